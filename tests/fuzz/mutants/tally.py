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
    if trial.tests.get(mutant.number):
        return "SURVIVED"
    return "AT START" if mutant.number in trial.early else "NOT REACHED"


def tell_tests(trial: Trial, say: Callable[[str], None]) -> None:
    """How many tests there are, and which are not asked."""
    asked = [outcome.seconds for outcome in trial.outcomes if not outcome.left_out]
    say(f"{len(asked):,} tests of {sum(asked):.0f} s reach {len(trial.tests):,} mutants")
    reasons = Counter(outcome.left_out for outcome in trial.outcomes)
    for reason in sorted(reasons.keys() - {""}):
        files = Counter(item.path.name for item, outcome in zip(trial.items, trial.outcomes, strict=True) if outcome.left_out == reason)
        say(f"left out, as each {reason}: {', '.join(f'{number} of {name}' for name, number in files.items())}")


def tell(trial: Trial, sample: Sequence[Mutant], heading: str, say: Callable[[str], None]) -> None:
    """Each mutant that no test noticed, and how many of all were killed; those that cannot be noticed do not count."""
    begun, verdicts, left, kinds = time.monotonic(), Counter[str](), Counter[str](), Counter[str]()
    for mutant in sample:
        said, kind = verdict(trial, mutant), mutant.kind.split()[0]
        verdicts[said] += 1
        kinds[kind] += 1
        if said != "killed":
            left[kind] += 1
            say(f"{said:11} {mutant}  [{mutant.within[:120]}]  ({verdicts['killed']} of {verdicts.total()} killed)")
    killed, counted = verdicts["killed"] + verdicts["WRONGLY LISTED"], len(sample) - verdicts["EQUIVALENT"]
    each = (time.monotonic() - begun) / max(len(sample), 1)
    say(f"{heading}: {100 * killed / max(counted, 1):.1f} % of {counted:,} killed, {each:.2f} s each")
    say(f"  all: {', '.join(f'{number} {said}' for said, number in verdicts.items())}")
    say(f"  not killed: {', '.join(f'{kind} {number} of {kinds[kind]}' for kind, number in left.items())}")
