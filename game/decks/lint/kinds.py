"""Finds the kind of a card where its author wrote it into the text, in other words than ours."""

import re
from collections.abc import Iterator

from game.decks.identity import words_in
from game.decks.lint.finding import Finding
from game.language import _
from game.rules.cards import Card
from game.rules.words import Kind

_LEAD = re.compile(r"(?:wild card|(\w{3,12}))\s*(?::|\s[-\u2013\u2014]\s)\s*(?=\S)", re.IGNORECASE)
_TOGETHER = words_in(
    "action activity challenge dare do exercise ritual task wildcard togehter togther togeter toghether"
)
_GIFT = words_in("present promise treat gfit git")


def smuggled_kind(card: Card) -> Iterator[Finding]:
    """A question that begins like “Activity: …” was probably meant to be a card of another kind."""
    meant = meant_kind(card)
    if meant:
        kind, rest = meant
        what = _("“{strip}” is read aloud as part of the question").format(
            strip=card.text.removesuffix(rest).strip()
        )
        fix = _("To make it a card of the kind `{kind}`, write: `- {kind}: {rest}`.").format(
            kind=kind, rest=rest
        )
        yield Finding("smuggled-kind", what, fix)


def meant_kind(card: Card) -> tuple[Kind, str] | None:
    """The kind that a question's first word says, and its text without that word; None for most."""
    found = _LEAD.match(card.text) if card.kind is Kind.QUESTION else None
    if not found:
        return None
    word = (found[1] or "wildcard").lower()
    kind = Kind.TOGETHER if word in _TOGETHER else Kind.GIFT if word in _GIFT else None
    return (kind, card.text[found.end() :]) if kind else None
