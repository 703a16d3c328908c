"""Bad and odd deck files, made in code, each with its answer and the number of cards that survive."""

from tests.decks.corpus import encodings, foreign, hostile, limits, mistakes, objects, tables
from tests.decks.corpus.odd import Odd

CORPUS: tuple[Odd, ...] = (
    *encodings.files(),
    *foreign.files(),
    *hostile.files(),
    *limits.files(),
    *mistakes.files(),
    *tables.files(),
    *objects.files(),
)
