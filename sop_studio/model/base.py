"""The base of everything in a SOP: values that never change and keep what they do not know."""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidationInfo,
    model_validator,
)

from sop_studio.model.frozen_map import FrozenMap, thaw

KEEP_UNKNOWN = "keep_unknown"
STOP_AT_FIRST_FAULT = "stop_at_first_fault"


class Frozen(BaseModel):
    """A value that never changes.

    Constructors refuse unknown names. Only a reader that validates with the context
    `{KEEP_UNKNOWN: True}` keeps them, in `extra`, so that a file from a newer version survives load and save.
    With `{STOP_AT_FIRST_FAULT: True}` the first object that does not fit ends the reading by a `FaultyObject`.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", allow_inf_nan=False, ser_json_inf_nan="null", defer_build=True
    )

    extra: FrozenMap = FrozenMap()

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, values: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        context = info.context or {}
        if not isinstance(values, dict) or not context.get(KEEP_UNKNOWN):
            return handler(values)
        try:
            return handler(_unknown_set_aside(values, cls.model_fields))
        except ValidationError as error:
            if context.get(STOP_AT_FIRST_FAULT):
                raise FaultyObject(values, error) from None
            raise

    def but(self, **changes: object) -> Self:
        """This value with some fields changed, validated; raises pydantic's error when a change does not fit."""
        return type(self).model_validate(dict(self) | changes)


class FaultyObject(Exception):  # noqa: N818 - it names what was found
    """The first object of a file that does not fit: its plain values and what pydantic says of them."""

    def __init__(self, values: dict[str, Any], error: ValidationError) -> None:
        super().__init__(str(error))
        self.values = values
        self.error = error


def _unknown_set_aside(values: dict[str, Any], known: Mapping[str, object]) -> dict[str, Any]:
    unknown = {key: value for key, value in values.items() if key not in known or key == "extra"}
    if not unknown:
        return values
    return {key: value for key, value in values.items() if key not in unknown} | {"extra": unknown}


def to_plain(value: Any) -> Any:
    """A value of the model as JSON-like lists, dicts and scalars; empty, yes-or-no and whole-number fields at their default are left out."""
    if isinstance(value, Frozen):
        return _plain_fields(value)
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, FrozenMap):
        return {key: to_plain(item) for key, item in value.items()}
    if value is None or (isinstance(value, str | bool | int | float) and not isinstance(value, Enum)):
        return value
    if isinstance(value, Decimal):
        return format(value, "f")
    return value.value if isinstance(value, Enum) else value.isoformat()


def _plain_fields(value: Frozen) -> dict[str, Any]:
    plain: dict[str, Any] = thaw(value.extra)
    for name, field in type(value).model_fields.items():
        item = getattr(value, name)
        if name != "extra" and not (_goes_without_saying(item) and item == field.default):
            plain[name] = to_plain(item)
    return plain


def _goes_without_saying(item: object) -> bool:
    return item in (None, "", ()) or isinstance(item, bool | int) or (isinstance(item, Mapping) and not item)
