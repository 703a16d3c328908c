"""What a couple's very first round needs to hear besides: the game explains itself while it is played."""

from game import sentences
from game.rules.state import Half, Phase, State
from game.voice.people import fill
from game.voice.points import to_go


def first_steps(state: State) -> str:  # noqa: PLR0911 - a line a phase
    """What to say under the card in the very first round, at this moment; nothing after that."""
    if state.round is None or state.evening > 1 or state.rounds > (state.phase is Phase.ROUND_END):
        return ""
    turn = state.round.turn
    match state.phase:
        case Phase.TELL if turn is not None:
            waits = state.round.halves[turn.speaker.other] is Half.OPEN
            return sentences.FIRST_TELL if waits else sentences.FIRST_TELL_BACK
        case Phase.GIVE_BACK:
            return fill(sentences.FIRST_GIVE_BACK, state, state.speaker)
        case Phase.ASK if turn is not None and turn.asked:
            return sentences.FIRST_ASKED
        case Phase.ASK:
            return sentences.FIRST_ASK
        case Phase.ROUND_END:
            return " ".join(part for part in (_ended(to_go(state)), sentences.FIRST_STARS) if part)
        case _:
            return ""


def _ended(words: str) -> str:
    """Words with a full stop, unless there are none."""
    return f"{words.rstrip('.')}." if words else ""
