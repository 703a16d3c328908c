"""What a deed needs to know before it is done, asked in a small dialog."""

from typing import Any

from textual.app import App

from game import sentences, voice
from game.deeds import Deed
from game.language import _
from game.rules import moves as m
from game.rules.state import State
from game.rules.words import Seat, Thanks, Topic
from game.sentences.words import THANKS, TOPICS
from game.ui.host import Host
from game.ui.letters import write_letter
from game.ui.screens.dialogs import ChoiceDialog, LineDialog, ManyDialog


async def ask_line(app: App[Any], host: Host, state: State) -> tuple[str, Seat] | None:
    """Ask for a line to keep at the closing."""
    writer = state.starter if host.seat is None else host.seat
    return await app.push_screen_wait(LineDialog(sentences.KEEP_ASK, voice.names(state), writer))


async def ask(
    app: App[Any], host: Host, deed: Deed, state: State, marked: int
) -> tuple[m.Move, Seat | None] | None:
    """What a deed needs to know before it is done."""
    names = voice.names(state)
    match deed.name:
        case "thank":
            thanks = [(THANKS[thanks], thanks) for thanks in Thanks]
            thanked = await app.push_screen_wait(ChoiceDialog(sentences.THANK_ASK, thanks))
            return None if thanked is None else (m.Thank(thanked), None)
        case "aside":
            lengths = [(_("For tonight"), False), (_("For good"), True)]
            for_good = await app.push_screen_wait(ChoiceDialog(_aside_ask(state, marked), lengths))
            return None if for_good is None else (m.SetAside(marked, for_good), None)
        case "close-topics":
            topics = [(TOPICS[topic], topic, False) for topic in Topic]
            closed = await app.push_screen_wait(ManyDialog(sentences.CLOSE_MORE_ASK, topics))
            return (m.CloseTopics(closed), None) if closed else None
        case "letter":
            return await write_letter(app, host, state)
        case "own-words":
            dialog = LineDialog(sentences.PROMISE_ASK, names, state.speaker, fixed=True)
            promise = await app.push_screen_wait(dialog)
            return None if promise is None else (m.Promise(promise[0]), promise[1])
        case _:
            line = await app.push_screen_wait(
                LineDialog(sentences.KEEP_LINE_ASK, names, _writer(host, state))
            )
            return None if line is None else (m.KeepLine(line[0]), line[1])


def _writer(host: Host, state: State) -> Seat:
    """Whose line it is at first: of whoever sits at this screen; where both do, of who speaks."""
    turn = state.table.turn
    by = turn.speaker if turn is not None else state.table.first
    return by if host.seat is None else host.seat


_LONGEST_TITLE = 60


def _aside_ask(state: State, marked: int) -> str:
    """The question, with the card's own words: the marked card may not be the one they mean."""
    table = state.table
    text = voice.card_text(table.pair[marked].text, state, table.first) if marked < len(table.pair) else ""
    short = text if len(text) <= _LONGEST_TITLE else f"{text[: _LONGEST_TITLE - 1].rstrip()}…"
    return sentences.ASIDE_ASK.format(card=short)
