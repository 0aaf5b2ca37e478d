"""All that is read in the marked texts, as it was looked through once: whoever changes a reading sees it here, and reads the difference.

`pytest tests/values/scan --rewrite` writes the accounts anew. What a reader marked is held by `test_marked`, more loosely.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.values.scan.accounts import account
from tests.values.scan.marks import MARKED, marked

READ = Path(__file__).parent / "read"


@pytest.mark.parametrize("name", sorted(path.stem for path in MARKED.glob("*.txt")))
def test_a_text_is_read_as_it_was(name: str) -> None:
    said = account(marked(name).text, marked(name).language)
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        READ.mkdir(exist_ok=True)
        (READ / f"{name}.txt").write_bytes(said.encode())
    assert said == (READ / f"{name}.txt").read_bytes().decode()
