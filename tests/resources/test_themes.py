"""The colours of every theme can be read and told from the ground."""

import json
import re

import pytest

from sop_studio import resources

THEMES = ("light", "dark", "print")
GROUNDS = ("canvas", "panel", "window")
TEXT = ("ink", "muted")
OUTLINES = (
    *("start", "end", "step", "decision", "escalation", "link", "wait", "document", "parallel", "offpage", "note"),
    *("accent", "connection", "escalation-connection", "error", "warning", "info", "fine"),
)


def theme(name: str) -> dict[str, str]:
    colours: dict[str, str] = json.loads(resources.path("themes", f"{name}.json").read_text("utf-8"))
    return colours


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_names_the_same_colours(name: str) -> None:
    assert list(theme(name)) == list(theme("light"))
    assert set(theme(name)) == {*GROUNDS, *TEXT, *OUTLINES, "line", "selection"}
    assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in theme(name).values())


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("token", TEXT)
def test_text_stands_out(name: str, ground: str, token: str) -> None:
    assert contrast(theme(name)[token], theme(name)[ground]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("token", OUTLINES)
def test_outlines_and_lines_stand_out_on_every_ground(name: str, token: str) -> None:
    colours = theme(name)
    assert min(contrast(colours[token], colours[ground]) for ground in (*GROUNDS, "selection")) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_text_on_a_selection_is_ink(name: str) -> None:
    assert contrast(theme(name)["ink"], theme(name)["selection"]) >= 4.5


def test_print_is_the_light_theme_on_white() -> None:
    assert theme("print") == {**theme("light"), "canvas": "#FFFFFF", "window": "#FFFFFF"}


def test_known_contrasts_are_computed_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
