"""What stands on paper: nothing lost, nothing cut, nothing too small to read."""

from functools import lru_cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sop_studio.drawing.items import Drawing, Group, Item
from sop_studio.drawing.pages import PagePart, page_parts
from sop_studio.drawing.paper import Paper
from sop_studio.drawing.part_heading import TITLE_SIZE
from sop_studio.drawing.text import texts
from sop_studio.geometry.point import Size
from sop_studio.graph.order import step_numbers
from sop_studio.layout.arrange import place
from sop_studio.model.flowchart import Flowchart, Phase
from sop_studio.model.placement import LanePlace
from sop_studio.model.sop import Sop
from tests.notation import procedure

A4 = Paper(Size(482, 680), Size(728, 433))
WITH_A3 = Paper(A4.portrait, A4.landscape, Size(1077, 680), Size(728, 1000))
CHAIN = "start > " + " > ".join(f"Step {number}" for number in range(10)) + " > end"


def parts_of(sop: Sop, paper: Paper = A4) -> tuple[PagePart, ...]:
    flowchart = sop.flowcharts[0]
    return page_parts(sop, flowchart, place(sop, flowchart, 10.0), step_numbers(sop), paper)


@lru_cache(maxsize=64)
def parts_of_text(text: str) -> tuple[PagePart, ...]:
    return parts_of(procedure(text))


def groups(drawing: Drawing, kind: str) -> list[Group]:
    found: list[Item] = list(drawing.items)
    return [item for item in found if isinstance(item, Group) and item.kind.startswith(kind)]


@st.composite
def texts_of_charts(draw: st.DrawFn) -> str:
    """A chart of 20 to 40 shapes in which everything can be reached, with shortcuts, ways back and escalations."""
    count = draw(st.integers(18, 28))
    marks = [draw(st.sampled_from(["Do {}", "Do {}", "Is {} fine?", "!Ask {}"])) for _ in range(count)]
    names = [mark.format(number) for number, mark in enumerate(marks)]
    chains = ["start > " + names[0], f"{names[-1]} > end"]
    for number in range(1, count):
        chains.append(f"{names[draw(st.integers(max(0, number - 3), number - 1))]} -yes-> {names[number]}")
    for _ in range(draw(st.integers(0, 8))):
        chains.append(f"{draw(st.sampled_from(names))} -otherwise so-> {draw(st.sampled_from(names))}")
    return "; ".join(chains)


def test_a_small_chart_stays_whole() -> None:
    (only,) = parts_of_text("start > Weigh > end")
    assert (only.part, only.parts, only.scale, only.orientation) == (1, 1, 1.0, "portrait")


def test_a_wide_chart_stands_across() -> None:
    fan = "; ".join(f"start > Step {number} > end" for number in range(3))
    (only,) = parts_of(procedure(fan), Paper(Size(300, 680), Size(1200, 433)))
    assert only.orientation == "landscape"


TANGLE = CHAIN + "; Step 0 -a-> Step 9; Step 1 -b-> Step 8; Step 2 -c-> Step 7; Step 3 -d-> Step 6"


def test_large_paper_is_used_only_when_it_is_allowed() -> None:
    assert {part.paper for part in parts_of_text(TANGLE)} == {"usual"}
    (only,) = parts_of(procedure(TANGLE), Paper(A4.portrait, A4.landscape, Size(1077, 2400)))
    assert (only.paper, only.orientation) == ("large", "landscape")


def test_two_usual_pages_joined_by_one_line_are_preferred_to_a_large_page() -> None:
    parts = parts_of(procedure(CHAIN), Paper(A4.portrait, A4.landscape, Size(1077, 2400)))
    assert [part.paper for part in parts] == ["usual", "usual"]


def test_a_high_chart_stands_on_a_large_page_upright() -> None:
    (only,) = parts_of(procedure(TANGLE), Paper(Size(240, 340), Size(340, 240), Size(680, 480), Size(700, 1700)))
    assert (only.paper, only.orientation) == ("large", "portrait")


@pytest.mark.parametrize("text", [
    "start > " + " > ".join(f"Step {number}" for number in range(30)) + " > end",
    "; ".join(f"start > A{n} > B{n} > C{n} > D{n} > end" for n in range(6)),
])  # fmt: skip
def test_a_large_sheet_counts_as_two(text: str) -> None:
    parts, usual = parts_of(procedure(text), WITH_A3), parts_of(procedure(text))
    assert sum(2 if part.paper == "large" else 1 for part in parts) <= len(usual)
    assert len(parts) < len(usual)


def test_a_chart_that_fits_without_its_heading_has_a_page_of_its_own() -> None:
    text = "start > A > B > C > D > end"
    (whole,) = parts_of_text(text)
    high = whole.drawing.bounds.height
    (only,) = parts_of(procedure(text), Paper(Size(482, high), Size(300, 300), above=high / 2))
    assert only.is_alone


def test_a_chain_is_cut_into_the_fewest_parts_of_like_size() -> None:
    parts = parts_of_text(CHAIN)
    sizes = [len(groups(part.drawing, "node:")) for part in parts]
    assert len(parts) == 2
    assert max(sizes) - min(sizes) <= 4


@pytest.mark.parametrize("steps", [4, 5])
def test_cuts_are_made_between_phases(steps: int) -> None:
    sop = procedure("start > " + " > ".join(f"Step {number}" for number in range(9)) + " > end")
    flowchart = sop.flowcharts[0]
    ids = [node.id for node in flowchart.nodes if node.kind == "step"]
    phases = (
        Phase(id="p1", title="First", nodes=tuple(ids[:steps])),
        Phase(id="p2", title="Second", nodes=tuple(ids[steps:])),
    )
    parts = parts_of(sop.but(flowcharts=(flowchart.but(phases=phases),)))
    drawn = {group.id for group in groups(parts[0].drawing, "node:")}
    assert drawn & set(ids) == set(ids[:steps])


