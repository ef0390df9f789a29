"""One value, one spelling; and only safe JSON is read."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.errors import SopStudioError
from sop_studio.store import canonical
from sop_studio.store.limits import DIGITS, NESTING

TEXT = st.text(st.characters(codec="utf-8"))
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**90), 10**90)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(TEXT, JSON))
def test_what_is_written_is_read_back_equal(value):
    assert canonical.decode(canonical.encode(value), "document.json") == value


@given(st.dictionaries(TEXT, JSON))
def test_a_value_has_one_spelling(value):
    spelling = canonical.encode(value)
    assert canonical.encode(canonical.decode(spelling, "document.json")) == spelling


@given(st.dictionaries(TEXT, JSON))
def test_the_spelling_is_that_of_the_standard_library_with_one_space_indent(value):
    def no_minus_zero(item):
        if isinstance(item, float):
            return item + 0.0
        if isinstance(item, list):
            return [no_minus_zero(one) for one in item]
        return {key: no_minus_zero(one) for key, one in item.items()} if isinstance(item, dict) else item

    usual = json.dumps(no_minus_zero(value), indent=1, sort_keys=True, ensure_ascii=False)
    assert canonical.encode(value) == f"{usual}\n".encode()


def test_keys_are_sorted_and_every_element_stands_on_its_own_line():
    assert canonical.encode({"b": [1, -0.0], "a": {}}) == b'{\n "a": {},\n "b": [\n  1,\n  0.0\n ]\n}\n'


def test_text_is_kept_exactly_as_typed():
    typed = "e\u0301 \u00e9 \u2028 \u202eabc \U0001f600\t\n"
    assert canonical.decode(canonical.encode({"a": typed}), "document.json") == {"a": typed}


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf"), {1, 2}, "\ud800"])
def test_what_json_cannot_hold_is_not_written(value):
    with pytest.raises(ValueError, match=r"."):
        canonical.encode({"a": value})


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"a": 1, "a": 2}', 'the key "a" twice'),
        (b'{"x": {"a": 1, "a": 1}}', "twice in one object"),
        (b'{"a": NaN}', "NaN"),
        (b'{"a": -Infinity}', "-Infinity"),
        (b'{"a": 1e999}', "too large"),
        (b'{"a": ' + b"1" * (DIGITS + 1) + b"}", "digits"),
        (b'{"a": 0.' + b"1" * DIGITS + b"}", "too long"),
        (b'{"a": "\\ud800"}', "surrogate"),
        (b'{"\\uDFFF": 1}', "surrogate"),
        (b'{"a": "\xff"}', "not UTF-8 text at byte 7"),
        (b'{"a": "\xed\xa0\x80"}', "not UTF-8"),
        (b'\xef\xbb\xbf{"a": 1}', "line 1"),
        (b'{"a": 1}}', "line 1, column 9"),
        (b'{"a":\n 1,}', "line 2"),
        (b"{'a': 1}", "line 1"),
        (b'{"a": "\x01"}', "line 1"),
        (b"[]", "no object"),
        (b"null", "no object"),
        (b"", "line 1"),
        (b"\x00" * 20, "line 1"),
        ('{"a": 1}'.encode("utf-16"), "not UTF-8"),
        (b"[" * 100_000, "nests more than"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "nests more than"),
    ],
)  # fmt: skip
def test_other_json_is_refused_with_the_reason(content, reason):
    with pytest.raises(SopStudioError) as refused:
        canonical.decode(content, "document.json")
    assert reason in str(refused.value)
    assert str(refused.value).startswith(
        ("This is not a valid SOP file: ", "The file is incomplete or damaged: ")
    )


@pytest.mark.parametrize(("depth", "is_read"), [(NESTING, True), (NESTING + 1, False)])
def test_nesting_is_limited(depth, is_read):
    content = b'{"a":' + b"[" * (depth - 1) + b"]" * (depth - 1) + b"}"
    if is_read:
        assert canonical.decode(content, "x")
    else:
        with pytest.raises(SopStudioError, match="nests"):
            canonical.decode(content, "x")


@pytest.mark.parametrize(
    ("limit", "value", "reason"),
    [
        ("JSON_BYTES", 30, "more than 30 bytes"),
        ("JSON_VALUES", 3, "more than 3 values"),
        ("JSON_OBJECTS", 1, "more than 1 objects"),
        ("LIST_ITEMS", 2, "a list of more than 2 items"),
        ("TEXT_CHARACTERS", 4, "more than 4 characters"),
    ],
)
def test_size_is_limited(monkeypatch, limit, value, reason):
    at_most = {
        "JSON_BYTES": b'{"key": "' + b"x" * 19 + b'"}',
        "JSON_VALUES": b'{"a": [1, 2]}',
        "JSON_OBJECTS": b"{}",
        "LIST_ITEMS": b'{"a": [1, 2]}',
        "TEXT_CHARACTERS": b'{"ab": "cd"}',
    }
    monkeypatch.setattr(canonical, limit, value)
    canonical.decode(at_most[limit], "document.json")
    with pytest.raises(SopStudioError, match=reason):
        canonical.decode(b'{"aaa": ["bb", {}, ["cccccccccccccccccccccccccccc"]]}', "document.json")


def test_an_honest_pair_of_surrogates_is_one_character():
    assert canonical.decode(b'{"a": "\\ud83d\\ude00"}', "x") == {"a": "\U0001f600"}
