"""Which flowchart opens which."""

from sop_studio.graph.calls import callers, openings, rings
from sop_studio.model.escalation import EscalationPath, SopPart
from tests.notation import procedure


def linked(*links, charts=3):
    """A SOP whose flowcharts each hold links: pairs of flowchart place and fields."""
    sop = procedure(*["start > end"] * charts)
    made = list(sop.flowcharts)
    node = sop.flowcharts[0].nodes[0]
    for count, (place, fields) in enumerate(links):
        link = node.but(id=f"link{count}", kind="link", text=f"Link {count}", fields=fields)
        made[place] = made[place].but(nodes=(*made[place].nodes, link))
    return sop.but(flowcharts=tuple(made))


def call(sop, target):
    return {"flowchart": f"f{target + 1}"} if sop is None else {"sop": sop, "flowchart": f"f{target + 1}"}


def test_openings_are_the_links_to_flowcharts_of_the_same_sop():
    other = "00000000-0000-4000-8000-000000000009"
    own = "00000000-0000-4000-8000-000000000001"
    sop = linked(
        (0, call(None, 1)), (0, call(own, 2)), (0, call(other, 1)), (0, {"flowchart": "gone"}), (0, {})
    )
    assert [(one.flowchart.id, one.target, one.is_call) for one in openings(sop)] == [
        ("f1", "f2", True), ("f1", "f3", True),
    ]  # fmt: skip


def test_callers_are_other_flowcharts_and_escalation_paths():
    sop = linked((0, call(None, 1)), (1, call(None, 1)), (2, {**call(None, 1), "mode": "goto"}))
    path = EscalationPath(id="p1", code="ESC-A1", receiving=SopPart(flowchart="f3"))
    assert callers(sop.but(escalation_paths=(path,))) == {"f1": (), "f2": ("f1", "f3"), "f3": ("p1",)}


def test_flowcharts_that_call_each_other_make_one_ring():
    sop = linked((0, call(None, 1)), (1, call(None, 0)), (1, call(None, 2)))
    assert [[one.node.text for one in ring] for ring in rings(sop)] == [["Link 0", "Link 1"]]


def test_a_flowchart_that_calls_itself_is_a_ring():
    assert [[one.node.text for one in ring] for ring in rings(linked((1, call(None, 1))))] == [["Link 0"]]


def test_going_on_elsewhere_is_no_call():
    sop = linked((0, call(None, 1)), (1, {**call(None, 0), "mode": "goto"}))
    assert rings(sop) == ()
