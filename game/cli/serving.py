"""Serves the page: asks first, shows each address, and ends in good order."""

import argparse
import asyncio
import errno
import signal
import socket
import sys
import webbrowser
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from game.cli.saying import OK, WrongUse, say
from game.errors import FathomsError
from game.language import _
from game.text import clean_line
from game.web import sentences
from game.web.door import Door, is_loopback

_MOST = 65_535
_GAME = (sys.executable, "-P", "-m", "game", "play")


def run(options: argparse.Namespace) -> int:
    """Serve the page until Ctrl+C."""
    host = clean_line(options.host)
    if not 0 <= options.port <= _MOST:
        raise WrongUse(
            _("--port goes from 0 to {most:,}; {port} does not.").format(most=_MOST, port=options.port)
        )
    if not is_loopback(host) and not options.i_mean_it:
        raise WrongUse(sentences.MEAN_IT.format(host=host))
    if find_spec("textual_serve") is None or find_spec("aiohttp") is None:
        raise FathomsError(sentences.NOT_INSTALLED.format(command=_how_to_get_it()))
    try:
        with suppress(KeyboardInterrupt):
            asyncio.run(_serve(host, options.port, _Announced(open_it=options.open)))
    except OSError as error:
        raise FathomsError(_why_not(host, options.port, error)) from None
    say(sentences.ENDED)
    return OK


class _Announced:
    """Shows each address as it comes; the first one with all there is to know."""

    def __init__(self, *, open_it: bool) -> None:
        self._open_it = open_it
        self._first = True

    def __call__(self, door: Door) -> None:
        first, self._first = self._first, False
        say((sentences.SERVED if first else sentences.NEXT_ADDRESS).format(address=door.address))
        if first and not is_loopback(door.host):
            say(sentences.REACHABLE)
        sys.stdout.flush()
        if first and self._open_it:
            webbrowser.open(door.address)


async def _serve(host: str, port: int, announced: _Announced) -> None:
    from game.web.server import serve  # noqa: PLC0415 - it may not be installed

    task = asyncio.ensure_future(serve(_GAME, host, port, _names(host), announced))
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            with suppress(NotImplementedError):
                loop.add_signal_handler(number, task.cancel)
    with suppress(asyncio.CancelledError):
        await task


def _names(host: str) -> tuple[str, ...]:
    """The names by which others on the network may call this computer."""
    if is_loopback(host):
        return ()
    name = socket.gethostname().lower()
    return (name,) if "." in name else (name, f"{name}.local")


def _how_to_get_it() -> str:
    checkout = Path(__file__).resolve().parents[2]
    if (checkout / "pyproject.toml").is_file():
        return "make serve"
    if "pipx" in Path(sys.prefix).parts:
        return "pipx inject two-fathoms textual-serve aiohttp"
    if {"uv", "tools"} <= set(Path(sys.prefix).parts):
        return f'uv pip install --python "{sys.prefix}" textual-serve aiohttp'
    return 'python -m pip install "two-fathoms[web]"'


def _why_not(host: str, port: int, error: OSError) -> str:
    why = {
        errno.EADDRINUSE: sentences.PORT_TAKEN_WHY,
        getattr(errno, "WSAEADDRINUSE", errno.EADDRINUSE): sentences.PORT_TAKEN_WHY,
        errno.EADDRNOTAVAIL: sentences.NOT_THIS_COMPUTER_WHY,
        None: sentences.NOT_THIS_COMPUTER_WHY,  # so asyncio says it from Python 3.13 on
        socket.EAI_NONAME: sentences.NOT_THIS_COMPUTER_WHY,
        errno.EACCES: sentences.PORT_BARRED_WHY,
    }.get(error.errno, clean_line(error.strerror or _("this computer does not let it")))
    return sentences.PORT_TAKEN.format(host=host, port=port, why=why)
