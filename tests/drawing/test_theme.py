"""Themes: three, with the same tokens."""

import pytest

from sop_studio.drawing.theme import THEMES, load


def test_every_theme_has_the_same_tokens() -> None:
    assert len({frozenset(load(name).colours) for name in THEMES}) == 1


def test_another_name_is_refused() -> None:
    with pytest.raises(ValueError, match="no theme"):
        load("../light")


def test_a_token_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        load("light").colour("pink")
