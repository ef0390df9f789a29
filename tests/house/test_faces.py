"""Package faces are empty, and every file says what it is responsible for."""

import ast

from tests.house.tree import PACKAGE, parse, python_files, relative

WITH_CONTENT = {"sop_studio/resources/__init__.py"}
FILES = [path for path in python_files(PACKAGE) if path.stat().st_size]


def test_every_folder_with_python_files_is_a_package():
    folders = {path.parent for path in python_files(PACKAGE)}
    assert {relative(folder) for folder in folders if not (folder / "__init__.py").exists()} == set()


def test_a_package_face_holds_one_docstring_and_nothing_else():
    faces = [path for path in python_files(PACKAGE) if path.name == "__init__.py" and relative(path) not in WITH_CONTENT]
    assert faces
    assert [relative(path) for path in faces if not holds_only_a_docstring(parse(path))] == []


def holds_only_a_docstring(tree):
    return len(tree.body) == 1 and bool(ast.get_docstring(tree))


def test_a_file_begins_with_one_line_that_says_what_it_is_responsible_for():
    firsts = {relative(path): (ast.get_docstring(parse(path)) or "").splitlines()[:1] for path in FILES}
    assert {name: first for name, first in firsts.items() if not first or not first[0].endswith((".", ":", "?"))} == {}


def test_nothing_is_imported_with_a_star_or_relatively():
    imports = [(path, node) for path in FILES for node in ast.walk(parse(path)) if isinstance(node, ast.ImportFrom)]
    wrong = [(path, node) for path, node in imports if node.level or any(alias.name == "*" for alias in node.names)]
    assert [f"{relative(path)}:{node.lineno}" for path, node in wrong] == []


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
