"""Canonical JSON: one value has exactly one spelling, and only that much of JSON is read as is safe."""

import json
import math
import re
from collections.abc import Callable
from typing import Any

from sop_studio.store.limits import (
    DIGITS,
    JSON_BYTES,
    JSON_OBJECTS,
    JSON_VALUES,
    LIST_ITEMS,
    NESTING,
    TEXT_CHARACTERS,
)
from sop_studio.store.refusal import damaged, invalid, too_large

_QUOTE: Callable[[str], str] = json.encoder.encode_basestring
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def encode(value: object) -> bytes:
    """UTF-8 with sorted keys, one-space indent, LF and a final newline; raises ValueError for NaN and infinity."""
    pieces: list[str] = []
    _write(value, "\n", pieces)
    pieces.append("\n")
    return "".join(pieces).encode("utf-8")


def decode(content: bytes, part: str) -> dict[str, Any]:
    """The object that a JSON part holds; raises SopStudioError with the place for anything else."""
    text = _text(content, part)
    try:
        value = json.loads(
            text,
            object_pairs_hook=_without_duplicates,
            parse_constant=_no_constant,
            parse_int=_whole_number,
            parse_float=_finite_number,
        )
    except RecursionError:
        raise _too_deep(part) from None
    except json.JSONDecodeError as error:
        raise invalid(
            "json-syntax",
            "{part} is not proper JSON at line {line}, column {column}",
            part=part,
            line=error.lineno,
            column=error.colno,
        ) from None
    except ValueError as error:
        raise invalid("json-value", "{part} holds {fault}", part=part, fault=str(error)) from None
    if not isinstance(value, dict):
        raise invalid("json-no-object", "{part} holds no object", part=part)
    _check_measure(value, part, has_surrogates=bool(_SURROGATE.search(text)))
    return value


def _write(value: object, newline: str, pieces: list[str]) -> None:
    if isinstance(value, str):
        pieces.append(_QUOTE(value))
    elif isinstance(value, dict):
        _write_object(value, newline, pieces)
    elif isinstance(value, list | tuple):
        _write_list(value, newline, pieces)
    else:
        pieces.append(_scalar(value))


def _write_object(value: dict[str, object], newline: str, pieces: list[str]) -> None:
    if not value:
        pieces.append("{}")
        return
    opening = "{"
    for key in sorted(value):
        pieces.append(f"{opening}{newline} {_QUOTE(key)}: ")
        _write(value[key], newline + " ", pieces)
        opening = ","
    pieces.append(newline + "}")


def _write_list(value: list[object] | tuple[object, ...], newline: str, pieces: list[str]) -> None:
    if not value:
        pieces.append("[]")
        return
    opening = "["
    for item in value:
        pieces.append(f"{opening}{newline} ")
        _write(item, newline + " ", pieces)
        opening = ","
    pieces.append(newline + "]")


def _scalar(value: object) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float) and math.isfinite(value):
        return float.__repr__(value + 0.0)  # minus zero becomes zero
    raise ValueError(f"{value!r} cannot be written as JSON")


def _text(content: bytes, part: str) -> str:
    if len(content) > JSON_BYTES:
        raise too_large("json-bytes", "{part} has more than {limit} bytes", part=part, limit=JSON_BYTES)
    if content.count(b"{") > JSON_OBJECTS:
        raise too_large("json-objects", "{part} has more than {limit} objects", part=part, limit=JSON_OBJECTS)
    if sum(content.count(mark) for mark in (b",", b"[", b"{")) > JSON_VALUES:
        raise too_large("json-values", "{part} has more than {limit} values", part=part, limit=JSON_VALUES)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise damaged(
            "json-not-utf8", "{part} is not UTF-8 text at byte {place}", part=part, place=error.start
        ) from None


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f'the key "{ascii(key[:40])[1:-1]}" twice in one object')
        found[key] = value
    return found


def _no_constant(word: str) -> object:
    raise ValueError(f"{word}, which is no number")


def _whole_number(digits: str) -> int:
    if len(digits) > DIGITS:
        raise ValueError(f"a number of more than {DIGITS} digits")
    return int(digits)


def _finite_number(digits: str) -> float:
    number = float(digits)
    if len(digits) > DIGITS or not math.isfinite(number):
        raise ValueError("a number that is too large or too long")
    return number


def _check_measure(value: dict[str, Any], part: str, *, has_surrogates: bool) -> None:
    level: list[Any] = [value]
    characters = 0
    for depth in range(NESTING + 1):
        if depth == NESTING and any(isinstance(item, dict | list) for item in level):
            raise _too_deep(part)
        texts = [item for item in level if isinstance(item, str)]
        characters += sum(map(len, texts))
        if has_surrogates and not all(map(_is_storable, texts)):
            raise invalid("json-surrogate", "{part} holds half a character (a surrogate)", part=part)
        if any(isinstance(item, list) and len(item) > LIST_ITEMS for item in level):
            raise too_large(
                "json-list", "{part} has a list of more than {limit} items", part=part, limit=LIST_ITEMS
            )
        level = _below(level)
    if characters > TEXT_CHARACTERS:
        raise too_large(
            "json-text", "{part} has more than {limit} characters of text", part=part, limit=TEXT_CHARACTERS
        )


def _below(level: list[Any]) -> list[Any]:
    """What the lists and objects of a level hold, keys included."""
    below: list[Any] = []
    for item in level:
        if isinstance(item, dict):
            below.extend(item)
            below.extend(item.values())
        elif isinstance(item, list):
            below.extend(item)
    return below


def _is_storable(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _too_deep(part: str) -> Exception:
    return invalid(
        "json-too-deep", "{part} nests more than {limit} lists or objects", part=part, limit=NESTING
    )
