"""What a game holds, gathered into a journal; and a journal read from a file that somebody brought along."""

import os
import stat
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from game.errors import SaveError
from game.language import _
from game.rules.cards import Card
from game.rules.evolve import advance
from game.rules.state import State
from game.saves import codec
from game.saves.file_marks import damaged
from game.saves.journal import (
    ComesBack,
    Evening,
    HouseRules,
    Journal,
    KeptWords,
    Opened,
    OpenGift,
    Partner,
    Place,
    Sealed,
    ShownCircles,
    ToldCard,
    ToldRound,
    WaitingLetter,
    from_json,
)
from game.saves.reading import reading
from game.saves.store import Store

MOST_BYTES = 64 * 1024 * 1024
NOT_IMPORTED = _("Nothing was imported.")

_PLAIN_FILE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def journal_of(path: Path, *, passphrase: str | None = None) -> Journal:
    """All that a game holds, as of its last round's end; with the lines, promises and settings since.

    Raises:
        SaveError: when the game is damaged, newer, or no game.
    """
    with reading(path, passphrase=passphrase) as store:
        return gathered(store)


def gathered(store: Store) -> Journal:
    """The journal of an open game.

    Raises:
        SaveError: when a row is not as it was written.
    """
    try:
        return _gathered(store)
    except ValidationError:
        pass  # raised below, where the error no longer carries what stood in the row
    raise damaged(store.path, _("something in it is not what a game can hold"))


def _gathered(store: Store) -> Journal:
    state, latest = store.checkpoint, _latest(store)
    open_round = latest.unsettled
    rounds = [_round(row) for row in store.rows("rounds")]
    kept = [_words(row) for row in (*store.rows("kept"), *map(vars, open_round.kept))]
    promises = [_words(row) for row in (*store.rows("promises"), *map(vars, open_round.promises))]
    evenings = [_evening(row) for row in store.rows("evenings")]
    letters = [_letter(row) for row in (*store.rows("letters"), *map(vars, open_round.letters))]
    evening = state.evening
    if state.tonight is not None and _stays(state, latest, [*rounds, *kept, *promises, *letters]):
        evenings.append(_tonight(state))
    elif state.tonight is not None:
        evening -= 1
    return Journal(
        name=store.name,
        began=store.began,
        at=state.now,
        partners=_partners(state),
        stages=latest.couple.stages,
        needs=latest.couple.needs,
        house=HouseRules(**{name: getattr(latest.house, name) for name in HouseRules.model_fields}),
        minutes=latest.minutes,
        decks=latest.decks,
        set_aside=latest.set_aside,
        evening=evening,
        rounds=tuple(rounds),
        evenings=tuple(evenings),
        kept=tuple(kept),
        promises=tuple(promises),
        told=dict(sorted({**store.told(), **dict(open_round.warm_ups)}.items())),
        letters=tuple(letters),
        **{name: getattr(state, name) for name in _OF_THE_STATE},
        came_true=tuple(map(_words, (*store.rows("came_true"), *map(vars, open_round.came_true)))),
        **_lying_beside(store),
        circles=_circles(store, latest),
        **_left_for_later(state, latest, evening),
    )


_OF_THE_STATE = ("depth", "points", "pot", "starter", "turns")


def _lying_beside(store: Store) -> dict[str, Any]:
    """When depths opened, what places are called, which cards ask to come back, which lines are sealed."""
    places = {row["id"]: place for place, row in enumerate(store.rows("kept"), start=1)}
    seals = [row for row in store.rows("seals") if row["line"] in places]
    return {
        "opened": tuple(Opened.model_validate(row) for row in store.rows("opened")),
        "places": tuple(Place.model_validate(row) for row in store.rows("places")),
        "returns": tuple(ComesBack.model_validate(row) for row in store.rows("returns")),
        "sealed": tuple(Sealed(line=places[row["line"]], opens=row["opens"]) for row in seals),
    }


def _left_for_later(state: State, latest: State, evening: int) -> dict[str, Any]:
    """What waits for another evening. Of an unfinished round it is the card alone: not who told or passed.

    Args:
        state: at the round's start; what waits from before is taken up only when its round has ended.
        evening: the last one that counts.
    """
    first, second = latest.left
    return {
        "gifts": tuple(
            OpenGift(by=gift.by, text=gift.text, evening=gift.evening, asked=min(gift.asked, evening))
            for gift in latest.gifts
        ),
        "left": (_told(first), _told(second)),
        "waiting": _card_that_waits(state),
        "last_pause": min(latest.last_pause, evening),
    }


