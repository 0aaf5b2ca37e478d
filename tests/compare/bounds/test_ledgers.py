"""What small ledgers come to: one to a line of the texts in `ledgers/`, its entries apart by `|`, below it all that is found.

A ledger begins with how its figures change with time; an entry is `whom: how many @ when`, of a named moment `@ #name`. A colon less asks
how many there are; `share` says how much of the whole a part is, `sent` how many there may be: of all that were ever sent, or (`steady`)
at the time; `apart`: neither adds up. What is found must also be so by the oracle, which knows no sums.
`pytest tests/compare/bounds --rewrite` renews the answers: look at them.
"""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.compare.bounds import Amount, contradictions
from checker.compare.bounds.ceiling import Account, overruns
from checker.compare.bounds.derived import Question, answers
from checker.compare.bounds.shares import Share, disproportions
from checker.compare.print import amount_text
from checker.compare.scopes import cover_of
from checker.model.vocabulary import OverTime
from checker.values.interval import Interval
from tests.compare.bounds.oracle import World
from tests.compare.bounds.worlds import FORMAT, GENDER, TREES, cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.compare.bounds.amount import Entry, Outcome
    from checker.compare.scopes import Cover

LEDGERS = Path(__file__).parent / "ledgers"


def _scope(words: str) -> dict[str, tuple[str, ...]]:
    """`women in hospital+engineering`; `all` is everybody."""
    return {("gender" if v.split("+")[0] in GENDER.children else "format"): tuple(v.split("+")) for v in words.split(" in ") if v != "all"}


def _cover(words: str) -> Cover:
    return cover_of(tuple(sorted(_scope(words).items())), TREES)


def _interval(words: str) -> Interval:
    """`5`, `5..9`, `(5..`, `..9)`, and `16%..` of a share; `ever` is any time."""
    if words == "ever":
        return Interval(None, None)
    low, dots, high = words.strip("()").partition("..")
    first, last = (
        None if not end else Fraction(end.rstrip("%")) / (100 if end.endswith("%") else 1) for end in (low, high if dots else low)
    )
    return Interval(first, last, words.startswith("("), words.endswith(")"))


def _when(words: str) -> tuple[Interval, str, Interval | None]:
    """Days, the name of a moment, and of a flow the days that its window surely covers, behind a slash."""
    days, _, core = words.partition(" / ")
    days, _, moment = days.partition("#")
    return _interval(days.strip() or "ever"), moment, _interval(core) if core else None


def _entry(number: int, entry: str) -> Amount:
    said, _, when = entry.partition(" @ ")
    whom, _, much = said.partition(": ")
    days, moment, core = _when(when or "0")
    return Amount(f"c{number}", _cover(whom), days, _interval(much), moment, core)


def _lines(entries: Iterable[Entry]) -> str:
    return " + ".join(
        f"{'' if e.times == 1 else f'{e.times} × '}{e.value}{' itself not' if e.is_open else ''}"
        f" ({'of itself' if e.amount is None else e.amount.ref}{''.join(f', or {ref}' for ref in e.also)})"
        for e in entries
    )


def _told(outcome: Outcome) -> Iterator[str]:
    for found in outcome.contradictions:
        rest = ", ".join(" ".join(part) for part in found.unreported)
        yield f"{_lines(found.least)} = {found.least_sum} > {found.most_sum} = {_lines(found.most)}{f', without {rest}' if rest else ''}"
        assert found.excess == found.least_sum - found.most_sum >= 0
    if outcome.undecided:
        yield f"undecided: {outcome.undecided}"


def _answers(ledger: str, *, is_asked: bool = True) -> Iterator[str]:
    kind, *entries = ledger.split(" | ")
    over_time = OverTime(kind.split()[0])
    amounts = [_entry(n, e) for n, e in enumerate(entries) if ": " in e and not e.startswith(("share ", "sent "))]
    outcome = contradictions(amounts, TREES, over_time, has_floor="signed" not in kind, whole=100 if "hundred" in kind else None)
    yield from _told(outcome)
    if is_asked and kind in ("cumulative", "level", "level signed"):
        _judged(amounts, {f"c{n}": e.partition(": ")[0] for n, e in enumerate(entries)}, outcome, over_time, has_floor="signed" not in kind)
    kept = [a for a in amounts if a.ref not in outcome.set_aside]
    for number, entry in enumerate(entries):
        said, _, when = entry.partition(" @ ")
        days, moment, _ = _when(when or "0")
        if said.startswith("share "):
            names, _, much = said[6:].partition(": ")
            part, whole = map(_cover, names.split(" of "))
            share = Share(f"c{number}", part, whole, days, _interval(much), moment)
            for found in disproportions([share], kept, TREES, over_time):
                yield f"{said}: no, by {' '.join(found.refs)} it is {amount_text(found.possible)} of one"
        elif ": " not in said:
            (known,) = answers([Question(_cover(said), days, moment)], kept, TREES, over_time)
            least, most = (" ".join(refs) or "-" for refs in (known.least_from, known.most_from))
            yield f"{said} @ {when or '0'}: {amount_text(known.bounds)} by {least} and {most}"
    sent = [_entry(n, e.removeprefix("sent ")) for n, e in enumerate(entries) if e.startswith("sent ")]
    if sent:
        above = OverTime.LEVEL if "steady" in kind else OverTime.CUMULATIVE
        adds_up = "apart" not in kind
        for over in overruns(Account(kept, over_time, adds_up), Account(sent, above, adds_up), TREES):
            yield f"{amount_text(over.least.bounds)} of {amount_text(over.most.bounds)} that were sent: {' '.join(over.refs)}"


def _judged(amounts: list[Amount], names: dict[str, str], outcome: Outcome, over_time: OverTime, *, has_floor: bool) -> None:
    world = World(amounts, {a.ref: cells((FORMAT, GENDER), _scope(names[a.ref])) for a in amounts}, over_time, has_floor=has_floor)
    for found in outcome.contradictions:
        assert not world.can_hold(found.refs)
        assert all(world.can_hold(set(found.refs) - {ref}) for ref in found.refs)
    assert world.can_hold(a.ref for a in amounts if a.ref not in outcome.set_aside)


def told_of(ledger: str) -> list[str]:
    """Without asking the oracle, which knows no limits."""
    return list(_answers(ledger, is_asked=False))


@pytest.mark.parametrize("name", sorted(path.stem for path in LEDGERS.glob("*.txt")))
def test_what_is_found_in_a_ledger_is_what_was(name: str) -> None:
    path = LEDGERS / f"{name}.txt"
    ledgers = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith(" ")]
    said = "".join(f"{line}\n" for ledger in ledgers for line in (ledger, *(f"  {told}" for told in _answers(ledger))))
    if os.environ.get("FACTLINT_GOLDEN") == "write":
        path.write_bytes(said.encode())
    assert said == path.read_bytes().decode()
