"""Times of whole processes beside the bare start of Python: python benchmarks/commands.py [MODEL.bpmn]

The ratio says more than the seconds where a machine is slow or busy.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLE = next(iter(sorted((Path(__file__).resolve().parents[1] / "examples").glob("SOP-CS-001*.sop"))))
ROUNDS = 9
PROGRAM = (sys.executable, "-m", "sop_studio")
CALLS = {
    "validate one example (under 0.6 s)": ("validate", str(EXAMPLE), "--fail-on", "never"),
    "export it to all four formats (under 3 s)": ("export", str(EXAMPLE), "--to", "docx,pdf,svg,png"),
    "show the help page": ("--help",),
    "list the rules": ("list", "rules"),
}


def main(models: list[str]) -> None:
    calls = CALLS | {f"import {Path(model).name}": ("import", str(Path(model).resolve())) for model in models}
    bare = median((sys.executable, "-c", "pass"), ROUNDS)
    print(f"{'':44}{'wall':>8}{'processor':>11}{'starts of Python':>18}")
    print(line("start Python", bare, bare))
    for name, arguments in calls.items():
        rounds = 3 if arguments[0] == "export" else ROUNDS
        print(line(name, median((*PROGRAM, *arguments), rounds), bare))


def median(command: tuple[str, ...], rounds: int) -> tuple[float, float]:
    """The median wall and processor seconds of a command, after one round that does not count."""
    with tempfile.TemporaryDirectory() as folder:
        taken = [seconds(command, folder) for _ in range(rounds + 1)][1:]
    walls, processors = zip(*taken, strict=True)
    return statistics.median(walls), statistics.median(processors)


def seconds(command: tuple[str, ...], folder: str) -> tuple[float, float]:
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, used


def line(name: str, taken: tuple[float, float], bare: tuple[float, float]) -> str:
    return f"{name:44}{taken[0]:6.2f} s{taken[1]:9.2f} s{taken[0] / bare[0]:16.0f} ×"


if __name__ == "__main__":
    main(sys.argv[1:])
