"""What no file may do: run or rebuild what it finds in a file, go through a shell, use another's door."""

import ast
import json
import subprocess
import sys

import pytest

from tests.house.tree import PACKAGE, ROOT, parse, python_files, relative

REFUSED = {
    "import pickle": "TID251",
    "import marshal": "TID251",
    "import shelve": "TID251",
    "import yaml": "TID251",
    "import xml.etree.ElementTree": "TID251",
    "import os\nos.system('ls')": "TID251",
    "import shutil\nshutil.unpack_archive('a.zip')": "TID251",
    "eval('1')": "S307",
    "exec('1')": "S102",
    "import subprocess\nsubprocess.run('ls', shell=True, check=True)": "S602",
    "import tarfile\ntarfile.open('a').extractall()": "S202",
    "import tempfile\ntempfile.mktemp()": "S306",
    "import hashlib\nhashlib.md5(b'')": "S324",
    "from . import sop": "TID252",
    "try:\n    x = 1\nexcept Exception:\n    x = 2": "BLE001",
    "print('x')": "T201",
    "import networkx": "TID251",
    "import pygraphviz": "TID251",
    "import typst": "TID251",
    "import docx": "TID251",
    "import uharfbuzz": "TID251",
    "import fontTools.ttLib": "TID251",
    "import lxml.etree": "TID251",
    "from PySide6 import QtWidgets": "TID251",
}
DOORS = {
    "import pygraphviz": "sop_studio/engines/graphviz.py",
    "import typst": "sop_studio/engines/typst.py",
    "import docx": "sop_studio/exporters/word/write.py",
    "import uharfbuzz": "sop_studio/typeset/font.py",
    "import lxml.etree": "sop_studio/importers/bpmn.py",
    "from PySide6 import QtWidgets": "sop_studio/gui/window.py",
}


def codes(source: str, file_name: str) -> set[str]:
    """The codes ruff reports for a source text, were it that file of the package."""
    call = [sys.executable, "-m", "ruff", "check", "--output-format", "json", "--no-cache", "--stdin-filename"]
    run = subprocess.run(
        [*call, str(ROOT / file_name), "-"], cwd=ROOT, input=source, capture_output=True, text=True, check=False
    )
    return {finding["code"] for finding in json.loads(run.stdout)}


@pytest.mark.parametrize(("source", "code"), REFUSED.items())
def test_a_banned_call_is_refused(source, code):
    assert code in codes(f'"""A file."""\n\n{source}\n', "sop_studio/model/sop.py")


@pytest.mark.parametrize(("source", "door"), DOORS.items())
def test_a_door_is_open_where_it_stands(source, door):
    assert "TID251" not in codes(f'"""A file."""\n\n{source}\n', door)


UNPACKING = {"extractall", "extract", "unpack_archive"}


def unpacking_calls(tree: ast.Module) -> list[str]:
    """Calls that write the members of an archive wherever the archive says."""
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [call.attr for call in calls if isinstance(call, ast.Attribute) and call.attr in UNPACKING]


def test_archives_are_read_and_never_unpacked():
    assert {relative(path): calls for path in python_files(PACKAGE) if (calls := unpacking_calls(parse(path)))} == {}


@pytest.mark.parametrize("call", ["archive.extractall()", "archive.extract('a')", "shutil.unpack_archive('a')"])
def test_unpacking_would_be_noticed(call):
    assert unpacking_calls(ast.parse(call))
