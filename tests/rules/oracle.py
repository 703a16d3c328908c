"""What must hold of every step of every game, said a second time and apart from the engine."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf

from game.rules import events as e
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.evolve import evolve, tick
from game.rules.state import Half, Phase, State
from game.rules.words import Depth, Kind, Occasion, Reason, Seat, Topic
from tests.rules.oracle_plan import check_plan_laid

HEAVY = {Topic.CONFLICT, Topic.TRUST}


@dataclass(frozen=True)
class Step:
    """A move that was made: what was before it, what it set going, and what came of it."""

    before: State
    play: m.Play
    events: tuple[e.Event, ...]
    after: State
    cards: tuple[Card, ...]
    spare: tuple[Card, ...]
    told: Mapping[str, float]
    held: tuple[Card, ...] = ()

    def moments(self) -> Iterator[tuple[State, e.Event]]:
        """Each event, and the state that it met."""
        state = tick(self.before, self.after.now)
        for event in self.events:
            yield state, event
            state = evolve(state, event)

    def told_in(self, state: State) -> set[str]:
        """The cards told so far, the ones of just now included."""
        rounds = {past.card.id for past in state.unsettled.rounds}
        return {*self.told, *rounds, *(card for card, _ in state.unsettled.warm_ups)}

    def may(self, state: State, card: Card) -> bool:
        """Whether a card may be told tonight at all."""
        gone = {*state.set_aside, *state.here.set_aside}
        return card.id not in gone and not (self.careful(state) and HEAVY.intersection(card.topics))

    def careful(self, state: State) -> bool:
        """Whether conflict and trust stay away."""
        paused = bool(state.last_pause) and state.evening - state.last_pause in {0, 1}
        return state.evening <= state.rules.careful_evenings or state.here.light or paused

    def playable(self, state: State, depth: Depth) -> list[Card]:
        """The cards that may be told tonight at a depth, borrowed ones included."""
        ours = (*self.cards, *(self.held if state.here.cooled and not self.careful(state) else ()))
        own = [card for card in ours if card.depth is depth and self.may(state, card)]
        if len(own) >= state.rules.cards_to_stand_alone:
            return own
        return own + [card for card in self.spare if card.depth is depth and self.may(state, card)]


def owners(state: State, move: m.Move, now: float) -> tuple[Seat, ...]:  # noqa: PLR0911 - a line a move
    """Whose move it is, if it is legal at all."""
    both = (Seat.FIRST, Seat.SECOND)
    match state.phase, move:
        case Phase.LEFT, m.TurnUp() | m.AnotherPair() | m.Told() | m.Pass():
            return (Seat.SECOND,) if state.here.left_by is Seat.FIRST else (Seat.FIRST,)
        case Phase.LAST_TIME, m.AnswerGift():
            return tuple(gift.by for gift in state.gifts if gift.asked != state.evening)[:1]
        case Phase.DRAW, m.TurnUp() | m.AnotherPair() | m.ToDepth():
            return (state.table.starter,)
        case Phase.DRAW, m.Choose():
            return (state.table.starter.other,)
        case Phase.TELL, m.Told():
            brief = state.here.plan is not None and state.here.plan.brief
            minutes = state.rules.brief_tell_minutes if brief else state.rules.tell_minutes
            late = now - state.since >= minutes * 60
            return both if late else (state.speaker,)
        case (Phase.TELL, m.Pass() | m.SayHow()) | (Phase.GIFT, m.Promise() | m.Pass()):
            return (state.speaker,)
        case (Phase.GIVE_BACK, m.ThatsIt() | m.TheresMore()):
            return (state.speaker,)
        case Phase.ASK, m.ThatsIt() | m.Decline() | m.Thank() | m.AskMeMore():
            return (state.speaker,)
        case (Phase.ASK, m.Ask()) | (Phase.TELL, m.GuessFirst()):
            return (state.speaker.other,)
        case _:
            return both


def earns(before: State, move: m.Move) -> set[Reason]:  # noqa: PLR0911 - a line a move
    """For what this move may earn points: never for telling, for length, for promises or for thanks given."""
    if before.tonight and before.tonight.plan and not before.tonight.plan.points:
        return set()
    match move:
        case m.ThatsIt():
            return {Reason.HEARD}
        case m.Ask() if before.table.turn and before.table.turn.asked == 0:
            return {Reason.ASKED}
        case m.Thank() if before.phase is Phase.ASK:
            return {Reason.THANKED}
        case m.Done() if before.phase is Phase.TOGETHER:
            return {Reason.TOGETHER}
        case m.Told() if (
            before.phase is Phase.TELL and before.table.halves[before.speaker.other] is Half.PASSED
        ):
            return {Reason.ROOM}
        case m.Pass() | m.PutItDown() if before.round and Half.TOLD in before.round.halves:
            return {Reason.ROOM}
        case m.Goodnight() | m.Next() | m.BeginEvening() if before.round and Half.TOLD in before.round.halves:
            return {Reason.ROOM}
        case _:
            return set()


def check_points(step: Step) -> None:
    """Points never fall, have a reason that is no telling, and make up the pot."""
    earned = [event for event in step.events if isinstance(event, e.PointsEarned)]
    rules = step.before.rules
    worth = {
        Reason.HEARD: rules.heard,
        Reason.ASKED: rules.asked,
        Reason.THANKED: rules.thanked,
        Reason.ROOM: rules.room_given,
        Reason.TOGETHER: rules.done_together,
    }
    assert {event.reason for event in earned} <= earns(step.before, step.play.move)
    assert all(event.points == worth[event.reason] > 0 for event in earned)
    assert len(earned) <= 1
    opened = any(isinstance(event, e.DepthOpened) for event in step.events)
    assert step.after.points - step.before.points == sum(event.points for event in earned) >= 0
    assert step.after.pot == (0 if opened else step.before.pot + sum(event.points for event in earned))
    if step.after.round:
        reasons = [one.reason for one in step.after.round.earned]
        assert reasons.count(Reason.ROOM) <= 1


def minutes_left(state: State) -> float:
    """Active minutes to the evening's end."""
    return state.here.minutes - state.here.active / 60 if state.here.minutes else inf


