"""`fathoms decks add`: a deck goes to the couple's own, just as its author wrote it."""

import argparse
import sys
from pathlib import Path

from game.cli.decks.placing import check_ending, place
from game.cli.decks.telling import contents, say_messages, weighed
from game.cli.saying import OK, TROUBLE, WrongUse, say
from game.decks.draft import Notes
from game.decks.folders import bundled_folder
from game.decks.library import Library, Volume
from game.decks.lint import checked
from game.decks.model import Message, ReadDeck
from game.decks.reader import read_deck
from game.decks.source import bytes_of
from game.errors import DeckError
from game.language import _
from game.saves.home import find_home, make_private
from game.sentences import ARRANGE_TITLE
from game.sentences.plan import PLANS_TITLE
from game.text import clean_line


def run(options: argparse.Namespace) -> int:
    """Copy a deck that can be played, and say what was understood of it."""
    source: Path = options.file
    read = read_deck(source)
    messages = checked(read, str(source))
    if not read.playable:
        say_messages(messages, sys.stderr)
        say(
            _("{source}: No card of it can be played, so that it was not added.").format(source=source),
            sys.stderr,
        )
        return TROUBLE
    if read.errors:
        say_messages(messages, sys.stderr)
        say(
            _("{source}: {weighed}. It was not added; mend it first.").format(
                source=source, weighed=weighed(messages)
            ),
            sys.stderr,
        )
        return TROUBLE
    check_ending(source)
    target = _own_folder() / source.name
    is_new = _add(source, target, replace=options.replace)
    beside = _beside_the_others(target, read, is_new=is_new)
    if options.move:
        _remove(source, target)
    say(
        (_("“{title}” lies in {target}") if is_new else _("“{title}” lay already in {target}")).format(
            title=read.deck.title, target=target
        )
    )
    say(_("{deck}. Read as {form}.").format(deck=contents(read.deck), form=read.form))
    say_messages((*messages, *beside))
    say(f"{source}: {weighed((*messages, *beside))}.")
    where = PLANS_TITLE if read.deck.plan.is_set else ARRANGE_TITLE
    say(_("To lay it on the table: fathoms, then “{arrange_title}”.").format(arrange_title=where))
    return OK


def _own_folder() -> Path:
    home = find_home()
    make_private(home.path)
    make_private(home.decks)
    return home.decks


def _add(source: Path, target: Path, *, replace: bool) -> bool:
    """Copy the file to its place; False where the very same is there already."""
    data = bytes_of(source, Notes(str(source)))
    if _bytes_at(target) == data:
        return False
    if replace and target.exists() and _on_the_shelf(target) is None:
        raise _passed_over(target)
    place(data, target, _differs(source, target), replace=replace, private=True)
    return True


def _differs(source: Path, target: Path) -> str:
    """What is to be said where a file of this name lies already: an older version of the deck, or another."""
    there, mine = read_deck(target).deck, read_deck(source).deck
    if there.title == mine.title:
        return _("It is another version of this deck. Put yours in its place with --replace.")
    return _(
        "It is another deck. Give your file another name, or put it in the place of the other with --replace."
    )


def _bytes_at(path: Path) -> bytes | None:
    try:
        return bytes_of(path, Notes(str(path)))
    except DeckError:
        return None


def _beside_the_others(target: Path, alone: ReadDeck, *, is_new: bool) -> tuple[Message, ...]:
    """What is to be said of the deck only because of other decks, such as a title that two of them have."""
    volume = _on_the_shelf(target)
    if volume is None:
        if is_new:
            target.unlink(missing_ok=True)
        raise _passed_over(target)
    known = {(message.code, message.line) for message in alone.messages}
    return tuple(message for message in volume.read.messages if (message.code, message.line) not in known)


def _on_the_shelf(target: Path) -> Volume | None:
    volumes = Library.load((bundled_folder(), target.parent)).volumes
    return next((volume for volume in volumes if volume.path == target), None)


def _passed_over(target: Path) -> WrongUse:
    return WrongUse(
        _(
            "{target}: Files of this name are passed over, so that it was not added. Give your file "
            "another name and add it again."
        ).format(target=clean_line(target.name))
    )


def _remove(source: Path, target: Path) -> None:
    try:
        if not source.samefile(target):
            source.unlink()
    except OSError:
        raise WrongUse(
            _(
                "{source}: The deck was copied to {target}, but the original cannot be removed. Remove "
                "it yourself."
            ).format(source=clean_line(str(source)), target=clean_line(str(target)))
        ) from None
