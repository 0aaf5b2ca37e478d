"""The claims format as JSON Schema (draft-07, which editors understand), made from the tables that the readers go by."""

from __future__ import annotations

from typing import Any

from checker.loading.schema import DIMENSION, DOCUMENT, ID_PATTERN, Field, Kind, Table

_TEXT = {"type": ["string", "number", "boolean"]}
"""Every scalar is text to factlint; to an editor's YAML `2014` is a number and `no` may be a boolean."""
_ID = f"^{ID_PATTERN}$"
_NAME = r"\S"
"""Of what has no name beside its key: a unit, a dimension, a value of one."""


def json_schema() -> dict[str, Any]:
    """A schema of one document, as plain data."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "factlint claims, format 1",
        "description": "One document of a factlint project: any of these sections, in any file under claims/",
        "definitions": {
            "text": _TEXT,
            "texts": {"anyOf": [_ref("text"), {"type": "array", "items": _ref("text")}]},
            "scope": {"type": "object", "additionalProperties": _ref("texts")},
            "tree": {
                "anyOf": [
                    {"type": ["null", "string", "number"]},
                    {"type": "array", "items": {"anyOf": [_ref("text"), _ref("tree")]}},
                    {"type": "object", "propertyNames": {"pattern": _NAME}, "additionalProperties": _ref("tree")},
                ]
            },
            "steps": {
                "type": "array",
                "items": {
                    "anyOf": [
                        _ref("text"),
                        {
                            "type": "object",
                            "minProperties": 1,
                            "maxProperties": 1,
                            "additionalProperties": {
                                "type": "object",
                                "properties": {"spans": _ref("texts")},
                                "required": ["spans"],
                                "additionalProperties": False,
                            },
                        },
                    ]
                },
            },
        },
        **_table(DOCUMENT),
        "dependencies": {"claims": ["source"], "ignored": ["source"]},
    }


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/definitions/{name}"}


def _table(table: Table) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "object",
        "properties": {field.key: {"description": field.about, **_field(field)} for field in table.fields.values()},
        "additionalProperties": False,
    }
    required = [field.key for field in table.fields.values() if field.required]
    if required and not _has_defaults(table):
        made["required"] = required
    elif required:
        made["required"] = [key for key in required if key in ("id", "value")]
    return made


def _has_defaults(table: Table) -> bool:
    """Claims: a key may be missing where `defaults` supplies it, which a schema cannot see."""
    return table.noun == "a claim"


def _field(field: Field) -> dict[str, Any]:
    if field.table is not None:
        inner = _table(field.table)
        if field.kind is Kind.RECORDS:
            return {"type": "array", "items": inner}
        if field.kind is Kind.NAMED:
            return {
                "type": "object",
                "propertyNames": {"pattern": _NAME if field.table is DIMENSION else _ID},
                "additionalProperties": inner,
            }
        return inner
    if field.kind is Kind.CHOICE:
        return {"enum": list(field.choices)}
    return _PLAIN[field.kind]


_PLAIN: dict[Kind, dict[str, Any]] = {
    Kind.ID: {"type": ["string", "number"], "pattern": _ID},
    Kind.TEXT: _ref("text"),
    Kind.DATE: _ref("text"),
    Kind.TEXTS: _ref("texts"),
    Kind.TEXT_LISTS: {"type": "array", "items": _ref("texts")},
    Kind.FLAG: {"type": "boolean"},
    Kind.SCOPE: _ref("scope"),
    Kind.NOUNS: {"type": "object", "propertyNames": {"pattern": _NAME}, "additionalProperties": _ref("texts")},
    Kind.TREE: _ref("tree"),
    Kind.STEPS: _ref("steps"),
}
