"""The marks and their stand-ins: as wide as each other, and plain ASCII."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from game import marks

OURS = "".join(marks._STAND_INS)
LINES = "".join(chr(code) for code in range(0x2500, 0x25A0))


@pytest.mark.parametrize("mark", sorted({*OURS, *LINES}))
def test_a_stand_in_is_ascii_and_as_wide_as_its_mark(mark: str) -> None:
    """No layout shifts when it is swapped."""
    stand_in = marks.in_ascii(mark)

    assert stand_in.isascii()
    assert cell_len(stand_in) == cell_len(mark) == 1


@given(st.text(alphabet=st.sampled_from(OURS + LINES + " …abc")))
def test_any_text_of_ours_becomes_ascii_of_the_same_width(text: str) -> None:
    """Also dots with blanks around them."""
    swapped = marks.in_ascii(text)

    assert swapped.isascii()
    assert cell_len(swapped) == cell_len(text)


@pytest.mark.parametrize("name", ["Zoë", "محمد", "小明", "हिन्दी", "👩‍👩‍👧"])
def test_names_stay_as_they_are(name: str) -> None:
    """They are not ours to change."""
    assert marks.in_ascii(name) == name


def test_marks_that_stand_side_by_side_stay_different() -> None:
    """Told apart with the marks, told apart without."""
    for family in (
        (marks.STAR, marks.HERE, marks.POINTER, marks.DOT, marks.CLOSED, marks.ARM),
        tuple(marks.LEVELS),
        (marks.ARM, marks.LEFT_HAND, marks.RIGHT_HAND, marks.CLOSED),
    ):
        assert len({marks.in_ascii(mark) for mark in family}) == len(family)
