"""Pages that are read together: when not to play, the pledge, news from the water."""

from textual.content import Content

from game import sentences, voice
from game.rules.state import State
from game.rules.words import Seat
from game.ui.screens.reading import ReadingScreen
from game.ui.words import in_seat, plain


def not_tonight(go_on: str) -> ReadingScreen:
    """When not to play, and where help is found."""
    lines = [plain("\n".join(sentences.NOT_TONIGHT)), plain(sentences.NOT_TONIGHT_HELP, "$mist")]
    return ReadingScreen(sentences.NOT_TONIGHT_TITLE, lines, go_on, back=True)


def pledge(state: State) -> ReadingScreen:
    """The pledge, a line each."""
    lines = [in_seat(f"“{line}”", seat) for seat, line in zip(Seat, sentences.PLEDGE, strict=True)]
    who = [plain(f"{voice.called(state, seat)}:", "$mist") for seat in Seat]
    spoken = [Content(" ").join(pair) for pair in zip(who, lines, strict=True)]
    return ReadingScreen(sentences.PLEDGE_ASK, spoken, "We said it", back=True)


def news(state: State) -> ReadingScreen:
    """A depth that opened, or that the game stays where it is."""
    if state.called is None:
        title, why = sentences.STAYED
        return ReadingScreen(title, [plain(why, "$mist")], "Play on", back=True, moment="stayed")
    title, why = sentences.OPENED[state.called]
    moment = f"opened -depth-{int(state.called)}"
    return ReadingScreen(title, [plain(why)], "Dive in", back=True, moment=moment)
