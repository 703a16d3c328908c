"""The page for a therapist: evenings, minutes, depths and decks. No words, no cards, no names, no points."""

from collections import Counter

from game.book import words
from game.table.journey import Evening, Journey, minutes_together, opened_in
from game.text import clean_line
from game.voice import journey as say


def summary(journey: Journey, *, circles: bool = False) -> str:
    """The page as plain text.

    Args:
        circles: whether both add what they chose to show of their circles, in words.
    """
    opened = [
        words.SUMMARY_OPENED.format(depth=depth.title, number=number)
        for depth, number in opened_in(journey.past).items()
    ]
    total = words.SUMMARY_TOTAL.format(
        evenings=len(journey.evenings), minutes=minutes_together(journey.evenings)
    )
    drawn = say.circles_sentence(journey.past.circles) if circles else ""
    table = "\n".join(_table([words.SUMMARY_COLUMNS, *(_row(each) for each in journey.evenings)]))
    parts = [
        words.SUMMARY_TITLE,
        words.SUMMARY_ABOUT,
        total,
        "\n".join(opened),
        drawn,
        table,
        _decks(journey),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _row(evening: Evening) -> tuple[str, ...]:
    minutes = "" if evening.minutes is None else str(evening.minutes)
    depth = evening.deepest.title if evening.rounds else ""
    return str(evening.number), minutes, depth


def _decks(journey: Journey) -> str:
    """The decks by title, those that came on the most evenings first."""
    evenings = Counter(clean_line(title) for evening in journey.evenings for title in evening.decks)
    titles = [words.SUMMARY_DECK.format(title=title, evenings=many) for title, many in evenings.most_common()]
    return "\n".join([words.SUMMARY_DECKS, *titles]) if titles else ""


def _table(rows: list[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "   ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
