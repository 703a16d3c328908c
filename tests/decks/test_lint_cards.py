"""The linter on cards and decks: subjects, assumptions, doubles, depths, plans, people's details."""

from collections.abc import Iterable

import pytest

from game.decks.folders import bundled_folder
from game.decks.lint import card_findings, check, checked
from game.decks.model import Message
from game.decks.reader import read_text
from game.decks.template import template
from game.rules.cards import Card
from game.rules.words import Depth, Facet, Kind, Need, Occasion, Stage, Topic


def card(text: str, **more: object) -> Card:
    """A card that has no fault but what its text brings."""
    return Card(**{"id": "x", "text": text, "depth": Depth.DEEP, "follow_ups": ("Why?",), **more})  # type: ignore[arg-type]


def codes(played: Card, stages: tuple[Stage, ...] = ()) -> set[str]:
    """What the linter finds about one card."""
    return {finding.code for _, finding in card_findings(played, stages)}


def lint(text: str) -> list[Message]:
    """Every message about a deck in Markdown."""
    return list(checked(read_text(text), "deck.md"))


def deck(body: str, header: str = "") -> str:
    """A deck with this body."""
    return f"---\ntitle: x\n{header}---\n\n{body}\n"


def full(depth: str, count: int = 6) -> str:
    """A depth with enough different cards."""
    words = ("river", "window", "teapot", "garden", "winter", "letter", "island", "mirror")
    cards = (f"- What does a {word} remind you of?\n  - Why {word}?\n" for word in words[:count])
    return f"# {depth}\n{''.join(cards)}"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("How did her death change you?", Topic.DEATH),
        ("What did you grieve for?", Topic.GRIEF),
        ("What was the miscarriage like for you?", Topic.FERTILITY),
        ("When did you first hear of abuse?", Topic.TRAUMA),
        ("Who around you was an alcoholic?", Topic.SUBSTANCE_USE),
        ("What did the affair teach you?", Topic.TRUST),
        ("How did the divorce feel?", Topic.FAMILY),
        ("Which debt weighs on you?", Topic.MONEY),
        ("What did religion give you?", Topic.FAITH),
        ("How did the diagnosis reach you?", Topic.HEALTH),
        ("When are you lonely?", Topic.LONELINESS),
        ("What do you want to say about sex?", Topic.SEX),
        ("What is your ex to you now?", Topic.PAST_RELATIONSHIPS),
    ],
)
def test_heavy_ground_must_be_closable(text: str, topic: Topic) -> None:
    """A heavy word without its topic is found; with it, it is not."""
    assert "heavy-without-topics" in codes(card(text))
    assert "heavy-without-topics" not in codes(card(text, topics=(topic,)))


def test_heavy_ground_in_a_follow_up_counts() -> None:
    """A follow-up may be the heavy part."""
    assert "heavy-without-topics" in codes(card("What was hard?", follow_ups=("Who died?",)))


@pytest.mark.parametrize(
    ("text", "topics"), [("What did her death change?", (Topic.DEATH,)), ("What was it?", (Topic.TRAUMA,))]
)
def test_the_surface_is_light(text: str, topics: tuple[Topic, ...]) -> None:
    """Neither heavy words nor heavy topics lie at the Surface; deeper they may."""
    assert "heavy-at-surface" in codes(card(text, topics=topics, depth=Depth.SURFACE))
    assert "heavy-at-surface" not in codes(card(text, topics=topics))


def test_light_topics_may_lie_at_the_surface() -> None:
    """Family, work and children are not heavy in themselves."""
    assert (
        codes(card("Who cooked on Sundays?", topics=(Topic.FAMILY, Topic.WORK), depth=Depth.SURFACE)) == set()
    )


@pytest.mark.parametrize(
    "text", ["What is good sex to you?", "What turns you on?", "How do you like to make love?"]
)
def test_sexual_content_is_marked(text: str) -> None:
    """Without its facet a sexual card would come to couples who did not open it."""
    assert "sexual-without-facet" in codes(card(text, topics=(Topic.SEX,)))
    assert codes(card(text, topics=(Topic.SEX,), facet=Facet.SEXUAL)) == set()


