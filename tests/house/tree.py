"""Where things are in the repository, for the tests of the house rules."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "sop_studio"


@cache
def tracked() -> tuple[Path, ...]:
    """Every file of the repository that is committed or about to be, as absolute paths."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout
    return tuple(path for name in sorted(listing.split("\0")) if name and (path := ROOT / name).is_file())


def python_files(folder: Path = ROOT) -> list[Path]:
    return [path for path in tracked() if path.suffix == ".py" and path.is_relative_to(folder)]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def siblings(folder: str) -> set[str]:
    """The modules and packages directly in a folder, by full name."""
    here = ROOT / folder
    files = {module_name(path) for path in here.glob("*.py") if path.name != "__init__.py"}
    packages = {module_name(path) for path in here.glob("*/__init__.py")}
    return files | packages
