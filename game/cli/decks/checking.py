"""`fathoms decks check`: what is wrong with decks, and how to mend it."""

import argparse
from pathlib import Path

from game.cli.decks.telling import say_weights, weighed
from game.cli.saying import OK, TROUBLE, say, say_json
from game.decks.lint import check
from game.decks.model import Severity


def run(options: argparse.Namespace) -> int:
    """Check each file, whatever is wrong with the others."""
    passed = [_passes(path, as_json=options.json, strict=options.strict) for path in options.files]
    return OK if all(passed) else TROUBLE


def _passes(path: Path, *, as_json: bool, strict: bool) -> bool:
    messages = check(path)
    if as_json:
        for message in messages:
            say_json(message.as_dict(), indent=None)
    else:
        say_weights(messages)
        say(f"{path}: {weighed(messages)}.")
    return not any(strict or message.severity is Severity.ERROR for message in messages)
