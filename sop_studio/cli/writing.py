"""Files that a command leaves behind: whole or not at all."""

from itertools import chain, count
from pathlib import Path

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message


def write_file(folder: Path, name: str, content: bytes) -> Path:
    """The path of the file written; the folder is made when missing, an old file stays until the new one is whole."""
    from sop_studio.store.atomic import save_bytes
    from sop_studio.store.disk import RealDisk

    make_folder(folder)
    path = folder / name
    save_bytes(RealDisk(), path, content)
    return path


def set_aside(path: Path, content: bytes) -> Path | None:
    """The copy made of a file that is about to be replaced by other content; nothing where nothing would be lost."""
    from sop_studio.store.disk import RealDisk
    from sop_studio.store.files import read_file

    if not path.is_file():
        return None
    old = read_file(path, RealDisk())
    if old == content:
        return None
    names = (f"{path.stem}-old{number}{path.suffix}" for number in chain(("",), (f"-{n}" for n in count(2))))
    return write_file(path.parent, next(name for name in names if not (path.parent / name).exists()), old)


def make_folder(folder: Path) -> None:
    """The folder exists; raises SopStudioError with the cause when it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SopStudioError(
            Message(
                "no-folder",
                "The folder {folder} cannot be made ({cause}); choose another with --out.",
                folder=folder,
                cause=error.strerror or error,
            )
        ) from error
