"""What `factlint check` does with its words, once they are read."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker import app
from checker.cli.command_names import has_command
from checker.cli.delivery import ERROR, TIME, Delivery
from checker.cli.progress import Progress
from checker.cli.streams import print_note, print_out
from checker.cli.terminal import has_colour, link_scheme, width
from checker.errors import InputError, UsageError
from checker.report.formats import is_for_machines, pieces
from checker.report.look import Look
from checker.values.frozen import replace
from checker.witness import witnessed

STDIN = "-"

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.engine.cache.replay import Lookup
    from checker.model.report import Report
    from checker.witness import Witness


def judge(path: str, flags: dict[str, Any], look: Lookup | None = None) -> int:
    """The exit code of a check of `path`; `flags` are those of the command, by name. `look` says where the answer may be kept."""
    if flags["watch"]:
        from checker.cli.watch import watch

        if path == STDIN or flags["diff"]:
            raise UsageError("--watch waits for files to be saved: it goes neither with `-` nor with --diff")
        return watch(_request(path, flags), lambda: _once(path, flags, look), [file for _, file in _outputs(flags)])
    return _once(path, flags, look)


def _once(path: str, flags: dict[str, Any], look: Lookup | None) -> int:
    request = _request(path, flags)
    if flags["diff"] or flags["fix"] or flags["unsafe_fixes"]:
        from checker.cli.fixing import fix, show_diff

        if flags["diff"]:
            return show_diff(request, flags)
        fix(request, flags)
    if flags["write_baseline"]:
        from checker.cli.baseline import told
        from checker.upkeep.accept import accept_today

        print_note(told(accept_today(request)))
    if flags["show_files"]:
        print_out("".join(f"{file}\n" for file in app.files(request)))
        return 0
    return _told(request, flags, None if _is_changing(flags) else look)


def _is_changing(flags: dict[str, Any]) -> bool:
    """The run does more than judge what is there: its answer is of use only once."""
    return any(flags[name] for name in ("fix", "unsafe_fixes", "write_baseline", "watch"))


def _told(request: app.Request, flags: dict[str, Any], look: Lookup | None) -> int:
    """Judge and report; keep the answer where `look` says, if it says so."""
    delivery = Delivery(look)
    runs: list[app.Run] = []
    lines: dict[str, str] | None = {} if look and _is_one_text(flags) else None
    with witnessed() if look else nullcontext() as witness:
        with Progress(is_wanted=not flags["quiet"]) as progress:
            report = app.check(replace(request, progress=progress), runs.append)
        _left_to_the_system(report, runs)
        for name, file in _outputs(flags):
            _send(name, file, report, lines, flags, request.path, delivery)
    for trouble in report.errors:
        is_told = not trouble.path or trouble.path in trouble.message
        delivery.say(ERROR, trouble.message if is_told else f"{trouble.path}: {trouble.message}")
    if flags["verbose"]:
        delivery.say_scale(len(report.rules), report)
    if ("full", "") in _outputs(flags) and report.claim_count and not flags["quiet"]:
        delivery.say(TIME)
    if look and witness:
        _keep(delivery, report, look, witness, () if lines is None or not runs else _parts(request, flags, runs[0], report, lines))
    return report.exit_code


def _left_to_the_system(*made: object) -> None:
    """Tie a knot in what a run has made: nothing of it is given back piece by piece when the run ends, which would take as long as
    comparing the claims. The system takes all back at once; where the collector works, as while watching, it unties the knot."""
    knot: list[object] = [*made]
    knot.append(knot)


def _is_one_text(flags: dict[str, Any]) -> bool:
    """One report of a kind that can be put together from what was printed before; places to click on are looked for in all of it."""
    is_one = [name for name, _ in _outputs(flags)] in (["full"], ["concise"])
    return is_one and not flags["statistics"] and not flags["no_ignores"] and not link_scheme()


def _keep(delivery: Delivery, report: Report, look: Lookup, witness: Witness, memory: Iterable[bytes]) -> None:
    """What was said, for the same run, and what is remembered, for one after a small change; a cache that fails is no error."""
    try:
        from checker.engine.cache.replay import inputs_to_keep

        inputs = inputs_to_keep(look, witness)
    except Exception:
        return
    if inputs is not None:
        delivery.keep(inputs, report.exit_code, memory, None)


def _parts(request: app.Request, flags: dict[str, Any], run: app.Run, report: Report, lines: dict[str, str]) -> Iterator[bytes]:
    """What is remembered; the work is done by whoever asks for the first part."""
    from checker.cli.renewing import parts_to_keep

    ((name, file),) = _outputs(flags)
    yield from parts_to_keep(run, report, lines, (name, file, _look(file, flags)), exit_zero=request.exit_zero)


def _request(path: str, flags: dict[str, Any]) -> app.Request:
    request = app.Request(
        path=Path("." if path == STDIN else path),
        select=sum(flags["select"], ()) or None,
        ignore=sum(flags["ignore"], ()),
        extend_select=sum(flags["extend_select"], ()),
        severity=dict(flags["severity"]),
        fail_on=flags["fail_on"],
        exit_zero=flags["exit_zero"],
        no_ignores=flags["no_ignores"],
        baseline=_baseline(flags),
        new_since=flags["new_since"],
        config=Path(flags["config"]) if flags["config"] else None,
        isolated=flags["isolated"],
        jobs=flags["jobs"],
        engine=flags["engine"],
        scheduler=_scheduler(flags),
        with_page=any(name == "html" for name, _ in _outputs(flags)),
    )
    if flags["table"]:
        if flags["fix"] or flags["diff"] or flags["write_baseline"]:
            raise UsageError("a table is judged, and nothing is written: --table goes with neither --fix nor --write-baseline")
        from checker.cli.tables import with_tables

        request = with_tables(request, flags["table"])
    if path != STDIN:
        if flags["stdin_filename"]:
            raise UsageError("--stdin-filename goes with the path `-`: factlint check - --stdin-filename claims/x.yaml")
        return request
    if flags["fix"] or flags["diff"] or flags["write_baseline"]:
        raise UsageError("what comes on standard input is judged, and nothing is written: `-` goes with neither --fix nor --write-baseline")
    from checker.cli.unsaved import with_unsaved

    return with_unsaved(request, flags["stdin_filename"])


def _scheduler(flags: dict[str, Any]) -> str | None:
    if flags["engine"] == "dask":
        return flags["scheduler"] or os.environ.get("FACTLINT_SCHEDULER") or None
    if flags["scheduler"]:
        raise UsageError("--scheduler is the address of a dask cluster: say --engine dask too")
    return None


def _baseline(flags: dict[str, Any]) -> Path | None:
    file = flags["baseline"]
    if file is not None and not flags["write_baseline"] and not os.path.lexists(file):
        raise InputError(f"there is no baseline {file} (`factlint baseline` writes one)")
    return None if file is None else Path(file)


def _outputs(flags: dict[str, Any]) -> list[tuple[str, str]]:
    """Formats and the files that they go to; standard output where a file is empty."""
    asked = flags["output_format"] or [("full", "")]
    outputs = [(name, file or flags["output_file"] or "") for name, file in asked]
    files: set[str] = set()
    for _, file in outputs:
        place = os.path.abspath(file)
        if place in files:
            raise UsageError(f"two reports would go to {file}: give each a file of its own, --output-format FORMAT=FILE")
        if file and (os.path.isfile(file) or not os.path.lexists(file)):
            files.add(place)  # and no device, which takes several
    return outputs


def _send(
    name: str, file: str, report: Report, lines: dict[str, str] | None, flags: dict[str, Any], path: Path, delivery: Delivery
) -> None:
    if report.errors and not report.findings and not report.claim_count and not is_for_machines(name):
        return  # a run that came to nothing has its sentence on standard error, and no counts to show
    look = _look(file, flags)
    made = pieces("statistics" if flags["statistics"] and not is_for_machines(name) else name, report, look, lines)
    if look.colour and not is_for_machines(name):
        made = _with_links(made, report, path)
    delivery.give(made, file)


def _look(file: str, flags: dict[str, Any]) -> Look:
    return Look(
        width=width() if not file else Look().width,
        colour=has_colour(flags["color"]) and not file,
        show_explained=flags["show_explained"],
        is_quiet=flags["quiet"],
        is_verbose=flags["verbose"],
        can_reconcile=has_command("reconcile"),
    )


def _with_links(made: Iterator[str], report: Report, path: Path) -> Iterator[str]:
    """Places that can be clicked, on a terminal that follows them and is to show more than plain text."""
    scheme = link_scheme()
    if not scheme:
        return made
    from checker.report.links import linked, paths_of

    paths, root = paths_of(report), str(app.find_project(app.Request(path))[0])
    return (linked(piece, paths, root, scheme) for piece in made)
