"""What the evenings are made of, asked in small steps with good defaults; `back` leaves the rest."""

from typing import NamedTuple

from game import sentences
from game.plain.face import Face
from game.plain.forms import one_of, several
from game.rules import moves as m
from game.rules.house import stands
from game.rules.moves import HouseRule
from game.rules.presets import preset
from game.rules.ways import WAY_OF
from game.rules.words import Need, Preset, Stage
from game.sentences import plain as said
from game.sentences import plan, ways
from game.table.in_play import known_as, recommended


class Arranged(NamedTuple):
    """How far they went.

    Attributes:
        whole: to the end.
        by_plan: and they would like an evening by a plan.
    """

    whole: bool = False
    by_plan: bool = False


def arrange(face: Face) -> Arranged:
    """Ask, and save each answer as soon as it is given.

    Raises:
        FathomsError: when it could not be saved.
    """
    stages = _stage(face)
    if stages is None:
        return Arranged()
    minutes = _length(face)
    if minutes is None:
        return Arranged()
    needs = _needs(face, stages)
    if needs is None:
        return Arranged()
    decks = _decks(face, stages)
    face.play(m.Arrange(face.state.decks if decks is None else decks, minutes, stages, needs))
    return _house(face)


def _stage(face: Face) -> tuple[Stage, ...] | None:
    choices: list[tuple[str, tuple[Stage, ...]]] = [
        (words, (stage,)) for stage, words in sentences.STAGES.items()
    ]
    choices.append((sentences.STAGE_NONE, ()))
    known, now = [stages for _, stages in choices], face.state.couple.stages
    marked = known.index(now) if now in known else len(choices) - 1
    return one_of(face, sentences.STAGE_ASK, choices, sentences.STAGE_WHY, marked=marked)


def _length(face: Face) -> int | None:
    choices = [(plan.PLAN_LENGTH.format(minutes=minutes), minutes) for minutes in face.state.rules.lengths]
    choices.append((sentences.LENGTH_OPEN, 0))
    marked = [minutes for _, minutes in choices].index(face.state.minutes)
    return one_of(face, sentences.LENGTH_ASK, choices, marked=marked)


def _needs(face: Face, stages: tuple[Stage, ...]) -> tuple[Need, ...] | None:
    true = set(face.state.couple.needs) | ({Need.CHILDREN} if Stage.PARENTS in stages else set())
    choices = [(words, need, need in true) for need, words in sentences.NEEDS.items()]
    return several(face, sentences.NEEDS_ASK, choices, sentences.NEEDS_WHY)


def _decks(face: Face, stages: tuple[Stage, ...]) -> tuple[str, ...] | None:
    decks = face.table.decks
    chosen = face.state.decks or recommended(decks, stages)
    choices = [(deck.title, known_as(deck), known_as(deck) in chosen) for deck in decks]
    return several(face, sentences.DECKS_ASK, choices, sentences.DECKS_WHY)


def _house(face: Face) -> Arranged:
    """A preset to begin from, and each rule on its own; those of the ways whose depth is open too."""
    now: list[tuple[str, Preset | str]] = [(said.HOUSE_AS_IT_IS, "")]
    chosen = one_of(
        face, sentences.HOUSE_ASK, [*now, *((words, each) for each, words in plan.PRESETS.items())]
    )
    if chosen is None:
        return Arranged()
    house = preset(face.state.house, chosen) if isinstance(chosen, Preset) else face.state.house
    opened = [way for depth, way in WAY_OF.items() if depth <= face.state.depth]
    rows = [*((words, rule) for rule, words in sentences.HOUSE.items()), *((ways.WAYS[w], w) for w in opened)]
    on = several(face, sentences.HOUSE_ASK, [(words, rule, stands(house, rule)) for words, rule in rows])
    if on is None:
        return Arranged()
    known = {rule for _, rule in rows}
    for rule in HouseRule:
        if rule in known and stands(face.state.house, rule) != (rule in on):
            face.play(m.Switch(rule))
    return Arranged(whole=True, by_plan=chosen is Preset.WITH_A_PLAN)
