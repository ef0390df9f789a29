"""Where the program keeps what is its own on this machine: journals and backups, never beside documents."""

import os
from pathlib import Path

VARIABLE = "SOP_STUDIO_DATA"
JOURNALS = "journals"


def data_folder() -> Path:
    """The folder that SOP_STUDIO_DATA names, else the system's place for a program's data of one user."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("sop-studio", appauthor=False)


def journal_folder() -> Path:
    """The folder of the journals."""
    return data_folder() / JOURNALS
