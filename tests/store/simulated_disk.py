"""A disk that lives in memory: it fails when told to, and shows what a power cut could leave behind."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sop_studio.store.disk import FileStatus
from sop_studio.store.limits import FILE_BYTES

FOLDER = Path("/folder")


@dataclass
class Inode:
    content: bytes = b""
    mode: int = 0o644


@dataclass(frozen=True)
class Operation:
    """Something that reaches the platters only when the matching sync has returned."""

    name: str
    path: Path | None = None
    source: Path | None = None
    inode: int = -1
    content: bytes = b""


@dataclass
class SimulatedDisk:
    """`fail_at` is the number of the call that raises `error`; `chunk` the most bytes one write takes."""

    files: dict[Path, bytes] = field(default_factory=dict)
    fail_at: int | None = None
    error: OSError = field(default_factory=lambda: OSError(28, "No space left on device"))
    chunk: int = 1 << 30
    flips: bool = False
    busy: int = 0

    def __post_init__(self) -> None:
        self.inodes = {number: Inode(content) for number, content in enumerate(self.files.values())}
        self.names = dict(zip(self.files, self.inodes, strict=True))
        self.operations: list[Operation] = []
        self.calls: list[str] = []
        self.open: set[int] = set()
        self.paused = 0.0

    def resolve(self, path: Path) -> Path:
        self._count("resolve")
        return path

    def stat(self, path: Path) -> FileStatus | None:
        self._count("stat")
        if path == FOLDER:
            return FileStatus("folder", 0, 0o755)
        number = self.names.get(path)
        return (
            None
            if number is None
            else FileStatus("file", len(self.inodes[number].content), self.inodes[number].mode)
        )

    def names_in(self, folder: Path) -> tuple[str, ...]:
        self._count("names_in")
        return tuple(sorted(path.name for path in self.names))

    def read(self, path: Path, limit: int = FILE_BYTES) -> bytes:
        self._count("read")
        if path not in self.names:
            raise FileNotFoundError(2, "No such file or directory")
        return self.inodes[self.names[path]].content[: limit + 1]

    def create(self, path: Path, mode: int) -> int:
        self._count("create")
        if path in self.names:
            raise FileExistsError(17, "File exists")
        number = len(self.inodes)
        self.inodes[number] = Inode(mode=mode)
        self.names[path] = number
        self.open.add(number)
        self.operations.append(Operation("link", path=path, inode=number))
        return number

    def make_folder(self, folder: Path) -> None:
        self._count("make_folder")

    def write(self, handle: int, content: bytes) -> int:
        self._count("write")
        written = content[: self.chunk]
        if self.flips:
            written = bytes([written[0] ^ 1]) + written[1:]
        self.inodes[handle].content += written
        self.operations.append(Operation("write", inode=handle, content=written))
        return len(written)

    def fsync(self, handle: int) -> None:
        self._count("fsync")
        self.operations.append(Operation("fsync", inode=handle))

    def close(self, handle: int) -> None:
        self.open.discard(handle)
        self._count("close")

    def set_rights(self, path: Path, rights: FileStatus) -> None:
        self._count("set_rights")
        self.inodes[self.names[path]].mode = rights.mode

    def replace(self, source: Path, target: Path) -> None:
        if self.busy > 0:
            self.busy -= 1
            raise BusyError(13, "Access is denied")
        self._count("replace")
        self.names[target] = self.names.pop(source)
        self.operations.append(Operation("rename", path=target, source=source, inode=self.names[target]))

    def unlink(self, path: Path) -> None:
        self._count("unlink")
        if path not in self.names:
            raise FileNotFoundError(2, "No such file or directory")
        del self.names[path]
        self.operations.append(Operation("unlink", path=path))

    def fsync_folder(self, folder: Path) -> None:
        self._count("fsync_folder")
        self.operations.append(Operation("fsync_folder"))

    def pause(self, seconds: float) -> None:
        self.paused += seconds

    def content(self, path: Path) -> bytes | None:
        number = self.names.get(path)
        return None if number is None else self.inodes[number].content

    def crash_images(self, path: Path) -> Iterator[tuple[int, bytes | None]]:
        """What may stand at `path` after a power cut behind each number of operations."""
        for number in range(len(self.operations) + 1):
            for image in self._images_after(self.operations[:number], path):
                yield number, image

    def _images_after(self, done: list[Operation], path: Path) -> Iterator[bytes | None]:
        sync = max((n for n, one in enumerate(done) if one.name == "fsync_folder"), default=-1)
        named = [(n, one) for n, one in enumerate(done) if one.name in {"link", "rename", "unlink"}]
        sure = [one for n, one in named if n < sync]
        loose = [one for n, one in named if n > sync]
        contents = [tuple(self._contents_of(inode, done)) for inode in self.inodes]
        for chosen in itertools.product((False, True), repeat=len(loose)):
            reached = [one for one, there in zip(loose, chosen, strict=True) if there]
            inode = self._inode_at(path, [*sure, *reached])
            for state in itertools.product(*contents):
                yield None if inode is None else state[inode]

    def _inode_at(self, path: Path, operations: list[Operation]) -> int | None:
        names: dict[Path | None, int] = dict(zip(self.files, range(len(self.files)), strict=True))
        for one in operations:
            if one.name == "unlink":
                names.pop(one.path, None)
            else:
                names.pop(one.source, None)
                names[one.path] = one.inode
        return names.get(path)

    def _contents_of(self, inode: int, done: list[Operation]) -> Iterator[bytes]:
        """Every unsynced write may be there, missing, cut or full of zeros."""
        first = [*self.files.values(), *(b"" for _ in self.inodes)][inode]
        sync = max(
            (n for n, one in enumerate(done) if one.name == "fsync" and one.inode == inode), default=-1
        )
        writes = [
            (n, one.content) for n, one in enumerate(done) if one.name == "write" and one.inode == inode
        ]
        choices = [
            (content,) if n < sync else (content, b"", content[: len(content) // 2], bytes(len(content)))
            for n, content in writes
        ]
        for pieces in itertools.product(*choices):
            yield first + b"".join(pieces)

    def _count(self, name: str) -> None:
        self.calls.append(name)
        if self.fail_at == len(self.calls):
            raise self.error


class BusyError(OSError):
    """What Windows says while a scanner holds the file."""

    winerror = 32
