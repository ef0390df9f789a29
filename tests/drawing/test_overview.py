"""The map of a SOP as a picture."""

from itertools import combinations

from sop_studio.drawing.items import Drawing, Group
from sop_studio.drawing.overview import draw_overview, overview_parts
from sop_studio.drawing.paper import Paper
from sop_studio.drawing.text import texts
from sop_studio.geometry.point import Rect, Size
from sop_studio.graph.order import step_numbers
from sop_studio.graph.overview import overview
from sop_studio.layout.overview import place_overview
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.sop import Sop
from tests.graph.test_overview import OTHER, linked, refund
from tests.notation import procedure

A4 = Paper(Size(482, 680), Size(728, 433))


def drawn(sop: Sop) -> Drawing:
    found = overview(sop)
    return draw_overview(sop, found, place_overview(sop, found), step_numbers(sop))


def groups(drawing: Drawing, kind: str) -> list[Group]:
    return [item for item in drawing.items if isinstance(item, Group) and item.kind == kind]


def test_every_flowchart_has_a_card_with_its_words() -> None:
    cards = groups(drawn(refund()), "card")
    words = [[line.text for line in texts(card.items)] for card in cards]
    assert [line[0] for line in words] == ["A1", "A2", "A3"]
    assert words[1][1:] == ["4 shapes", "Flowchart A2", "opened at A1.04 ↗"]


def test_outcomes_are_chips() -> None:
    titles = [group.title for group in groups(drawn(refund()), "outcome")]
    assert sorted(titles) == ["declined", "lost", "paid", "received"]


def test_a_call_that_comes_back_has_heads_at_both_ends() -> None:
    sop = linked(
        procedure("start > @Verify > end", "start > end"), ("Verify", {"sop": OTHER, "flowchart": "f1"})
    )
    lines = {group.title: group for group in groups(drawn(sop), "connection:sequence")}
    assert len(lines["A1.02"].items) == len(lines[""].items) + 3  # a second head, a patch and its words


def test_cards_keep_apart() -> None:
    found = overview(refund())
    placement = place_overview(refund(), found)
    rects = [Rect(p.x, p.y, p.width, p.height) for p in placement.nodes]
    assert not any(a.intersects(b) for a, b in combinations(rects, 2))


def test_two_hundred_flowcharts_without_lines_stand_in_rows() -> None:
    first = procedure("start > end")
    blank = tuple(Flowchart(id=f"g{number}", code=f"B{number}") for number in range(199))
    bounds = drawn(first.but(flowcharts=(*first.flowcharts, *blank))).bounds
    assert 0.3 < bounds.width / bounds.height < 3


def test_a_map_that_is_too_large_for_paper_is_split_like_a_flowchart() -> None:
    sop = refund()
    found = overview(sop)
    parts = overview_parts(sop, found, place_overview(sop, found), step_numbers(sop), A4)
    cards = [card.id for part in parts for card in groups(part.drawing, "card")]
    assert sorted(cards) == ["f1", "f2", "f3"]
    assert all(part.is_readable for part in parts)


def test_the_map_is_described_for_who_cannot_see_it() -> None:
    assert "Map of the 3 flowcharts" in drawn(refund()).description
