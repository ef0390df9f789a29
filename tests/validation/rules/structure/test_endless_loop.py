"""Every loop has a way out."""

from tests.validation.judging import found, made, messages, texts


def test_a_loop_with_a_way_out_is_good():
    assert messages("endless-loop", made("start > Weigh > Fits? -no-> Weigh; Fits? -yes-> end")) == []


def test_a_loop_without_a_way_out_is_one_fault():
    (finding,) = found("endless-loop", made("start > Fits? -yes-> end; Fits? -no-> Trim > Weigh > Trim"))
    assert str(finding.message) == "Nothing leads out of the loop of A1.03 “Trim”, A1.04 “Weigh”."
    assert str(finding.fix) == "Add an outcome to a decision in the loop that leads out of it."
    assert texts(finding) == (["Trim", "Weigh"], [])
    assert finding.severity == "error"


def test_what_comes_only_into_the_loop_is_affected():
    (finding,) = found("endless-loop", made("start > Ask > Trim > Weigh > Trim; Other > end"))
    assert texts(finding) == (["Trim", "Weigh"], ["start", "Ask"])
