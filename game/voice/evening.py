"""What an evening says between its cards."""

from game import sentences
from game.language import _
from game.rules.depths import minutes_left
from game.rules.evolve import tick
from game.rules.state import Phase, State
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


def where(phase: str) -> str:
    """Where a game stopped, for the home screen."""
    return {
        Phase.AWAY: _("between two evenings"),
        Phase.PLEDGE: _("at the pledge"),
        Phase.TIDE: _("before the tide"),
        Phase.WARM_UP: _("warming up"),
        Phase.DRAW: _("drawing a card"),
        Phase.GUESS: _("before a guess"),
        Phase.TELL: _("someone is telling"),
        Phase.GIVE_BACK: _("giving back"),
        Phase.ASK: "asking",
        Phase.TOGETHER: _("at something to do together"),
        Phase.GIFT: _("at a small promise"),
        Phase.ROUND_END: _("at the end of a card"),
        Phase.VOTE: _("before a choice"),
        Phase.NEWS: _("before some news"),
        Phase.BOUNDARIES: _("before your boundaries"),
        Phase.CLOSING: _("in the closing"),
        Phase.PAUSED: _("paused; it waits for you"),
        Phase.LAST_TIME: _("before the first card"),
        Phase.LEFT: _("at a card that was left"),
        Phase.RETURN: _("at a card from another evening"),
        Phase.CIRCLES: _("before two circles"),
        Phase.SHOWN: _("before two circles"),
        Phase.COOLED: _("before a choice"),
    }[Phase(phase)]
