"""Everything can be reached from the start."""

from tests.validation.judging import found, made, messages, texts


def test_a_flowchart_that_is_reached_whole_is_good():
    assert (
        messages("unreachable", made("start > Fits? -yes-> Pack > end; Fits? -no-> end; *A note > Pack"))
        == []
    )


def test_a_group_that_nothing_enters_is_one_fault_named_by_its_first_shape():
    (finding,) = found("unreachable", made("start > end; Trim > Weigh > Pack > end"))
    assert str(finding.message) == (
        "Nothing leads from the start to A1.03 “Trim”, nor through it to A1.04 “Weigh”, A1.05 “Pack”."
    )
    assert texts(finding) == (["Trim"], ["Weigh", "Pack"])
    assert finding.severity == "error"


def test_a_single_shape_is_named_alone():
    assert messages("unreachable", made("start > end; Trim > end")) == [
        "Nothing leads from the start to A1.03 “Trim”."
    ]


def test_a_loop_that_nothing_enters_is_one_fault():
    (finding,) = found("unreachable", made("start > end; B > C > B"))
    assert texts(finding) == (["B"], ["C"])


def test_a_long_group_is_listed_by_five_names_and_a_count():
    chain = " > ".join(f"Step {place}" for place in range(1, 9))
    (message,) = messages("unreachable", made(f"start > end; {chain} > end"))
    assert message.endswith("A1.07 “Step 5”, A1.08 “Step 6”, and 2 more.")
