"""Judges the cards of a draft: what is playable becomes a card, what is not becomes a message."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.decks.draft import Notes, Said, Sketch, quoted
from game.decks.identity import OWN_ID, Ids, card_id
from game.decks.model import MOST_FOLLOW_UPS, MOST_LETTERS, MOST_SECONDS, MOST_WHY_LETTERS
from game.decks.values import limited, no_value, one_among, one_of, several_of
from game.decks.vocabulary import TOPICS_MEANT, W, seconds_of
from game.language import _
from game.rules.cards import Card
from game.rules.words import Facet, Need, Occasion, Topic

_NOTHING = Said(0, "")


@dataclass(frozen=True, slots=True)
class _Extras:
    """What a card has besides its texts."""

    topics: tuple[Topic, ...] = ()
    facet: Facet | None = None
    needs: tuple[Need, ...] = ()
    seconds: int = 0
    occasion: Occasion | None = None
    note: str = ""
    why: str = ""


_NO_EXTRAS = _Extras()


class CardMaker:
    """Makes the cards of one deck.

    Args:
        notes: where the slips go.
        deck: the title that each card names.

    Attributes:
        lines: for each card's id the lines of its text and of its follow-ups.
    """

    def __init__(self, notes: Notes, deck: str) -> None:
        self.lines: dict[str, tuple[int, ...]] = {}
        self._notes = notes
        self._deck = deck
        self._ids = Ids()

    def cards(self, sketches: Sequence[Sketch]) -> tuple[Card, ...]:
        """The playable ones of these cards."""
        own = self._own_ids(sketches)
        self._ids = Ids(own.values())
        made = (self._card(sketch, own.get(index, "")) for index, sketch in enumerate(sketches))
        return tuple(card for card in made if card)

    def _own_ids(self, sketches: Sequence[Sketch]) -> dict[int, str]:
        """The ids that authors gave, by the card's place; each id only once."""
        own: dict[int, str] = {}
        lines: dict[str, int] = {}
        for index, sketch in enumerate(sketches):
            said = sketch.attributes.get("id")
            name = self._notes.one_line(said) if said else ""
            if not said or not name:
                continue
            if not OWN_ID.fullmatch(name):
                fix = _("Use up to 40 letters from a to z, digits, hyphens and underscores, or leave it out.")
                no_value(said, self._notes, "id", fix)
            elif name in lines:
                what = _("The id {name} stands a second time, after line {lines}").format(
                    name=quoted(name), lines=lines[name]
                )
                self._notes.error("same-id", said.line, what, _("Change one of them, or leave it out."))
            else:
                own[index], lines[name] = name, said.line
        return own

    def _card(self, sketch: Sketch, own_id: str) -> Card | None:
        text = self._prompt(sketch)
        if not text:
            return None
        extras = self._extras(sketch) if sketch.attributes or sketch.unused else _NO_EXTRAS
        if not extras:
            return None
        follow_ups, lines = self._follow_ups(sketch) if sketch.follow_ups else ((), ())
        known_by = own_id or self._ids.fresh(card_id(text, sketch.kind))
        self.lines[known_by] = (sketch.text.line, *lines)
        return Card(
            id=known_by,
            text=text,
            depth=sketch.depth,
            kind=sketch.kind,
            follow_ups=follow_ups,
            topics=extras.topics,
            facet=extras.facet,
            needs=extras.needs,
            seconds=extras.seconds,
            occasion=extras.occasion,
            note=extras.note,
            why=extras.why,
            deck=self._deck,
        )

    def _prompt(self, sketch: Sketch) -> str:
        said = sketch.text
        text = self._notes.one_line(said)
        if not text:
            what, fix = (
                _("This card has no text"),
                _("Write its question behind the mark, or delete the mark."),
            )
            self._notes.error("empty-card", said.line, what, fix, until=sketch.until)
        elif len(text) > MOST_LETTERS:
            what = _("This card has {text:,} letters, more than {most_letters}, and was left out").format(
                text=len(text), most_letters=MOST_LETTERS
            )
            fix = _("Shorten it to one breath, or make two cards of it.")
            self._notes.error("too-long", said.line, what, fix, until=sketch.until)
            return ""
        return text

    def _follow_ups(self, sketch: Sketch) -> tuple[tuple[str, ...], tuple[int, ...]]:
        kept: list[str] = []
        lines: list[int] = []
        for said in sketch.follow_ups:
            text = self._follow_up(said)
            if text and len(kept) == MOST_FOLLOW_UPS:
                what = _("A card has at most {most_follow_ups} follow-ups; the others were left out").format(
                    most_follow_ups=MOST_FOLLOW_UPS
                )
                fix = _("Keep the best, or make a second card.")
                self._notes.error("too-many-follow-ups", said.line, what, fix, until=sketch.until)
                break
            if text:
                kept.append(text)
                lines.append(said.line)
        return tuple(kept), tuple(lines)

    def _follow_up(self, said: Said) -> str:
        text = self._notes.one_line(said)
        if not text:
            what, fix = _("This follow-up has no text"), _("Write it behind the mark, or delete the mark.")
            self._notes.warn("empty-follow-up", said.line, what, fix)
        return limited(text, MOST_LETTERS, said, _("This follow-up"), self._notes)

    def _extras(self, sketch: Sketch) -> _Extras | None:
        """The attributes; None where one that keeps people safe cannot be understood."""
        twice = dict(reversed(sketch.unused))  # the first repetition of each key, however many there are
        for key, said in reversed(twice.items()):
            what = _("The card says `{key}` a second time; the first one counts").format(key=key)
            self._notes.error("key-twice", said.line, what, _("Delete one of the two."), until=sketch.until)
        topics = self._careful(Topic, "topics", sketch, TOPICS_MEANT)
        needs = self._careful(Need, "needs", sketch)
        facets = self._careful(Facet, "facet", sketch)
        if topics is None or needs is None or facets is None:
            return None
        of = defaultdict(lambda: _NOTHING, sketch.attributes)
        return _Extras(
            topics=topics,
            facet=self._one_facet(facets, of["facet"]),
            needs=needs,
            seconds=self._seconds(of["time"]),
            occasion=one_of(Occasion, of["moment"], self._notes, "moment"),
            note=self._line(of["note"], MOST_LETTERS, _("The note")),
            why=self._line(of["why"], MOST_WHY_LETTERS, _("The line `why`")),
        )

    def _careful(
        self, words: type[W], key: str, sketch: Sketch, meant: Mapping[str, str] | None = None
    ) -> tuple[W, ...] | None:
        """A list that boundaries depend on: a card with a word that nobody could close is not played."""
        said = sketch.attributes.get(key)
        if not said:
            return ()
        found, unknown = several_of(words, said, self._notes, key, meant)
        if not unknown:
            return found
        card = quoted(sketch.text.text)
        what = _("{unknown} is no value for `{key}`; the card {card} was left out").format(
            unknown=quoted(unknown[0]), key=key, card=card
        )
        self._notes.error(f"unknown-{key}", said.line, what, one_among(words), until=sketch.until)
        return None

    def _one_facet(self, facets: tuple[Facet, ...], said: Said) -> Facet | None:
        if len(facets) > 1:
            no_value(said, self._notes, "facet", _("A card has one facet only."))
        return Facet.SEXUAL if Facet.SEXUAL in facets else next(iter(facets), None)

    def _seconds(self, said: Said) -> int:
        value = self._notes.one_line(said)
        seconds = seconds_of(value) if value else 0
        if seconds is None:
            fix = _(
                "Write seconds or minutes, such as `60s` or `2 min`, at most {most_seconds} minutes."
            ).format(most_seconds=MOST_SECONDS // 60)
            no_value(said, self._notes, "time", fix)
        return seconds or 0

    def _line(self, said: Said, most: int, what: str) -> str:
        return limited(self._notes.one_line(said), most, said, what, self._notes)
