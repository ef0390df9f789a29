"""The state of a journal: the hash of every piece of a SOP, brought up to date by what an edit changes."""

import json
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sop_studio.model.base import to_plain
from sop_studio.model.sop import Sop
from sop_studio.store.hashes import sha256
from sop_studio.store.objects import Order, Plain, own_plain, pieces, plain_pieces


@dataclass(frozen=True, slots=True)
class Delta:
    """What leads from one state to the next: objects to put, ids to drop, lists in their new order."""

    put: dict[str, Plain]
    drop: tuple[str, ...]
    order: Order

    def __bool__(self) -> bool:
        return bool(self.put or self.drop or self.order)


class Hashes:
    """The hash of every piece and list by its key, in the order of the keys."""

    def __init__(self, objects: Mapping[str, Plain], order: Mapping[str, Iterable[str]]) -> None:
        self._lines = {key: _line(key, plain) for key, plain in objects.items()}
        self._lines |= {f"[{name}]": _line(f"[{name}]", list(keys)) for name, keys in order.items()}
        self._keys = sorted(self._lines)

    def take(self, delta: Delta) -> None:
        """Bring the hashes up to date; only what the delta names is hashed again."""
        for key, plain in delta.put.items():
            self._put(key, plain)
        for key in delta.drop:
            self._drop(key)
        for name, keys in delta.order.items():
            if keys:
                self._put(f"[{name}]", list(keys))
            else:
                self._drop(f"[{name}]")

    def has(self, key: str, plain: Plain) -> bool:
        """Whether a piece is known with this content."""
        return self._lines.get(key) == _line(key, plain)

    def digest(self) -> str:
        """The SHA-256 over the sorted pairs of key and hash."""
        return sha256("\n".join(map(self._lines.__getitem__, self._keys)).encode())

    def _put(self, key: str, plain: object) -> None:
        if key not in self._lines:
            insort(self._keys, key)
        self._lines[key] = _line(key, plain)

    def _drop(self, key: str) -> None:
        if self._lines.pop(key, None) is not None:
            del self._keys[bisect_left(self._keys, key)]


class State:
    """A SOP with the hash of each of its pieces."""

    def __init__(self, sop: Sop) -> None:
        self.sop = sop
        self._pieces, self._order = pieces(sop)
        self._hashes = Hashes(*plain_pieces(to_plain(sop)))

    def move_to(self, sop: Sop) -> Delta:
        """Take the next SOP for the present one; identity is looked at first, content where it differs."""
        now, order = pieces(sop)
        old, was = self._pieces, self._order
        touched = {key: own_plain(piece) for key, piece in now.items() if old.get(key) is not piece}
        delta = Delta(
            put={key: plain for key, plain in touched.items() if not self._hashes.has(key, plain)},
            drop=tuple(key for key in old if key not in now),
            order={name: keys for name, keys in order.items() if was.get(name) != keys}
            | {name: () for name in was if name not in order},
        )
        self.sop, self._pieces, self._order = sop, now, order
        self._hashes.take(delta)
        return delta

    def digest(self) -> str:
        """The SHA-256 of what the SOP is made of."""
        return self._hashes.digest()


def _line(key: str, plain: object) -> str:
    """A piece's key and the SHA-256 of its content, written in one way only."""
    words = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return f"{key} {sha256(words.encode())}"
