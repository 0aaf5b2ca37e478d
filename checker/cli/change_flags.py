"""The flags of `check` that accept findings or change the project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from checker.cli.kinds import Choice

if TYPE_CHECKING:
    from collections.abc import Callable


def baseline_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """Which findings are known already."""
    baseline = click.option("--baseline", type=click.Path(), metavar="FILE", help="Take the accepted findings from this file.")
    write = click.option("--write-baseline", is_flag=True, help="Accept what stands today, then check.")
    since = click.option("--new-since", metavar="REV", help="Fail only on what did not stand at this revision of git.")
    return baseline(write(since(command)))


def fix_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """What may be mended, and whether it is written or shown."""
    fix = click.option("--fix", is_flag=True, help="Mend what can be mended without changing what a claim says, then check.")
    unsafe = click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: mend values and pins too.")
    diff = click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing; leaves with 1 where it would.")
    return fix(unsafe(diff(command)))


def editor_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """For those who write claims while they are checked."""
    stdin = click.option("--stdin-filename", metavar="FILE", help="With PATH `-`: the name of the document on standard input.")
    watch = click.option("--watch", is_flag=True, help="Check again whenever a file is saved.")
    return stdin(watch(command))


def engine_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """Who does the work, and on what. The address of a cluster is never taken from a project: its workers run what they are told."""
    jobs = click.option(
        "-j", "--jobs", type=click.IntRange(1), metavar="N", help="Share the work among N processes (default: as its size asks for)."
    )
    kinds = Choice(["processes", "dask"])
    engine = click.option("--engine", type=kinds, default="processes", help="Who shares the work: processes, or the workers of a cluster.")
    scheduler = click.option("--scheduler", metavar="ADDRESS", help="Its scheduler; also FACTLINT_SCHEDULER (default: one for this run).")
    table = click.option(
        "--table", multiple=True, type=click.Path(), metavar="FILE", help="Claims of a JSON Lines, CSV or Parquet file too (several times)."
    )
    return jobs(engine(scheduler(table(command))))
