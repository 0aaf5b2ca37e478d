"""What a worker does: read the project, judge a slice, say what it came to, and what it had read."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.compare.copies.traces import Traces
from checker.compare.judged import Judged, judge
from checker.engine.apart.parcels import packed
from checker.engine.apart.slices import adds_up_apart, judged, slices_of
from checker.loading.project import collector_at_rest, load_project
from checker.witness import Witness, digest_of, witnessed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from checker.settings import Settings


class Project(NamedTuple):
    """Where a project lies, and how it is read: all that a worker is told of it."""

    run: str
    """A word of its own for each run: what was read for another is not taken for this one."""
    root: Path
    """A folder that every worker sees under the same name."""
    settings: Settings
    unsaved: Mapping[str, bytes]
    no_ignores: bool

    def __hash__(self) -> int:
        return hash(self.run)


class Answer(NamedTuple):
    found: bytes
    """What the slice came to; empty where there are fewer slices than workers."""
    read: bytes
    """A digest of every file that was read."""


def judge_slice(project: Project, number: int, of: int) -> Answer:
    """Slice `number` (from 0) of `of`."""
    with collector_at_rest():
        return _judged(project, number, of)


def _judged(project: Project, number: int, of: int) -> Answer:
    facts, witness = _facts(project)
    slices = slices_of(facts, of)
    if number >= len(slices):
        return Answer(b"", read_by(witness))
    with witnessed() as later:
        part = slices[number]
        found = judged(facts, part, with_sums=adds_up_apart(facts))
    found = found._replace(traces=Traces())  # they are hashes of this process, and mean nothing to another
    is_sure = all(witness.reads.get(path) == read for path, read in later.reads.items())
    return Answer(packed(found, part.claims, part.on_subjects) if is_sure else b"", read_by(witness) if is_sure else b"")


@lru_cache(1)
def _facts(project: Project) -> tuple[Judged, Witness]:
    with witnessed() as witness:
        corpus = load_project(project.root, project.settings, project.unsaved)
    return judge(corpus, no_ignores=project.no_ignores), witness


def read_by(witness: Witness) -> bytes:
    """The same where the same files were read, under the same names, with the same bytes in them."""
    lines = (f"{path}\0{read.limit}\0{read.outcome.hex()}\n" for path, read in sorted(witness.reads.items()))
    return digest_of("".join(lines).encode("utf-8", "surrogatepass"))


def version() -> str:
    from checker import __version__

    return f"{__version__} {os.name}"
