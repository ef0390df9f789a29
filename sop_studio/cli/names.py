"""Names of files that a command writes: from the name of the input, each only once in a run."""

from pathlib import Path


class Names:
    """The names given so far in one run; the second "pay" becomes "pay-2"."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def for_input(self, path: str) -> str:
        """A name without suffix for what is made of this input."""
        stem = Path(path).stem or "sop"
        name, number = stem, 1
        while name.casefold() in self._given:
            number += 1
            name = f"{stem}-{number}"
        self._given.add(name.casefold())
        return name
