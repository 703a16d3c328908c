"""The card as the rules know it: a text at a depth, with what it needs and touches."""

from dataclasses import dataclass

from game.rules.words import Depth, Facet, Kind, Need, Occasion, Topic


@dataclass(frozen=True, slots=True)
class Card:
    """One card of one deck, exactly as it will be played, and copied into a save as it was.

    Attributes:
        id: what the card is known by in saves: its own id, or one made from its normalised text.
        text: what is read aloud; `{partner}` stands for the other partner's name. Never markup.
        follow_ups: questions the listener may ask, written for this very card.
        seconds: length of a `together` card's countdown; 0 for none.
        note: a line for the speaker, or "".
        why: a line of rationale with its source, or "".
        deck: title of the deck that it came from.
    """

    id: str
    text: str
    depth: Depth
    kind: Kind = Kind.QUESTION
    follow_ups: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    facet: Facet | None = None
    needs: tuple[Need, ...] = ()
    seconds: int = 0
    occasion: Occasion | None = None
    note: str = ""
    why: str = ""
    deck: str = ""
