"""Whole projects: the two documents of the format's page, and anything that bytes or structure may do to a good one."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.loading import documents, load_project
from checker.loading.late_spans import Sheet, parts_of
from checker.loading.lines import Lines
from checker.loading.original import Original, _Kept
from checker.loading.page import Page
from checker.loading.yaml_tree import Mapping, Sequence, read_tree
from checker.settings import load_settings
from tests.loading.loaded import load
from tests.project import write_project

DOCUMENT = """\
source:
  id: interview                       # required, unique in the project: [a-z0-9][a-z0-9-]*
  file: interview.txt                 # under the sources folder
  title: Interview with the deputy minister      # optional: title, publisher, author, url, note
  language: en                        # BCP 47
  published: unknown                  # a date (below); `unknown` is the default and has consequences
  # replaces: [older-version]         # optional

defaults:                             # optional: any claim key but id and quote
  subject: Vietnam                    # replaced key by key, `scope` whole; `said_by: none` in a claim takes a default back

claims:
  - id: individual-officers           # required, unique in the source; elsewhere: interview/individual-officers
    subject: Vietnam                  # an entity's id, name or alias
    property: personnel deployed      # a property's id, name or alias
    value: 55 officers                # read by the property's type, in the article's own words where possible
    scope: {format: individual}       # what the value covers: dimension -> value, list of values, or `unknown`
    since: 2014                       # start of counting or of validity
    quote: Since 2014, Vietnam has sent 55 participating individual officers

ignored:                              # optional: figures of the text that need no claim
  - {quote: No.130/2020/QH14, reason: the number of a resolution}
"""

VOCABULARY = """\
entities:
  vietnam: {name: Vietnam, aliases: [Viet Nam, Việt Nam], type: country}
  defence-ministry: {name: Ministry of National Defence, aliases: [MND], type: organisation}
  centre: {name: Vietnam Peacekeeping Center, type: organisation}
  vndpko:
    name: Vietnam Department of Peacekeeping Operations
    aliases: [VNDPKO]
    type: organisation
    part_of: defence-ministry         # for entity values: a part never contradicts its whole
    succeeds: centre                  # forerunner(s)
    # wikidata: Q42                   # optional
  major: {name: Major, type: rank}
  colonel: {name: Colonel, aliases: [Col.], type: rank}
  major-general: {name: Major General, aliases: [Maj. Gen.], type: rank}
  senior-lieutenant-general: {name: Senior Lieutenant General, aliases: [Sr. Lt. Gen., Sen. Lieu. Gen.], type: rank}
  general: {name: General, type: rank}

properties:
  personnel-deployed:
    name: personnel deployed
    aliases: [officers sent]
    type: quantity          # required: quantity | date | time | text | entity
    unit: person            # for quantities
    over_time: cumulative   # constant | level | cumulative | flow
    additive: true          # parts by scope add up to the whole; default false
    integer: true           # default false; true where the unit is a count noun
    range: 0..2000000       # optional: what is possible at all
    tolerance: 0            # optional: "2%", "10 minutes", "1 day": a difference no one would raise
    approximation: 5%       # optional: how wide "about" is
    bounded_by: personnel trained     # optional
    many: false             # true: several values may hold at once (missions joined), and a claim may list some
  personnel-trained: {name: personnel trained, type: quantity, unit: person, over_time: cumulative}
  founded: {name: founded, type: date}
  first-deployment: {name: first deployment, type: date}
  rank:
    name: rank
    type: entity
    over_time: cumulative   # with a scale: it only rises
    stable_for: 1 year      # optional: how long a value stays put (a running toll: 1 hour)
    scale: [major, colonel, {general: {spans: [major-general, senior-lieutenant-general]}}]
  female-share:
    name: share of women
    type: quantity
    unit: percent
    ratio_of: {of: personnel-deployed, part: {gender: women}, whole: {}}   # the share's own scope is added to both
  verdict-of-court: {name: verdict, type: text, values: [guilty, not guilty]}    # texts outside such a list are never in conflict

