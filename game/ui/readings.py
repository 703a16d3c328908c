"""Pages that are read together, made from sentences: one function a page."""

from textual.content import Content

from game import sentences, voice
from game.errors import FathomsError
from game.language import _
from game.rules.house import stands
from game.rules.state import ROUND_PHASES, State
from game.rules.ways import WAY_OF
from game.rules.words import Seat
from game.sentences import care, two
from game.ui.partners import in_seat, named
from game.ui.player import Player
from game.ui.screens.news import NewsScreen
from game.ui.screens.reading import ReadingScreen
from game.ui.words import plain
from game.when_not_to_play import WhenNotToPlay


def not_tonight(page: WhenNotToPlay, go_on: str) -> ReadingScreen:
    """When not to play, and where help is found."""
    when = " ".join(page.when.split())
    return ReadingScreen(page.title, [plain(when), plain(page.help, "$mist")], go_on, back=True)


def pledge(state: State) -> ReadingScreen:
    """The pledge, a line each."""
    lines = [in_seat(f"“{line}”", seat) for seat, line in zip(Seat, sentences.PLEDGE, strict=True)]
    who = [plain(f"{voice.called(state, seat)}:", "$mist") for seat in Seat]
    spoken = [Content(" ").join(pair) for pair in zip(who, lines, strict=True)]
    return ReadingScreen(sentences.PLEDGE_ASK, spoken, _("We said it"), back=True)


def news(state: State, player: Player) -> ReadingScreen | NewsScreen:
    """A depth that opened, or that the game stays where it is."""
    if state.called is None:
        title, why = sentences.STAYED
        return ReadingScreen(title, [plain(why, "$mist")], _("Play on"), back=True)
    title, why = sentences.OPENED[state.called]
    way = WAY_OF[state.called]
    return NewsScreen(title, [plain(why)], player, state.called, way, stands=stands(state.house, way))


def away_page(state: State) -> ReadingScreen:
    """After more than a few hours: a new evening, and no reproach."""
    lines = [plain(care.AWAY_ENDED)]
    if state.phase in ROUND_PHASES:
        lines.append(plain(care.AWAY_CARD, "$mist"))
    return ReadingScreen(care.AWAY_TITLE, lines, care.AWAY_GO, back=True)


def vote_page(*, apart: bool = False) -> ReadingScreen:
    """Said before the vote, so that nobody is taken by surprise; at two screens nothing is handed over."""
    lines = [plain(two.VOTE_WHY if apart else care.VOTE_WHY)]
    return ReadingScreen(care.VOTE_TITLE, lines, back=True)


def boundaries_page(state: State) -> ReadingScreen:
    """Before the private pages, the first time and later."""
    if state.boundaries is None:
        title, why, go_on = sentences.BOUNDARIES_TITLE, sentences.BOUNDARIES_WHY, _("Go on")
        leave = care.BOUNDARIES_LATER
    else:
        title, why = care.BOUNDARIES_ONCE_MORE, care.BOUNDARIES_ONCE_MORE_WHY
        go_on, leave = care.BOUNDARIES_NEW_PAGES, sentences.BOUNDARIES_STAY
    return ReadingScreen(title, [plain(why)], go_on, back=True, leave=leave)


def shown_page(state: State) -> ReadingScreen:
    """What both showed of their circles; the same page whoever kept them private."""
    title, lines = voice.circles_shown(state)
    return ReadingScreen(title, [named(line, state) for line in lines], back=True)


def trouble_page(error: FathomsError) -> ReadingScreen:
    """What did not work, in its sentence."""
    return ReadingScreen(sentences.TROUBLE, [plain(str(error))], _("Back"), back=True)
