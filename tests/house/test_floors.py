"""The floors: who may import whom."""

import subprocess
import sys
import tomllib

import pytest

from tests.house.tree import PACKAGE, ROOT, relative

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]


def lint_imports(*arguments: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    return subprocess.run(
        [*call, "--no-cache", "--no-logo", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_every_import_contract_is_kept():
    result = lint_imports()
    assert result.returncode == 0, result.stdout + result.stderr
    assert f"{len(CONTRACTS)} kept, 0 broken" in result.stdout


def test_an_import_upwards_breaks_the_floors(tmp_path):
    configuration = tmp_path / "upside_down.toml"
    configuration.write_text(
        """
        [tool.importlinter]
        root_packages = ["sop_studio"]
        [[tool.importlinter.contracts]]
        name = "Upside down"
        type = "layers"
        containers = ["sop_studio"]
        layers = ["model", "kinds"]
        """
    )
    assert lint_imports("--config", str(configuration)).returncode == 1


def test_the_floors_name_every_package_and_every_loose_module():
    floors = next(contract for contract in CONTRACTS if contract["id"] == "floors")
    assert floors["exhaustive"] is True
    named = {name.strip(" ()") for layer in floors["layers"] for name in layer.split("|")}
    there = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    there |= {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    assert there <= named


def test_every_package_below_the_window_is_kept_from_qt():
    qt = next(contract for contract in CONTRACTS if contract["id"] == "qt")
    below = {f"sop_studio.{path.parent.name}" for path in PACKAGE.glob("*/__init__.py")} - {"sop_studio.gui"}
    assert below == set(qt["source_modules"])


FOLDERS_OF_SIBLINGS = [
    "kinds/nodes", "kinds/connections", "publishing/parts", "cli/commands",
    *(relative(path.parent).removeprefix("sop_studio/") for path in PACKAGE.glob("validation/rules/*/__init__.py")),
]  # fmt: skip


@pytest.mark.parametrize("folder", FOLDERS_OF_SIBLINGS)
def test_a_contract_keeps_the_siblings_of_a_folder_apart(folder):
    independent = [name for contract in CONTRACTS if contract["type"] == "independence" for name in contract["modules"]]
    pattern = "sop_studio." + folder.replace("/", ".") + ".*"
    group_pattern = ".".join(pattern.split(".")[:-2]) + ".*.*"
    assert pattern in independent or group_pattern in independent
