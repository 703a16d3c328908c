"""What an evening says between its cards."""

from game import sentences
from game.language import _
from game.rules.depths import minutes_left
from game.rules.evolve import tick
from game.rules.state import State
from game.voice.people import in_the


def on_the_back(touches: str) -> str:
    """The content note on a card's back; `touches` are its topics, or nothing."""
    return _("touches {touches}").format(touches=touches) if touches else ""


def time_left(state: State, now: float) -> str:
    """How long this evening still is at `now`, in whole minutes; nothing for an open one."""
    if state.tonight is None or not state.tonight.minutes:
        return ""
    left = int(minutes_left(tick(state, max(now, state.now))))
    return _("{minutes} min left").format(minutes=left) if left > 0 else _("time is up, no hurry")


def vote_rule(state: State) -> str:
    """The rule of the vote, for the depth that it is about."""
    depth = in_the(state.called) if state.called is not None else ""
    return sentences.VOTE_RULE.replace("{depth}", depth[:1].upper() + depth[1:])
