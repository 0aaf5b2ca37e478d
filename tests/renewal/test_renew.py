from __future__ import annotations

import ast
import inspect
from random import Random
from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from checker import app
from checker.renewal import renew as renewing
from checker.renewal.local import DOCUMENT, GROUP, OF_DISAGREEMENTS, OF_LOADING, OF_QUOTES, PROJECT
from checker.renewal.remember import remember
from checker.renewal.renew import renew
from checker.renewal.stored import memory_of, parts_of
from checker.report.commands import inert
from checker.report.formats import render
from checker.report.full import stretches
from checker.report.look import Look
from checker.request import Request
from checker.rules.registry import load_rule, rule_families
from tests.renewal.towns import WORDS, article, edited, project, write

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.report import Report
    from checker.renewal.memory import Memory

LOOK = Look(can_reconcile=True, is_verbose=True)


class Said(NamedTuple):
    full: str
    concise: str
    code: int


def said(report: Report, look: Look, lines: dict[str, str]) -> Said:
    return Said(render("full", report, look, lines), render("concise", report, look), report.exit_code)


class Whole:
    """A run made whole: what it says, and what is remembered of it."""

    def __init__(self, root: Path) -> None:
        runs: list[app.Run] = []
        report = app.check(Request(path=root), runs.append)
        lines: dict[str, str] = {}
        self.said = said(report, LOOK, lines)
        places = stretches(report, lines)
        assert all(self.said.full[slice(*places[mark])] == inert(text) for mark, text in lines.items())
        self.memory = remember(runs[0], report, places, [], exit_zero=False) if runs else None


def stored(memory: Memory) -> Memory:
    """As it comes back from the cache."""
    first, *base = parts_of(memory)
    return memory_of(first, base)


def renewed(memory: Memory, changed: list[str], before: str) -> tuple[Said, Memory] | None:
    found = renew(stored(memory), changed, before)
    if found is None:
        return None
    lines = dict(found.lines)
    now = said(found.report, LOOK, lines)
    return now, found.with_stretches(stretches(found.report, lines))


def comparable(memory: Memory) -> list[str]:
    """All of it in print, without what only bounds the cost."""
    voices = [f"{path} {memory.voice(path)}" for path in memory.base.voices]
    meeting = [f"{key} {sorted(memory.paths_with([key]))}" for path in memory.base.voices for key in set(memory.voice(path).keys)]
    words = [repr([*map(table.get, table)]) for table in (memory.base.entities, memory.base.names)]
    rest = memory._replace(base=None, since={}, known=[], passed=[], unknown_names=0)
    return [*sorted(voices), *sorted(meeting), *words, *map(repr, rest), *map(repr, memory.passed), *map(repr, memory.known)]


@pytest.fixture(autouse=True)
def _of_any_size(monkeypatch):
    monkeypatch.setattr(renewing, "_LARGEST", 0)


def test_every_rule_has_its_place():
    """A rule that looks at the claims of one key, or at one document, or anywhere: where it is put decides what is judged anew."""
    assert {*rule_families()} == GROUP | DOCUMENT | PROJECT
    assert len(GROUP) + len(DOCUMENT) + len(PROJECT) == len(GROUP | DOCUMENT | PROJECT)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32))
def test_a_renewed_run_says_what_a_whole_one_says(seed, tmp_path_factory):
    """Several edits in a row, each renewed from the memory of the one before."""
    rng, root = Random(seed), tmp_path_factory.mktemp("towns")
    files = project(rng)
    write(root, files)
    before = Whole(root)
    memory, text = before.memory, before.said.full
    for _ in range(3):
        changed = edited(rng, files)
        write(root, files)
        whole = Whole(root)
        again = renewed(memory, changed, text) if memory is not None else None
        event("not remembered" if memory is None else "made whole" if again is None else "renewed")
        memory, text = whole.memory, whole.said.full
        if again is not None:
            assert again[0] == whole.said
            assert whole.memory is not None
            assert comparable(again[1]) == comparable(whole.memory)
            memory = again[1]


def plain(number: int, *said: str) -> str:
    head = f"source: {{id: s{number}, file: s{number}.txt, published: 2024-05-01}}\nclaims:\n"
    return head + "".join(f"  - {{id: c{at}, {claim}, as_of: 2021, quote: Alm was founded in 1204}}\n" for at, claim in enumerate(said))


FOUNDED, RESIDENTS, TREES = (
    "subject: Alm, property: founded, value: '1204'",
    "subject: Bor, property: residents, value: '1,203 residents'",
    "subject: Cor, property: trees planted, value: 300 trees",
)


def towns(root: Path, *documents: tuple[str, ...], words: str = "") -> dict[str, str]:
    files = {"claims/words.yaml": WORDS + words}
    for number, said in enumerate(documents):
        files |= {f"claims/s{number}.yaml": plain(number, *said), f"seeds/s{number}.txt": article(number)}
    write(root, files)
    return files


