"""Words that carry weight for some people, and the topics under which they can close them."""

from collections.abc import Mapping
from types import MappingProxyType

from game.decks.identity import words_in
from game.rules.words import Topic

_T = Topic
_BY_TOPICS: tuple[tuple[tuple[Topic, ...], str], ...] = (
    ((_T.DEATH, _T.GRIEF), "death dying died suicide suicidal funeral funerals deathbed corpse"),
    (
        (_T.GRIEF, _T.DEATH),
        "grief grieve grieved grieving mourn mourning bereaved bereavement widow widowed widower",
    ),
    ((_T.FERTILITY, _T.GRIEF, _T.CHILDREN), "miscarriage miscarried stillbirth stillborn"),
    ((_T.FERTILITY,), "infertile infertility ivf abortion abortions sterile"),
    ((_T.TRAUMA, _T.FAMILY, _T.CHILDHOOD), "abuse abused abusive molested neglected"),
    (
        (_T.TRAUMA,),
        "trauma traumas traumatic traumatised traumatized assault assaulted rape raped violence violent",
    ),
    (
        (_T.SUBSTANCE_USE, _T.HEALTH),
        "addiction addicted addict alcoholic alcoholism overdose relapse relapsed",
    ),
    ((_T.SUBSTANCE_USE,), "drunk cocaine heroin"),
    ((_T.PAST_RELATIONSHIPS,), "ex exes"),
    (
        (_T.TRUST, _T.PAST_RELATIONSHIPS, _T.CONFLICT),
        "affair affairs cheated cheating infidelity unfaithful adultery",
    ),
    ((_T.TRUST, _T.CONFLICT, _T.PAST_RELATIONSHIPS), "betrayed betrayal jealous jealousy"),
    ((_T.FAMILY, _T.PAST_RELATIONSHIPS, _T.CONFLICT), "divorce divorced divorcing"),
    ((_T.FAMILY,), "estranged disowned"),
    ((_T.MONEY,), "debt debts bankrupt bankruptcy salary salaries"),
    ((_T.SEX,), "sex sexual sexually orgasm orgasms erotic libido masturbate masturbation porn pornography"),
    ((_T.FAITH,), "religion religious atheist sin sins sinful"),
    ((_T.HEALTH,), "cancer diagnosis diagnosed depression depressed dementia disability chemotherapy"),
    ((_T.HEALTH, _T.BODY, _T.TRAUMA), "anorexia bulimia self-harm"),
    ((_T.BODY,), "overweight obese"),
    ((_T.LONELINESS,), "lonely loneliness loneliest"),
)

HEAVY_WORDS: Mapping[str, tuple[Topic, ...]] = MappingProxyType(
    {word: topics for topics, words in _BY_TOPICS for word in words.split()}
)
HEAVY_SET = frozenset(HEAVY_WORDS)
HEAVY_TOPICS = frozenset(
    {_T.GRIEF, _T.DEATH, _T.TRAUMA, _T.SUBSTANCE_USE, _T.FERTILITY, _T.SEX, _T.PAST_RELATIONSHIPS}
)
SEXUAL_WORDS = words_in(
    "sex sexual sexually orgasm orgasms erotic libido foreplay aroused arousal masturbate masturbation "
    "porn pornography kinky intercourse"
)
SEXUAL_HINTS = SEXUAL_WORDS | words_in("love turn turned turns")
SEXUAL_PHRASES = ("make love", "making love", "made love", "turns you on", "turn you on", "turned on by")
