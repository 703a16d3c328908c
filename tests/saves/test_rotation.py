"""Which backups stay: always the newest, never too many, and no gap where there was none."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from game.saves.rotation import DAYS, MONTHS, RECENT, WEEKS, staying

DAY = 86_400.0
NOON = 1_800_014_400.0 - 1_800_014_400.0 % DAY + DAY / 2
TIMES = st.lists(st.floats(0, 4e9).map(round), max_size=120)


@given(TIMES)
def test_the_newest_stay_and_never_too_many(times: list[int]) -> None:
    """The ten newest of all; and at most one more for each day, week and month."""
    stay = staying(times)

    assert stay <= set(times)
    assert set(sorted(set(times), reverse=True)[:RECENT]) <= stay
    assert len(stay) <= RECENT + DAYS + WEEKS + MONTHS


@given(TIMES)
def test_thinning_out_twice_is_thinning_out_once(times: list[int]) -> None:
    """What stayed is not thinned out further before something new comes."""
    stay = staying(times)

    assert staying(stay) == stay


@given(st.lists(st.integers(1, 6 * int(DAY)), min_size=60, max_size=200))
def test_a_year_of_evenings_leaves_one_of_each_recent_span(gaps: list[int]) -> None:
    """However backups came, one by one and thinned out each time: each day, week and month has its newest."""
    kept: frozenset[float] = frozenset()
    made: list[float] = []
    now = NOON
    for gap in gaps:
        now += gap
        made.append(now)
        kept = staying({*kept, now})
    for span, count in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        newest = {span(time): time for time in made}
        recent = {time for number, time in newest.items() if span(now) - number < count}
        assert recent <= kept


def test_daily_evenings_for_two_years_leave_what_the_design_says() -> None:
    """Ten recent ones, one for each of eight weeks, each of twelve months; nothing older."""
    kept: frozenset[float] = frozenset()
    for day in range(730):
        kept = staying({*kept, NOON + day * DAY})
    ages = sorted(round((max(kept) - time) / DAY) for time in kept)

    assert ages[:RECENT] == list(range(RECENT))
    assert len({_month(time) for time in kept}) == MONTHS
    assert max(ages) < 366


def test_days_are_counted_from_the_newest_backup() -> None:
    """Two years without an evening lose nothing."""
    old = {NOON + day * DAY for day in range(30)}
    before = staying(old)

    assert staying(before) == before
    assert staying([]) == frozenset()


def _day(time: float) -> int:
    return (datetime.fromtimestamp(time, UTC).date() - datetime(1970, 1, 1, tzinfo=UTC).date()).days


def _week(time: float) -> int:
    monday = datetime.fromtimestamp(time, UTC).date()
    monday -= timedelta(days=monday.weekday())
    return (monday - datetime(1970, 1, 5, tzinfo=UTC).date()).days // 7


def _month(time: float) -> int:
    when = datetime.fromtimestamp(time, UTC)
    return when.year * 12 + when.month
