"""Hostile and odd ids do not lose what stands behind them."""

import pytest

from sop_studio.errors import SopStudioError
from sop_studio.importers.bpmn.read import read
from sop_studio.importers.report import Report
from sop_studio.model.sop import Sop
from sop_studio.store.limits import NODES

HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">'


def imported(body: str, outside: str = "") -> tuple[Sop, Report]:
    return read(f'{HEAD}<process id="p">{body}</process>{outside}</definitions>'.encode(), "file")


def test_two_sub_processes_with_one_id_lead_to_their_own_bodies() -> None:
    sop, _ = imported(
        '<subProcess id="s"><task id="a" name="One"/></subProcess>'
        '<subProcess id="s"><task id="b" name="Two"/></subProcess><process id="s (1)"/>'
    )
    links = [node for node in sop.flowcharts[0].nodes if node.kind == "link"]
    bodies = [sop.flowchart(str(link.fields["flowchart"])) for link in links]
    assert [body.nodes[0].text for body in bodies] == ["One", "Two"]


def test_processes_with_one_id_are_all_kept() -> None:
    more = "".join(
        f'<process id="{name}"><task id="t{at}"/></process>' for at, name in enumerate(("a", "a (2)", "a"))
    )
    sop, _ = imported("", more)
    assert len(sop.flowcharts) == 3


@pytest.mark.parametrize("identity", ["a&#x85;b", "a" * 70_000])
def test_an_id_that_no_file_can_hold_is_made_storable(identity: str) -> None:
    sop, _ = imported(
        f'<task id="{identity}"/><task id="z"/><sequenceFlow id="f" sourceRef="{identity}" targetRef="z"/>'
    )
    first, last = sop.flowcharts[0].nodes
    assert [(each.source, each.target) for each in sop.flowcharts[0].connections] == [(first.id, last.id)]


def test_a_model_with_too_many_shapes_is_refused() -> None:
    assert len(imported("<task/>" * NODES)[0].flowcharts[0].nodes) == NODES
    with pytest.raises(SopStudioError, match="20001 shapes, and at most 20000"):
        imported("<task/>" * (NODES + 1))
