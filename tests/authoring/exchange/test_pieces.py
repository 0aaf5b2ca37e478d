"""An export is made as it goes out: what is held of it at once does not grow with it."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

import pytest

from checker.app import Request, Run, run
from checker.authoring.exchange.exporting import FORMATS, export
from tests.benchmarks.corpus import write_corpus

if TYPE_CHECKING:
    from pathlib import Path


MOST = {"jsonl": 2, "csv": 5, "claimreview": 0.2, "annotations": 0.2}
"""Times its length, which was seven to ten times in each; documents that were read last, and rows of a table that wait for its header, are
a fixed amount that weighs more in a small project."""


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Run:
    root: Path = tmp_path_factory.mktemp("town")
    write_corpus(root, claims=2000, files=100)
    return run(Request(path=root))


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_is_never_held_whole(done: Run, name: str) -> None:
    length = sum(map(len, export(done, name).pieces))  # what is loaded for the first, and what the run remembers, is there now
    tracemalloc.start()
    try:
        assert sum(map(len, export(done, name).pieces)) == length
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < MOST[name] * length
