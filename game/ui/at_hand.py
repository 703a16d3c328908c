"""What is at hand now: the real bindings of the screen in front, for its help and for the palette."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from textual.app import App, SystemCommand
from textual.screen import Screen

from game.sentences import settings as sentences
from game.ui.key_names import display
from game.ui.keymap import ROWS, key_of
from game.ui.suit import suit_of


@dataclass(frozen=True, slots=True)
class AtHand:
    """One thing that can be done now.

    Attributes:
        action: what does it, on `node`.
    """

    key: str
    label: str
    help: str
    action: str
    node: App[Any] | Screen[Any]

    @property
    def words(self) -> str:
        """Its name and what it is for, on one line."""
        return f"{self.label}. {self.help}" if self.help else self.label


def at_hand(screen: Screen[Any]) -> Iterator[AtHand]:
    """Every key that does something on this screen now; each deed once, its first key only."""
    only_ascii = suit_of(screen).only_ascii
    seen = set()
    for binding_key, (node, binding, enabled, tooltip) in screen.active_bindings.items():
        ours = enabled and binding.id and binding.description and not binding.system
        if ours and isinstance(node, App | Screen) and binding.action not in seen:
            seen.add(binding.action)
            key = display(binding_key, only_ascii=only_ascii)
            yield AtHand(key, binding.description, tooltip or binding.tooltip, binding.action, node)


def commands(screen: Screen[Any]) -> Iterator[SystemCommand]:
    """The palette's lines: what the screen says of itself, or else every thing at hand, with its key."""
    here = getattr(screen, "COMMANDS_HERE", ())
    for name, does, action in here:
        yield SystemCommand(name, does, partial(screen.run_action, action))
    for thing in at_hand(screen):
        if not here or isinstance(thing.node, App):
            words = f"{thing.key}  {thing.help}" if thing.help else thing.key
            yield SystemCommand(thing.label, words, partial(thing.node.run_action, thing.action))


def help_now(screen: Screen[Any]) -> list[tuple[str, str]]:
    """The keys of this moment, with their words."""
    rows = [*getattr(screen, "KEYS_HERE", ())] or [(thing.key, thing.words) for thing in at_hand(screen)]
    return [*rows, (display("ctrl+p"), sentences.PALETTE_HELP)]


def help_else(screen: Screen[Any]) -> list[tuple[str, str]]:
    """The keys of all other moments."""
    suit = suit_of(screen)
    now = {thing.label for thing in at_hand(screen)}
    return [
        (display(key_of(row, suit.keys), only_ascii=suit.only_ascii), f"{row.label}. {row.help}")
        for row in ROWS
        if row.label not in now
    ]
