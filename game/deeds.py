"""The deeds: what a key does in a round. One table makes the keys, the footer, the options, help and palette.

A deed is offered exactly when its move is legal; no screen decides that.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game import voice
from game.language import _
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
    Deed("warmed-up", "enter", _("Warm enough"), _a(m.WarmedUp()),
         _("Both have answered: on to the first card.")),
    Deed("turn-up", "enter", _("Turn up"), _a(m.TurnUp()), _("Show the two cards.")),
    Deed("choose", "enter", _("Take this one"), _a(m.Choose(0)),
         _("Take the marked card; arrows mark the other.")),
    Deed("told", "enter", _("Told"), _a(m.Told()), _("The speaker has told; one sentence is a whole answer."),
         owner="speaker"),
    Deed("guessed", "enter", _("Guessed"), _a(m.Guessed()), _("The guess is out; now the speaker tells."),
         owner="listener"),
    Deed(
        "thats-it",
        "enter",
        _("That's it"),
        _a(m.ThatsIt()),
        _("The speaker felt heard."),
        when=_in(Phase.GIVE_BACK),
        owner="speaker",
    ),
    Deed(
        "ask",
        "enter",
        _("Asked"),
        _a(m.Ask()),
        _("The listener asked on, and that is all; the first question earns a star, whatever the answer."),
        when=lambda state: not _asked(state),
        and_then=m.Done(),
        owner="listener",
    ),
    Deed("done", "enter", _("Done"), _a(m.Done()), _("This turn, or this thing together, is done."),
         when=lambda state: _asked(state) or state.phase is Phase.TOGETHER),
    Deed("begin", "enter", _("Begin"), _a(m.Begin()), _("Begin what the card asks for.")),
    Deed("promise", "enter", _("I promise"), _a(m.Promise()), _("Promise what the card says.")),
    Deed("close-now", "enter", _("Close the evening"), _a(m.Close()),
         _("Time is up: close with a kind word."),
         when=closing_due),
    Deed("next", "enter", _("Next card"), _a(m.Next()), _("On to the next card."),
         when=lambda state: not closing_due(state)),
    Deed("tell-anew", "enter", _("Tell old ones anew"), _a(m.TellAnew()), _("Let told cards come again."),
         when=lambda state: not _by_plan(state)),
    Deed("plan-anew", "a", _("Let them come"), _a(m.TellAnew()),
         _("Let a plan's cards come that were left lying."),
         when=_by_plan),
    Deed("leave-lying", "n", _("Leave it lying"), _a(m.PutItDown()),
         _("In a plan: on to its next card; free."),
         when=lambda state: _by_plan(state) and state.phase is Phase.DRAW),
    Deed("gift-done", "enter", _("It happened"), _a(m.AnswerGift(Fate.DONE)),
         _("The promise came true; tell.")),
    Deed("gift-keep", "k", _("Keep it"), _a(m.AnswerGift(Fate.KEEP)),
         _("The promise stays for another time.")),
    Deed("gift-let-go", "g", _("Let it go"), _a(m.AnswerGift(Fate.LET_GO)),
         _("The promise may go; no harm done.")),
    Deed("take-up", "enter", _("Take it up"), _a(m.TakeUp()), _("Go on with the card of another evening.")),
    Deed("later", "n", _("Later"), _a(m.Later()), _("Leave that card for another evening.")),
    Deed("put-away", "x", _("Put it away"), _a(m.PutAway()), _("That card goes; its stars stay.")),
    Deed("look-back", "w", _("What was it like?"), _a(m.LookBack()),
         _("After a Seabed card: what was that like for you? No stars."), main=False, footer=False),
    Deed("one-more", "n", _("One more card"), _a(m.Next()),
         _("One card before the closing."), when=closing_due),
    Deed("theres-more", "m", _("There's more"), _a(m.TheresMore()), _("The speaker adds something first."),
         owner="speaker"),
    Deed("leave-it", "g", _("Skip"), _a(m.LeaveIt()), _("Go on without giving back; no stars, no harm.")),
    Deed("ask-more", "a", _("And one more"), _a(m.Ask()),
         _("The first question was asked; a second one comes."),
         when=lambda state: not _asked(state), owner="listener"),
    Deed("ask-again", "a", _("Asked again"), _a(m.Ask()), _("A second question, free."), when=_asked,
         owner="listener"),
    Deed("no-question", "g", _("No question"), _a(m.Done()), _("Go on without a question."),
         when=lambda state: state.phase is Phase.ASK and not _asked(state)),
    Deed("felt-heard", "h", _("I felt heard"), _a(m.ThatsIt()),
         _("The speaker felt heard."), when=_in(Phase.ASK),
         owner="speaker"),
    Deed("rather-not", "r", _("Rather not"), _a(m.Ask()), _("The question stays unanswered, and you go on."),
         when=lambda state: not _asked(state), and_then=m.Decline(), owner="speaker"),
    Deed("decline", "r", _("Rather not"), _a(m.Decline()), _("The question stays unanswered, and you go on."),
         owner="speaker"),
    Deed("invite", "i", _("Ask me more"), _a(m.AskMeMore()),
         _("The speaker invites another question (from the Deep on)."),
         owner="speaker"),
    Deed("thank", "t", _("Thank"), _a(m.Thank(Thanks.WITH_ME)),
         _("Thank the listener for something."), asks=True,
         owner="speaker"),
    Deed("guess", "y", _("Guess first"), _a(m.GuessFirst()),
         _("The listener guesses before the telling (from the Shallows on); nobody counts."),
         owner="listener"),
    Deed("letter", "e", _("Sealed letter"), _a(m.SealLetter()),
         _("A few lines for a day to come (from the Seabed on)."), asks=True, main=False, footer=False),
    Deed("own-words", "w", _("My own words"), _a(m.Promise()),
         _("Promise it in words of your own."), asks=True),
    Deed("pass", "p", _("Pass"), _a(m.Pass()), _("Pass; free, and without a reason."), owner="speaker"),
    Deed("another", "n", _("Another pair"), _a(m.AnotherPair()), _("Other cards at the same depth; free.")),
    Deed("lighter", "l", _("Lighter"), _a(m.Lighter()), _("Cards one depth lighter; free.")),
    Deed("deeper", "d", _("Deeper"), _deeper, _("Cards from the next deeper depth that is open.")),
    Deed("you-first", "o", _("You first"), _a(m.YouFirst()), _("Swap who tells first."), main=False),
    Deed("aside", "s", _("Set aside"), _a(m.SetAside(0, for_good=False)),
         _("Take the marked card out of play, for tonight or for good."), asks=True, main=False),
    Deed("keep", "k", _("Keep"), _a(m.KeepLine("")), _("Keep a line, in your own words."),
         when=lambda state: state.phase is not Phase.CLOSING, asks=True, main=False),
    Deed("star", "asterisk", _("Star"), _a(m.Star()), _("Star this card, or take the star off."), main=False),
    Deed("just-listen", "j", _("Just listen"), _a(m.SayHow(Listening.JUST_LISTEN)),
         _("The speaker wants an ear, not ideas."), when=_in(Phase.TELL), main=False, footer=False),
    Deed("ideas", "i", _("Ideas welcome"), _a(m.SayHow(Listening.IDEAS_WELCOME)),
         _("The speaker would like ideas afterwards."), when=_in(Phase.TELL), main=False, footer=False),
    Deed("close-topics", "T", _("Close a topic"), _a(m.CloseTopics()),
         _("What you close comes up no more; nobody asks why."), asks=True, main=False, footer=False),
    Deed("light", "L", _("Keep it light"), _a(m.KeepItLight()),
         _("Light cards only from here on tonight."), main=False, footer=False),
    Deed("put-down", "x", _("Put down"), _a(m.PutItDown()), _("End this card; the screen does not say who."),
         when=lambda state: state.phase is not Phase.DRAW, main=False),
    Deed("close", "c", _("Close"), _a(m.Close()), _("Begin the closing of the evening."),
         when=lambda state: _in(Phase.ROUND_END, Phase.DRAW)(state) and not closing_due(state), main=False),
)  # fmt: skip

BY_NAME = {deed.name: deed for deed in DEEDS}


def main_deeds(state: State, legal: Legal) -> Iterator[Deed]:
    """What stands under the card now, the obvious next thing first."""
    return (deed for deed in DEEDS if deed.main and deed.offered(state, legal))


_LEFT_LABELS = {"another": _("Another card"), "turn-up": _("Turn it up")}


def label(deed: Deed, state: State) -> str:
    """The deed's words where the moment changes them."""
    if deed.name == "another" and state.phase is Phase.WARM_UP:
        return _("Another card")
    if state.phase is Phase.LEFT and deed.name in _LEFT_LABELS:
        return _LEFT_LABELS[deed.name]
    if deed.name == "done" and state.phase is Phase.ASK and state.table.turn is not None:
        other = state.table.turn.speaker.other
        waits = state.house.both_answer and state.table.halves[other] is Half.OPEN
        return _("{name}'s turn").format(name=voice.called(state, other)) if waits else _("Done")
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
