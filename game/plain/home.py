"""Home: carry on with the last game in one Enter, or begin something else; and home again."""

from collections.abc import Callable
from pathlib import Path

from game import sentences
from game.errors import FathomsError, OpenElsewhere
from game.plain.arranging import arrange
from game.plain.evening import Evening
from game.plain.face import Face
from game.plain.forms import read_on
from game.plain.keeping import keepsakes
from game.plain.lines import Gone
from game.plain.locking import offer, sit_down
from game.plain.looking_back import look_back
from game.plain.menus import LeaveWish, Menu, Option, PauseWish, choose
from game.plain.planning import plan_evening
from game.plain.private import reopen
from game.rules.state import Phase
from game.saves.glance import Glance, glances
from game.sentences import journey, locking, plan, two
from game.sentences import plain as said
from game.sentences.home import WHERE, paused_until
from game.table.table import couple_of
from game.when_not_to_play import read

BETWEEN = (Phase.AWAY, Phase.DRAW, Phase.ROUND_END, Phase.CLOSING)
"""Phases in which what the evenings are made of can be settled."""
_SHOWN = 5

Walk = Callable[[], None]


class LinearHome:
    """The first page, and the walks that begin there.

    Args:
        passphrase: a file that holds what is tried first on a locked game.
    """

    def __init__(self, face: Face, passphrase: Path | None = None) -> None:
        self._face = face
        self._passphrase = passphrase

    def stay(self, opening: Path | None = None) -> int:
        """Play, until they say good night or are gone.

        Args:
            opening: a game to take up at once.

        Returns:
            0; or 128 and the signal that ended it.
        """
        face = self._face
        with face.lines.leaving_on_signals():
            try:
                self._welcome(opening)
            except Gone as gone:
                face.say_if_anyone_hears(said.LEFT_AT_MOVE)
                return 128 + gone.signal if gone.signal else 0
            finally:
                face.leave_table()
        return 0

    def _welcome(self, opening: Path | None) -> None:
        self._face.lines.say(said.WELCOME, said.HELP_AT_HAND)
        if opening is not None:
            self._walk(lambda: self._take_up(opening))
        while (walk := self._chosen()) is not None:
            self._walk(walk)
        self._face.lines.say(said.LEFT)

    def _walk(self, walk: Walk) -> None:
        try:
            walk()
        except (LeaveWish, PauseWish):
            pass  # home again, with nothing changed
        except OpenElsewhere as error:
            self._face.lines.say(str(error), two.PLAIN_JOIN)
        except FathomsError as error:
            self._face.lines.say(str(error))
        finally:
            self._face.leave_table()

    def _chosen(self) -> Walk | None:
        """What is chosen at home; None is good night."""
        games, wrong = glances(self._face.home)
        lines = self._face.lines
        lines.say(sentences.TAGLINE, *map(str, wrong))
        if len(games) > _SHOWN:
            lines.say(said.GAMES_BESIDE)
        try:
            return choose(self._face, Menu(self._options(games)))
        except LeaveWish:
            return None

    def _options(self, games: tuple[Glance, ...]) -> list[Option[Walk | None]]:
        last = games[0] if games else None
        options: list[Option[Walk | None]] = [self._of_game(game) for game in games[:_SHOWN]]
        options.append(Option(said.A_NEW_GAME if games else said.BEGIN, self._begin, key="n"))
        if last is not None and (last.locked or last.phase in BETWEEN):
            options.append(Option(sentences.ARRANGE_TITLE, lambda: self._settle(last.path)))
        if last is None:
            options.append(Option(plan.PLANS_TITLE, lambda: self._begin(by_plan=True)))
        elif last.locked or last.phase == Phase.AWAY:
            options.append(Option(plan.PLANS_TITLE, lambda: self._take_up(last.path, by_plan=True)))
        if last is not None:
            options.append(Option(journey.JOURNEY, lambda: self._look(last.path, look_back), key="j"))
            options.append(Option(said.KEEPSAKES, lambda: self._look(last.path, keepsakes), key="k"))
        options.append(Option(said.ELSEWHERE_TITLE, lambda: self._face.lines.say(*said.ELSEWHERE)))
        options.append(Option(sentences.WHEN_NOT_TO_PLAY, self._not_tonight))
        options.append(Option(said.GOOD_NIGHT, None))
        return options

    def _of_game(self, game: Glance) -> Option[Walk | None]:
        form = said.NEW_EVENING if game.phase == Phase.AWAY else said.CARRY_ON
        where = self._where(game)
        words = ", ".join(part for part in (form.format(game=game.name), where) if part)
        return Option(words, lambda: self._take_up(game.path), also=(game.name,))

    def _where(self, game: Glance) -> str:
        if game.locked:
            return locking.LOCKED
        if game.phase == Phase.AWAY:
            return ""
        paused = game.phase == Phase.PAUSED
        now = self._face.world.clock()
        where = paused_until(game.back, game.at, now) if paused else WHERE[game.phase]
        return said.EVENING_AND.format(number=game.evening, where=where)

    def _take_up(self, path: Path, *, by_plan: bool = False) -> None:
        """Take up a game; where it is damaged, its sentence says how it is put back."""
        if sit_down(self._face, path, self._passphrase):
            Evening(self._face).sit_down(by_plan=by_plan)

    def _begin(self, *, by_plan: bool = False) -> None:
        """The first five minutes: when not to play, two names, the pledge, and a card lies there."""
        safety = read(self._face.home.help)
        page = (safety.title, " ".join(safety.when.split()), safety.help)
        if read_on(self._face, page, said.SAFE, said.BACK) and (names := self._names()):
            self._face.start(names)
            Evening(self._face).sit_down(by_plan=by_plan)

    def _names(self) -> tuple[str, str] | None:
        """Two names, and nothing else; None where one stayed empty."""
        lines = self._face.lines
        lines.say(sentences.NAMES_ASK, sentences.NAMES_HINT)
        while True:
            lines.say(said.ONE_NAME)
            first = lines.read()
            if not first.strip():
                return None
            lines.say(said.OTHER_NAME)
            second = lines.read()
            if not second.strip():
                return None
            try:
                couple_of((first, second))
            except FathomsError as error:
                lines.say(str(error))
            else:
                return first, second

    def _settle(self, path: Path) -> None:
        """What the evenings of a game are made of, its boundaries, its passphrase."""
        face = self._face
        if not sit_down(face, path, self._passphrase):
            return
        if face.state.phase in BETWEEN:
            if arrange(face).by_plan:
                if plan_evening(face):
                    Evening(face).sit_down()
                return
            reopen(face)
        offer(face)

    def _look(self, path: Path, at: Callable[[Face], None]) -> None:
        if sit_down(self._face, path, self._passphrase):
            at(self._face)

    def _not_tonight(self) -> None:
        safety = read(self._face.home.help)
        self._face.lines.say(safety.title, " ".join(safety.when.split()), safety.help)
