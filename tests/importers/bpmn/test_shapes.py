"""Where a diagram draws its shapes is read as numbers, or not at all."""

import pytest

from sop_studio.geometry.point import Point
from sop_studio.importers.bpmn.read import read
from tests.attacks.attack import model
from tests.attacks.graphs import NUMBERS, diagram

BODY = '<task id="a"/><task id="b"/><textAnnotation id="n"><text>x</text></textAnnotation>'
AT = {"x": "10", "y": "20", "width": "100", "height": "80"}


def centres(shapes: dict[str, dict[str, str]]) -> dict[str, Point]:
    sop, report = read(model(BODY, diagram(shapes)).encode(), "file")
    ids = {node.id: node.imported_id for node in sop.flowcharts[0].nodes}
    return {str(ids[node]): point for node, point in report.centres.items()}


def test_the_middle_of_each_shape_is_read() -> None:
    assert centres({"a": AT, "n": AT | {"x": "-10.5"}}) == {"a": Point(60, 60), "n": Point(39.5, 60)}


def test_a_prefix_before_the_id_does_not_matter() -> None:
    assert centres({"model:a": AT}) == {"a": Point(60, 60)}


def test_shapes_of_nothing_are_left_out() -> None:
    assert centres({"gone": AT, "": AT}) == {}


@pytest.mark.parametrize(
    "number", [number for number in NUMBERS if number not in ("1e-320", "-0", "٣", "1_0")]
)
@pytest.mark.parametrize("name", ["x", "y", "width", "height"])
def test_numbers_that_no_paper_holds_count_as_no_position(number: str, name: str) -> None:
    assert centres({"a": AT | {name: number}, "b": AT}) == {"b": Point(60, 60)}
