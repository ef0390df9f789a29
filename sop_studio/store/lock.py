"""Locks: a file that names the process that holds it, so that a running program's work is never taken for a crash."""

import contextlib
import secrets
from pathlib import Path
from typing import Annotated

from pydantic import Field

from sop_studio.errors import SopStudioError
from sop_studio.model.base import Frozen, to_plain
from sop_studio.model.text import Text
from sop_studio.store import canonical
from sop_studio.store.disk import Disk
from sop_studio.store.document import validated
from sop_studio.store.process import Process, is_running, this_process

PRIVATE = 0o600
LONGEST = 1000


class Holder(Frozen):
    """The process that a lock file names."""

    pid: Annotated[int, Field(ge=1, le=1 << 32)]
    started: Text
    boot: Text

    def process(self) -> Process:
        """The process."""
        return Process(self.pid, self.started, self.boot)


def take(disk: Disk, path: Path) -> bool:
    """Whether this process holds the lock now: nobody held it, or only a process that is gone."""
    for _ in range(2):
        if _create(disk, path):
            return True
        if is_held(disk, path) or not _clear(disk, path):
            return False
    return False


def is_held(disk: Disk, path: Path) -> bool:
    """Whether a running process holds the lock."""
    holder = _holder(disk, path)
    return holder is not None and is_running(holder.process())


def is_held_elsewhere(disk: Disk, path: Path) -> bool:
    """Whether a running process other than this one holds the lock."""
    holder = _holder(disk, path)
    return holder is not None and holder.process() != this_process() and is_running(holder.process())


def release(disk: Disk, path: Path) -> None:
    """Give the lock up; a lock that is gone already is no fault."""
    with contextlib.suppress(OSError):
        disk.unlink(path)


def _create(disk: Disk, path: Path) -> bool:
    me = this_process()
    content = canonical.encode(to_plain(Holder(pid=me.pid, started=me.started, boot=me.boot)))
    try:
        handle = disk.create(path, PRIVATE)
    except FileExistsError:
        return False
    try:
        disk.write(handle, content)
    finally:
        disk.close(handle)
    found = _holder(disk, path)  # while it was empty, others could take it for a leftover
    return found is not None and found.process() == me


def _clear(disk: Disk, path: Path) -> bool:
    """Take a dead process's lock away, unless another process has taken it over in this moment."""
    aside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        disk.replace(path, aside)
    except OSError:
        return False
    if is_held(disk, aside):
        disk.replace(aside, path)
        return False
    release(disk, aside)
    return True


def _holder(disk: Disk, path: Path) -> Holder | None:
    """Who a lock file names; nothing when it is not there, or holds no such thing, as after a power cut."""
    try:
        return validated(Holder, canonical.decode(disk.read(path, LONGEST), path.name), path.name)
    except (OSError, SopStudioError):
        return None
