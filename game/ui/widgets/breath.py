"""A breath to follow: a line that grows and shrinks, slowly, for two minutes; then it rests."""

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from game.sentences import care

STEP_SECONDS = 2.0
_BREATHS = 12
_WIDTHS = ((5, care.BREATHE_IN), (11, care.BREATHE_IN), (17, care.BREATHE_OUT), (11, care.BREATHE_OUT),
           (5, care.BREATHE_OUT))  # fmt: skip


class Breath(Static):
    """Four seconds in, six seconds out; one small repaint in two seconds, and none where motion is off."""

    _timer: Timer | None = None
    _step = 0

    def on_mount(self) -> None:
        self.set_class(self.app.animation_level == "none", "-still")
        self._still()
        if self.app.animation_level != "none":
            self._breathe()
            self._timer = self.set_interval(STEP_SECONDS, self._breathe)

    def _breathe(self) -> None:
        if self._step >= _BREATHS * len(_WIDTHS):
            self._rest()
            return
        width, words = _WIDTHS[self._step % len(_WIDTHS)]
        self._step += 1
        self.update(Content.assemble(("━" * width, "$mist"), f"\n\n{words}"))

    def _rest(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._still()

    def _still(self) -> None:
        above = "" if self.has_class("-still") else "\n\n"
        self.update(Content(f"{above}{care.BREATHE_STILL}"))
