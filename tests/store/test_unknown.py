"""What a newer version wrote is kept, shown as unknown, and saved unchanged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.errors import SopStudioError
from sop_studio.kinds.registry import kind_of
from sop_studio.store import canonical
from sop_studio.store.archive import Part
from sop_studio.store.archive_reader import read_archive
from sop_studio.store.migrations import MIGRATIONS, migrate
from sop_studio.store.package import read, read_package, write, write_package
from tests.store.files import package_of, plain_sop

TEXT = st.text(st.characters(codec="utf-8"), max_size=8)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)


def document_in(content):
    return canonical.decode(
        next(part.content for part in read_archive(content) if part.name == "document.json"), "x"
    )


def objects_in(value):
    """Every object of a document, at every level."""
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from objects_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from objects_in(item)


@given(st.data())
def test_unknown_keys_at_every_level_survive(data):
    plain = plain_sop()
    plain["flowcharts"][0]["nodes"][1]["fields"] = {"authority": {"action": "Weigh"}}
    for place in list(objects_in(plain)):
        place.update(
            {f"new {key}": value for key, value in data.draw(st.dictionaries(TEXT, JSON, max_size=1)).items()}
        )
    assert document_in(write(read(package_of(plain)))) == plain


@given(st.dictionaries(TEXT, JSON))
def test_the_fields_of_an_unknown_kind_survive(fields):
    plain = plain_sop()
    plain["flowcharts"][0]["nodes"][1] = {"id": "n2", "kind": "hologram", "text": "Beam", "fields": fields} if fields else {"id": "n2", "kind": "hologram", "text": "Beam"}  # fmt: skip
    sop = read(package_of(plain))
    assert str(kind_of(sop.flowcharts[0].node("n2")).title) == "Unknown: hologram"
    assert document_in(write(sop)) == plain


def test_a_key_called_extra_is_kept_too():
    plain = plain_sop() | {"extra": {"a": 1}}
    assert document_in(write(read(package_of(plain)))) == plain


def test_unknown_parts_stay_byte_for_byte():
    part = Part("ext/comments-v2.bin", bytes(range(256)))
    content = package_of(plain_sop(), more=(part,))
    assert part in read_package(write_package(read_package(content))).parts


def test_a_newer_format_opens_when_this_version_may_edit_it_and_stays_what_it_is():
    content = package_of(plain_sop() | {"new": True}, format=7, min_reader=1)
    opened = read_package(content)
    assert (opened.format, opened.min_reader) == (7, 1)
    assert write_package(opened) == content


def test_a_newer_format_that_must_not_be_edited_is_refused_with_the_way_on():
    with pytest.raises(
        SopStudioError, match="newer version, in format 7, and this version reads up to format 1; update"
    ):
        read(package_of(plain_sop(), format=7, min_reader=7))


def test_old_formats_go_through_every_step_after_their_own():
    steps = tuple(
        lambda plain, step=step: plain | {"steps": [*plain.get("steps", ()), step]} for step in (1, 2, 3)
    )
    assert migrate({}, 2, 1, steps) == {"steps": [2, 3]}
    assert migrate({}, 4, 4, steps) == {}
    assert MIGRATIONS == ()
