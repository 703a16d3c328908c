"""What may come over the socket, who may come in, and what each request does: once, or not at all."""

import asyncio
import stat
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.errors import FathomsError, IllegalMove, Stale
from game.rules import moves as m
from game.rules.state import Phase
from game.rules.words import Seat, Thanks, Topic
from game.saves.past import Past
from game.two import meeting, sharing
from game.two import messages as t
from game.two.link import Link
from game.two.wire import MOST_ASKED, Garbled, framed, read_frame
from game.ui.shared import SharedHost
from tests.past import simulated
from tests.two.test_kill import Told, hosting


@pytest.fixture
async def holder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SharedHost]:
    """A window with a new game, at its first card."""
    monkeypatch.setattr(sharing, "REACTION", 0.0)
    async with hosting(tmp_path) as (host, _):
        await host.start(("Ana", "Sam"))
        await host.play(m.BeginEvening(45))
        await host.play(m.Pledged())
        await host.share()
        yield host


@pytest.fixture
async def guest(holder: SharedHost, tmp_path: Path) -> AsyncIterator[SharedHost]:
    """A second window at the same table."""
    async with hosting(tmp_path) as (host, _):
        link = await Link.knock(holder.path)
        assert link is not None
        await host.join(link, Seat.SECOND)
        yield host


def _link(host: SharedHost) -> Link:
    assert host._link is not None
    return host._link


def _sharing(host: SharedHost) -> sharing.Sharing:
    assert host._sharing is not None
    return host._sharing


async def _raw(holder: SharedHost) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    notice = meeting.read_notice(holder.path)
    assert notice is not None
    return await meeting.connect(notice)


async def _is_shown_out(reader: asyncio.StreamReader) -> bool:
    async with asyncio.timeout(5):
        while await reader.read(65536):
            pass
    return True


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such bits")
async def test_the_socket_and_its_notice_are_the_owners_alone(holder: SharedHost) -> None:
    """0600 in a folder of 0700, with a path that every system can have."""
    notice = meeting.read_notice(holder.path)
    assert notice is not None
    modes = {
        path: stat.S_IMODE(path.stat().st_mode)
        for path in (Path(notice.socket), Path(notice.socket).parent, meeting.notice_of(holder.path))
    }

    assert list(modes.values()) == [0o600, 0o700, 0o600]
    assert len(notice.socket) < 104


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such bits")
async def test_a_notice_that_others_could_write_is_not_believed(holder: SharedHost) -> None:
    """Nor one that is a link to somewhere else."""
    path = meeting.notice_of(holder.path)
    path.chmod(0o644)
    assert meeting.read_notice(holder.path) is None
    path.chmod(0o600)
    away = path.rename(path.with_name("elsewhere"))
    path.symlink_to(away)

    assert meeting.read_notice(holder.path) is None


async def test_who_has_not_read_the_notice_is_shown_out(holder: SharedHost) -> None:
    """Though they found the socket."""
    notice = meeting.read_notice(holder.path)
    assert notice is not None
    meeting._put_up(meeting.notice_of(holder.path), replace(notice, key="guessed"))

    assert await Link.knock(holder.path) is None
    assert holder.seat is None


