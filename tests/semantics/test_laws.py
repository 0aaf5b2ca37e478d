"""Laws that hold for whatever is put on record: page 2, sections 4 and 5, and the last list of page 4."""

from __future__ import annotations

import json
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.project import report_of, write_project
from tests.semantics.statements import BIRTHS, COUNT, FOUNDED, SENT, STAFF, Desk, documents, measured, say, value_findings

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from checker.model.report import Report
    from tests.semantics.statements import Property, Statement

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# No two of these figures have the same non-zero digits: whether such a pair is a slip hangs on the figures between them.
FIGURES = ("41", "42", "55", "57", "153", "165", "1,100", "1,181", "1,219", "2,750", "61,004")
HEDGES = ("", "about ", "nearly ", "over ", "just over ", "at least ", "under ", "up to ", "exactly ")
values = st.builds("{}{} officers".format, st.sampled_from(HEDGES), st.sampled_from(FIGURES)) | st.sampled_from(
    ["40 to 60 officers", "dozens of officers", "a few officers", "1,000–1,300 officers", "55 ± 3 officers", "hundreds of officers"]
)
times = st.sampled_from(["2020", "2020-06", "2020-06-13", "2021-05-27", "2021", "2023-08-21", "2020-01/2021-03"])
scopes = st.sampled_from([{}, {"format": "individual"}, {"format": "unit"}, {"format": "field-hospital"}, {"place": "missions"}])
counts = st.sampled_from([COUNT, STAFF, SENT, BIRTHS, {**STAFF, "stable_for": "1 year"}, {**SENT, "tolerance": "5%"}])


def dated(value: str, as_of: str, scope: dict[str, str], **keys: Any) -> Statement:
    return say(value, as_of=as_of, scope=scope, **keys)


known = st.builds(dated, values, times, scopes)
statements = st.builds(
    lambda statement, keys: {**statement, **keys},
    known | st.builds(say, values) | st.builds(lambda value, published: say(value, published=published), values, times),
    st.sampled_from([{}, {}, {}, {"status": "target"}, {"said_by": "Department"}, {"scope": {"format": "unknown"}}, {"since": "2014"}]),
)


@contextmanager
def desk() -> Iterator[Desk]:
    with TemporaryDirectory() as folder:
        yield Desk(Path(folder))


def pairs(report: Report) -> set[tuple[str, frozenset[str]]]:
    """Rule and opposing pair of every value finding: two claims of different clusters."""
    found = set()
    for finding in value_findings(report):
        for one, other in combinations(finding.clusters, 2):
            found |= {(finding.rule, frozenset((a.name, b.name))) for a in one.claims for b in other.claims}
    return found


@few
@given(counts, statements, statements)
def test_a_verdict_does_not_depend_on_who_is_asked_first(prop: Property, one: Statement, other: Statement) -> None:
    with desk() as d:
        root = d.project(prop, {**one, "source": "a"}, {**other, "source": "b"})
        from checker.app import Request, compare

        forth, back = (compare(Request(path=root), names) for names in (d.names, d.names[::-1]))
        assert (forth.verdict, forth.cause, forth.rule) == (back.verdict, back.cause, back.rule)


def without_places(report: Report) -> list[Any]:
    """All that is said of claims, in an order of its own: findings are sorted by place, and places are what shuffling changes."""
    said = [
        (
            f.rule,
            f.message,
            f.fingerprint,
            f.verdict,
            f.cause,
            f.why,
            f.settle,
            [(c.reading, c.likely, [x.name for x in c.claims]) for c in f.clusters],
        )
        for f in report.findings
        if f.claims
    ]
    return sorted(said, key=str)


