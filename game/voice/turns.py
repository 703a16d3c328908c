"""What each step of a round says: one instruction, and a quiet second line."""

from game import sentences
from game.language import _
from game.rules.depths import closing_due
from game.rules.state import Half, Phase, State
from game.rules.ways import may_invite
from game.rules.words import Depth, Occasion
from game.sentences import care, plan, ways
from game.sentences import turn as words
from game.voice.care import gift_hint, last_time, left_card
from game.voice.people import Line, called, card_text, fill, in_the
from game.voice.points import round_end, to_go

_COACHED_EVENINGS = 3
_SECOND_TRY = 3
_OWN_QUESTIONS = 3


def give_back(state: State) -> str:
    """The question to the listener, by name; the wording changes with every telling, never twice running."""
    card, turn = state.table.card, state.table.turn
    wordings = words.GIVE_BACK[card.depth if card else Depth.SURFACE]
    place = state.turns + (_SECOND_TRY if turn is not None and turn.more else 0)
    return fill(wordings[place % len(wordings)], state, state.speaker)


def questions(state: State) -> tuple[str, ...]:
    """What the listener may ask: the card's own follow-ups, and a stem; for good news two that are glad."""
    card, turn = state.table.card, state.table.turn
    if card is None:
        return ()
    good = card.occasion is Occasion.GOOD_NEWS
    stems, count = (words.GOOD_NEWS_STEMS, 2) if good else (words.STEMS, 1)
    place = 2 * state.rounds + state.table.halves.count(Half.TOLD)
    own = [card_text(text, state, turn.speaker if turn else None) for text in card.follow_ups]
    some = [stems[(place * count + more) % len(stems)] for more in range(count)]
    return (*own[: _OWN_QUESTIONS + 1 - count], *some)


def wait(state: State) -> str:
    """What is said while there is time to think, or to be quiet."""
    if state.phase is not Phase.TELL:
        return sentences.QUIET
    return plan.PLAN_BRIEF_THINK if state.plan and state.plan.brief else sentences.THINK


def instruction(state: State) -> Line:  # noqa: C901, PLR0911, PLR0912 - a line a phase
    """The one instruction on the screen; it names the person it speaks to."""
    match state.phase:
        case Phase.WARM_UP:
            return Line(_("To warm up: two sentences each. Whoever likes begins."))
        case Phase.DRAW:
            return _draw(state)
        case Phase.TELL:
            more = state.table.turn is not None and state.table.turn.more
            spoken = (words.ADDS if more else words.TELLS)[state.table.listening[state.speaker]]
            return Line(fill(spoken, state, state.speaker), state.speaker)
        case Phase.GIVE_BACK:
            return Line(give_back(state), state.speaker.other)
        case Phase.GUESS:
            return Line(fill(ways.GUESS, state, state.speaker), state.speaker.other)
        case Phase.ASK:
            return _ask(state)
        case Phase.TOGETHER:
            return Line(
                _("This one is for the two of you, now.") if not state.table.begun else _("Take your time.")
            )
        case Phase.GIFT:
            return Line(
                _("{speaker}, would you promise this?").format(speaker=_names(state)[0]), state.speaker
            )
        case Phase.ROUND_END if state.table.looked_back:
            return Line(care.LOOK_BACK)
        case Phase.ROUND_END:
            return Line(round_end(state))
        case Phase.LAST_TIME:
            return last_time(state)
        case Phase.LEFT:
            return left_card(state)
        case Phase.RETURN:
            return Line(care.TAKE_UP_ASK)
        case _:
            return Line("")


def hint(state: State) -> str:  # noqa: C901, PLR0911, PLR0912 - a line a phase
    """A quiet second line under the card, or nothing."""
    match state.phase:
        case Phase.DRAW:
            return _draw_hint(state)
        case Phase.TELL:
            return _tell_hint(state)
        case Phase.GIVE_BACK:
            new = state.evening <= _COACHED_EVENINGS
            return fill(words.COACHING, state, state.speaker) if new else ""
        case Phase.GUESS:
            return ways.GUESS_HINT
        case Phase.ASK:
            return _ask_hint(state)
        case Phase.TOGETHER if not state.table.begun:
            return _("When you are both ready.")
        case Phase.GIFT:
            return _("Small is good. Passing is fine too.")
        case Phase.WARM_UP if state.here.light:
            return sentences.TIDE_OUT
        case Phase.ROUND_END:
            return _round_end_hint(state)
        case Phase.LAST_TIME:
            return gift_hint(state)
        case Phase.LEFT:
            return care.LEFT_HINT
        case Phase.RETURN:
            return care.TAKE_UP_HINT
        case _:
            return ""