def check_opening(step: Step) -> None:
    """A depth opens, or is voted on, only when all its conditions hold; and none ever closes."""
    assert step.after.depth >= step.before.depth
    for state, event in step.moments():
        if isinstance(event, e.VoteCalled | e.DepthOpened | e.DepthStayed | e.TideCalled):
            assert state.here.plan is None
        if isinstance(event, e.VoteCalled):
            assert event.depth > Depth.SHALLOWS
            assert minutes_left(state) >= state.rules.no_vote_last_minutes
            _check_conditions(step, state, event.depth)
        if isinstance(event, e.DepthOpened):
            assert step.play.move == (m.Vote((True, True)) if event.depth > Depth.SHALLOWS else m.Next())
            assert event.depth is (state.called if state.phase is Phase.VOTE else Depth.SHALLOWS)
            _check_conditions(step, state, event.depth)


def _check_conditions(step: Step, state: State, depth: Depth) -> None:
    rules, here = state.rules, state.here
    count = {place: len(step.playable(state, place)) for place in Depth}
    above = [place for place in Depth if state.depth <= place < depth]
    assert depth > state.depth
    assert not here.light
    assert state.pot >= rules.pot_for(depth)
    assert count[depth] >= rules.cards_to_open
    assert all(count[place] < rules.cards_to_open for place in above[1:])
    if depth > Depth.SHALLOWS:
        told = max(state.told_at[place - 1] for place in above)
        assert told >= rules.rounds_above or not any(count[place] for place in above)
        long = not here.minutes or here.minutes > rules.two_votes_above_minutes
        assert here.votes < (rules.votes_a_long_evening if long else rules.votes_an_evening)
    if depth is Depth.SEABED:
        assert not here.minutes or here.minutes >= rules.seabed_from_minutes


