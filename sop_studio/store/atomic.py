"""Saves bytes so that at any moment the old file or the new one is there, whole."""

import contextlib
import secrets
from pathlib import Path

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.store.disk import Disk, FileStatus
from sop_studio.store.hashes import sha256
from sop_studio.store.limits import FILE_BYTES

PRIVATE, USUAL = 0o600, 0o666
BUSY_ON_WINDOWS = {5, 32, 33}
FIRST_PAUSE, LONGEST_PAUSE, PATIENCE = 0.05, 1.0, 2.5


def save_bytes(disk: Disk, path: Path, content: bytes, opened: str | None = None) -> tuple[Message, ...]:
    """Put `content` at `path`; returns remarks, raises SopStudioError with the old file untouched.

    `opened` is the SHA-256 of the file as it was opened: when another program has changed it since, nothing is
    written. A symbolic link is followed, permissions of the old file are kept.
    """
    try:
        target = disk.resolve(path)
        old = _replaceable(disk, path, target)
        _check_unchanged(disk, path, target, old, opened)
        _replace(disk, target, content, old)
    except OSError as error:
        raise not_saved(path, error) from error
    remarks = (*_on_other_names(path, old), *_confirm(disk, path, target.parent))
    _check_written(disk, path, target, content)
    return remarks


def not_saved(path: Path, error: OSError) -> SopStudioError:
    """The sentence for a save that the system refused: which file, why, and what to do."""
    return SopStudioError(
        Message(
            "not-saved",
            "{file} was not saved: {cause}. The file on disk is as it was; save it under another name or elsewhere.",
            file=path.name,
            cause=error.strerror or str(error),
        )
    )


def _replaceable(disk: Disk, path: Path, target: Path) -> FileStatus | None:
    old = disk.stat(target)
    if old is not None and old.type != "file":
        raise SopStudioError(
            Message(
                "not-saved-no-file",
                "{file} was not saved: a folder or device has that name. Save it under another name.",
                file=path.name,
            )
        )
    return old


def _check_unchanged(
    disk: Disk, path: Path, target: Path, old: FileStatus | None, opened: str | None
) -> None:
    if opened is None:
        return
    if old is None or sha256(disk.read(target, FILE_BYTES)) != opened:
        raise SopStudioError(
            Message(
                "not-saved-changed",
                "{file} was not saved: another program has changed it since it was opened. "
                "Save it under another name, then compare the two.",
                file=path.name,
            )
        )


def _replace(disk: Disk, target: Path, content: bytes, old: FileStatus | None) -> None:
    beside = target.parent / f".~{target.name[:40]}.{secrets.token_hex(4)}.tmp"
    handle = disk.create(beside, USUAL if old is None else PRIVATE)
    try:
        _fill(disk, handle, content)
        if sha256(disk.read(beside, len(content))) != sha256(content):
            raise OSError("what was written reads back differently")
        if old is not None:
            disk.set_rights(beside, old)
        _rename(disk, beside, target)
    except BaseException:
        with contextlib.suppress(OSError):
            disk.unlink(beside)
        raise


def _fill(disk: Disk, handle: int, content: bytes) -> None:
    try:
        rest = memoryview(content)
        while rest:
            written = disk.write(handle, bytes(rest))
            if written <= 0:
                raise OSError("the disk takes no more bytes")
            rest = rest[written:]
        disk.fsync(handle)
    except BaseException:
        with contextlib.suppress(OSError):
            disk.close(handle)
        raise
    disk.close(handle)


def _rename(disk: Disk, source: Path, target: Path) -> None:
    """Scanners and sync clients on Windows hold files for moments; nothing else is tried twice."""
    waited, pause = 0.0, FIRST_PAUSE
    while True:
        try:
            disk.replace(source, target)
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in BUSY_ON_WINDOWS or waited >= PATIENCE:
                raise
        disk.pause(pause)
        waited, pause = waited + pause, min(2 * pause, LONGEST_PAUSE)


def _on_other_names(path: Path, old: FileStatus | None) -> tuple[Message, ...]:
    if old is None or old.names == 1:
        return ()
    text = "{file} was saved; the other names of that file (hard links) keep the old content."
    return (Message("saved-hard-link", text, file=path.name),)


def _confirm(disk: Disk, path: Path, folder: Path) -> tuple[Message, ...]:
    try:
        disk.fsync_folder(folder)
    except OSError as error:
        return (
            Message(
                "saved-not-confirmed",
                "{file} was saved, but the disk did not confirm it ({cause}).",
                file=path.name,
                cause=error.strerror or str(error),
            ),
        )
    return ()


def _check_written(disk: Disk, path: Path, target: Path, content: bytes) -> None:
    try:
        is_there = sha256(disk.read(target, len(content))) == sha256(content)
    except OSError:
        is_there = False
    if not is_there:
        raise SopStudioError(
            Message(
                "not-verified",
                "{file} was written, but reading it back gave something else. Save it again, on another disk.",
                file=path.name,
            )
        )
