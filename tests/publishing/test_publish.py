"""The document of a SOP: whole, in order, the same every time, and in the language asked for."""

from dataclasses import replace
from pathlib import Path

import pytest

from sop_studio.model.control import DocumentControl, DocumentRef
from sop_studio.model.sop import Sop
from sop_studio.publishing.blocks import Cell, Figure, Heading, Paragraph, Reference, Table
from sop_studio.publishing.options import ExportOptions
from sop_studio.publishing.publish import publish
from tests.notation import DOCUMENT_ID, procedure
from tests.publishing.reading import bare, placed, text_of, whole, words_of

GOLDEN = Path(__file__).parents[1] / "golden" / "publishing"
OPTIONS = ExportOptions()


def headings(sop: Sop) -> list[str]:
    return [block.text for block in publish(sop, OPTIONS).blocks if isinstance(block, Heading)]


def cells(publication) -> list[Cell]:
    tables = [block for block in publication.blocks if isinstance(block, Table)]
    return [cell for table in tables for row in table.rows for cell in row]


@pytest.mark.parametrize(("name", "sop"), [("bare", bare()), ("whole", whole())])
def test_documents_read_as_reviewed(name: str, sop: Sop) -> None:
    assert text_of(publish(placed(sop), OPTIONS)) == (GOLDEN / f"{name}.txt").read_text("utf-8")


def test_an_empty_sop_still_says_what_must_be_said() -> None:
    sop = Sop(id=DOCUMENT_ID)
    assert headings(sop) == [
        "Agent summary", "What changed in version 0.1", "Document control", "Revision history", "Purpose", "Scope",
        "Roles and responsibilities", "Escalation matrix", "Records", "Related documents", "Approvals",
    ]  # fmt: skip


def test_the_same_sop_gives_the_same_document() -> None:
    sop = placed(whole())
    assert publish(sop, OPTIONS) == publish(sop, OPTIONS)


def test_every_reference_leads_to_something_that_is_there() -> None:
    publication = publish(placed(whole()), OPTIONS)
    there = {
        block.anchor
        for block in publication.blocks
        if isinstance(block, Heading | Figure | Paragraph | Table)
    }
    there |= {cell.anchor for cell in cells(publication)}
    paragraphs = [b for cell in cells(publication) for b in cell.blocks if isinstance(b, Paragraph)]
    wanted = {i.anchor for p in paragraphs for i in p.content if isinstance(i, Reference)}
    assert wanted
    assert wanted <= there


def test_no_cell_is_empty_unless_it_is_to_be_signed() -> None:
    publication = publish(placed(whole()), OPTIONS)
    tables = [block for block in publication.blocks if isinstance(block, Table) and block.style != "signing"]
    assert all(
        cell.blocks and cell.blocks[0] != Paragraph((), "cell") for t in tables for r in t.rows for cell in r
    )


def test_words_are_translated_and_their_values_are_not() -> None:
    options = ExportOptions(translate=lambda text: f"¡{text}!")
    publication = publish(procedure("start > Weigh"), options)
    titles = [block.text for block in publication.blocks if isinstance(block, Heading)]
    assert titles[0] == "¡Agent summary!"
    assert any(
        "Weigh" in words_of(block.content) for block in publication.blocks if isinstance(block, Paragraph)
    )


def test_a_document_in_arabic_points_to_the_left() -> None:
    publication = publish(procedure("start > Weigh").but(language="ar"), OPTIONS)
    ways = [
        i.text for c in cells(publication) for b in c.blocks for i in b.content if isinstance(i, Reference)
    ]
    assert "← A1.02" in ways
    assert not any("→" in way for way in ways)


@pytest.mark.parametrize(("status", "word", "mark"), [
    ("draft", "DRAFT", "DRAFT"), ("in_review", "IN REVIEW", "DRAFT"), ("approved", "APPROVED", ""),
    ("suspended", "SUSPENDED", "SUSPENDED"), ("superseded", "SUPERSEDED", "SUPERSEDED"), ("retired", "RETIRED", "RETIRED"),
])  # fmt: skip
def test_a_copy_that_is_not_in_force_says_so(status: str, word: str, mark: str) -> None:
    publication = publish(bare().but(control=DocumentControl(status=status)), OPTIONS)
    banner = publication.blocks[0]
    assert isinstance(banner, Paragraph)
    assert (banner.style, banner.lead, publication.watermark) == ("banner", word, mark)
    assert not publication.is_in_force


def test_a_draft_names_the_version_in_force() -> None:
    control = DocumentControl(supersedes=(DocumentRef(number="SOP-OPS-001", version="2.0"),))
    banner = publish(bare().but(control=control), OPTIONS).blocks[0]
    assert words_of(banner.content).endswith("In force: **version 2.0**.")


def test_a_version_in_force_is_quiet() -> None:
    publication = publish(placed(whole()), OPTIONS)
    assert publication.watermark == ""
    assert not [b for b in publication.blocks if isinstance(b, Paragraph) and b.style == "banner"]


@pytest.mark.parametrize(("count", "head", "columns"), [(7, "Flow", 8), (8, "Role", 2), (30, "Role", 2)])
def test_many_roles_stand_in_rows(count: int, head: str, columns: int) -> None:
    tables = [block for block in publish(_with_roles(count), OPTIONS).blocks if isinstance(block, Table)]
    (raci,) = [table for table in tables if table.style == "raci"]
    assert (raci.columns[0].head, len(raci.columns)) == (head, columns)
    assert sum(column.width for column in raci.columns) == pytest.approx(170, abs=0.1)


def _with_roles(count: int) -> Sop:
    sop = procedure("start > " + " > ".join(f"Step {n}" for n in range(count)) + " > end")
    (chart,) = sop.flowcharts
    roles = tuple({"id": f"r{n}", "name": f"Role {n}"} for n in range(count))
    steps = iter(range(count))
    nodes = tuple(node.but(role=f"r{next(steps)}") if node.kind == "step" else node for node in chart.nodes)
    return sop.but(roles=roles, flowcharts=(chart.but(nodes=nodes),))


def test_readers_sign_only_when_that_is_asked_for() -> None:
    sop = placed(whole())
    assert "Reader acknowledgement" not in headings(sop)
    publication = publish(sop, replace(OPTIONS, has_acknowledgement=True))
    assert "Reader acknowledgement" in [b.text for b in publication.blocks if isinstance(b, Heading)]
