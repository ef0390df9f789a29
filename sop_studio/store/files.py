"""SOP files by path: load with every check, save step by step."""

from dataclasses import replace
from pathlib import Path

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.sop import Sop
from sop_studio.store.atomic import save_bytes
from sop_studio.store.disk import Disk, RealDisk
from sop_studio.store.limits import FILE_BYTES
from sop_studio.store.package import Package, read_package, write_package
from sop_studio.store.refusal import too_large


def load(path: Path, disk: Disk | None = None) -> Sop:
    """The SOP in a file; raises SopStudioError with one sentence for whatever cannot be opened."""
    return load_package(path, disk).sop


def load_package(path: Path, disk: Disk | None = None) -> Package:
    """The package in a file, with media and unknown parts; raises SopStudioError like `load`."""
    return read_package(read_file(path, disk or RealDisk()))


def save(sop: Sop, path: Path, disk: Disk | None = None) -> tuple[Message, ...]:
    """Save a SOP without media; returns remarks, raises SopStudioError with the old file untouched."""
    return save_package(Package(sop), path, disk)


def save_package(
    package: Package, path: Path, disk: Disk | None = None, opened: str | None = None
) -> tuple[Message, ...]:
    """Save a package; returns remarks, raises SopStudioError with the old file untouched.

    `opened` is the SHA-256 of the bytes that were opened: a file changed since by others is not overwritten.
    """
    content = write_package(package)
    _check_readable(package, content, path)
    return save_bytes(disk or RealDisk(), path, content, opened)


def read_file(path: Path, disk: Disk) -> bytes:
    """The bytes of a regular file within the size limit; raises SopStudioError with the cause."""
    try:
        found = disk.stat(path)
        if found is not None and found.type == "file" and found.size <= FILE_BYTES:
            return disk.read(path)
    except OSError as error:
        raise _unreadable(Message("cause", "{cause}", cause=error.strerror or str(error))) from error
    if found is None:
        raise SopStudioError(Message("no-such-file", "There is no such file. Check the name and the folder."))
    if found.type == "file":
        raise too_large(
            "file-bytes", "it has {size} bytes, and at most {limit} can be", size=found.size, limit=FILE_BYTES
        )
    is_folder = found.type == "folder"
    raise _unreadable(
        Message("is-folder", "it is a folder")
        if is_folder
        else Message("is-device", "it is a device or pipe")
    )


def _unreadable(cause: Message) -> SopStudioError:
    return SopStudioError(
        Message(
            "file-unreadable",
            "The file cannot be read: {cause}. Choose a file that you may open.",
            cause=cause,
        )
    )


def _check_readable(package: Package, content: bytes, path: Path) -> None:
    """What was written can be read: an unreadable file never replaces a good one."""
    try:
        again = read_package(content)
    except SopStudioError as error:
        raise SopStudioError(
            Message(
                "not-saved-invalid",
                "{file} was not saved, because it could not be opened again: {reason}",
                file=path.name,
                reason=error.message,
            )
        ) from error
    if again != replace(package, parts=again.parts) or len(again.parts) != len(package.parts):
        raise SopStudioError(
            Message(
                "not-saved-differs",
                "{file} was not saved, because it would read differently. Undo the last change and save again.",
                file=path.name,
            )
        )
