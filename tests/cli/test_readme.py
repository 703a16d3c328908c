"""The README and the help: every command stands in both, and what they promise is so."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import cli, sentences
from game.decks.lint import check
from game.decks.reader import read_deck
from game.sentences import plan

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
PAGE = README.partition("## For therapists and other authors")[2].partition("\n## ")[0]
DECK = PAGE.partition("```markdown\n")[2].partition("```")[0]
MISTAKES = (
    ("# Surface", "# Surfice"),
    ("What made you laugh this week?", "Do you still laugh at my jokes?"),
    ("  topics: grief, death\n", ""),
)


def _commands(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield from _commands(inner)


COMMANDS = {parser.prog: parser for parser in _commands(cli.parser())}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    """One can be copied."""
    text = COMMANDS[command].format_help()

    assert re.search(rf"^Example: {re.escape(command)}\b", text, re.MULTILINE)


@pytest.mark.parametrize(
    "command", [name for name in COMMANDS if name not in {"fathoms decks", "fathoms games"}]
)
def test_every_command_stands_in_the_readme(command: str) -> None:
    """In the table of commands."""
    assert f"`{command}" in README.partition("## Commands")[2]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_explains_itself(command: str) -> None:
    """Nobody has to guess."""
    for action in COMMANDS[command]._actions:
        if action.option_strings:
            assert action.help


def test_the_deck_in_the_readme_is_a_plan_of_ten_cards_without_a_word_of_advice(tmp_path: Path) -> None:
    """It passes `check --strict`, so that nobody's first deck begins with a warning."""
    path = tmp_path / "sunday.md"
    path.write_text(DECK, encoding="utf-8")

    assert check(path) == ()
    assert len(read_deck(path).deck.cards) == 10
    assert read_deck(path).deck.plan.is_set


def test_the_mistakes_in_the_readme_are_answered_as_it_says(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """To the letter, and with the line."""
    text = DECK
    for right, wrong in MISTAKES:
        assert right in text
        text = text.replace(right, wrong)
    Path("sunday.md").write_text(text, encoding="utf-8")

    assert cli.main(["decks", "check", "sunday.md"]) == 1
    answers = capsys.readouterr().out.splitlines()[:-1]
    assert len(answers) == len(MISTAKES)
    assert all(answer in PAGE for answer in answers)


def test_the_table_in_the_readme_becomes_a_deck() -> None:
    """As it says."""
    table = PAGE.partition("```csv\n")[2].partition("```")[0]
    Path("sunday.csv").write_text(table, encoding="utf-8")

    assert cli.main(["decks", "convert", "sunday.csv", "sunday.md"]) == 0
    assert len(read_deck(Path("sunday.md")).deck.cards) == 2


def test_the_way_from_the_file_to_the_evening_can_be_gone(home: Path) -> None:
    """Each line of it, up to the game itself."""
    Path("sunday.md").write_text(DECK, encoding="utf-8")
    lines = re.findall(r"^fathoms (decks \w+ sunday\.md)", PAGE, re.MULTILINE)

    assert [cli.main(line.split()) for line in lines] == [0, 0, 0]
    assert (home / "decks" / "sunday.md").exists()
    assert sentences.ARRANGE_TITLE in PAGE
    assert plan.PLANS_TITLE in PAGE
