"""Bundled files are found, and nothing else is."""

import sys
from pathlib import Path

import pytest

from sop_studio import resources


def test_a_bundled_file_is_found() -> None:
    assert resources.path("fonts", "OFL.txt").is_file()
    assert resources.path("fonts/OFL.txt") == resources.path("fonts", "OFL.txt")


def test_the_root_is_found_without_a_name() -> None:
    assert (resources.path() / "fonts").is_dir()


@pytest.mark.parametrize("name", ["..", "../x", "fonts/../../x", "/etc/passwd", "fonts\\..\\x", "C:/x", "", "."])
def test_a_name_that_leads_out_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a bundled file"):
        resources.path(name)


def test_a_frozen_application_has_its_own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.path("fonts") == tmp_path / "resources" / "fonts"


def test_missing_resources_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(FileNotFoundError, match="resources"):
        resources.path("fonts")
