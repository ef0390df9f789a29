"""The journal of an open document: every edit is on its way to the disk before it is shown."""

import contextlib
import datetime as dt
import threading
from collections import deque
from collections.abc import Callable
from pathlib import Path

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.model.frozen_map import FrozenMap
from sop_studio.model.ids import new_id
from sop_studio.model.sop import Sop
from sop_studio.store import lock
from sop_studio.store.archive import Part
from sop_studio.store.disk import Disk, RealDisk
from sop_studio.store.document import encode_document
from sop_studio.store.frames import frame
from sop_studio.store.hashes import sha256
from sop_studio.store.journal_records import JOURNAL_FORMAT, Header, Origin, Record, encode, part_payload
from sop_studio.store.package import Package
from sop_studio.store.state import State

MOST_RECORDS, MOST_BYTES = 500, 4_000_000
"""A journal that has grown so far begins anew with the present SOP."""
SUFFIX, LOCK = ".journal", ".lock"


class Journal:
    """The journal of one document. `append` from the thread that edits, `sync` from any other.

    Every failure raises SopStudioError and leaves a journal that the next `append` begins anew.
    """

    def __init__(
        self,
        folder: Path,
        package: Package,
        origin: Origin | None = None,
        disk: Disk | None = None,
        now: Callable[[], dt.datetime] | None = None,
    ) -> None:
        """Begin a journal in a folder that only its owner can read."""
        self.folder, self._disk = folder, disk or RealDisk()
        self._now = now or (lambda: dt.datetime.now(dt.UTC))
        self._package, self._origin = package, origin or Origin()
        self._state = State(package.sop)
        self._guard = threading.Lock()
        self._retired: deque[tuple[int, Path]] = deque()
        self._handle: int | None = None
        self._named: int | None = None
        self._is_broken = False
        self._number = self._records = self._bytes = 0
        try:
            self._disk.make_folder(folder)
            self.key = self._free_key()
            self._begin()
        except OSError as error:
            raise _failed(error) from error

    @property
    def path(self) -> Path:
        """The file that is being written."""
        return self.folder / file_name(self.key, self._number)

    def append(self, label: str, sop: Sop, parts: tuple[Part, ...] | None = None) -> None:
        """Hand an edit to the system; `parts` are all media that the document has now, when they changed."""
        new = self._new_parts(parts)
        delta = self._state.move_to(sop)
        is_whole = self._handle is not None and not self._is_broken
        if not delta and not new and is_whole:
            return
        try:
            if self._handle is None or not is_whole or self._records >= MOST_RECORDS or self._bytes >= MOST_BYTES:
                self._begin()
                return
            content = b"".join(frame(part_payload(part)) for part in new)
            if delta:
                self._records += 1
                record = Record(
                    seq=self._records,
                    t=self._now(),
                    label=label,
                    put=FrozenMap(delta.put),
                    drop=delta.drop,
                    order=FrozenMap(delta.order),
                    state_hash=self._state.digest(),
                )
                content += frame(encode(record))
            self._write(self._handle, content)
        except OSError as error:
            self._is_broken = True
            raise _failed(error) from error

    def restart(self, package: Package, origin: Origin) -> None:
        """Begin anew, because the file at `origin` holds the package now."""
        self._package, self._origin = package, origin
        self._state.move_to(package.sop)
        try:
            self._begin()
        except OSError as error:
            self._is_broken = True
            raise _failed(error) from error

    def sync(self) -> None:
        """Return when everything appended is on the disk; what a newer file replaces goes then."""
        with self._guard:
            replaced = len(self._retired)  # counted first: what is retired later is not replaced yet
            handle = self._handle
            if handle is None:
                return
            try:
                self._disk.fsync(handle)
                if self._named is not handle:
                    self._disk.fsync_folder(self.folder)
                    self._named = handle
            except OSError as error:
                self._is_broken = True  # a failed sync is never tried again on the same file
                raise _failed(error) from error
            self._drop(replaced)

    def close(self) -> None:
        """End the journal: the document is saved, or nobody wants it."""
        with self._guard:
            self._retire()
            self._drop(len(self._retired))
            lock.release(self._disk, self.folder / f"{self.key}{LOCK}")

    def _free_key(self) -> str:
        while True:
            key = new_id(())
            if lock.take(self._disk, self.folder / f"{key}{LOCK}"):
                return key

    def _begin(self) -> None:
        """A new file with the whole document; the one before stays until this one is on the disk."""
        self._retire()
        self._number += 1
        package, base = self._package, encode_document(self._state.sop)
        header = Header(
            format=JOURNAL_FORMAT,
            document=self._state.sop.id,
            name=" ".join(word for word in (self._state.sop.number, self._state.sop.title) if word),
            path=self._origin.path,
            opened=self._origin.opened,
            at=self._now(),
            base_format=package.format,
            base_min_reader=package.min_reader,
            base_sha256=sha256(base),
            parts=tuple(part.name for part in package.parts),
        )
        payloads = (encode(header), base, *(part_payload(part) for part in package.parts))
        handle = self._disk.create(self.path, lock.PRIVATE)
        try:
            self._write(handle, b"".join(frame(payload) for payload in payloads))
        except OSError:
            _remove(self._disk, handle, self.path)
            raise
        self._records = self._bytes = 0
        self._handle, self._is_broken = handle, False

    def _new_parts(self, parts: tuple[Part, ...] | None) -> tuple[Part, ...]:
        if parts is None:
            return ()
        known = {part.name for part in self._package.parts}
        package = self._package
        self._package = Package(package.sop, parts, package.format, package.min_reader)
        return tuple(part for part in parts if part.name not in known)

    def _write(self, handle: int, content: bytes) -> None:
        rest = memoryview(content)
        while rest:
            written = self._disk.write(handle, bytes(rest))
            if written <= 0:
                raise OSError("the disk takes no more bytes")
            rest = rest[written:]
        self._bytes += len(content)

    def _retire(self) -> None:
        """Write no more to the present file; it stays until another one is on the disk."""
        if self._handle is not None:
            self._retired.append((self._handle, self.path))
            self._handle = None

    def _drop(self, count: int) -> None:
        for _ in range(count):
            _remove(self._disk, *self._retired.popleft())


def _remove(disk: Disk, handle: int, path: Path) -> None:
    with contextlib.suppress(OSError):
        disk.close(handle)
    with contextlib.suppress(OSError):
        disk.unlink(path)


def file_name(key: str, number: int) -> str:
    """The name of a journal's file; a higher number replaces a lower one."""
    return f"{key}-{number:06}{SUFFIX}"


def _failed(error: OSError) -> SopStudioError:
    text = "Unsaved work is not protected at the moment: the journal cannot be written ({cause}). Save the document."
    return SopStudioError(Message("journal-failed", text, cause=error.strerror or str(error)))
