"""An evening in linear mode: from sitting down to good night, one stretch after the other."""

from game import sentences, voice
from game.errors import FathomsError, SaveError
from game.plain.arranging import arrange
from game.plain.caring import PauseEnd, after_private, pause, private_step
from game.plain.closing import Closing
from game.plain.face import Face
from game.plain.forms import one_of, read_on
from game.plain.letters import read_due_letters
from game.plain.locking import offer, plays_on
from game.plain.looking_back import show_last_evening
from game.plain.menus import LeaveWish, Menu, Option, PauseWish, choose
from game.plain.planning import plan_evening
from game.plain.round import Round
from game.plain.telling import Telling
from game.rules import moves as m
from game.rules.house import stands
from game.rules.returning import is_away
from game.rules.state import PRIVATE_PHASES, ROUND_PHASES, TABLE_PHASES, Phase, State
from game.rules.ways import WAY_OF
from game.rules.words import Seat
from game.saves.backup import back_up, back_up_open
from game.sentences import care, keeping, plan, ways
from game.sentences import plain as said


class Evening:
    """The way through one game, until the two leave the table.

    Args:
        face: carries the moves to the table.
    """

    def __init__(self, face: Face) -> None:
        self._face = face
        self._telling = Telling(face.lines, explain=face.settings.explain)
        self._round = Round(face, self._telling)

    def sit_down(self, *, by_plan: bool = False) -> None:
        """Play until they leave; what cannot be saved is said in its sentence.

        Args:
            by_plan: begin with the choice of a plan.
        """
        try:
            if not by_plan or plan_evening(self._face):
                self.play_on()
        except (LeaveWish, PauseWish):
            self._face.lines.say(said.LEFT_AT_MOVE)
        except FathomsError as error:
            self._face.lines.say(str(error))
        finally:
            self._face.leave_table()

    def play_on(self) -> None:
        """Play at the table that is laid, until they leave.

        Raises:
            FathomsError: when it could not be saved, or opened again.
        """
        while self._safe_stretch(self._face.state):
            pass

    def _safe_stretch(self, state: State) -> bool:
        """One stretch; pausing and leaving are understood anywhere in it, and a failed move keeps it open."""
        face = self._face
        try:
            return self._stretch(state)
        except PauseWish:
            face.play(m.Pause())
            return True
        except LeaveWish:
            return self._leaving()
        except SaveError as error:
            return plays_on(face, error, state)

    def _stretch(self, state: State) -> bool:  # noqa: PLR0911 - a line a phase
        """One stretch of the evening; False when they leave the table."""
        if state.phase is Phase.PAUSED:
            return self._paused(state)
        if is_away(state, self._face.world.clock()):
            return self._come_back(state)
        if state.phase in PRIVATE_PHASES:
            after_private(self._face, state.phase, self._face.play(private_step(self._face)))
            return True
        if state.phase in TABLE_PHASES:
            self._round.play()
            return True
        match state.phase:
            case Phase.AWAY:
                return self._begin(state)
            case Phase.PLEDGE:
                return self._read(_pledge(state), m.Pledged(), said.SAID)
            case Phase.NEWS:
                return self._news(state)
            case Phase.SHOWN:
                title, lines = voice.circles_shown(state)
                return self._read((title, *lines), m.GoOn())
            case _:
                return self._close(state)

    def _begin(self, state: State) -> bool:
        read_due_letters(self._face)
        self._face.play(m.BeginEvening(state.minutes if state.evening else state.rules.usual_minutes))
        return True

    def _come_back(self, state: State) -> bool:
        """After more than a few hours: a new evening, and no reproach."""
        card = (care.AWAY_CARD,) if state.phase in ROUND_PHASES else ()
        lines = (care.AWAY_TITLE, care.AWAY_ENDED, *card)
        return self._read(lines, m.BeginEvening(state.minutes), care.AWAY_GO)

    def _paused(self, state: State) -> bool:
        long = is_away(state, self._face.world.clock())
        try:
            end = pause(self._face, long_away=long)
        except LeaveWish:
            self._face.lines.say(said.LEFT_AT_MOVE)
            return False
        self._telling.forget()
        self._face.play(m.Resume() if end is PauseEnd.BACK else m.BeginEvening(state.minutes))
        return True

    def _leaving(self) -> bool:
        """Leave it as it is, leave with a kind word, or stay after all."""
        choices = [(said.LEAVE_AS_IT_IS, "leave")]
        if self._face.at_table and m.Close() in self._face.legal:
            choices.append((said.LEAVE_CLOSING, "close"))
        choices.append((said.LEAVE_STAY, "stay"))
        try:
            wish = one_of(self._face, sentences.LEAVE_ASK, choices, sentences.LEAVE_WHY)
        except LeaveWish:
            wish = "leave"
        except PauseWish:
            wish = "pause"
        if wish in {"close", "pause"}:
            self._face.play(m.Close() if wish == "close" else m.Pause())
        self._telling.forget()
        if wish == "leave":
            self._face.lines.say(said.LEFT_AT_MOVE)
        return wish != "leave"

    def _news(self, state: State) -> bool:
        """A depth that opened, and the way to play that came with it; or that they stay where they are."""
        if state.called is None:
            return self._read(sentences.STAYED, m.GoOn(), said.PLAY_ON)
        way, face = WAY_OF[state.called], self._face
        lines = (*sentences.OPENED[state.called], ways.WAYS_NEWS[way])
        face.lines.say(*lines)
        while True:
            on = stands(face.state.house, way)
            switch = (said.NOT_FOR_US if on else said.FOR_US).format(way=ways.WAYS[way])
            options = [Option(said.DIVE_IN, does=True), Option(switch, does=False, key="o")]
            if choose(face, Menu(options, in_line=True, again=lambda: face.lines.say(*lines))):
                face.play(m.GoOn())
                return True
            face.play(m.Switch(way))
            face.lines.say(said.WAY_LEFT_OUT if on else said.WAY_KEPT)

    def _close(self, state: State) -> bool:
        face, by_plan = self._face, state.plan
        if by_plan is not None and by_plan.closing and not state.here.appreciated:
            read_on(face, (plan.PLAN_CLOSING_TITLE.format(title=by_plan.title), by_plan.closing))
        Closing(face).play()
        if face.state.phase is not Phase.AWAY:
            return True
        _back_up(face)
        show_last_evening(face)
        try:
            if face.state.evening == 1 and arrange(face).whole:
                offer(face)
        except LeaveWish:
            face.lines.say(said.LEFT)
        return False

    def _read(self, lines: tuple[str, ...], move: m.Move, go_on: str = said.GO_ON) -> bool:
        read_on(self._face, lines, go_on)
        self._face.play(move)
        return True


def _pledge(state: State) -> tuple[str, ...]:
    lines = zip(Seat, sentences.PLEDGE, strict=True)
    spoken = (said.SPOKEN.format(name=voice.called(state, seat), line=line) for seat, line in lines)
    return (sentences.PLEDGE_ASK, *spoken)


def _back_up(face: Face) -> None:
    """At the end of an evening; what keeps it from being made is said, and stands in no way."""
    store, at = face.table.store, face.world.clock()
    try:
        if store.locked:
            back_up_open(store, face.home.backups, at=at)
        else:
            back_up(store.path, face.home.backups, at=at)
    except FathomsError as error:
        face.lines.say(keeping.NOT_BACKED_UP.format(why=error))
