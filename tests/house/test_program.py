"""The program as it is installed: its door, its version, and its start as an engine."""

import subprocess
import sys
import tomllib

from sop_studio.engines.child import ENGINE_ARGUMENT
from tests.house.tree import ROOT

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def run(*arguments, given=b""):
    call = [sys.executable, "-m", "sop_studio", *arguments]
    return subprocess.run(call, cwd=ROOT, input=given, capture_output=True, check=False, timeout=60)


def test_the_program_says_its_version():
    done = run("--version")
    assert (done.returncode, done.stdout.decode().split()) == (0, ["sop-studio", VERSION])


def test_the_program_starts_itself_as_an_engine():
    request = b'{"boxes": [{"id": "a", "width": 72, "height": 36}], "arcs": []}'
    done = run(ENGINE_ARGUMENT, "graphviz", str(1 << 30), "10", given=request)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"+[[72.0, 36.0], [36.0, 18.0]]")


def test_a_wrong_call_is_one_sentence_and_no_traceback():
    done = run("publish-everything")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert len(done.stderr.decode().strip().splitlines()) == 1
