"""Every message of the game as a gettext template; `python -m tests.messages` (`make messages`) writes it.

A message is what stands in `_("…")`, `plural("…", "…", n)` or `numbered("…", "…")`, found without running
anything. The template names files, no lines, so that it changes only when a message does.
"""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

GAME = Path(__file__).resolve().parents[1] / "game"
TEMPLATE = GAME / "locales" / "fathoms.pot"
_FORMS = {"_": 1, "plural": 2, "numbered": 2}
_HEAD = """# The messages of Fathoms. Made by `make messages`; CONTRIBUTING.md says how to add a language.
msgid ""
msgstr ""
"Project-Id-Version: fathoms\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""

Forms = tuple[str, ...]
"""A message: one sentence, or the two forms of one with a number."""


def template() -> str:
    """The whole template, as text."""
    found: dict[Forms, list[str]] = {}
    for path in sorted(GAME.rglob("*.py")):
        for forms in messages(path):
            places = found.setdefault(forms, [])
            name = path.relative_to(GAME.parent).as_posix()
            if name not in places:
                places.append(name)
    return "\n".join([_HEAD, *(_entry(forms, places) for forms, places in found.items())])


def messages(path: Path) -> Iterator[Forms]:
    """The messages in one file.

    Raises:
        ValueError: for a marked message that is not written out where it stands.
    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _FORMS:
            forms = [getattr(arg, "value", None) for arg in node.args[: _FORMS[node.func.id]]]
            if path.name == "language.py":
                continue
            if not all(isinstance(form, str) and form for form in forms):
                raise ValueError(f"{path}:{node.lineno}: a message is written out, not put together")
            yield tuple(map(str, forms))


def _entry(forms: Forms, places: list[str]) -> str:
    lines = [f"#: {place}" for place in places]
    lines += ["#, python-brace-format"] if any("{" in form for form in forms) else []
    lines += [f"{name} {_quoted(form)}" for name, form in zip(("msgid", "msgid_plural"), forms, strict=False)]
    lines += ['msgstr ""'] if len(forms) == 1 else ['msgstr[0] ""', 'msgstr[1] ""']
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    lines = text.splitlines(keepends=True)
    if len(lines) == 1:
        return json.dumps(text, ensure_ascii=False)
    return "\n".join(['""', *(json.dumps(line, ensure_ascii=False) for line in lines)])


if __name__ == "__main__":
    TEMPLATE.write_text(template(), encoding="utf-8")
