"""`new`, `arrange`, `info` and `list`."""

import datetime as dt
import json

import pytest

from sop_studio.exporters.registry import EXPORTERS
from sop_studio.kinds.registry import NODE_KINDS
from sop_studio.store.files import load
from sop_studio.validation.registry import RULES
from tests.cli.calls import Calls


def test_a_new_sop_can_be_opened_and_has_no_error(sop_studio: Calls) -> None:
    called = sop_studio(
        "new",
        "a.sop",
        "--title",
        "Return",
        "--purpose",
        "Money back.",
        "--owner",
        "Head",
        "--today",
        "2026-03-10",
    )
    assert (called.code, called.out, called.err) == (0, "a.sop\n", "")
    sop = load(sop_studio.folder / "a.sop")
    assert (sop.title, sop.purpose, sop.control.created_on) == ("Return", "Money back.", dt.date(2026, 3, 10))
    assert len(sop.placements) == len(sop.flowcharts) == 1
    assert sop_studio("validate", "a.sop").code == 0


def test_a_new_sop_never_replaces_a_file(sop_studio: Calls) -> None:
    sop_studio("new", "a.sop", "--title", "One")
    called = sop_studio("new", "a.sop", "--title", "Two")
    assert (called.code, load(sop_studio.folder / "a.sop").title) == (2, "One")
    assert called.err == "a.sop exists already; choose another name.\n"


def test_two_new_sops_are_different_documents(sop_studio: Calls) -> None:
    for name in ("a.sop", "b.sop"):
        sop_studio("new", name, "--title", "One")
    assert load(sop_studio.folder / "a.sop").id != load(sop_studio.folder / "b.sop").id


@pytest.mark.parametrize("title", ["a\x1b[31m", "a\udcff", "x" * 70_000, "", "  "])
def test_words_that_cannot_be_a_title_are_refused(sop_studio: Calls, title: str) -> None:
    called = sop_studio("new", "a.sop", "--title", title)
    assert (called.code, called.err.count("\n"), sop_studio.files()) == (2, 1, [])
    assert "inside SOP Studio" not in called.err
    assert len(called.err) < 200


def test_a_new_sop_in_a_missing_folder_is_said(sop_studio: Calls) -> None:
    called = sop_studio("new", "gone/a.sop", "--title", "One")
    assert (called.code, called.err.count("\n")) == (2, 1)
    assert "inside SOP Studio" not in called.err


def test_arranging_keeps_everything_but_the_places(sop_studio: Calls) -> None:
    path = sop_studio.sop("a.sop")
    before = load(sop_studio.folder / path)
    assert sop_studio("arrange", path).out == "a.sop\n"
    after = load(sop_studio.folder / path)
    assert (len(after.placements), after.but(placements=())) == (1, before)


def test_arranging_into_a_folder_leaves_the_originals(sop_studio: Calls) -> None:
    paths = [sop_studio.sop("one/a.sop"), sop_studio.sop("two/a.sop")]
    assert sop_studio("arrange", *paths, "--out", "tidy").out.split() == ["tidy/a.sop", "tidy/a-2.sop"]
    assert load(sop_studio.folder / "one/a.sop").placements == ()


def test_what_a_file_says_about_itself(sop_studio: Calls) -> None:
    path = sop_studio.sop("a.sop", title="Weigh\x20it")
    lines = sop_studio("info", path, path).out.splitlines()
    assert lines[:4] == [
        "path              a.sop",
        "number            SOP-OPS-001",
        "title             Weigh it",
        "version           0.1",
    ]
    (facts, _) = json.loads(sop_studio("info", path, path, "--format", "json").out)["files"]
    assert (facts["nodes"], facts["connections"], facts["flowcharts"]) == (5, 5, ["A1 Flowchart A1"])


@pytest.mark.parametrize(
    ("what", "column", "names"),
    [
        ("kinds", 0, [kind.name for kind in NODE_KINDS]),
        ("rules", 1, [rule.name for rule in RULES]),
        ("formats", 0, ["sop", "bpmn", *(each.name for each in EXPORTERS)]),
    ],
)
def test_lists_are_complete_as_text_and_as_json(
    sop_studio: Calls, what: str, column: int, names: list[str]
) -> None:
    assert [line.split()[column] for line in sop_studio("list", what).out.splitlines()] == names
    rows = json.loads(sop_studio("list", what, "--format", "json").out)[what]
    assert [row["name"] for row in rows] == names
