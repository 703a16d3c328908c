"""What is asked of the two now, and how far a partner's half of the round has come."""

from enum import StrEnum


class Phase(StrEnum):
    """What is asked of the two partners now; it decides which moves are legal."""

    AWAY = "away"
    PLEDGE = "pledge"
    TIDE = "tide"
    WARM_UP = "warm-up"
    DRAW = "draw"
    GUESS = "guess"
    TELL = "tell"
    GIVE_BACK = "give-back"
    ASK = "ask"
    TOGETHER = "together"
    GIFT = "gift"
    ROUND_END = "round-end"
    VOTE = "vote"
    NEWS = "news"
    BOUNDARIES = "boundaries"
    CLOSING = "closing"
    PAUSED = "paused"
    LAST_TIME = "last-time"
    LEFT = "left"
    RETURN = "return"
    CIRCLES = "circles"
    SHOWN = "shown"
    COOLED = "cooled"


ROUND_PHASES = (Phase.GUESS, Phase.TELL, Phase.GIVE_BACK, Phase.ASK, Phase.TOGETHER, Phase.GIFT)
"""The phases in which a card is being told or done."""

TABLE_PHASES = (
    *(Phase.LAST_TIME, Phase.LEFT, Phase.RETURN),
    *(Phase.WARM_UP, Phase.DRAW),
    *ROUND_PHASES,
    Phase.ROUND_END,
)
"""The phases in which cards lie on the table: both faces show them as one screen, or in one walk."""

PRIVATE_PHASES = (Phase.TIDE, Phase.VOTE, Phase.BOUNDARIES, Phase.CIRCLES, Phase.COOLED)
"""The phases in which each chooses something alone; interrupted, such a step is void."""


class Half(StrEnum):
    """How one partner's half of the round stands."""

    OPEN = "open"
    TOLD = "told"
    PASSED = "passed"
