"""Finds what looks like the details of a real person: a deck is passed on, and a client must not be in it."""

import re
from collections.abc import Iterator

from game.decks.lint.finding import Finding
from game.language import _

_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_PRIVATE = (
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"), _("an e-mail address")),
    (
        re.compile(
            rf"\b\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b"
            rf"|\b\d{{1,2}}(?:st|nd|rd|th|\.)? (?:{_MONTH}),? (?:19|20)\d\d\b"
            rf"|\b(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b",
            re.IGNORECASE,
        ),
        _("a date of birth"),
    ),
    (
        re.compile(r"(?:\+|\b0|\(\+?)\d[\d ()/.-]{5,}\d\b|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}-\d{4}\b"),
        _("a phone number"),
    ),
)
_SOME_DIGITS = re.compile(r"\d\D{0,2}\d\D{0,2}\d\D{0,2}\d")


def private(text: str) -> Iterator[Finding]:
    """What looks like the details of a real person."""
    if "@" not in text and not _SOME_DIGITS.search(text):
        return
    for pattern, what in _PRIVATE:
        if found := pattern.search(text):
            message = _("“{strip}” looks like {what}").format(strip=found[0].strip(), what=what)
            yield Finding(
                "personal-details",
                message,
                _("Leave out what belongs to a real person: decks are passed on."),
            )
            return
