"""Every edit that was handed over comes back, exactly, however the journal ends."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_studio.editing.extract import extract
from sop_studio.editing.flowcharts import duplicate_flowchart, move_flowchart, remove_flowchart
from sop_studio.editing.grow import add_next
from sop_studio.editing.nodes import change_node
from sop_studio.editing.registers import add_entry, move_entry, remove_entry
from sop_studio.editing.remove import remove
from sop_studio.errors import SopStudioError
from sop_studio.model.placement import Placement
from sop_studio.store import journal as journals
from sop_studio.store.frames import frame, frames
from sop_studio.store.journal_records import Origin
from sop_studio.store.package import Package
from sop_studio.store.replay import CUT, MEDIA_LOST, replay
from tests.notation import procedure
from tests.store.simulated_disk import FOLDER, SimulatedDisk
from tests.store.written_journal import CONTENT, MEDIA, NOON, STATES, begun, content


def test_a_journal_gives_back_the_sop_the_times_and_the_names_of_the_edits():
    found = replay(CONTENT)
    assert (found.package.sop, found.edits, found.at, found.remarks) == (STATES[-1], 7, NOON, ())
    assert found.labels == tuple(f"Edit {number}" for number in range(7))


def ends():
    """Where each whole frame ends."""
    place, found = 0, []
    for payload in frames(CONTENT)[0]:
        place += 8 + len(payload)
        found.append(place)
    return found


@pytest.mark.parametrize("tail", [lambda rest: b"", lambda rest: bytes(len(rest))], ids=["cut", "zeros"])
def test_every_cut_and_every_zeroed_tail_leaves_all_whole_records(tail):
    whole, all_payloads = ends(), frames(CONTENT)[0]
    for place in range(len(CONTENT)):
        payloads, is_whole = frames(CONTENT[:place] + tail(CONTENT[place:]))
        assert payloads == all_payloads[: sum(end <= place for end in whole)]
        assert is_whole == (not tail(b"x") and place in (0, *whole))


@pytest.mark.parametrize("tail", [lambda rest: b"", lambda rest: bytes(len(rest))], ids=["cut", "zeros"])
def test_a_damaged_journal_gives_back_every_edit_before_the_damage_and_says_so(tail):
    whole = ends()
    for end in whole[1:-1]:
        for place in (end, end + 1, end + 7, end + 8, end + 60):
            found = replay(CONTENT[:place] + tail(CONTENT[place:]))
            assert found.package.sop == STATES[whole.index(end) - 1]
            assert found.edits == whole.index(end) - 1
            assert found.remarks == (() if place == end and not tail(b"x") else (CUT,))
    for place in (0, 1, whole[0], whole[1] - 1):
        with pytest.raises(SopStudioError):
            replay(CONTENT[:place] + tail(CONTENT[place:]))


@settings(max_examples=300, deadline=None)
@given(place=st.integers(0, len(CONTENT) - 1), bit=st.integers(0, 7))
def test_a_flipped_bit_never_gives_another_sop(place, bit):
    changed = bytearray(CONTENT)
    changed[place] ^= 1 << bit
    try:
        found = replay(bytes(changed))
    except SopStudioError:
        return
    assert found.package.sop == STATES[found.edits]
    assert found.edits < len(STATES) - 1


def test_media_come_back_with_documents_that_were_never_saved():
    journal = begun(STATES[0], parts=(MEDIA,))
    found = replay(content(journal))
    assert (found.package.parts, found.remarks) == ((MEDIA,), ())
    later = begun(STATES[0])
    later.append("Add a picture", STATES[1], (MEDIA,))
    found = replay(content(later))
    assert (found.package.parts, found.edits) == ((MEDIA,), 1)


def test_a_picture_that_is_not_what_it_was_is_left_out_and_reported():
    payloads = frames(content(begun(STATES[0], parts=(MEDIA,))))[0]
    for broken in (payloads[2] + b"x", b"../x\nx", b"document.json\n{}"):
        found = replay(b"".join(map(frame, [*payloads[:2], broken])))
        assert (found.package.parts, found.remarks) == ((), (MEDIA_LOST,))


def test_where_a_document_came_from_is_only_told():
    journal = begun(STATES[0], origin=Origin("/a/b.sop", "0" * 64))
    assert replay(content(journal)).origin == Origin("/a/b.sop", "0" * 64)
    assert set(journal._disk.names) == {journal.path, FOLDER / f"{journal.key}.lock"}


def test_an_edit_without_effect_is_no_record():
    journal = begun(STATES[0])
    size = len(content(journal))
    journal.append("Nothing", STATES[0].but(title=STATES[0].title))
    assert len(content(journal)) == size


@pytest.mark.parametrize(("name", "limit"), [("MOST_RECORDS", 3), ("MOST_BYTES", 1500)])
def test_a_long_journal_begins_anew_and_the_old_file_stays_until_the_new_one_is_on_the_disk(monkeypatch, name, limit):
    monkeypatch.setattr(journals, name, limit)
    journal = begun(STATES[0])
    for sop in STATES[1:]:
        journal.append("Edit", sop)
    files = [path for path in journal._disk.names if path.suffix == ".journal"]
    assert len(files) > 1
    assert replay(content(journal)).package.sop == STATES[-1]
    journal.sync()
    assert [path for path in journal._disk.names if path.suffix == ".journal"] == [journal.path]
    assert len(journal._disk.open) == 1


def test_a_saved_document_begins_anew():
    journal = begun(STATES[0])
    journal.append("Edit", STATES[1])
    journal.restart(Package(STATES[1]), Origin("a.sop", "1" * 64))
    found = replay(content(journal))
    assert (found.edits, found.origin.opened, found.package.sop) == (0, "1" * 64, STATES[1])


def test_a_closed_journal_leaves_nothing_behind():
    journal = begun(STATES[0])
    journal.append("Edit", STATES[1])
    journal.close()
    assert (journal._disk.names, journal._disk.open) == ({}, set())


@pytest.mark.parametrize("call", range(1, 60))
def test_whatever_call_fails_is_told_and_the_next_edit_protects_all_work_again(call):
    disk = SimulatedDisk(chunk=400)
    journal = begun(STATES[0], disk)
    disk.calls.clear()
    disk.fail_at = call
    failed = []
    for sop in STATES[1:5]:
        for act in (lambda sop=sop: journal.append("Edit", sop), journal.sync):
            try:
                act()
            except SopStudioError as error:
                failed.append(str(error))
    assert [words.split(". ")[-1] for words in failed] in ([], ["Save the document."])
    disk.fail_at = None
    journal.append("Edit", STATES[5])
    assert replay(content(journal)).package.sop == STATES[5]
    journal.sync()
    assert [path for path in disk.names if path.suffix == ".journal"] == [journal.path]


def test_a_journal_that_cannot_begin_says_so():
    with pytest.raises(SopStudioError, match="No space left"):
        begun(STATES[0], SimulatedDisk(fail_at=4))


def test_after_a_power_cut_everything_before_the_last_sync_is_there():
    disk = SimulatedDisk()
    journal = begun(STATES[0], disk)
    journal.append("Edit", STATES[1])
    journal.sync()
    synced = len(disk.operations)
    journal.append("Edit", STATES[2])
    journal.append("Edit", STATES[3])
    images = [image for number, image in disk.crash_images(journal.path) if number >= synced]
    assert len(images) > 10
    for image in images:
        found = replay(image)
        assert found.edits >= 1
        assert found.package.sop == STATES[found.edits]


EDITS = st.sampled_from(
    [
        lambda sop, node: change_node(sop, node, text="Weigh \u5305"),
        lambda sop, node: change_node(sop, node, number="A1.07"),
        lambda sop, node: add_next(sop, node, text="Next").sop,
        lambda sop, node: add_next(sop, node, kind="decision").sop,
        lambda sop, node: remove(sop, (node,)).sop,
        lambda sop, node: extract(sop, (node,), "Apart").sop,
        lambda sop, node: duplicate_flowchart(sop, sop.flowcharts[0].id).sop,
        lambda sop, node: remove_flowchart(sop, sop.flowcharts[-1].id),
        lambda sop, node: move_flowchart(sop, sop.flowcharts[-1].id, 0),
        lambda sop, node: add_entry(sop, "roles", {"name": "Agent"}).sop,
        lambda sop, node: move_entry(sop, sop.roles[-1].id, 0) if sop.roles else sop,
        lambda sop, node: remove_entry(sop, sop.roles[0].id) if sop.roles else sop,
        lambda sop, node: sop.but(placements=(*sop.placements, Placement(flowchart=sop.flowcharts[0].id))[-3:]),
        lambda sop, node: sop.but(placements=()),
        lambda sop, node: sop.but(languages=(*sop.languages, "ko"), control=sop.control.but(training="Read")),
    ]
)


@settings(max_examples=60, deadline=None)
@given(edits=st.lists(st.tuples(EDITS, st.integers(0, 50)), max_size=12))
def test_replaying_gives_what_the_edits_gave(edits):
    sop = procedure("start > Weigh > Good? -yes-> end; Good? -no-> Weigh", "start > end")
    journal, states = begun(sop), [sop]
    for edit, place in edits:
        nodes = [node.id for chart in sop.flowcharts for node in chart.nodes]
        try:
            sop = edit(sop, nodes[place % len(nodes)] if nodes else "none")
        except SopStudioError:
            continue
        if sop != states[-1]:
            states.append(sop)
            journal.append("Edit", sop)
    found = replay(content(journal))
    assert found.package.sop == sop
    assert found.edits == len(states) - 1
