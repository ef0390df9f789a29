"""Registries are explicit, and list exactly the files of their folder."""

import ast
from itertools import permutations

import grimp
import pytest

from tests.house.tree import ROOT, parse, relative, siblings

SHARED_BY_FORMATS = {"spec", "registry", "export", "report", "xml", "remarks", "once"}
# The folder whose siblings are listed, the file that lists them, and what else lives in the folder.
LISTED = {
    "sop_studio/exporters": ("sop_studio/exporters/registry.py", SHARED_BY_FORMATS),
    "sop_studio/importers": ("sop_studio/importers/registry.py", SHARED_BY_FORMATS),
    "sop_studio/kinds/nodes": ("sop_studio/kinds/registry.py", set()),
    "sop_studio/kinds/connections": ("sop_studio/kinds/registry.py", set()),
    "sop_studio/publishing/parts": ("sop_studio/publishing/publish.py", set()),
    "sop_studio/cli/commands": ("sop_studio/cli/registry.py", set()),
    "sop_studio/gui/actions": ("sop_studio/gui/registry.py", set()),
    "sop_studio/gui/panels": ("sop_studio/gui/registry.py", set()),
    "sop_studio/gui/canvas/tools": ("sop_studio/gui/canvas/registry.py", set()),
    **{
        relative(face.parent): ("sop_studio/validation/registry.py", set())
        for face in sorted(ROOT.glob("sop_studio/validation/rules/*/__init__.py"))
    },
}


def names_in(path):
    """Every module a file imports or names in a string."""
    names = set()
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            names.add(node.value.split(":")[0])
    return names


@pytest.mark.parametrize("folder", LISTED)
def test_a_registry_lists_every_file_of_its_folder(folder):
    registry, others = LISTED[folder]
    there = {name for name in siblings(folder) if name.rsplit(".", 1)[-1] not in others}
    named = names_in(ROOT / registry)
    unlisted = {name for name in there if not any(f"{found}.".startswith(f"{name}.") for found in named)}
    assert there
    assert unlisted == set()


@pytest.mark.parametrize("folder", ["exporters", "importers"])
def test_formats_do_not_know_each_other(folder):
    graph = grimp.build_graph("sop_studio", cache_dir=None)
    names = siblings(f"sop_studio/{folder}")
    formats = sorted(name for name in names if name.rsplit(".", 1)[-1] not in SHARED_BY_FORMATS)
    known = [pair for pair in permutations(formats, 2) if graph.find_shortest_chain(*pair, as_packages=True)]
    assert known == []


@pytest.mark.parametrize("path", sorted(ROOT.glob("sop_studio/**/registry.py")), ids=relative)
def test_a_registry_exposes_explicit_tuples_and_discovers_nothing(path):
    tree = parse(path)
    tuples = [
        node for node in tree.body
        if isinstance(node, ast.AnnAssign | ast.Assign) and isinstance(node.value, ast.Tuple)
    ]  # fmt: skip
    assert tuples
    assert all(node.value.elts for node in tuples)
    assert not names_in(path) & {"pkgutil", "glob", "os", "importlib.metadata"}


def test_every_registry_is_checked_here():
    checked = {registry for registry, _ in LISTED.values()}
    there = {relative(path) for path in ROOT.glob("sop_studio/**/registry.py")}
    assert there - checked == set()
