"""Both locks pin every package with hashes, and say nothing about where it was fetched."""

import re
import tomllib

import pytest

from tests.house.tree import ROOT

LOCKS = ["requirements.lock", "requirements-dev.lock"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def read(name):
    return (ROOT / name).read_text("utf-8")


def pins(name):
    """Name → versions, as pinned; a package may have one version for each Python."""
    found = {}
    for package, version in re.findall(r"^([\w.-]+)==(\S+)", read(name), re.MULTILINE):
        found.setdefault(package, set()).add(version)
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes(name):
    entries = re.split(r"^(?=[\w.-]+==)", re.sub(r"^\s*#.*\n", "", read(name), flags=re.MULTILINE), flags=re.MULTILINE)
    entries = [entry for entry in entries if entry.strip()]
    assert len(entries) > 10
    assert all(re.match(r"[\w.-]+==\S+.*\\\n(\s+--hash=sha256:[0-9a-f]{64}.*\n?)+$", entry) for entry in entries)


@pytest.mark.parametrize("name", LOCKS)
def test_no_address_stands_in_a_lock(name):
    assert not re.search(r"://|--(extra-)?index-url|--find-links|--trusted-host", read(name))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_serves_other_systems_too(name):
    assert "sys_platform == 'win32'" in read(name)


def declared(*groups):
    requirements = [*PROJECT["project"]["dependencies"]]
    for group in groups:
        requirements += PROJECT["dependency-groups"][group]
    return {re.split(r"[^\w-]", requirement)[0].lower() for requirement in requirements}


def test_the_lock_to_run_has_what_is_declared():
    assert declared("build") <= set(pins("requirements.lock"))


def test_the_lock_to_develop_has_what_is_declared():
    assert declared("build", "dev") <= set(pins("requirements-dev.lock"))


def test_both_locks_agree():
    run, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: (run[name], dev.get(name)) for name in run if dev.get(name) != run[name]} == {}


def test_every_declared_package_has_a_lowest_and_a_highest_version():
    requirements = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    assert [line for line in requirements if not re.search(r">=.*,<|==", line)] == []
