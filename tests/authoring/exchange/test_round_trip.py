from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.authoring.exchange.carried import carried, claims, report
from tests.project import write_project

ROOT = Path(__file__).parents[3]
BOTH = pytest.mark.parametrize("format", ["jsonl", "csv"])

FULL = """
    source: {id: visit, file: visit.txt, title: "Visit: a title", publisher: VNA, author: A B, url: "https://example.org/a?b=c",
             published: 2025-06-14, replaces: [old], note: "#1 of 2"}
    defaults: {subject: Vietnam, property: staff, scope: {format: individual}, said_by: Ministry, since: 2014,
               suppress: [{rule: quote-missing, reason: none was kept}]}
    claims:
      - {id: a, value: 55 people, quote: [sent 55 people, "since … 2014"]}
      - {id: b, value: about 60 people, scope: {format: [individual, unit]}, said_by: none, as_of: 2020-05,
         status: estimate, suppress: [{rule: value-unclear, reason: "two, counts", expires: 2030-01-01, value: [about 60 people]}]}
      - {id: c, value: 70 people, scope: {}, status: planned, due: 2027, basis: derived, note: "a\\nb", until: unknown}
      - {id: d, property: missions, value: [Mali, "=1+1"], scope: {format: unknown}, only: true}
      - {id: e, property: missions, value: Sudan, denied: true, scope: {}}
    ignored:
      - {quote: "No.130/2020", reason: the number of a resolution}
"""
WORDS = """
    entities:
      vietnam: {name: Vietnam, aliases: [Viet Nam], type: country}
      ministry: {name: Ministry, part_of: vietnam}
    properties:
      staff: {name: staff, type: quantity, unit: person, over_time: cumulative, additive: true, range: 0..2000, tolerance: 2%}
      missions: {name: missions, type: text, many: true}
      level: {name: level, type: text, scale: [low, {mid: {spans: [low, high]}}, high], over_time: cumulative}
    dimensions:
      format: {values: {individual: , unit: {hospital: , engineers: }}, complete: [format]}
      kind: {values: [x, y], default: unknown}
    units: {person: [people, officer], thing: item}
    rules:
      - {id: own, message: "{a.value} and {b.value}", severity: info, same: [],
         given: {a: {property: staff, scope: {format: individual}}, b: {property: missions}}, check: a.value > 0}
    reconciled:
      - {claims: [visit/a, old/a], values: [55 people, [1,100 people]], reason: "they said \\"so\\"", by: me, on: 2026-01-01}
"""
OLD = """
    source: {id: old, published: unknown}
    claims:
      - {id: a, subject: vietnam, property: staff, value: "1,100 people", quote: "- 1,100 people: it said"}
"""


@BOTH
def test_a_project_with_every_key_comes_back_whole(tmp_path, format):
    article = "They have sent 55 people abroad since early in 2014, No.130/2020.\n"
    old = OLD.replace("[1,100 people]", "1,100 people")
    words = WORDS.replace("[1,100 people]", '"1,100 people"')
    files = {"claims/a.yaml": FULL, "claims/b.yaml": words, "claims/c.yaml": old, "seeds/visit.txt": article}
    root = write_project(tmp_path / "one", files)
    other = carried(root, format, tmp_path / "two")
    assert len(claims(root)) == 6
    assert claims(other) == claims(root)
    assert report(other) == report(root)


@BOTH
def test_the_two_articles_come_back_whole(tmp_path, format):
    root = tmp_path / "one"
    for folder in ("seeds", "claims"):
        shutil.copytree(ROOT / folder, root / folder)
    write_project(root, {})
    other = carried(root, format, tmp_path / "two")
    assert claims(other) == claims(root)
    assert report(other) == report(root)


HOSTILE = [
    "=HYPERLINK(1)", "'=1", "''+1", "-5 °C", "+1", "@x", "\t=1", "\r=1", "％1", "|x", "[a]", '["a"]', "[]", "{a: b}", "a, b",
    'say "so"', "it's", "no", "010", "12:30", "1_000", "~", "null", "true", "- x", "a: b", "a #b", "#b", "&a", "*a", "!a", "%a",
    "…", "[...]", "a\nb", "a\r\nb", "a\n\n b ", " a", "a ", "\ufeffa", "\u202eabc", "שלום", "مرحبا", "e\u0301", "\u0085x",
    "\u2028x", "a\u0007b", "::error::x", "a\n::set-output", "##[x]", "\\", "\\n", "<b>", "سلام, ۱۲", "😀", "x" * 2000, "sep=;",
    ";", "'", '"', "\ufffdx", "a\x7fb", "?", "? a", ">100", "|", "-", "---", "--- a", "...",
]  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\ufffe\uffff"), min_size=1, max_size=12),
).filter(lambda text: not text.isspace())


def written(data: object) -> str:
    """JSON as YAML reads it: escapes for what a file may not hold as it is."""
    said = json.dumps(data, ensure_ascii=False)
    odd = {char for char in said if not char.isprintable()}
    for char in odd:
        said = said.replace(char, f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}")
    return said


@st.composite
def projects(draw):
    dates = st.sampled_from(["2014", "2014-06", "unknown", "June 2014", "2014/2018", "201X"])
    optional = {
        "scope": st.dictionaries(st.sampled_from(["form", "kind"]), st.sampled_from(["x", ["x", "y"], "unknown"])),
        "as_of": dates,
        "since": dates,
        "status": st.sampled_from(["actual", "planned", "target"]),
        "said_by": TEXTS,
        "denied": st.booleans(),
        "quote": TEXTS | st.lists(TEXTS, max_size=3),
        "note": TEXTS,
        "suppress": st.lists(st.fixed_dictionaries({"rule": st.just("value-unclear"), "reason": TEXTS}), min_size=1, max_size=2),
    }
    claim = st.fixed_dictionaries(
        {
            "subject": st.sampled_from(["v", "w"]),
            "property": st.sampled_from(["words", "many"]),
            "value": TEXTS | st.lists(TEXTS, min_size=1, max_size=3),
        },
        optional=optional,
    )
    defaults = draw(st.fixed_dictionaries({}, optional={key: optional[key] for key in ("as_of", "said_by", "note", "suppress", "scope")}))
    found = [{"id": f"c{number}", **fields} for number, fields in enumerate(draw(st.lists(claim, min_size=1, max_size=4)))]
    source = {"id": "s", **draw(st.fixed_dictionaries({}, optional={"title": TEXTS, "publisher": TEXTS, "url": TEXTS, "note": TEXTS}))}
    return written({"source": source, "defaults": defaults, "claims": found, "ignored": [{"quote": draw(TEXTS), "reason": draw(TEXTS)}]})


VOCABULARY = """
    entities: {v: {name: V}, w: {name: W}}
    properties: {words: {type: text}, many: {type: text, many: true}}
    dimensions: {form: {values: [x, y]}, kind: {values: [x, y]}}
"""


@BOTH
@settings(max_examples=60, deadline=None)
@given(document=projects())
def test_whatever_the_texts_a_project_comes_back_whole(format, document):
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        root = write_project(here / "one", {"claims/s.yaml": document.encode(), "claims/words.yaml": VOCABULARY, "seeds/x.txt": "x\n"})
        other = carried(root, format, here / "two")
        assert claims(other) == claims(root)
        assert report(other) == report(root)
