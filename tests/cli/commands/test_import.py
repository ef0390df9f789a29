"""`sop-studio import` saves models as SOPs and hides no loss."""

from pathlib import Path

from sop_studio.store.files import load
from tests.attacks.graphs import diagram
from tests.cli.calls import MODEL, Calls


def test_a_model_becomes_a_sop_with_a_placement(sop_studio: Calls) -> None:
    called = sop_studio("import", sop_studio.model("models/pay.bpmn"), "--out", "new/sops")
    assert (called.code, called.out, called.err) == (0, "new/sops/pay.sop\n", "")
    sop = load(sop_studio.folder / "new/sops/pay.sop")
    assert [node.text for node in sop.flowcharts[0].nodes] == ["", "Weigh", ""]
    assert len(sop.placements) == 1


def test_the_second_model_of_a_name_gets_a_number(sop_studio: Calls) -> None:
    paths = [sop_studio.model(f"{folder}/pay.bpmn") for folder in "abc"]
    assert sop_studio("import", *paths, "--out", "o").out.split() == [
        "o/pay.sop",
        "o/pay-2.sop",
        "o/pay-3.sop",
    ]


def test_everything_that_is_not_carried_over_is_listed_with_its_id(sop_studio: Calls) -> None:
    lost = MODEL.replace('<task id="a"', '<dataObject id="o" name="Order\x1f"/><task id="a"').replace(
        "\x1f", "&#x9b;"
    )
    called = sop_studio("import", sop_studio.model("pay.bpmn", lost))
    assert called.err == "pay.bpmn: Data object “Order” is not carried over.  [o]\n"


def test_the_same_model_gives_the_same_bytes(sop_studio: Calls) -> None:
    path = sop_studio.model("pay.bpmn")
    for folder in ("one", "two"):
        sop_studio("import", path, "--out", folder)
    assert Path("one/pay.sop").read_bytes() == Path("two/pay.sop").read_bytes()


def test_importing_again_keeps_what_somebody_worked_on(sop_studio: Calls) -> None:
    path = sop_studio.model("pay.bpmn")
    first = sop_studio("import", path)
    again = sop_studio("import", path)
    assert (first, sop_studio.files()) == (again, ["pay.bpmn", "pay.sop"])
    for number in ("", "-2"):
        sop_studio.sop("pay.sop", title=f"Worked on{number}")
        called = sop_studio("import", path)
        assert (called.code, called.out) == (0, "pay.sop\n")
        assert (
            f"pay.sop was there already and is replaced; what it held is now in pay-old{number}.sop"
            in called.err
        )
        assert load(Path(f"pay-old{number}.sop")).title == f"Worked on{number}"
    assert load(Path("pay.sop")).title == "Refund"


def test_a_sop_is_nothing_to_import(sop_studio: Calls) -> None:
    called = sop_studio("import", sop_studio.sop("a.sop"), "--out", "out")
    assert (called.code, sop_studio.files()) == (2, ["a.sop"])
    assert "a .sop file already" in called.err


def test_a_refused_model_leaves_nothing_behind(sop_studio: Calls) -> None:
    called = sop_studio("import", sop_studio.model("a.bpmn", MODEL[:-20]), "--out", "out")
    assert (called.code, sop_studio.files()) == (2, ["a.bpmn"])


def test_positions_are_kept_when_asked_for(sop_studio: Calls) -> None:
    at = {
        name: {"x": x, "y": y, "width": "10", "height": "10"}
        for name, x, y in (("s", "900", "0"), ("a", "500", "0"), ("e", "0", "0"))
    }
    drawn = MODEL.replace("</definitions>", f"{diagram(at)}</definitions>")
    called = sop_studio("import", sop_studio.model("pay.bpmn", drawn), "--keep-positions")
    assert (called.code, called.err) == (0, "")
    (placement,) = load(Path("pay.sop")).placements
    assert [place.node for place in sorted(placement.nodes, key=lambda place: place.x)] == ["n3", "n2", "n1"]


def test_without_a_diagram_there_is_nothing_to_keep_and_it_says_so(sop_studio: Calls) -> None:
    called = sop_studio("import", sop_studio.model("pay.bpmn"), "--keep-positions")
    assert (called.code, called.out) == (0, "pay.sop\n")
    assert called.err == "pay.bpmn: The file says of no shape where it stands; they are laid out anew.\n"
    assert len(load(Path("pay.sop")).placements) == 1


def test_a_flowchart_that_is_not_drawn_is_named(sop_studio: Calls) -> None:
    more = '<process id="q" name="Second"><task id="z"/></process>'
    at = {"a": {"x": "0", "y": "0", "width": "1", "height": "1"}}
    drawn = MODEL.replace("</definitions>", f"{more}{diagram(at)}</definitions>")
    called = sop_studio("import", sop_studio.model("pay.bpmn", drawn), "--keep-positions")
    assert "pay.bpmn: Flowchart A2 “Second” is not drawn in the file" in called.err
    assert len(load(Path("pay.sop")).placements) == 2
