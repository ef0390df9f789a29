"""What can be recovered after a crash: the journals that no running program holds, and what becomes of them."""

import contextlib
import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sop_studio.errors import SopStudioError
from sop_studio.messages.message import Message
from sop_studio.store import lock
from sop_studio.store.disk import Disk, RealDisk
from sop_studio.store.journal import LOCK
from sop_studio.store.journal_records import Header
from sop_studio.store.refusal import damaged
from sop_studio.store.replay import Replayed, begun, replay

LIMIT = 300_000_000
"""Bytes of a journal that are read."""
MOST_TRIES = 2
"""Attempts to recover a journal before it is set aside, because it may be what ends the program."""
KEPT_DAYS = 30
NAME = re.compile(r"([0-9a-hjkmnp-tv-z]{8})-(\d{6})\.journal")
TRY = re.compile(r"([0-9a-hjkmnp-tv-z]{8})\.try\d")
DECLINED = re.compile(r"([0-9a-hjkmnp-tv-z]{8})\.declined-(\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True, slots=True)
class Found:
    """A journal that can be recovered: which document, from where (words, not a path to use), and since when."""

    key: str
    document: str
    name: str
    path: str
    began: dt.datetime
    is_set_aside: bool = False
    is_declined: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A journal of which not even the beginning is whole, and why."""

    key: str
    reason: Message


class Recovery:
    """The journals of a folder."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self.folder, self._disk = folder, disk or RealDisk()

    def list(self) -> tuple[Found | Unreadable, ...]:
        """The journals that no running program holds, the newest first; those that cannot be read last."""
        names = self._names()
        keys = {match[1] for name in names if (match := NAME.fullmatch(name))}
        seen = [self._look(key, names) for key in sorted(keys) if not self._is_held(key)]
        found = sorted((one for one in seen if isinstance(one, Found)), key=lambda one: one.began, reverse=True)
        return (*found, *(one for one in seen if isinstance(one, Unreadable)))

    def recover(self, key: str) -> Replayed:
        """What a journal gives back, now held by this program until `discard`; raises SopStudioError.

        Open it as "recovered, not saved", begin a journal for it, then `discard` the old one. A program that ends
        in between leaves everything for another try.
        """
        if not lock.take(self._disk, self._lock(key)):
            raise _held()
        self._count_try(key)
        return replay(self._newest(key)[1])

    def decline(self, key: str, today: dt.date) -> None:
        """Keep a journal for 30 days without offering it."""
        self._check_free(key)
        self._mark(f"{key}.declined-{today.isoformat()}")
        lock.release(self._disk, self._lock(key))

    def discard(self, key: str) -> None:
        """Remove a journal and everything about it; raises SopStudioError when another program holds it."""
        self._check_free(key)
        for name in self._names():
            if name.startswith((f"{key}-", f"{key}.")) and not name.endswith(LOCK):
                self._unlink(name)
        lock.release(self._disk, self._lock(key))

    def sweep(self, today: dt.date) -> None:
        """Remove the journals that were declined more than 30 days ago, and locks of processes that are gone."""
        names = self._names()
        for name in names:
            match = DECLINED.fullmatch(name)
            if match and today - _date(match[2], today) > dt.timedelta(days=KEPT_DAYS) and not self._is_held(match[1]):
                self.discard(match[1])
        journals = {match[1] for name in names if (match := NAME.fullmatch(name))}
        for name in names:
            key = name.removesuffix(LOCK)
            if name.endswith(LOCK) and key not in journals and not self._is_held(key):
                self._unlink(name)

    def _look(self, key: str, names: Iterable[str]) -> Found | Unreadable:
        try:
            header, _ = self._newest(key)
        except SopStudioError as error:
            return Unreadable(key, error.message)
        tries = sum(1 for name in names if (match := TRY.fullmatch(name)) and match[1] == key)
        is_declined = any((match := DECLINED.fullmatch(name)) and match[1] == key for name in names)
        return Found(
            key, header.document, header.name, header.path, header.at, tries >= MOST_TRIES, is_declined
        )

    def _newest(self, key: str) -> tuple[Header, bytes]:
        """The header and the bytes of a journal's newest file that begins with a whole document."""
        names = sorted((name for name in self._names() if name.startswith(f"{key}-")), reverse=True)
        reasons: list[SopStudioError] = [damaged("journal-missing", "the journal is gone")]
        second: tuple[Header, bytes] | None = None
        for name in names:
            try:
                content = self._disk.read(self.folder / name, LIMIT)[:LIMIT]
                header, is_whole = begun(content)
            except (OSError, SopStudioError) as error:
                reasons.append(error if isinstance(error, SopStudioError) else _unreadable(error))
                continue
            if is_whole:
                return header, content
            second = second or (header, content)
        if second is None:
            raise reasons[-1]
        return second

    def _count_try(self, key: str) -> None:
        tries = sum(1 for name in self._names() if (match := TRY.fullmatch(name)) and match[1] == key)
        self._mark(f"{key}.try{min(tries + 1, 9)}")

    def _mark(self, name: str) -> None:
        try:
            self._disk.close(self._disk.create(self.folder / name, lock.PRIVATE))
        except FileExistsError:
            return
        except OSError as error:
            raise _unreadable(error) from error

    def _names(self) -> tuple[str, ...]:
        try:
            return self._disk.names_in(self.folder)
        except OSError:
            return ()

    def _is_held(self, key: str) -> bool:
        return lock.is_held(self._disk, self._lock(key))

    def _lock(self, key: str) -> Path:
        return self.folder / f"{key}{LOCK}"

    def _check_free(self, key: str) -> None:
        if lock.is_held_elsewhere(self._disk, self._lock(key)):
            raise _held()

    def _unlink(self, name: str) -> None:
        with contextlib.suppress(OSError):
            self._disk.unlink(self.folder / name)


def _held() -> SopStudioError:
    return SopStudioError(
        Message("journal-held", "Another window has this document open. Go on working there.")
    )


def _date(words: str, otherwise: dt.date) -> dt.date:
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return otherwise


def _unreadable(error: OSError) -> SopStudioError:
    return damaged("journal-unreadable", "the journal cannot be read ({cause})", cause=error.strerror or str(error))
