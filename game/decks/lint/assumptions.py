"""What a card takes for granted about the two people who will play it."""

import re
from collections.abc import Iterator

from game.decks.identity import words_in
from game.decks.lint.finding import Finding
from game.language import _
from game.rules.cards import Card
from game.rules.words import Need, Stage, Topic

_PARTNER = re.compile(
    r"(?:\b(?:your|my|the|a) )?\b(?:husband|wife|boyfriend|girlfriend)\b(?P<of>['\u2019]s\b)?", re.IGNORECASE
)
_SPOUSE = re.compile(r"\b(?:your|my) spouse\b(?P<of>['\u2019]s\b)?", re.IGNORECASE)
_MARRIAGE = re.compile(
    r"\b(?:our|your) (?:own )?(?:wedding|marriage|honeymoon|marriage vows|in-laws)\b|\bspouse\b"
    r"|\b(?:since|when|before|after) we (?:got )?married\b|\b(?:being|we are|we['\u2019]re) married\b",
    re.IGNORECASE,
)
_CHILDREN = re.compile(
    r"\b(?:our|your) (?:own )?(?:kids?|child|children|sons?|daughters?|bab(?:y|ies)|little ones?)\b"
    r"|\bas (?:a )?(?:parents?|mother|father|mum|mom|dad)\b|\bsince we became parents\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:your|an) ex(?:es)?\b|\bhow many (?:partners|lovers)\b"
    r"|\byour (?:first|last|former|previous|earlier|past) "
    r"(?:love|lovers?|partners?|relationships?|boyfriends?|girlfriends?|marriages?)\b",
    re.IGNORECASE,
)
HINTS = words_in(
    "husband husbands wife wifes boyfriend boyfriends girlfriend girlfriends spouse spouses married wedding "
    "marriage marriages honeymoon vows laws kid kids child children son sons daughter daughters baby babies "
    "ones one parent parents mother father mum mom dad ex exes love lover lovers partner partners "
    "relationship relationships"
)


def assumptions(card: Card, whole: str, stages: tuple[Stage, ...]) -> Iterator[Finding]:
    """What `whole`, all the card's texts together, assumes though neither card nor deck is marked for it."""
    if found := _PARTNER.search(whole):
        rewrite = _PARTNER.sub(_by_name, card.text) if _PARTNER.search(card.text) else ""
        yield _assumed(found[0], "gender", _("Write {partner} for the other's name."), rewrite)
    if Need.MARRIED not in card.needs and (found := _MARRIAGE.search(whole)):
        rewrite = _SPOUSE.sub(_by_name, card.text) if _SPOUSE.search(card.text) else ""
        yield _assumed(found[0], "marriage", _("Write it for any couple, or add `needs: married`."), rewrite)
    with_children = Need.CHILDREN in card.needs or Stage.PARENTS in stages
    if not with_children and (found := _CHILDREN.search(whole)):
        yield _assumed(found[0], "children", _("Write it for any couple, or add `needs: children`."))
    if Topic.PAST_RELATIONSHIPS not in card.topics and (found := _PAST.search(whole)):
        fix = _("Write it for anyone, or add `topics: past relationships`.")
        yield _assumed(found[0], "past", fix)


def _assumed(words: str, what: str, fix: str, rewrite: str = "") -> Finding:
    named = {
        "gender": _("a partner's gender"),
        "marriage": _("marriage"),
        "children": _("children"),
        "past": _("a past with others"),
    }[what]
    return Finding(
        f"assumes-{what}",
        _("“{words}” takes {named} for granted").format(words=words, named=named),
        fix,
        rewrite,
    )


def _by_name(found: re.Match[str]) -> str:
    return "{partner}" + (found["of"] or "")
