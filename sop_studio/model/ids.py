"""Ids: short, readable, stable, never derived from content."""

import secrets
from collections.abc import Container
from typing import Annotated

from pydantic import StringConstraints

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Digits and letters without i, l, o, u, so that no id is misread aloud."""

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$")]
DocumentId = Annotated[
    str, StringConstraints(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
]


def new_id(taken: Container[str]) -> str:
    """Eight random characters that are not among `taken`."""
    while True:
        candidate = "".join(secrets.choice(ALPHABET) for _ in range(8))
        if candidate not in taken:
            return candidate


class Counter:
    """Ids in counting order (n1, n2 …) for imports and examples, which must come out the same every time."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def next(self, prefix: str) -> str:
        """The next id with this prefix."""
        self._last[prefix] = self._last.get(prefix, 0) + 1
        return f"{prefix}{self._last[prefix]}"
