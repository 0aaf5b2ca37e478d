"""All that is said of a hundred quotes of one article, word for word; the claims stand in `asked`.

`pytest tests/compare/quotes --rewrite` writes `answers.txt` anew: read the difference as an author would.
"""

from __future__ import annotations

import os
from pathlib import Path

from tests.compare.quotes.asked import ARTICLE, CLAIMS
from tests.compare.quotes.record import quotes_of

ANSWERS = Path(__file__).parent / "answers.txt"


def test_what_is_said_of_a_quote_is_what_was(tmp_path: Path) -> None:
    claims = [{"property": prop, "value": value, "quote": quote} for prop, value, quote in CLAIMS]
    told = quotes_of(tmp_path, ARTICLE, *claims).told
    by_name = {claim.name if hasattr(claim, "name") else claim: mistakes for claim, mistakes in told.items()}
    said = ""
    for number, (prop, value, quote) in enumerate(CLAIMS):
        said += f"{prop}: {value} | {quote}\n"
        for mistake in by_name.get(f"a/c{number}", ()):
            places = ", ".join(f"{place.span.line}:{place.span.column}" for place in mistake.related)
            said += f"  {mistake.rule}: {mistake.message} → {mistake.settle}{f' ({places})' if places else ''}\n"
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        ANSWERS.write_bytes(said.encode())
    assert said == ANSWERS.read_bytes().decode()
