"""Random projects: a sound one, with claims of every type, and then a number of things that go wrong with it."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from tests.fuzz.mutations import BYTE_KINDS, KINDS, WRITERS, spoil, spoil_bytes
from tests.fuzz.scalars import HOSTILE, TIMES, WORDS, checks, dates, quantities_in, text, values

if TYPE_CHECKING:
    from collections.abc import Callable

Files = dict[str, bytes]

PROPERTIES: dict[str, dict[str, Any]] = {
    "sent": {"name": "sent", "type": "quantity", "unit": "person", "over_time": "cumulative", "additive": "true", "bounded_by": "staff"},
    "staff": {"name": "staff", "type": "quantity", "unit": "person", "tolerance": "2%", "range": "0..2000000", "approximation": "5%"},
    "births": {"name": "births", "type": "quantity", "over_time": "flow", "additive": "true"},
    "length": {"name": "length", "type": "quantity", "unit": "km", "over_time": "constant"},
    "cost": {"name": "cost", "type": "quantity", "unit": "USD"},
    "share": {"name": "share", "type": "quantity", "unit": "percent", "ratio_of": {"of": "sent", "part": {"gender": "women"}, "whole": {}}},
    "founded": {"name": "founded", "type": "date"},
    "opens": {"name": "opens", "type": "time", "tolerance": "10 minutes"},
    "rank": {"name": "rank", "type": "entity", "over_time": "cumulative", "scale": ["alpha", "beta", {"gamma": {"spans": ["alpha"]}}]},
    "missions": {"name": "missions", "type": "entity", "many": "true"},
    "verdict": {"name": "verdict", "type": "text", "values": ["guilty", "not guilty"]},
    "motto": {"name": "motto", "type": "text", "stable_for": "1 year"},
}
ENTITIES: dict[str, dict[str, Any]] = {
    "vietnam": {"name": "Vietnam", "aliases": ["Viet Nam"], "type": "country"},
    "office": {"name": "the office", "part_of": "vietnam", "succeeds": "alpha"},
    "alpha": {"name": "Major"},
    "beta": {"name": "Colonel", "wikidata": "Q42"},
    "gamma": {"name": "general"},
}
DIMENSIONS: dict[str, dict[str, Any]] = {
    "format": {"values": {"individual": {}, "unit": {"hospital": {}, "engineering": {}}}, "complete": ["format"]},
    "gender": {"values": {"women": {}, "men": {}}, "complete": ["gender"], "default": "unknown"},
}
SCOPES = (
    {},
    {"format": "individual"},
    {"format": "unit"},
    {"gender": "women"},
    {"format": ["individual", "hospital"]},
    {"gender": "unknown"},
)
EXTRAS: tuple[tuple[str, Any], ...] = (
    ("denied", "true"),
    ("only", "true"),
    ("status", "planned"),
    ("status", "target"),
    ("status", "forecast"),
    ("basis", "derived"),
    ("said_by", "the office"),
    ("said_by", "none"),
    ("due", "2020"),
    ("since", "2014"),
    ("until", "2018"),
    ("suppress", [{"rule": "value-conflict", "reason": "known", "value": "55 officers", "expires": "2030"}]),
)


NOUNS = {"person": (" officers", " people", ""), "km": (" km", " m"), "USD": (" USD", " dollars"), "percent": (" %", " percent")}
FITTING = {"date": dates, "time": st.sampled_from(TIMES), "entity": st.sampled_from(list(ENTITIES)), "text": st.sampled_from(WORDS)}


def _fitting(prop: dict[str, Any]) -> st.SearchStrategy[str]:
    return FITTING[prop["type"]] if prop["type"] in FITTING else quantities_in(NOUNS.get(prop.get("unit", ""), ("",)))


@st.composite
def claims(draw: st.DrawFn, among: list[str], number: int) -> dict[str, Any]:
    """One claim, of a value that fits its property three times in four."""
    prop = draw(st.sampled_from(among))
    value = draw(_fitting(PROPERTIES[prop]) if draw(st.integers(0, 3)) else values)
    claim: dict[str, Any] = {"id": f"c{number}", "property": prop, "value": value}
    claim["subject"] = draw(st.sampled_from(["vietnam", "vietnam", "the office"]))
    if draw(st.booleans()):
        claim["scope"] = deepcopy(draw(st.sampled_from(SCOPES)))
    claim["quote"] = f"It is said that {value} was so."
    if draw(st.booleans()):
        claim["as_of"] = draw(dates)
    for key, extra in draw(st.lists(st.sampled_from(EXTRAS), max_size=2)):
        claim[key] = deepcopy(extra)
        claim.setdefault("note", "as told")
    return claim


@st.composite
def documents(draw: st.DrawFn) -> dict[str, dict[str, Any]]:
    """A project's documents by name, as a careful person writes them."""
    found: dict[str, dict[str, Any]] = {}
    among = draw(st.lists(st.sampled_from(list(PROPERTIES)), min_size=1, max_size=3))
    for name in draw(st.sampled_from([("a",), ("a", "b"), ("a", "b", "c")])):
        source = {
            "id": name,
            "file": f"{name}.txt",
            "published": draw(dates),
            "language": draw(st.sampled_from(["en", "de", "fr", "vi", "es", "it"])),
        }
        if name != "a":
            source[draw(st.sampled_from(["derived_from", "replaces", "title"]))] = "a"
        said = [draw(claims(among, number)) for number in range(draw(st.integers(1, 4)))]
        found[name] = {"source": source, "claims": said, "ignored": [{"quote": "was so", "reason": "no figure"}]}
    rule = {
        "id": "own",
        "message": "{a.subject}: {a.value}",
        "given": {"a": {"property": among[0]}, "b": {"property": among[-1]}},
        "check": draw(checks),
    }
    found["words"] = {
        "entities": deepcopy(ENTITIES),
        "properties": deepcopy(PROPERTIES),
        "dimensions": deepcopy(DIMENSIONS),
        "units": {"person": ["people", "officer", "doctor", "nurse"]},
        "rules": [rule],
        "reconciled": [{"claims": ["a/c1", "b/c1"], "values": ["55 officers", "153 people"], "reason": "known", "expires": "2030-01-01"}],
    }
    return found


