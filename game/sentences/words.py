"""The words of the rules as players read them; deck files and saves keep their own, in any language."""

from collections.abc import Iterable

from game.language import _
from game.rules.words import Depth, Facet, Kind, Need, Stage, Thanks, Topic

TOPICS = {
    Topic.GRIEF: _("grief"),
    Topic.FAMILY: _("family"),
    Topic.CHILDHOOD: _("childhood"),
    Topic.MONEY: _("money"),
    Topic.SEX: _("sex"),
    Topic.BODY: _("body"),
    Topic.HEALTH: _("health"),
    Topic.FAITH: _("faith"),
    Topic.PAST_RELATIONSHIPS: _("past relationships"),
    Topic.CHILDREN: _("children"),
    Topic.FERTILITY: _("fertility"),
    Topic.WORK: _("work"),
    Topic.CONFLICT: _("conflict"),
    Topic.TRUST: _("trust"),
    Topic.LONELINESS: _("loneliness"),
    Topic.TRAUMA: _("trauma"),
    Topic.SUBSTANCE_USE: _("substance use"),
    Topic.DEATH: _("death"),
}

FACETS = {
    Facet.EMOTIONAL: _("emotional"),
    Facet.PHYSICAL: _("physical"),
    Facet.INTELLECTUAL: _("intellectual"),
    Facet.EXPERIENTIAL: _("experiential"),
    Facet.SEXUAL: _("sexual"),
}

KINDS = {Kind.QUESTION: _("question"), Kind.TOGETHER: _("together"), Kind.GIFT: _("a small promise")}

NEEDS = {
    Need.CHILDREN: _("children"),
    Need.LIVING_TOGETHER: _("living together"),
    Need.MARRIED: _("married"),
    Need.FAITH: _("faith"),
}

STAGES = {
    Stage.DATING: _("dating"),
    Stage.EARLY: _("early"),
    Stage.COMMITTED: _("committed"),
    Stage.LONG_TERM: _("long term"),
    Stage.PARENTS: _("parents"),
    Stage.LATER_LIFE: _("later life"),
}

THANKS = {
    Thanks.WITH_ME: _("you were with me"),
    Thanks.NO_INTERRUPTING: _("you didn't interrupt"),
    Thanks.FOUND_THE_FEELING: _("you found the feeling"),
    Thanks.LET_SILENCE_BE: _("you let the silence be"),
    Thanks.GENTLE: _("you were gentle"),
}

ORDERS = {"shuffled": _("shuffled"), "as-written": _("as written")}
PACES = {"full": _("full"), "brief": _("brief")}


def said(word: Depth | Facet | Need | Stage | Topic) -> str:
    """A word of the rules as players read it."""
    match word:
        case Depth():
            return word.title
        case Facet():
            return FACETS[word]
        case Need():
            return NEEDS[word]
        case Stage():
            return STAGES[word]
        case Topic():
            return TOPICS[word]


def listed(topics: Iterable[Topic]) -> str:
    """Topics in a row, such as “grief, family”."""
    return ", ".join(TOPICS[topic] for topic in topics)