def test_turning_on_a_lamp_is_not_sexual() -> None:
    """Only the whole phrase counts."""
    assert codes(card("Which lamp do you love to turn on first?")) == set()


@pytest.mark.parametrize(
    ("code", "text", "rewrite"),
    [
        ("assumes-gender", "What does your wife do well?", "What does {partner} do well?"),
        ("assumes-gender", "What is your boyfriend's best joke?", "What is {partner}'s best joke?"),
        ("assumes-gender", "What makes a husband laugh?", "What makes {partner} laugh?"),
        ("assumes-marriage", "What do you remember of our wedding?", ""),
        ("assumes-marriage", "What has changed since we got married?", ""),
        ("assumes-marriage", "What does your spouse do well?", "What does {partner} do well?"),
        ("assumes-children", "What do you admire in our daughter?", ""),
        ("assumes-children", "What tires you as a parent?", ""),
        ("assumes-past", "What did your first love teach you?", ""),
        ("assumes-past", "What was your last relationship like?", ""),
    ],
)
def test_what_is_taken_for_granted_is_named(code: str, text: str, rewrite: str) -> None:
    """Gender, marriage, children and a past are not presumed, and `{partner}` is offered where it fits."""
    (finding,) = [found for _, found in card_findings(card(text)) if found.code == code]

    assert finding.rewrite == rewrite
    assert not rewrite or codes(card(rewrite)) == set()


def test_what_the_card_or_the_deck_is_marked_for_may_be_presumed() -> None:
    """Needs, stages and topics say that it fits."""
    assert codes(card("What do you remember of our wedding?", needs=(Need.MARRIED,))) == set()
    assert codes(card("What do you admire in our daughter?", needs=(Need.CHILDREN,))) == set()
    assert codes(card("What do you admire in our daughter?"), (Stage.PARENTS,)) == set()
    assert codes(card("What did your first love teach you?", topics=(Topic.PAST_RELATIONSHIPS,))) == set()


@pytest.mark.parametrize(
    "text",
    [
        "How did your mother show love?",
        "What did you love as a child?",
        "Who was your best friend?",
        "What do you love about the house with the husbandry books?",
    ],
)
def test_other_people_and_times_are_no_assumption(text: str) -> None:
    """Everybody was a child once."""
    assert codes(card(text)) == set()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("What did Anna (anna.k@example.org) say?", "an e-mail address"),
        ("What did you say on +49 171 2345678?", "a phone number"),
        ("Who answers at 555-0134?", "a phone number"),
        ("What was it like on 14.03.1987?", "a date of birth"),
        ("What began on 3 May 1990?", "a date of birth"),
        ("What began on May 3rd, 1990?", "a date of birth"),
    ],
)
def test_details_of_a_person_are_found(text: str, what: str) -> None:
    """A client must not be in a deck that is passed on."""
    (finding,) = [found for _, found in card_findings(card(text)) if found.code == "personal-details"]

    assert what in finding.message
    assert "personal-details" in codes(card("What?", note=text))
    assert "personal-details" in {message.code for message in lint(deck(f"{text}\n\n{full('Deep')}"))}


@pytest.mark.parametrize(
    "text",
    ["What did 1990-2000 give you?", "What is worth 1000000 to you?", "Who were you at 17?", "At 7:30?"],
)
def test_plain_numbers_are_nobodys_details(text: str) -> None:
    """Years, sums and hours may stand in a card."""
    assert "personal-details" not in codes(card(text))


def test_a_question_wants_a_follow_up() -> None:
    """A question without one leaves the listener without words; other kinds need none."""
    assert codes(card("What?", follow_ups=())) == {"no-follow-up"}
    assert codes(card("A note on the table.", follow_ups=(), kind=Kind.GIFT)) == set()


