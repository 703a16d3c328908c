"""The deeds: what a key does in a round. One table makes the keys, the footer, the options, help and palette.

A deed is offered exactly when its move is legal; no screen decides that.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game import voice
from game.rules import moves as m
from game.rules.depths import closing_due
from game.rules.state import Half, Phase, State
from game.rules.words import Fate, Listening, Seat, Thanks

Legal = frozenset[m.Move]


def _always(_: State) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that a key does.

    Attributes:
        move: the move it makes; for a deed that asks something first, a move of the same kind.
        when: narrows it down beyond legality, where one key does the obvious next thing.
        asks: it opens a small dialog before the move is made.
        and_then: a second move that the same key makes, where it is legal then.
        owner: whose key it is in a turn, "speaker" or "listener"; "" for either.
        main: it stands under the card, as an option.
        footer: it stands in the footer, if it is no option.
        help: one line for the help screen.
    """

    name: str
    key: str
    label: str
    move: Callable[[State], m.Move | None]
    help: str
    when: Callable[[State], bool] = _always
    asks: bool = False
    and_then: m.Move | None = None
    owner: str = ""
    main: bool = True
    footer: bool = True

    def offered(self, state: State, legal: Legal) -> bool:
        """Whether the deed can be done now."""
        move = self.move(state)
        return move is not None and move in legal and self.when(state)


def _a(move: m.Move) -> Callable[[State], m.Move]:
    return lambda _: move


def _deeper(state: State) -> m.Move | None:
    depths = [depth for depth in state.table.offered if depth > state.table.depth] if state.round else []
    return m.ToDepth(depths[0]) if depths else None


def _asked(state: State) -> bool:
    return bool(state.round and state.round.turn and state.round.turn.asked)


def _by_plan(state: State) -> bool:
    return state.plan is not None


def _in(*phases: Phase) -> Callable[[State], bool]:
    return lambda state: state.phase in phases


