"""What is printed cannot steer a terminal."""

import pytest

from sop_studio.cli.output import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Weigh", "Weigh"),
        ("a\x1b[31mb", "a\\u001b[31mb"),
        ("a\x07\x08\x7f\x9bb", "a\\u0007\\u0008\\u007f\\u009bb"),
        ("one\ntwo\tthree", "one two three"),
        ("one\rtwo", "one\\u000dtwo"),
        ("\u202eevil", "\\u202eevil"),
        ("\U000e0041", "\\U000e0041"),
        ("\udcff", "\\udcff"),
        ("\u3000检查\u00a0x", "\u3000检查\u00a0x"),
        ("👩\u200d👧 می\u200cخواهم", "👩\u200d👧 می\u200cخواهم"),
    ],
)
def test_controls_are_written_out_and_words_stay(text: str, shown: str) -> None:
    assert visible(text) == shown
