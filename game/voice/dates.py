"""Days and hours as people write them, in the time of the place where the game is played."""

from datetime import UTC, datetime

from game.language import _

_MONTHS = (
    *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
    *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
)


def day(at: float) -> str:
    """A day: “23 November 2026”.

    Args:
        at: wall-clock seconds.
    """
    when = local(at)
    return _("{day} {month} {year}").format(day=when.day, month=_MONTHS[when.month - 1], year=when.year)


def day_and_time(at: float) -> str:
    """A moment: “23 November 2026, 18:45”."""
    return f"{day(at)}, {local(at):%H:%M}"


def local(at: float) -> datetime:
    """A moment in the time of this place; where the system knows none so far away, in that of Greenwich."""
    try:
        return datetime.fromtimestamp(at).astimezone()
    except (OSError, OverflowError, ValueError):
        return datetime.fromtimestamp(0, UTC)
