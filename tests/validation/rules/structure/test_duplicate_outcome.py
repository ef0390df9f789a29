"""No two outcomes of one shape have the same label."""

from tests.validation.judging import found, made, messages


def test_different_labels_are_good():
    assert messages("duplicate-outcome", made("start > Fits? -yes-> end; Fits? -no-> end; Fits? > end")) == []


def test_the_same_label_at_different_shapes_is_good():
    sop = made("start > A? -yes-> B? -yes-> end; A? -no-> end; B? -no-> end")
    assert messages("duplicate-outcome", sop) == []


def test_labels_are_compared_without_capitals_blanks_and_forms():
    (finding,) = found(
        "duplicate-outcome", made("start > Fits? -Yes-> end; Fits? -ｙｅｓ-> Trim > end; Fits? -no-> end")
    )
    assert str(finding.message) == "A1.02 “Fits?” has 2 outcomes with the label “Yes”."
    assert str(finding.fix) == "Rename one of them, or make one connection of the two."
    assert finding.connection.label == "ｙｅｓ"
    assert finding.severity == "error"


def test_each_label_is_one_fault():
    sop = made("start > Fits? -a-> end; Fits? -a-> end; Fits? -A-> end; Fits? -b-> end; Fits? -b-> end")
    assert messages("duplicate-outcome", sop) == [
        "A1.02 “Fits?” has 3 outcomes with the label “a”.",
        "A1.02 “Fits?” has 2 outcomes with the label “b”.",
    ]
