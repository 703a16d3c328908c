import pytest

from game.plain import private


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Private steps stay their four seconds only where a test is about that."""
    monkeypatch.setattr(private, "LEAST_SECONDS", 0.0)
