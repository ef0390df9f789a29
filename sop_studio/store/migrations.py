"""From the formats of older versions to the present one, on plain dicts, one step at a time."""

from collections.abc import Callable
from typing import Any

from sop_studio.store.refusal import invalid

Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: tuple[Migration, ...] = ()
"""The function at place N turns a document of format N + 1 into one of format N + 2."""

FORMAT = len(MIGRATIONS) + 1
"""The format that this program writes."""

MIN_READER = 1
"""The oldest format whose programs may open and edit what this program writes."""


def migrate(
    document: dict[str, Any], format: int, min_reader: int, migrations: tuple[Migration, ...] = MIGRATIONS
) -> dict[str, Any]:
    """The document in the present format; raises SopStudioError when only a newer program may edit it."""
    present = len(migrations) + 1
    if format > present and min_reader > present:
        raise invalid(
            "file-too-new",
            "it was saved by a newer version, in format {format}, and this version reads up to format {present};"
            " update SOP Studio",
            format=format,
            present=present,
        )
    for step in migrations[format - 1 :]:
        document = step(document)
    return document
