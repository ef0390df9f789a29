"""README, changelog and licences say what is true."""

import re
import tomllib

from tests.house.tree import ROOT, relative, tracked

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PAGES = [path for path in tracked() if path.suffix == ".md"]
LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#\s]+)[^)]*\)")


def read(name):
    return (ROOT / name).read_text("utf-8")


def test_the_readme_opens_with_the_two_commands():
    opening = read("README.md").split("##")[0]
    assert re.search(r"```\w*\nmake run\b.*\nmake test\b.*\n```", opening)


def test_the_changelog_has_the_version():
    assert re.search(rf"^## {re.escape(PROJECT['version'])}\b", read("CHANGELOG.md"), re.MULTILINE)


def test_links_between_pages_lead_somewhere():
    assert {relative(path): broken for path in PAGES if (broken := broken_links(path))} == {}


def broken_links(path):
    targets = LINK.findall(re.sub(r"```.*?```", "", path.read_text("utf-8"), flags=re.DOTALL))
    return [target for target in targets if not (path.parent / target.split("#")[0]).exists()]


def test_the_notices_name_every_package_the_program_needs():
    notices = read("THIRD_PARTY.md").lower()
    needed = {re.split(r"[^\w-]", requirement)[0].lower() for requirement in PROJECT["dependencies"]}
    assert {name for name in needed if name not in notices} == set()


def test_the_notices_name_every_package_of_the_lock():
    notices = read("THIRD_PARTY.md").lower()
    locked = re.findall(r"^([\w.-]+)==(?!.*sys_platform == 'win32')", read("requirements.lock"), re.MULTILINE)
    build_only = {"hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
    assert {name for name in locked if name.lower() not in notices} <= build_only


def test_the_fonts_come_with_their_licence():
    fonts = ROOT / "resources" / "fonts"
    assert any("OFL" in path.name or "LICENSE" in path.name.upper() for path in fonts.iterdir())
