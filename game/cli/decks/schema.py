"""`fathoms decks schema`: the shape of a deck in JSON, for programs and editors."""

import argparse

from game.cli.saying import OK, say_json
from game.decks.jsonform import schema


def run(_: argparse.Namespace) -> int:
    """Print the JSON Schema."""
    say_json(schema())
    return OK
