"""A model's answer, taken for what it is: text from outside that may be anything."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from checker.authoring.language_model.question import CLAIM, STATUSES

MOST = 2000
"""Claims of one answer."""
_LONGEST = {
    "quote": 600,
    "value": 200,
    "subject": 120,
    "property": 120,
    "since": 60,
    "as_of": 60,
    "until": 60,
    "status": 20,
    "said_by": 120,
}
_NEEDED = ("quote", "value", "subject", "property")
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_FENCED = re.compile(r"\s*```[A-Za-z]*\s*\n(.*)\n\s*```\s*", re.DOTALL)
_SCOPES = 10


class ModelClaim(NamedTuple):
    """What a model claims; every text is on one line, and of a length that a claim has."""

    quote: str
    value: str
    subject: str
    property: str
    since: str | None = None
    as_of: str | None = None
    until: str | None = None
    status: str | None = None
    said_by: str | None = None
    scope: tuple[tuple[str, str], ...] = ()


class Refused(NamedTuple):
    """A claim that is none, or cannot be verified."""

    what: str
    """The words that it is known by, shortened."""
    why: str


def read_answer(text: str) -> tuple[list[ModelClaim], list[Refused]]:
    """The claims of an answer, and those that are none; ValueError, a sentence, where it holds no claims at all."""
    fenced = _FENCED.fullmatch(text)
    try:
        whole = json.loads(fenced[1] if fenced else text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise ValueError("the model's answer is no JSON") from None
    listed = whole.get("claims") if isinstance(whole, dict) else whole
    if not isinstance(listed, list):
        raise ValueError("the model's answer has no list of claims")
    if len(listed) > MOST:
        raise ValueError(f"the model's answer has {len(listed):,} claims, and no article has more than {MOST:,}")
    claims: list[ModelClaim] = []
    refused: list[Refused] = []
    for number, each in enumerate(listed, 1):
        try:
            claims.append(_claim(each))
        except ValueError as error:
            refused.append(Refused(_known_by(each, number), str(error)))
    return claims, refused


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _known_by(each: Any, number: int) -> str:
    value = each.get("value") if isinstance(each, dict) else None
    return value[:80] if isinstance(value, str) and value.strip() else f"claim {number}"


def _claim(each: Any) -> ModelClaim:
    if not isinstance(each, dict):
        raise ValueError("it is no object with keys and values")
    odd = [key for key in each if key not in CLAIM]
    if odd:
        raise ValueError(f"it has a key that no claim has: {odd[0][:40]}")
    fields = {key: _text(each.get(key), key) for key in _LONGEST}
    missing = [key for key in _NEEDED if fields[key] is None]
    if missing:
        raise ValueError(f"it has no `{missing[0]}`")
    status = fields.pop("status")
    if status is not None and status not in STATUSES:
        raise ValueError(f"“{status}” is no `status`")
    return ModelClaim(**fields, status=status, scope=_scope(each.get("scope")))  # type: ignore[arg-type]


def _text(value: Any, key: str) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise ValueError(f"its `{key}` is no text")
    if _FORBIDDEN.search(value):
        raise ValueError(f"its `{key}` holds a control character")
    text = " ".join(value[: 4 * _LONGEST[key]].split())
    if len(text) > _LONGEST[key]:
        raise ValueError(f"its `{key}` is longer than {_LONGEST[key]} characters")
    return text or None


def _scope(value: Any) -> tuple[tuple[str, str], ...]:
    """Pairs of dimension and value, as a list of objects or as one object."""
    if value is None:
        return ()
    pairs = [{"dimension": key, "value": part} for key, part in value.items()] if isinstance(value, dict) else value
    if not isinstance(pairs, list) or len(pairs) > _SCOPES:
        raise ValueError("its `scope` is no list of dimensions with values")
    found = []
    for pair in pairs:
        if not isinstance(pair, dict) or not all(isinstance(pair.get(key), str) and len(pair[key]) <= 60 for key in ("dimension", "value")):
            raise ValueError("its `scope` is no list of dimensions with values")
        found.append((pair["dimension"], pair["value"]))
    return tuple(found)
