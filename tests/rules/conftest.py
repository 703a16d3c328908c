import pytest

from tests.rules.play import Game


@pytest.fixture
def game() -> Game:
    """A new game at its very first card."""
    return Game().first_card()