DEEDS: tuple[Deed, ...] = (
    Deed("warmed-up", "enter", "Warm enough", _a(m.WarmedUp()), "Both have answered: on to the first card."),
    Deed("turn-up", "enter", "Turn up", _a(m.TurnUp()), "Show the two cards."),
    Deed("choose", "enter", "Take this one", _a(m.Choose(0)), "Take the marked card; arrows mark the other."),
    Deed("told", "enter", "Told", _a(m.Told()), "The speaker has told; one sentence is a whole answer.",
         owner="speaker"),
    Deed("guessed", "enter", "Guessed", _a(m.Guessed()), "The guess is out; now the speaker tells.",
         owner="listener"),
    Deed(
        "thats-it",
        "enter",
        "That's it",
        _a(m.ThatsIt()),
        "The speaker felt heard.",
        when=_in(Phase.GIVE_BACK),
        owner="speaker",
    ),
    Deed(
        "ask",
        "enter",
        "Asked",
        _a(m.Ask()),
        "The listener asked on, and that is all; the first question earns a star, whatever the answer.",
        when=lambda state: not _asked(state),
        and_then=m.Done(),
        owner="listener",
    ),
    Deed("done", "enter", "Done", _a(m.Done()), "This turn, or this thing together, is done.",
         when=lambda state: _asked(state) or state.phase is Phase.TOGETHER),
    Deed("begin", "enter", "Begin", _a(m.Begin()), "Begin what the card asks for."),
    Deed("promise", "enter", "I promise", _a(m.Promise()), "Promise what the card says."),
    Deed("close-now", "enter", "Close the evening", _a(m.Close()), "Time is up: close with a kind word.",
         when=closing_due),
    Deed("next", "enter", "Next card", _a(m.Next()), "On to the next card.",
         when=lambda state: not closing_due(state)),
    Deed("tell-anew", "enter", "Tell old ones anew", _a(m.TellAnew()), "Let told cards come again.",
         when=lambda state: not _by_plan(state)),
    Deed("plan-anew", "a", "Let them come", _a(m.TellAnew()), "Let a plan's cards come that were left lying.",
         when=_by_plan),
    Deed("leave-lying", "n", "Leave it lying", _a(m.PutItDown()), "In a plan: on to its next card; free.",
         when=lambda state: _by_plan(state) and state.phase is Phase.DRAW),
    Deed("gift-done", "enter", "It happened", _a(m.AnswerGift(Fate.DONE)), "The promise came true; tell."),
    Deed("gift-keep", "k", "Keep it", _a(m.AnswerGift(Fate.KEEP)), "The promise stays for another time."),
    Deed("gift-let-go", "g", "Let it go", _a(m.AnswerGift(Fate.LET_GO)), "The promise may go; no harm done."),
    Deed("take-up", "enter", "Take it up", _a(m.TakeUp()), "Go on with the card of another evening."),
    Deed("later", "n", "Later", _a(m.Later()), "Leave that card for another evening."),
    Deed("put-away", "x", "Put it away", _a(m.PutAway()), "That card goes; its stars stay."),
    Deed("look-back", "w", "What was it like?", _a(m.LookBack()),
         "After a Seabed card: what was that like for you? No stars.", main=False, footer=False),
    Deed("one-more", "n", "One more card", _a(m.Next()), "One card before the closing.", when=closing_due),
    Deed("theres-more", "m", "There's more", _a(m.TheresMore()), "The speaker adds something first.",
         owner="speaker"),
    Deed("leave-it", "g", "Skip", _a(m.LeaveIt()), "Go on without giving back; no stars, no harm."),
    Deed("ask-more", "a", "And one more", _a(m.Ask()), "The first question was asked; a second one comes.",
         when=lambda state: not _asked(state), owner="listener"),
    Deed("ask-again", "a", "Asked again", _a(m.Ask()), "A second question, free.", when=_asked,
         owner="listener"),
    Deed("no-question", "g", "No question", _a(m.Done()), "Go on without a question.",
         when=lambda state: state.phase is Phase.ASK and not _asked(state)),
    Deed("felt-heard", "h", "I felt heard", _a(m.ThatsIt()), "The speaker felt heard.", when=_in(Phase.ASK),
         owner="speaker"),
    Deed("rather-not", "r", "Rather not", _a(m.Ask()), "The question stays unanswered, and you go on.",
         when=lambda state: not _asked(state), and_then=m.Decline(), owner="speaker"),
    Deed("decline", "r", "Rather not", _a(m.Decline()), "The question stays unanswered, and you go on.",
         owner="speaker"),
    Deed("invite", "i", "Ask me more", _a(m.AskMeMore()),
         "The speaker invites another question (from the Deep on).",
         owner="speaker"),
    Deed("thank", "t", "Thank", _a(m.Thank(Thanks.WITH_ME)), "Thank the listener for something.", asks=True,
         owner="speaker"),
    Deed("guess", "y", "Guess first", _a(m.GuessFirst()),
         "The listener guesses before the telling (from the Shallows on); nobody counts.", owner="listener"),
    Deed("letter", "e", "Sealed letter", _a(m.SealLetter()),
         "A few lines for a day to come (from the Seabed on).", asks=True, main=False, footer=False),
    Deed("own-words", "w", "My own words", _a(m.Promise()), "Promise it in words of your own.", asks=True),
    Deed("pass", "p", "Pass", _a(m.Pass()), "Pass; free, and without a reason.", owner="speaker"),
    Deed("another", "n", "Another pair", _a(m.AnotherPair()), "Other cards at the same depth; free."),
    Deed("lighter", "l", "Lighter", _a(m.Lighter()), "Cards one depth lighter; free."),
    Deed("deeper", "d", "Deeper", _deeper, "Cards from the next deeper depth that is open."),
    Deed("you-first", "o", "You first", _a(m.YouFirst()), "Swap who tells first.", main=False),
    Deed("aside", "s", "Set aside", _a(m.SetAside(0, for_good=False)),
         "Take the marked card out of play, for tonight or for good.", asks=True, main=False),
    Deed("keep", "k", "Keep", _a(m.KeepLine("")), "Keep a line, in your own words.",
         when=lambda state: state.phase is not Phase.CLOSING, asks=True, main=False),
    Deed("star", "asterisk", "Star", _a(m.Star()), "Star this card, or take the star off.", main=False),
    Deed("just-listen", "j", "Just listen", _a(m.SayHow(Listening.JUST_LISTEN)),
         "The speaker wants an ear, not ideas.", when=_in(Phase.TELL), main=False, footer=False),
    Deed("ideas", "i", "Ideas welcome", _a(m.SayHow(Listening.IDEAS_WELCOME)),
         "The speaker would like ideas afterwards.", when=_in(Phase.TELL), main=False, footer=False),
    Deed("close-topics", "T", "Close a topic", _a(m.CloseTopics()),
         "What you close comes up no more; nobody asks why.", asks=True, main=False, footer=False),
    Deed("light", "L", "Keep it light", _a(m.KeepItLight()),
         "Light cards only from here on tonight.", main=False, footer=False),
    Deed("put-down", "x", "Put down", _a(m.PutItDown()), "End this card; the screen does not say who.",
         when=lambda state: state.phase is not Phase.DRAW, main=False),
    Deed("close", "c", "Close", _a(m.Close()), "Begin the closing of the evening.",
         when=lambda state: _in(Phase.ROUND_END, Phase.DRAW)(state) and not closing_due(state), main=False),
)  # fmt: skip

BY_NAME = {deed.name: deed for deed in DEEDS}


def main_deeds(state: State, legal: Legal) -> Iterator[Deed]:
    """What stands under the card now, the obvious next thing first."""
    return (deed for deed in DEEDS if deed.main and deed.offered(state, legal))


_LEFT_LABELS = {"another": "Another card", "turn-up": "Turn it up"}


def label(deed: Deed, state: State) -> str:
    """The deed's words where the moment changes them."""
    if deed.name == "another" and state.phase is Phase.WARM_UP:
        return "Another card"
    if state.phase is Phase.LEFT and deed.name in _LEFT_LABELS:
        return _LEFT_LABELS[deed.name]
    if deed.name == "done" and state.phase is Phase.ASK and state.table.turn is not None:
        other = state.table.turn.speaker.other
        waits = state.house.both_answer and state.table.halves[other] is Half.OPEN
        return f"{voice.called(state, other)}'s turn" if waits else "Done"
    return deed.label


def owner(deed: Deed, state: State) -> Seat | None:
    """Whose key it is, in a turn; None where it is either's."""
    turn = state.round.turn if state.round is not None else None
    if turn is None or not deed.owner:
        return None
    return turn.speaker if deed.owner == "speaker" else turn.speaker.other


def move_of(deed: Deed, state: State, marked: int) -> m.Move | None:
    """The move that the deed makes; `marked` is the card under the pointer of the draw."""
    if deed.name == "choose":
        return m.Choose(marked)
    return deed.move(state)
