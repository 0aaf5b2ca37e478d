"""The published schema says of a document what the readers say."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from checker.loading.json_schema import json_schema
from tests.loading.loaded import WORDS, claim_text
from tests.loading.test_project import DOCUMENT, VOCABULARY


def errors(text: str) -> list[str]:
    data = yaml.load(text, yaml.SafeLoader)
    return [error.message for error in Draft7Validator(json_schema()).iter_errors(_as_json(data))]


def _as_json(data: Any) -> Any:
    """What an editor's YAML 1.2 makes of the text: `on:` is no boolean, a date is a text."""
    if isinstance(data, dict):
        return {"on" if key is True else str(key): _as_json(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_as_json(item) for item in data]
    return data if isinstance(data, str | int | float | bool | None) else str(data)


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(json_schema())


@pytest.mark.parametrize("text", [DOCUMENT, VOCABULARY, WORDS, claim_text("value: 55", "denied: true", "scope: {format: [individual]}")])
def test_good_documents_fit(text: str) -> None:
    assert not errors(text)


@pytest.mark.parametrize(
    "text",
    [
        claim_text("valeu: 55"),
        claim_text("value: 55", "status: planed"),
        claim_text("value: 55", "denied: maybe"),
        claim_text("value: 55", "scope: all"),
        "claims: []\n",
        "source: {id: An Article}\n",
        "entities: [x]\n",
        "properties:\n  x: {type: number}\n",
        "dimensions:\n  d: {complete: [d]}\n",
        "reconciled:\n  - {claims: [a/b]}\n",
    ],
)
def test_documents_with_a_mistake_do_not(text: str) -> None:
    assert errors(text)


def test_every_key_says_what_it_is_for() -> None:
    waiting = [json_schema()]
    while waiting:
        schema = waiting.pop()
        for key, field in schema.get("properties", {}).items():
            assert field.get("description") or key == "spans", key
            waiting += [part for part in (field, field.get("items"), field.get("additionalProperties")) if isinstance(part, dict)]
