"""Every sentence of a rule is a sentence, and every finding says what to do."""

from hypothesis import given

from sop_studio.model.sop import Sop
from sop_studio.validation.engine import validate
from tests.graph.random_flowcharts import flowcharts
from tests.notation import DOCUMENT_ID


@given(flowcharts(), flowcharts())
def test_on_any_flowcharts_all_rules_run_and_speak_in_sentences(first, second):
    renamed = second.but(
        id="f2",
        nodes=tuple(node.but(id=f"m{node.id}", attached_to=None) for node in second.nodes),
        connections=tuple(
            line.but(id=f"m{line.id}", source=f"m{line.source}", target=f"m{line.target}")
            for line in second.connections
        ),
    )
    for finding in validate(Sop(id=DOCUMENT_ID, flowcharts=(first, renamed))):
        assert "could not be run" not in str(finding.message)
        assert str(finding.message).endswith(".")
        assert finding.fix is not None
        assert str(finding.fix).endswith(".")
        assert "{" not in f"{finding.message}{finding.fix}"
        assert [key for key, _ in finding.numbers] == [
            node.id for node in (*finding.nodes, *finding.affected)
        ]
