from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sitting import Sitting


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    """A new game at its very first card."""
    here = Sitting(tmp_path).first_card()
    yield here
    here.table.close()
