"""What the evenings are made of, asked in five small steps with good defaults; Escape leaves the rest."""

from typing import Any, NamedTuple

from textual.app import App

from game import sentences
from game.rules import moves as m
from game.rules.house import stands
from game.rules.moves import HouseRule
from game.rules.state import State
from game.rules.ways import WAY_OF
from game.rules.words import Need, Stage
from game.sentences import ways
from game.table.in_play import known_as, recommended
from game.ui.host import Host
from game.ui.screens.dialogs import ChoiceDialog, ManyDialog
from game.ui.screens.house import HouseDialog


class Arranged(NamedTuple):
    """How far they went.

    Attributes:
        whole: to the end.
        by_plan: and they would like an evening by a plan.
    """

    whole: bool = False
    by_plan: bool = False


async def arrange(app: App[Any], host: Host) -> Arranged:
    """Ask, and save each answer as soon as it is given.

    Raises:
        FathomsError: when it could not be saved.
    """
    stages = await app.push_screen_wait(_stage(host.state))
    if stages is None:
        return Arranged()
    minutes = await app.push_screen_wait(_length(host.state))
    if minutes is None:
        return Arranged()
    needs = await app.push_screen_wait(_needs(host.state, stages))
    if needs is None:
        return Arranged()
    decks = await app.push_screen_wait(_decks(host, stages))
    chosen = host.state.decks if decks is None else decks
    await host.play(m.Arrange(chosen, minutes, stages, needs))
    answer = await app.push_screen_wait(HouseDialog(_house(host.state), host.state.house))
    for rule in HouseRule if answer is not None else ():
        if answer is not None and stands(host.state.house, rule) != stands(answer.house, rule):
            await host.play(m.Switch(rule))
    return Arranged(whole=answer is not None, by_plan=answer is not None and answer.by_plan)


def _stage(state: State) -> ChoiceDialog[tuple[Stage, ...]]:
    choices: list[tuple[str, tuple[Stage, ...]]] = [
        (words, (stage,)) for stage, words in sentences.STAGES.items()
    ]
    choices.append((sentences.STAGE_NONE, ()))
    known = [stages for _, stages in choices]
    marked = known.index(state.couple.stages) if state.couple.stages in known else len(choices) - 1
    return ChoiceDialog(sentences.STAGE_ASK, choices, sentences.STAGE_WHY, marked=marked)


def _length(state: State) -> ChoiceDialog[int]:
    choices = [(f"{minutes} minutes", minutes) for minutes in state.rules.lengths]
    choices.append((sentences.LENGTH_OPEN, 0))
    known = [minutes for _, minutes in choices]
    return ChoiceDialog(sentences.LENGTH_ASK, choices, marked=known.index(state.minutes))


def _needs(state: State, stages: tuple[Stage, ...]) -> ManyDialog[Need]:
    true = set(state.couple.needs) | ({Need.CHILDREN} if Stage.PARENTS in stages else set())
    choices = [(words, need, need in true) for need, words in sentences.NEEDS.items()]
    return ManyDialog(sentences.NEEDS_ASK, choices, sentences.NEEDS_WHY)


def _decks(host: Host, stages: tuple[Stage, ...]) -> ManyDialog[str]:
    chosen = host.state.decks or recommended(host.decks, stages)
    choices = [(deck.title, known_as(deck), known_as(deck) in chosen) for deck in host.decks]
    return ManyDialog(sentences.DECKS_ASK, choices, sentences.DECKS_WHY)


def _house(state: State) -> list[tuple[str, HouseRule]]:
    """The rules of the house, and of the ways to play those whose depth is open."""
    opened = [way for depth, way in WAY_OF.items() if depth <= state.depth]
    usual = [(words, rule) for rule, words in sentences.HOUSE.items()]
    return [*usual, *((ways.WAYS[way], way) for way in opened)]
