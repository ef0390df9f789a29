"""Every dependency is declared, and every declared one is used."""

import ast
import re
import sys
import tomllib

from tests.house.tree import PACKAGE, ROOT, parse, python_files

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
IMPORTED_AS = {"markdown-it-py": "markdown_it", "PySide6-Essentials": "PySide6", "python-docx": "docx"}
PARTS_OF_OTHERS = {"pydantic_core"}


def declared():
    names = (re.split(r"[^\w-]", requirement)[0] for requirement in PROJECT["dependencies"])
    return {IMPORTED_AS.get(name, name) for name in names}


def imported():
    found = set()
    for path in python_files(PACKAGE):
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.Import):
                found.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"sop_studio", *PARTS_OF_OTHERS}


def test_every_declared_dependency_is_used():
    assert declared() - imported() == set()


def test_every_package_that_is_used_is_declared():
    assert imported() - declared() == set()
