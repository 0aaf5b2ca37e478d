"""What became of the mutants of a sample."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

from tests.fuzz.mutants.equivalent import KNOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.fuzz.mutants.switches import Mutant
    from tests.fuzz.mutants.trial import Trial

EQUIVALENT = {(one.path, one.within, one.code, one.kind) for one in KNOWN}


def is_equivalent(mutant: Mutant) -> bool:
    return (mutant.path, mutant.within, mutant.code, mutant.kind) in EQUIVALENT


def verdict(trial: Trial, mutant: Mutant) -> str:
    """`killed`, `EQUIVALENT`, `SURVIVED`, or why it had no trial: `NOT REACHED` by any test, or only `AT START`, before all tests."""
    if trial.killer(mutant):
        return "WRONGLY LISTED" if is_equivalent(mutant) else "killed"
    if is_equivalent(mutant):
        return "EQUIVALENT"
    if trial.reached.tests.get(mutant.number):
        return "SURVIVED"
    return "AT START" if mutant.number in trial.early else "NOT REACHED"


def tell_tests(trial: Trial, say: Callable[[str], None]) -> None:
    reached, reasons = trial.reached, Counter(trial.reached.left_out.values())
    say(f"{len(reached.seconds):,} tests of {sum(reached.seconds.values()):.0f} s reach {len(reached.tests):,} mutants")
    for number, reason in reached.left_out.items():
        if reasons[reason] < 4:
            say(f"left out: {trial.items[number].nodeid}, as it {reason}")
    say("".join(f"left out: {times} tests, as each {reason}\n" for reason, times in reasons.items() if times > 3).strip() or "-")


def tell(trial: Trial, sample: Sequence[Mutant], heading: str, say: Callable[[str], None]) -> None:
    """Each mutant that no test noticed, and how many of all were killed; those that cannot be noticed do not count."""
    begun, verdicts, left, kinds = time.monotonic(), Counter[str](), Counter[str](), Counter[str]()
    for mutant in sample:
        said, kind = verdict(trial, mutant), mutant.kind.split()[0]
        verdicts[said] += 1
        kinds[kind] += 1
        if said != "killed":
            left[kind] += 1
            say(f"{said:11} {mutant}  [{mutant.within[:120]}]")
    killed, counted = verdicts["killed"] + verdicts["WRONGLY LISTED"], len(sample) - verdicts["EQUIVALENT"]
    each = (time.monotonic() - begun) / max(len(sample), 1)
    say(f"{heading}: {100 * killed / max(counted, 1):.1f} % of {counted:,} killed, {each:.2f} s each")
    say(f"  all: {', '.join(f'{number} {said}' for said, number in verdicts.items())}")
    say(f"  not killed: {', '.join(f'{kind} {number} of {kinds[kind]}' for kind, number in left.items())}")
