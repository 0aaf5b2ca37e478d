"""`factlint coverage`: how much of the articles is recorded."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import click

from checker.authoring.coverage import coverage_of
from checker.cli.answers import give, look_of, request_of
from checker.cli.kinds import Choice, colour_flag, project_flags
from checker.cli.progress import Progress
from checker.cli.streams import print_error, print_note
from checker.compare.print import number_text
from checker.report.coverage.words import percent
from checker.values.frozen import replace

if TYPE_CHECKING:
    from checker.model.coverage import Coverage

_HELP = """Print articles with their figures marked, and how many of the figures that need a claim have one.

SOURCE is a source's id, its claims document or its text; without one, all sources are printed. A figure is claimed where it stands in the
quote of a claim and the claim's value, or one of its dates, states it; it is disputed where an error or a warning names that claim. Figures
under `ignored:` and numbers that only name something are left out of the share.

Leaves with 0, with 1 where --fail-under is not met (a source without a text never meets it), with 2 where the tool could not do its job."""


class _Percent(click.ParamType):  # type: ignore[type-arg]  # generic only in newer versions of click
    """`95`, `99.5`"""

    name = "percent"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Fraction:
        text = str(value).removesuffix("%").strip()
        if not text.replace(".", "", 1).isdecimal() or not text.isascii() or len(text) > 20 or Fraction(text) > 100:
            self.fail(f"'{value}' is no percentage from 0 to 100, such as 95", param, ctx)
        return Fraction(text)


@click.command(help=_HELP)
@click.argument("sources", nargs=-1, metavar="[SOURCE]…")
@click.option("--project", type=click.Path(), default=".", metavar="PATH", help="The project (default: the nearest one upward).")
@click.option("--fail-under", type=_Percent(), metavar="PERCENT", help="Leave with 1 where the sources together are covered less.")
@click.option("--unclaimed", is_flag=True, help="Print only what is open, each figure with its place.")
@click.option("--output-format", type=Choice(["full", "concise", "json"]), default="full")
@click.option("-o", "--output-file", type=click.Path(), metavar="FILE", help="Write what would be printed to a file.")
@colour_flag
@project_flags
def coverage(sources: tuple[str, ...], **flags: Any) -> int:
    with Progress() as progress:
        found = coverage_of(replace(request_of(flags), progress=progress), sources)
    for trouble in found.errors:
        print_error(trouble.message)
    give(_text(found, flags), flags)
    return 2 if found.errors else _judged(found, flags["fail_under"])


def _judged(found: Coverage, least: Fraction | None) -> int:
    """1 where the share is too small, or not known of a source; and a word on why."""
    if least is None:
        return 0
    unknown = [source.source.id for source in found.sources if source.article is None]
    if found.share is not None and found.share * 100 < least:
        print_note(f"coverage is {percent(found.share)}, less than {number_text(least)} %")
        return 1
    if unknown:
        print_note(f"the coverage of {', '.join(unknown[:10])} is not known: there is no text to look at")
        return 1
    return 0


def _text(found: Coverage, flags: dict[str, Any]) -> str:
    form, only_open, look = flags["output_format"], flags["unclaimed"], look_of(flags, "“…")
    if form == "json":
        from checker.report.coverage import json_coverage

        return json_coverage.render(found, only_open=only_open)
    if only_open:
        from checker.report.coverage import unclaimed

        return unclaimed.render(found, look) if form == "full" else unclaimed.render_concise(found)
    if form == "concise":
        from checker.report.coverage import concise

        return concise.render(found)
    from checker.report.coverage import full

    return full.render(found, look)
