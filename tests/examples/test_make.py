"""The committed examples are what their source makes, open, hold what the source says, and are sound."""

import json
import re
from pathlib import Path

import pytest

from examples._make.build import build, read_source
from examples._make.expected import expected
from examples.make import FOLDER, made
from sop_studio.graph.order import step_numbers
from sop_studio.kinds.nodes.end import outcomes
from sop_studio.kinds.registry import fields_fault
from sop_studio.store.files import load
from sop_studio.store.hashes import signed_hash
from sop_studio.store.library import scan, with_library

SOURCES = {source["docNumber"]: source for source in read_source()}
FILES = sorted(FOLDER.glob("*.sop"))


def test_the_committed_files_are_byte_for_byte_what_the_source_makes():
    there = {path.name: path.read_bytes() for path in (*FILES, FOLDER / "expected.json")}
    assert there.keys() == made().keys()
    assert [name for name, content in made().items() if there[name] != content] == []


def test_there_are_the_seven_examples():
    assert {path.stem for path in FILES} == SOURCES.keys()
    assert len(FILES) == 7


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_example_holds_every_node_and_way_of_its_source(path: Path):
    sop, source = load(path), SOURCES[path.stem]
    assert [(flow.code, flow.title) for flow in sop.flowcharts] == [
        (f["code"], f["title"]) for f in source["flows"]
    ]
    for flowchart, flow in zip(sop.flowcharts, source["flows"], strict=True):
        by_id = {node.id: node for node in flowchart.nodes}
        roles = {role.id: role.name for role in sop.roles}
        nodes = [(n.number, n.kind, n.text, roles.get(n.role)) for n in flowchart.nodes if n.kind != "note"]
        assert nodes == [(e["id"], e["kind"], e["text"], e["role"]) for e in flow["nodes"]]
        notes = [n.text for n in flowchart.nodes if n.kind == "note"]
        assert notes == [e["note"] for e in flow["nodes"] if "note" in e]
        ways = {
            (
                by_id[c.source].number,
                by_id[c.target].number,
                c.label,
                c.loop.max if c.loop else None,
                c.is_default,
            )
            for c in flowchart.connections
            if c.kind == "sequence"
        }
        assert ways == {
            (e["id"], w["to"], w["label"], w.get("max"), w.get("default", False))
            for e in flow["nodes"]
            for w in e["next"]
        }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_step_numbers_are_those_of_the_source(path: Path):
    sop = load(path)
    numbers = step_numbers(sop)
    assert all(numbers[node.id] == node.number for one in sop.flowcharts for node in one.nodes if node.number)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_escalation_paths_say_what_the_source_says(path: Path):
    sop, source = load(path), SOURCES[path.stem]
    roles = {role.id: role for role in sop.roles}
    codes = {one.id: one.code for one in sop.escalation_paths}
    points = {one.id: one for one in sop.contact_points}
    calendars = {one.id: one.name for one in sop.calendars}
    for one, entry in zip(sop.escalation_paths, source["paths"], strict=True):
        assert (one.code, one.mode, one.track, one.trigger) == (
            entry["id"],
            entry["mode"],
            entry["track"],
            entry["trigger"],
        )
        assert (roles[one.to_role].name, roles[one.to_role].tier) == (entry["to"], entry["tt"])
        assert (one.accept_within.amount, one.accept_within.clock) == (entry["sla"], entry["clock"])
        assert (points[one.contact_point].name, calendars[points[one.contact_point].calendar]) == (
            entry["queue"],
            entry["hours"],
        )
        assert codes.get(one.fallback, "-") == entry["fallback"]
        assert roles[one.owner_after].name == entry["owner"]
        assert roles[one.to_role].is_final_owner >= entry["final"]


def test_amounts_are_ranges_that_can_be_computed():
    sop = load(FOLDER / "SOP-CS-001.sop")
    ways = {c.label: c.condition for c in sop.flowcharts[2].connections if c.condition}
    assert {label: (c.comparator, str(c.value), str(c.upper)) for label, c in ways.items()} == {
        "Up to 50": ("le", "50", "None"),
        "50.01 to 500": ("between", "50.01", "500"),
        "Above 500": ("gt", "500", "None"),
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_links_lead_to_flowcharts_whose_outcomes_they_map(path: Path):
    sop = load(path)
    stubs = {stub.id: {one.id: one.outcomes for one in stub.flowcharts} for stub in sop.linked_sops}
    own = {one.id: outcomes(one) for one in sop.flowcharts}
    for flowchart in sop.flowcharts:
        for node in flowchart.nodes:
            if node.kind == "link":
                target = stubs.get(node.fields.get("sop"), own)[node.fields["flowchart"]]
                labels = {
                    c.label for c in flowchart.connections if c.source == node.id and c.kind == "sequence"
                }
                assert labels == (set(target) if node.fields["mode"] == "call" else set())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_example_is_signed_in_force_and_marked_as_a_sample(path: Path):
    sop = load(path)
    assert sop.sample
    assert sop.control.status == "effective"
    assert {signature.signed_hash for signature in sop.approvals} == {signed_hash(sop)}
    signed = {signature.person for signature in sop.approvals if signature.meaning == "approved"}
    assert signed == set(sop.control.approvers)
    people = (*sop.control.authors, sop.control.owner, *sop.control.reviewers, *sop.control.approvers)
    assert all(person.function and not person.name for person in people)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_everything_an_example_refers_to_is_in_it(path: Path):
    sop = load(path)
    there = set(sop.ids())
    for flowchart in sop.flowcharts:
        for node in flowchart.nodes:
            used = {
                node.role,
                node.sla,
                *node.tools,
                *node.macros,
                *node.forms,
                node.fields.get("path"),
                node.fields.get("form"),
            }
            used |= {ref.policy for ref in node.policy_refs}
            assert used - {None} <= there
            assert fields_fault(node) is None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_abbreviations_of_an_example_are_in_its_glossary(path: Path):
    sop = load(path)
    known = {term.term for term in sop.glossary} | {f"{term.term}s" for term in sop.glossary}
    known |= {f"T{tier}" for tier in range(6)} | {f"P{level}" for level in range(5)}
    texts = (node.text for one in sop.flowcharts for node in one.nodes if node.kind != "note")
    used = {word for text in texts for word in re.findall(r"\b[A-Z][A-Z&]+\b", text)}
    assert used - {"SOP", "SOPs"} <= known


def test_validation_finds_exactly_what_is_expected():
    sops = [load(path) for path in FILES]
    assert json.loads(expected(sops)) == json.loads((FOLDER / "expected.json").read_text("utf-8"))


def test_the_library_beside_an_example_says_what_its_stubs_say():
    found = scan(FOLDER)
    assert found.skipped == ()
    for sop in found.sops:
        assert with_library(sop, found.sops) is sop


def test_the_source_makes_the_same_twice():
    assert build(read_source()) == build(read_source())
