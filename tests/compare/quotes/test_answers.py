"""All that is said of some hundred quotes of a few articles, word for word; the claims stand in `asked`.

`pytest tests/compare/quotes --rewrite` writes `answers.txt` anew: read the difference as an author would.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.compare.quotes.glance import Glance
from tests.compare.quotes.asked import ARTICLES
from tests.compare.quotes.record import quotes_of

if TYPE_CHECKING:
    import pytest

    from checker.model.corpus import Mistake
    from checker.model.span import Location

KEYS = [f"{name}{number}" for name in ("quote", "value") for number in ("", ".0", ".1", ".2", ".3")]
ANSWERS = Path(__file__).parent / "answers.txt"


def _place(place: Location) -> str:
    line, column, end_line, end_column = place.span
    return f"{place.label} {line}:{column}-{'' if line == end_line else f'{end_line}:'}{end_column}"


def _told(mistake: Mistake) -> str:
    """Under which rule, of which key of the claim, what, how to settle it, what is shown beside it, and what would be written instead."""
    (claim,) = mistake.claims
    key = next(key for key in KEYS if key in claim.spans and claim.location(key) == mistake.location)
    places = ", ".join(map(_place, mistake.related))
    fix = mistake.fix
    said = f"  {mistake.rule}[{key}]: {mistake.message} → {mistake.settle}{f' ({places})' if places else ''}\n"
    if fix is None:
        return said
    assert (fix.safe, fix.location, fix.message) == (False, mistake.location, f"write the value as “{fix.replacement}”")
    return f"{said}    = {fix.replacement}\n"


def test_what_is_said_of_a_quote_is_what_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind a claim that is settled by a glance, of which nothing is to be asked any more, stands a tick."""
    settled: list[bool] = []
    enough = Glance.enough
    monkeypatch.setattr(Glance, "enough", lambda glance, claims: [settled.append(each) or each for each in enough(glance, claims)])
    said = ""
    for number, (source, article, asked) in enumerate(ARTICLES):
        claims: list[dict[str, Any]] = [{"property": prop, "value": value, "quote": quote} for prop, value, quote in asked]
        settled.clear()
        quotes = quotes_of(tmp_path / str(number), article, *claims, **source)
        assert len(settled) == len(claims)
        said += f"== {source}\n"
        for at, (prop, value, quote) in enumerate(asked):
            found = quotes[f"a/c{at}"].location
            where = f"  {_place(found).strip()}" if found is not None else ""
            said += f"{prop}: {value} | {quote}{where}{'  ✓' if settled[at] else ''}\n"
            said += "".join(map(_told, quotes.told.get(f"a/c{at}", ())))
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        ANSWERS.write_bytes(said.encode())
    assert said == ANSWERS.read_bytes().decode()
