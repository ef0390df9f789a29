"""docs/formats.md: what can be opened, imported and exported, as the formats describe themselves."""

from collections.abc import Iterable

from sop_studio.exporters.registry import EXPORTERS
from sop_studio.importers.registry import IMPORTERS

INTRODUCTION = """# Formats

Made from `sop_studio/exporters/registry.py` and `sop_studio/importers/registry.py` by `make docs`. `sop-studio list formats`
prints the same.

SOPs are kept as `.sop` files. `validate` and `export` take every format that can be imported directly; what an import
could not carry over is reported.
"""


def pages() -> dict[str, str]:
    """`docs/formats.md`."""
    written = ((f"`{each.name}`", f"`{each.suffix}`", str(each.title)) for each in EXPORTERS)
    read = (
        (f"`{each.name}`", ", ".join(f"`{suffix}`" for suffix in each.suffixes), str(each.title))
        for each in IMPORTERS
    )
    text = f"{INTRODUCTION}\n## Export\n\n{table(written)}\n## Import\n\n{table(read)}"
    return {"docs/formats.md": text}


def table(rows: Iterable[tuple[str, ...]]) -> str:
    lines = ["| format | suffix | |", "|---|---|---|", *("| " + " | ".join(row) + " |" for row in rows)]
    return "\n".join(lines) + "\n"
