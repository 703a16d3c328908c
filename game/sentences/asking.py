"""What both are asked in private, in words: the same on the screen and in linear mode."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """What both are asked in private.

    Attributes:
        choices: exactly two; the first one counts as yes.
    """

    ask: str
    rule: str
    choices: tuple[str, str]
