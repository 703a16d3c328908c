"""`fathoms serve`, as its own process."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Serving:
    """The command while it runs.

    Attributes:
        address: the address that it showed.
    """

    process: subprocess.Popen[str]
    address: str

    @property
    def base(self) -> str:
        return self.address.partition("/enter/")[0]


@contextmanager
def serving(home: Path, *options: str) -> Iterator[Serving]:
    """Run it until the block ends."""
    environment = {**os.environ, "FATHOMS_HOME": str(home), "TEXTUAL_ANIMATIONS": "none"}
    with subprocess.Popen(
        [sys.executable, "-m", "game", "serve", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        encoding="utf-8",
    ) as process:
        try:
            yield Serving(process, _address(process))
        finally:
            process.kill()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.search(r"http://\S+/enter/\S+", line):
            return found[0]
    raise AssertionError("no address was shown")
