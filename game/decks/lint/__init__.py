"""What an author may want to better in a deck, in plain sentences, with other words where we know some."""

from collections.abc import Iterator
from pathlib import Path

from game.decks.draft import column_of, quoted
from game.decks.identity import words_in
from game.decks.lint.finding import Finding
from game.decks.lint.kinds import smuggled_kind
from game.decks.lint.placeholders import placeholders
from game.decks.lint.private import private
from game.decks.lint.subjects import subjects
from game.decks.lint.whole import below_deepest, long_plan, thin_depths
from game.decks.lint.wording import findings
from game.decks.model import Message, ReadDeck, Severity
from game.decks.nearness import same_subject, twins
from game.decks.reader import read_deck
from game.language import _
from game.rules.cards import Card
from game.rules.words import Kind, Stage


def check(path: Path, file: str = "") -> tuple[Message, ...]:
    """Everything about a deck file: what is wrong, and what could be better, in the order of the file."""
    return checked(read_deck(path, file), file or str(path))


def checked(read: ReadDeck, file: str) -> tuple[Message, ...]:
    """The messages of a deck that was read, together with the linter's, in the order of the file."""
    return tuple(sorted((*read.messages, *lint(read, file)), key=lambda message: message.line))


def lint(read: ReadDeck, file: str) -> tuple[Message, ...]:
    """What could be better in a deck, as warnings about the file of this name."""
    return tuple(_Linter(read, file).messages())


def card_findings(
    card: Card, stages: tuple[Stage, ...] = (), *, english: bool = True
) -> Iterator[tuple[int, Finding]]:
    """What could be better about a card, wherever it lies; each with the text it is about.

    Text 0 is the card's own, 1 its first follow-up, and so on.

    Args:
        card: to be looked at.
        stages: of life that its deck is written for.
        english: whether to judge its words; in another language they would be misunderstood.
    """
    texts = (card.text, *card.follow_ups)
    words = words_in(" ".join(texts)) if english else frozenset()
    for index, text in enumerate(texts if english else ()):
        for finding in findings(text, words):
            yield index, finding
    for index, text in enumerate((*texts, card.note, card.why)):
        for finding in (*private(text), *placeholders(text)):
            yield index, finding
    for finding in (*subjects(card, words, stages), *(smuggled_kind(card) if english else ())):
        yield 0, finding
    if card.kind is Kind.QUESTION and not card.follow_ups:
        what = _("This question has no follow-up, so that the listener has nothing to ask")
        yield (
            0,
            Finding("no-follow-up", what, _("Add an indented `- …`, toward a feeling or toward a moment.")),
        )


class _Linter:
    """Turns findings into messages: the only place that knows lines."""

    def __init__(self, read: ReadDeck, file: str) -> None:
        self._deck = read.deck
        self._lines = read.lines
        self._source = read.source
        self._is_english = read.deck.language[:2].lower() in {"", "en"}
        self._file = file

    def messages(self) -> Iterator[Message]:
        for finding in (*below_deepest(self._deck), *long_plan(self._deck)):
            yield self._message(finding)
        for finding in (*private(self._deck.introduction), *private(self._deck.closing)):
            yield self._message(finding)
        for depth, finding in thin_depths(self._deck):
            first = next(card for card in self._deck.cards if card.depth is depth)
            yield self._message(finding, self._line(first))
        for card in self._deck.cards:
            for index, finding in card_findings(card, self._deck.stages, english=self._is_english):
                yield self._message(finding, self._line(card, index), card.id)
        yield from self._doubles()

    def _doubles(self) -> Iterator[Message]:
        cards = self._deck.cards
        for twin in twins([card.text for card in cards], are_twins=same_subject):
            earlier, later = cards[twin.earlier], cards[twin.later]
            how = _("says the same as") if twin.likeness == 1 else _("says nearly the same as")
            what = _("This card {how} {earlier} on line {earlier2}").format(
                how=how, earlier=quoted(earlier.text), earlier2=self._line(earlier)
            )
            finding = Finding("near-duplicate", what, _("Keep one of them, or ask for something else."))
            yield self._message(finding, self._line(later), later.id)

    def _line(self, card: Card, index: int = 0) -> int:
        lines = self._lines.get(card.id, ())
        return lines[min(index, len(lines) - 1)] if lines else 0

    def _message(self, finding: Finding, line: int = 0, card: str = "") -> Message:
        code, message, fix, rewrite = finding
        if rewrite:
            fix = f"{fix} Try: “{rewrite}”"
        column = column_of(message, self._source, line)
        return Message(
            Severity.WARNING, code, message, fix, self._file, line, column, rewrite=rewrite, card=card
        )
