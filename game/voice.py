"""What the game says of a state: one voice for every face. The fixed sentences stand in `sentences`.

The functions name people, never a gender, and decide nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from game import sentences
from game.rules.depths import closing_due, minutes_left
from game.rules.state import Earned, Phase, State
from game.rules.words import Depth, Kind, Listening, Reason, Seat

_LINE = 54
"""Characters of a line beside the gauge in a window of 80 columns."""

_LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, and the partner whose colour it wears; None for both."""

    text: str
    seat: Seat | None = None


def called(state: State, seat: Seat) -> str:
    """A partner's name as the screen has room for it: whole, or the beginning of a very long one."""
    name = state.name(seat)
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def names(state: State) -> tuple[str, str]:
    """Both names as the screen has room for them, by seat."""
    return called(state, Seat.FIRST), called(state, Seat.SECOND)


def fill(text: str, state: State, speaker: Seat) -> str:
    """Put the names of speaker and listener where the text calls for them."""
    return text.replace("{speaker}", called(state, speaker)).replace(
        "{listener}", called(state, speaker.other)
    )


def card_text(text: str, state: State, speaker: Seat | None) -> str:
    """A card's words, with the other partner's name where the deck's author called for it."""
    partner = called(state, speaker.other) if speaker is not None else "each other"
    return text.replace("{partner}", partner)


def give_back(state: State) -> str:
    """The question to the listener; the wording changes with every telling."""
    card = state.table.card
    wordings = sentences.GIVE_BACK[card.depth if card else Depth.SURFACE]
    return fill(wordings[state.turns % len(wordings)], state, state.speaker)


def instruction(state: State) -> Line:  # noqa: PLR0911 - a line a phase
    """The one instruction on the screen; it names the person it speaks to."""
    match state.phase:
        case Phase.WARM_UP:
            return Line("To warm up: two sentences each, whoever likes to begin.")
        case Phase.DRAW:
            return _draw(state)
        case Phase.TELL:
            more = state.table.turn is not None and state.table.turn.more
            speaker, listener = _names(state)
            told = f"{speaker} adds what is missing." if more else f"{speaker} tells."
            return Line(f"{told} {listener} {_listens(state)}", state.speaker)
        case Phase.GIVE_BACK:
            return Line(f"{_names(state)[1]}, in a breath or two:", state.speaker.other)
        case Phase.ASK:
            return _ask(state)
        case Phase.TOGETHER:
            return Line(
                "This one is for the two of you, now." if not state.table.begun else "Take your time."
            )
        case Phase.GIFT:
            return Line(f"{_names(state)[0]}, would you promise this?", state.speaker)
        case Phase.ROUND_END:
            return Line(round_end(state))
        case _:
            return Line("")


def hint(state: State) -> str:  # noqa: PLR0911 - a line a phase
    """A quiet second line under the card, or nothing."""
    match state.phase:
        case Phase.DRAW:
            return _draw_hint(state)
        case Phase.TELL:
            return _tell_hint(state)
        case Phase.GIVE_BACK:
            return f"{_names(state)[0]}, when it lands, say so."
        case Phase.ASK if state.table.turn and state.table.turn.asked:
            return "One more question is welcome; a third would be an interview."
        case Phase.ASK:
            return "One of these, or your own. Being asked feels good."
        case Phase.TOGETHER if not state.table.begun:
            return "When you are both ready."
        case Phase.GIFT:
            return "Small is good. Passing is fine too."
        case Phase.WARM_UP if state.here.light:
            return sentences.TIDE_OUT
        case Phase.ROUND_END:
            return _round_end_hint(state)
        case _:
            return ""


def _names(state: State) -> tuple[str, str]:
    return called(state, state.speaker), called(state, state.speaker.other)


def _listens(state: State) -> str:
    return {
        None: "listens.",
        Listening.JUST_LISTEN: "only listens: no ideas tonight.",
        Listening.IDEAS_WELCOME: "listens, and ideas are welcome later.",
    }[state.table.listening[state.speaker]]


def _draw(state: State) -> Line:
    table = state.table
    if not table.pair:
        if table.told_before:
            return Line("You have told every card here. Shall old ones come again, longest ago first?")
        return Line("No card is left for tonight in these decks.")
    starter, partner = called(state, table.starter), called(state, table.starter.other)
    if not table.turned:
        return Line(f"{starter}, turn up two cards from {in_the(table.depth)}.", table.starter)
    which = "choose one for both of you" if len(table.pair) > 1 else "take it for both of you, or another"
    return Line(f"{partner}, {which}.", table.starter.other)


def _draw_hint(state: State) -> str:
    table = state.table
    if not table.pair:
        return ""
    if not table.turned:
        return "Another depth or another pair costs nothing."
    return f"{called(state, table.first)} tells first."


