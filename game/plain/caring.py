"""Around the cards: private choices by phase, pauses, the circles, after a quarrel."""

from enum import Enum

from game import sentences, voice
from game.plain.face import Face
from game.plain.forms import read_on
from game.plain.menus import LeaveWish, Menu, Option, choose
from game.plain.private import hand_over, private_choice, private_pages, private_place
from game.rules import moves as m
from game.rules.state import Phase, State
from game.rules.words import Return, Seat
from game.sentences import care
from game.sentences import plain as said
from game.sentences.asking import Question

_TIDE = Question(
    sentences.TIDE_ASK, sentences.TIDE_RULE, (sentences.TIDE_CHOICES[1], sentences.TIDE_CHOICES[0])
)
_COOLED = Question(care.COOLED_ASK, care.COOLED_RULE, care.COOLED_CHOICES)
_SHOW = Question(care.CIRCLES_SHOW_ASK, care.CIRCLES_SHOW_RULE, care.CIRCLES_SHOW)


def private_step(face: Face) -> m.Move:
    """What each chooses alone in this phase, as one move. Whoever leaves meanwhile makes it void."""
    match face.state.phase:
        case Phase.TIDE:
            return m.TurnTide(private_choice(face, _TIDE))
        case Phase.VOTE:
            read_on(face, (care.VOTE_TITLE, care.VOTE_WHY))
            rule = voice.vote_rule(face.state)
            return m.Vote(private_choice(face, Question(sentences.VOTE_ASK, rule, sentences.VOTE_CHOICES)))
        case Phase.CIRCLES:
            return _draw_circles(face)
        case Phase.COOLED:
            read_on(face, (care.COOLED_TITLE, *care.COOLED_WHY))
            return m.SayCooled(private_choice(face, _COOLED))
        case _:
            return _boundaries(face)


def _boundaries(face: Face) -> m.Move:
    """The page before the private ones, the first time and later."""
    if face.state.boundaries is None:
        lines, go_on = (sentences.BOUNDARIES_TITLE, sentences.BOUNDARIES_WHY), said.GO_ON
        leave = care.BOUNDARIES_LATER
    else:
        lines, go_on = (care.BOUNDARIES_ONCE_MORE, care.BOUNDARIES_ONCE_MORE_WHY), care.BOUNDARIES_NEW_PAGES
        leave = sentences.BOUNDARIES_STAY
    return private_pages(face) if read_on(face, lines, go_on, leave) else m.NotNow()


def _draw_circles(face: Face) -> m.DrawCircles:
    """Two private pictures, in words; both live here only."""
    if not read_on(face, (care.CIRCLES_TITLE, *care.CIRCLES_WHY), leave=care.CIRCLES_NOT):
        return m.DrawCircles()
    steps, show = [], []
    for seat in Seat:
        with face.lines.unseen():
            hand_over(face, face.state, seat)
            steps.append(private_place(face, seat, (care.CIRCLES_ASK,), care.CIRCLES_STEPS) + 1)
            ask = (_SHOW.ask, _SHOW.rule)
            show.append(private_place(face, seat, ask, _SHOW.choices) == 0)
    return m.DrawCircles((steps[0], steps[1]), (show[0], show[1]))


class PauseEnd(Enum):
    """How a pause ends, for now."""

    BACK = "back"
    NEW_EVENING = "new evening"


def pause(face: Face, *, long_away: bool) -> PauseEnd:
    """The pause itself, until they come back.

    Args:
        long_away: whether a new evening may begin instead.

    Raises:
        LeaveWish: when they leave it for now; the pause outlives that.
    """
    face.lines.say(care.PAUSE_TITLE, *care.PAUSE_LINES, care.BREATHE_STILL)
    options: list[Option[PauseEnd | Return | None]] = [Option(care.PAUSE_BACK, PauseEnd.BACK)]
    if long_away:
        options.append(Option(care.PAUSE_NEW, PauseEnd.NEW_EVENING, key="n"))
    options += [Option(words, back) for back, words in care.BACK_IN.items()]
    options.append(Option(care.PAUSE_LEAVE, None))

    def say() -> None:
        face.lines.say(voice.pause_line(face.state) or care.PAUSE_ASK)

    say()
    while not isinstance(wish := choose(face, Menu(options, again=say)), PauseEnd):
        if wish is None:
            raise LeaveWish
        face.play(m.BackAt(wish))
        say()
    return wish


def after_private(face: Face, before: Phase, state: State) -> None:
    """What a private step came to, where no page says it."""
    if before is Phase.COOLED:
        face.lines.say(care.COOLED_YES if state.here.cooled else care.COOLED_NO)
