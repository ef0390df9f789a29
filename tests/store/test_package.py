"""Packages come back equal or are refused with one sentence, never silently different."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.errors import SopStudioError
from sop_studio.model.flowchart import Flowchart, Node
from sop_studio.store import canonical, document, package
from sop_studio.store.archive import Part, write_archive
from sop_studio.store.archive_reader import read_archive
from sop_studio.store.hashes import sha256
from sop_studio.store.package import Package, document_id, read, read_package, write, write_package
from tests.store.files import PICTURE, package_of, plain_sop, small_package, small_sop

WHOLE = write_package(small_package())


def refusal(content):
    with pytest.raises(SopStudioError) as refused:
        read_package(content)
    return str(refused.value)


def opened_or_refused(content):
    """The package, or the sentence that refuses it; any other error goes through."""
    try:
        return read_package(content)
    except SopStudioError as refused:
        return str(refused)


def is_sentence(found):
    return isinstance(found, str) and found.endswith(".") and "\n" not in found


def parts_of(content):
    return {part.name: part.content for part in read_archive(content)}


def packed(**changes):
    """The small package with parts replaced or (None) left out, manifest as it was."""
    parts = parts_of(WHOLE) | {
        name.replace("__", "/").replace("_", "."): content for name, content in changes.items()
    }
    return write_archive(tuple(Part(name, content) for name, content in parts.items() if content is not None))


def test_a_package_comes_back_equal_with_media_and_unknown_parts():
    assert read_package(WHOLE) == Package(
        small_sop(), tuple(sorted(small_package().parts, key=lambda part: part.name))
    )


def test_the_same_sop_gives_the_same_bytes():
    assert write(small_sop()) == write(small_sop())
    assert write_package(read_package(WHOLE)) == WHOLE


def test_the_type_stands_at_its_fixed_place():
    assert WHOLE[30:38] == b"mimetype"
    assert WHOLE[38:68] == b"application/vnd.sop-studio+zip"


def test_parts_are_stored_in_their_order():
    assert [part.name for part in read_archive(WHOLE)] == [
        "mimetype", "manifest.json", "document.json", "ext/later.bin", f"media/{sha256(PICTURE)}.png",
    ]  # fmt: skip


def test_the_manifest_lists_every_part_with_its_hash():
    parts = parts_of(WHOLE)
    manifest = canonical.decode(parts["manifest.json"], "manifest.json")
    assert {record["name"]: record["sha256"] for record in manifest["parts"]} == {
        name: sha256(content) for name, content in parts.items() if name not in {"mimetype", "manifest.json"}
    }
    assert manifest["content_sha256"] == sha256(canonical.encode(manifest["parts"]))


def test_the_document_id_is_found_without_reading_the_document():
    assert document_id(WHOLE) == small_sop().id


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"mimetype": b"application/zip"}, "first part does not name the format"),
        ({"mimetype": None}, "first part does not name the format"),
        ({"manifest_json": None}, "manifest.json is missing"),
        ({"document_json": None}, "does not list exactly"),
        ({"ext__later_bin": None}, "does not list exactly"),
        ({"ext__new": b"x"}, "does not list exactly"),
        ({"ext__later_bin": b"changed"}, "ext/later.bin differs"),
        ({"document_json": b"{}"}, "document.json differs"),
        ({"manifest_json": b"{}"}, "manifest.json does not fit the format at format"),
        ({"manifest_json": b"[]"}, "manifest.json holds no object"),
    ],
)
def test_parts_that_do_not_belong_together_are_refused(changes, reason):
    assert reason in refusal(packed(**changes))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"format": 0}, "at format"),
        ({"format": True}, "at format"),
        ({"format": "1"}, "at format"),
        ({"min_reader": -1}, "at min_reader"),
        ({"document": "none"}, "at document"),
        ({"document": "00000000-0000-4000-8000-00000000000f"}, "another document"),
        ({"content_sha256": "0" * 64}, "list of parts differs"),
        ({"parts": []}, "list of parts differs"),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(changes, reason):
    manifest = canonical.decode(parts_of(WHOLE)["manifest.json"], "manifest.json") | changes
    assert reason in refusal(packed(manifest_json=canonical.encode(manifest)))


def test_a_file_cannot_pile_up_faults():
    """The first fault ends the reading: many cost no more time or memory than one."""
    plain = plain_sop()
    plain["flowcharts"][0]["connections"] = [{}] * 90_000
    assert "flowcharts[0].connections[0].id" in refusal(package_of(plain))


def test_media_bear_the_hash_of_their_content():
    wrong = Part(f"media/{'0' * 64}.png", PICTURE)
    assert "does not bear the hash" in refusal(package_of(plain_sop(), more=(wrong,)))
    with pytest.raises(SopStudioError, match="does not bear the hash"):
        write_package(Package(small_sop(), (wrong,)))


def test_media_are_limited(monkeypatch):
    monkeypatch.setattr(package, "MEDIA_BYTES", len(PICTURE) - 1)
    assert "too large" in refusal(WHOLE)


@pytest.mark.parametrize("name", ["document.json", "../x", "media/x.png", "ext/X", "other/x"])
def test_no_part_is_written_under_a_name_that_could_not_be_read(name):
    with pytest.raises(ValueError, match="called"):
        write_package(Package(small_sop(), (Part(name, b""),)))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda plain: plain.pop("id"), "does not fit the format at id"),
        (lambda plain: plain.update(title=7), "at title"),
        (lambda plain: plain.update(title="a\x07b"), "at title"),
        (lambda plain: plain.update(title="x" * 64_001), "at title"),
        (lambda plain: plain["control"].update(status="done"), "at control.status"),
        (
            lambda plain: plain["flowcharts"][0]["nodes"][1].update(id="two words"),
            "at flowcharts[0].nodes[1].id",
        ),
        (
            lambda plain: plain["flowcharts"][0]["connections"][0].update(loop={"max": 0}),
            "connections[0].loop.max",
        ),
        (
            lambda plain: plain["flowcharts"][0]["nodes"].append({"id": "n1", "kind": "step"}),
            'the id "n1" is there 2 times',
        ),
        (
            lambda plain: plain["flowcharts"][0]["nodes"][1].update(fields={"performed": "magic"}),
            'the shape "n2"',
        ),
        (lambda plain: plain.update(flowcharts={}), "at flowcharts"),
    ],
)
def test_a_document_that_does_not_fit_is_refused_with_its_place(change, reason):
    plain = plain_sop()
    change(plain)
    assert reason in refusal(package_of(plain))


def test_a_text_may_be_as_long_as_promised():
    plain = plain_sop() | {"title": "x" * 64_000}
    assert len(read(package_of(plain)).title) == 64_000


@pytest.mark.parametrize(("count", "is_read"), [(4, True), (5, False)])
def test_nodes_are_limited(monkeypatch, count, is_read):
    monkeypatch.setattr(document, "NODES", 4)
    nodes = tuple(Node(id=f"n{number}", kind="step") for number in range(count))
    content = write(small_sop().but(flowcharts=(Flowchart(id="f1", nodes=nodes),)))
    if is_read:
        assert read(content)
    else:
        assert "5 shapes" in refusal(content)


def test_a_flipped_bit_is_noticed_or_changes_nothing():
    """One bit of every byte; what opens is equal to what was saved, and most flips do not open."""
    saved, opened = read_package(WHOLE), 0
    for place in range(len(WHOLE)):
        changed = bytearray(WHOLE)
        changed[place] ^= 1 << (place % 8)
        found = opened_or_refused(bytes(changed))
        assert found == saved or is_sentence(found), place
        opened += isinstance(found, Package)
    assert opened < len(WHOLE) // 20


def test_every_truncation_is_noticed():
    for length in range(len(WHOLE)):
        assert refusal(WHOLE[:length]).startswith(("The file is incomplete", "This is not a valid"))


def test_zeros_and_repeated_blocks_are_noticed():
    for place in range(0, len(WHOLE) - 64, 32):
        assert refusal(WHOLE[:place] + bytes(64) + WHOLE[place + 64 :])
        assert refusal(WHOLE[:place] + WHOLE[place : place + 64] + WHOLE[place:])


def test_line_ends_that_a_program_changed_are_noticed():
    assert refusal(WHOLE.replace(b"\n", b"\r\n"))
    assert refusal(WHOLE.decode("latin-1").encode())


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(content):
    assert is_sentence(opened_or_refused(content))


@given(st.data())
def test_no_changed_package_raises_anything_else(data):
    changed = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(changed) - 9))
        changed[place : place + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))
    found = opened_or_refused(bytes(changed))
    assert found == read_package(WHOLE) or is_sentence(found)


@given(st.data())
def test_no_document_raises_anything_else(data):
    """Any JSON at any place of a document in a package that is whole."""
    plain = plain_sop()
    value = data.draw(st.recursive(st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(st.characters(codec="utf-8"), max_size=9), lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["id", "kind", "nodes", "x"]), inner, max_size=2), max_leaves=5))  # fmt: skip
    here = plain
    while True:
        key = data.draw(st.sampled_from(sorted(here) if isinstance(here, dict) else list(range(len(here)))))
        if data.draw(st.booleans()) and isinstance(here[key], dict | list) and here[key]:
            here = here[key]
            continue
        here[key] = value
        break
    found = opened_or_refused(package_of(canonical.encode(plain)))
    assert is_sentence(found) or read_package(write_package(found)) == found
