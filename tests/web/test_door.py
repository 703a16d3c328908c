"""Who may come in: an address that works once, a cookie, and the names that are ours."""

import pytest

from game.web.door import Door, is_loopback


def _ticket(door: Door) -> str:
    return door.address.rpartition("/")[2]


def test_an_address_works_once() -> None:
    """The next one is another; the cookie stays good."""
    door = Door("127.0.0.1", 8000)
    first = _ticket(door)
    cookie = door.exchange(first)

    assert door.knows(cookie)
    assert door.exchange(first) is None
    assert _ticket(door) != first
    assert door.exchange(_ticket(door)) == cookie


@pytest.mark.parametrize("guess", ["", "x", "é", "\udcff", None])
def test_nothing_else_is_a_cookie(guess: str | None) -> None:
    """Neither a guess, nor what is no letter, nor nothing."""
    assert not Door("127.0.0.1", 8000).knows(guess)


def test_a_ticket_is_no_cookie_and_a_cookie_no_ticket() -> None:
    """What stands in an address never opens the page by itself."""
    door = Door("127.0.0.1", 8000)
    cookie = door.exchange(_ticket(door))

    assert not door.knows(_ticket(door))
    assert door.exchange(str(cookie)) is None


def test_two_doors_have_nothing_in_common() -> None:
    """256 bits of chance each; and a cookie each, on one computer."""
    one, other = Door("127.0.0.1", 8000), Door("127.0.0.1", 8001)

    assert len(_ticket(one)) >= 43
    assert _ticket(one) != _ticket(other)
    assert one.cookie != other.cookie
    assert _ticket(one) not in repr(one)


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000"])
def test_this_computer_goes_by_its_own_names(host: str) -> None:
    """With the port that is served."""
    assert Door("127.0.0.1", 8000).goes_by(host)


@pytest.mark.parametrize(
    "host",
    [
        *(None, "", "evil.example:8000", "127.0.0.1.evil.example:8000", "127.0.0.1:8001", "127.0.0.1"),
        *("192.168.0.7:8000", "a@127.0.0.1:8000", "127.0.0.1:99999", "[::1:8000", "localhost.:8000"),
    ],
)
def test_a_name_that_someone_turned_to_this_computer_is_not_ours(host: str | None) -> None:
    """DNS rebinding: the name leads here, and still is another's."""
    assert not Door("127.0.0.1", 8000).goes_by(host)


def test_where_others_may_come_digits_and_its_own_names_will_do() -> None:
    """Nobody can turn plain digits to another computer; any other name is refused as ever."""
    door = Door("0.0.0.0", 8000, ("laptop", "laptop.local"))  # noqa: S104 - nothing is served here

    assert door.goes_by("192.168.0.7:8000")
    assert door.goes_by("[fe80::1]:8000")
    assert door.goes_by("Laptop.local:8000")
    assert not door.goes_by("evil.example:8000")
    assert door.address.startswith("http://laptop:8000/enter/")


@pytest.mark.parametrize(
    ("origin", "ours"),
    [
        ("http://127.0.0.1:8000", True),
        ("http://localhost:8000", False),
        ("http://127.0.0.1:9999", False),
        ("https://127.0.0.1:8000", False),
        ("http://evil.example", False),
        ("null", False),
        (None, False),
    ],
)
def test_only_our_own_page_opens_the_web_socket(origin: str | None, *, ours: bool) -> None:
    """The same host, port and scheme, or no game."""
    assert Door("127.0.0.1", 8000).sent_by_us(origin, "127.0.0.1:8000") is ours


@pytest.mark.parametrize(
    ("host", "alone"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("laptop", False)],  # noqa: S104
)
def test_only_this_computer_reaches_a_loopback(host: str, *, alone: bool) -> None:
    """Any other has to be meant."""
    assert is_loopback(host) is alone
