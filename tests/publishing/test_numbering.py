"""The last pass: headings counted, references alive, anchors once."""

from sop_studio.publishing.blocks import Cell, Column, Heading, ListBlock, Paragraph, Reference, Span, Table
from sop_studio.publishing.compose import TO_BE_NUMBERED
from sop_studio.publishing.numbering import finished


def head(text: str, level: int = 1, number: str = TO_BE_NUMBERED) -> Heading:
    return Heading(text, level, text, number)


def test_headings_are_counted_by_level_and_front_headings_are_not() -> None:
    blocks = finished(
        [
            head("Front", number=""),
            head("A"),
            head("B"),
            head("B1", 2),
            head("B2", 2),
            head("C"),
            head("C1", 2),
        ]
    )
    assert [block.number for block in blocks if isinstance(block, Heading)] == [
        "",
        "1",
        "2",
        "2.1",
        "2.2",
        "3",
        "3.1",
    ]


def test_a_reference_without_words_gets_those_of_its_heading() -> None:
    paragraph, _ = finished([Paragraph((Reference("Limits", ""),)), head("Limits")])
    assert paragraph == Paragraph((Reference("Limits", "1 Limits"),))


def test_a_reference_to_nothing_is_only_words() -> None:
    (block,) = finished([ListBlock(((Reference("gone", "A1.02"),),))])
    assert block == ListBlock(((Span("A1.02"),),))


def test_an_anchor_stands_once() -> None:
    cell = Cell((Paragraph((Span("x"),)),), "same")
    (table,) = finished([Table((Column("a", 1), Column("b", 1)), ((cell, cell),))])
    assert isinstance(table, Table)
    assert [cell.anchor for cell in table.rows[0]] == ["same", ""]