def test_every_part_says_which_it_is_and_shows_where_it_belongs() -> None:
    parts = parts_of_text(CHAIN)
    for part in parts:
        (heading,) = groups(part.drawing, "heading")
        words = [line.text for line in texts(heading.items)]
        assert words == ["A1 Flowchart A1", f"part {part.part} of {len(parts)}"]
        assert part.drawing.title == f"A1 Flowchart A1 (part {part.part} of {len(parts)})"


def test_a_cut_line_ends_in_a_pair_of_circles_that_name_each_other() -> None:
    first, second = parts_of_text(CHAIN)
    (out,), (into,) = groups(first.drawing, "cut"), groups(second.drawing, "cut")
    assert (out.title, into.title) == ("A", "A")
    assert [line.text for line in texts(out.items)][1:] == ["to A1.07, part 2"]
    assert [line.text for line in texts(into.items)][1:] == ["from A1.06, part 1"]


def test_letters_of_the_flowchart_itself_are_not_used_again() -> None:
    sop = procedure(CHAIN)
    flowchart = sop.flowcharts[0]
    marked = flowchart.nodes[3].but(fields={"letter": "A"})
    nodes = (*flowchart.nodes[:3], marked, *flowchart.nodes[4:])
    first, _ = parts_of(sop.but(flowcharts=(flowchart.but(nodes=nodes),)))
    assert [group.title for group in groups(first.drawing, "cut")] == ["B"]


def test_an_outcome_whose_label_is_far_away_is_named_at_its_connector() -> None:
    text = "start > Which? -first-> A > B > C > D > end; Which? -the second-> E > F > G > H > end"
    parts = parts_of(procedure(text), Paper(Size(300, 900), Size(300, 300)))
    assert len(parts) > 1
    for words in ("first", "the second"):
        (home,) = [part for part in parts if any("Which?" in line.text for line in texts(part.drawing.items))]
        assert any(words in line.text for line in texts(home.drawing.items))


def test_lanes_have_their_headers_in_every_part() -> None:
    sop = procedure(CHAIN)
    flowchart = sop.flowcharts[0]
    placement = place(sop, flowchart, 10.0)
    lane = LanePlace(role=None, x=-40, y=-60, width=300, height=4000)
    parts = page_parts(sop, flowchart, placement.but(lanes=(lane,)), step_numbers(sop), A4)
    assert len(parts) == 2
    assert all(len(groups(part.drawing, "lane")) == 1 for part in parts)


def test_a_chart_without_shapes_is_one_part() -> None:
    sop = Sop(id="00000000-0000-4000-8000-000000000001", flowcharts=(Flowchart(id="f1"),))
    assert len(parts_of(sop)) == 1


def test_a_shape_larger_than_paper_is_said_to_be_too_small_to_read() -> None:
    parts = parts_of(procedure("start > Weigh > end"), Paper(Size(40, 60), Size(60, 40)))
    assert not any(part.is_readable for part in parts)


def test_the_same_chart_gives_the_same_parts() -> None:
    assert parts_of(procedure(CHAIN)) == parts_of(procedure(CHAIN))


@settings(max_examples=6, deadline=None, derandomize=True)
@given(texts_of_charts())
def test_nothing_is_lost_and_nothing_is_too_small(text: str) -> None:
    sop = procedure(text)
    flowchart = sop.flowcharts[0]
    parts = parts_of_text(text)
    homes = [group.id for part in parts for group in groups(part.drawing, "node:")]
    assert sorted(homes) == sorted(node.id for node in flowchart.nodes)
    assert all(part.scale >= 0.89 for part in parts)
    home = {group.id: part.part for part in parts for group in groups(part.drawing, "node:")}
    for line in flowchart.connections:
        drawn = [
            part.part
            for part in parts
            for group in groups(part.drawing, "connection:")
            if group.id == line.id
        ]
        ends = {home[line.source or ""], home[line.target or ""]}
        assert sorted(drawn) == sorted(ends), line.id


@settings(max_examples=6, deadline=None, derandomize=True)
@given(texts_of_charts())
def test_letters_stand_in_exactly_the_parts_that_their_lines_join(text: str) -> None:
    parts = parts_of_text(text)
    letters: dict[str, list[str]] = {}
    for part in parts:
        for group in groups(part.drawing, "cut"):
            words = " ".join(line.text for line in texts(group.items))
            letters.setdefault(group.title, []).append("from" if " from " in f" {words} " else "to")
    for ends in letters.values():
        assert ends.count("from") == 1
        assert "to" in ends


@settings(max_examples=6, deadline=None, derandomize=True)
@given(texts_of_charts())
def test_shapes_keep_their_size_and_stay_apart(text: str) -> None:
    sop = procedure(text)
    placement = place(sop, sop.flowcharts[0], 10.0)
    sizes = {place.node: (place.width, place.height) for place in placement.nodes}
    for part in parts_of_text(text):
        boxes = [(group.id, group.items[0].path.bounds) for group in groups(part.drawing, "node:")]  # type: ignore[union-attr]
        for node, box in boxes:
            assert (round(box.width), round(box.height)) == sizes[node]
            assert not any(box.inflated(8).intersects(other) for key, other in boxes if key != node)


@pytest.mark.parametrize("text", [CHAIN])
def test_the_heading_is_no_smaller_than_other_words(text: str) -> None:
    lines = [line for part in parts_of_text(text) for line in texts(part.drawing.items)]
    assert all(line.size * 0.89 >= 8 for line in lines)
    assert max(line.size for line in lines) == TITLE_SIZE
    assert all(a.part < b.part for a, b in pairwise(parts_of_text(text)))
