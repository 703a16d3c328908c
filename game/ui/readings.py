"""Pages that are read together: when not to play, the pledge, news from the water."""

from textual.content import Content

from game import sentences, voice
from game.rules.state import State
from game.rules.words import Seat
from game.ui.screens.reading import ReadingScreen
from game.ui.words import in_seat, plain
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
    return ReadingScreen(sentences.PLEDGE_ASK, spoken, "We said it", back=True)


def news(state: State) -> ReadingScreen:
    """A depth that opened, or that the game stays where it is."""
    if state.called is None:
        title, why = sentences.STAYED
        return ReadingScreen(title, [plain(why, "$mist")], "Play on", back=True)
    title, why = sentences.OPENED[state.called]
    return ReadingScreen(title, [plain(why)], "Dive in", back=True, opens=state.called)
