"""Keys in the order in which they were pressed, however quickly they come."""

from typing import TYPE_CHECKING

from textual import events

__all__ = ("InTurn", "KeysWait", "Mixed")

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import Widget as Mixed

    MixedScreen = Screen[str]
else:
    Mixed = MixedScreen = object

_AT_ONCE = frozenset({"f4", "f5", "f7", "f8"})
"""Keys of the editor that change what the fields show."""


class InTurn(Mixed):
    """Does what a key asks for before the next key, and passes on keys once the cursor is elsewhere.

    A key usually climbs through all that a widget stands in before something happens; letters that are
    pressed right behind it would still go into the words, or to the card, that it was about to leave.
    """

    AT_ONCE: frozenset[str] = _AT_ONCE

    async def takes_turn(self, event: events.Key) -> bool:
        """Whether this key was dealt with."""
        focused = self.screen.focused
        if isinstance(focused, InTurn) and focused is not self:
            event.stop()
            event.prevent_default()
            focused._forward_event(events.Key(event.key, event.character))  # noqa: SLF001 - as the app does
            return True
        if event.key not in self.AT_ONCE:
            return False
        event.stop()
        event.prevent_default()
        bindings = self._bindings.get_bindings_for_key(event.key)
        await self.run_action(next(each.action for each in bindings if each.action.startswith("screen.")))
        return True


class KeysWait(MixedScreen):
    """A screen whose keys, pressed while it is still being built, wait for the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self._early: list[events.Event] | None = []

    def _forward_event(self, event: events.Event) -> None:
        if self._early is not None and isinstance(event, events.Key | events.Paste):
            self._early.append(event)
        else:
            super()._forward_event(event)

    def let_keys_in(self) -> None:
        """The cursor is where it belongs: what was pressed goes there."""
        early, self._early = self._early, None
        for event in early or ():
            (self.focused or self)._forward_event(event)  # noqa: SLF001 - as the app does