EDITS = {
    "another value": (FOUNDED.replace("1204", "1240"), RESIDENTS),
    "another subject": (FOUNDED.replace("Alm", "Bor"), RESIDENTS),
    "one claim more": (FOUNDED, RESIDENTS, TREES),
    "one claim less": (RESIDENTS,),
    "a value that cannot be read": (FOUNDED.replace("1204", "never"), RESIDENTS),
    "a name that nobody bears": (FOUNDED.replace("Alm", "Elsewhere"), RESIDENTS),
    "nothing but its place": ("note: one more, " + FOUNDED, RESIDENTS),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_is_renewed(tmp_path, name):
    """Edits of one document that need no whole run."""
    others = [(FOUNDED, RESIDENTS), (TREES, FOUNDED), (RESIDENTS, TREES), (FOUNDED.replace("1204", "1300"), TREES)]
    files = towns(tmp_path, (FOUNDED, RESIDENTS), *others)
    first = Whole(tmp_path)
    memory = first.memory
    assert memory is not None
    files["claims/s0.yaml"] = plain(0, *EDITS[name])
    write(tmp_path, files)
    whole = Whole(tmp_path)
    again = renewed(memory, ["claims/s0.yaml"], first.said.full)
    assert again is not None
    assert again[0] == whole.said


FAR: dict[str, tuple[str, str]] = {
    "words": ("claims/s0.yaml", plain(0, FOUNDED) + "entities:\n  new: {name: New}\n"),
    "a rule": ("claims/s0.yaml", plain(0, FOUNDED) + "rules: []\n"),
    "a reconciliation": ("claims/s0.yaml", plain(0, FOUNDED) + "reconciled:\n  - {claims: [s0/c0, s1/c0], reason: x}\n"),
    "YAML that cannot be mended": ("claims/s0.yaml", plain(0, FOUNDED) + "  - [\n  }: {\n"),
    "another source": ("claims/s0.yaml", plain(0, FOUNDED).replace("id: s0", "id: other")),
    "an id that is taken": ("claims/s0.yaml", plain(0, FOUNDED).replace("id: s0", "id: s1")),
    "another article": ("claims/s0.yaml", plain(0, FOUNDED).replace("s0.txt", "s1.txt")),
    "a forerunner": ("claims/s0.yaml", plain(0, FOUNDED.replace("Alm", "Dun"))),
    "what it was derived from": ("claims/s0.yaml", plain(0, FOUNDED).replace("file:", "derived_from: s1, file:")),
    "a word that nobody else uses": ("claims/s0.yaml", plain(0, FOUNDED.replace("Alm", "Unheard"))),
    "a speaker": ("claims/s0.yaml", plain(0, FOUNDED + ", said_by: Ida Holm")),
    "a suppression": ("claims/s0.yaml", plain(0, FOUNDED + ", suppress: [{rule: value-conflict, reason: x}]")),
    "the vocabulary": ("claims/words.yaml", ""),
    "a document that was not there": ("claims/new.yaml", ""),
}


@pytest.mark.parametrize("name", FAR)
def test_what_may_matter_elsewhere_makes_the_run_whole(tmp_path, name):
    files = towns(tmp_path, (FOUNDED,), (FOUNDED.replace("1204", "1300"), TREES), (TREES,))
    whole = Whole(tmp_path)
    path, content = FAR[name]
    files[path] = content or files.get(path, "")
    write(tmp_path, files)
    assert whole.memory is not None
    assert renew(whole.memory, [path], whole.said.full) is None


TYING = {
    "a rule of the project": "rules:\n  - {id: r, message: m, given: {a: {property: founded}}, check: a.value < 3000}\n",
    "an id that is taken": "entities:\n  alm: {name: Another}\n",
    "a source that repeats another": "source: {id: s9, derived_from: s0}\n",
    "a document that cannot be read": "entities: [\n}",
}


@pytest.mark.parametrize("name", TYING)
def test_what_ties_a_project_together_is_not_remembered(tmp_path, name):
    files = towns(tmp_path, (FOUNDED,), (RESIDENTS,))
    write(tmp_path, {**files, "claims/more.yaml": TYING[name]})
    assert Whole(tmp_path).memory is None


def test_a_memory_comes_back_as_it_was(tmp_path):
    towns(tmp_path, (FOUNDED, RESIDENTS), (FOUNDED.replace("1204", "1300"), TREES), (RESIDENTS.replace("1,203", "1,100"),))
    memory = Whole(tmp_path).memory
    assert memory is not None
    assert memory.stretches
    assert comparable(stored(memory)) == comparable(memory)


TELLING = {
    "return map(of_mistake, facts.mistakes_of(self.id))": OF_LOADING,
    "for mistake in facts.mistakes_of(self.id):\n    yield of_mistake(mistake)": OF_LOADING,
    "for mistake in facts.quotes.of_rule(self.id):\n    yield of_mistake(mistake)": OF_QUOTES,
    "return findings_told_by(self.id, facts)": OF_DISAGREEMENTS,
}


def test_it_is_known_of_which_rules_there_is_nothing_more_than_what_they_tell():
    found: dict[frozenset[str], set[str]] = {rules: set() for rules in TELLING.values()}
    for rule in rule_families():
        body = ast.parse(dedent(inspect.getsource(load_rule(rule).check))).body[0].body
        rules = TELLING.get("\n".join(map(ast.unparse, body)))
        if rules is not None:
            found[rules].add(rule)
    assert all(rules == known for known, rules in found.items())
