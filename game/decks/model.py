"""What a deck is once it has been read: its words, its plan, its cards, and what was said about the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from game.rules.cards import Card
from game.rules.words import Depth, Stage

MOST_BYTES = 8 * 1024 * 1024
MOST_LINES = 400_000
MOST_CARDS = 20_000
MOST_LETTERS = 280
MOST_FOLLOW_UPS = 8
MOST_WHY_LETTERS = 1_000
MOST_PASSAGE_LETTERS = 20_000
MINUTES = range(5, 181)
MOST_SECONDS = 3_600


class Order(StrEnum):
    """How the cards of a plan follow each other."""

    SHUFFLED = "shuffled"
    AS_WRITTEN = "as-written"


class Pace(StrEnum):
    """How long each card of a plan may take: its full round, or a minute each."""

    FULL = "full"
    BRIEF = "brief"


class Severity(StrEnum):
    """Whether a message stops a deck from passing, or only advises its author."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Plan:
    """How an evening goes that is played from this one deck; `None` leaves it to the couple's own ways.

    Attributes:
        order: shuffled, or card by card as the author wrote them.
        minutes: how long the evening is meant to be.
        deepest: no card below this depth is played.
        give_back: whether the listener gives back what was heard.
        pace: the full round, or a minute each.
        points: whether points are shown.
    """

    order: Order = Order.SHUFFLED
    minutes: int | None = None
    deepest: Depth | None = None
    give_back: bool | None = None
    pace: Pace = Pace.FULL
    points: bool | None = None

    @property
    def is_set(self) -> bool:
        """Whether the author planned anything at all."""
        return self != _NO_PLAN


_NO_PLAN = Plan()


@dataclass(frozen=True, slots=True)
class Deck:
    """A titled list of cards with what its author says about it; all texts are clean and safe to show.

    Attributes:
        title: what players choose it by; each of its cards names it.
        id: what it is known by when its title changes, or "".
        stages: the stages of life that it is written for; none means for anyone (`for` in a file).
        introduction: shown before the first card; may hold several paragraphs.
        closing: shown at the end of an evening played from it.
        cards: in the order of the file.
    """

    title: str
    id: str = ""
    author: str = ""
    language: str = ""
    license: str = ""
    stages: tuple[Stage, ...] = ()
    about: str = ""
    version: str = ""
    plan: Plan = _NO_PLAN
    introduction: str = ""
    closing: str = ""
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to mend in a file, in words that its author understands.

    Attributes:
        severity: an error, or a warning.
        code: a short stable name for programs, such as `unknown-heading`.
        message: what is wrong, without the full stop.
        fix: what to do about it, one or two sentences.
        file: the file as its author calls it.
        line: counted from 1; 0 means the file as a whole.
        column: counted from 1; 0 means the line as a whole.
        until: the last line that the message speaks of, where that is not `line`.
        rewrite: a text to put in place of the old one, where one can be offered.
        card: the id of the card that it is about, or "".
    """

    severity: Severity
    code: str
    message: str
    fix: str
    file: str
    line: int = 0
    column: int = 0
    until: int = 0
    rewrite: str = ""
    card: str = ""

    @property
    def place(self) -> str:
        """Where it is: `sunday.md:12`, or `sunday.md` for the file as a whole."""
        return f"{self.file}:{self.line}" if self.line else self.file

    def __str__(self) -> str:
        return f"{self.place}: {self.message}. {self.fix}"

    def as_dict(self) -> dict[str, str | int]:
        """The message for programs, as `--json` prints it."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "severity": self.severity.value,
            "code": self.code,
            "message": self.message,
            "fix": self.fix,
        }


@dataclass(frozen=True, slots=True)
class ReadDeck:
    """A deck together with everything that was noticed while reading its file.

    Attributes:
        deck: whatever could be understood; without a single card where nothing could.
        messages: in the order of the file.
        lines: for each card's id the lines of its text and of its follow-ups.
        form: how the file was understood, such as "Markdown, UTF-8".
        source: the lines of the file.
    """

    deck: Deck
    messages: tuple[Message, ...] = ()
    lines: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    form: str = ""
    source: Sequence[str] = field(default=(), repr=False, compare=False)

    @property
    def errors(self) -> tuple[Message, ...]:
        """The messages that keep the file from passing."""
        return tuple(message for message in self.messages if message.severity is Severity.ERROR)

    @property
    def playable(self) -> bool:
        """Whether there is at least one card to play."""
        return bool(self.deck.cards)
