"""What stands on an exported page, whatever its form."""

from collections.abc import Iterator
from dataclasses import dataclass

from game import voice
from game.language import _
from game.pages import words
from game.rules.numbers import Rules
from game.rules.words import Depth, Kind
from game.saves.journal import Evening, Journal, KeptWords, ShownCircles, ToldRound
from game.sentences import LIBRARY_PARTNER, care, counts
from game.sentences import keeping as said
from game.sentences.words import KINDS
from game.voice.dates import day
from game.voice.journey import return_sentence


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or two."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """What begins a part of a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, and whose, when, and about what."""

    text: str
    whose: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One of a list, and what is said of it in a lower voice."""

    text: str
    more: str = ""


Block = Paragraph | Heading | Quote | Entry


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page."""

    title: str
    about: tuple[str, ...]
    sections: tuple[Section, ...]
    end: str


def page_of(journal: Journal) -> Page:
    """The page of a game; stars are on it only where the house shows them."""
    return Page(
        title=journal.name,
        about=tuple(_about(journal)),
        sections=(
            Section(said.PAGE_KEPT, tuple(_kept(journal)) or (Paragraph(said.PAGE_NOTHING_KEPT),)),
            *((Section(said.PAGE_PROMISES, promises),) if (promises := tuple(_promises(journal))) else ()),
            *((Section(words.WAITS, waiting),) if (waiting := tuple(_waiting(journal))) else ()),
            Section(said.PAGE_EVENINGS, tuple(_evenings(journal)) or (Paragraph(said.PAGE_NO_EVENING),)),
            Section(said.PAGE_HOW, tuple(_how(journal))),
        ),
        end=said.PAGE_END,
    )


def _about(journal: Journal) -> Iterator[str]:
    parts = [_("Begun on {began}").format(began=day(journal.began)), counts.EVENINGS(journal.evening)]
    parts.append(counts.CARDS(len(journal.rounds)))
    if journal.house.show_points:
        parts.append(counts.STARS(journal.points))
    yield " · ".join(parts)
    fathoms = journal.pot // Rules().fathom_pot if journal.depth is Depth.SEABED else 0
    below = counts.FATHOMS_BELOW(fathoms) if fathoms else ""
    yield f"{said.PAGE_DEPTHS[journal.depth]} {below}".rstrip()


def _kept(journal: Journal) -> Iterator[Block]:
    sealed = {seal.line for seal in journal.sealed}
    for place, kept in enumerate(journal.kept, start=1):
        if place not in sealed:
            yield Quote(kept.text, _whose(journal, kept))


def _promises(journal: Journal) -> Iterator[Block]:
    for made in journal.promises:
        yield Entry(made.text, _whose(journal, made))
    for true in journal.came_true:
        yield Entry(true.text, f"{_whose(journal, true)} · {words.CAME_TRUE}")


def _waiting(journal: Journal) -> Iterator[Block]:
    """What was left for later; of what is sealed or lies face down, only that it is there."""
    names = [partner.name for partner in journal.partners]
    if journal.waiting is not None:
        yield Entry(words.CARD_WAITS.format(card=_text(journal.waiting.text)))
    for name, other, card in zip(names, reversed(names), journal.left, strict=True):
        if card is not None:
            yield Entry(words.CARD_LEFT.format(name=name, other=other))
    for gift in journal.gifts:
        yield Entry(gift.text, words.GIFT_OPEN.format(name=names[gift.by]))
    for letter in journal.letters:
        yield Entry(words.LETTER_WAITS.format(name=names[letter.by], day=day(letter.opens)))
    for seal in journal.sealed:
        name = names[journal.kept[seal.line - 1].by]
        yield Entry(words.LINE_WAITS.format(name=name, day=day(seal.opens)))


def _whose(journal: Journal, words: KeptWords) -> str:
    parts = [journal.partners[words.by].name, day(words.at)]
    if words.card:
        parts.append(_text(words.card))
    return " · ".join(parts)


def _evenings(journal: Journal) -> Iterator[Block]:
    for evening in journal.evenings:
        yield Heading(_("Evening {number} · {ended}").format(number=evening.number, ended=day(evening.ended)))
        yield Paragraph(_evening(journal, evening))
        for number, told in enumerate(journal.rounds, start=1):
            if told.evening == evening.number:
                yield Entry(_text(told.card.text), _of_the_card(journal, number, told))
    for circles in journal.circles:
        yield Paragraph(_circles(journal, circles))


def _circles(journal: Journal, circles: ShownCircles) -> str:
    first, second = (partner.name for partner in journal.partners)
    one, other = (care.CIRCLES_STEPS[step - 1].casefold() for step in circles.steps)
    return words.CIRCLES.format(number=circles.evening, first=first, second=second, one=one, other=other)


def _evening(journal: Journal, evening: Evening) -> str:
    minutes = counts.MINUTES(max(round(evening.active / 60), 1))
    parts = [f"{minutes}, {counts.CARDS(evening.rounds)}."]
    if journal.house.show_points:
        parts.extend(voice.tally_words(evening.tally.items()))
    opened = (each.depth.title for each in journal.opened if each.evening == evening.number)
    parts.extend(words.OPENED.format(depth=depth) for depth in opened)
    return " ".join(parts)


def _of_the_card(journal: Journal, number: int, told: ToldRound) -> str:
    parts = [told.card.depth.title]
    if told.card.kind is not Kind.QUESTION:
        parts.append(KINDS[told.card.kind])
    if journal.house.show_points and told.points:
        parts.append("★" * min(told.points, 20))
    if told.starred:
        parts.append(said.PAGE_STARRED)
    if told.card.deck:
        parts.append(told.card.deck)
    parts.extend(words.PLACE.format(word=place.word) for place in journal.places if place.round == number)
    parts.extend(return_sentence(wish.at) for wish in journal.returns if wish.round == number)
    return " · ".join(parts)


def _how(journal: Journal) -> Iterator[Block]:
    length = counts.MINUTES(journal.minutes) if journal.minutes else _("open")
    yield Entry(_("An evening: {length}.").format(length=length))
    for name, (on, off) in said.PAGE_HOUSE.items():
        yield Entry(on if getattr(journal.house, name) else off)
    true = [said.PAGE_STAGES[stage] for stage in journal.stages]
    true += [said.PAGE_NEEDS[need] for need in journal.needs]
    if true:
        yield Entry(_("What is so: {true}.").format(true=", ".join(true)))
    yield Entry(_("Decks on the table: {what}.").format(what=", ".join(journal.decks) or "first-evening"))
    if journal.set_aside:
        yield Entry(
            _("Set aside for good: {set_aside}.").format(set_aside=counts.CARDS(len(journal.set_aside)))
        )


def _text(text: str) -> str:
    return text.replace("{partner}", LIBRARY_PARTNER)
