"""Which tests a computer can run: some hold it to what only POSIX has."""

import sys

collect_ignore = (
    ["test_terminal.py", "saves/test_disk.py", "saves/test_kill.py", "decks/test_source.py"]
    if sys.platform == "win32"
    else []
)
"""On Windows: terminals of its own kind, no limits on a file's size, no SIGKILL, no named pipes in folders."""
