"""Why a move may not be made now, in one sentence that names the person whose turn it is."""

from collections.abc import Container

from game.language import _
from game.rules import moves as m
from game.rules.state import Phase, State

_WHATEVER_THE_SEAT = {
    Phase.AWAY: _("Nobody is at the table yet"),
    Phase.PLEDGE: _("The pledge comes first"),
    Phase.TIDE: _("Each of you is choosing something in private"),
    Phase.VOTE: _("Each of you is choosing something in private"),
    Phase.BOUNDARIES: _("Each of you is choosing something in private"),
    Phase.WARM_UP: _("You are warming up"),
    Phase.TOGETHER: _("This card is for the two of you together"),
    Phase.ROUND_END: _("This round has ended"),
    Phase.NEWS: _("There is news from the water"),
    Phase.CLOSING: _("The evening is closing"),
    Phase.PAUSED: _("This is a pause"),
    Phase.LAST_TIME: _("Last time's small promises come first"),
    Phase.LEFT: _("A card that was left for one of you comes first"),
    Phase.RETURN: _("A card from another evening waits for an answer"),
    Phase.CIRCLES: _("Each of you is choosing something in private"),
    Phase.SHOWN: _("The circles come first"),
    Phase.COOLED: _("Each of you is choosing something in private"),
}


def refusal(state: State, play: m.Play, legal: Container[m.Play]) -> str:
    """The sentence for a move that is not legal: whose it is, what stands against it, or what is going on."""
    if m.Play(play.by.other, play.move) in legal:
        return _("That is for {other} to do.").format(other=state.name(play.by.other))
    reason = _of_the_evening(state, play.move) or (
        _of_the_draw(state, play.move) if state.phase is Phase.DRAW else _of_the_turn(state, play.move)
    )
    return reason or _("{state}: that is for another moment.").format(state=_going_on(state))


def lengths_in_words(state: State) -> str:
    """Which lengths an evening may have."""
    return _("An evening is {str} minutes long, or open (0)").format(
        str=", ".join(map(str, state.rules.lengths))
    )


def _of_the_evening(state: State, move: m.Move) -> str:
    match state.phase, move:
        case Phase.AWAY, m.BeginEvening():
            return f"{lengths_in_words(state)}."
        case Phase.CLOSING, m.Appreciated():
            return _("You have both said what you are glad of already.")
        case _, m.Close() if state.round is not None:
            return _("Finish this card or put it down; then the evening can be closed.")
        case _, m.KeepItLight() if state.tonight is not None and state.tonight.light:
            return _("Tonight is light already.")
        case _:
            return ""


def _of_the_draw(state: State, move: m.Move) -> str:
    table = state.table
    match move:
        case m.Choose() | m.SetAside() if table.pair and not table.turned:
            return _("{starter} turns the cards up first.").format(starter=state.name(table.starter))
        case m.Choose() | m.SetAside():
            return _("No such card lies there.")
        case m.ToDepth(depth) if depth == table.depth:
            return _("Cards from there lie on the table already.")
        case m.ToDepth(depth):
            return _("No {depth} card can be drawn now.").format(depth=depth.title)
        case m.Lighter():
            return _("Nothing lighter can be drawn now.")
        case _:
            return ""


def _of_the_turn(state: State, move: m.Move) -> str:  # noqa: PLR0911 - a line a move
    turn = state.round.turn if state.round else None
    if turn is None:
        return ""
    speaker, listener = state.name(turn.speaker), state.name(turn.speaker.other)
    match state.phase, move:
        case Phase.TELL, m.Pass():
            return _("{speaker} has told already.").format(speaker=speaker)
        case Phase.TELL, m.SayHow():
            return _("{speaker} has said so already.").format(speaker=speaker)
        case Phase.GIVE_BACK, m.TheresMore():
            return _("{listener} gives back twice at most.").format(listener=listener)
        case Phase.ASK, m.Ask() if turn.asked:
            return _("{questions_a_turn} questions are enough for one turn.").format(
                questions_a_turn=state.rules.questions_a_turn
            )
        case Phase.ASK, m.Decline():
            return _("No question is waiting for an answer.")
        case Phase.ASK, m.Thank() if state.table.thanked[turn.speaker]:
            return _("{speaker} has given thanks already.").format(speaker=speaker)
        case _:
            return ""


def _at_the_draw(state: State) -> str:
    table = state.table
    if not table.pair:
        return _("All cards here have been told")
    return (
        _("{other} is choosing").format(other=state.name(table.starter.other))
        if table.turned
        else _("{starter} is drawing").format(starter=state.name(table.starter))
    )


def _going_on(state: State) -> str:
    if state.phase in _WHATEVER_THE_SEAT:
        return _WHATEVER_THE_SEAT[state.phase]
    if state.phase is Phase.DRAW:
        return _at_the_draw(state)
    speaker, listener = state.name(state.speaker), state.name(state.speaker.other)
    return {
        Phase.TELL: _("{speaker} is telling").format(speaker=speaker),
        Phase.GIVE_BACK: _("{listener} is giving back what stayed").format(listener=listener),
        Phase.ASK: _("{listener} may ask on").format(listener=listener),
    }.get(state.phase, _("{speaker} is thinking about a small promise").format(speaker=speaker))
