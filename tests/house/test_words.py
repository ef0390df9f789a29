"""What is committed speaks of the project alone: no place of one machine, no work left over."""

import re

import pytest

from tests.house.tree import ROOT, relative, tracked

BINARY = {".ttf", ".otf", ".png", ".pdf", ".docx", ".sop", ".ico", ".icns", ".mo"}
TEXTS = [path for path in tracked() if path.suffix not in BINARY and path.stat().st_size < 2_000_000]
MACHINE = re.compile(r"(?<![\w.~$}])/(home|root|work|Users|mnt|srv)/[\w.-]+|[A-Z]:\\Users\\")
LEFT_OVER = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]) + r")\b")


def found(pattern, path):
    text = path.read_text(encoding="utf-8")
    return [f"{text[:hit.start()].count(chr(10)) + 1}: {hit.group()}" for hit in pattern.finditer(text)]


def test_no_file_names_a_place_of_one_machine():
    assert {relative(path): places for path in TEXTS if (places := found(MACHINE, path))} == {}


def test_no_work_is_left_over_in_a_file():
    written = [path for path in TEXTS if path.suffix in {".py", ".md", ".typ", ".toml"}]
    assert {relative(path): words for path in written if (words := found(LEFT_OVER, path))} == {}


@pytest.mark.parametrize(("text", "noticed"), [
    ("~home~ada", True), ("see ~work~there", True), ("https:~~a.org~home~x", False), ("here~work~x", False),
])  # fmt: skip
def test_a_place_of_one_machine_would_be_noticed(text, noticed, tmp_path):
    (tmp_path / "page.md").write_text(text.replace("~", "/"))
    assert bool(found(MACHINE, tmp_path / "page.md")) is noticed


def test_texts_end_with_one_line_break_and_use_unix_line_ends():
    wrong = [
        relative(path) for path in TEXTS
        if path.suffix in {".py", ".md", ".toml", ".typ"} and (text := path.read_bytes())
        and (b"\r" in text or not text.endswith(b"\n"))
    ]  # fmt: skip
    assert wrong == []


def test_the_repository_is_found_where_it_is():
    assert (ROOT / "pyproject.toml").is_file()
