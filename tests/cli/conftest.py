"""A folder to call the command line in."""

from pathlib import Path

import pytest

from tests.cli.calls import Calls


@pytest.fixture
def sop_studio(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Calls:
    """The command line, called in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Calls(tmp_path, capsys)
