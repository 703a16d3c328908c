"""The pages that are read together, made from sentences: one function a page."""

from textual.content import Content

from game import sentences, sentences_care, voice
from game.rules.state import ROUND_PHASES, State
from game.rules.words import Seat
from game.ui.screens.reading import ReadingScreen
from game.ui.words import in_seat, named, plain


def not_tonight(go_on: str) -> ReadingScreen:
    """When not to play, and where help is found."""
    lines = [plain("\n".join(sentences.NOT_TONIGHT)), plain(sentences.NOT_TONIGHT_HELP, "$mist")]
    return ReadingScreen(sentences.NOT_TONIGHT_TITLE, lines, go_on, back=True)


def pledge(state: State) -> ReadingScreen:
    """The pledge, a line each, aloud."""
    lines = [in_seat(f"“{line}”", seat) for seat, line in zip(Seat, sentences.PLEDGE, strict=True)]
    who = [plain(f"{voice.called(state, seat)}:", "$mist") for seat in Seat]
    spoken = [Content(" ").join(pair) for pair in zip(who, lines, strict=True)]
    return ReadingScreen(sentences.PLEDGE_ASK, spoken, "We said it", back=True)


def news(state: State) -> ReadingScreen:
    """A depth has opened, or the two stay where they are."""
    if state.called is None:
        title, why = sentences.STAYED
        return ReadingScreen(title, [plain(why, "$mist")], "Play on", back=True, moment="stayed")
    title, why = sentences.OPENED[state.called]
    moment = f"opened -depth-{int(state.called)}"
    return ReadingScreen(title, [plain(why)], "Dive in", back=True, moment=moment)


def away_page(state: State) -> ReadingScreen:
    """After more than a few hours: a new evening, and no reproach."""
    lines = [plain(sentences_care.AWAY_ENDED)]
    if state.phase in ROUND_PHASES:
        lines.append(plain(sentences_care.AWAY_CARD, "$mist"))
    return ReadingScreen(sentences_care.AWAY_TITLE, lines, sentences_care.AWAY_GO, back=True)


def vote_page() -> ReadingScreen:
    """Said before the hand-over, so that nobody is taken by surprise."""
    lines = [plain(sentences_care.VOTE_WHY)]
    return ReadingScreen(sentences_care.VOTE_TITLE, lines, back=True)


def boundaries_page(state: State) -> ReadingScreen:
    """Before the private pages, the first time and later."""
    if state.boundaries is None:
        title, why, go_on = sentences.BOUNDARIES_TITLE, sentences.BOUNDARIES_WHY, "Go on"
        leave = sentences_care.BOUNDARIES_LATER
    else:
        title, why = sentences_care.BOUNDARIES_ONCE_MORE, sentences_care.BOUNDARIES_ONCE_MORE_WHY
        go_on, leave = sentences_care.BOUNDARIES_NEW_PAGES, sentences.BOUNDARIES_STAY
    return ReadingScreen(title, [plain(why)], go_on, back=True, leave=leave)


def shown_page(state: State) -> ReadingScreen:
    """What both showed of their circles; the same page whoever kept them private."""
    title, lines = voice.circles_shown(state)
    return ReadingScreen(title, [named(line, state) for line in lines], back=True)
