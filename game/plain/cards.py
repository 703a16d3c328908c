"""The cards that lie there, in words."""

from game import voice
from game.language import plural
from game.marks import STAR
from game.rules.cards import Card
from game.rules.lying import card_of
from game.rules.state import Earned, Phase, State
from game.rules.words import Kind
from game.sentences import plain as said
from game.sentences import plan
from game.sentences.words import listed

_KINDS = {Kind.QUESTION: "", Kind.TOGETHER: plan.PLAN_TOGETHER, Kind.GIFT: plan.PLAN_GIFT}
_MINUTE = 60


def stars(count: int) -> str:
    """Stars, as a word."""
    return plural("{n} star", "{n} stars", count).format(n=count)


def points_said(state: State, earned: Earned) -> str:
    """Points in words: “Ana felt heard, 2 stars”."""
    words, _, _ = voice.point_sentence(state, earned).rpartition(STAR * earned.points)
    words = words.rstrip()
    return said.POINTS.format(words=words[:1].upper() + words[1:], stars=stars(earned.points))


def corner(card: Card) -> str:
    """Its depth, and its kind where it is no question."""
    kind = _KINDS[card.kind]
    return f"{card.depth.title}, {kind}" if kind else card.depth.title


def lying(state: State) -> tuple[str, ...]:
    """Every card that lies there now, read aloud; nothing where none does."""
    if state.phase is Phase.DRAW and state.round is not None:
        return tuple(line for place in range(len(state.table.pair)) for line in _of_pair(state, place))
    card = card_of(state)
    if card is None:
        return ()
    if state.phase is Phase.LEFT and not state.here.left_open:
        return (said.FACE_DOWN.format(corner=card.depth.title),)
    turn = state.round.turn if state.round is not None else None
    words = voice.card_text(card.text, state, turn.speaker if turn is not None else None)
    first = said.CARD.format(corner=corner(card), words=words)
    return (first, *_note(card))


def _of_pair(state: State, place: int) -> tuple[str, ...]:
    table, number = state.table, place + 1
    card = table.pair[place]
    alone = len(table.pair) == 1
    if table.turned:
        words = voice.card_text(card.text, state, table.first)
        form = said.CARD if alone else said.CARD_NUMBERED
        return (form.format(number=number, corner=corner(card), words=words), *_note(card))
    topics = listed(card.topics)
    if topics:
        return (said.FACE_DOWN_TOUCHES.format(number=number, corner=corner(card), topics=topics),)
    form = said.FACE_DOWN if alone else said.FACE_DOWN_NUMBERED
    return (form.format(number=number, corner=corner(card)),)


def _note(card: Card) -> tuple[str, ...]:
    return (said.NOTE.format(note=card.note),) if card.note else ()


def countdown(state: State) -> str:
    """How long something done together is meant to take; nothing where that is open."""
    if state.phase is not Phase.TOGETHER or not state.table.begun or state.table.card is None:
        return ""
    seconds = state.table.card.seconds
    if not seconds:
        return ""
    minutes, rest = divmod(seconds, _MINUTE)
    parts = (
        plural("{n} minute", "{n} minutes", minutes).format(n=minutes) if minutes else "",
        plural("{n} second", "{n} seconds", rest).format(n=rest) if rest else "",
    )
    return said.COUNTDOWN.format(time=" ".join(part for part in parts if part))
