"""The map of a SOP: the main flowchart with what stands between its links and ends left out."""

from sop_studio.graph.overview import MOST_FROM_ONE, MOST_LINES, Overview, overview
from sop_studio.kinds.nodes.link import Fields
from sop_studio.model.flowchart import Flowchart
from sop_studio.model.frozen_map import FrozenMap
from sop_studio.model.register import LinkedFlowchart, LinkedSop
from sop_studio.model.sop import Sop
from tests.notation import DOCUMENT_ID, procedure

OTHER = "00000000-0000-4000-8000-000000000002"


def linked(sop: Sop, *targets: tuple[str, dict[str, str]]) -> Sop:
    """The SOP whose links with these words open what is said."""
    fields = dict(targets)
    charts = tuple(
        chart.but(
            nodes=tuple(
                node.but(fields=FrozenMap(Fields(**fields[node.text]).model_dump(exclude_defaults=True)))
                if node.kind == "link" and node.text in fields
                else node
                for node in chart.nodes
            )
        )
        for chart in sop.flowcharts
    )
    return sop.but(flowcharts=charts)


def ways(found: Overview) -> set[tuple[str, str, str]]:
    """Source, words and target of every line, by the words on the map."""
    names = {
        node.id: found.cards[node.id].code if node.id in found.cards else node.text
        for node in found.flowchart.nodes
    }
    return {(names[c.source or ""], c.label, names[c.target or ""]) for c in found.flowchart.connections}


def refund() -> Sop:
    sop = procedure(
        "start > Record > Which? -damaged-> @Collect -received-> @Pay -paid-> end Paid; Which? -other-> end Closed;"
        "@Collect -lost-> end Closed; @Pay -declined-> Disputed? -no-> end Closed; Disputed? -yes-> Write > end Appeal",
        "start > Wait > end received; Wait > end lost",
        "start > Send > end paid",
    )
    return linked(sop, ("Collect", {"flowchart": "f2"}), ("Pay", {"flowchart": "f3"}))


def test_links_and_ends_stay_and_steps_between_them_go() -> None:
    assert ways(overview(refund())) == {
        ("start", "", "A1"), ("A1", "A1.04", "A2"), ("A1", "other", "end Closed"),
        ("A2", "received", "A3"), ("A2", "lost", "end Closed"), ("A3", "paid", "end Paid"),
        ("A3", "declined", "Disputed?"), ("Disputed?", "no", "end Closed"), ("Disputed?", "yes", "end Appeal"),
    }  # fmt: skip


def test_the_main_path_runs_from_card_to_card() -> None:
    found = overview(refund())
    straight = [(c.source, c.target) for c in found.flowchart.connections if c.is_main]
    assert straight[:2] == [("f1", "f2"), ("f2", "f3")]


def test_a_card_says_what_is_in_its_flowchart_and_what_opens_it() -> None:
    card = overview(refund()).cards["f2"]
    assert (card.code, card.shapes, card.is_main) == ("A2", 4, False)
    assert card.lines == ("", "opened at A1.04 ↗")


def test_outcomes_that_lead_nowhere_stay_on_their_card() -> None:
    sop = linked(
        procedure("start > @Go on", "start > end Done"), ("Go on", {"flowchart": "f2", "mode": "goto"})
    )
    assert overview(sop).cards["f2"].idle == ("end Done",)


def test_a_flowchart_of_another_sop_comes_back_to_its_caller() -> None:
    sop = linked(
        procedure("start > @Verify -verified-> Pay > end", "start > end"),
        ("Verify", {"sop": OTHER, "flowchart": "f1"}),
    )
    stub = LinkedSop(
        id=OTHER,
        number="SOP-10",
        flowcharts=(LinkedFlowchart(id="f1", code="H1", title="Verify the holder"),),
    )
    found = overview(sop.but(linked_sops=(stub,)))
    (card,) = [card for card in found.cards.values() if card.document]
    assert (card.code, card.title, card.document) == ("H1", "Verify the holder", "SOP-10")
    assert ("A1", "A1.02", "H1") in ways(found)
    (line,) = found.two_way
    assert next(c.target for c in found.flowchart.connections if c.id == line) == card.id


def test_a_call_from_another_flowchart_is_one_line_with_all_its_steps() -> None:
    sop = linked(
        procedure("start > end", "start > @One > @Two > end", "start > end"),
        ("One", {"flowchart": "f3"}), ("Two", {"flowchart": "f3"}),
    )  # fmt: skip
    assert ("A2", "A2.02 · A2.03", "A3") in ways(overview(sop))


def test_a_sop_without_flowcharts_has_an_empty_map() -> None:
    assert overview(Sop(id=DOCUMENT_ID)).flowchart.nodes == ()


def test_cards_of_a_large_bundle_stand_apart() -> None:
    names = [f"Call {number}" for number in range(MOST_FROM_ONE + 1)]
    first = procedure("start > end", "; ".join(f"start > @{name} > end" for name in names))
    blank = tuple(Flowchart(id=f"g{number}", code=f"B{number}") for number in range(len(names)))
    sop = linked(
        first.but(flowcharts=(*first.flowcharts, *blank)),
        *((name, {"flowchart": f"g{number}"}) for number, name in enumerate(names)),
    )
    found = overview(sop)
    assert len(found.flowchart.connections) == 2
    assert len(found.cards) == len(names) + 2


def test_lines_are_bounded() -> None:
    count = MOST_LINES // 2 + 10
    texts = [f"start > @Call {at} > @Next {at} > end" for at in range(count)]
    calls = [(f"Call {at}", {"flowchart": f"f{(at + 1) % count + 1}"}) for at in range(count)]
    nexts = [(f"Next {at}", {"flowchart": f"f{(at + 7) % count + 1}"}) for at in range(count)]
    found = overview(linked(procedure(*texts), *calls, *nexts))
    assert len(found.flowchart.connections) == MOST_LINES
    assert len(found.cards) == count
