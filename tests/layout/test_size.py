"""Sizes of shapes come from their words."""

import pytest

from sop_studio.layout.size import sizes
from tests.notation import procedure


def boxes(text):
    sop = procedure(text)
    chart = sop.flowcharts[0]
    found = sizes(sop, chart)
    return {node.text: found[node.id] for node in chart.nodes}


def test_all_rectangles_of_a_chart_share_one_width():
    found = boxes("start > Weigh > Record the contact reason and the order number > @Pay > #Form > end")
    names = ("Weigh", "Record the contact reason and the order number", "Pay", "Form")
    assert len({found[name].width for name in names}) == 1
    assert 160 <= found["Weigh"].width <= 240


@pytest.mark.parametrize("words", [1, 4, 12, 40])
def test_rectangles_are_between_160_and_240_wide_and_grow_downwards(words):
    found = boxes("start > " + "word " * words + "> end")
    box = next(box for name, box in found.items() if name.startswith("word"))
    assert 160 <= box.width <= 240
    assert box.height >= 60
    assert box.height % 20 == 0


@pytest.mark.parametrize("words", [1, 8, 25])
def test_diamonds_are_at_least_200_by_100_and_stay_about_two_to_one(words):
    found = boxes("start > " + "word " * words + "? -yes-> end; " + "word " * words + "? -no-> end of it")
    box = next(box for box in found.values() if box.outline == "diamond")
    assert box.width >= 200
    assert box.height >= 100
    assert box.width % 20 == box.height % 20 == 0
    assert 1.3 <= box.width / box.height <= 2.5


def test_an_escalation_is_a_body_under_a_roof_and_its_middle_is_that_of_the_body():
    box = boxes("start > !Ask the lead > end")["Ask the lead"]
    assert (box.height, box.roof, box.up, box.down) == (76, 16, 46, 30)


def test_starts_and_ends_are_36_high_and_grow_for_a_second_line():
    assert boxes("start > end")["start"].height == 36
    assert boxes("start of a rather long and wordy thing > end")["start of a rather long and wordy thing"].height > 36


def test_a_note_grows_wider_before_it_gets_more_than_three_lines():
    short, long = (boxes(f"start > Weigh > end; *{'words of advice ' * count} > Weigh") for count in (1, 6))
    narrow, wide = (next(box for box in one.values() if box.outline == "bracket") for one in (short, long))
    assert narrow.width < wide.width <= 240
