"""Looking back: from the journey to an evening's page, the keepsakes, a season, the book, and back again."""

import asyncio
from collections.abc import Awaitable
from functools import partial
from pathlib import Path
from typing import Any

from textual.app import App
from textual.content import Content

from game import voice
from game.errors import FathomsError
from game.language import _
from game.rules.state import FinishedRound, KeptLine
from game.rules.words import Depth
from game.saves.disk import TakenError, write_whole
from game.saves.driver import same_phrase
from game.saves.kept import Kept, SealedLine
from game.saves.past import Past
from game.sentences import journey as sentences
from game.sentences import keeping
from game.sentences.asking import Question
from game.table.calendar import months_on
from game.table.journey import Journey, journey
from game.table.season import Leg, season
from game.text import clean_line
from game.ui.host import Host
from game.ui.in_private import private_choice
from game.ui.partners import SEATS, named
from game.ui.screens.dialogs import ChoiceDialog
from game.ui.screens.evening_page import EveningScreen
from game.ui.screens.journey import JourneyScreen, Onward, Way
from game.ui.screens.keepsakes import KeepsakesScreen
from game.ui.screens.leaf import LeafScreen
from game.ui.screens.passphrase import PassphraseDialog
from game.ui.screens.word_dialog import WordDialog
from game.ui.words import plain
from game.voice import journey as say
from game.voice.dates import day
from game.voice.keeping import line_erased
from game.voice.season import leg_sentence

LONGEST_WORD = 24


async def look_back(app: App[Any], host: Host) -> None:
    """The journey of the game that is open, and all that can be reached from it.

    Raises:
        FathomsError: when something could not be read or saved.
    """
    looking = _Looking(app, host)
    lit = -1
    while (onward := await looking.sea(lit)) is not None:
        lit = await looking.go(onward)


async def show_evening(app: App[Any], host: Host) -> None:
    """The page of the evening that has just ended.

    Raises:
        FathomsError: when it could not be read.
    """
    looking = _Looking(app, host)
    await looking.read()
    if looking.journey.evenings:
        await looking.evening(len(looking.journey.evenings) - 1, tonight=True)


async def look_back_from_here(app: App[Any], host: Host) -> None:
    """The journey, over the card that lies on the table; what goes wrong is said, and the card stays."""
    try:
        await look_back(app, host)
    except FathomsError as error:
        app.notify(str(error), markup=False)


def meet_again(app: App[Any], host: Host) -> None:
    """What was kept the first time, once a card that came back has been told anew."""
    app.run_worker(_met_again(app, host))


async def _met_again(app: App[Any], host: Host) -> None:
    try:
        lines = await host.first_time()
    except FathomsError as error:
        app.notify(str(error), markup=False)
        return
    if lines is None:
        return
    names = voice.names(host.state)
    kept = [signed(line, names) for line in lines] or [plain(sentences.AGAIN_NOTHING, "$mist")]
    title, about = plain(sentences.AGAIN, "bold"), plain(sentences.AGAIN_WHY)
    await app.push_screen_wait(LeafScreen(title, about, kept, sentences.AGAIN_DONE, moment="again"))


def signed(line: KeptLine, names: tuple[str, str]) -> Content:
    """A kept line with the day it is from, and whose words it is."""
    by = plain(names[line.by], f"${SEATS[line.by]}")
    return Content.assemble(
        plain(say.quoted(line.text), "italic"), "  ", by, plain(f"  {day(line.at)}", "$mist")
    )


