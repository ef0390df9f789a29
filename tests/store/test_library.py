"""Stubs of linked SOPs, and the scan of a folder."""

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.model.control import DocumentControl, DocumentRef, Version
from sop_studio.model.escalation import EscalationPath, SopPart
from sop_studio.model.flowchart import Node
from sop_studio.model.register import LinkedSop
from sop_studio.store import library
from sop_studio.store.files import save
from sop_studio.store.library import linked_ids, scan, stub_of, with_library
from tests.notation import procedure

OTHER_ID, THIRD_ID = (f"00000000-0000-4000-8000-00000000000{digit}" for digit in "23")


def other(id=OTHER_ID):
    sop = procedure("start > Check? -yes-> end fine; Check? -no-> end wrong; end fine")
    return sop.but(
        id=id,
        number="SOP-OPS-002",
        title="Check it",
        control=DocumentControl(
            status="superseded",
            version=Version(major=2, minor=1),
            superseded_by=DocumentRef(number="SOP-OPS-003"),
        ),
    )


def linking(*ids):
    sop = procedure("start > end")
    links = tuple(Node(id=f"l{n}", kind="link", fields={"sop": id}) for n, id in enumerate(ids))
    flowchart = sop.flowcharts[0]
    return sop.but(flowcharts=(flowchart.but(nodes=(*flowchart.nodes, *links)),))


def test_a_stub_says_what_callers_need():
    stub = stub_of(other())
    assert (stub.number, stub.title, stub.version, stub.status) == (
        "SOP-OPS-002",
        "Check it",
        "2.1",
        "superseded",
    )
    assert stub.superseded_by == "SOP-OPS-003"
    assert [(one.code, one.outcomes) for one in stub.flowcharts] == [("A1", ("end fine", "end wrong"))]


def test_links_get_their_stubs_from_the_library():
    sop = with_library(linking(OTHER_ID), [other(), other(THIRD_ID)])
    assert sop.linked_sops == (stub_of(other()),)


def test_a_stub_is_refreshed_and_one_without_its_sop_is_kept():
    old = linking(OTHER_ID, THIRD_ID).but(
        linked_sops=(LinkedSop(id=THIRD_ID, number="SOP-OPS-009"), LinkedSop(id=OTHER_ID, title="Old title"))
    )
    assert with_library(old, [other()]).linked_sops == (old.linked_sops[0], stub_of(other()))


def test_nothing_changes_when_nothing_is_new():
    sop = with_library(linking(OTHER_ID), [other()])
    assert with_library(sop, [other()]) is sop
    assert with_library(sop, []) is sop


def test_links_and_receiving_flowcharts_count_but_not_the_sop_itself():
    own = procedure("start > end").id
    path = EscalationPath(id="p1", code="ESC-A1", receiving=SopPart(sop=THIRD_ID, flowchart="f1"))
    assert linked_ids(linking(OTHER_ID, own).but(escalation_paths=(path,))) == {OTHER_ID, THIRD_ID}


def test_a_folder_is_scanned_and_what_cannot_be_read_is_reported(tmp_path):
    save(other(), tmp_path / "b.sop")
    save(other(THIRD_ID), tmp_path / "a.SOP")
    (tmp_path / "broken.sop").write_bytes(b"PK\x03\x04")
    (tmp_path / "folder.sop").mkdir()
    (tmp_path / "notes.txt").write_text("no SOP")
    (tmp_path / ".~b.sop").write_bytes(b"")
    found = scan(tmp_path)
    assert [sop.id for sop in found.sops] == [THIRD_ID, OTHER_ID]
    assert [path.name for path, _ in found.skipped] == ["broken.sop", "folder.sop"]


def test_only_wanted_sops_are_read(tmp_path):
    save(other(), tmp_path / "a.sop")
    save(other(THIRD_ID), tmp_path / "b.sop")
    assert [sop.id for sop in scan(tmp_path, {THIRD_ID}).sops] == [THIRD_ID]
    assert scan(tmp_path / "not there", set()).sops == ()


@pytest.mark.parametrize(("limit", "value"), [("LIBRARY_FILES", 1), ("LIBRARY_BYTES", 1)])
def test_a_scan_has_an_end(tmp_path, monkeypatch, limit, value):
    monkeypatch.setattr(library, limit, value)
    for name in ("a", "b", "c"):
        save(other(), tmp_path / f"{name}.sop")
    found = scan(tmp_path)
    assert (len(found.sops), len(found.skipped)) == (1, 2)
    assert "too many SOPs" in str(found.skipped[0][1])


def test_a_folder_that_cannot_be_read_is_told(tmp_path):
    with pytest.raises(SopStudioError, match="The folder none cannot be read: No such file"):
        scan(tmp_path / "none")
