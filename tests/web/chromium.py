"""Chromium without a window, driven through its DevTools protocol: a browser's own eyes and hands.

The protocol is JSON over a web socket, which aiohttp speaks already; a library for it would bring a whole
browser driver more (50 MB) for the few calls below.
"""

import asyncio
import base64
import os
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp

PATIENCE = 30.0
_A_MOMENT = 0.05
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_SAID = "document.readyState === 'complete' ? document.body.innerText : ''"
_KEYS = {"Enter": ("Enter", 13, "\r"), "Escape": ("Escape", 27, "")}


def chromium() -> str | None:
    """The browser's program, if there is one here."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


async def until(there: Callable[[], bool]) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(PATIENCE):
        while not there():  # noqa: ASYNC110 - another process does it, which sets no event here
            await asyncio.sleep(_A_MOMENT)


class Tab:
    """One tab, with everything that went over its wires.

    Attributes:
        asked: the addresses that it asked for.
        drawn: what its web sockets brought since the last `shows`.
        complaints: what it wrote into its console as errors.
    """

    def __init__(self, browser: "Browser", target: str, session: str) -> None:
        self._browser = browser
        self._target = target
        self.session = session
        self.asked: list[str] = []
        self.drawn = b""
        self.complaints: list[str] = []

    def hear(self, method: str, told: dict[str, Any]) -> None:
        """Note what the browser reports."""
        match method:
            case "Network.requestWillBeSent":
                self.asked.append(told["request"]["url"])
            case "Network.webSocketCreated":
                self.asked.append(told["url"])
            case "Network.webSocketFrameReceived" if told["response"]["opcode"] == 2:
                self.drawn += base64.b64decode(told["response"]["payloadData"])
            case "Log.entryAdded" if told["entry"]["level"] == "error":
                self.complaints.append(told["entry"]["text"])
            case "Runtime.exceptionThrown":
                self.complaints.append(str(told["exceptionDetails"]))

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        return await self._browser.call(method, self.session, **parameters)

    async def open(self, address: str) -> None:
        await self.call("Page.navigate", url=address)

    async def ask(self, expression: str) -> Any:
        """What a line of JavaScript says in the page."""
        said = await self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        return said["result"].get("value")

    async def until_says(self, words: str) -> None:
        """Wait until the page itself, not the game, shows these words."""
        async with asyncio.timeout(PATIENCE):
            while words not in str(await self.ask(_SAID)):  # noqa: ASYNC110 - as `until`
                await asyncio.sleep(_A_MOMENT)

    async def shows(self, words: str) -> None:
        """Wait until the game has drawn these words."""
        try:
            await until(lambda: words.encode() in self.drawn)
        except TimeoutError:
            raise AssertionError(f"{words!r} was not drawn; this was: {self.drawn[-2000:]!r}") from None
        self.drawn = b""

    async def type(self, keys: str) -> None:
        """Type letters; a line feed is Enter."""
        for key in keys:
            name, code, text = _KEYS["Enter"] if key == "\n" else (key, 0, key)
            about = {"key": name, "windowsVirtualKeyCode": code, "text": text}
            await self.call("Input.dispatchKeyEvent", type="keyDown", **about)
            await self.call("Input.dispatchKeyEvent", type="keyUp", key=name, windowsVirtualKeyCode=code)

    async def front(self) -> None:
        """Have this tab in front, where keys go."""
        await self.call("Page.bringToFront")

    async def press(self, name: str, code: int) -> None:
        """Press a key that is no letter."""
        about = {"key": name, "code": name, "windowsVirtualKeyCode": code}
        await self.call("Input.dispatchKeyEvent", type="keyDown", **about)
        await self.call("Input.dispatchKeyEvent", type="keyUp", **about)

    async def picture(self, path: Path) -> None:
        """What one would see, as a PNG."""
        await self.call("Page.bringToFront")
        taken = await self.call("Page.captureScreenshot", format="png")
        await asyncio.to_thread(path.write_bytes, base64.b64decode(taken["data"]))

    async def close(self) -> None:
        await self._browser.call("Target.closeTarget", targetId=self._target)


class Browser:
    """A browser with a profile of its own."""

    def __init__(self, wire: aiohttp.ClientWebSocketResponse) -> None:
        self._wire = wire
        self._number = 0
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._tabs: dict[str, Tab] = {}
        self.listening = asyncio.ensure_future(self._listen())

    async def call(self, method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        """Ask the browser for something."""
        self._number += 1
        answer = self._answers[self._number] = asyncio.get_running_loop().create_future()
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        await self._wire.send_json(message | ({"sessionId": session} if session else {}))
        return await asyncio.wait_for(answer, PATIENCE)

    async def tab(self) -> Tab:
        """A new, empty tab."""
        target = (await self.call("Target.createTarget", url="about:blank"))["targetId"]
        session = (await self.call("Target.attachToTarget", targetId=target, flatten=True))["sessionId"]
        tab = self._tabs[session] = Tab(self, target, session)
        for room in ("Page", "Network", "Runtime", "Log"):
            await tab.call(f"{room}.enable")
        return tab

    async def _listen(self) -> None:
        async for message in self._wire:
            told = message.json()
            if "id" in told:
                answer = self._answers.pop(told["id"])
                if "error" in told:
                    answer.set_exception(RuntimeError(str(told["error"])))
                else:
                    answer.set_result(told["result"])
            elif told.get("sessionId") in self._tabs:
                self._tabs[told["sessionId"]].hear(told["method"], told["params"])


@asynccontextmanager
async def browser(profile: Path, size: tuple[int, int] = (1280, 800)) -> AsyncIterator[Browser]:
    """Chromium, which knows no computer but this one."""
    program = chromium()
    assert program is not None
    process = await asyncio.create_subprocess_exec(
        program,
        "--headless=new",
        "--remote-debugging-port=0",
        f"--user-data-dir={profile}",
        f"--window-size={size[0]},{size[1]}",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        *("--no-first-run", "--disable-background-networking", "--disable-component-update"),
        *("--disable-sync", "--disable-extensions", "--disable-dev-shm-usage", "--enable-unsafe-swiftshader"),
        *(("--no-sandbox",) if getattr(os, "geteuid", lambda: 1)() == 0 else ()),
        "about:blank",
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        async with aiohttp.ClientSession() as session:
            wire = await session.ws_connect(await _address(profile), max_msg_size=0)
            window = Browser(wire)
            try:
                yield window
            finally:
                with suppress(Exception):
                    await window.call("Browser.close")
                window.listening.cancel()
                await wire.close()
    finally:
        await _ended(process)


async def _address(profile: Path) -> str:
    """Where the browser listens; it writes that into its profile."""
    port = profile / "DevToolsActivePort"
    await until(lambda: port.exists() and "\n" in port.read_text(encoding="utf-8"))
    number, path = port.read_text(encoding="utf-8").split()
    return f"ws://127.0.0.1:{number}{path}"


async def _ended(process: asyncio.subprocess.Process) -> None:
    try:
        await asyncio.wait_for(process.wait(), 5)
    except TimeoutError:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
