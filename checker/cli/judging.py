"""One run for `check`: renewed from what was remembered, where that can be, else made whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker import app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.engine.cache.inputs import Inputs
    from checker.engine.cache.replay import Lookup
    from checker.model.report import Report
    from checker.renewal.renew import Renewed
    from checker.witness import Witness


class Judgement(NamedTuple):
    report: Report
    lines: dict[str, str]
    """Of findings by fingerprint, as the full report prints them: those of before, and in the end all."""
    run: app.Run | None = None
    """Where it was made whole."""
    renewed: Renewed | None = None
    base: bytes | None = None
    """The tie of the whole run from which it was renewed."""


def judged(request: app.Request, look: Lookup | None, witness: Witness | None, *, may_renew: bool) -> Judgement:
    """The report on a project; `may_renew`: nothing but its text is wanted."""
    if may_renew and look is not None and witness is not None and look.stale is not None:
        from checker.engine.cache.replay import recall

        recalled = recall(look)
        renewed = _renewed(look, recalled.parts, request, witness) if recalled else None
        if recalled is not None and renewed is not None:
            return Judgement(renewed.report, renewed.lines, renewed=renewed, base=recalled.base)
    runs: list[app.Run] = []
    report = app.check(request, runs.append)
    return Judgement(report, {}, run=runs[0] if runs else None)


def _renewed(look: Lookup, stored: list[bytes], request: app.Request, witness: Witness) -> Renewed | None:
    """None where the change may matter elsewhere, or anything at all goes wrong."""
    try:
        from checker.renewal.renew import renew
        from checker.renewal.stored import memory_of

        if look.stale is None:
            return None
        root = str(app.find_project(request)[0]) + "/"
        found = renew(memory_of(stored[0], stored[1:]), [path.removeprefix(root) for path in look.stale.changed], request)
        return found if found is not None and is_of(witness, look.stale.inputs) else None
    except Exception:
        return None


def is_of(witness: Witness, inputs: Inputs) -> bool:
    """All that was asked and read meanwhile is as it was when the changes were found."""
    from checker.engine.cache.inputs import answers_of, reads_of

    reads, answers = reads_of(inputs), answers_of(inputs)
    return (
        witness.is_sure
        and all(reads.get(path) == read.outcome for path, read in witness.reads.items())
        and all(answers.get(question) == said for question, said in witness.answers.items())
    )


def rests_on(judgement: Judgement, look: Lookup, witness: Witness) -> Inputs | None:
    """What the answer follows from; None where it is not to be kept."""
    if judgement.renewed is None:
        from checker.engine.cache.replay import inputs_to_keep

        return inputs_to_keep(look, witness)
    return look.stale.inputs if look.stale is not None and is_of(witness, look.stale.inputs) else None


def parts_to_keep(judgement: Judgement) -> Iterator[bytes]:
    """What another run can be renewed from, as it is stored, part by part; nothing where none can, or it is not worth it.

    Of a renewed run only the first part: the others stay as they are.
    """
    from checker.renewal.remember import LEAST, MOST, remember
    from checker.renewal.stored import parts_of, since_part

    if judgement.renewed is not None:
        yield since_part(judgement.renewed.with_lines(judgement.lines))
    elif judgement.run is not None and LEAST <= judgement.report.claim_count <= MOST:
        memory = remember(judgement.run, judgement.report, judgement.lines)
        if memory is not None:
            yield from parts_of(memory)
