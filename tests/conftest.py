"""What all tests share: how properties are searched, real files, and programs that judge our output."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize="CI" in os.environ, print_blob=True)
settings.load_profile("house")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real files to test against; tests that ask for it are skipped where it is absent."""
    folder = os.environ.get("SOP_STUDIO_CORPUS", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("SOP_STUDIO_CORPUS names no folder of real files")
    return Path(folder)


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Finds a system program (soffice, pdftotext, qpdf …); the test is skipped where it is not installed."""

    def find(name: str) -> str:
        found = shutil.which(name)
        if found is None:
            pytest.skip(f"{name} is not installed")
        return found

    return find
