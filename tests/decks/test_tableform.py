"""The table form: what spreadsheets do to it and with it."""

import csv
from io import StringIO

import pytest
from hypothesis import given

from game.decks.files import deck_bytes
from game.decks.model import Deck
from game.decks.reader import read_text
from game.decks.tableform import COLUMNS, is_table, to_table
from game.rules.words import Kind
from tests.decks.strategies import DECKS

HEAD = "depth,kind,text,follow_up_1,follow_up_2\ndeck:title,,x\n"


def said(text: str) -> list[str]:
    """Every message about a table, as it is printed."""
    return [str(message) for message in read_text(text, "deck.csv", ".csv").messages]


@given(DECKS)
def test_no_cell_runs_as_a_formula(deck: Deck) -> None:
    """Whatever stands in a deck, no cell of its table begins like a formula."""
    cells = [cell for row in csv.reader(StringIO(to_table(deck), newline="")) for cell in row]

    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")]


def test_a_quoted_formula_comes_back_as_text() -> None:
    """The apostrophe that makes a formula harmless is no part of the text; any other is."""
    table = HEAD + "Deep,question,'=1+1,''it,'tis\n"
    card = read_text(table, suffix=".csv").deck.cards[0]

    assert (card.text, card.follow_ups) == ("=1+1", ("'it", "'tis"))


def test_columns_come_in_the_order_of_the_specification() -> None:
    """The first line of every table that we write."""
    head = to_table(Deck("x")).splitlines()[0]

    assert head == ",".join(COLUMNS)
    assert head.startswith("depth,kind,text,follow_up_1,follow_up_2,follow_up_3,")
    assert head.endswith(",follow_up_8,topics,facet,needs,time,moment,note,why,id")


def test_excel_is_told_that_it_is_utf8() -> None:
    """Without its mark Excel would garble every accent."""
    assert deck_bytes(Deck("Café"), ".csv").startswith(b"\xef\xbb\xbfdepth,")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_separator_is_recognised(separator: str) -> None:
    """Commas, semicolons and tabs, also where a text holds the others."""
    table = 'depth,text,follow_up_1\ndeck:title,x,\nDeep,"a; b\tc, d",e\n'.replace(",", separator)

    assert read_text(table, suffix=".csv").deck.cards[0].follow_ups == ("e",)


def test_an_open_quotation_mark_costs_its_own_row_only() -> None:
    """The classic that swallows the next cards in silence: here it is named, and they are kept."""
    table = HEAD + 'Deep,,"What?,Why?\nDeep,,How?\nDeep,,Who?\n'
    read = read_text(table, "deck.csv", ".csv")

    assert [card.text for card in read.deck.cards] == ["How?", "Who?"]
    assert said(table)[0].startswith("deck.csv:3: The quotation marks in this row do not match. Close it")


def test_rows_swallowed_by_a_quotation_mark_are_named() -> None:
    """A mark that another row closes by chance makes one cell of several rows: nobody would see it."""
    table = HEAD + 'Deep,,"What?\nDeep,,How?\nDeep,,",Who?\nDeep,,When?\n'
    read = read_text(table, suffix=".csv")

    assert [card.text for card in read.deck.cards] == ["When?"]
    assert [(message.code, message.line, message.until) for message in read.messages] == [
        ("open-quote", 3, 5)
    ]


def test_columns_may_have_other_names_and_another_order() -> None:
    """People name columns as they speak; follow-ups without numbers are counted."""
    table = "Follow up;TEXT;Follow-up;Depth;Kind\n;x;;deck:title;\nWhy?;What?;Who?;deep;Gift\n"
    (card,) = read_text(table, suffix=".csv").deck.cards

    assert (card.text, card.follow_ups, card.kind) == ("What?", ("Why?", "Who?"), Kind.GIFT)


@pytest.mark.parametrize(
    ("table", "answer"),
    [
        (
            "text,topics\nWhat?,\n",
            ":1: The first row names no column `depth`, so that no row could be read.",
        ),
        (HEAD + "Abyss,,What?\nDeep,,x\n", ":3: “Abyss” is no depth; the row was left out."),
        (HEAD + "Deep,,What?,,,more\n", ":3: The cell “more” belongs to no column and was left out."),
        (
            HEAD + "Deep,,When we met, what was it?\n",
            ":3: “When we met” seems to go on in the next cell",
        ),
        (
            HEAD.replace("kind", "kimd") + "Deep,,x\n",
            ":1: There is no column “kimd”. Did you mean `kind`?",
        ),
        (
            HEAD.replace("kind", "zz") + "Deep,,x\n",
            ":1: There is no column “zz”; its cells were left out.",
        ),
    ],
)
def test_a_slip_in_a_table_is_named(table: str, answer: str) -> None:
    """Short rows are fine; nothing extra, missing or misspelt passes in silence."""
    assert [message[len("deck.csv") :][: len(answer)] for message in said(table)] == [answer]


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("depth,text\nDeep,x", True),
        ("sep=;\nDepth;Kind;Text", True),
        ("\n\ndepth\ttext\n", True),
        ("---\ntitle: depth, text\n---", False),
        ("In depth, text is all.", False),
        ("", False),
    ],
)
def test_a_table_is_known_by_its_first_line(text: str, table: bool) -> None:  # noqa: FBT001 - a column
    """A table may come under any ending, or from the clipboard."""
    assert is_table(text) is table
