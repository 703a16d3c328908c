"""What the linter says of a card while it is written, and what it would look like if that were heeded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from game.decks.draft import quoted
from game.decks.editing import HEAD, Editing, Leaf, Sheet
from game.decks.fields import card_faults, head_faults
from game.decks.identity import words_in
from game.decks.lint import card_findings
from game.decks.lint.finding import Finding
from game.decks.lint.heavy import HEAVY_WORDS
from game.decks.lint.kinds import meant_kind
from game.decks.lint.private import private
from game.decks.lint.rewrites import second_question
from game.decks.lint.whole import below_deepest, long_plan, thin_depths
from game.decks.model import MOST_FOLLOW_UPS
from game.decks.nearness import NEAR, likeness, same_subject
from game.language import _
from game.rules.cards import Card
from game.rules.words import Depth, Facet, Topic

_DEEPER = Depth.DEEP


@dataclass(frozen=True, slots=True)
class Advice:
    """One sentence about what is being written.

    Attributes:
        sentence: what it is, and what to do.
        stops: whether the deck cannot be saved like this.
        card: the card as it would be if the advice were taken; None where we know of no other words.
        offer: what taking it would do, in a few words.
    """

    sentence: str
    stops: bool = False
    card: Card | None = None
    offer: str = ""


def first_fault(sheet: Sheet) -> tuple[int, str] | None:
    """What keeps a sheet from being saved: the place, and a sentence; None when nothing does."""
    for _field, sentence in head_faults(sheet.head):
        return HEAD, sentence
    for at, leaf in enumerate(sheet.leaves):
        for _field, sentence in () if leaf.is_blank else card_faults(leaf.card):
            return at, sentence
    if all(leaf.is_blank for leaf in sheet.leaves):
        return len(sheet.leaves) - 1, _("A deck needs at least one card before it can be saved.")
    return None


def advice(editing: Editing) -> tuple[Advice, ...]:
    """Everything there is to say of the marked card, or of the deck as a whole; the gravest first."""
    leaf = editing.leaf
    if leaf is None:
        return tuple(_of_head(editing.sheet))
    return () if leaf.is_blank else tuple(_of_card(editing.sheet, leaf.card, editing.at))


def _of_head(sheet: Sheet) -> Iterator[Advice]:
    for _field, sentence in head_faults(sheet.head):
        yield Advice(sentence, stops=True)
    written = tuple(leaf.card for leaf in sheet.leaves if leaf.card.text)
    deck = replace(sheet.head, cards=written)
    findings = [*below_deepest(deck), *long_plan(deck), *private(deck.introduction), *private(deck.closing)]
    findings += [finding for _place, finding in thin_depths(deck)]
    yield from (Advice(_sentence(finding)) for finding in findings)


def _of_card(sheet: Sheet, card: Card, at: int) -> Iterator[Advice]:
    for _field, sentence in card_faults(card):
        yield Advice(sentence, stops=True)
    if not card.text:
        return
    english = sheet.head.language[:2].lower() in {"", "en"}
    for index, finding in card_findings(card, sheet.head.stages, english=english):
        remedy, offer = _remedy(card, index, finding)
        yield Advice(_sentence(finding), card=remedy, offer=offer)
    twin = _twin(sheet.leaves, card, at)
    if twin:
        yield Advice(
            _("{twin} asks nearly the same. Keep one of them, or ask for something else.").format(
                twin=quoted(twin)
            )
        )


def _twin(leaves: Sequence[Leaf], card: Card, at: int) -> str:
    """Another card of the deck that says nearly the same, or ""."""
    words = words_in(card.text)
    for place, leaf in enumerate(leaves):
        text = leaf.card.text
        near = place != at and bool(words & words_in(text)) and likeness(text, card.text) >= NEAR
        if near and same_subject(text, card.text):
            return text
    return ""


def _sentence(finding: Finding) -> str:
    """The finding in words for somebody who sees a form, and no file."""
    return f"{finding.message}. {_FIXES.get(finding.code, finding.fix)}"


_FIXES = {
    "no-follow-up": _("Write one, toward a feeling or toward a moment."),
    "heavy-without-topics": _("Name its topic, so that whoever needs to can close it."),
    "sexual-without-facet": _("Choose the facet “sexual”."),
    "smuggled-kind": _("Choose the kind of the card instead."),
    "long-plan": _("Leave out some cards, or let each take a minute only (pace: brief)."),
}


def _remedy(card: Card, index: int, finding: Finding) -> tuple[Card | None, str]:
    """The card with this finding heeded, and what that means; None where only its author knows how."""
    match finding.code:
        case _ if finding.rewrite:
            return _offered(card, index, finding)
        case "heavy-without-topics":
            topics = _missing_topics(card)
            return replace(card, topics=(*card.topics, *topics)), f"topics: {', '.join(topics)}"
        case "sexual-without-facet":
            return replace(card, facet=Facet.SEXUAL), f"facet: {Facet.SEXUAL}"
        case "heavy-at-surface":
            return replace(card, depth=_DEEPER), _("to {deeper}").format(deeper=_DEEPER.title)
        case "smuggled-kind":
            kind, text = meant_kind(card) or (card.kind, card.text)
            return replace(card, kind=kind, text=text), f"{kind}: {text}"
        case _:
            return None, ""


def _offered(card: Card, index: int, finding: Finding) -> tuple[Card | None, str]:
    if finding.code == "two-questions":
        return _parted(card, index, finding.rewrite)
    return _reworded(card, index, finding.rewrite), f"“{finding.rewrite}”"


def _parted(card: Card, index: int, first: str) -> tuple[Card | None, str]:
    """The card with the second of two questions as a follow-up behind the first; never one question less."""
    text = (card.text, *card.follow_ups)[index]
    second = second_question(text, first)
    if not second or len(card.follow_ups) >= MOST_FOLLOW_UPS:
        return None, ""
    asked = _reworded(card, index, first)
    follow_ups = (*asked.follow_ups[:index], second, *asked.follow_ups[index:])
    return replace(asked, follow_ups=follow_ups), f"“{first}” · “{second}”"


def _reworded(card: Card, index: int, text: str) -> Card:
    if index == 0:
        return replace(card, text=text)
    follow_ups = list(card.follow_ups)
    follow_ups[index - 1] = text
    return replace(card, follow_ups=tuple(follow_ups))


def _missing_topics(card: Card) -> tuple[Topic, ...]:
    heavy = sorted(words_in(" ".join((card.text, *card.follow_ups))) & HEAVY_WORDS.keys())
    missing = (HEAVY_WORDS[word] for word in heavy)
    return tuple(dict.fromkeys(topics[0] for topics in missing if not set(topics) & set(card.topics)))


def taken(editing: Editing, offered: Advice) -> Editing:
    """The editing with a piece of advice taken; a card that goes deeper goes to the end of that depth."""
    leaf, card = editing.leaf, offered.card
    if leaf is None or card is None:
        return editing
    return editing.to_depth(card.depth) if card.depth is not leaf.card.depth else editing.put(card)
