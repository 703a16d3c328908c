"""A therapist's plan, as the two agreed to play it tonight."""

from dataclasses import dataclass

from game.rules.words import Depth


@dataclass(frozen=True)
class Plan:
    """One evening from one deck: one card at a time, no ladder, no vote.

    The cards stay in their deck; the table hands them to the rules like any others.

    Attributes:
        deck: what the deck is known by.
        title: the deck's title, for the screen.
        as_written: its cards come in the order of the file; else by chance, as any evening's do.
        minutes: its length in active minutes; 0 is open.
        deepest: no card below this depth comes; already the lower of what the deck and the two said.
        give_back: whether the listener gives back; None leaves it to the house.
        brief: a minute each, and no giving back.
        points: whether the pair earns points; without, none are earned or shown.
        anew: cards that were told on other evenings come as if they were new.
        closing: the author's words for the end of the evening, or "".
    """

    deck: str = ""
    title: str = ""
    as_written: bool = False
    minutes: int = 0
    deepest: Depth = Depth.SEABED
    give_back: bool | None = None
    brief: bool = False
    points: bool = False
    anew: bool = False
    closing: str = ""
