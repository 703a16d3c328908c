"""What every rule of the linter answers with."""

from typing import NamedTuple


class Finding(NamedTuple):
    """Something to better: a code, what it is, what to do, and the whole text as it could be, if known."""

    code: str
    message: str
    fix: str
    rewrite: str = ""
