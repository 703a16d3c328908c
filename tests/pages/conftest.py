from tests.saves.conftest import sitting

__all__ = ["sitting"]
