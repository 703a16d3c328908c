"""The vocabulary of the rules: the fixed words that cards, states and events are made of."""

from enum import IntEnum, StrEnum

from game.language import _


class Seat(IntEnum):
    """One of the two partners, by place at the table; the seat says nothing about who they are."""

    FIRST = 0
    SECOND = 1

    @property
    def other(self) -> "Seat":
        """The partner across the table."""
        return Seat.SECOND if self is Seat.FIRST else Seat.FIRST


class Depth(IntEnum):
    """How far below the surface a card lies. Deep is not better than light."""

    SURFACE = 1
    SHALLOWS = 2
    DEEP = 3
    SEABED = 4

    @property
    def title(self) -> str:
        """The name that players read: `Surface`, `Shallows`, `Deep`, `Seabed`, or its translation."""
        return _DEPTHS[self]

    @property
    def word(self) -> str:
        """The name that deck files use, in any language of the players."""
        return self.name.capitalize()


_DEPTHS = {
    Depth.SURFACE: _("Surface"),
    Depth.SHALLOWS: _("Shallows"),
    Depth.DEEP: _("Deep"),
    Depth.SEABED: _("Seabed"),
}


class Kind(StrEnum):
    """What a card asks for: an answer, a small thing done now, or a small promise."""

    QUESTION = "question"
    TOGETHER = "together"
    GIFT = "gift"


class Facet(StrEnum):
    """The side of closeness that a card belongs to."""

    EMOTIONAL = "emotional"
    PHYSICAL = "physical"
    INTELLECTUAL = "intellectual"
    EXPERIENTIAL = "experiential"
    SEXUAL = "sexual"


class Topic(StrEnum):
    """Heavy ground a card may touch; the same closed list is the list of private boundaries."""

    GRIEF = "grief"
    FAMILY = "family"
    CHILDHOOD = "childhood"
    MONEY = "money"
    SEX = "sex"
    BODY = "body"
    HEALTH = "health"
    FAITH = "faith"
    PAST_RELATIONSHIPS = "past relationships"
    CHILDREN = "children"
    FERTILITY = "fertility"
    WORK = "work"
    CONFLICT = "conflict"
    TRUST = "trust"
    LONELINESS = "loneliness"
    TRAUMA = "trauma"
    SUBSTANCE_USE = "substance use"
    DEATH = "death"


class Need(StrEnum):
    """What a card presumes about a couple's life; without it the card is not drawn."""

    CHILDREN = "children"
    LIVING_TOGETHER = "living-together"
    MARRIED = "married"
    FAITH = "faith"


class Occasion(StrEnum):
    """The moment of an evening that a card is made for."""

    GOOD_NEWS = "good-news"
    WARM_UP = "warm-up"


class Stage(StrEnum):
    """Where in life a couple is; decks are recommended by it, never forbidden."""

    DATING = "dating"
    EARLY = "early"
    COMMITTED = "committed"
    LONG_TERM = "long-term"
    PARENTS = "parents"
    LATER_LIFE = "later-life"


class Thanks(StrEnum):
    """What a speaker may thank a listener for."""

    WITH_ME = "you were with me"
    NO_INTERRUPTING = "you didn't interrupt"
    FOUND_THE_FEELING = "you found the feeling"
    LET_SILENCE_BE = "you let the silence be"
    GENTLE = "you were gentle"


class Listening(StrEnum):
    """How a speaker would like to be listened to this time."""

    JUST_LISTEN = "just listen"
    IDEAS_WELCOME = "ideas welcome"


class Reason(StrEnum):
    """Why the pair earned points; there is no reason that rewards what, or how much, is told."""

    HEARD = "heard"
    ASKED = "asked"
    THANKED = "thanked"
    ROOM = "room"
    TOGETHER = "together"


class Return(StrEnum):
    """When the two mean to come back from a pause."""

    SOON = "20 minutes"
    HOUR = "an hour"
    TOMORROW = "tomorrow"
    ANOTHER_DAY = "another day"


class Fate(StrEnum):
    """What becomes of a small promise; none of them is a reproach."""

    KEEP = "keep it"
    DONE = "done"
    LET_GO = "let it go"


class HouseRule(StrEnum):
    """The rules of the house, which a couple may switch between rounds."""

    BOTH_ANSWER = "both answer"
    GIVE_BACK = "give back"
    SHOW_POINTS = "show points"
    SUGGEST_TIMES = "suggest times"
    GUESS_FIRST = "guess first"
    ASK_ME_MORE = "ask me more"
    SEALED_LETTER = "sealed letter"


class Preset(StrEnum):
    """A set of house rules with a name."""

    CLASSIC = "classic"
    JUST_TALK = "just talk"
    ONLY_STARTER = "only the starter answers"
    WITH_A_PLAN = "with a plan"
