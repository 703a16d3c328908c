"""What a card speaks of, and whether it is marked so that people can keep out of its way."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from game.decks.lint.assumptions import HINTS, assumptions
from game.decks.lint.finding import Finding
from game.decks.lint.heavy import (
    HEAVY_SET,
    HEAVY_TOPICS,
    HEAVY_WORDS,
    SEXUAL_HINTS,
    SEXUAL_PHRASES,
    SEXUAL_WORDS,
)
from game.language import _
from game.rules.cards import Card
from game.rules.words import Depth, Facet, Stage, Topic


def subjects(card: Card, words: AbstractSet[str], stages: tuple[Stage, ...]) -> Iterator[Finding]:
    """Everything about the subjects of one card, whose words these are, of a deck for these stages."""
    if not words.isdisjoint(HEAVY_SET) or (card.topics and card.depth is Depth.SURFACE):
        yield from _heavy(card, words & HEAVY_SET)
    if card.facet is not Facet.SEXUAL and not words.isdisjoint(SEXUAL_HINTS):
        yield from _sexual(card, words)
    if not words.isdisjoint(HINTS):
        yield from assumptions(card, "\n".join((card.text, *card.follow_ups)), stages)


def _heavy(card: Card, words: AbstractSet[str]) -> Iterator[Finding]:
    missing = [word for word in sorted(words) if not set(HEAVY_WORDS[word]) & set(card.topics)]
    if missing:
        topics = ", ".join(dict.fromkeys(HEAVY_WORDS[word][0] for word in missing))
        what = _("“{missing}” is heavy ground that nobody could close here").format(missing=missing[0])
        yield Finding(
            "heavy-without-topics", what, _("Add an indented line `topics: {topics}`.").format(topics=topics)
        )
    if card.depth is not Depth.SURFACE:
        return
    weights = [word for word in sorted(words) if not _is_agreed(card, HEAVY_WORDS[word][0])]
    weights += [topic for topic in card.topics if topic in HEAVY_TOPICS and not _is_agreed(card, topic)]
    if weights:
        yield Finding(
            "heavy-at-surface",
            _("“{weights}” is heavy for the Surface").format(weights=weights[0]),
            _("Move the card deeper."),
        )


def _is_agreed(card: Card, topic: Topic) -> bool:
    """Sexual cards come only where both opened them, at any depth."""
    return topic is Topic.SEX and card.facet is Facet.SEXUAL


def _sexual(card: Card, words: AbstractSet[str]) -> Iterator[Finding]:
    found = next(iter(sorted(words & SEXUAL_WORDS)), None)
    if not found:
        lowered = "\n".join((card.text, *card.follow_ups)).lower()
        found = next((phrase for phrase in SEXUAL_PHRASES if phrase in lowered), None)
    if found:
        what = _("“{found}” is sexual, and only cards marked so wait until both want them").format(
            found=found
        )
        yield Finding("sexual-without-facet", what, _("Add an indented line `facet: sexual`."))
