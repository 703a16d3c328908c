"""How the deck commands speak of a deck and of its messages."""

from collections import Counter
from collections.abc import Iterable
from typing import TextIO

from game.cli.saying import say
from game.decks.model import Deck, Message, Severity
from game.language import _
from game.rules.words import Depth
from game.sentences import counts


def contents(deck: Deck) -> str:
    """How many cards a deck has, and where: `10 cards: 6 Surface, 4 Deep`."""
    at = Counter(card.depth for card in deck.cards)
    depths = ", ".join(f"{at[depth]:,} {depth.title}" for depth in Depth if at[depth])
    return counts.CARDS(len(deck.cards)) + (f": {depths}" if depths else "")


def say_messages(messages: Iterable[Message], to: TextIO | None = None) -> None:
    """Print messages, one a line."""
    for message in messages:
        say(str(message), to)


def say_weights(messages: Iterable[Message]) -> None:
    """Print messages, one a line, each with its weight: an error to mend, or a piece of advice."""
    for message in messages:
        weight = _("error") if message.severity is Severity.ERROR else _("advice")
        say(f"{message.place}: {weight}: {message.message}. {message.fix}")


def weighed(messages: Iterable[Message]) -> str:
    """How many messages there are of either kind: `1 error to mend, 2 pieces of advice`."""
    kinds = Counter(message.severity for message in messages)
    errors, advice = kinds[Severity.ERROR], kinds[Severity.WARNING]
    parts = [counts.ERRORS_TO_MEND(errors)] if errors else []
    parts += [counts.PIECES_OF_ADVICE(advice)] if advice else []
    return ", ".join(parts) or _("all is well")
