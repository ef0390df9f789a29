"""Makes the pages of docs/ that follow from the code, or says which of them are out of step (`--check`)."""

import sys
from collections.abc import Mapping
from pathlib import Path

from docs._make import commands, formats, kinds, pictures, rules, schema

ROOT = Path(__file__).resolve().parents[2]
MAKERS = (schema.pages, kinds.pages, rules.pages, formats.pages, commands.pages, pictures.pages)


def main(arguments: list[str]) -> int:
    """Write every generated page; with `--check` only compare, and return 1 when one is out of step."""
    pages = made()
    stale = out_of_step(pages)
    if "--check" in arguments:
        for name in stale:
            print(f"{name} is out of step with the code. Run: make docs", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        write(ROOT / name, pages.get(name))
        print(name)
    return 0


def made() -> dict[str, str]:
    """Every generated page: its path from the top of the repository, and its text."""
    pages: dict[str, str] = {}
    for make in MAKERS:
        pages |= make()
    return pages


def out_of_step(pages: Mapping[str, str]) -> list[str]:
    """Pages whose file is missing, differs, or is there although nothing makes it any more."""
    differing = [name for name, text in pages.items() if read(ROOT / name) != text]
    folders = {name.rsplit("/", 1)[0] for name in pages} - {"docs"}
    files = (path for folder in folders for path in (ROOT / folder).glob("*.*"))
    there = {path.relative_to(ROOT).as_posix() for path in files if path.suffix in (".md", ".svg")}
    return sorted({*differing, *(there - set(pages))})


def read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def write(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
