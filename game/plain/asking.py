"""What a deed needs to know before it is done."""

from collections.abc import Callable

from game import sentences, voice
from game.deeds import Deed
from game.plain.face import Face
from game.plain.forms import a_line, one_of, several, whose_line
from game.plain.letters import write_letter
from game.rules import moves as m
from game.rules.state import State
from game.rules.words import Seat, Thanks, Topic
from game.sentences import plain as said
from game.sentences.words import THANKS, TOPICS

Asked = tuple[m.Move, Seat | None] | None
"""The move and who makes it; None when they rather not."""


def ask(face: Face, deed: Deed) -> Asked:
    """Ask it."""
    return _ASKS.get(deed.name, _keep)(face, face.state)


def _thank(face: Face, _: State) -> Asked:
    thanked = one_of(face, sentences.THANK_ASK, [(THANKS[thanks], thanks) for thanks in Thanks])
    return None if thanked is None else (m.Thank(thanked), None)


def _aside(face: Face, state: State) -> Asked:
    pair, place = state.table.pair, 0
    if len(pair) > 1:
        cards = [(voice.card_text(card.text, state, state.table.first), at) for at, card in enumerate(pair)]
        chosen = one_of(face, said.WHICH_CARD, cards)
        if chosen is None:
            return None
        place = chosen
    words = voice.card_text(pair[place].text, state, state.table.first)
    lengths = [(said.SET_ASIDE_TONIGHT, False), (said.SET_ASIDE_FOR_GOOD, True)]
    for_good = one_of(face, sentences.ASIDE_ASK.format(card=words), lengths)
    return None if for_good is None else (m.SetAside(place, for_good), None)


def _close_topics(face: Face, _: State) -> Asked:
    closed = several(face, sentences.CLOSE_MORE_ASK, [(TOPICS[topic], topic, False) for topic in Topic])
    return (m.CloseTopics(closed), None) if closed else None


def _letter(face: Face, _: State) -> Asked:
    return write_letter(face)


def _own_words(face: Face, state: State) -> Asked:
    line = a_line(face, sentences.PROMISE_ASK)
    return None if line is None else (m.Promise(line), state.speaker)


def _keep(face: Face, state: State) -> Asked:
    turn = state.round.turn if state.round is not None else None
    writer = turn.speaker if turn is not None else state.starter
    line = whose_line(face, state, sentences.KEEP_LINE_ASK, writer)
    return None if line is None else (m.KeepLine(line[0]), line[1])


_ASKS: dict[str, Callable[[Face, State], Asked]] = {
    "thank": _thank,
    "aside": _aside,
    "close-topics": _close_topics,
    "letter": _letter,
    "own-words": _own_words,
}