@few
@given(counts, st.lists(statements, min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_shuffling_claims_and_files_changes_nothing(prop: Property, said: list[Statement], rng: random.Random) -> None:
    named = tuple({"id": f"x{n}", "source": f"s{n % 3}", **statement} for n, statement in enumerate(said))
    for statement in named:
        statement.pop("published", None)
    files, _ = documents(prop, named, {})
    mixed = {}
    for path, text in files.items():
        document = json.loads(text)
        for section in document.values():
            if isinstance(section, list):
                rng.shuffle(section)
        mixed[f"claims/{rng.randrange(10**9)}-{path.removeprefix('claims/')}"] = json.dumps(document)
    with TemporaryDirectory() as folder:
        one, other = report_of(write_project(Path(folder, "a"), files)), report_of(write_project(Path(folder, "b"), mixed))
    assert without_places(one) == without_places(other)


@few
@given(counts, known, known, statements)
def test_a_verdict_on_two_dated_claims_of_known_scope_does_not_depend_on_a_third(
    prop: Property, one: Statement, other: Statement, third: Statement
) -> None:
    from checker.app import Request, compare

    with desk() as d:
        alone = compare(Request(path=d.project(prop, dict(one), dict(other))), ["a/c0", "b/c1"])
        together = compare(Request(path=d.project(prop, dict(one), dict(other), dict(third))), ["a/c0", "b/c1"])
    assert (alone.verdict, alone.cause) == (together.verdict, together.cause)


@few
@given(counts, st.lists(statements, min_size=2, max_size=5), st.integers(0, 4))
def test_adding_a_claim_of_an_existing_reading_time_and_origin_keeps_every_value_finding(
    prop: Property, said: list[Statement], which: int
) -> None:
    named = [{"source": f"s{n}", "id": f"x{n}", **statement} for n, statement in enumerate(said)]
    copied = named[which % len(named)]
    repeated = {**copied, "source": "again", "id": "again", "derived_from": [copied["source"]]}
    with desk() as d:
        before = d.report(prop, *(dict(s) for s in named))
        after = d.report(prop, *(dict(s) for s in named), repeated)
    assert pairs(before) <= pairs(after)


@few
@given(counts, st.lists(statements, min_size=3, max_size=5))
def test_a_pair_that_compare_calls_a_conflict_is_told_by_check(prop: Property, said: list[Statement]) -> None:
    from checker.app import Request, check, compare

    with desk() as d:
        root = d.project(prop, *(dict(s) for s in said))
        report = check(Request(path=root))
        told = {pair for _, pair in pairs(report)}
        for pair in combinations(d.names, 2):
            if str(compare(Request(path=root), pair).verdict) == "conflict":
                assert frozenset(pair) in told


@few
@given(counts, st.lists(statements, min_size=2, max_size=5))
def test_renaming_ids_changes_no_verdict(prop: Property, said: list[Statement]) -> None:
    names = [f"{'zyxwv'[n]}-paper" for n in range(len(said))]
    with desk() as d:
        before = d.report(prop, *({**s, "source": f"s{n}", "id": f"x{n}"} for n, s in enumerate(said)))
        after = d.report(prop, *({**s, "source": names[n], "id": f"claim-{n}"} for n, s in enumerate(said)))
    assert sorted((f.rule, f.fingerprint, str(f.cause)) for f in value_findings(before)) == sorted(
        (f.rule, f.fingerprint, str(f.cause)) for f in value_findings(after)
    )


WIDER = [
    ("55 officers", "about 55 officers"),
    ("153 officers", "approximately 153 officers"),
    ("1,100 officers", "about 1,100 officers"),
    ("exactly 1,100 officers", "1,100 officers"),
    ("45 to 50 officers", "40 to 60 officers"),
    ("just over 1,100 officers", "over 1,100 officers"),
    ("55 officers", "at least 55 officers"),
    ("55 officers", "up to 55 officers"),
    ("a few officers", "up to 12 officers"),
]


@few
@given(st.sampled_from([COUNT, STAFF, SENT]), st.sampled_from(WIDER), values, times, times)
@example(COUNT, ("55 officers", "about 55 officers"), "55 officers", "2020", "2020")
def test_widening_a_value_makes_no_conflict_between_two_claims(
    prop: Property, widening: tuple[str, str], other: str, time: str, other_time: str
) -> None:
    narrow, wide = widening
    with desk() as d:
        if not d.verdict(prop, say(narrow, as_of=time), say(other, as_of=other_time)).startswith("conflict"):
            assert not d.verdict(prop, say(wide, as_of=time), say(other, as_of=other_time)).startswith("conflict")


@few
@given(st.dates(), st.sampled_from(["{:%Y-%m}", "{:%Y}"]), st.dates())
def test_a_coarser_date_makes_no_conflict(day: Any, coarser: str, other: Any) -> None:
    day, other = day.replace(year=1000 + day.year % 1000), other.replace(year=1000 + other.year % 1000)
    with desk() as d:
        if not d.verdict(FOUNDED, say(f"{day:%Y-%m-%d}"), say(f"{other:%Y-%m-%d}")).startswith("conflict"):
            assert not d.verdict(FOUNDED, say(coarser.format(day)), say(f"{other:%Y-%m-%d}")).startswith("conflict")


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


@few
@given(st.dates().filter(lambda day: day.year >= 1000 and day.isoformat() < "2026"))
def test_one_day_in_other_spellings_never_conflicts(day: Any) -> None:
    month = MONTHS[day.month - 1]
    spellings = (f"{day:%Y-%m-%d}", f"{day.day} {month} {day:%Y}", f"{month} {day.day}, {day:%Y}", f"{month} {day:%Y}", f"{day:%Y}")
    with desk() as d:
        report = d.report(FOUNDED, *(say(spelling) for spelling in spellings))
    assert not value_findings(report)


SIZES = [("km", 1_000_000), ("m", 1000), ("cm", 10), ("mm", 1)]


@few
@given(st.integers(1, 10**9), st.permutations(SIZES))
def test_one_length_in_other_units_never_conflicts(millimetres: int, sizes: list[tuple[str, int]]) -> None:
    """Each figure is written whole, so that none of them is rounded."""

    def written(unit: str, size: int) -> str:
        whole, rest = divmod(millimetres, size)
        return f"{whole:,}" + (f".{rest:0{len(str(size)) - 1}d}" if rest else "") + f" {unit}"

    with desk() as d:
        report = d.report(measured("m"), *(say(written(unit, size)) for unit, size in sizes))
    assert not [f for f in value_findings(report) if str(f.verdict) == "conflict"]


UNITS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen")
TEENS = (*UNITS, "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def in_words(n: int) -> str:
    """English, up to 999,999."""
    if n < 20:
        return TEENS[n]
    if n < 100:
        return TENS[n // 10] + ("-" + TEENS[n % 10] if n % 10 else "")
    size, name = (100, "hundred") if n < 1000 else (1000, "thousand")
    rest = n % size
    return f"{in_words(n // size)} {name}" + ("" if not rest else (" and " if rest < 100 else " ") + in_words(rest))


@few
@given(st.integers(1, 999_999))
def test_one_count_in_words_and_digits_never_conflicts(n: int) -> None:
    with desk() as d:
        spellings = (f"{n:,} people", f"{n} people", f"{in_words(n)} people", f"{n:,}".replace(",", "\u202f") + " people")
        report = d.report(COUNT, *(say(spelling) for spelling in spellings))
    assert not [f.message for f in report.findings if f.rule.startswith("value")]
