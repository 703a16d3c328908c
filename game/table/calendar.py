"""Months from a day on; the couple's own calendar, in this place's time."""

from calendar import monthrange
from datetime import datetime

_YEAR = 12


def months_on(at: float, months: int) -> float:
    """Wall-clock seconds so many months later, on the same day, or on the last one of a shorter month."""
    day = datetime.fromtimestamp(at)  # noqa: DTZ006 - the couple's own day is meant
    year, month = divmod(day.year * _YEAR + day.month - 1 + months, _YEAR)
    last = monthrange(year, month + 1)[1]
    return day.replace(year=year, month=month + 1, day=min(day.day, last)).timestamp()
