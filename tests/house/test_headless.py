"""The program works without a display, and starts without what a command does not need."""

import subprocess
import sys

from tests.house.tree import PACKAGE, ROOT, module_name, python_files

HEAVY = ("docx", "networkx", "typst", "pygraphviz", "graphviz", "uharfbuzz", "fontTools", "lxml", "markdown_it")
WITHOUT_WINDOW = [module_name(path) for path in python_files(PACKAGE) if not path.is_relative_to(PACKAGE / "gui")]


def loaded_by(*modules: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after importing these."""
    script = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script, *modules], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return {name.split(".")[0] for name in run.stdout.split()}


def test_nothing_below_the_window_loads_qt():
    modules = [name for name in WITHOUT_WINDOW if not name.endswith("__main__")]
    assert loaded_by(*modules).isdisjoint({"PySide6", "shiboken6", "PyQt6"})


def test_the_command_line_starts_without_qt_and_without_heavy_packages():
    assert loaded_by("sop_studio.cli.main").isdisjoint({"PySide6", "shiboken6", *HEAVY})


def test_the_model_knows_only_pydantic():
    models = [name for name in WITHOUT_WINDOW if name.startswith("sop_studio.model.")]
    assert loaded_by(*models).isdisjoint({"PySide6", *HEAVY})
