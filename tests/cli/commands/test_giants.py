"""A flowchart that no one can read is imported without positions, and its neighbours with them."""

from pathlib import Path

import pytest

from sop_studio.cli.commands import import_
from sop_studio.store.files import load
from tests.cli.calls import MODEL, Calls


def test_a_giant_is_imported_without_positions_and_the_rest_with_them(
    sop_studio: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_, "LARGEST_PLACED", 4)
    more = '<process id="q" name="Second"><task id="z"/></process></definitions>'
    called = sop_studio("import", sop_studio.model("pay.bpmn", MODEL.replace("</definitions>", more)))
    sop = load(Path("pay.sop"))
    assert called.err == (
        "pay.bpmn: Flowchart A1 has 5 shapes and connections, too many to be drawn; split it to see it.\n"
    )
    assert [placement.flowchart for placement in sop.placements] == [sop.flowcharts[1].id]
    assert len(sop.flowcharts) == 2