dimensions:
  format:
    values:                 # a tree; siblings are disjoint
      individual:
      unit:
        field-hospital:
        engineering:
    complete: [format]      # nodes whose children make up the whole (the dimension itself, or a value in the tree)
    # default: unknown      # optional: what leaving this dimension out means (default: all of it)
  gender: {values: {women: , men: }, complete: [gender]}

units:                      # count nouns; plural forms follow by the rules of English, others are listed
  person: [people, personnel, officer, staff, soldier]

rules:                      # the project's own rules, as data
  - id: founded-before-deployed
    message: "{a.subject} deploys people ({b.value}) before it is founded ({a.value})"
    severity: error
    given:                  # each may name subject, property, scope, status
      a: {property: founded}
      b: {property: first deployment}
    same: [subject]         # of subject, scope, source, as_of; the default is [subject]; [] binds across subjects
    check: a.value <= b.value

reconciled:                 # a difference that someone has looked into
  - claims: [interview/individual-officers, visit/individual-officers]
    values: [55 officers, approximately 153 officers]    # as they stood; written by `factlint reconcile`
    rules: [value-unclear]  # optional: all, if left out
    reason: The interview dates from May 2021; the count has grown since
    by: newsroom
    on: 2026-11-22
    expires: 2027-11-22     # optional; past it the finding is back
