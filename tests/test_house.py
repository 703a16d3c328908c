"""How the house is built: floors that no import breaks, rooms that no file outgrows, words kept out."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_PIN_OR_HASH = re.compile(r"[\w.-]+==[\w.]+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|#.*|")
SOURCES = sorted((ROOT / "game").rglob("*.py"))


def _defined(kinds: type | tuple[type, ...]) -> Iterator[tuple[str, int]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, kinds):
                lines = (getattr(node, "end_lineno", 0) or 0) - getattr(node, "lineno", 0) + 1
                yield f"{path.relative_to(ROOT)}: {getattr(node, 'name', '')}", lines


def test_rules_and_decks_load_neither_screen_nor_database() -> None:
    """The game and its cards can be used, tested and trusted without either."""
    code = (
        "import sys, pkgutil, importlib, game.rules, game.decks\n"
        "for package in (game.rules, game.decks):\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        importlib.import_module(module.name)\n"
        "loaded = {name.split('.')[0] for name in sys.modules}\n"
        "bad = loaded & {'textual', 'rich', 'sqlite3', 'sqlite_utils'}\n"
        "sys.exit(' '.join(sorted(bad)) if bad else 0)"
    )
    run = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)

    assert run.returncode == 0, run.stderr


def test_no_file_is_a_hallway() -> None:
    """350 lines at most."""
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}

    assert {name: lines for name, lines in lengths.items() if lines > 350} == {}


def test_functions_and_classes_stay_small() -> None:
    """40 lines a function, 250 a class."""
    functions = [where for where, lines in _defined((ast.FunctionDef, ast.AsyncFunctionDef)) if lines > 40]
    classes = [where for where, lines in _defined(ast.ClassDef) if lines > 250]

    assert functions + classes == []


def test_most_functions_are_very_small() -> None:
    """Nine in ten have fewer than 20 lines."""
    lengths = sorted(lines for _, lines in _defined((ast.FunctionDef, ast.AsyncFunctionDef)))

    assert lengths[len(lengths) * 9 // 10] < 20


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_locks_pin_with_hashes_and_name_no_host(name: str) -> None:
    """Whoever installs from them gets what was tested, from wherever they get their packages."""
    text = (ROOT / name).read_text(encoding="utf-8")
    pins = re.findall(r"^[\w.-]+==", text, re.MULTILINE)
    blocks = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]

    assert pins
    assert all("--hash=sha256:" in block for block in blocks)
    assert all(_PIN_OR_HASH.fullmatch(line) for line in text.splitlines())
