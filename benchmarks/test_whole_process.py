"""How long the main uses take as whole processes, from the start of Python to the exit: make benchmarks"""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).resolve().parents[1] / "examples").glob("*.sop"))
LONGEST_VALIDATE = 0.6
LONGEST_EXPORT = 3.0
FOUR_FORMATS = ("--to", "docx,pdf,svg,png")


def run(*arguments):
    subprocess.run([sys.executable, "-m", "sop_studio", *map(str, arguments)], check=True, capture_output=True)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_validating_an_example_is_felt_as_immediate(benchmark, example):
    benchmark.pedantic(run, args=("validate", example, "--fail-on", "never"), rounds=5, warmup_rounds=1)
    assert benchmark.disabled or benchmark.stats["min"] < LONGEST_VALIDATE


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_exporting_an_example_to_all_formats_is_no_reason_to_wait(benchmark, example, tmp_path):
    benchmark.pedantic(run, args=("export", example, *FOUR_FORMATS, "--out", tmp_path), rounds=3, warmup_rounds=1)
    assert benchmark.disabled or benchmark.stats["min"] < LONGEST_EXPORT
