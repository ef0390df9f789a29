"""The measures find what is wrong."""

from sop_studio.layout.measure import measure
from sop_studio.model.placement import ConnectionPlace, LabelPlace, NodePlace, Placement, Waypoint
from tests.layout.charts import edges

PAIRS = [(0, 1), (2, 3)]


def placement(spots, lines, labels=()):
    nodes = tuple(NodePlace(node=f"n{at}", x=x, y=y, width=100, height=50) for at, (x, y) in enumerate(spots))
    connections = tuple(
        ConnectionPlace(
            connection=f"c{at}",
            waypoints=tuple(Waypoint(x=x, y=y) for x, y in points),
            label=LabelPlace(x=labels[at][0], y=labels[at][1], width=30, height=12) if at < len(labels) else None,
        )
        for at, points in enumerate(lines)
    )
    return Placement(flowchart="f1", nodes=nodes, connections=connections)


def measured(spots, lines, labels=()):
    return measure(edges(4, PAIRS).flowcharts[0], placement(spots, lines, labels))


APART = [(0, 0), (0, 200), (300, 0), (300, 200)]
STRAIGHT = [[(50, 50), (50, 200)], [(350, 50), (350, 200)]]


def test_a_clean_chart_has_no_faults():
    found = measured(APART, STRAIGHT, [(35, 70), (335, 70)])
    assert (found.through_shapes, found.overlapping_shapes, found.coinciding, found.crossings, found.bends) == (0,) * 5
    assert (found.labels_on_shapes, found.labels_on_labels, found.labels_on_lines) == (0, 0, 0)
    assert found.length == 300


def test_a_line_through_a_shape_is_found():
    through = [(50, 50), (50, 100), (350, 100), (350, 20), (380, 20), (380, 190), (50, 190), (50, 200)]
    assert measured(APART, [through, STRAIGHT[1]]).through_shapes == 1


def test_overlapping_shapes_are_found():
    assert measured([(0, 0), (0, 200), (50, 20), (300, 200)], STRAIGHT).overlapping_shapes == 1


def test_labels_on_shapes_labels_and_lines_are_found():
    found = measured(APART, STRAIGHT, [(335, 40), (340, 45)])
    assert (found.labels_on_shapes, found.labels_on_labels, found.labels_on_lines) == (2, 1, 1)


def test_coinciding_and_crossing_lines_are_found():
    detour = [(350, 50), (350, 80), (50, 80), (50, 120), (350, 120), (350, 200)]
    assert measured(APART, [STRAIGHT[0], detour]).coinciding == 1
    beyond = [(350, 50), (350, 80), (20, 80), (20, 120), (350, 120), (350, 200)]
    assert measured(APART, [STRAIGHT[0], beyond]).crossings == 2
    assert measured(APART, [STRAIGHT[0], beyond]).bends == 4