class _Looking:
    """One look back: the journey as it was read last, and what it is asked for."""

    def __init__(self, app: App[Any], host: Host) -> None:
        self._app = app
        self._host = host
        self._fresh = False
        self.journey = Journey(Past())

    async def sea(self, lit: int) -> Onward | None:
        title = named(" & ".join(voice.names(self._host.state)), self._host.state)
        heading = Content.assemble(title, plain(f"   ·   {sentences.JOURNEY}", "$mist"))
        return await self._app.push_screen_wait(JourneyScreen(heading, self.read, lit))

    async def read(self) -> Journey:
        """Read and verify everything that stays, once a look."""
        if not self._fresh:
            await self._renew(await self._host.past())
        return self.journey

    async def go(self, onward: Onward) -> int:
        """Go one of the ways; the evening that is under the light afterwards."""
        match onward.way:
            case Way.EVENING:
                return await self.evening(onward.lit)
            case Way.KEEPSAKES:
                return await self._keepsakes(onward.lit)
            case Way.SEASON:
                await self._app.push_screen_wait(self._season())
            case Way.BOOK:
                await self._book()
            case Way.SUMMARY:
                await self._summary()
        return onward.lit

    async def evening(self, place: int, *, tonight: bool = False) -> int:
        """An evening's page."""
        state = self._host.state
        return await self._app.push_screen_wait(
            EveningScreen(
                self.journey,
                place,
                voice.names(state),
                points=state.house.show_points,
                name_place=self._name_place,
                ask_back=self._ask_back,
                tonight=tonight,
            )
        )

    async def _keepsakes(self, lit: int) -> int:
        async def back(told: FinishedRound) -> Past | None:
            changed = await self._ask_back(told)
            return None if changed is None else changed.past

        screen = KeepsakesScreen(
            self.journey.past,
            voice.names(self._host.state),
            erase=self._erase,
            seal=self._seal,
            ask_back=back,
        )
        number = await self._app.push_screen_wait(screen)
        places = [place for place, each in enumerate(self.journey.evenings) if each.number == number]
        return await self.evening(places[0]) if places else lit

    async def _seal(self, kept: Kept) -> Past | None:
        """Seal a line; from then on not even its writer sees it before its day."""
        why = f"“{clean_line(kept.line.text)}”\n\n{sentences.SEAL_WHY}"
        months = await self._app.push_screen_wait(
            ChoiceDialog(sentences.SEAL_ASK, sentences.SEAL_CHOICES, why)
        )
        if not months:
            return None
        opens = months_on(self._host.world.clock(), months)
        past = (await self._amended(self._host.seal_line(kept.number, opens))).past
        self._app.notify(sentences.SEALED.format(day=day(opens)), markup=False)
        return past

    async def _erase(self, kept: Kept | SealedLine) -> Past | None:
        ask = ChoiceDialog(sentences.ERASE_SEALED_ASK, sentences.ERASE_CHOICES, sentences.ERASE_WHY)
        if isinstance(kept, Kept):
            words = f"“{clean_line(kept.line.text)}”\n\n{sentences.ERASE_WHY}"
            ask = ChoiceDialog(sentences.ERASE_ASK, sentences.ERASE_CHOICES, words)
        if not await self._app.push_screen_wait(ask):
            return None
        phrase = None
        if self._host.locked:
            dialog = PassphraseDialog(keeping.UNLOCK, sentences.ERASE_COPIES, check=same_phrase)
            phrase = await self._app.push_screen_wait(dialog)
        erased = await self._host.erase_line(kept.number, phrase)
        await self._renew(await self._host.past())
        self._app.notify(line_erased(erased), markup=False)
        return self.journey.past

    async def _name_place(self, told: FinishedRound) -> Journey | None:
        given = dict(self.journey.past.places).get(told.number, "")
        dialog = WordDialog(sentences.PLACE_ASK, given=given, longest=LONGEST_WORD, empty=True)
        word = await self._app.push_screen_wait(dialog)
        if word is None:
            return None
        one = clean_line(word).split(" ")[0]
        return await self._amended(self._host.name_place(told.number, one))

    async def _ask_back(self, told: FinishedRound) -> Journey | None:
        if not told.starred:
            return None
        dialog = ChoiceDialog(sentences.RETURN_ASK, sentences.RETURN_CHOICES, sentences.RETURN_WHY)
        months = await self._app.push_screen_wait(dialog)
        if months is None:
            return None
        at = months_on(self._host.world.clock(), months) if months else None
        return await self._amended(self._host.ask_back(told.number, at))

    async def _amended(self, coming: Awaitable[Past]) -> Journey:
        await self._renew(await coming)
        return self.journey

    async def _renew(self, past: Past) -> None:
        decks, rules = self._host.decks, self._host.state.rules
        self.journey = await asyncio.to_thread(journey, past, decks, rules)
        self._fresh = True

    def _season(self) -> LeafScreen:
        legs = season(self._host.decks, self._host.state.couple.stages, self.journey.evenings)
        here = next((leg.number for leg in legs if not leg.told), 0)
        lines = [_leg(leg, here=leg.number == here) for leg in legs]
        return LeafScreen(
            plain(sentences.SEASON, "bold"), plain(sentences.SEASON_WHY), lines, moment="season"
        )

    async def _book(self) -> None:
        from game.book import book_html, book_markdown  # noqa: PLC0415 - most evenings print nothing

        path = await self._file(sentences.BOOK_ASK, sentences.BOOK_WHY, "our-journey.html")
        if path is None:
            return
        make = book_markdown if path.suffix.lower() in {".md", ".markdown", ".txt"} else book_html
        text = await asyncio.to_thread(make, self.journey, self._host.state.couple.names)
        await self._write(path, text)

    async def _summary(self) -> None:
        """Seen by both, agreed by each in private, and only then written."""
        from game.book import summary  # noqa: PLC0415 - as above

        text, circles = summary(self.journey), say.circles_sentence(self.journey.past.circles)
        added = [plain(sentences.SUMMARY_CIRCLES), plain(circles)] if circles else []
        page = LeafScreen(
            plain(sentences.SUMMARY, "bold"),
            plain(sentences.SUMMARY_WHY),
            [plain(text), *added],
            sentences.SUMMARY_GO_ON,
        )
        if not await self._app.push_screen_wait(page):
            return
        if not await self._both_want(sentences.SUMMARY_ASK, sentences.SUMMARY_CHOICES):
            self._app.notify(sentences.SUMMARY_NOT, markup=False)
            return
        if circles and await self._both_want(sentences.CIRCLES_ASK, sentences.CIRCLES_CHOICES):
            text = summary(self.journey, circles=True)
        path = await self._file(sentences.SUMMARY_FILE_ASK, "", "our-evenings.txt")
        if path is not None:
            await self._write(path, text)

    async def _both_want(self, ask: str, choices: tuple[str, str]) -> bool:
        """Ask each in private; whoever wants it not is not known."""
        question = Question(ask, sentences.SUMMARY_RULE, choices)
        agreed = await private_choice(self._app, question, self._host.state, self._host.world.chance)
        return agreed is not None and all(agreed)

    async def _file(self, ask: str, why: str, name: str) -> Path | None:
        typed = await self._app.push_screen_wait(WordDialog(ask, why, given=_at_home(name)))
        return None if typed is None else _whole(typed)

    async def _write(self, path: Path, text: str) -> None:
        """Write it; ask before a file is lost; what cannot be is said."""
        try:
            await asyncio.to_thread(_write_out, path, text)
        except TakenError:
            ask = ChoiceDialog(sentences.REPLACE_ASK, sentences.REPLACE_CHOICES, clean_line(str(path)))
            if not await self._app.push_screen_wait(ask):
                return
            await self._over(path, text)
            return
        except FathomsError as error:
            self._app.notify(str(error), markup=False)
            return
        self._app.notify(sentences.WRITTEN.format(path=clean_line(str(path))), markup=False)

    async def _over(self, path: Path, text: str) -> None:
        try:
            await asyncio.to_thread(partial(_write_out, path, text, replace=True))
        except FathomsError as error:
            self._app.notify(str(error), markup=False)
            return
        self._app.notify(sentences.WRITTEN.format(path=clean_line(str(path))), markup=False)


def _write_out(path: Path, text: str, *, replace: bool = False) -> None:
    write_whole(path, text.encode(), replace=replace, consequence=_("nothing was written"))


def _at_home(name: str) -> str:
    """Where a document is proposed to lie."""
    return str(Path.home() / name)


def _whole(typed: str) -> Path:
    """The path that was typed, from the root of the disk; `~` is the home of whoever plays."""
    try:
        return Path(typed).expanduser().absolute()
    except RuntimeError:
        return Path(typed).absolute()


def _leg(leg: Leg, *, here: bool) -> Content:
    """A line of the season: as deep to the right as the evening goes."""
    depth = "  " * (leg.deepest - Depth.SURFACE)
    mark = "●" if leg.told else "◐" if here else "○"
    style = "$faint" if leg.told else "bold" if here else ""
    number = plain(f"{leg.number:>4}  ", "$mist")
    return Content.assemble(number, plain(f"{depth}{mark}  {leg_sentence(leg)}", style))
