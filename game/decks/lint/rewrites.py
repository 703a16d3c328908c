"""Other words for a text that asks in a closed, blaming or commanding way: offers, never applied unasked."""

import re

_TELL = re.compile(
    r"(?:can|could|would|will) you (?:please )?(?:tell me about|tell me|describe|share) ([^?]+)\?",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"(?:is|are|was|were) there (?:(an? )|(any)(?=one|thing|body)|any )?([^?]+)\?", re.IGNORECASE
)
_EVER = re.compile(r"(have|has|had|do|did) (you|we) ever\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"do you (like|love|enjoy|miss|value|remember|admire|hate) (?!(?:to|it|when|how|that)\b)([^?]+)\?",
    re.IGNORECASE,
)
_GENTLER = (
    (
        re.compile(r"\bwhy do you always ([^?]+)\?", re.IGNORECASE),
        r"when you \1, what is happening inside you?",
    ),
    (
        re.compile(
            r"\bwhy (?:do you never|(?:don|won|can)['\u2019]t you(?: ever)?) ([^?]+)\?", re.IGNORECASE
        ),
        r"what makes it hard to \1?",
    ),
    (
        re.compile(r"\bwhat(?:['\u2019]s| is) (?:wrong|the matter) with (?:you|me|us)\?", re.IGNORECASE),
        "what is hard for you just now?",
    ),
    (
        re.compile(r"\bwhat(?:['\u2019]s| is) (?:wrong|the matter) with ([^?]+)\?", re.IGNORECASE),
        r"what is hard for you about \1?",
    ),
)
_AND = re.compile(r"^(?:and|or|but) ", re.IGNORECASE)
_DEMAND = re.compile(r"^you (?:must|should|have to|ought to|had better|need to) ", re.IGNORECASE)


def opened(text: str, at: int) -> str:
    """`text` with the closed question that begins at `at` turned into an open one."""
    before, question = text[:at], text[at:]
    if found := _TELL.match(question):
        asked = f"tell me about {found[1]}."
    elif found := _THERE.match(question):
        asked = f"tell me about {found[1] or ('some' if found[2] else '')}{found[3]}."
    elif found := _ABOUT.match(question):
        asked = f"what do you {found[1].lower()} about {found[2]}?"
    else:
        asked = "when " + _small(_EVER.sub(r"\1 \2", question))
    rest = question[found.end() :] if found else ""
    return before + (_large(asked) if _begins_sentence(before) else asked) + rest


def gentler(text: str) -> str:
    """`text` without its blame, or "" where we know of no other words."""
    for blame, offer in _GENTLER:
        if found := blame.search(text):
            offered = found.expand(offer)
            before = text[: found.start()]
            return before + (_large(offered) if _begins_sentence(before) else offered) + text[found.end() :]
    return ""


def invited(text: str) -> str:
    """A command as an invitation, or "" where we know of no other words."""
    return _DEMAND.sub("If you like, ", text) if _DEMAND.match(text) else ""


def first_question(text: str, end: int) -> str:
    """The part of `text` up to `end`, as a question of its own."""
    return text[:end].rstrip(" ,;?") + "?"


def second_question(text: str, first: str) -> str:
    """What `first_question` left of `text`, as a question of its own; "" where it left nothing to ask."""
    kept = first.rstrip("?")
    rest = _AND.sub("", text[len(kept) :].lstrip(" ?!,;\u2013\u2014")) if text.startswith(kept) else ""
    return _large(rest) if rest.endswith("?") else ""


def _begins_sentence(before: str) -> bool:
    return not before.strip(" “\"'\u2018(¿") or before.rstrip()[-1:] in tuple(".!?…")


def _large(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text if text.startswith(("I ", "I'", "I\u2019")) else text[:1].lower() + text[1:]
