"""What the face wears: the settings, fitted to the terminal that they are shown in."""

import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from rich.console import Console
from textual.constants import COLOR_SYSTEM
from textual.dom import DOMNode

from game.marks import knows_more
from game.saves.settings import Colours, Letters, Settings


class Terminal(NamedTuple):
    """What the terminal asks for by itself.

    Attributes:
        no_colour: it asks for no colour (NO_COLOR).
        only_ascii: it does not show more than ASCII.
        few_colours: it has sixteen colours.
    """

    no_colour: bool = False
    only_ascii: bool = False
    few_colours: bool = False


class Suit(NamedTuple):
    """What widgets ask for while they draw.

    Attributes:
        theme: the name of the theme.
        keys: by the name of a deed, its key where it is not the usual one.
    """

    theme: str = "sea"
    only_ascii: bool = False
    explain: bool = True
    keys: Mapping[str, str] = MappingProxyType({})

    @property
    def no_colour(self) -> bool:
        """Whether shapes alone must tell things apart."""
        return self.theme == "none"


ANY_TERMINAL = Terminal()
"""One that asks for nothing."""


def suited(settings: Settings, terminal: Terminal, keys: Mapping[str, str]) -> Suit:
    """The settings as this terminal can show them; NO_COLOR stands above every choice."""
    theme = settings.colours.value
    if settings.colours is Colours.AUTO:
        theme = "contrast" if terminal.few_colours else "sea"
    asks = settings.letters is Letters.AUTO and terminal.only_ascii
    return Suit(
        theme="none" if terminal.no_colour else theme,
        only_ascii=asks or settings.letters is Letters.ASCII,
        explain=settings.explain,
        keys=keys,
    )


def suit_of(node: DOMNode) -> Suit:
    """What the app of this widget wears."""
    suit = getattr(node.app, "suit", None)
    return suit if isinstance(suit, Suit) else Suit()


def look_at_terminal(environment: Mapping[str, str] = os.environ, encoding: str = "utf-8") -> Terminal:
    """What this terminal asks for.

    Args:
        environment: the variables of the environment.
        encoding: of the stream that the terminal is written through.
    """
    console = Console(color_system=COLOR_SYSTEM, force_terminal=True, _environ=environment)  # type: ignore[arg-type]
    return Terminal(
        no_colour=bool(environment.get("NO_COLOR")),
        only_ascii=not knows_more(environment, encoding),
        few_colours=console.color_system == "standard",
    )
