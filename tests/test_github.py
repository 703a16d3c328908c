"""What GitHub reads, and what a double click starts: in step with the project, and pinned."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
WORKFLOW = (ROOT / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8")
TEMPLATES = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.md"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_the_workflow_is_laid_out_as_yaml() -> None:
    """Blanks only, two a level, and a key or a list item on each line."""
    for line in WORKFLOW.splitlines():
        indent = len(line) - len(line.lstrip(" "))
        assert "\t" not in line
        assert indent % 2 == 0
        assert re.fullmatch(r"(- )?[\w-]+:( .+)?|#.*|", line.strip()), line


def test_the_workflow_tests_every_python_and_system_that_the_project_names() -> None:
    """None is promised and left out."""
    pythons = {name.rpartition(" ")[2] for name in PROJECT["classifiers"] if "Python :: 3." in name}
    tested = re.search(r"python: \[(.+)\]", WORKFLOW)
    systems = re.search(r"system: \[(.+)\]", WORKFLOW)

    assert tested
    assert {name.strip(' "') for name in tested[1].split(",")} == pythons
    assert systems
    assert {name.strip().partition("-")[0] for name in systems[1].split(",")} == {
        *("ubuntu", "macos", "windows")
    }


def test_every_action_is_pinned_by_its_commit() -> None:
    """A tag can be moved; beside the commit stands the version, for whoever renews it."""
    actions = re.findall(r"uses: (.+)", WORKFLOW)

    assert actions
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action) for action in actions)
    assert "permissions:\n  contents: read\n" in WORKFLOW


def test_the_workflow_runs_what_the_makefile_has() -> None:
    """The same steps as at home."""
    targets = [
        word for line in re.findall(r"run: make (.+)", WORKFLOW) for word in line.split() if "=" not in word
    ]

    assert {"test", "wheel", "pictures"} <= set(targets)
    assert all(re.search(rf"^{target}:", MAKEFILE, re.MULTILINE) for target in targets)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_an_issue_template_is_short_and_warns_of_private_details(path: Path) -> None:
    """With the lines that GitHub wants at its top."""
    text = path.read_text(encoding="utf-8")
    front, _, body = text.removeprefix("---\n").partition("\n---\n")

    assert {line.partition(":")[0] for line in front.splitlines()} == {"name", "about", "title", "labels"}
    assert "This page is public" in body
    assert len(text.splitlines()) <= 40


def test_both_issue_templates_are_there() -> None:
    """A card that hurt, and a deck to share."""
    assert [path.stem for path in TEMPLATES] == ["a-card-that-hurt", "a-deck-to-share"]


def test_the_windows_way_installs_what_make_play_does() -> None:
    """The same lock, with hashes; and each place that it jumps to is there."""
    text = (ROOT / "play.bat").read_text(encoding="ascii")
    jumps = set(re.findall(r"goto (\w+)", text))

    assert "--require-hashes -r requirements.lock" in text
    assert "--require-hashes -r requirements.lock" in MAKEFILE
    assert "--no-deps --no-build-isolation -e ." in text
    assert "--no-deps --no-build-isolation -e ." in MAKEFILE
    assert jumps == set(re.findall(r"^:(\w+)", text, re.MULTILINE))
    assert "*.bat text eol=crlf" in (ROOT / ".gitattributes").read_text(encoding="utf-8")
