"""The limits are those the manual promises."""

import re

import pytest

from sop_studio.model.text import LONGEST_TEXT
from sop_studio.store import limits
from tests.house.tree import ROOT

PAGE = (ROOT / "docs" / "file-format.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("file, and all parts unpacked", f"{limits.FILE_BYTES // 1_000_000} MB"),
        ("parts", f"{limits.PARTS}"),
        ("compression of one part", f"{limits.RATIO} : 1"),
        (
            "`document.json`",
            f"{limits.JSON_BYTES // 1_000_000} MB, {limits.JSON_VALUES / 1_000_000} million values, "
            f"{limits.JSON_OBJECTS // 1000} 000 objects, nesting {limits.NESTING}",
        ),
        ("one list", f"{limits.LIST_ITEMS // 1000} 000 items"),
        ("text of a document", f"{limits.TEXT_CHARACTERS // 1_000_000} million characters"),
        ("one text", f"{LONGEST_TEXT // 1000} 000 characters"),
        ("one whole number", f"{limits.DIGITS} digits"),
        ("nodes", f"{limits.NODES // 1000} 000"),
        (
            "one picture or attached file",
            f"{limits.MEDIA_BYTES // 1_000_000} MB, {limits.MEDIA_PIXELS // 1_000_000} million pixels",
        ),
    ],
)
def test_the_manual_promises_the_limit(row, value):
    assert re.search(rf"^\| {re.escape(row)} \| {re.escape(value)} \|$", PAGE, re.MULTILINE)