"""

TEXT = "Since 2014, Vietnam has sent 55 participating individual officers by No.130/2020/QH14"
FILES = {"claims/interview.yaml": DOCUMENT, "claims/vocabulary.yaml": VOCABULARY, "seeds/interview.txt": TEXT}


def test_the_two_documents_of_the_page_load_together_without_a_finding(tmp_path: Path) -> None:
    root = write_project(tmp_path, FILES)
    corpus = load_project(root, load_settings(root))
    assert not corpus.mistakes
    assert not corpus.troubles
    (claim,) = corpus.claims
    assert claim.subject is corpus.vocabulary.entities["vietnam"]
    assert claim.property is corpus.vocabulary.properties["personnel-deployed"]
    assert (claim.name, claim.scope, claim.since) == ("interview/individual-officers", (("format", ("individual",)),), "2014")
    assert (len(corpus.ignored), len(corpus.reconciled), len(corpus.project_rules)) == (1, 1, 1)
    assert corpus.vocabulary.properties["personnel-deployed"].bounded_by == "personnel-trained"
    assert corpus.project_rules[0].locations["given.b.property"].span.line == 68


def test_order_and_split_of_files_change_nothing(tmp_path: Path) -> None:
    sections = VOCABULARY.split("\n\n")
    split = {f"claims/sub/{9 - n}.yml": part + "\n" for n, part in enumerate(sections)}
    one = write_project(tmp_path / "one", FILES)
    two = write_project(tmp_path / "two", {**split, "claims/z.yaml": DOCUMENT, "seeds/interview.txt": TEXT})
    first, second = (load_project(root, load_settings(root)) for root in (one, two))
    assert not second.mistakes
    assert [c.name for c in first.claims] == [c.name for c in second.claims]
    assert first.vocabulary.entity_names == second.vocabulary.entity_names
    assert set(first.vocabulary.properties) == set(second.vocabulary.properties)


DOCUMENTS = {
    "as it is": DOCUMENT,
    "a text of several lines": DOCUMENT + '    note: "one line\n      and another"\n',
    "a block of lines": DOCUMENT + "    note: |\n      one line\n      and another\n",
    "a mistake": DOCUMENT.replace("property: personnel deployed", "property: personnel departed"),
    "no YAML": DOCUMENT.replace("title: Interview", "title: : Interview") + "   x: y\n",
    "an end of a line alone": DOCUMENT + "    note: one\r    basis: derived\n",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_lines_that_end_as_on_windows_are_lines_like_others(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(documents, "read_at_length", lambda page, read=documents.read_at_length: asked.append(page.path) or read(page))
    found = []
    for folder, end in (("here", "\n"), ("windows", "\r\n")):
        files = {path: text.replace("\n", end).encode() for path, text in {**FILES, "claims/interview.yaml": DOCUMENTS[name]}.items()}
        corpus = load_project(root := write_project(tmp_path / folder, files), load_settings(root))
        keys = ("", "id", "value", "quote", "note", "property")
        places = [(claim.name, claim.value, claim.note, [claim.location(key) for key in keys]) for claim in corpus.claims]
        words = [word.location for word in corpus.vocabulary.properties.values()]
        found.append([places, words, [entry.location for entry in corpus.reconciled], corpus.mistakes, [*asked]])
        asked.clear()
    assert found[0] == found[1]


def test_claims_of_equal_scope_share_one(tmp_path: Path) -> None:
    more = DOCUMENT.replace("\nignored:", "  - {id: two, property: rank, value: Major, scope: {format: [individual]}}\n\nignored:")
    root = write_project(tmp_path, {**FILES, "claims/interview.yaml": more})
    one, two = load_project(root, load_settings(root)).claims
    assert one.scope is two.scope


def loads(files: dict[str, str | bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write_project(Path(folder), files)
        corpus = load_project(root, load_settings(root))
        for mistake in corpus.mistakes:
            assert mistake.location.span.line >= 1
            assert mistake.location.span.column >= 1
            assert mistake.message
        for claim in corpus.claims:
            assert claim.location().span.line >= 1


MARKS = [b"\t", b": ", b"- ", b"{", b"]", b'"', b"#", b"\n", b"&a "]


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(["claims/interview.yaml", "claims/vocabulary.yaml"]), st.data())
def test_no_change_of_bytes_ends_in_a_traceback(name: str, data: st.DataObject) -> None:
    raw = bytearray(FILES[name].encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw) - 1))
        cut = data.draw(st.integers(0, 20))
        raw[at : at + cut] = data.draw(st.one_of(st.binary(max_size=4), st.sampled_from(MARKS)))
    loads({**FILES, name: bytes(raw)})


SCALARS = st.sampled_from(["", "unknown", "none", "true", "5", "vietnam", "personnel deployed", "~", "\u0000x", "é" * 300])
SHAPES: st.SearchStrategy[Any] = st.recursive(
    SCALARS, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(SCALARS, inner, max_size=3)), max_leaves=6
)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(["claims/interview.yaml", "claims/vocabulary.yaml"]), st.data())
def test_no_change_of_structure_ends_in_a_traceback(name: str, data: st.DataObject) -> None:
    tree = yaml.load(FILES[name], yaml.BaseLoader)
    node = tree
    while True:
        key = data.draw(st.sampled_from(list(node) if isinstance(node, dict) else list(range(len(node)))))
        if isinstance(node[key], dict | list) and node[key] and data.draw(st.booleans()):
            node = node[key]
            continue
        node[key] = data.draw(SHAPES)
        break
    loads({**FILES, name: json.dumps(tree, ensure_ascii=data.draw(st.booleans()))})


FLOW = "source: {id: a}\nclaims: [{id: b, value: x,\n quote: [a, 'b\n  c']}, {id: c, scope: {d: [e, f]}}]\n"
BLOCKS = "source: {id: a}\nclaims:\n- id: b\n  quote: >-\n    one\n    two\n\n\n- id: c\n  quote: |\n    x\n  value: [1, 2]"


@pytest.mark.parametrize("text", [DOCUMENT, DOCUMENT.replace("\n", "\r\n"), FLOW, BLOCKS, BLOCKS.replace("\n", "\r\n")])
def test_spans_found_late_are_those_of_the_document(text: str) -> None:
    page = Page("a.yaml", text)
    root, _ = read_tree(page, text)
    assert isinstance(root, Mapping)
    claims = root.items["claims"]
    assert isinstance(claims, Sequence)
    for node in claims.items:
        if isinstance(node, Mapping) and not node.is_cut:
            sheet = Sheet(Original(text))
            late = sheet.of(sheet.add(node.start_mark.index, node.end_mark.index))
            for key, child in [("", node), *parts_of(node)]:
                assert late.get(key) == page.span(child), key


def test_where_the_lines_of_a_document_begin_is_found_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[int] = []
    monkeypatch.setattr("checker.loading.original.Lines", lambda text: found.append(len(text)) or Lines(text))
    flow = "source: {id: a}\nclaims:\n" + "".join(f"  - {{id: c{n}, subject: Vietnam, value: 5}}\n" for n in range(30))
    plain = "source: {id: b}\nclaims:\n" + "".join(f"  - id: c{n}\n    subject: Vietnam\n    value: 5\n" for n in range(30))
    corpus = load(tmp_path, {"claims/a.yaml": flow, "claims/b.yaml": plain})
    for one, other in zip(corpus.claims[:30], corpus.claims[30:], strict=True):
        assert (one.span("value").line, other.span("value").line) == (int(one.id[1:]) + 3, 3 * int(other.id[1:]) + 5)
    assert sorted(found) == sorted(map(len, (flow, plain)))


def test_of_texts_that_are_read_again_no_more_are_kept_than_there_is_room_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {f"claims/{id}.yaml": f"source: {{id: {id}}}\nclaims:\n  - {{id: c, subject: Vietnam, value: {id * 900}}}\n" for id in "abc"}
    corpus = load(tmp_path, files)
    kept = _Kept(4_000)
    monkeypatch.setattr("checker.loading.original._KEPT", kept)
    assert [tuple(claim.span("value"))[:2] for claim in corpus.claims] == [(3, 38)] * 3
    assert len(kept._known) == 2


@pytest.mark.parametrize(("is_changed", "spans"), [(False, [(3, 57, 3, 58), (6, 12, 6, 13)]), (True, [(1, 1, 1, 2)] * 2)])
def test_places_are_told_of_the_text_that_was_read_and_of_no_other(tmp_path: Path, is_changed: bool, spans: list[Any]) -> None:
    long = "source: {id: a}\nclaims:\n  - {id: one, subject: Vietnam, property: staff, value: 5}\n"
    plain = "source: {id: b}\nclaims:\n  - id: one\n    subject: Vietnam\n    property: staff\n    value: 5\n"
    corpus = load(tmp_path, {"claims/a.yaml": long, "claims/b.yaml": plain})
    if is_changed:
        (tmp_path / "claims/a.yaml").unlink()
        (tmp_path / "claims/b.yaml").write_text(plain.replace("value", "since"))
    assert [tuple(claim.span("value")) for claim in corpus.claims] == spans


WRITTEN = [
    "plain words\n      that go on\n      and on",
    '"words in quotation marks\n      that go on: # all of them"',
    "'a keeper''s words\n      in two lines'",
    '"with an \\"escape\\"\n      in it"',
    "plain words\n      that go on  # and a comment",
    ">-\n      folded words\n      in two lines",
    "|\n      a block\n      of lines",
    "one line  ",
]


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("order", [("quote", "value"), ("value", "quote")])
def test_a_text_of_several_lines_stands_where_the_parser_says(tmp_path: Path, written: str, order: tuple[str, str]) -> None:
    """Whatever it is written in, in the middle of a claim and at its end, without the parser and with it."""
    texts = {"quote": written, "value": "5 people"}
    claims = "".join(f"  - id: c{n}\n    subject: Vietnam\n" + "".join(f"    {key}: {texts[key]}\n" for key in order) for n in range(2))
    text = f"source:\n  id: b\nclaims:\n{claims}"
    corpus = load(tmp_path, {"claims/b.yaml": text})
    page = Page("b.yaml", text)
    root, _ = read_tree(page, page.text)
    assert isinstance(root, Mapping)
    nodes = root.items["claims"]
    assert isinstance(nodes, Sequence)
    assert len(corpus.claims) == 2
    for claim, node in zip(corpus.claims, nodes.items, strict=True):
        assert isinstance(node, Mapping)
        assert [claim.span(key) for key in order] == [page.span(node.items[key]) for key in order]
        assert claim.location("").span == page.span(node)
