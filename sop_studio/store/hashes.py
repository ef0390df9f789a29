"""Fingerprints: of bytes, of a package's parts, and of what an approval signs."""

import hashlib
from typing import Any

from sop_studio.model.base import to_plain
from sop_studio.model.sop import Sop
from sop_studio.store import canonical

UNSIGNED = frozenset({"approvals", "comments", "waivers", "placements"})
"""Lists of a SOP that change after somebody signed, without changing what was signed."""


def sha256(content: bytes) -> str:
    """The SHA-256 of bytes in 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def signed_hash(sop: Sop) -> str:
    """The SHA-256 of what approvals sign: the SOP without status, signatures, remarks, places and imported ids."""
    signed = {name: value for name, value in to_plain(sop).items() if name not in UNSIGNED}
    signed["control"] = {name: value for name, value in signed["control"].items() if name != "status"}
    return sha256(canonical.encode(_without_imported_ids(signed)))


def _without_imported_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_imported_ids(item) for name, item in value.items() if name != "imported_id"}
    if isinstance(value, list):
        return [_without_imported_ids(item) for item in value]
    return value
