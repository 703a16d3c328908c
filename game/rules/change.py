"""A changed copy of a frozen value, quickly: the engine makes several for every move."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import replace
else:

    def replace(value, /, **changes):  # noqa: ANN001, ANN003, ANN201 - typed as dataclasses.replace, above
        """Like `dataclasses.replace`, without running `__init__` field by field (measured: 5 times as fast).

        For frozen dataclasses without slots and without `__post_init__`; the type checker checks the names.
        """
        copy = object.__new__(type(value))
        copy.__dict__.update(value.__dict__)
        copy.__dict__.update(changes)
        return copy


__all__ = ["replace"]