def _ask_hint(state: State) -> str:
    turn = state.table.turn
    if turn is None or not turn.asked:
        return words.ASK_FIRST
    if may_invite(state):
        return fill(ways.MAY_INVITE, state, turn.speaker)
    if turn.asked >= state.rules.questions_a_turn:
        return "" if turn.invited else fill(words.ASK_ENOUGH, state, turn.speaker)
    return words.ASK_SECOND


def _names(state: State) -> tuple[str, str]:
    return called(state, state.speaker), called(state, state.speaker.other)


def _draw(state: State) -> Line:
    table = state.table
    if state.plan is not None:
        return _draw_of_plan(state)
    if not table.pair:
        if table.told_before:
            return Line(_("You have told every card here. Shall old ones come again?"))
        return Line(_("No card is left for tonight in these decks."))
    starter, partner = called(state, table.starter), called(state, table.starter.other)
    if not table.turned:
        return Line(
            _("{starter}, turn up two cards from {depth}.").format(
                starter=starter, depth=in_the(table.depth)
            ),
            table.starter,
        )
    choose = (
        _("{partner}, choose one for both of you.")
        if len(table.pair) > 1
        else _("{partner}, take it for both of you, or another.")
    )
    return Line(choose.format(partner=partner), table.starter.other)


def _draw_of_plan(state: State) -> Line:
    table = state.table
    if table.pair:
        partner = table.starter.other
        return Line(plan.PLAN_TAKE.format(partner=called(state, partner)), partner)
    if table.told_before and not state.here.anew:
        return Line(plan.PLAN_LEFT_LYING)
    return Line(plan.PLAN_LAST if state.here.rounds else plan.PLAN_NOTHING)


def _draw_hint(state: State) -> str:
    table = state.table
    if not table.pair:
        return ""
    first = sentences.TELLS_FIRST.format(first=called(state, table.first))
    if table.turned:
        return first
    return f"{first} {_before_turning(state)}"


def _before_turning(state: State) -> str:
    """What is worth knowing while the cards still lie face down."""
    table = state.table
    if table.calm:
        return care.CALM_DRAW
    if not state.here.light and _a_step_is_missing(state):
        return care.STEP_BY_STEP
    return sentences.PAIR_AGAIN if len(table.shown) > len(table.pair) else sentences.PAIR_FREE


def _a_step_is_missing(state: State) -> bool:
    """A deeper depth is open, and the next card does not lie there yet only because of the step between."""
    before = state.here.depths[-1] if state.here.depths else Depth.SURFACE
    return state.depth >= Depth.DEEP and state.depth - before > 1 and max(state.table.offered) < state.depth


def _tell_hint(state: State) -> str:
    card = state.table.card
    if card and card.note:
        return card.note
    if state.plan is not None and state.plan.brief:
        return plan.PLAN_BRIEF_HINT
    return _("Take your time. One sentence is a whole answer.")


def _ask(state: State) -> Line:
    speaker, listener = _names(state)
    turn = state.table.turn
    if turn and turn.invited and turn.asked < state.rules.questions_a_turn + turn.invited:
        return Line(fill(ways.INVITED, state, turn.speaker), turn.speaker.other)
    if turn and turn.asked:
        return Line(
            _("{speaker} answers, or rather not. {listener} listens.").format(
                speaker=speaker, listener=listener
            ),
            state.speaker,
        )
    return Line(_("{listener}, what would you like to ask?").format(listener=listener), state.speaker.other)


def _round_end_hint(state: State) -> str:
    if closing_due(state):
        return _("Your time is nearly up. A good moment to close, or one more card.")
    card = state.table.card
    if card is not None and card.depth is Depth.SEABED and not state.table.looked_back:
        return care.LOOK_BACK_OFFER
    return to_go(state)
