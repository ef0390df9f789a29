"""Coordinates are short and always alike."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sop_studio.geometry.number import short


@pytest.mark.parametrize(
    ("value", "text"),
    [(1, "1"), (1.5, "1.5"), (-0.001, "0"), (0.0, "0"), (-0.0, "0"), (100, "100"), (1 / 3, "0.33"), (-2.50, "-2.5")],
)
def test_a_number_is_written_short(value: float, text: str) -> None:
    assert short(value) == text


@given(st.floats(-1e12, 1e12))
def test_a_number_has_no_exponent_and_no_idle_zero(value: float) -> None:
    text = short(value)
    assert re.fullmatch(r"-?(0|[1-9]\d*)(\.\d?[1-9])?", text)
    assert text != "-0"
    assert abs(float(text) - value) <= 0.005 + abs(value) * 1e-12
