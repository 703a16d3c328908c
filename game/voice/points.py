"""Points, and the way to the next depth, in words."""

from collections.abc import Iterable

from game.language import _, plural
from game.marks import STAR
from game.rules.depths import Wait, cards_to_tell, waits_for
from game.rules.state import Earned, Phase, State
from game.rules.words import Depth, Kind, Reason
from game.sentences import counts
from game.sentences import turn as words
from game.voice.people import called, in_the

_LINE = 54
"""Characters of a line beside the gauge in a window of 80 columns."""


def round_end(state: State) -> str:
    """What the round was, in a sentence: the points while it is light, few words from the Deep on."""
    card = state.table.card
    if card is None:
        return ""
    if card.depth >= Depth.DEEP or not state.shows_points or not state.table.earned:
        return _("Thank you, both.") if card.kind is not Kind.GIFT else _("Small things, promised.")
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
    reason = {
        Reason.HEARD: _("{name} felt heard").format(name=name),
        Reason.ASKED: _("a question asked"),
        Reason.THANKED: _("{name} said thanks").format(name=name),
        Reason.ROOM: _("room was given"),
        Reason.TOGETHER: _("done together"),
    }[earned.reason]
    return f"{reason} {STAR * earned.points}"


def tally_sentences(state: State) -> tuple[str, ...]:
    """The evening's points as sentences about the two, never about one of them."""
    return tally_words(state.here.tally)


def tally_words(tally: Iterable[tuple[Reason, int]]) -> tuple[str, ...]:
    """How often points were earned for what, as sentences about the two."""
    return tuple(words.TALLY[reason](count) for reason, count in tally)


def to_go(state: State) -> str:
    """How far the next depth is, “7 of 12 to the Shallows”; once the pot is full, what happens next."""
    if not state.shows_points:
        return ""
    if state.depth is Depth.SEABED:
        return counts.FATHOMS_BELOW_SEABED(state.fathoms) if state.fathoms else ""
    target = Depth(state.depth + 1)
    need, pot = state.rules.pot_for(target), pot_shown(state)
    if pot >= need:
        return _full(state)
    return _("{pot} of {need} to {depth}").format(pot=pot, need=need, depth=in_the(target))


def _full(state: State) -> str:
    """The pot is full: what happens next, or what the next depth still waits for."""
    depth = in_the(Depth(state.depth + 1))
    match waits_for(state):
        case Wait.CARDS:
            cards = cards_to_tell(state)
            waits = plural(
                "Enough stars for {depth}. It waits for one more card from {here}.",
                "Enough stars for {depth}. It waits for {cards} cards from {here}.",
                cards,
            )
            return waits.format(depth=depth, cards=cards, here=in_the(state.depth))
        case Wait.A_LONGER_EVENING:
            minutes = state.rules.seabed_from_minutes
            waits = _("Enough stars for {depth}. It opens in an evening of {minutes} minutes or more.")
            return waits.format(depth=depth, minutes=minutes)
        case Wait.ANOTHER_EVENING:
            return _("Enough stars for {depth}. It waits for another evening.").format(depth=depth)
        case _:
            return _("Enough stars for {depth}.").format(depth=depth)


def pot_shown(state: State) -> int:
    """The pot as the gauge shows it: a round's points only once the round has ended."""
    if state.round is None or state.phase is Phase.ROUND_END:
        return state.pot
    return state.pot - state.table.points
