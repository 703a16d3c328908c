"""What is loaded to stay: the collector of garbage is spared from looking at it again and again.

Only the program itself asks for this (`begin`); an app in a test leaves the collector as it is.
"""

import gc

_begun = False


def begin() -> None:
    """From now on until `stays`, what is made is made to stay: nothing is looked through meanwhile."""
    global _begun  # noqa: PLW0603 - the collector is the process's own, and so is this
    _begun = True
    gc.disable()


def stays() -> None:
    """All that is there now stays; only what comes after is looked through."""
    if _begun:
        gc.freeze()
        gc.enable()
