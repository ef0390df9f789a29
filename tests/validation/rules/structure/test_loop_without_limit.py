"""Every loop has a limit."""

from tests.validation.judging import found, made, messages, texts


def test_a_loop_with_a_limit_is_good():
    sop = made("start > Weigh > Fits? -no/max 2-> Weigh; Fits? -yes-> end")
    assert messages("loop-without-limit", sop) == []


def test_a_loop_without_limit_is_one_warning_that_names_the_way_back():
    (finding,) = found("loop-without-limit", made("start > Weigh > Fits? -no-> Weigh; Fits? -yes-> end"))
    assert str(finding.message) == (
        "The loop of A1.02 “Weigh”, A1.03 “Fits?” may be gone round any number of times."
    )
    assert str(finding.fix) == (
        "Limit the way back from A1.03 “Fits?” to A1.02 “Weigh”, e.g. to 2 times, and say what comes then."
    )
    assert texts(finding) == (["Weigh", "Fits?"], [])
    assert finding.connection.label == "no"
    assert finding.severity == "warning"


def test_a_second_way_round_needs_a_limit_too():
    sop = made("start > Ask > Clear? -no/max 2-> Ask; Clear? -maybe-> Call > Ask; Clear? -yes-> end")
    (finding,) = found("loop-without-limit", sop)
    assert texts(finding) == (["Ask", "Clear?", "Call"], [])


def test_a_shape_that_repeats_itself_needs_a_limit():
    (finding,) = found(
        "loop-without-limit", made("start > Fits? -again-> Fits?; Fits? -yes-> end; Fits? -no-> end")
    )
    assert texts(finding) == (["Fits?"], [])
    assert finding.connection.label == "again"


def test_where_the_way_back_is_not_drawn_the_fix_names_none():
    nodes = {"Bell": {"attached_to": "Weigh", "fields": {"event": "timer"}}}
    sop = made("~Bell > Weigh > end", nodes=nodes)
    (finding,) = found("loop-without-limit", sop)
    assert texts(finding) == (["Bell", "Weigh"], [])