def allowed(step: Step, state: State) -> list[Depth]:
    """The depths that may be drawn from: open, a step at most below the card before, landing, light."""
    here, rules = state.here, state.rules
    filled = [depth for depth in Depth if step.playable(state, depth)]
    short = 0 < here.minutes <= rules.short_minutes
    if here.depths:
        stepped = next((depth for depth in filled if depth > here.depths[-1]), Depth.SEABED)
    else:
        stepped = Depth.DEEP if short else Depth.SHALLOWS
    left, landed = minutes_left(state), Depth.SEABED
    for minutes, deepest in (
        (rules.seabed_needs_minutes, Depth.DEEP),
        (rules.deep_needs_minutes, Depth.SHALLOWS),
        (rules.surface_last_minutes, Depth.SURFACE),
    ):
        landed = deepest if left < minutes else landed
    light = Depth.SHALLOWS if here.light else Depth.SEABED
    limit = min(state.depth, stepped, landed, light)
    if here.calm or (state.round and state.round.calm):
        limit = Depth(max(limit - 1, 1))
    limit = max([limit, *filled[:1]])
    return [depth for depth in filled if depth <= limit]


def check_laid(step: Step) -> None:
    """Whatever lies on the table may lie there."""
    for state, event in step.moments():
        if isinstance(event, e.PairLaid):
            if state.here.plan is not None:
                cards = [card for card in step.cards if step.may(state, card)]
                check_plan_laid(state, event, cards, set(step.told))
                continue
            if isinstance(step.play.move, m.Pledged) and event.turned:
                _check_dealt(step, event)
                continue
            depths, told = allowed(step, state), step.told_in(state)
            at = {depth: step.playable(state, depth) for depth in depths}
            if not state.here.anew:
                at = {depth: [card for card in cards if card.id not in told] for depth, cards in at.items()}
            at = {depth: cards for depth, cards in at.items() if cards}
            _check_pair(step, state, event, at)
            if event.pair:
                _check_variety(state, event, at[event.depth], told)


def _check_dealt(step: Step, laid: e.PairLaid) -> None:
    """The first card of all: one light question, told before by nobody."""
    (card,) = laid.pair
    assert card in (*step.cards, *step.spare)
    assert (card.depth, card.kind, card.topics) == (Depth.SURFACE, Kind.QUESTION, ())
    assert card.id not in step.told


def _check_pair(step: Step, state: State, laid: e.PairLaid, at: Mapping[Depth, list[Card]]) -> None:
    """Two cards of an allowed depth, none told before; one where there is one, none where there is none."""
    names = [card.id for card in laid.pair]
    assert bool(laid.pair) is bool(at)
    assert len(set(names)) == len(names) <= 2
    assert laid.offered == tuple(sorted(at))
    due = state.here.swaps >= state.rules.swaps_before_together
    for card in laid.pair:
        assert laid.depth in at
        assert card.depth <= laid.depth
        lighter = card.depth < laid.depth
        if due and card.kind is Kind.TOGETHER:
            _check_together(step, state, laid, card)
        else:
            assert card in at[card.depth]
            assert not lighter or card.occasion is Occasion.GOOD_NEWS or due
    if laid.pair:
        assert len(laid.pair) == 2 or {card.id for card in at[laid.depth]} <= set(names)


def _check_together(step: Step, state: State, laid: e.PairLaid, offered: Card) -> None:
    """After many swaps: told ones only once those within reach that nobody swapped are told."""
    told = step.told_in(state)
    ours = [card for depth in Depth if depth <= laid.depth for card in step.playable(state, depth)]
    assert offered in (*step.cards, *step.spare, *step.held)
    assert step.may(state, offered)
    if offered.id in told and not state.here.anew:
        assert all(
            card.id in told or card.id in state.here.swapped for card in ours if card.kind is Kind.TOGETHER
        )


def _check_variety(state: State, laid: e.PairLaid, cards: list[Card], told: set[str]) -> None:
    """Swapped cards come last, and no facet a third time running while the pair can be filled otherwise."""
    if state.here.swaps >= state.rules.swaps_before_together:
        return
    facets, most = state.here.facets, state.rules.same_facet_running
    tired = facets[-1] if len(facets) >= most and len(set(facets[-most:])) == 1 else None
    fresh = [card for card in cards if card.id not in state.here.swapped]
    new = [card for card in fresh if card.id not in told]
    unshown = [card for card in new if card.id not in state.table.shown]
    stays = state.table.pair if laid.turned else ()
    for card in (card for card in laid.pair if card not in stays):
        if card.id in state.here.swapped:
            assert all(other in laid.pair for other in fresh)
        if card.id in told:
            assert all(other in laid.pair for other in new)
        if tired and card.facet is tired and card in new:
            others = unshown if card in unshown else new
            assert all(other in laid.pair for other in others if other.facet is not tired)
