"""`fathoms serve`: what it asks before it serves anything, and how it says no."""

import asyncio
import socket
from importlib.machinery import ModuleSpec

import pytest

from game import cli
from game.cli import serving
from game.web import sentences
from game.web.door import Door


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.0.7", "laptop.local", "::"])  # noqa: S104
def test_others_may_come_only_if_it_is_meant(host: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Asked twice, with what it means in between."""
    assert cli.main(["serve", "--host", host]) == 2
    said = capsys.readouterr().err
    assert "--i-mean-it" in said
    assert "not encrypted" in said


def test_a_port_that_is_taken_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Which one, why, and what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        assert cli.main(["serve", "--port", str(port)]) == 1
    said = capsys.readouterr().err
    assert f"port {port}: another program has it" in said


def test_a_host_that_is_another_computer_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """An address that is for examples in books."""
    assert cli.main(["serve", "--host", "192.0.2.1", "--i-mean-it"]) == 1
    assert "that is not this computer" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["-1", "65536"])
def test_a_port_that_cannot_be_is_a_sentence(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With those that can."""
    assert cli.main(["serve", "--port", port]) == 2
    assert "65,535" in capsys.readouterr().err


@pytest.mark.parametrize("missing", ["textual_serve", "aiohttp"])
def test_without_the_extra_it_says_how_to_get_it(
    missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence, one command; in a checkout another than from a package."""

    def found(name: str) -> ModuleSpec | None:
        return None if name == missing else ModuleSpec(name, None)

    monkeypatch.setattr(serving, "find_spec", found)

    assert cli.main(["serve"]) == 1
    assert "make serve" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("prefix", "command"),
    [
        ("/home/ana/.local/share/pipx/venvs/two-fathoms", "pipx inject two-fathoms textual-serve aiohttp"),
        (
            "/ana/uv/tools/two-fathoms",
            'uv pip install --python "/ana/uv/tools/two-fathoms" textual-serve aiohttp',
        ),
        ("/home/ana/venv", 'python -m pip install "two-fathoms[web]"'),
    ],
)
def test_how_to_get_the_extra_depends_on_how_fathoms_came(
    prefix: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one types is what works."""
    monkeypatch.setattr(serving, "__file__", "/elsewhere/game/cli/serving.py")
    monkeypatch.setattr("sys.prefix", prefix)

    assert serving._how_to_get_it() == command


@pytest.mark.parametrize("options", [[], ["--open"]])
def test_the_browser_opens_only_when_asked(
    options: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """At the address that is shown; and Ctrl+C is a good end."""
    opened: list[str] = []

    async def served(_host: str, _port: int, announced: serving._Announced) -> None:
        announced(Door("127.0.0.1", 8000))
        await asyncio.sleep(0)
        raise KeyboardInterrupt

    monkeypatch.setattr(serving, "_serve", served)
    monkeypatch.setattr("webbrowser.open", opened.append)

    assert cli.main(["serve", *options]) == 0
    said = capsys.readouterr().out
    assert all(address in said for address in opened)
    assert bool(opened) == bool(options)
    assert said.strip().endswith(sentences.ENDED)


def test_where_others_may_come_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """With the address, each time it is served."""
    serving._Announced(open_it=False)(Door("0.0.0.0", 8000, ("laptop",)))  # noqa: S104 - nothing is served here
    said = capsys.readouterr().out

    assert sentences.REACHABLE in said
    assert "http://laptop:8000/enter/" in said
