"""The laws of verdicts on random claims by the hundred thousand: `python -m tests.fuzz.verdicts --claims 100000 [--seed 7]`.

Claims come in worlds of a few statements on one subject and property, all of them in one project, so that one run judges thousands of
worlds. The project is judged, changed as a law says, and judged again; a world that breaks the law is printed.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.project import write_project
from tests.semantics.statements import BIRTHS, COUNT, DIMENSIONS, SENT, STAFF, UNITS
from tests.semantics.test_laws import FIGURES, HEDGES, WIDER, pairs

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.model.report import Report

Statement = dict[str, Any]
KINDS = {
    "count": COUNT,
    "staff": STAFF,
    "sent": SENT,
    "births": BIRTHS,
    "stable": {**STAFF, "stable_for": "1 year"},
    "near": {**SENT, "tolerance": "5%"},
}
TIMES = ("2020", "2020-06", "2020-06-13", "2021-05-27", "2021", "2023-08-21", "2020-01/2021-03")
SCOPES: tuple[dict[str, str], ...] = ({}, {"format": "individual"}, {"format": "unit"}, {"format": "field-hospital"}, {"place": "missions"})
ODD = ({}, {}, {}, {"status": "target"}, {"said_by": "Department"}, {"scope": {"format": "unknown"}}, {"since": "2014"})
SAME = (
    ("1,500 people", "1500 people", "fifteen hundred people", "1.5 thousand people"),
    ("2 million people", "2,000,000 people", "two million people"),
    ("12 people", "twelve people", "a dozen people", "exactly 12 people"),
    ("250,000 people", "a quarter of a million people", "250 000 people"),
)


class World:
    """A few statements on one thing. `names` are the sources that say them, in order."""

    def __init__(self, prop: str, said: list[Statement], names: list[str] | None = None, label: str = "c") -> None:
        self.prop, self.said, self.label = prop, said, label
        self.names = names or [f"s{number}" for number in range(len(said))]


def statement(chance: random.Random, *, known: bool = False) -> Statement:
    value = f"{chance.choice(HEDGES)}{chance.choice(FIGURES)} officers"
    if chance.random() < 0.15:
        value = chance.choice(["40 to 60 officers", "dozens of officers", "a few officers", "1,000–1,300 officers", "55 ± 3 officers"])
    said: Statement = {"value": value, "scope": dict(chance.choice(SCOPES) if chance.random() < 0.5 else {})}
    if known or chance.random() < 0.6:
        said["as_of"] = chance.choice(TIMES)
    if not known:
        said.update(chance.choice(ODD))
    return said


def project(root: Path, worlds: list[World], chance: random.Random | None = None) -> Path:
    """All worlds in one project, its documents and claims in order, or shuffled."""
    words = {
        "entities": {"department": {"name": "Department"}, **{f"e{n}": {"name": f"Thing {n}"} for n in range(len(worlds))}},
        "properties": {name: {"name": name, **kind} for name, kind in KINDS.items()},
        "dimensions": DIMENSIONS,
        "units": UNITS,
    }
    claims: dict[str, list[Statement]] = defaultdict(list)
    derived: dict[str, set[str]] = defaultdict(set)
    for number, world in enumerate(worlds):
        for place, (name, said) in enumerate(zip(world.names, world.said, strict=True)):
            kept = {key: value for key, value in said.items() if key != "derived_from"}
            claims[name].append({"id": f"{world.label}{number}-{place}", "subject": f"e{number}", "property": world.prop, **kept})
            if "derived_from" in said:
                derived[name].add(said["derived_from"])
    files = {}
    for name, listed in claims.items():
        if chance is not None:
            chance.shuffle(listed)
        source = {"id": name, **({"derived_from": sorted(derived[name])} if derived[name] else {})}
        prefix = chance.randrange(10**6) if chance is not None else 0
        files[f"claims/{prefix}-{name}.yaml"] = json.dumps({"source": source, "claims": listed}, ensure_ascii=False, indent=0)
    return write_project(root, {**files, "claims/words.yaml": json.dumps(words)})


def judged(worlds: list[World], chance: random.Random | None = None) -> Report:
    from checker.app import Request, check

    with tempfile.TemporaryDirectory() as folder:
        report = check(Request(path=project(Path(folder), worlds, chance), select=("value", "time", "sum")))
    crashes = [trouble.message for trouble in report.errors if "crashed" in trouble.message]
    assert not crashes, crashes
    return report


def said_of(report: Report, but: str = "") -> dict[str, list[tuple[str, ...]]]:
    """Rule, cause and fingerprint of every finding, by subject."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for finding in report.findings:
        if finding.rule != but:
            found[finding.subject or ""].append((finding.rule, str(finding.cause), str(finding.verdict), finding.fingerprint))
    return {subject: sorted(said) for subject, said in found.items()}


def pairs_of(report: Report) -> dict[str, set[tuple[str, frozenset[str]]]]:
    found: dict[str, set[tuple[str, frozenset[str]]]] = defaultdict(set)
    for rule, pair in pairs(report):
        found["e" + min(pair).partition("/c")[2].partition("-")[0]].add((rule, pair))
    return found


