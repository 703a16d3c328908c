"""The line of filters over the cards of the library: a word and a key each; a click does the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from textual.app import ComposeResult, RenderResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from game import sentences
from game.rules.words import Depth, Facet, Stage, Topic
from game.sentences.words import said

_CHOICES: dict[str, Sequence[Any]] = {
    "depth": tuple(Depth),
    "stage": tuple(Stage),
    "facet": tuple(Facet),
    "topic": tuple(Topic),
}


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a card must be to be shown; None lets every card through."""

    depth: Depth | None = None
    stage: Stage | None = None
    facet: Facet | None = None
    topic: Topic | None = None

    def turned(self, what: str, step: int) -> "Sieve":
        """The sieve with the next choice (or the one before) of one filter; after the last comes “any”."""
        choices = (None, *_CHOICES[what])
        place = choices.index(getattr(self, what))
        return replace(self, **{what: choices[(place + step) % len(choices)]})

    def said(self, what: str) -> str:
        """What one filter lets through, in words."""
        chosen = getattr(self, what)
        if chosen is None:
            return sentences.LIBRARY_ANY[what]
        return said(chosen)


ANY = Sieve()


class Filter(Widget):
    """One filter: its key, and what it lets through."""

    sieve: reactive[Sieve] = reactive(ANY, layout=True)

    class Turned(Message):
        """A filter was clicked."""

        def __init__(self, what: str) -> None:
            super().__init__()
            self.what = what

    def __init__(self, what: str) -> None:
        super().__init__(id=f"filter-{what}")
        self._what = what

    def render(self) -> RenderResult:
        chosen = getattr(self.sieve, self._what) is not None
        words = (self.sieve.said(self._what), "bold" if chosen else "$mist")
        return Content.assemble((f"{self._what[0]} ", "bold"), words)

    def on_click(self) -> None:
        """Choose the next."""
        self.post_message(self.Turned(self._what))


class Filters(HorizontalGroup):
    """All four of them."""

    sieve: reactive[Sieve] = reactive(ANY)

    def compose(self) -> ComposeResult:
        for what in _CHOICES:
            yield Filter(what).data_bind(Filters.sieve)
