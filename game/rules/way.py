"""The way through an evening: what comes before the warm-up, and what stands between it and the cards."""

from game.rules import events as e
from game.rules.cards import Card
from game.rules.depths import may_lie
from game.rules.moment import Moment, Story
from game.rules.pairs import lay, warm_up
from game.rules.pool import careful, is_careful, playable
from game.rules.state import Gift, Phase, State
from game.rules.words import Depth, Seat


def opening(story: Story, moment: Moment) -> None:
    """The next thing before the warm-up: promises of last time, the tide, a card that was left; or that."""
    state = story.state
    if due_gift(state) is not None:
        story.tell(e.LastTimeCalled())
    elif state.depth >= Depth.DEEP and Phase.TIDE not in state.here.asked and not state.here.light:
        story.tell(e.TideCalled())
    elif (leaver := _leaver(state)) is not None:
        story.tell(e.LeftCardOffered(leaver))
    else:
        lay_warm_up(story, moment)


def onward(story: Story, moment: Moment) -> None:
    """To the next draw; by way of what is due between the warm-up and the cards, each once an evening."""
    state = story.state
    if Phase.RETURN not in state.here.asked and can_be_taken_up(state):
        story.tell(e.ReturnCalled())
    elif _circles_due(state):
        story.tell(e.CirclesCalled())
    elif _boundaries_due(state):
        story.tell(e.BoundariesCalled())
    elif moment.pool.held and Phase.COOLED not in state.here.asked and not careful(state):
        story.tell(e.CooledCalled())
    else:
        begin_round(story, moment)


def begin_round(story: Story, moment: Moment) -> None:
    """A new round: two cards lie face down."""
    story.tell(e.RoundBegan())
    story.tell(lay(story.state, moment.pool, moment.chance))


def lay_warm_up(story: Story, moment: Moment) -> None:
    """Lay a warm-up card; where the decks have none, the cards come."""
    card = warm_up(story.state, moment.pool, moment.chance)
    if card is None:
        onward(story, moment)
    else:
        story.tell(e.WarmUpLaid(card))


def due_gift(state: State) -> Gift | None:
    """The small promise of an earlier evening that its promiser is to look at next, or None."""
    return next((gift for gift in state.gifts if gift.asked < state.evening), None)


def can_be_taken_up(state: State) -> bool:
    """Whether the card left unfinished another evening may be told tonight."""
    card = state.waiting.round.card if state.waiting is not None else None
    return card is not None and _may_be_told(state, card) and may_lie(state, card.depth)


def _leaver(state: State) -> Seat | None:
    """Whose card is offered next; one that may not be told tonight waits, and nothing says why."""
    for seat in (state.starter, state.starter.other):
        card = state.left[seat]
        if card is not None and _may_be_told(state, card):
            return seat
    return None


def _may_be_told(state: State, card: Card) -> bool:
    if card.id in state.set_aside or not playable(card, state.couple, state.boundaries):
        return False
    return not (is_careful(card) and careful(state))


def _circles_due(state: State) -> bool:
    every = state.rules.circles_every
    return state.evening % every == 0 and Phase.CIRCLES not in state.here.asked


def _boundaries_due(state: State) -> bool:
    """When the Shallows are open and they were never set; and again every so often, far from the circles."""
    if state.here.asked_boundaries or state.depth < Depth.SHALLOWS:
        return False
    every = state.rules.boundaries_every
    return state.boundaries is None or (state.evening > every and state.evening % every == every // 2)
