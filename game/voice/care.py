"""What is said around the cards: a pause, the way back, what was left, the circles."""

from game.language import _
from game.rules.state import Circles, State
from game.rules.way import due_gift
from game.rules.words import Return, Seat
from game.sentences import care
from game.sentences.home import back_at
from game.voice.people import Line, called, names


def pause_line(state: State) -> str:
    """What a pause says of its end, once that is chosen."""
    paused = state.paused
    if paused is None or paused.back is None:
        return ""
    if time := back_at(paused.back, state.now):
        return _("Until {time}, or whenever you like.").format(time=time)
    if paused.back is Return.TOMORROW:
        return _("Until tomorrow, or whenever you like. You can close the window.")
    return _("Until another day. You can close the window.")


def last_time(state: State) -> Line:
    """The small promises of last time, and whose it is to say."""
    makers = {gift.by for gift in state.gifts if gift.evening < state.evening}
    if len(makers) > 1 or not makers:
        return Line(care.GIFTS_BOTH)
    name = called(state, next(iter(makers)))
    return Line(
        _("Last time {name} left something small. If it happened, tell each other.").format(name=name)
    )


def gift_hint(state: State) -> str:
    """Only the promiser has keys."""
    gift = due_gift(state)
    if gift is None:
        return ""
    return _("{name}, this one was yours. Whatever became of it is fine.").format(name=called(state, gift.by))


def left_card(state: State) -> Line:
    """Whom the card was left for."""
    by = state.here.left_by if state.here.left_by is not None else Seat.FIRST
    told, left = called(state, by.other), called(state, by)
    if state.here.left_open:
        return Line(_("{speaker} tells. {listener} listens.").format(speaker=told, listener=left), by.other)
    return Line(_("{name}, {other} left a card for you.").format(name=told, other=left), by.other)


def left_so_far(state: State) -> str:
    """What was left at this closing; neither the card nor whether it was much."""
    lines = [
        _("{name} left a card.").format(name=called(state, seat))
        for seat in Seat
        if state.left[seat] is not None
    ]
    lines += [
        _("{name} made a small promise.").format(name=called(state, gift.by))
        for gift in state.gifts
        if gift.evening == state.evening
    ]
    return "\n".join(lines)


def which_card_to_leave(state: State, seat: Seat) -> str:
    """The question to the one who leaves a card."""
    return _("Which one would you like to leave for {other}, face down?").format(
        other=called(state, seat.other)
    )


def promise_of(state: State, seat: Seat) -> str:
    """The question for a promise in one's own words."""
    return _("{name}, something small that you would like to do:").format(name=called(state, seat))


def circles_shown(state: State) -> tuple[str, tuple[str, ...]]:
    """What the circles were, in words and never as a verdict; the same page whoever kept them private."""
    drawn = state.here.drawn if state.tonight is not None else None
    if drawn is None:
        return care.CIRCLES_PRIVATE_TITLE, (care.CIRCLES_PRIVATE,)
    words = (care.CIRCLES_STEPS[min(step, len(care.CIRCLES_STEPS)) - 1] for step in drawn)
    each = _("{first}: {one}. {second}: {other}.").format(
        **dict(zip(("first", "second"), names(state), strict=True)),
        **dict(zip(("one", "other"), (word.casefold() for word in words), strict=True)),
    )
    same = care.CIRCLES_SAME if abs(drawn[0] - drawn[1]) <= 1 else care.CIRCLES_DIFFER
    before = (_since(state.circles, drawn),) if state.circles is not None else ()
    return care.CIRCLES_SHOWN_TITLE, (each, " ".join((same, *before)), care.CIRCLES_WEATHER)


def _since(before: Circles, drawn: tuple[int, int]) -> str:
    change = sum(drawn) - sum(before.steps)
    if abs(change) <= 1:
        return care.CIRCLES_AS_BEFORE
    return care.CIRCLES_CLOSER if change > 0 else care.CIRCLES_ROOM
