"""The JSON Schema of document.json, the SOP inside a .sop file."""

import json
from typing import Any

from sop_studio.kinds.registry import NODE_KINDS
from sop_studio.model.base import Frozen
from sop_studio.model.sop import Sop


def pages() -> dict[str, str]:
    """`docs/sop.schema.json`."""
    return {"docs/sop.schema.json": json.dumps(schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"}


def schema() -> dict[str, Any]:
    """The schema of a SOP, with the own fields of every kind of node; unknown names are allowed everywhere."""
    made = described(Sop)
    definitions = made["$defs"]
    for kind in NODE_KINDS:
        fields = described(kind.fields)
        definitions |= fields.pop("$defs", {})
        definitions[f"{kind.name}_fields"] = fields
    definitions["Node"]["allOf"] = [own_fields(kind.name) for kind in NODE_KINDS]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "SOP Studio document, format 1",
        **{key: value for key, value in made.items() if key != "title"},
    }


def own_fields(kind: str) -> dict[str, Any]:
    return {
        "if": {"properties": {"kind": {"const": kind}}},
        "then": {"properties": {"fields": {"$ref": f"#/$defs/{kind}_fields"}}},
    }


def described(model: type[Frozen]) -> dict[str, Any]:
    """The model's schema as a reader sees it: whatever has a default may be left out."""
    made = model.model_json_schema(mode="validation")
    for part in (made, *made.get("$defs", {}).values()):
        loosen(part)
    return decimals_as_text(made)


def loosen(part: dict[str, Any]) -> None:
    if part.get("type") == "object":
        part.pop("additionalProperties", None)
        part.get("properties", {}).pop("extra", None)
    for field in part.get("properties", {}).values():
        field.pop("title", None)


def decimals_as_text(value: Any) -> Any:
    """Decimals are text in the file, so that no reader rounds them."""
    if isinstance(value, list):
        kept = [decimals_as_text(item) for item in value]
        texts = [item for item in kept if isinstance(item, dict) and item.get("type") == "string"]
        return [item for item in kept if item != {"type": "number"}] if texts else kept
    if isinstance(value, dict):
        return {key: decimals_as_text(item) for key, item in value.items()}
    return value
