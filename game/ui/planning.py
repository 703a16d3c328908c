"""An evening from a therapist's plan: choose it, read all of it together, and agree, each in private."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from textual.app import App
from textual.content import Content

from game import sentences, voice
from game.decks.model import Deck
from game.language import _
from game.rules import moves as m
from game.rules.cards import Card
from game.rules.state import Phase
from game.rules.words import Kind
from game.sentences import plan
from game.sentences.asking import Question
from game.sentences.words import listed
from game.table.planned import Prospect, cards_of, plan_of, plans
from game.ui.host import Host
from game.ui.in_private import private_choice, private_pages
from game.ui.screens.dialogs import ChoiceDialog
from game.ui.screens.passage import PassageScreen
from game.ui.screens.reading import ReadingScreen
from game.ui.words import plain

_KINDS = {Kind.QUESTION: "", Kind.TOGETHER: plan.PLAN_TOGETHER, Kind.GIFT: plan.PLAN_GIFT}


async def plan_evening(app: App[Any], host: Host) -> bool:
    """Ask for a plan, show the whole of it, and begin it once both have agreed; False when they do not.

    Raises:
        FathomsError: when it could not be saved.
    """
    if host.state.phase is not Phase.AWAY:
        return await _say(app, plan.PLANS_OVER)
    deck = await _choose(app, host)
    if deck is None:
        return False
    prospect = await host.prospect(deck)
    read = PassageScreen(*whole_plan(deck, prospect, host), plan.PLAN_READ, back=True)
    if not await app.push_screen_wait(read) or not await _boundaries_set(app, host, deck):
        return False
    prospect = await host.prospect(deck)
    if not prospect.playable:
        return await _say(app, plan.PLAN_EMPTY)
    anew = await _anew(app, deck, prospect)
    return anew is not None and await _agree(app, host, deck, anew=anew)


async def _agree(app: App[Any], host: Host, deck: Deck, *, anew: bool) -> bool:
    question = Question(
        plan.PLAN_AGREE.format(title=deck.title),
        plan.PLAN_AGREE_RULE,
        plan.PLAN_AGREE_CHOICES,
    )
    whole = await private_choice(app, question, host.state, host.world.chance)
    if whole is None:
        return False
    await host.play(m.BeginPlan(plan_of(deck, host.state.minutes, anew=anew), whole))
    return True


async def _choose(app: App[Any], host: Host) -> Deck | None:
    found = plans(host.decks)
    if not found:
        await _say(app, plan.PLANS_NONE.format(folder=host.home.decks))
        return None
    choices = [(deck.title, deck) for deck in found]
    return await app.push_screen_wait(ChoiceDialog(plan.PLANS_ASK, choices, plan.PLANS_WHY))


async def _boundaries_set(app: App[Any], host: Host, deck: Deck) -> bool:
    """Where a plan touches heavier things and nothing was ever closed, each is asked first, in private."""
    if host.state.boundaries is not None or not any(card.topics or card.facet for card in deck.cards):
        return True
    page = ReadingScreen(sentences.BOUNDARIES_TITLE, [plain(sentences.BOUNDARIES_WHY)], _("Go on"), back=True)
    pages = await private_pages(app, host.state) if await app.push_screen_wait(page) else None
    if pages is not None:
        await host.play(pages)
    return pages is not None


async def _anew(app: App[Any], deck: Deck, prospect: Prospect) -> bool | None:
    """Whether told cards come again: asked only where some are told and some are not."""
    cards = len(cards_of(deck, prospect.plan.deepest))
    if not prospect.told or prospect.told >= cards:
        return bool(prospect.told)
    ask = plan.PLAN_TOLD.format(told=prospect.told, cards=cards)
    choices = [(plan.PLAN_ANEW, True), (plan.PLAN_CARRY_ON, False)]
    return await app.push_screen_wait(ChoiceDialog(ask, choices))


async def _say(app: App[Any], sentence: str) -> bool:
    await app.push_screen_wait(ReadingScreen(plan.PLANS_TITLE, [plain(sentence)], _("Back"), back=True))
    return False


def closing_words(state_plan_title: str, closing: str) -> PassageScreen:
    """The author's words for the end of the evening."""
    title = plain(plan.PLAN_CLOSING_TITLE.format(title=state_plan_title), "bold")
    return PassageScreen(title, [plain(closing)], _("Go on"), back=False)


def whole_plan(deck: Deck, prospect: Prospect, host: Host) -> tuple[Content, list[Content]]:
    """Everything that the author wrote: the introduction, how the evening goes, every card, the closing."""
    cards = cards_of(deck, prospect.plan.deepest)
    facts = voice.plan_facts(prospect.plan, host.state.house.give_back)
    by = plan.PLAN_BY.format(author=deck.author) if deck.author else ""
    parts = [plain("\n".join(facts)), plain(plan.PLAN_EITHER, "$mist")]
    parts += [
        plain(text) for text in (deck.introduction or deck.about, voice.plan_waits(prospect.waiting)) if text
    ]
    parts.append(Content("\n").join([plain(plan.PLAN_ALL, "bold"), plain(voice.plan_counts(cards), "$mist")]))
    as_written = prospect.plan.as_written
    parts += _by_depth(cards if as_written else sorted(cards, key=lambda card: card.depth))
    if deck.closing:
        head = plain(plan.PLAN_CLOSING, "bold")
        parts.append(Content("\n").join([head, plain(deck.closing)]))
    title = Content("  ").join([plain(deck.title, "bold"), plain(by, "$mist")])
    return title, parts


def _by_depth(cards: Sequence[Card]) -> Iterator[Content]:
    """The cards under the name of their depth, as often as it changes."""
    for depth, some in groupby(cards, key=lambda card: card.depth):
        yield Content("\n").join([plain(depth.title, "bold"), *(_card(card) for card in some)])


def _card(card: Card) -> Content:
    about = [_KINDS[card.kind], voice.on_the_back(listed(card.topics))]
    text = card.text.replace("{partner}", sentences.LIBRARY_PARTNER)
    beside = "  ".join(part for part in about if part)
    return Content.assemble(("· ", "bold"), plain(text), plain(f"  {beside}" if beside else "", "$mist"))
