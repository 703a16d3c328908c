"""Recognises files that people take for text by their first bytes, and says how to save them as text."""

from collections.abc import Callable

from game.language import _

_WORD = _("In Word choose File, Save As, “Plain text (.txt)” with the encoding Unicode (UTF-8).")
_SHEET = _("In the spreadsheet choose File, Save As, “CSV UTF-8 (.csv)”.")
_OFFICE = _(
    "Open it and choose Save As or Export: “Plain text” with the encoding UTF-8, or “CSV UTF-8” for a table."
)
_PAGES = _("In Pages choose File, Export To, “Plain Text”.")
_RTF = _("Open it and choose Format, Make Plain Text, or Save As “Plain text” with the encoding UTF-8.")
_COPY = _("Open it, select all, copy, and paste into a plain text file.")
_WRITE = _("A deck is a plain text file: write the cards in any text editor.")

_ZIPPED = (
    (b"word/", _("This is a Word document, not a text file"), _WORD),
    (b"xl/", _("This is an Excel workbook, not a text file"), _SHEET),
    (b"opendocument.spreadsheet", _("This is an OpenDocument spreadsheet, not a text file"), _SHEET),
    (b"opendocument.text", _("This is an OpenDocument text, not a plain text file"), _OFFICE),
    (
        b"Index/Tables",
        _("This is a Numbers document, not a text file"),
        _("In Numbers choose File, Export To, “CSV”."),
    ),
    (b"Index/", _("This is a Pages document, not a text file"), _PAGES),
)
_ZIP = (
    _("This is a Word, Excel, Pages or zip file, not a text file"),
    _("Unpack it if it is an archive. If it is a document: {office}").format(office=_OFFICE),
)
_PICTURE = (_("This is a picture, not a text file"), _WRITE)
_FIRST_BYTES = (
    (b"{\\rtf", _("This is a rich text (RTF) document, not a plain text file"), _RTF),
    (b"%PDF", _("This is a PDF document, not a text file"), _COPY),
    (b"\xd0\xcf\x11\xe0", _("This is an old Word or Excel file, not a text file"), _OFFICE),
    (b"SQLite format 3\0", _("This is a database, perhaps a saved game, not a text file"), _WRITE),
    (b"bplist00", _("This is a Safari web archive or a settings file, not a text file"), _COPY),
    (b"\x89PNG", *_PICTURE),
    (b"\xff\xd8\xff", *_PICTURE),
    (b"GIF8", *_PICTURE),
    (b"II*\0", *_PICTURE),
    (b"MM\0*", *_PICTURE),
    (b"\x1f\x8b", _("This is a compressed file, not a text file"), _("Unpack it first.")),
    (b"7z\xbc\xaf", _("This is a compressed file, not a text file"), _("Unpack it first.")),
    (b"Rar!", _("This is a compressed file, not a text file"), _("Unpack it first.")),
    (b"\x7fELF", _("This is a program, not a text file"), _WRITE),
)
_HTML = (
    _("This is a web page, not a plain text file"),
    _("In the browser choose Save As, “Text”, or copy the words."),
)
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta")
_INSIDE = 64 * 1024


def recognised(data: bytes) -> tuple[str, str] | None:
    """What a file is that is no plain text, and how to get a text out of it; None for anything else."""
    for look in _LOOKS:
        if found := look(data):
            return found
    return None


def _by_first_bytes(data: bytes) -> tuple[str, str] | None:
    return next(((what, fix) for start, what, fix in _FIRST_BYTES if data.startswith(start)), None)


def _zipped(data: bytes) -> tuple[str, str] | None:
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return None
    names = data[:_INSIDE] + data[-_INSIDE:]
    return next(((what, fix) for name, what, fix in _ZIPPED if name in names), _ZIP)


def _media(data: bytes) -> tuple[str, str] | None:
    if data[4:8] == b"ftyp" or (data.startswith(b"RIFF") and data[8:12] in {b"WEBP", b"WAVE", b"AVI "}):
        return (_("This is a picture, a film or a sound, not a text file"), _WRITE)
    return None


def _web_page(data: bytes) -> tuple[str, str] | None:
    start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(b"<?xml"):
        start = start.partition(b"?>")[2].lstrip()
        if not start.startswith(_PAGE_STARTS):
            return (_("This is an XML document, not a plain text file"), _OFFICE)
    return _HTML if start.startswith(_PAGE_STARTS) else None


_LOOKS: tuple[Callable[[bytes], tuple[str, str] | None], ...] = (_by_first_bytes, _zipped, _media, _web_page)
