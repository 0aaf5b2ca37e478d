"""Who shares the work of a run: processes of this machine, or the workers of a cluster."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from checker.engine.jobs import jobs_for, processors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from checker.compare.judged import Judged
    from checker.request import Request
    from checker.settings import Settings


@contextmanager
def shared(root: Path, settings: Settings, request: Request) -> Iterator[Callable[[Judged], None]]:
    """Those who share the work, as one step: they are called before the project is read, and answer when they are asked."""
    if request.engine != "dask":
        yield lambda facts: _with_copies(facts, request.jobs)
        return
    from secrets import token_hex

    from checker.cluster.client import shared_among
    from checker.cluster.work import Project
    from checker.witness import doubt

    doubt()  # other machines have read the project too, and no witness was there
    project = Project(token_hex(16), root.resolve(), settings, dict(request.unsaved), request.no_ignores)
    with shared_among(project, request.scheduler, request.jobs or processors()) as fill:
        yield fill


def _with_copies(facts: Judged, asked: int | None) -> None:
    jobs = jobs_for(len(facts.corpus.claims), asked)
    if jobs > 1:
        from checker.engine.apart.ahead import work_ahead

        work_ahead(facts, jobs)
