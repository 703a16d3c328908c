"""How a text asks: openly, one thing at a time, without blame or command."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from game.decks.identity import words_in
from game.decks.lint.finding import Finding
from game.decks.lint.rewrites import first_question, gentler, invited, opened
from game.language import _

MOST_WORDS = 25

_WH = "what|how|when|where|which|who|whom|whose|why"
_PRONOUNS = "you|we|i|they|he|she|it|there|your|our|my|this|that|anyone|anything|someone|something"
_HELPERS = (
    *("do", "does", "did", "is", "are", "am", "was", "were", "have", "has", "had", "can", "could"),
    *("will", "would", "shall", "should", "may", "might", "must"),
)
_CLOSED_STARTS = frozenset((*_HELPERS, *(f"{helper}n't" for helper in _HELPERS), "can't", "won't"))
_BREAK = re.compile(r"[,;:.!\u2013\u2014…]|\?.")
_QUOTE = re.compile(r"[“\"][^”\"]*[”\"]")
_QUESTION_ENDS = re.compile(r"\?[?!]*")
_OPENING_MARKS = " “\"'\u2018(¿"
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
_CLOSED_CLAUSE = re.compile(
    rf"[,;:\u2013\u2014]\s+(?:(?:and|but|so|then) )?(?P<asks>(?:{'|'.join(_HELPERS)})\s+(?:{_PRONOUNS})\b)",
    re.IGNORECASE,
)
_SECOND_QUESTION = re.compile(
    rf"\s*[,;\u2013\u2014]\s*(?:and|or|but)\s+(?:{_WH})\s+(?:\w+\s+){{0,2}}?(?:{'|'.join(_HELPERS)})\b|\s+and\s+why\b",
    re.IGNORECASE,
)
_ASKS_BEFORE = re.compile(rf"\b(?:{_WH})\b", re.IGNORECASE)
_WHEN_CLAUSE = re.compile(rf"\s*(?:when|where|whenever) (?:{_PRONOUNS})\b[^,]*", re.IGNORECASE)
_BLAME_HINTS = words_in("why wrong matter fault dare blame could change")
_BLAME = re.compile(
    r"\bwhy\b[^.?!]{0,40}\b(?:always|never)\b"
    r"|\bwhy (?:don|didn|won|can|couldn|wouldn|aren|weren|haven|isn)['\u2019]?t (?:you|we|i)\b"
    r"|\bwhy (?:can|will|would|could|do|did) (?:you|we) not\b|\bwhy (?:are|were) you so\b|\bwhy must you\b"
    r"|\bwhat(?:['\u2019]s| is) (?:wrong|the matter) with\b"
    r"|\b(?:it|this|that)(?:['\u2019]s| is| was)(?: all)? your fault\b"
    r"|\b(?:you are|you['\u2019]re|who is|who['\u2019]s) to blame\b|\bhow (?:dare you|could you do)\b"
    r"|\bchange about (?:me|your partner|\{partner\}|each other)(?!\w)",
    re.IGNORECASE,
)
_DEMAND_HINTS = words_in("must should have ought had supposed")
_DEMAND = re.compile(r"\byou (?:must|should|have to|ought to|had better|are supposed to)\b", re.IGNORECASE)
_NO_DEMAND = re.compile(rf"\b(?:{_WH}|if|that|as|tell)\b.*\byou (?:must|should|have to|ought)", re.IGNORECASE)


def findings(text: str, words: AbstractSet[str]) -> list[Finding]:
    """Everything about the wording of one text; a rewrite that is offered has no findings of its own.

    Args:
        text: a card's, or one of its follow-ups.
        words: the words that are worth looking for: those of the text, or of its whole card.
    """
    return [finding._replace(rewrite=_approved(finding.rewrite, words)) for finding in _found(text, words)]


def _approved(rewrite: str, words: AbstractSet[str]) -> str:
    return rewrite if rewrite and next(_found(rewrite, words), None) is None else ""


def _found(text: str, words: AbstractSet[str]) -> Iterator[Finding]:
    if "?" in text:
        has_quote = "“" in text or '"' in text
        spoken = _QUOTE.sub(lambda quote: "x" * len(quote[0]), text) if has_quote else text
        yield from _closed(text, spoken)
        yield from _two_questions(text, spoken)
    if not words.isdisjoint(_BLAME_HINTS) and _BLAME.search(text):
        fix = _("Ask for their own side of it, from inside.")
        yield Finding("blame", _("This sounds like blame, and blame ends a conversation"), fix, gentler(text))
    if not words.isdisjoint(_DEMAND_HINTS) and _DEMAND.search(text):
        yield from _demand(text)
    if text.count(" ") >= MOST_WORDS:
        what = _("This has {what} words, more than {most_words}, and is hard to hear in one go").format(
            what=text.count(" ") + 1, most_words=MOST_WORDS
        )
        yield Finding("too-many-words", what, _("Shorten it to one breath; a detail can become a follow-up."))


def _closed(text: str, spoken: str) -> Iterator[Finding]:
    if not (_starts_closed(spoken) or _BREAK.search(spoken)):
        return
    for sentence in _SENTENCE.finditer(spoken):
        words = sentence[0].rstrip()
        if not words.endswith("?"):
            continue
        start = len(words) - len(words.lstrip(_OPENING_MARKS))
        if not _starts_closed(words[start:]):
            start = _closed_clause(words)
        if start < 0:
            continue
        at = sentence.start() + start
        what = _("“{split} …” can be answered with yes or no").format(split=" ".join(text[at:].split()[:2]))
        yield Finding(
            "closed-question", what, _("Begin with what, how, when, which or tell me."), opened(text, at)
        )
        return


def _closed_clause(sentence: str) -> int:
    """Where a closed question begins behind a comma, as in “If we moved, would you …?”; -1 for nowhere."""
    clause = _CLOSED_CLAUSE.search(sentence)
    if not clause:
        return -1
    before = sentence[: clause.start()]
    is_open = _ASKS_BEFORE.search(before) and not _WHEN_CLAUSE.fullmatch(before)
    return -1 if is_open else clause.start("asks")


def _starts_closed(text: str) -> bool:
    return text.lstrip(_OPENING_MARKS).split(" ", 1)[0].lower().replace("\u2019", "'") in _CLOSED_STARTS


def _two_questions(text: str, spoken: str) -> Iterator[Finding]:
    end = 0
    if "?" in spoken.rstrip("?!. ")[:-1] and len(_QUESTION_ENDS.findall(spoken)) > 1:
        end = spoken.index("?")
    elif (" and " in spoken or " or " in spoken) and (second := _SECOND_QUESTION.search(spoken)):
        end = second.start()
    if end:
        fix = _("Keep one, and make the other a follow-up.")
        yield Finding("two-questions", _("These are two questions in one"), fix, first_question(text, end))


def _demand(text: str) -> Iterator[Finding]:
    for sentence in _SENTENCE.finditer(text):
        if "?" not in sentence[0] and _DEMAND.search(sentence[0]) and not _NO_DEMAND.search(sentence[0]):
            what = _("This commands, and what is told under command is worth little")
            yield Finding("demand", what, _("Invite instead: “If you like, …”."), invited(text))
            return
