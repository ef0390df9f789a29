"""What the window remembers between two starts: a JSON file in the person's configuration folder."""

import contextlib
import json
import os
from pathlib import Path
from typing import Any

FILE = "preferences.json"
MOST_RECENT = 12
FOLDER = "SOP_STUDIO_DATA"
"""Names the folder for preferences and recovery instead of the usual one."""


class Preferences:
    """Values by name. A damaged file counts as none; a folder that cannot be written is no reason to stop."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or data_folder()
        self._values = _read(self.folder / FILE)

    def get(self, name: str, otherwise: Any = None) -> Any:
        """The remembered value, or `otherwise` when there is none or it is of another type."""
        value = self._values.get(name, otherwise)
        return value if otherwise is None or isinstance(value, type(otherwise)) else otherwise

    def set(self, name: str, value: Any) -> None:
        """Remember a JSON-like value."""
        if self._values.get(name) != value:
            self._values[name] = value
            self._write()

    def recent(self) -> tuple[Path, ...]:
        """The files opened or saved last, newest first, as far as they still exist."""
        listed = [Path(name) for name in self.get("recent", []) if isinstance(name, str)]
        return tuple(path for path in listed if path.is_file())

    def add_recent(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        name = str(path.resolve())
        rest = [known for known in self.get("recent", []) if known != name]
        self.set("recent", [name, *rest][:MOST_RECENT])

    def _write(self) -> None:
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            beside = self.folder / f"{FILE}.new"
            beside.write_text(json.dumps(self._values, indent=1, sort_keys=True), "utf-8")
            beside.replace(self.folder / FILE)


def data_folder() -> Path:
    """Where preferences are kept: the folder that SOP_STUDIO_DATA names, else the system's place for them."""
    named = os.environ.get(FOLDER)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("sop-studio", appauthor=False)


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
