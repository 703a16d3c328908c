"""Long games for tests that look back: simulated, read whole, and made-up ones for hypothesis."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from game.rules.cards import Card
from game.rules.state import FinishedRound, KeptLine, MadePromise, PastEvening, State
from game.rules.words import Depth, Facet, Reason, Seat
from game.saves.kept import Kept
from game.saves.past import Past, read_past
from tests.sitting import Sitting

DAWN = 1_800_000_000.0
NAMES = ("Ana", "Sam")


@cache
def simulated(evenings: int = 14, seed: int = 1) -> tuple[Past, State]:
    """What stays of so many random evenings, and the state that they led to."""
    with TemporaryDirectory() as folder:
        sitting = Sitting(Path(folder), seed=seed)
        for _ in sitting.evenings(seed).play(evenings):
            pass
        past, state = read_past(sitting.store), sitting.state
        sitting.table.close()
    return past, state


def a_card(
    name: str, depth: Depth = Depth.SURFACE, *, deck: str = "Roots", facet: Facet | None = None
) -> Card:
    return Card(name, f"What about {name}?", depth, deck=deck, facet=facet)


def a_round(
    number: int, evening: int, card: Card, *, starred: bool = False, points: int = 6
) -> FinishedRound:
    return FinishedRound(number, evening, DAWN + 1000 * number, card, points, starred)


def an_evening(number: int, *, active: float = 2700.0) -> PastEvening:
    return PastEvening(number, DAWN + 1_000_000 * number, 45, active, 3, 18, ((Reason.HEARD, 2),))


def a_line(number: int, evening: int, text: str, *, by: Seat = Seat.FIRST, card: str = "") -> Kept:
    return Kept(number, KeptLine(by, text, evening, DAWN + number, card))


def a_promise(evening: int, text: str, *, by: Seat = Seat.FIRST) -> MadePromise:
    return MadePromise(by, text, evening, DAWN)


@st.composite
def pasts(draw: st.DrawFn) -> Past:
    """Any past: some evenings with cards at any depth, some without, some never closed."""
    counts = draw(st.lists(st.integers(0, 9), min_size=1, max_size=60))
    rounds: list[FinishedRound] = []
    for evening, count in enumerate(counts, start=1):
        for _ in range(count):
            number = len(rounds) + 1
            depth = draw(st.sampled_from(Depth))
            rounds.append(a_round(number, evening, a_card(f"c{number}", depth), starred=draw(st.booleans())))
    closed = [number for number in range(1, len(counts) + 1) if not counts[number - 1] or draw(st.booleans())]
    lines = draw(
        st.lists(
            st.tuples(st.integers(1, len(counts)), st.sampled_from(Seat), st.text(max_size=40)), max_size=9
        )
    )
    kept = [a_line(place, evening, text, by=by) for place, (evening, by, text) in enumerate(lines, start=1)]
    return Past(tuple(rounds), tuple(map(an_evening, closed)), tuple(kept))
