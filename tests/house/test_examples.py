"""The examples are there, open, and are kept as the program would save them."""

import pytest

from sop_studio.store.package import read, write
from tests.house.tree import ROOT

EXAMPLES = sorted((ROOT / "examples").glob("*.sop"))


def test_there_are_examples_and_make_run_finds_its_own():
    assert len(EXAMPLES) >= 7
    assert any(path.name.startswith("SOP-CS-001") for path in EXAMPLES)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_opens_and_names_itself_like_its_file(path):
    sop = read(path.read_bytes())
    assert sop.sample
    assert path.stem.startswith(sop.number)
    assert sop.flowcharts


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_saving_an_example_unchanged_gives_the_same_bytes(path):
    assert write(read(path.read_bytes())) == path.read_bytes()
