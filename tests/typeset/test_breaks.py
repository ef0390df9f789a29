"""Lines end where readers expect it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.typeset.breaks import clusters, pieces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two  three", "one |two  |three"),
        ("well-known and/or", "well-|known |and/|or"),
        ("12/31 -5 A1-3 - x", "12/31 |-5 |A1-3 |- |x"),
        ("https://example.com/path", "https://example.com/|path"),
        ("no\u00a0break", "no\u00a0break"),
        ("zero\u200bwidth", "zero\u200b|width"),
        ("你好，世界。", "你|好，|世|界。"),
        ("请（两项）看", "请|（两|项）|看"),
        ("キャッシュ", "キャッ|シュ"),
        ("あー、", "あー、"),
        ("한국어 문장", "한국어 |문장"),
        ("Tel你号abc", "Tel|你|号|abc"),
        ("مرحبا بك", "مرحبا |بك"),
        ("", ""),
    ],
)
def test_a_text_is_cut_where_lines_may_end(text: str, expected: str) -> None:
    assert "|".join(pieces(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("e\u0301a", ["e\u0301", "a"]), ("👩\u200d🔧!", ["👩\u200d🔧", "!"]), ("👍🏽", ["👍🏽"]), ("กี่", ["กี่"])],
)
def test_what_the_eye_sees_as_one_stays_whole(text: str, expected: list[str]) -> None:
    assert list(clusters(text)) == expected


@given(st.text())
def test_nothing_is_lost(text: str) -> None:
    assert "".join(pieces(text)) == "".join(clusters(text)) == text
