"""One card after the other: draw, tell, give back, ask, the round's end. It knows no rule."""

from game import sentences, voice
from game.deeds import DEEDS, Deed, label, main_deeds, move_of, owner
from game.errors import FathomsError, Moved
from game.plain.asking import ask
from game.plain.face import Face
from game.plain.keys import key_of
from game.plain.looking_back import meet_again
from game.plain.menus import Menu, Option, choose
from game.plain.telling import Telling
from game.rules import moves as m
from game.rules.returning import is_away
from game.rules.state import TABLE_PHASES, Phase, State
from game.rules.words import Depth, Seat
from game.sentences import care
from game.sentences import plain as said

_UNDO, _CARD = "u", "card"
_UNDONE: dict[type[m.Move], str] = {m.KeepLine: sentences.KEPT, m.CloseTopics: care.TOPIC_CLOSED}

Does = tuple[Deed, int] | str
"""A deed and the card that it is about; or one of the words above."""


class Round:
    """The cards of an evening, until it goes elsewhere.

    Args:
        telling: remembers what was read already.
    """

    def __init__(self, face: Face, telling: Telling) -> None:
        self._face = face
        self._telling = telling
        self._consented = False

    def play(self) -> None:
        """Play until the evening goes elsewhere, or they were away so long that a new one begins.

        Raises:
            Moved: when the file of the game is gone.
        """
        face, before = self._face, Phase.ROUND_END
        while face.state.phase in TABLE_PHASES:
            state = face.state
            self._telling.tell(state)
            if state.phase is Phase.ROUND_END and before is not Phase.ROUND_END:
                meet_again(face)
            before = state.phase
            does = choose(face, self._menu(state))
            if is_away(state, face.world.clock()):
                return
            try:
                self._do(does, state)
            except Moved:
                raise
            except FathomsError as error:
                face.lines.say(str(error))

    def _menu(self, state: State) -> Menu[Does]:
        legal = self._face.legal
        main = [deed for deed in main_deeds(state, legal) if deed.name != "choose"]
        options = [*self._taking(state, legal), *(self._option(deed, state) for deed in main)]
        options = _by_owner(options)
        shown = {deed.name for deed in main} | {"choose"}
        beside = [deed for deed in DEEDS if deed.name not in shown and deed.offered(state, legal)]
        if _offers_to_look_back(state):
            options += [self._option(deed, state) for deed in beside if deed.name == "look-back"]
            beside = [deed for deed in beside if deed.name != "look-back"]
        return Menu(
            options,
            [*(self._option(deed, state) for deed in beside), *self._words()],
            in_line=True,
            again=lambda: self._telling.all_again(state),
        )

    def _taking(self, state: State, legal: frozenset[m.Move]) -> list[Option[Does]]:
        """Each card that can be chosen."""
        deed = next(deed for deed in DEEDS if deed.name == "choose")
        places = [move.index for move in legal if isinstance(move, m.Choose)]
        if len(places) == 1:
            return [Option(label(deed, state), (deed, places[0]), help=deed.help)]
        return [Option(said.TAKE_CARD.format(number=place + 1), (deed, place)) for place in sorted(places)]

    def _option(self, deed: Deed, state: State) -> Option[Does]:
        seat = owner(deed, state) if state.phase in {Phase.GIVE_BACK, Phase.ASK} else None
        return Option(
            label(deed, state),
            (deed, 0),
            key=key_of(deed, self._face.settings),
            help=deed.help,
            owner=voice.called(state, seat) if seat is not None else "",
            also=(deed.name, deed.label),
        )

    def _words(self) -> list[Option[Does]]:
        words: list[Option[Does]] = [Option(said.CARD_AGAIN, _CARD, key=_CARD)]
        if not self._face.table.undo_barred:
            words.append(Option(said.UNDO, _UNDO, key=_UNDO, also=("undo",)))
        return words

    def _do(self, does: Does, state: State) -> None:
        if does == _UNDO:
            self._undo()
            return
        self._consented = False
        if isinstance(does, str):
            self._telling.card(state)
            return
        deed, place = does
        if deed.asks:
            asked = ask(self._face, deed)
            if asked is not None:
                self._play(*asked)
            return
        move = move_of(deed, state, place)
        if move is not None:
            self._play(move)
        if deed.and_then is not None and deed.and_then in self._face.legal:
            self._play(deed.and_then)

    def _play(self, move: m.Move, by: Seat | None = None) -> None:
        face = self._face
        state = face.play(move, by)
        if type(move) in _UNDONE:
            face.lines.say(_UNDONE[type(move)].format(undo=_UNDO))
        elif isinstance(move, m.Star):
            face.lines.say(said.STARRED if state.table.starred else said.STAR_OFF)
        elif isinstance(move, m.KeepItLight):
            face.lines.say(care.LIGHT_NOW)
        elif isinstance(move, m.SealLetter):
            face.lines.say(said.SEALED)

    def _undo(self) -> None:
        """Take back; what belongs to one of them only when it is asked for twice."""
        table = self._face.table
        if table.undo_asks and not self._consented:
            self._consented = True
            self._face.lines.say(sentences.UNDO_ASK.format(undo=_UNDO))
            return
        self._consented = False
        table.undo()
        self._face.lines.say(said.TAKEN_BACK)


def _offers_to_look_back(state: State) -> bool:
    card = state.round.card if state.round is not None else None
    return state.phase is Phase.ROUND_END and card is not None and card.depth is Depth.SEABED


def _by_owner(options: list[Option[Does]]) -> list[Option[Does]]:
    """The obvious one first, and then those of the same person; numbers and rows go together."""
    order = list(dict.fromkeys(option.owner for option in options))
    return sorted(options, key=lambda option: order.index(option.owner))
