"""Which tests a computer can run: some hold it to what only POSIX has."""

import sys

collect_ignore = (
    [
        "test_terminal.py",
        "plain/test_terminal.py",
        "saves/test_disk.py",
        "saves/test_kill.py",
        "decks/test_source.py",
    ]
    if sys.platform == "win32"
    else []
)
"""Windows has other terminals, no limit on a file's size, no SIGKILL, and no pipes that lie in folders."""
