"""An evening from a therapist's plan: choose it, hear all of it together, and agree, each in private."""

from collections.abc import Iterator
from itertools import groupby

from game import sentences, voice
from game.decks.model import Deck
from game.plain.cards import corner
from game.plain.face import Face
from game.plain.forms import one_of, read_on
from game.plain.private import private_choice, private_pages
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.state import Phase
from game.sentences import plain as said
from game.sentences import plan
from game.sentences.asking import Question
from game.sentences.words import listed
from game.table.planned import Prospect, cards_of, plan_of, plans


def plan_evening(face: Face) -> bool:
    """Ask for a plan, read the whole of it, and begin it once both have agreed; False when they do not.

    Raises:
        FathomsError: when it could not be saved.
    """
    if face.state.phase is not Phase.AWAY:
        face.lines.say(plan.PLANS_OVER)
        return False
    deck = _choose(face)
    if deck is None:
        return False
    whole = tuple(whole_plan(face, deck, face.table.prospect(deck)))
    if not read_on(face, whole, plan.PLAN_READ, said.BACK) or not _boundaries_set(face, deck):
        return False
    prospect = face.table.prospect(deck)
    if not prospect.playable:
        face.lines.say(plan.PLAN_EMPTY)
        return False
    anew = _anew(face, deck, prospect)
    if anew is None:
        return False
    ask = plan.PLAN_AGREE.format(title=deck.title)
    agreed = private_choice(face, Question(ask, plan.PLAN_AGREE_RULE, plan.PLAN_AGREE_CHOICES))
    face.play(m.BeginPlan(plan_of(deck, face.state.minutes, anew=anew), agreed))
    return True


def _choose(face: Face) -> Deck | None:
    found = plans(face.table.decks)
    if not found:
        face.lines.say(plan.PLANS_NONE.format(folder=face.home.decks))
        return None
    return one_of(face, plan.PLANS_ASK, [(deck.title, deck) for deck in found], plan.PLANS_WHY)


def _boundaries_set(face: Face, deck: Deck) -> bool:
    """Where a plan touches heavier things and nothing was ever closed, each is asked first, in private."""
    if face.state.boundaries is not None or not any(card.topics or card.facet for card in deck.cards):
        return True
    if not read_on(face, (sentences.BOUNDARIES_TITLE, sentences.BOUNDARIES_WHY), leave=said.BACK):
        return False
    face.play(private_pages(face))
    return True


def _anew(face: Face, deck: Deck, prospect: Prospect) -> bool | None:
    """Whether told cards come again: asked only where some are told and some are not."""
    cards = len(cards_of(deck, prospect.plan.deepest))
    if not prospect.told or prospect.told >= cards:
        return bool(prospect.told)
    ask = plan.PLAN_TOLD.format(told=prospect.told, cards=cards)
    return one_of(face, ask, [(plan.PLAN_ANEW, True), (plan.PLAN_CARRY_ON, False)])


def whole_plan(face: Face, deck: Deck, prospect: Prospect) -> Iterator[str]:
    """Everything that the author wrote: the introduction, how the evening goes, every card, the closing."""
    cards = cards_of(deck, prospect.plan.deepest)
    yield deck.title
    yield plan.PLAN_BY.format(author=deck.author) if deck.author else ""
    for fact in voice.plan_facts(prospect.plan, face.state.house.give_back):
        yield fact.replace(" · ", ", ")
    yield plan.PLAN_EITHER
    yield deck.introduction or deck.about
    yield voice.plan_waits(prospect.waiting)
    yield f"{plan.PLAN_ALL}: {voice.plan_counts(cards).replace(' · ', ', ')}"
    in_order = cards if prospect.plan.as_written else sorted(cards, key=lambda card: card.depth)
    for _, some in groupby(in_order, key=lambda card: card.depth):
        yield from map(_card, some)
    if deck.closing:
        yield plan.PLAN_CLOSING
        yield deck.closing


def _card(card: Card) -> str:
    text = card.text.replace("{partner}", sentences.LIBRARY_PARTNER)
    touches = voice.on_the_back(listed(card.topics))
    about = ", ".join(part for part in (corner(card), touches) if part)
    return said.PLAN_CARD.format(about=about, words=text)
