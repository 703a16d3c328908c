"""What goes over the socket: frames, each a length and so many bytes, never longer than agreed."""

from asyncio import IncompleteReadError, StreamReader
from struct import Struct

_LENGTH = Struct(">I")

MOST_ASKED = 256 * 1024
"""Bytes in one request of the second screen."""

MOST_ANSWERED = 32 * 1024**2
"""Bytes in one answer: everything that stays of a game, of many years."""


class Garbled(Exception):
    """What came is nothing that was agreed on; whoever sent it is not listened to any more."""


async def read_frame(reader: StreamReader, most: int) -> bytes:
    """The next frame.

    Raises:
        EOFError: when the other side is gone.
        Garbled: when it is longer than agreed, or empty.
    """
    try:
        (length,) = _LENGTH.unpack(await reader.readexactly(_LENGTH.size))
        if not 0 < length <= most:
            raise Garbled
        return await reader.readexactly(length)
    except (IncompleteReadError, OSError):
        raise EOFError from None


def framed(data: bytes) -> bytes:
    """The bytes as they go over the socket."""
    return _LENGTH.pack(len(data)) + data
