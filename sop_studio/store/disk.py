"""The disk as the store sees it: a dozen calls that tests replace by a simulated disk."""

import contextlib
import os
import stat
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from sop_studio.store.limits import FILE_BYTES


@dataclass(frozen=True, slots=True)
class FileStatus:
    """What stands at a path: its type, size in bytes, permission bits, group, and how many names it has."""

    type: Literal["file", "folder", "other"]
    size: int
    mode: int
    group: int = -1
    names: int = 1


class Disk(Protocol):
    """The calls; every one raises OSError as the system does."""

    def resolve(self, path: Path) -> Path:
        """The path with symbolic links followed."""

    def stat(self, path: Path) -> FileStatus | None:
        """What stands there, or nothing."""

    def names_in(self, folder: Path) -> tuple[str, ...]:
        """The names in a folder, sorted."""

    def read(self, path: Path, limit: int = FILE_BYTES) -> bytes:
        """The content of a regular file, at most one byte more than the limit."""

    def create(self, path: Path, mode: int) -> int:
        """A handle to a new file; an error when the name is taken, even by a link."""

    def make_folder(self, folder: Path) -> None:
        """Makes a folder that only its owner can read, and those above it, where they are missing."""

    def write(self, handle: int, content: bytes) -> int:
        """How many of the bytes were written."""

    def fsync(self, handle: int) -> None:
        """Returns when the file's bytes are on the disk."""

    def close(self, handle: int) -> None:
        """Gives the handle back."""

    def set_rights(self, path: Path, rights: FileStatus) -> None:
        """Gives a file the permission bits and, where allowed, the group of another."""

    def replace(self, source: Path, target: Path) -> None:
        """Renames, over a file that may be there."""

    def unlink(self, path: Path) -> None:
        """Removes a file."""

    def fsync_folder(self, folder: Path) -> None:
        """Returns when the folder's names are on the disk; does nothing where systems know no such call."""

    def pause(self, seconds: float) -> None:
        """Waits."""


class RealDisk:
    """The disk of this machine."""

    def resolve(self, path: Path) -> Path:
        return Path(os.path.realpath(path))  # says nothing about a loop of links; stat does

    def stat(self, path: Path) -> FileStatus | None:
        try:
            found = path.stat()
        except FileNotFoundError:
            return None
        return _status(found)

    def names_in(self, folder: Path) -> tuple[str, ...]:
        return tuple(sorted(os.listdir(folder)))  # noqa: PTH208 - names are wanted, not paths

    def read(self, path: Path, limit: int = FILE_BYTES) -> bytes:
        handle = os.open(path, os.O_RDONLY | _flag("O_BINARY") | _flag("O_NONBLOCK") | _flag("O_CLOEXEC"))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise OSError(f"{path.name} is no regular file")
            return file.read(limit + 1)

    def create(self, path: Path, mode: int) -> int:
        flags = (
            os.O_CREAT
            | os.O_EXCL
            | os.O_WRONLY
            | _flag("O_NOFOLLOW")
            | _flag("O_BINARY")
            | _flag("O_CLOEXEC")
        )
        return os.open(path, flags, mode)

    def make_folder(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _status(folder.stat()).mode & 0o077 and sys.platform != "win32":
            folder.chmod(0o700)

    def write(self, handle: int, content: bytes) -> int:
        return os.write(handle, content)

    def fsync(self, handle: int) -> None:
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        else:
            os.fsync(handle)

    def close(self, handle: int) -> None:
        os.close(handle)

    def set_rights(self, path: Path, rights: FileStatus) -> None:
        there = _status(path.stat())
        if there.group != rights.group and sys.platform != "win32":
            with contextlib.suppress(OSError):  # only members of a group may give files to it
                os.chown(path, -1, rights.group)
        if there.mode != rights.mode:
            path.chmod(rights.mode)

    def replace(self, source: Path, target: Path) -> None:
        source.replace(target)

    def unlink(self, path: Path) -> None:
        path.unlink()

    def fsync_folder(self, folder: Path) -> None:
        if sys.platform == "win32":
            return
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def pause(self, seconds: float) -> None:
        time.sleep(seconds)


def _status(found: os.stat_result) -> FileStatus:
    kind: Literal["file", "folder", "other"] = "other"
    if stat.S_ISREG(found.st_mode):
        kind = "file"
    elif stat.S_ISDIR(found.st_mode):
        kind = "folder"
    return FileStatus(kind, found.st_size, stat.S_IMODE(found.st_mode), found.st_gid, found.st_nlink)


def _flag(name: str) -> int:
    return int(getattr(os, name, 0))
