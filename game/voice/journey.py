"""What the journey says of the evenings: about the two, never about one of them."""

from collections.abc import Sequence
from itertools import pairwise

from game.language import _, plural
from game.rules.cards import Card
from game.rules.state import Circles
from game.rules.words import Depth
from game.saves.kept import SealedLine
from game.saves.past import Past
from game.table.journey import Evening, minutes_together, opened_in
from game.voice.dates import day
from game.voice.people import in_the

_PICTURES = 5
"""So many pictures of the circles are compared, the newest: about thirty evenings."""

_LONG = 90
"""From so many minutes on, time is said in hours."""


def card_title(card: Card) -> str:
    """A told card as the title of a conversation, on one line."""
    return " ".join(card.text.replace("{partner}", _("each other")).split())


def quoted(text: str) -> str:
    """Someone's own words in quotation marks, unless they brought their own."""
    line = " ".join(text.split())
    return line if line[:1] in {"“", '"', "«", "„"} else f"“{line}”"


def evening_title(evening: Evening) -> str:
    """An evening by its number and day."""
    return evening_heading(evening.number, evening.ended)


def evening_heading(number: int, at: float) -> str:
    """An evening by its number and a moment of it."""
    return _("Evening {number} · {day}").format(number=number, day=day(at))


def evening_facts(evening: Evening) -> str:
    """How long an evening was, and from which decks."""
    facts = [] if evening.minutes is None else [length(evening.minutes)]
    return " · ".join([*facts, *evening.decks])


def length(minutes: int) -> str:
    """A time together, in words."""
    if minutes < _LONG:
        return plural("{n} minute", "{n} minutes", max(minutes, 1)).format(n=max(minutes, 1))
    hours = round(minutes / 60)
    return plural("about {n} hour", "about {n} hours", hours).format(n=hours)


def caption(evening: Evening) -> str:
    """An evening on one line, under the picture."""
    cards = len(evening.rounds)
    told = plural("{n} card", "{n} cards", cards).format(n=cards)
    reached = reach(evening.deepest) if cards else ""
    return " · ".join(part for part in (evening_title(evening), told, reached) if part)


def reach(deepest: Depth) -> str:
    """How deep an evening goes: “down to the Deep”."""
    if deepest is Depth.SURFACE:
        return _("at the Surface")
    return _("down to {depth}").format(depth=in_the(deepest))


def opened_sentences(evening: Evening) -> tuple[str, ...]:
    """What opened on an evening."""
    return tuple(_("{depth} opened.").format(depth=_capital(in_the(depth))) for depth in evening.opened)


def journey_sentences(past: Past, evenings: Sequence[Evening]) -> tuple[str, ...]:
    """The whole way in a few sentences."""
    if not evenings:
        return ()
    lines = [_way(past, evenings), _depths(past, evenings), _promises(past), circles_sentence(past.circles)]
    return tuple(line for line in lines if line)


def circles_sentence(circles: Sequence[Circles]) -> str:
    """The two-circles pictures that both chose to show, one against the one before, never as a number."""
    words = [_compared(one, other) for one, other in pairwise(circles[-_PICTURES:])]
    if not words:
        return ""  # one alone says nothing
    return _("From one picture of your circles to the next: {words}.").format(words=", ".join(words))


def sealed_line(line: SealedLine, names: Sequence[str]) -> str:
    """A line that nobody reads yet: whose it is, and until when."""
    return _("A sealed line of {name}. It opens on {day}.").format(name=names[line.by], day=day(line.opens))


def return_sentence(at: float) -> str:
    """From when on a card asks to come back."""
    return _("comes back from {day} on").format(day=day(at))


def _compared(before: Circles, after: Circles) -> str:
    change = sum(after.steps) - sum(before.steps)
    if abs(change) <= 1:
        return _("about the same")
    return _("closer") if change > 0 else _("a little apart")


def _way(past: Past, evenings: Sequence[Evening]) -> str:
    many, cards = len(evenings), len(past.rounds)
    parts = [
        plural("{n} evening", "{n} evenings", many).format(n=many),
        length(minutes_together(evenings)) if minutes_together(evenings) else "",
        plural("{n} card told", "{n} cards told", cards).format(n=cards),
    ]
    return f"{_capital(', '.join(part for part in parts if part))}."


def _depths(past: Past, evenings: Sequence[Evening]) -> str:
    opened = opened_in(past)
    if not opened:
        return _("The Surface is yours, and the light cards stay the best company.")
    deepest = max(opened)
    sentence = _("{depth} opened on evening {number}.").format(
        depth=_capital(in_the(deepest)), number=opened[deepest]
    )
    fathoms = max(evening.fathoms for evening in evenings)
    if deepest < Depth.SEABED or not fathoms:
        return sentence
    below = plural("{n} fathom below it since.", "{n} fathoms below it since.", fathoms).format(n=fathoms)
    return f"{sentence} {below}"


def _promises(past: Past) -> str:
    true = len(past.came_true)
    return (
        plural("{n} small promise came true.", "{n} small promises came true.", true).format(n=true)
        if true
        else ""
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
