"""A check after a small change, made of what was remembered of the one before, before the command line is read: it is the same one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.cli.delivery import TIME, Delivery
from checker.cli.streams import print_error, use_utf8
from checker.errors import FactlintError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.app import Run
    from checker.engine.cache.inputs import Inputs
    from checker.engine.cache.replay import Lookup, Stale
    from checker.model.report import Report
    from checker.renewal.memory import Memory
    from checker.renewal.renew import Renewed
    from checker.report.look import Look
    from checker.witness import Witness


def told_renewed(look: Lookup) -> int | None:
    """The exit code, once all is said; None, and nothing is said, where the change may matter elsewhere, or anything at all goes wrong."""
    if look.stale is None:
        return None
    delivery = Delivery(look)
    try:
        found = _renewed(look, look.stale)
    except Exception:
        return None
    if found is None:
        return None
    renewed, text, base, memory = found
    use_utf8()
    try:
        _say(delivery, renewed, text)
    except FactlintError as error:
        print_error(str(error))
        return 2
    delivery.keep(look.stale.inputs, renewed.report.exit_code, memory, base)
    return renewed.report.exit_code


def _renewed(look: Lookup, stale: Stale) -> tuple[Renewed, str, bytes, list[bytes]] | None:
    """The run, its text, and what is to be kept: the tie of the whole run that it goes back to, and what is remembered of this one."""
    from checker.engine.cache.replay import recall
    from checker.witness import witnessed

    recalled = recall(look)
    if recalled is None:
        return None
    with witnessed() as witness:
        from checker.renewal.renew import renew
        from checker.renewal.stored import memory_of, since_part
        from checker.report.formats import render

        memory = memory_of(recalled.parts[0], recalled.parts[1:])
        root = memory.asked.root + "/"
        renewed = renew(memory, [path.removeprefix(root) for path in stale.changed], stale.text)
        if renewed is None:
            return None
        name, _, look_of_it = _manner(memory)
        text = render(name, renewed.report, look_of_it, renewed.lines)
        kept = since_part(renewed.with_stretches(stretches(name, renewed.report, renewed.lines)))
    return (renewed, text, recalled.base, [kept]) if _is_of(witness, stale.inputs) else None


def _manner(memory: Memory) -> tuple[str, str, Look]:
    from checker.report.look import Look

    name, file, look = memory.asked.manner
    return name, file, Look(*look)


def _is_of(witness: Witness, inputs: Inputs) -> bool:
    """All that was asked and read meanwhile is as it was when the changes were found."""
    from checker.engine.cache.inputs import answers_of, are_as_read

    answers = answers_of(inputs)
    return (
        witness.is_sure
        and are_as_read(inputs, witness.reads)
        and all(answers.get(question) == said for question, said in witness.answers.items())
    )


def _say(delivery: Delivery, renewed: Renewed, text: str) -> None:
    name, file, look = _manner(renewed.memory)
    delivery.give((text,), file)
    if look.is_verbose:
        delivery.say_scale(len(renewed.memory.asked.rules), renewed.report)
    if name == "full" and not file and renewed.report.claim_count and not look.is_quiet:
        delivery.say(TIME)


def parts_to_keep(run: Run, report: Report, known: dict[str, str], manner: tuple[str, str, Look], *, exit_zero: bool) -> Iterator[bytes]:
    """What another run can be renewed from, as it is stored, part by part; nothing where none can, or it is not worth it.

    `known` are the lines of findings, where they were told at length.
    """
    from checker.renewal.remember import LEAST, MOST, remember
    from checker.renewal.stored import parts_of

    if LEAST <= report.claim_count <= MOST:
        places = stretches(manner[0], report, known)
        memory = remember(run, report, places, list(manner), exit_zero=exit_zero)
        if memory is not None:
            yield from parts_of(memory)


def stretches(name: str, report: Report, known: dict[str, str]) -> Mapping[str, list[int]]:
    """Where the lines of each finding stand in a report of this kind."""
    if name != "full":
        return {}
    from checker.report.full import stretches

    return stretches(report, known)