def _tell_hint(state: State) -> str:
    card = state.table.card
    if card and card.note:
        return card.note
    return "Take your time. One sentence is a whole answer."


def _ask(state: State) -> Line:
    speaker, listener = _names(state)
    turn = state.table.turn
    if turn and turn.asked:
        return Line(f"{speaker} answers, or rather not. {listener} listens.", state.speaker)
    return Line(f"{listener}, what would you like to ask?", state.speaker.other)


def round_end(state: State) -> str:
    """What the round was, in a sentence: the points while it is light, few words from the Deep on."""
    card = state.table.card
    if card is None:
        return ""
    if card.depth >= Depth.DEEP or not state.house.show_points or not state.table.earned:
        return "Thank you, both." if card.kind is not Kind.GIFT else "Small things, promised."
    return _in_lines([point_sentence(state, earned) for earned in state.table.earned])


def _in_lines(parts: list[str]) -> str:
    """Sentences with a dot between them, broken between two sentences and never within one."""
    lines = [""]
    for part in parts:
        longer = f"{lines[-1]} · {part}" if lines[-1] else part
        if len(longer) > _LINE and lines[-1]:
            lines.append(part)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _round_end_hint(state: State) -> str:
    if closing_due(state):
        return "Your time is nearly up. A good moment to close, or one more card."
    return to_go(state)


def on_the_back(touches: str) -> str:
    """The content note on a card's back; `touches` are its topics, or nothing."""
    return f"touches {touches}" if touches else ""


def point_sentence(state: State, earned: Earned) -> str:
    """Points in words, with a star for each."""
    name = called(state, earned.about) if earned.about is not None else ""
    words = {
        Reason.HEARD: f"{name} felt heard",
        Reason.ASKED: "a question asked",
        Reason.THANKED: f"{name} said thanks",
        Reason.ROOM: "room was given",
        Reason.TOGETHER: "done together",
    }[earned.reason]
    return f"{words} {'★' * earned.points}"


def tally_sentences(state: State) -> tuple[str, ...]:
    """The evening's points as sentences about the two, never about one of them."""
    return tally_words(state.here.tally)


def tally_words(tally: Iterable[tuple[Reason, int]]) -> tuple[str, ...]:
    """How often points were earned for what, as sentences about the two."""
    times = {1: "Once", 2: "Twice"}
    words = {
        Reason.HEARD: "one of you felt heard",
        Reason.ASKED: "one of you asked on",
        Reason.THANKED: "a thank-you was said",
        Reason.ROOM: "room was given for silence",
        Reason.TOGETHER: "you did something together",
    }
    return tuple(f"{times.get(count, f'{count} times')} {words[reason]}." for reason, count in tally)


def to_go(state: State) -> str:
    """How far the next depth is: “7 of 12 to the Shallows”."""
    if not state.house.show_points:
        return ""
    if state.depth is Depth.SEABED:
        more = state.fathoms
        return "" if not more else f"{more} fathom{'s' if more > 1 else ''} below the Seabed"
    target = Depth(state.depth + 1)
    need = state.rules.pot_for(target)
    return f"{min(pot_shown(state), need)} of {need} to {in_the(target)}"


def pot_shown(state: State) -> int:
    """The pot as the gauge shows it: a round's points only once the round has ended."""
    if state.round is None or state.phase is Phase.ROUND_END:
        return state.pot
    return state.pot - state.table.points


def in_the(depth: Depth) -> str:
    """A depth in the middle of a sentence: “the Deep”."""
    return f"the {depth.title}"


def time_left(state: State) -> str:
    """How long this evening still is, in whole minutes; nothing for an open one."""
    if state.tonight is None or not state.tonight.minutes:
        return ""
    left = int(minutes_left(state))
    return f"{left} min" if left > 0 else "no hurry"


def vote_rule(state: State) -> str:
    """The rule of the vote, for the depth that it is about."""
    depth = in_the(state.called) if state.called is not None else ""
    return sentences.VOTE_RULE.replace("{depth}", depth[:1].upper() + depth[1:])


def where(phase: str) -> str:
    """Where a game stopped, for the home screen."""
    return {
        Phase.AWAY: "between two evenings",
        Phase.PLEDGE: "at the pledge",
        Phase.TIDE: "before the tide",
        Phase.WARM_UP: "warming up",
        Phase.DRAW: "drawing a card",
        Phase.TELL: "someone is telling",
        Phase.GIVE_BACK: "giving back",
        Phase.ASK: "asking",
        Phase.TOGETHER: "at something to do together",
        Phase.GIFT: "at a small promise",
        Phase.ROUND_END: "at the end of a card",
        Phase.VOTE: "before a choice",
        Phase.NEWS: "before some news",
        Phase.BOUNDARIES: "before your boundaries",
        Phase.CLOSING: "in the closing",
    }[Phase(phase)]
