"""What the library shows of the marked row: a card as it lies on the table, or a deck and what to mend."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game import sentences, voice
from game.decks.model import Deck, Message
from game.rules.cards import Card
from game.rules.words import Depth
from game.sentences.words import FACETS, STAGES, listed
from game.ui.widgets.card import Paper, corner
from game.ui.words import plain

_MOST_MESSAGES = 12


@dataclass(frozen=True, slots=True)
class Standing:
    """One thing on the shelves: a deck, a file that cannot be played yet, or a folder with trouble.

    Attributes:
        path: where it lies.
        deck: what could be read of it; without cards where nothing could.
        errors: what is to be mended.
        advice: what could be better.
        own: whether it is the couple's own.
    """

    path: Path
    deck: Deck
    errors: tuple[Message, ...] = ()
    own: bool = False
    advice: tuple[Message, ...] = ()

    @property
    def title(self) -> str:
        """What it is called: by its title, or as its file is while nothing of it can be played."""
        return self.deck.title if self.deck.cards and self.deck.title else self.path.name


def partner_in(text: str) -> str:
    """A card's words outside of any game, where nobody has a name yet."""
    return text.replace("{partner}", sentences.LIBRARY_PARTNER)


class Preview(VerticalScroll):
    """The marked card or deck."""

    def compose(self) -> ComposeResult:
        yield Paper()
        for depth in Depth:
            yield Static(classes=f"band -water-{int(depth)}", markup=False)
        yield Static(classes="more", markup=False)
        yield Static(classes="touches", markup=False)

    def show_card(self, card: Card, *, deck: bool) -> None:
        """Lay this card on the table, with all that belongs to it.

        Args:
            deck: whether to say which deck it is from.
        """
        self._lay(corner(card), partner_in(card.text), card.note)
        self._sink_to(card.depth)
        self._show_bands({})
        self._show("more", [plain(f"·  {partner_in(text)}") for text in card.follow_ups])
        touches = voice.on_the_back(listed(card.topics))
        needs = ", ".join(sentences.NEEDS[need] for need in card.needs)
        needed = sentences.LIBRARY_IF.format(needs=needs) if needs else ""
        facts = [touches, FACETS[card.facet] if card.facet else "", needed]
        source = sentences.LIBRARY_FROM.format(deck=card.deck) if deck else ""
        said = [" · ".join(fact for fact in facts if fact), source, card.why]
        self._show("touches", [plain(line) for line in said if line])

    def show_standing(self, standing: Standing) -> None:
        """Show what this deck is: its author's words, its cards by depth, and what there is to mend."""
        deck = standing.deck
        by = sentences.LIBRARY_BY.format(author=deck.author) if deck.author else ""
        above = " · ".join(part for part in (sentences.LIBRARY_OWN if standing.own else "", by) if part)
        self._lay(above, standing.title, deck.about)
        self._sink_to(None)
        self._show_bands(Counter(card.depth for card in deck.cards))
        mend = _listed(standing.errors, sentences.LIBRARY_TO_MEND)
        better = _listed(standing.advice, sentences.LIBRARY_ADVICE)
        self._show("more", [*mend, *_introduction(deck), *better])
        stages = ", ".join(STAGES[stage] for stage in deck.stages)
        minutes = sentences.LIBRARY_MINUTES.format(minutes=deck.plan.minutes) if deck.plan.minutes else ""
        written_for = sentences.LIBRARY_FOR.format(stages=stages) if stages else ""
        facts = [written_for, minutes, deck.language, deck.license]
        said = [" · ".join(fact for fact in facts if fact), str(standing.path)]
        self._show("touches", [plain(line) for line in said if line])

    def show_nothing(self) -> None:
        """Clear the table."""
        self.query_one(Paper).display = False
        self._sink_to(None)
        self._show_bands({})
        self._show("more", [])
        self._show("touches", [])

    def _lay(self, above: str, words: str, below: str) -> None:
        paper = self.query_one(Paper)
        paper.display = True
        paper.write(above, words, below)
        self.scroll_home(animate=False)

    def _sink_to(self, depth: Depth | None) -> None:
        for each in Depth:
            self.set_class(each is depth, f"-depth-{int(each)}")

    def _show_bands(self, cards: "Counter[Depth] | dict[Depth, int]") -> None:
        for depth, band in zip(Depth, self.query(".band").results(Static), strict=True):
            number = cards.get(depth, 0)
            band.display = bool(number)
            band.update(plain(f"{depth.title}  {number:,}"))

    def _show(self, place: str, lines: Sequence[Content]) -> None:
        static = self.query_one(f".{place}", Static)
        static.display = bool(lines)
        static.update(Content("\n").join(lines))


def _listed(messages: Sequence[Message], words: Callable[[int], str]) -> list[Content]:
    if not messages:
        return []
    lines = [plain(words(len(messages)), "bold")]
    lines += [plain(str(message)) for message in messages[:_MOST_MESSAGES]]
    more = len(messages) - _MOST_MESSAGES
    lines += [plain(sentences.LIBRARY_AND_MORE.format(more=more))] if more > 0 else []
    return [*lines, plain("")]


def _introduction(deck: Deck) -> list[Content]:
    return [plain(deck.introduction)] if deck.introduction and deck.introduction != deck.about else []
