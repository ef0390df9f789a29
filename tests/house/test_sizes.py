"""Small rooms: how long files and functions may be."""

import ast
import statistics

from tests.house.tree import PACKAGE, parse, python_files, relative

LONGEST_FILE = 300
MEDIAN_FILE = 120
COMFORTABLE_FUNCTION = 30
LONGEST_FUNCTION = 60


def lines(path):
    return len(path.read_text("utf-8").splitlines())


def functions():
    for path in python_files(PACKAGE):
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{relative(path)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def test_no_file_is_longer_than_the_limit():
    assert {relative(path): lines(path) for path in python_files() if lines(path) > LONGEST_FILE} == {}


def test_the_median_file_is_short():
    assert statistics.median(lines(path) for path in python_files(PACKAGE)) <= MEDIAN_FILE


def test_no_function_is_longer_than_a_screen():
    assert {name: length for name, length in functions() if length > LONGEST_FUNCTION} == {}


def test_nearly_all_functions_are_comfortable():
    long = sorted(name for name, length in functions() if length > COMFORTABLE_FUNCTION)
    assert len(long) <= 0.05 * sum(1 for _ in functions()), long
