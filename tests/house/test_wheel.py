"""The wheel carries the program with its resources, and nothing else."""

import subprocess
import sys
import zipfile

import pytest

from tests.house.tree import ROOT, tracked


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    call = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(call, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def names(wheel):
    return set(zipfile.ZipFile(wheel).namelist())


def test_every_resource_is_in_the_wheel(names):
    resources = [path.relative_to(ROOT / "resources") for path in tracked() if path.is_relative_to(ROOT / "resources")]
    assert resources
    assert {f"sop_studio/resources/files/{path.as_posix()}" for path in resources} <= names


def test_the_wheel_holds_the_program_and_its_notices_alone(names):
    assert {name.split("/")[0].split("-")[0] for name in names} == {"sop_studio"}
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/THIRD_PARTY.md") for name in names)


def test_the_program_finds_its_resources_inside_the_wheel(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    script = "from sop_studio import resources; print(resources.path('fonts', 'NotoSans-Regular.ttf').is_file())"
    script = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); " + script + "; print(resources.__file__)"
    run = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    there, where = run.stdout.split()
    assert there == "True"
    assert where.startswith(str(tmp_path))


def test_two_wheels_of_one_source_are_the_same(wheel, tmp_path):
    call = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(call, cwd=ROOT, check=True, capture_output=True)
    (again,) = tmp_path.glob("*.whl")
    assert again.read_bytes() == wheel.read_bytes()
