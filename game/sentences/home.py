"""What Home says of a game that is not open: where it stopped, and until when it is paused."""

from time import localtime, strftime

from game.language import _
from game.rules.words import Return

WHERE = {
    "away": _("between two evenings"),
    "pledge": _("at the pledge"),
    "tide": _("before the tide"),
    "warm-up": _("warming up"),
    "draw": _("drawing a card"),
    "guess": _("before a guess"),
    "tell": _("someone is telling"),
    "give-back": _("giving back"),
    "ask": _("asking"),
    "together": _("at something to do together"),
    "gift": _("at a small promise"),
    "round-end": _("at the end of a card"),
    "vote": _("before a choice"),
    "news": _("before some news"),
    "boundaries": _("before your boundaries"),
    "closing": _("in the closing"),
    "paused": _("paused; it waits for you"),
    "last-time": _("before the first card"),
    "left": _("at a card that was left"),
    "return": _("at a card from another evening"),
    "circles": _("before two circles"),
    "shown": _("before two circles"),
    "cooled": _("before a choice"),
}
"""Where a game stopped, by the phase that its file names."""

_MINUTES = {Return.SOON: 20, Return.HOUR: 60}


def back_at(back: str, at: float) -> str:
    """The time of day at which a pause is over, such as “21:40”; nothing for a day."""
    minutes = _MINUTES.get(Return(back)) if back in set(Return) else None
    return strftime("%H:%M", localtime(at + minutes * 60)) if minutes is not None else ""


def paused_until(back: str, at: float, now: float) -> str:
    """How long a pause is meant to be, for the home screen; never a reproach when that is past.

    Args:
        back: when they mean to be back, or nothing.
        at: when they said so, in wall-clock seconds.
    """
    if back == Return.TOMORROW and localtime(at)[:3] == localtime(now)[:3]:
        return _("paused until tomorrow")
    if back == Return.ANOTHER_DAY:
        return _("paused until another day")
    time = back_at(back, at)
    minutes = _MINUTES[Return(back)] if time else 0
    if time and now < at + minutes * 60:
        return _("paused until {time}").format(time=time)
    return _("paused; it waits for you")
