"""Package faces are empty, and every file says what it is responsible for."""

import ast

import pytest

from tests.house.tree import PACKAGE, parse, python_files, relative

WITH_CONTENT = {"sop_studio/resources/__init__.py"}
FILES = [path for path in python_files(PACKAGE) if path.stat().st_size]


def test_every_folder_with_python_files_is_a_package():
    folders = {path.parent for path in python_files(PACKAGE)}
    assert {relative(folder) for folder in folders if not (folder / "__init__.py").exists()} == set()


@pytest.mark.parametrize("path", python_files(PACKAGE), ids=relative)
def test_a_package_face_holds_one_docstring_and_nothing_else(path):
    if path.name != "__init__.py" or relative(path) in WITH_CONTENT:
        return
    body = parse(path).body
    assert len(body) == 1
    assert ast.get_docstring(parse(path))


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_a_file_begins_with_one_line_that_says_what_it_is_responsible_for(path):
    docstring = ast.get_docstring(parse(path))
    assert docstring is not None
    first = docstring.splitlines()[0]
    assert first.endswith((".", ":", "?")), first


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_imports_name_the_file_that_defines_a_thing(path):
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sop_studio"):
            assert node.level == 0
            assert all(alias.name != "*" for alias in node.names)


def test_files_are_named_for_what_they_define():
    empty_words = {"util", "utils", "helper", "helpers", "misc", "common", "manager", "handler", "data", "info", "stuff"}
    allowed = {"sop_studio/cli/commands/info.py"}
    found = {relative(path) for path in python_files(PACKAGE) if path.stem in empty_words}
    assert found <= allowed


def test_classes_are_named_for_what_they_are():
    empty_endings = ("Manager", "Helper", "Util", "Utils", "Handler", "Data", "Info", "Misc")
    named = {
        f"{relative(path)} {node.name}"
        for path in FILES for node in ast.walk(parse(path))
        if isinstance(node, ast.ClassDef) and node.name.endswith(empty_endings)
    }  # fmt: skip
    assert named == set()
