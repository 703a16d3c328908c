"""Which backups stay: the recent ones, then one a day, a week, a month. Pure: times in, times out."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

RECENT = 10
DAYS, WEEKS, MONTHS = 7, 8, 12

_FIRST_MONDAY = 3
"""Days from 1 January 1970, a Thursday, back to its Monday."""


def staying(times: Iterable[float]) -> frozenset[float]:
    """The times of the backups that stay, of all there are.

    The ten newest stay; of the older ones the newest of each day for seven days, of each week for eight, of
    each month for twelve, counted back from the newest of all: a year without play loses nothing. Days are
    those of UTC, so that a journey does not make two of one.

    Args:
        times: wall-clock seconds, in any order.
    """
    newest_first = sorted(set(times), reverse=True)
    if not newest_first:
        return frozenset()
    stay = set(newest_first[:RECENT])
    for span, count in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        stay.update(_newest_of_each(newest_first, span, count))
    return frozenset(stay)


def _newest_of_each(newest_first: list[float], span: Callable[[float], int], count: int) -> Iterable[float]:
    last = span(newest_first[0])
    newest: dict[int, float] = {}
    for time in newest_first:
        newest.setdefault(span(time), time)
    return (time for number, time in newest.items() if last - number < count)


def _day(time: float) -> int:
    return int(time // 86_400)


def _week(time: float) -> int:
    return (_day(time) + _FIRST_MONDAY) // 7


def _month(time: float) -> int:
    when = datetime.fromtimestamp(time, UTC)
    return when.year * 12 + when.month