def shuffled(worlds: list[World], chance: random.Random) -> list[int]:
    one, other = said_of(judged(worlds)), said_of(judged(worlds, chance))
    return [number for number in range(len(worlds)) if one.get(f"e{number}") != other.get(f"e{number}")]


def renamed(worlds: list[World], chance: random.Random) -> list[int]:
    """Of several smallest sets that cannot all hold the first by name is told: that one finding names claims, not a verdict on two."""
    others = [World(w.prop, w.said, [f"{'zyxwvut'[place]}-paper" for place in range(len(w.said))], "other") for w in worlds]
    one, other = (said_of(judged(each), but="impossible-together") for each in (worlds, others))
    return [number for number in range(len(worlds)) if one.get(f"e{number}") != other.get(f"e{number}")]


def repeated(worlds: list[World], chance: random.Random) -> list[int]:
    """One claim more, of a reading, time and origin that are there: every value finding stays, told by rule and opposing pair."""
    more = []
    for world in worlds:
        place = chance.randrange(len(world.said))
        again = {**world.said[place], "derived_from": world.names[place]}
        more.append(World(world.prop, [*world.said, again], [*world.names, f"again-{place}"]))
    one, other = pairs_of(judged(worlds)), pairs_of(judged(more))
    return [number for number in range(len(worlds)) if not one[f"e{number}"] <= other[f"e{number}"]]


def verdicts_of(worlds: list[World]) -> list[tuple[str, str]]:
    """The verdict and cause of the first two claims of each world, whatever else it holds."""
    from checker.compare.judged import judge
    from checker.compare.together import compare_claims
    from checker.loading import load_project
    from checker.settings import load_settings

    with tempfile.TemporaryDirectory() as folder:
        root = project(Path(folder), worlds)
        facts = judge(load_project(root, load_settings(root)))
        answers = [compare_claims(facts, tuple(f"{w.names[p]}/{w.label}{n}-{p}" for p in (0, 1))) for n, w in enumerate(worlds)]
    return [(str(answer.verdict), str(answer.cause)) for answer in answers]


def joined(worlds: list[World], chance: random.Random) -> list[int]:
    """A verdict on two dated claims of known scope does not depend on a third."""
    twos = [World(w.prop, [statement(chance, known=True), statement(chance, known=True)]) for w in worlds]
    threes = [World(two.prop, [*two.said, statement(chance)]) for two in twos]
    worlds[:] = threes
    return [n for n, (one, other) in enumerate(zip(verdicts_of(twos), verdicts_of(threes), strict=True)) if one != other]


def widened(worlds: list[World], chance: random.Random) -> list[int]:
    """Widening a value makes no conflict between two claims."""
    narrow, wide = [], []
    for world in worlds:
        less, more = chance.choice(WIDER)
        first, second = statement(chance, known=True), statement(chance, known=True)
        narrow.append(World(world.prop, [{**first, "value": less}, second]))
        wide.append(World(world.prop, [{**first, "value": more}, second]))
    worlds[:] = wide
    answers = zip(verdicts_of(narrow), verdicts_of(wide), strict=True)
    return [n for n, (one, other) in enumerate(answers) if other[0] == "conflict" and one[0] != "conflict"]


def respelt(worlds: list[World], chance: random.Random) -> list[int]:
    """Equal values in other spellings never conflict."""
    for world in worlds:
        spellings = chance.choice(SAME)
        world.said = [{"value": value, "as_of": "2020"} for value in chance.sample(spellings, min(3, len(spellings)))]
        world.names = [f"s{number}" for number in range(len(world.said))]
    report = judged(worlds)
    bad = {finding.subject for finding in report.findings if str(finding.verdict) == "conflict"}
    return [n for n in range(len(worlds)) if f"e{n}" in bad]


LAWS: dict[str, Callable[[list[World], random.Random], list[int]]] = {
    "shuffling changes nothing": shuffled,
    "renaming ids changes no verdict": renamed,
    "a claim more of what is said keeps every value finding": repeated,
    "a verdict on two does not depend on a third": joined,
    "widening makes no conflict": widened,
    "equal values in other spellings never conflict": respelt,
}


def worlds_of(claims: int, chance: random.Random) -> list[World]:
    found, count = [], 0
    while count < claims:
        size = chance.choice([2, 3, 3, 4, 5])
        found.append(World(chance.choice(sorted(KINDS)), [statement(chance) for _ in range(size)]))
        count += size
    return found


def broken(law: str, claims: int, seed: int) -> list[str]:
    """The worlds that break a law, in print."""
    chance = random.Random(f"{law} {seed}")
    worlds = worlds_of(claims, chance)
    return [f"{worlds[number].prop}: {worlds[number].said}" for number in LAWS[law](worlds, chance)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--law", default="", help="only laws whose name holds this")
    asked = parser.parse_args()
    for law in LAWS:
        if asked.law in law:
            found = broken(law, asked.claims, asked.seed)
            print(f"{law}: {asked.claims:,} claims, {len(found):,} worlds break it", *found[:10], sep="\n  ", flush=True)


if __name__ == "__main__":
    main()
