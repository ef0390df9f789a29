"""Names of picture files."""

import pytest

from sop_studio.drawing.pictures import names, pictures
from sop_studio.model.flowchart import Flowchart
from tests.drawing.scenes import column
from tests.notation import procedure


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("A1", "A2"), ("A1", "A2")),
        (("", ""), ("f1", "f2")),
        (("a1", "A1", "A1-2"), ("a1", "A1-2", "A1-2-2")),
        (("../x", "a/b", "..", "C:\\y"), ("x", "a-b", "f3", "C-y")),
        (("é 1",), ("é-1",)),
    ],
)
def test_names_are_safe_and_different(codes: tuple[str, ...], expected: tuple[str, ...]) -> None:
    flowcharts = tuple(Flowchart(id=f"f{place}", code=code) for place, code in enumerate(codes))
    assert names(flowcharts) == expected


def test_every_flowchart_has_a_picture_with_its_step_numbers() -> None:
    sop = procedure("start > Weigh > end", "start > Pack > end")
    sop = sop.but(placements=(column(sop),))
    shown = pictures(sop)
    assert [name for name, _ in shown] == ["A1", "A2"]
    assert "A1.02 Weigh" in [item.title for item in shown[0][1].items if hasattr(item, "title")]