async def test_a_listener_that_cannot_prove_itself_learns_nothing(tmp_path: Path) -> None:
    """A port that another program took since: it is told neither the key nor a passphrase."""
    heard: list[bytes] = []
    over = asyncio.Event()

    async def pretends(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(framed(t.dump(t.Hello(t.LANGUAGE, "chance"))))
        heard.append(await read_frame(reader, 10_000))
        writer.write(framed(t.dump(t.Welcome("guessed", locked=True))))
        with pytest.raises(EOFError):
            await read_frame(reader, 10_000)
        writer.close()
        await writer.wait_closed()
        over.set()

    game = tmp_path / "other.db"
    held = await meeting.listen(game, pretends)
    key = held.notice.key.encode()
    assert await Link.knock(game) is None
    await over.wait()
    held.close()

    assert len(heard) == 1
    assert key not in heard[0]


async def test_over_a_port_it_works_the_same(
    holder: SharedHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where there are no sockets in folders."""
    monkeypatch.setattr(meeting, "_listening", meeting._listening_at_a_port)
    await _sharing(holder).close()
    await _sharing(holder).open(holder.path)
    async with hosting(tmp_path) as (host, _):
        link = await Link.knock(holder.path)
        assert link is not None
        await host.join(link, Seat.SECOND)
        await host.play(m.Told())

        assert holder.state.phase is Phase.GIVE_BACK


@pytest.mark.parametrize(
    "garbage",
    [
        b"\0\0\0\0",
        b"GET / HTTP/1.1\r\n\r\n",
        framed(b"{}"),
        framed(b"\xff\xfe"),
        framed(b'{"proof": 1}'),
        (2**31).to_bytes(4, "big") + b"x" * 100,
        framed(b"[" * 2_000),
    ],
)
async def test_garbage_is_shown_out_and_the_table_stays(holder: SharedHost, garbage: bytes) -> None:
    """Whatever comes instead of a greeting."""
    reader, writer = await _raw(holder)
    writer.write(garbage)
    await writer.drain()

    assert await _is_shown_out(reader)
    writer.close()
    assert (await holder.play(m.Told())).phase is Phase.GIVE_BACK


@pytest.mark.parametrize(
    "garbage",
    [
        b'{"number": 9, "ask": {"ask": "erase everything"}}',
        b'{"number": "x", "ask": {"ask": "look"}}',
        b'{"number": 9, "ask": {"ask": "make", "kind": "Quit", "fields": "{}", "by": null, "seen": 1}}',
        b'{"number": 9, "ask": {"ask": "hand in", "answer": {"answer": "circle", "step": 99, "show": true}}}',
        b"{}",
    ],
)
async def test_garbage_from_whoever_sits_here_ends_their_screen_alone(
    holder: SharedHost, guest: SharedHost, garbage: bytes
) -> None:
    """The table goes on; the other screen hears that it is lost."""
    told = guest.hears
    assert isinstance(told, Told)
    _link(guest)._writer.write(framed(garbage))
    async with asyncio.timeout(5):
        assert await told.heard.get() == "lost"

    assert holder.seat is None
    assert (await holder.play(m.Told())).phase is Phase.GIVE_BACK


async def test_a_request_that_is_too_long_is_not_read(holder: SharedHost, guest: SharedHost) -> None:
    """Nobody can fill the memory of the other window."""
    told = guest.hears
    assert isinstance(told, Told)
    _link(guest)._writer.write((MOST_ASKED + 1).to_bytes(4, "big"))
    async with asyncio.timeout(5):
        assert await told.heard.get() == "lost"

    assert holder.seat is None


async def test_nobody_asks_for_anything_before_they_sit(holder: SharedHost) -> None:
    """No move, no past."""
    for ask in (t.made(m.Told(), None, 0), t.Fetch("past"), t.TakeBack(0)):
        link = await Link.knock(holder.path)
        assert link is not None
        with pytest.raises(Stale):
            await link._ask(ask)
        await link.close()

    assert holder.state.phase is Phase.TELL


async def test_a_move_on_what_is_no_more_there_is_refused(holder: SharedHost, guest: SharedHost) -> None:
    """Two fingers at once make one move."""
    seen = guest.version
    await holder.play(m.Told())
    with pytest.raises(Stale):
        await _link(guest)._ask(t.made(m.Told(), None, seen))
    with pytest.raises(Stale):
        await _link(guest)._ask(t.TakeBack(seen))

    assert holder.state.phase is guest.state.phase is Phase.GIVE_BACK


async def test_a_request_that_comes_twice_is_done_once(holder: SharedHost, guest: SharedHost) -> None:
    """And both times it gets the same answer."""
    link = _link(guest)
    await link.play(m.Star(), None)
    request = t.Request(link._asked, t.made(m.Star(), None, holder.version))
    link._writer.write(framed(t.dump(request)) * 3)
    await link.look()

    assert holder.state.table.starred
    assert _sharing(holder).version == guest.version


async def test_a_refusal_comes_over_in_its_sentence(guest: SharedHost) -> None:
    """The same error, the same words."""
    with pytest.raises(IllegalMove, match="telling"):
        await guest.play(m.ThatsIt())


async def test_nobody_answers_for_the_other(holder: SharedHost, guest: SharedHost) -> None:
    """A vote for both cannot be sent from one screen; nor an answer to what is not asked."""
    for move in (m.Vote((True, True)), m.SetBoundaries(tuple(Topic)), m.DrawCircles((1, 7), (True, True))):
        with pytest.raises(IllegalMove):
            await guest.play(move)
    with pytest.raises(IllegalMove):
        await guest.hand_in(t.Choice(yes=True))

    assert holder.state.phase is Phase.TELL


async def test_a_second_guest_finds_the_place_taken(holder: SharedHost, guest: SharedHost) -> None:
    """There are two of you."""
    link = await Link.knock(holder.path)
    assert link is not None
    with pytest.raises(FathomsError, match="two of you"):
        await link.sit(Seat.FIRST, Told)
    await link.close()

    assert guest.seat is Seat.SECOND


async def test_what_the_other_says_is_cleaned(guest: SharedHost) -> None:
    """A sentence of an error acts on no terminal."""
    link = _link(guest)
    answer = link._waiting[99] = asyncio.get_running_loop().create_future()
    link._take(t.Refused(99, "IllegalMove", "no\x1b[2Jthing\x07" + "x" * 5_000))

    with pytest.raises(IllegalMove) as error:
        await answer
    assert str(error.value).startswith("no[2Jthingx")
    assert len(str(error.value)) <= 1_000


async def test_what_stays_can_be_read_from_either_screen(holder: SharedHost, guest: SharedHost) -> None:
    """The journey, and what may be left for the other."""
    assert await guest.past() == await holder.past()
    assert {card.deck for card in await guest.to_leave()} <= {"First evening"}
    assert isinstance(await guest.gifts(), tuple)
    assert await guest.first_time() is None


async def test_a_holder_that_sleeps_is_said_to(
    holder: SharedHost, guest: SharedHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key never waits for ever."""
    monkeypatch.setattr("game.two.link.PATIENCE", 0.05)
    async with _sharing(holder)._turn:
        with pytest.raises(FathomsError, match="does not answer"):
            await guest.play(m.Told())


def test_moves_travel_as_they_are() -> None:
    """Words, numbers and choices, and nothing that is not a move."""
    moves = (m.KeepLine("a “line”\n"), m.Choose(1), m.Thank(Thanks.GENTLE), m.CloseTopics((Topic.GRIEF,)))
    for move in moves:
        assert t.move_of(t.made(move, Seat.FIRST, 3)) == move
    with pytest.raises(Garbled):
        t.move_of(t.Make("Path", '"/"', None, 1))


def test_everything_that_stays_travels_as_it_is() -> None:
    """A past of many evenings, to the last line."""
    past, state = simulated()

    assert t.load(Past, t.dump(past)) == past
    assert t.load(t.Said, t.dump(t.Now(7, state), t.Said)) == t.Now(7, state)