def _card_that_waits(state: State) -> ToldCard | None:
    card = state.waiting.round.card if state.waiting is not None else None
    return _told(card)


def _told(card: Card | None) -> ToldCard | None:
    return None if card is None else ToldCard.of(card)


def _circles(store: Store, latest: State) -> tuple[ShownCircles, ...]:
    """Those of every evening; an older program kept only the last ones, in the state."""
    shown = {row["evening"]: (row["first"], row["second"]) for row in store.rows("circles")}
    if latest.circles is not None:
        shown[latest.circles.evening] = latest.circles.steps
    if latest.tonight is not None and latest.tonight.drawn is not None:
        shown[latest.evening] = latest.tonight.drawn
    return tuple(ShownCircles(evening=number, steps=steps) for number, steps in sorted(shown.items()))


def read_journal(path: Path) -> Journal:
    """A journal from a file that anybody may have written.

    Raises:
        SaveError: saying what is wrong with it, and where.
    """
    try:
        return from_json(_bytes_of(path))
    except SaveError as error:
        raise SaveError(f"{path.name}: {error} {NOT_IMPORTED}") from None


def _bytes_of(path: Path) -> bytes:
    try:
        descriptor = os.open(path, _PLAIN_FILE)
        with open(descriptor, "rb") as file:  # noqa: PTH123 - opened without waiting for a pipe or a device
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise SaveError(_("It is not a file."))
            data = file.read(MOST_BYTES + 1)
    except IsADirectoryError:
        raise SaveError(_("It is a folder, not a file.")) from None
    except FileNotFoundError:
        raise SaveError(_("There is no such file.")) from None
    except (OSError, ValueError):
        raise SaveError(_("It cannot be read: this computer does not let Fathoms.")) from None
    if len(data) > MOST_BYTES:
        raise SaveError(
            _("It is larger than {most_bytes} MB, which no game is.").format(most_bytes=MOST_BYTES >> 20)
        )
    return data


def _latest(store: Store) -> State:
    """The state at this very move, for what was kept, promised or settled since the last round's end."""
    state = store.checkpoint
    for record in store.records:
        state = advance(state, record.at, record.events)
    return state


def _stays(state: State, latest: State, rows: list[Any]) -> bool:
    """Whether anything of the evening that is being played stays; else it counts as not begun."""
    shown = latest.tonight is not None and latest.tonight.drawn is not None
    return state.here.points > 0 or shown or any(row.evening == state.evening for row in rows)


def _partners(state: State) -> tuple[Partner, Partner]:
    pairs = zip(state.couple.names, state.couple.pronouns, strict=True)
    first, second = (Partner(name=name, pronouns=pronouns) for name, pronouns in pairs)
    return first, second


def _round(row: dict[str, Any]) -> ToldRound:
    return ToldRound(
        evening=row["evening"],
        ended=row["ended"],
        card=ToldCard.of(codec.load_card(row["card"])),
        points=row["points"],
        starred=bool(row["starred"]),
    )


def _evening(row: dict[str, Any]) -> Evening:
    tally = dict(codec.load_tally(row["tally"]))
    rest = {name: row[name] for name in Evening.model_fields if name != "tally"}
    return Evening(tally=tally, **rest)


def _tonight(state: State) -> Evening:
    """The evening that is being played, as if it ended now."""
    here = state.here
    return Evening(
        number=state.evening,
        ended=state.now,
        minutes=here.minutes,
        active=here.active,
        rounds=here.rounds,
        points=here.points,
        tally=dict(here.tally),
    )


def _words(row: dict[str, Any]) -> KeptWords:
    by = row["by"] if "by" in row else row["seat"]
    return KeptWords(by=by, text=row["text"], evening=row["evening"], at=row["at"], card=row.get("card", ""))


def _letter(row: dict[str, Any]) -> WaitingLetter:
    by = row["by"] if "by" in row else row["seat"]
    rest = ("text", "evening", "sealed", "opens")
    return WaitingLetter(by=by, for_both=bool(row["for_both"]), **{name: row[name] for name in rest})
