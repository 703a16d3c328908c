"""Who may come in: the address that works once, the cookie given for it, and the names that we go by."""

import secrets
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

_SELF = ("127.0.0.1", "[::1]", "localhost")


def is_loopback(host: str) -> bool:
    """Whether only this computer itself can reach this host."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@dataclass(slots=True)
class Door:
    """Lets in whoever has the newest address, once; and after that, whoever holds the cookie.

    Both are made anew each time, and hold 256 bits of chance.

    Attributes:
        host: where the page is served.
        port: and at which port.
        names: the names that this computer has besides, if others on the network may come.
    """

    host: str
    port: int
    names: tuple[str, ...] = ()
    _ticket: str = field(default_factory=secrets.token_urlsafe, repr=False)
    _pass: str = field(default_factory=secrets.token_urlsafe, repr=False)

    @property
    def cookie(self) -> str:
        """The cookie's name; with the port, so that two pages on one computer keep two cookies."""
        return f"fathoms-{self.port}"

    @property
    def address(self) -> str:
        """The whole address to open now; it works once."""
        host = self.host if self.host not in {"0.0.0.0", "::"} else (self.names or _SELF)[0]  # noqa: S104
        shown = f"[{host}]" if ":" in host and not host.startswith("[") else host
        return f"http://{shown}:{self.port}/enter/{self._ticket}"

    def exchange(self, ticket: str) -> str | None:
        """The cookie's value for the newest ticket, which is used up then; None for any other."""
        if not _same(ticket, self._ticket):
            return None
        self._ticket = secrets.token_urlsafe()
        return self._pass

    def knows(self, cookie: str | None) -> bool:
        """Whether this is the value that we gave out."""
        return cookie is not None and _same(cookie, self._pass)

    def goes_by(self, host: str | None) -> bool:
        """Whether a request's Host header means us, and not a name that someone else turned to this computer.

        Where others on the network may come, any plain address of digits will do: nobody can rebind those.
        """
        if host is None:
            return False
        try:
            parts = urlsplit(f"//{host}")
            name, port = parts.hostname or "", parts.port or 80
        except ValueError:
            return False
        if port != self.port or parts.netloc.rpartition("@")[1]:
            return False
        shown = f"[{name}]" if ":" in name else name
        return shown in _SELF or name in {self.host.lower(), *self.names} or (self._open and _is_digits(name))

    def sent_by_us(self, origin: str | None, host: str | None) -> bool:
        """Whether the page that opens a web socket is the one that this very host sent."""
        return origin is not None and self.goes_by(host) and origin == f"http://{host}"

    @property
    def _open(self) -> bool:
        return not is_loopback(self.host)


def _same(one: str, other: str) -> bool:
    """Compare in a time that says nothing about where they differ."""
    return secrets.compare_digest(one.encode(errors="replace"), other.encode())


def _is_digits(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
