"""Why a move may not be made now, in one sentence that names the person whose turn it is."""

from collections.abc import Container

from game.rules import moves as m
from game.rules.state import Phase, State

_WHATEVER_THE_SEAT = {
    Phase.AWAY: "Nobody is at the table yet",
    Phase.PLEDGE: "The pledge comes first",
    Phase.TIDE: "Each of you is choosing something in private",
    Phase.VOTE: "Each of you is choosing something in private",
    Phase.BOUNDARIES: "Each of you is choosing something in private",
    Phase.WARM_UP: "You are warming up",
    Phase.TOGETHER: "This card is for the two of you together",
    Phase.ROUND_END: "This round has ended",
    Phase.NEWS: "There is news from the water",
    Phase.CLOSING: "The evening is closing",
    Phase.PAUSED: "This is a pause",
    Phase.LAST_TIME: "Last time's small promises come first",
    Phase.LEFT: "A card that was left for one of you comes first",
    Phase.RETURN: "A card from another evening waits for an answer",
    Phase.CIRCLES: "Each of you is choosing something in private",
    Phase.SHOWN: "The circles come first",
    Phase.COOLED: "Each of you is choosing something in private",
}


def refusal(state: State, play: m.Play, legal: Container[m.Play]) -> str:
    """The sentence for a move that is not legal: whose it is, what stands against it, or what is going on."""
    if m.Play(play.by.other, play.move) in legal:
        return f"That is for {state.name(play.by.other)} to do."
    reason = _of_the_evening(state, play.move) or (
        _of_the_draw(state, play.move) if state.phase is Phase.DRAW else _of_the_turn(state, play.move)
    )
    return reason or f"{_going_on(state)}: that is for another moment."


def lengths_in_words(state: State) -> str:
    """Which lengths an evening may have."""
    return f"An evening is {', '.join(map(str, state.rules.lengths))} minutes long, or open (0)"


def _of_the_evening(state: State, move: m.Move) -> str:
    match state.phase, move:
        case Phase.AWAY, m.BeginEvening():
            return f"{lengths_in_words(state)}."
        case Phase.CLOSING, m.Appreciated():
            return "Each of you has said an appreciation already."
        case _, m.KeepItLight() if state.tonight is not None and state.tonight.light:
            return "Tonight is light already."
        case _:
            return ""


def _of_the_draw(state: State, move: m.Move) -> str:
    table = state.table
    match move:
        case m.Choose() | m.SetAside() if table.pair and not table.turned:
            return f"{state.name(table.starter)} turns the cards up first."
        case m.Choose() | m.SetAside():
            return "No such card lies there."
        case m.ToDepth(depth) if depth == table.depth:
            return "Cards from there lie on the table already."
        case m.ToDepth(depth):
            return f"No {depth.title} card can be drawn now."
        case m.Lighter():
            return "Nothing lighter can be drawn now."
        case _:
            return ""


def _of_the_turn(state: State, move: m.Move) -> str:  # noqa: PLR0911 - a line a move
    turn = state.round.turn if state.round else None
    if turn is None:
        return ""
    speaker, listener = state.name(turn.speaker), state.name(turn.speaker.other)
    match state.phase, move:
        case Phase.TELL, m.Pass():
            return f"{speaker} has told already."
        case Phase.TELL, m.SayHow():
            return f"{speaker} has said so already."
        case Phase.GIVE_BACK, m.TheresMore():
            return f"{listener} gives back twice at most."
        case Phase.ASK, m.Ask() if turn.asked:
            return f"{state.rules.questions_a_turn} questions are enough for one turn."
        case Phase.ASK, m.Decline():
            return "No question is waiting for an answer."
        case Phase.ASK, m.Thank() if state.table.thanked[turn.speaker]:
            return f"{speaker} has given thanks already."
        case _:
            return ""


def _at_the_draw(state: State) -> str:
    table = state.table
    if not table.pair:
        return "The cards are told out"
    return (
        f"{state.name(table.starter.other)} is choosing"
        if table.turned
        else f"{state.name(table.starter)} is drawing"
    )


def _going_on(state: State) -> str:
    if state.phase in _WHATEVER_THE_SEAT:
        return _WHATEVER_THE_SEAT[state.phase]
    if state.phase is Phase.DRAW:
        return _at_the_draw(state)
    speaker, listener = state.name(state.speaker), state.name(state.speaker.other)
    return {
        Phase.TELL: f"{speaker} is telling",
        Phase.GIVE_BACK: f"{listener} is giving back what stayed",
        Phase.ASK: f"{listener} may ask on",
    }.get(state.phase, f"{speaker} is thinking about a small promise")
