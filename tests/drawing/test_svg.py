"""SVG is well formed, complete, literal and the same every time."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sop_studio.drawing.draw import draw_flowchart
from sop_studio.drawing.items import Drawing, Fill, Group, Stroke, TextLine
from sop_studio.drawing.svg import to_svg
from sop_studio.drawing.theme import load
from sop_studio.geometry.outline import box
from sop_studio.geometry.point import Rect
from sop_studio.kinds.registry import NODE_KINDS
from sop_studio.model.text import is_unstorable
from tests.drawing.scenes import placed

GOLDEN = Path(__file__).parents[1] / "golden" / "drawing"
SCENES = {
    "straight": "start > Weigh the parcel > In limits? -yes-> Pack it > end; In limits? -no/max 2-> Weigh the parcel",
    "escalation": "start > !Ask the lead -no answer-> !Ask the manager > ~Wait for papers -late-> end",
    "shapes": "start > @Verify > #Fill the form > =Both > end; *See the policy > Both",
}
HOSTILE = (
    "<script>alert(1)</script>",
    "a & b &amp; c",
    "\"quoted\" 'single'",
    "]]> <![CDATA[x]]> <!-- -->",
    "שלום abc \u202egnp.exe",
    "naïve 漢字 ↗ 😀",
    "two  blanks",
    "{braces} %s $x \\n",
)
NAMESPACE = {"s": "http://www.w3.org/2000/svg"}


def svg_of(text: str, mode: str = "text") -> bytes:
    sop, flowchart, placement = placed(text)
    numbers = {node.id: f"A1.{place:02}" for place, node in enumerate(flowchart.nodes, start=1)}
    return to_svg(draw_flowchart(sop, flowchart, placement, numbers), load("print"), mode)


def shown(text: str, **look: object) -> etree._Element:
    line = TextLine(text, 0, 0, 10, "ink", **look)
    return etree.fromstring(to_svg(Drawing((line,), Rect(0, 0, 100, 20)), load("light")))


@pytest.mark.parametrize("name", SCENES)
def test_pictures_are_as_reviewed(name: str) -> None:
    content = re.sub(r"<style>.*?</style>", "", svg_of(SCENES[name]).decode(), flags=re.DOTALL)
    lined = content.replace("<g ", "\n<g ").replace("</svg>", "\n</svg>")
    assert lined == (GOLDEN / f"{name}.svg").read_text("utf-8")


@pytest.mark.parametrize("mode", ["text", "outlines"])
def test_every_shape_and_connection_is_a_group_with_its_line_first(mode: str) -> None:
    _, flowchart, _ = placed(SCENES["straight"])
    tree = etree.fromstring(svg_of(SCENES["straight"], mode))
    groups = {group.get("data-id"): group for group in tree.iterfind(".//s:g[@data-kind]", NAMESPACE)}
    for node in flowchart.nodes:
        assert groups[node.id].get("data-kind") == node.kind
    for connection in flowchart.connections:
        assert groups[connection.id].get("data-kind") == "sequence"
    for thing in (*flowchart.nodes, *flowchart.connections):
        assert etree.QName(groups[thing.id][0]).localname in {"path", "rect"}


def test_an_imported_thing_carries_its_id_in_the_source() -> None:
    group = Group("node:step", "n1", (), imported_id="Task_1")
    tree = etree.fromstring(to_svg(Drawing((group,), Rect(0, 0, 9, 9)), load("print")))
    assert dict(tree[0].attrib) == {"data-kind": "step", "data-id": "n1", "data-imported-id": "Task_1"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_come_out_literally(text: str) -> None:
    tree = shown(text)
    assert ["".join(element.itertext()) for element in tree.iterfind("s:text", NAMESPACE)] == [text]
    assert {etree.QName(element).localname for element in tree.iter()} <= {"svg", "style", "text", "tspan"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_literal_in_title_and_ids(text: str) -> None:
    drawing = Drawing((Group("node:step", text, (), text),), Rect(0, 0, 9, 9), text, text)
    tree = etree.fromstring(to_svg(drawing, load("print")))
    assert (tree[0].text, tree[1].text, tree[2].get("data-id")) == (text, text, text)


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30))
@settings(max_examples=40)
def test_any_text_a_model_may_hold_is_well_formed(text: str) -> None:
    kept = "".join(sign for sign in text if not is_unstorable(sign))
    assert "".join(shown(kept).find("s:text", NAMESPACE).itertext()) == kept


def test_words_of_every_shape_are_found_as_text() -> None:
    kinds = " > ".join(f"{sign}Word{place}" for place, sign in enumerate(("", "!", "@", "~", "#", "=")))
    tree = etree.fromstring(svg_of(f"start > {kinds} > end"))
    words = " ".join("".join(element.itertext()) for element in tree.iterfind(".//s:text", NAMESPACE))
    assert all(f"Word{place}" in words for place in range(6))


def test_outlines_hold_no_text_and_no_font() -> None:
    content = svg_of(SCENES["straight"], "outlines")
    assert b"<text" not in content
    assert b"@font-face" not in content


def test_parts_of_mixed_direction_have_their_own_places_and_stay_in_reading_order() -> None:
    parts = shown("שלום abc 漢字", anchor="start").findall(".//s:tspan", NAMESPACE)
    places = [float(part.get("x")) for part in parts]
    assert [part.text for part in parts] == ["שלום", " ", "abc ", "漢字"]
    assert [part.get("direction") for part in parts] == ["rtl", "rtl", "ltr", "ltr"]
    assert places[2] < places[3] < places[1] < places[0]


def test_a_sign_from_another_font_names_its_font() -> None:
    text = shown("opens A2 ↗").find("s:text", NAMESPACE)
    assert (text.text, text[0].text, text[0].get("font-family")) == ("opens A2 ", "↗", "'Noto Sans Math'")


def test_ground_and_line_of_one_outline_are_one_element() -> None:
    path = box(Rect(0, 0, 10, 10))
    drawing = Drawing((Fill(path, "panel"), Stroke(path, "step")), Rect(0, 0, 10, 10))
    tree = etree.fromstring(to_svg(drawing, load("print")))
    assert [(e.get("fill"), e.get("stroke")) for e in tree] == [("#FFFFFF", "#3457D5")]


def test_size_is_in_points_and_the_same_drawing_gives_the_same_bytes() -> None:
    one, other = svg_of(SCENES["shapes"]), svg_of(SCENES["shapes"])
    tree = etree.fromstring(one)
    assert one == other
    assert tree.get("width") == f"{tree.get('viewBox').split()[2]}pt"


def test_every_kind_of_shape_has_a_colour_in_the_themes() -> None:
    colours = load("print").colours
    assert all(kind.colour in colours for kind in NODE_KINDS)
