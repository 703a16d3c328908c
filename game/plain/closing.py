"""The closing: an appreciation each, a line to keep, something small to leave, the evening in sentences."""

from collections.abc import Callable
from functools import partial

from game import sentences, voice
from game.errors import FathomsError, SaveError
from game.plain.cards import stars
from game.plain.face import Face
from game.plain.forms import a_line, one_of, who, whose_line
from game.plain.menus import Menu, Option, choose
from game.plain.private import hand_over
from game.rules import moves as m
from game.rules.state import Phase, State
from game.rules.words import Seat
from game.sentences import care
from game.sentences import plain as said

_ON, _KEEP, _CARD, _GIFT = "on", "keep", "card", "gift"
_STAY, _MORE, _NIGHT = "stay", "more", "night"
_APPRECIATE, _KEEPING, _LEAVING, _GOODNIGHT = range(4)
_BOTH = 2


class Closing:
    """The last minutes of an evening; every step is one Enter."""

    def __init__(self, face: Face) -> None:
        self._face = face
        self._step = _KEEPING

    def play(self) -> None:
        """Close, until the evening has ended or goes on after all.

        Raises:
            SaveError: when a move could not be saved.
        """
        while self._face.state.phase is Phase.CLOSING:
            state = self._face.state
            step = _APPRECIATE if state.here.appreciated < _BOTH else self._step
            self._say(state, step)
            does = choose(self._face, _menu(step, partial(self._say, state, step)))
            try:
                self._do(does, step)
            except SaveError:
                raise
            except FathomsError as error:
                self._face.lines.say(str(error))

    def _say(self, state: State, step: int) -> None:
        lines = self._face.lines
        if step == _APPRECIATE:
            speaker = Seat((state.starter + state.here.appreciated) % _BOTH)
            lines.say(voice.fill(sentences.APPRECIATE, state, speaker))
        elif step == _KEEPING:
            kept = len(state.unsettled.kept)
            lines.say(sentences.KEEP_ASK, *([said.LINES_KEPT.format(count=kept)] if kept else []))
        elif step == _LEAVING:
            left = voice.left_so_far(state)
            lines.say(*([left] if left else []), care.LEAVE_ASK, care.LEAVE_WHY)
        else:
            shown = state.house.show_points and state.here.tally
            lines.say(*(voice.tally_sentences(state) if shown else ()))
            lines.say(*([f"{stars(state.here.points)}."] if shown and state.here.points else []))
            first, second = voice.names(state)
            lines.say(sentences.GOODNIGHT.replace("{first}", first).replace("{second}", second))

    def _do(self, does: str, step: int) -> None:
        face = self._face
        match does:
            case "keep":
                kept = whose_line(face, face.state, sentences.KEEP_ASK, face.state.starter)
                if kept is not None:
                    face.play(m.KeepLine(kept[0]), kept[1])
            case "card":
                _leave_card(face)
            case "gift":
                _leave_gift(face)
            case "stay":
                face.play(m.StayAfterAll())
            case "more":
                face.play(m.Next())
            case "night":
                face.play(m.Goodnight())
            case _ if step == _APPRECIATE:
                face.play(m.Appreciated())
            case _:
                self._step += 1


def _menu(step: int, again: Callable[[], None]) -> Menu[str]:
    keep = Option(said.KEEP_A_LINE, _KEEP, key="k", also=("keep",))
    card = Option(said.LEAVE_CARD, _CARD, key="f", also=("card",))
    gift = Option(said.LEAVE_GIFT, _GIFT, key="w", also=("promise",))
    night = Option(said.GOOD_NIGHT, _NIGHT, key="g")
    stay = Option(said.NOT_YET, _STAY, also=("not yet", "stay", "back"))
    more = Option(said.ONE_MORE, _MORE, key="n")
    on = Option(said.APPRECIATED if step == _APPRECIATE else said.GO_ON, _ON)
    options = {
        _APPRECIATE: (on, keep, stay, night),
        _KEEPING: (on, keep, stay, night),
        _LEAVING: (on, card, gift, stay),
        _GOODNIGHT: (night, keep, stay),
    }[step]
    return Menu(options, (more,), in_line=True, again=again)


def _leave_card(face: Face) -> None:
    """Chosen from a few that are read to this partner alone, behind a hand-over."""
    cards = face.table.to_leave()
    if not cards:
        face.lines.say(care.LEAVE_NO_CARD)
        return
    seat = who(face, face.state, care.LEAVE_CARD_WHO)
    if seat is None:
        return
    state = face.state
    with face.lines.unseen():
        hand_over(face, state, seat)
        choices = [(voice.card_text(card.text, state, seat.other), card.id) for card in cards]
        face.lines.say(said.NOT_SHOWN)
        card = one_of(face, voice.which_card_to_leave(state, seat), choices)
    face.push_away()
    face.lines.say(said.SCROLLED_AWAY)
    if card is not None:
        face.play(m.LeaveCard(card), seat)


def _leave_gift(face: Face) -> None:
    """A small promise that a deck proposes, or one in the promiser's own words."""
    state = face.state
    seat = who(face, state, care.LEAVE_GIFT_WHO)
    if seat is None:
        return
    if m.Play(seat, m.LeaveGift()) not in face.table.legal():
        face.lines.say(care.LEAVE_NO_MORE)
        return
    gifts = [voice.card_text(card.text, state, seat) for card in face.table.gifts()]
    choices = [*((gift, gift) for gift in gifts), (care.LEAVE_GIFT_OWN, "")]
    text = one_of(face, care.LEAVE_GIFT_ASK, choices)
    if text == "":
        text = a_line(face, voice.promise_of(state, seat))
    if text is not None:
        face.play(m.LeaveGift(text), seat)