@pytest.mark.parametrize(
    ("text", "kind"), [("Activity: hold hands.", "together"), ("Promise - a note.", "gift")]
)
def test_a_kind_in_other_words_is_noticed(text: str, kind: str) -> None:
    """What was meant as an activity is offered as a card of that kind."""
    (finding,) = [found for _, found in card_findings(card(text)) if found.code == "smuggled-kind"]

    assert f"`- {kind}: " in finding.fix
    assert "smuggled-kind" not in codes(card("Home: what is it?"))


def test_doubles_are_shown_with_both_places() -> None:
    """The later card is named, and the line of the earlier one with it."""
    body = full("Deep") + "- What does a river remind you of now?\n  - Why?\n"
    (message,) = lint(deck(body))

    assert (message.code, message.line) == ("near-duplicate", 18)
    assert "“What does a river remind you of?” on line 6" in message.message


def test_a_depth_with_few_cards_is_named() -> None:
    """Five are few, six are enough, and a plan as written needs no choice."""
    assert [message.code for message in lint(deck(full("Deep", 5)))] == ["thin-depth"]
    assert lint(deck(full("Deep", 5), "order: as-written\n")) == []
    assert lint(deck(full("Deep"))) == []


@pytest.mark.parametrize(
    ("header", "warned"),
    [
        ("order: as-written\nminutes: 10\n", True),
        ("order: as-written\nminutes: 20\n", False),
        ("order: as-written\nminutes: 10\npace: brief\n", False),
        ("minutes: 10\n", False),
        ("order: as-written\n", False),
    ],
)
def test_a_plan_must_fit_its_minutes(header: str, warned: bool) -> None:  # noqa: FBT001 - a column of the table
    """Six questions at full pace are more than ten minutes; a shuffled deck simply ends when time is up."""
    assert [message.code for message in lint(deck(full("Deep"), header))] == (["long-plan"] if warned else [])


def test_cards_below_the_deepest_depth_take_no_time() -> None:
    """What a plan never plays does not make it long."""
    header = "order: as-written\nminutes: 5\ndeepest: Surface\n"

    assert lint(deck(f"{full('Surface', 1)}\n{full('Deep').replace('reminds', 'brings')}", header)) != []
    assert [m.code for m in lint(deck(full("Deep"), header))] == ["below-deepest"]


def test_messages_point_at_the_line_and_offer_the_rewrite() -> None:
    """A follow-up's fault is on the follow-up's line, and programs get the rewrite by itself."""
    text = deck(full("Deep") + "- What stays?\n  - Why not?\n  - Do you like mornings?\n")
    (message,) = lint(text)

    assert (message.line, message.rewrite) == (20, "What do you like about mornings?")
    assert message.fix.endswith("Try: “What do you like about mornings?”")
    assert set(message.as_dict()) == {"file", "line", "column", "severity", "code", "message", "fix"}


def test_words_of_another_language_are_not_misunderstood() -> None:
    """“Was” begins an open question in German; the rules that need no English hold all the same."""
    body = full("Deep") + "- Was bedeutet dir Zuhause?\n  - Hat es einen Geruch?\n- Wer ist 555-0134?\n"

    assert [found.code for found in lint(deck(body, "language: de\n"))] == [
        "personal-details",
        "no-follow-up",
    ]
    assert "closed-question" in [found.code for found in lint(deck(body, "language: en-GB\n"))]


def _messages() -> Iterable[Message]:
    for path in sorted(bundled_folder().glob("*.md")):
        yield from check(path)


def test_the_bundled_decks_pass_strictly() -> None:
    """What we teach, we keep: not one warning about the decks that come with Fathoms."""
    assert [str(message) for message in _messages()] == []


def test_the_template_of_a_new_deck_passes_strictly() -> None:
    """Who begins with `new` begins without a single message."""
    read = read_text(template("Ours: the first"))

    assert lint(template("Ours: the first")) == []
    assert read.deck.title == "Ours: the first"
    assert {card.kind for card in read.deck.cards} == set(Kind)
    assert {card.occasion for card in read.deck.cards} >= set(Occasion)
