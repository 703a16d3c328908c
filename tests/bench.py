"""How quick it is: one table of ratios, each against a floor measured in the same run.

    make bench

A ratio holds where an absolute time would not: machines differ, and so do their busy hours. Medians count.
"""

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from game.decks.lint import lint
from game.decks.reader import read_deck
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.engine import Moment, advance, decide, legal_moves
from game.rules.evolve import settled
from game.rules.pairs import lay
from game.rules.pool import Pool
from game.rules.state import Couple, State
from game.rules.words import Depth, Facet, Kind
from tests import bench_journey, bench_saves, bench_screen

_MOVES = 20_000
_RARE = {
    m.AnotherPair: 0.2,
    m.BeginPlan: 0.0,
    m.SealLetter: 0.0,
    m.Arrange: 0.0,
    m.Close: 0.0,
    m.KeepItLight: 0.0,
    m.KeepLine: 0.1,
    m.Lighter: 0.2,
    m.PutItDown: 0.05,
    m.SetAside: 0.02,
    m.Star: 0.1,
    m.Switch: 0.0,
    m.ToDepth: 0.2,
    m.YouFirst: 0.1,
}
"""How much rarer than the others some moves are in an ordinary evening; 0 keeps the evening going."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, against what, and what it may be."""

    what: str
    measured: str
    against: str
    limit: str
    ok: bool


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The median time of some runs, after one to warm up."""
    work()
    return median(once(work) for _ in range(runs))


def in_turns(one: Callable[[], object], other: Callable[[], object], runs: int = 5) -> tuple[float, float]:
    """The median times of two works done in turns, so that both meet the same machine."""
    one(), other()
    pairs = [(once(one), once(other)) for _ in range(runs)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def once(work: Callable[[], object]) -> float:
    """The seconds that something takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def ratio(what: str, ours: float, floor: float, against: str, most: float) -> Row:
    """A row in which our time is held against a floor's."""
    share = ours / floor
    measured = f"{ours * 1000:.2f} ms : {floor * 1000:.2f} ms = {share:.2f}"
    return Row(what, measured, against, f"at most {most}", share <= most)


def listing_decks() -> Row:
    """`fathoms decks list` as a whole process."""
    model = "from pydantic import BaseModel; M = type('M', (BaseModel,), {'__annotations__': {'x': int}})"
    floor = [sys.executable, "-c", model]
    ours = [sys.executable, "-m", "game", "decks", "list"]
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "FATHOMS_HOME": home}

        def run(command: list[str]) -> Callable[[], object]:
            return lambda: subprocess.run(command, check=True, capture_output=True, env=environment)

        listed, imported = in_turns(run(ours), run(floor), 11)
        return ratio("fathoms decks list", listed, imported, "importing pydantic", 1.4)


def many_cards(each: int) -> list[Card]:
    """So many questions at every depth."""
    facets = list(Facet)[:4]
    return [
        Card(
            f"{depth}-{number}",
            f"What about {number} at {depth.title}?",
            depth,
            _kind(number),
            facet=facets[number % 4],
        )
        for depth in Depth
        for number in range(each)
    ]


def _kind(number: int) -> Kind:
    return Kind.TOGETHER if number % 12 == 5 else Kind.GIFT if number % 14 == 7 else Kind.QUESTION


def engine_moves() -> Row:
    """Random evenings in memory: only `decide` and `advance` are on the clock."""
    rng, told = Random(1), dict[str, float]()
    pool = Pool(many_cards(60), told)
    state, now, spent = State(Couple(("Ana", "Sam"))), 0.0, 0.0
    for _ in range(_MOVES):
        legal = legal_moves(state, now)
        play = rng.choices(legal, [_RARE.get(type(play.move), 1.0) for play in legal])[0]
        if isinstance(play.move, m.KeepLine):
            play = m.Play(play.by, m.KeepLine("a line"))
        now += 30
        start = perf_counter()
        state = advance(state, now, decide(state, play, Moment(now, pool, rng)))
        spent += perf_counter() - start
        told.update((past.card.id, past.ended) for past in state.unsettled.rounds)
        state = settled(state)
    pace = _MOVES / spent
    return Row("engine moves a second", f"{pace:,.0f}", "-", "at least 20,000", pace >= 20_000)


def drawing() -> Row:
    """One draw from 20,000 cards, half of them told."""
    cards = many_cards(5_000)
    pool = Pool(cards, {card.id: 1.0 for card in cards[::2]})
    rng = Random(1)
    state = State(Couple(("Ana", "Sam")), depth=Depth.SEABED)
    for move in (m.BeginEvening(0), m.Pledged()):
        state = advance(
            state, 1.0, decide(state, m.Play(legal_moves(state, 1.0)[0].by, move), Moment(1.0, pool, rng))
        )
    took = seconds(lambda: lay(state, pool, rng), 20)
    return Row("a draw from 20,000 cards", f"{took * 1000:.2f} ms", "-", "at most 5 ms", took <= 0.005)


def reading_decks() -> Row:
    """Reading, checking and linting 10,000 cards against parsing the same file as Markdown."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - the floor of this row alone

    text = _long_deck(10_000)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.md"
        path.write_text(text, encoding="utf-8")
        ours, floor = in_turns(lambda: lint(read_deck(path), path.name), lambda: MarkdownIt().parse(text), 3)
    return ratio("reading and linting 10,000 cards", ours, floor, "markdown-it-py parsing the file", 1.0)


def _long_deck(cards: int) -> str:
    rng = Random(4)
    words = [
        "river",
        "lamp",
        "morning",
        "letter",
        "garden",
        "window",
        "coat",
        "bridge",
        "song",
        "kettle",
        "road",
        "winter",
        "harbour",
        "voice",
    ]
    lines = ["---", "title: A long deck", "---", ""]
    for number in range(cards):
        if number % (cards // 4) == 0:
            lines.append(f"# {Depth(number // (cards // 4) + 1).title}")
        some = " ".join(rng.choice(words) for _ in range(8))
        lines += [f"- What do you remember of {some} {number}?", f"  - How did {some} feel then?",
                  f"  - When was {some} last near you?"]  # fmt: skip
    return "\n".join(lines)


def table(rows: Sequence[Row]) -> str:
    """The rows, one a line, in columns."""
    cells = [(*astuple(row)[:4], "kept" if row.ok else "NOT KEPT") for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )


def machine() -> str:
    """When and on what it was measured, as far as it matters for a ratio."""
    what = f"{os.cpu_count()} processors, Python {platform.python_version()}, Textual {version('textual')}"
    return f"{datetime.now().astimezone():%d %B %Y}, {platform.system()}, {what}"


def main() -> int:
    """Print the table; 1 when a limit is not kept."""
    rows = bench_screen.rows() if sys.platform == "linux" else []
    rows += [listing_decks(), engine_moves(), drawing(), reading_decks(), bench_saves.durable_move()]
    rows.append(bench_saves.durable_move("our sea"))
    rows += bench_journey.rows()
    sys.stdout.write(f"{machine()}\n\n{table(rows)}\n")
    return 0 if all(row.ok for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
