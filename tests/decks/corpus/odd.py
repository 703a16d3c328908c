"""One odd file of the corpus."""

from dataclasses import dataclass

GOOD = "---\ntitle: Good\n---\n\n# Surface\n\n- What made you smile today?\n  - Who was there?\n"
NOTHING = ""


@dataclass(frozen=True, slots=True)
class Odd:
    """A file that is not as it should be.

    Attributes:
        name: what is odd about it, also the stem of its file name.
        content: its bytes.
        cause: code of the first error, else of the first warning; "" for a file that needs no word.
        cards: how many cards are kept.
        suffix: the ending of its name.
    """

    name: str
    content: bytes
    cause: str = NOTHING
    cards: int = 0
    suffix: str = ".md"


def text(name: str, content: str, cause: str = NOTHING, cards: int = 0) -> Odd:
    """An odd file in UTF-8."""
    return Odd(name, content.encode("utf-8", "surrogatepass"), cause, cards)


def deck(name: str, body: str, cause: str = NOTHING, cards: int = 0) -> Odd:
    """An odd body below a good header."""
    return text(name, f"---\ntitle: Odd\n---\n\n{body}\n", cause, cards)
