"""Labels find free ground near their source."""

from sop_studio.geometry.point import Point, Rect
from sop_studio.layout.labels import Labelled, label_of, place_labels, shared_length
from sop_studio.model.flowchart import Connection, Loop


def line(**values):
    return Connection(id="c1", source="n1", target="n2", **values)


def down(x, top, foot):
    return (Point(x, top), Point(x, foot))


def wanted(key, points, shared=0.0):
    return Labelled(key, points, shared, (40, 12), frozenset({key}))


def test_a_label_stands_just_below_its_source():
    placed = place_labels([wanted("a", down(100, 60, 160))], [Rect(20, 0, 160, 60)], {"a": down(100, 60, 160)})
    assert placed["a"].center.x == 100
    assert 66 <= placed["a"].top <= 80


def test_a_label_keeps_off_lines_that_cross_its_own():
    across = (Point(0, 72), Point(300, 72))
    own = down(100, 60, 260)
    placed = place_labels([wanted("a", own)], [], {"a": own, "b": across})
    assert placed["a"].top > 72


def test_a_label_keeps_off_shapes_and_other_labels():
    own, other = down(100, 60, 260), down(110, 60, 260)
    shapes = [Rect(90, 60, 50, 60)]
    placed = place_labels([wanted("a", own), wanted("b", other)], shapes, {"a": own, "b": other})
    assert not placed["a"].intersects(placed["b"])
    assert not any(rect.intersects(shapes[0]) for rect in placed.values())


def test_a_label_stands_where_its_line_has_parted_from_the_others():
    own = (Point(0, 0), Point(300, 0))
    sibling = (Point(0, 0), Point(150, 0), Point(150, 80))
    shared = shared_length(own, [sibling])
    assert shared == 150
    assert place_labels([wanted("a", own, shared)], [], {"a": own})["a"].left > 150


def test_words_come_with_the_loop_and_the_default():
    assert label_of(line()) is None
    words = " ".join(part.text for part in label_of(line(label="Again", loop=Loop(max=2))).lines)
    assert "Again" in words
    assert "max 2" in words


def test_a_long_label_is_set_wider_rather_than_in_many_lines():
    label = label_of(line(label="the customer has not answered within the time that was agreed"))
    assert len(label.lines) <= 3