spoilings = st.lists(st.tuples(st.integers(0, KINDS - 1), st.integers(0, 400), st.one_of(values, text, text)), max_size=6)
byte_spoilings = st.lists(
    st.tuples(
        st.integers(0, BYTE_KINDS - 1), st.integers(0, 6000), st.one_of(st.binary(max_size=8), st.sampled_from(HOSTILE).map(str.encode))
    ),
    max_size=3,
)
SETTINGS = (
    'today = "2026-11-22"\n',
    'today = 2026-11-22\nfail-on = "error"\n',
    'claims = ["claims", "."]\n',
    'sources = "."\n',
    'claims = "claims/../x"\n',
    'select = ["value"]\nignore = ["quote"]\n',
    "select = []\n",
    'severity = {value-conflict = "info"}\n',
    'baseline = "claims"\n',
    'plugins = ["x"]\n',
    "format = 2\n",
    "format = 1\nfail-on = 7\n",
    "[tool.factlint]\n",
    "x = [" + "[" * 500,
    'today = "0000-00-00"\n',
    "\x1b]0;x\x07",
    "",
)
BASELINES = (
    "",
    "{}",
    "[" * 3000,
    '{"format": 1, "findings": []}',
    '{"format": 1, "findings": [{"fingerprint": "x", "rule": "value-conflict"}]}',
    '{"format": 1e400}',
    '{"format": true, "findings": []}',
    '{"format": 1, "findings": [{"fingerprint": "\\ud800", "rule": "\\u001b[2J", "reason": "::error::"}]}',
    "NaN",
    "\x00",
    '{"format": 1, "findings": ' + "9" * 5000 + "}",
)


@st.composite
def sound_projects(draw: st.DrawFn) -> Files:
    """The files of a project that is whole, with at most one thing wrong with it."""
    made = draw(documents())
    for kind, at, words in draw(spoilings)[:1]:
        spoil(made[sorted(made)[at % len(made)]], kind, at, words)
    return {"factlint.toml": SETTINGS[0].encode(), **_written(made, draw(st.sampled_from(WRITERS[:2])))}


def _written(made: dict[str, dict[str, Any]], write: Callable[[dict[str, Any]], str]) -> Files:
    files = {f"claims/{name}.yaml": write(document).encode("utf-8", "surrogatepass") for name, document in made.items()}
    for name, document in made.items():
        if name != "words":
            files[f"seeds/{name}.txt"] = _article(document)
    return files


@st.composite
def projects(draw: st.DrawFn) -> Files:
    """The files of a project: sound, a little spoilt, or hardly one any more."""
    made = draw(documents())
    names = sorted(made)
    soundness = draw(st.integers(0, 3))
    for kind, at, words in draw(spoilings) if soundness else ():
        spoil(made[names[at % len(names)]], kind, at, words)
    files = _written(made, draw(st.sampled_from(WRITERS if soundness else WRITERS[:2])))
    for kind, at, extra in draw(byte_spoilings) if soundness == 3 else ():
        path = sorted(files)[at % len(files)]
        files[path] = spoil_bytes(files[path], kind, at, extra)
    settings = draw(st.one_of(st.sampled_from(SETTINGS), text)) if draw(st.integers(0, 9)) == 0 else SETTINGS[0]
    files["factlint.toml"] = settings.encode("utf-8", "replace")
    if draw(st.integers(0, 3)) == 0:
        files["claims/baseline.json"] = draw(st.sampled_from(BASELINES)).encode("utf-8", "surrogatepass")
    return files


def _article(document: dict[str, Any]) -> bytes:
    said = document.get("claims")
    quotes = [str(claim.get("quote")) for claim in said if isinstance(claim, dict)] if isinstance(said, list) else []
    return "\n".join(["On Monday.", *quotes, "That was so in 2014."]).encode("utf-8", "surrogatepass")
