"""Many decks side by side: told apart where they share a title or an id, and searched as one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from unicodedata import combining, normalize

from game.decks.draft import quoted
from game.decks.identity import Ids, card_id, normal
from game.decks.model import Deck, Message, ReadDeck, Severity
from game.decks.nearness import NEAR, likeness
from game.language import _
from game.rules.cards import Card
from game.rules.words import Depth, Facet, Stage, Topic


def distinct(reads: Sequence[ReadDeck]) -> list[ReadDeck]:
    """The same decks, changed where two of them could be taken for one another.

    A title that an earlier deck has gets a number, and an id that an earlier deck has is dropped; a card's
    own id that an earlier deck uses for quite another card gives way to one made from the text. Each change
    is a warning of the later deck. A card that is the same, or nearly, in both decks keeps its id: what was
    told of it counts for both.
    """
    titles = Ids()
    decks: set[str] = set()
    seen: dict[str, Card] = {}
    return [_with_own_ids(_with_own_name(_with_own_title(read, titles), decks), seen) for read in reads]


def _with_own_title(read: ReadDeck, titles: Ids) -> ReadDeck:
    wanted = read.deck.title
    number = titles.fresh(wanted.casefold()).removeprefix(wanted.casefold())
    if not number:
        return read
    title = f"{wanted} ({number[1:]})"
    cards = tuple(replace(card, deck=title) for card in read.deck.cards)
    what = _("Another deck is called {wanted} too; this one is shown as {title}").format(
        wanted=quoted(wanted), title=quoted(title)
    )
    warning = _warning(read, "same-title", what, _("Give it a title of its own."))
    deck = replace(read.deck, title=title, cards=cards)
    return replace(read, deck=deck, messages=(*read.messages, warning))


def _with_own_name(read: ReadDeck, taken: set[str]) -> ReadDeck:
    name = read.deck.id
    if name not in taken:
        taken |= {name} - {""}
        return read
    what = _("Another deck has the id {name} too; this one is known by its title").format(name=quoted(name))
    warning = _warning(read, "same-id-elsewhere", what, _("Give it an id of its own."))
    return replace(read, deck=replace(read.deck, id=""), messages=(*read.messages, warning))


def _with_own_ids(read: ReadDeck, seen: dict[str, Card]) -> ReadDeck:
    clashing = {card.id for card in read.deck.cards if _another(card, seen.get(card.id))}
    if clashing:
        read = _renamed(read, clashing)
    for card in read.deck.cards:
        seen.setdefault(card.id, card)
    return read


def _another(card: Card, earlier: Card | None) -> bool:
    if earlier is None or card.text == earlier.text:
        return False
    return normal(card.text) != normal(earlier.text) and likeness(card.text, earlier.text) < NEAR


def _renamed(read: ReadDeck, clashing: set[str]) -> ReadDeck:
    ids = Ids(card.id for card in read.deck.cards)
    new = {
        card.id: ids.fresh(card_id(card.text, card.kind)) for card in read.deck.cards if card.id in clashing
    }
    cards = tuple(replace(card, id=new.get(card.id, card.id)) for card in read.deck.cards)
    lines = {new.get(name, name): lines for name, lines in read.lines.items()}
    what = _("Another deck uses the id {clashing} for another card; here it is known by its text").format(
        clashing=quoted(min(clashing))
    )
    warning = _warning(read, "same-id-elsewhere", what, _("Give it an id that no other deck has."))
    deck = replace(read.deck, cards=cards)
    return replace(read, deck=deck, messages=(*read.messages, warning), lines=lines)


def _warning(read: ReadDeck, code: str, what: str, fix: str) -> Message:
    file = read.messages[0].file if read.messages else read.deck.title
    return Message(Severity.WARNING, code, what, fix, file)


class Shelf:
    """The playable ones of some decks, and a way to find a card among all of theirs.

    Attributes:
        decks: in the order given.
        cards: of all decks; a card that lies in several of them only once.
    """

    def __init__(self, decks: Iterable[Deck]) -> None:
        self.decks = tuple(deck for deck in decks if deck.cards)
        self.cards = tuple(
            {card.id: card for deck in reversed(self.decks) for card in reversed(deck.cards)}.values()
        )[::-1]
        self._texts: tuple[tuple[Deck, Card, str], ...] = ()

    def search(
        self,
        words: str = "",
        *,
        stage: Stage | None = None,
        depth: Depth | None = None,
        facet: Facet | None = None,
        topic: Topic | None = None,
    ) -> tuple[Card, ...]:
        """The cards that hold all of these words, and are of this stage, depth, facet and topic.

        A deck that is written for no stage in particular is for each. Letter case and accents do not count.
        """
        wanted = folded(words).split()
        return tuple(
            card
            for deck, card, text in self._all()
            if (stage is None or not deck.stages or stage in deck.stages)
            and (depth is None or card.depth is depth)
            and (facet is None or card.facet is facet)
            and (topic is None or topic in card.topics)
            and all(word in text for word in wanted)
        )

    def _all(self) -> tuple[tuple[Deck, Card, str], ...]:
        """Each card with its words as they are searched; made at the first search."""
        if not self._texts:
            self._texts = tuple(
                (deck, card, folded("\n".join((card.text, *card.follow_ups, card.note))))
                for deck in self.decks
                for card in deck.cards
            )
        return self._texts


def folded(text: str) -> str:
    """`text` as it is searched: without letter case and accents."""
    if text.isascii():
        return text.lower()
    return "".join(char for char in normalize("NFKD", text.casefold()) if not combining(char))
