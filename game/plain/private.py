"""Private steps: hand over, choose unseen, rest a breath. What each chose lives in these functions alone."""

from collections.abc import Sequence
from time import monotonic

from game import sentences, voice
from game.plain.face import Face
from game.plain.forms import numbers_in, one_of
from game.plain.menus import around, say_everywhere
from game.rules import moves as m
from game.rules.state import State
from game.rules.words import Seat, Topic
from game.sentences import plain as said
from game.sentences.asking import Question
from game.sentences.words import TOPICS
from game.text import clean_line

LEAST_SECONDS = 4.0
"""Each private step stays at least so long, as on the screen: a quick answer tells nothing."""


def hand_over(face: Face, state: State, seat: Seat) -> None:
    """Say whose the next one is, and wait until the other looks away."""
    lines = face.lines

    def say() -> None:
        name, other = voice.called(state, seat), voice.called(state, seat.other)
        lines.say(said.HANDOVER.format(name=name, other=other))

    lines.forget_early_keys()
    say()
    while typed := clean_line(lines.read_unseen()):
        around(face, typed, lambda: say_everywhere(face), say)


def private_choice(face: Face, question: Question) -> tuple[bool, bool]:
    """Ask each behind a hand-over. Whoever leaves meanwhile makes the whole step void."""
    first, second = (private_one(face, question, seat) for seat in Seat)
    return first, second


def private_one(face: Face, question: Question, seat: Seat) -> bool:
    """One partner's private choice: True for the first one."""
    with face.lines.unseen():
        hand_over(face, face.state, seat)
        return private_place(face, seat, (question.ask, question.rule), question.choices) == 0


def private_place(face: Face, seat: Seat, ask: Sequence[str], choices: Sequence[str]) -> int:
    """The place of what one chose among a few things, which are read in an order that chance begins."""
    turned, lines, began = _turned(face, len(choices)), face.lines, monotonic()

    def say() -> None:
        lines.say(voice.called(face.state, seat), *ask)
        lines.say(*(_numbered(number, choices[place]) for number, place in enumerate(turned, start=1)))
        lines.say(said.TYPE_A_NUMBER, said.NOT_SHOWN)

    say()
    while True:
        typed = clean_line(lines.read_unseen())
        places = numbers_in(typed, len(choices))
        if places and len(places) == 1:
            break
        if places is not None or not around(face, typed, say, say):
            lines.say(said.NONE_OF_THE_NUMBERS)
    _one_breath(face, began)
    return turned[places[0]]


def private_pages(face: Face) -> m.SetBoundaries:
    """A private page from each; only their union leaves this function."""
    closed: set[Topic] = set()
    desires = []
    for seat in Seat:
        with face.lines.unseen():
            hand_over(face, face.state, seat)
            topics, desire = _page(face, seat)
        closed |= topics
        desires.append(desire)
    return m.SetBoundaries(tuple(topic for topic in Topic if topic in closed), all(desires))


def _page(face: Face, seat: Seat) -> tuple[set[Topic], bool]:
    """What one closes, and whether they would like cards about desire."""
    topics, lines, began = tuple(Topic), face.lines, monotonic()
    rows = (*(TOPICS[topic] for topic in topics), sentences.BOUNDARIES_DESIRE.lstrip("… "))
    turned = _turned(face, len(rows))

    def say() -> None:
        lines.say(voice.called(face.state, seat), said.BOUNDARIES_ASK)
        lines.say(*(_numbered(number, rows[place]) for number, place in enumerate(turned, start=1)))
        lines.say(sentences.BOUNDARIES_RULE, said.TYPE_NUMBERS, said.NOT_SHOWN)

    say()
    while True:
        typed = clean_line(lines.read_unseen())
        places = numbers_in(typed, len(rows))
        if places is not None:
            break
        if not around(face, typed, say, say):
            lines.say(said.NUMBERS_AGAIN)
    _one_breath(face, began)
    chosen = {turned[place] for place in places}
    return {topic for place, topic in enumerate(topics) if place in chosen}, len(topics) in chosen


def reopen(face: Face) -> None:
    """Two new private pages in place of the boundaries, where both want that.

    Raises:
        FathomsError: when they could not be saved.
    """
    if face.state.boundaries is None:
        return
    choices = [(sentences.BOUNDARIES_STAY, False), (sentences.BOUNDARIES_AGAIN, True)]
    if one_of(face, sentences.BOUNDARIES_AGAIN_ASK, choices, sentences.BOUNDARIES_AGAIN_WHY):
        face.play(private_pages(face))


def _turned(face: Face, count: int) -> tuple[int, ...]:
    """The places in an order that chance begins: each is anywhere, and neighbours stay neighbours."""
    start = face.world.chance.randrange(count)
    return tuple((start + step) % count for step in range(count))


def _numbered(number: int, words: str) -> str:
    return said.NUMBERED.format(number=number, words=words)


def _one_breath(face: Face, began: float) -> None:
    face.lines.say(sentences.ONE_BREATH)
    face.lines.rest(LEAST_SECONDS - (monotonic() - began))
