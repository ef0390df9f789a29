"""Every file that a release ever wrote opens, and keeps all it holds; the files here are never changed."""

from pathlib import Path

import pytest

from sop_studio.model.base import to_plain
from sop_studio.store import canonical
from sop_studio.store.archive_reader import read_archive
from sop_studio.store.hashes import sha256
from sop_studio.store.migrations import FORMAT
from sop_studio.store.package import read_package, write_package
from tests.house.tree import ROOT

FOLDER = ROOT / "tests" / "data" / "formats"
FROZEN = {"format-1.sop": "528956009a0961fcdef0705f8e3781bd60107ec487511d3915c9ab56098c1ac9"}


def missing_in(new, old):
    """What of an old plain value is not in a new one, by place."""
    if isinstance(old, dict):
        return [
            f".{key}{place}"
            for key in old
            for place in ([""] if key not in new else missing_in(new[key], old[key]))
        ]
    if isinstance(old, list):
        if len(old) != len(new):
            return [" (length)"]
        return [
            f"[{number}]{place}" for number, item in enumerate(old) for place in missing_in(new[number], item)
        ]
    return [] if new == old and type(new) is type(old) else [f" = {old!r}"]


@pytest.mark.parametrize("name", FROZEN)
def test_a_frozen_file_is_as_it_was(name):
    assert sha256((FOLDER / name).read_bytes()) == FROZEN[name]


def test_every_frozen_file_is_listed():
    assert {path.name for path in FOLDER.iterdir()} == FROZEN.keys()
    assert {f"format-{number}.sop" for number in range(1, FORMAT + 1)} <= FROZEN.keys()


@pytest.mark.parametrize("name", [name for name in FROZEN if name.startswith(f"format-{FORMAT}.")])
def test_a_file_of_the_present_format_keeps_every_value_and_part(name):
    content = (FOLDER / name).read_bytes()
    package = read_package(content)
    parts = {part.name: part.content for part in read_archive(content)}
    assert missing_in(to_plain(package.sop), canonical.decode(parts["document.json"], "document.json")) == []
    again = {part.name: part.content for part in read_archive(write_package(package))}
    assert again.keys() == parts.keys()
    assert [
        name for name in parts if name.startswith(("media/", "ext/")) and again[name] != parts[name]
    ] == []


@pytest.mark.parametrize("name", FROZEN)
def test_a_frozen_file_opens(name):
    package = read_package((FOLDER / Path(name)).read_bytes())
    assert package.sop.number == "SOP-CS-001"
    assert read_package(write_package(package)).sop == package.sop


def test_what_is_missing_is_noticed():
    assert missing_in({"a": [1]}, {"a": [1], "b": 2}) == [".b"]
    assert missing_in({"a": [1, {"c": "2"}]}, {"a": [1, {"c": 2}]}) == [".a[1].c = 2"]
    assert missing_in({"a": []}, {"a": [1]}) == [".a (length)"]
