"""What an evening says between its cards."""

from game import sentences
from game.language import _
from game.rules.depths import minutes_left
from game.rules.evolve import tick
from game.rules.state import Phase, State
from game.voice.people import in_the


def on_the_back(touches: str) -> str:
    """The content note on a card's back; `touches` are its topics, or nothing."""
    return f"touches {touches}" if touches else ""


def time_left(state: State, now: float) -> str:
    """How long this evening still is at `now`, in whole minutes; nothing for an open one."""
    if state.tonight is None or not state.tonight.minutes:
        return ""
    left = int(minutes_left(tick(state, max(now, state.now))))
    return _("{minutes} min left").format(minutes=left) if left > 0 else _("no hurry")


def vote_rule(state: State) -> str:
    """The rule of the vote, for the depth that it is about."""
    depth = in_the(state.called) if state.called is not None else ""
    return sentences.VOTE_RULE.replace("{depth}", depth[:1].upper() + depth[1:])


def where(phase: str) -> str:
    """Where a game stopped, for the home screen."""
    return {
        Phase.AWAY: "between two evenings",
        Phase.PLEDGE: "at the pledge",
        Phase.TIDE: "before the tide",
        Phase.WARM_UP: "warming up",
        Phase.DRAW: "drawing a card",
        Phase.GUESS: "before a guess",
        Phase.TELL: "someone is telling",
        Phase.GIVE_BACK: "giving back",
        Phase.ASK: "asking",
        Phase.TOGETHER: "at something to do together",
        Phase.GIFT: "at a small promise",
        Phase.ROUND_END: "at the end of a card",
        Phase.VOTE: "before a choice",
        Phase.NEWS: "before some news",
        Phase.BOUNDARIES: "before your boundaries",
        Phase.CLOSING: "in the closing",
        Phase.PAUSED: "paused; it waits for you",
        Phase.LAST_TIME: "before the first card",
        Phase.LEFT: "at a card that was left",
        Phase.RETURN: "at a card from another evening",
        Phase.CIRCLES: "before two circles",
        Phase.SHOWN: "before two circles",
        Phase.COOLED: "before a choice",
    }[Phase(phase)]
