"""Points, and the way to the next depth, in words."""

from collections.abc import Iterable

from game.rules.state import Earned, Phase, State
from game.rules.words import Depth, Kind, Reason
from game.voice.people import called, in_the

_LINE = 54
"""Characters of a line beside the gauge in a window of 80 columns."""


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
    return tally_in_words(state.here.tally)


def tally_in_words(tally: Iterable[tuple[Reason, int]]) -> tuple[str, ...]:
    """Points as sentences about the two, never about one of them."""
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
