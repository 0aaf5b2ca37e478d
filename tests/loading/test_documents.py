"""Every wrong key, shape and word of a document is one finding at its place, with what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.loading.loaded import WORDS, claim_text, load, load_claims, places
from tests.project import report_of, write_project
from tests.project import told as shown

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("lines", "told", "settle"),
    [
        (["valeu: 5"], ["a.yaml:6:5 invalid-claim"], "did you mean `value`?"),
        (["value: 5", "published: 2014"], ["a.yaml:7:5 invalid-claim"], "its keys are"),
        (["value:"], ["a.yaml:6:10 invalid-claim"], "write one"),
        (["value: ''"], ["a.yaml:6:12 invalid-claim"], "write one"),
        (["value: 5", "note: null"], ["a.yaml:7:11 invalid-claim"], "leave the key out"),
        (["value: #1 in the world"], ["a.yaml:6:10 invalid-claim"], 'value: "#1 in the world"'),
        (["value: {1: 2}"], ["a.yaml:6:12 invalid-claim"], "quotation marks"),
        (["value: []"], ["a.yaml:6:12 invalid-claim"], ""),
        (["value: [1,100 people]"], ["a.yaml:6:13 invalid-claim"], '"1,100 people"'),
        (["value: [5, 6]"], ["a.yaml:6:12 invalid-claim"], "many: true"),
        (["value: 5", "as_of: [2014]"], ["a.yaml:7:12 invalid-claim"], ""),
        (["value: 5", "denied: yes"], ["a.yaml:7:13 invalid-claim"], "write `true`"),
        (["value: 5", "only: 'No'"], ["a.yaml:7:11 invalid-claim"], "write `false`"),
        (["value: 5", "denied: True"], ["a.yaml:7:13 invalid-claim"], "write `true`"),
        (["value: 5", "status: planed"], ["a.yaml:7:13 invalid-claim"], "`planned`"),
        (["value: 5", "basis: guessed"], ["a.yaml:7:12 invalid-claim"], "`stated`, `derived`"),
        (["value: 5", "as_off: 2014"], ["a.yaml:7:5 invalid-claim"], "did you mean `as_of`?"),
        (["value: 5", "scope: {format:individual}"], ["a.yaml:7:13 invalid-claim"], "write format: individual"),
        (["value: 5", "suppress: [{rule: x, reason:y}]"], ["a.yaml:7:26 invalid-claim"], "write reason: y"),
        (["value: 5", "scope: individual"], ["a.yaml:7:12 invalid-claim"], "{dimension: value}"),
        (["value: 5", "scope: {formt: individual}"], ["a.yaml:7:20 unknown-name"], "`format`"),
        (["value: 5", "scope: {format: individuals}"], ["a.yaml:7:21 unknown-name"], "`individual`"),
        (["value: 5", "scope: {format: [individual, hospitall]}"], ["a.yaml:7:21 unknown-name"], "`hospital`"),
        (["value: 5", "suppress: {rule: x, reason: y}"], ["a.yaml:7:16 invalid-claim"], "- "),
        (["value: 5", "suppress: [{rule: x}]"], ["a.yaml:7:17 invalid-claim"], ""),
        (["value: 5", "suppress: [{rule: x, reason: y, expires: soon}]"], ["a.yaml:7:46 invalid-claim"], ""),
        (["value: 5", "suppress: [{rule: x, reason: y, expires: next month}]"], ["a.yaml:7:46 invalid-claim"], "2027-11-22"),
        (["value: 5", "suppress: [{rule: x, reason: y, expires: unknown}]"], ["a.yaml:7:46 invalid-claim"], "2027-11-22"),
    ],
)
def test_a_mistake_in_a_claim_is_told_at_its_place(tmp_path: Path, lines: list[str], told: list[str], settle: str) -> None:
    corpus = load_claims(tmp_path, claim_text(*lines))
    assert sorted(places(corpus)) == sorted(told)
    assert settle in " ".join(mistake.settle for mistake in corpus.mistakes)
    assert all(mistake.message and mistake.settle and "\n" not in mistake.message + mistake.settle for mistake in corpus.mistakes)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("claims: []\n", ["a.yaml:1:1 invalid-claim"]),
        ("source: {id: a}\nclaim: []\n", ["a.yaml:2:1 invalid-claim"]),
        (
            "sorce: {idd: a}\nclaims: [{idd: one, subject: Laos, property: staff, value: 5}]\n",
            [f"a.yaml:{at} invalid-claim" for at in ("1:1", "1:9", "2:11")],
        ),
        ("source: {id: a}\ndefault: {subject: Laos}\nclaims: [{id: one, property: staff, value: 5}]\n", ["a.yaml:2:1 invalid-claim"]),
        ("source: {id: a}\nclaims:\n", ["a.yaml:2:7 invalid-claim"]),
        ("source: {id: a}\nclaims: none\n", ["a.yaml:2:9 invalid-claim"]),
        ("source: {id: a}\nclaims: [text]\n", ["a.yaml:2:10 invalid-claim"]),
        ("source: {id: a}\nclaims: {id: one, subject: Laos, property: staff, value: 5}\n", ["a.yaml:2:10 invalid-claim"]),
        ("source: {id: a}\nclaims:\n  one: {subject: Laos}\n  two: {subject: Laos}\n", ["a.yaml:3:3 invalid-claim"]),
        ("source: a\n", ["a.yaml:1:9 invalid-claim"]),
        ("source: {title: x}\n", ["a.yaml:1:10 invalid-claim"]),
        ("source: {id: An Article}\n", ["a.yaml:1:14 invalid-claim"]),
        ("source: {id: a, sha256: abc}\n", ["a.yaml:1:25 invalid-claim"]),
        ("source: {id: a, language: English (US)}\n", ["a.yaml:1:27 invalid-claim"]),
        ("source: {id: a, file: no.txt}\n", ["a.yaml:1:23 source-text-missing"]),
        ("source: {id: a, derived_from: b}\n", ["a.yaml:1:31 unknown-name"]),
        ("source: {id: a, replaces: [a]}\n", ["a.yaml:1:27 self-reference"]),
        ("source: {id: a}\nignored: [{quote: x}]\n", ["a.yaml:2:12 invalid-claim"]),
        ("reconciled: [{claims: [a/b, a/c], values: [5], reason: r}]\n", ["a.yaml:1:43 invalid-claim"]),
        ("reconciled: [{claims: [a/b], reason: r, expires: never}]\n", ["a.yaml:1:50 invalid-claim"]),
        ("entities: [x]\n", ["a.yaml:1:11 invalid-claim"]),
        ("entities:\n  Viet Nam: {name: x}\n", ["a.yaml:2:3 invalid-claim"]),
        ("entities:\n  x:\n", ["a.yaml:2:4 invalid-claim"]),
        ("entities:\n  x: {name: X, part_of: Wietnam}\n", ["a.yaml:2:25 unknown-name"]),
        ("entities:\n  x: {name: X, wikidata: 42}\n", ["a.yaml:2:26 invalid-claim"]),
        ("entities:\n  vietnam: {name: X}\n", ["words.yaml:3:3 duplicate-id"]),
        ("properties:\n  x: {name: x}\n", ["a.yaml:2:7 invalid-claim"]),
        ("properties:\n  x: {type: number}\n", ["a.yaml:2:13 invalid-claim"]),
        ("properties:\n  x: {type: quantity, unit: furlong per firkin of}\n", ["a.yaml:2:29 invalid-claim"]),
        ("properties:\n  x: {type: quantity, range: 5..1}\n", ["a.yaml:2:30 invalid-claim"]),
        ("properties:\n  x: {type: quantity, approximation: wide}\n", ["a.yaml:2:38 invalid-claim"]),
        ("properties:\n  x: {type: quantity, tolerance: some}\n", ["a.yaml:2:34 invalid-claim"]),
        ("properties:\n  x: {type: date, stable_for: a while}\n", ["a.yaml:2:31 invalid-claim"]),
        ("properties:\n  x: {type: date, unit: person}\n", ["a.yaml:2:25 invalid-claim"]),
        ("properties:\n  x: {type: quantity, bounded_by: stuff}\n", ["a.yaml:2:35 unknown-name"]),
        ("properties:\n  x: {type: entity, scale: major}\n", ["a.yaml:2:28 invalid-claim"]),
        ("properties:\n  x: {type: entity, scale: [Vietnam, Loas]}\n", ["a.yaml:2:38 unknown-name"]),
        ("properties:\n  x: {type: entity, scale: [{a: b}]}\n", ["a.yaml:2:29 invalid-claim"]),
        ("properties:\n  x: {type: quantity, unit: percent, ratio_of: {of: staff, part: {}}}\n", ["a.yaml:2:49 invalid-claim"]),
        ("units:\n  employee: [staff, officer]\n", ["words.yaml:12:3 invalid-claim"]),
        ("dimensions:\n  d: {complete: [d]}\n", ["a.yaml:2:7 invalid-claim"]),
        ("dimensions:\n  d: {values: {a: , b: {a: }}}\n", ["a.yaml:2:25 duplicate-id"]),
        ("dimensions:\n  d: {values: {a: }, complete: [c]}\n", ["a.yaml:2:33 unknown-name"]),
        ("dimensions:\n  d: {values: {a: }, default: all}\n", ["a.yaml:2:31 invalid-claim"]),
        ("rules: [{id: r, message: m, check: c, given: {a: {prop: x}}}]\n", ["a.yaml:1:51 invalid-claim"]),
        ("rules: [{id: r, message: m, check: c, given: {a: {property: founded}}, same: [subjct]}]\n", ["a.yaml:1:79 invalid-claim"]),
    ],
)
def test_a_mistake_in_a_section_is_told_at_its_place(tmp_path: Path, text: str, told: list[str]) -> None:
    corpus = load_claims(tmp_path, text)
    assert places(corpus) == told
    assert all(mistake.message and mistake.settle for mistake in corpus.mistakes)


def test_a_comma_in_braces_is_answered_with_the_quoted_form(tmp_path: Path) -> None:
    text = "source: {id: a}\nclaims:\n  - {id: one, subject: Laos, property: staff, value: 1,100 people}\n"
    corpus = load_claims(tmp_path, text)
    assert places(corpus) == ["a.yaml:3:54 invalid-claim"]
    assert 'value: "1,100 people"' in corpus.mistakes[0].settle


def test_of_a_text_that_a_comma_cuts_only_that_is_told(tmp_path: Path) -> None:
    files = {
        "seeds/a.txt": "Our 6,500 people work at 20 plants.\n",
        "claims/words.yaml": WORDS,
        "claims/a.yaml": "source: {id: a, file: a.txt, published: 2025}\nclaims:\n"
        "  - {id: one, subject: Laos, property: staff, value: '6,500 people', quote: Our 6,500 people work}\n"
        "  - {id: two, subject: Laos, property: staff, value: 6,500 people, quote: 'Our 6,500 people work'}\n",
    }
    findings = [f for f in shown(report_of(write_project(tmp_path, files))) if f.rule != "unused-vocabulary"]
    assert [(f.rule, f.location.span.line) for f in findings] == [("invalid-claim", 3), ("invalid-claim", 4)]


def test_defaults_supply_what_claims_lack_key_by_key_and_scope_whole(tmp_path: Path) -> None:
    text = """
        source: {id: a}
        defaults:
          subject: Vietnam
          property: staff
          scope: {format: individual}
          said_by: Laos
          as_of: 2014
        claims:
          - {id: one, value: 5}
          - {id: two, value: 6, subject: Laos, scope: {}, said_by: none}
    """
    corpus = load_claims(tmp_path, text)
    assert not corpus.mistakes
    one, two = corpus.claims
    assert (one.subject and one.subject.id, one.scope, one.said_by, one.as_of) == (
        "vietnam",
        (("format", ("individual",)),),
        "laos",
        "2014",
    )
    assert (two.subject and two.subject.id, two.scope, two.said_by) == ("laos", (), None)


def test_a_mistake_in_the_defaults_is_told_once_and_there(tmp_path: Path) -> None:
    text = """
        source: {id: a}
        defaults: {subject: Vietnm, property: staff, quote: x}
        claims:
          - {id: one, value: 5}
          - {id: two, value: 6}
    """
    corpus = load_claims(tmp_path, text)
    assert places(corpus) == ["a.yaml:3:21 unknown-name", "a.yaml:3:46 invalid-claim"]
    assert [claim.subject for claim in corpus.claims] == [None, None]


def test_a_name_no_one_bears_is_answered_with_the_near_one_and_the_stanza(tmp_path: Path) -> None:
    text = claim_text("value: 5").replace("Vietnam", "Veitnam")
    (mistake,) = load_claims(tmp_path, text).mistakes
    assert mistake.rule == "unknown-name"
    assert "`Vietnam`" in mistake.settle
    assert "`veitnam: {name: Veitnam}` under `entities:`" in mistake.settle


def test_a_name_of_two_is_told_where_it_is_used_naming_both(tmp_path: Path) -> None:
    words = "entities:\n  ng: {name: National Guard, aliases: [The Guard]}\n  og: {name: Old Guard, aliases: [The Guard]}\n"
    assert not load(tmp_path / "unused", {"claims/more.yaml": words}).mistakes
    corpus = load(tmp_path / "used", {"claims/more.yaml": words, "claims/a.yaml": claim_text("value: 5").replace("Vietnam", "the guard")})
    (mistake,) = corpus.mistakes
    assert mistake.rule == "unknown-name"
    assert "`ng` and `og`" in mistake.message
    assert [entry.span.line for entry in mistake.related] == [2, 3]


def test_a_speaker_no_one_knows_keeps_the_name_as_written(tmp_path: Path) -> None:
    (claim,) = load_claims(tmp_path, claim_text("value: 5", "said_by: The clerk")).claims
    assert claim.said_by == "The clerk"


def test_two_claims_and_two_sources_of_one_id_are_told_with_both_places(tmp_path: Path) -> None:
    again = "  - {id: one, subject: Laos, property: staff, value: 7}\n"
    corpus = load(tmp_path, {"claims/a.yaml": claim_text("value: 5") + again, "claims/b.yaml": claim_text("value: 6")})
    assert places(corpus) == ["a.yaml:7:10 duplicate-id", "b.yaml:1:14 duplicate-id"]
    assert [(m.related[0].path, m.related[0].span.line) for m in corpus.mistakes] == [("claims/a.yaml", 3), ("claims/a.yaml", 1)]
    assert [claim.value for claim in corpus.claims] == [("5",)]


def test_a_claim_with_a_mistake_keeps_its_quote_and_is_not_compared(tmp_path: Path) -> None:
    (claim,) = load_claims(tmp_path, claim_text("value: 5", "status: certain", "quote: five people")).claims
    assert (claim.is_comparable, claim.quotes) == (False, ("five people",))


def test_an_unknown_key_leaves_the_claim_to_be_compared(tmp_path: Path) -> None:
    (claim,) = load_claims(tmp_path, claim_text("value: 5", "notes: x")).claims
    assert claim.is_comparable


@pytest.mark.parametrize(
    ("line", "key", "found"),
    [
        ("quote: city is #1 now", "comment.quote", None),
        ("quote: city is # one", "comment.quote", (7, 20)),
        ("quote: city is#1", "comment.quote", None),
        ("quote: city is   # a remark", "comment.quote", None),
        ("quote: city is   #1", "comment.quote", (7, 22)),
        ("quote: 'city is' #1", "comment.quote", None),
        ("quote: [one, two]", "comment.quote", None),
        ("quote: [one, two] # x", "comment.quote.1", None),
    ],
)
def test_a_comment_right_behind_a_plain_quote_has_its_place(tmp_path: Path, line: str, key: str, found: tuple[int, int] | None) -> None:
    (claim,) = load_claims(tmp_path, claim_text("value: 5", line)).claims
    if line == "quote: city is #1 now":
        found = (7, 20)
    span = claim.spans.get(key) if key in claim.spans else None
    assert (span and (span.line, span.column)) == found


def test_the_claims_of_a_source_with_a_wrong_id_are_read_all_the_same(tmp_path: Path) -> None:
    corpus = load_claims(tmp_path, claim_text("value: 5").replace("id: a}", "id: An_Article}"))
    assert places(corpus) == ["a.yaml:1:14 invalid-claim"]
    assert [claim.name for claim in corpus.claims] == ["An_Article/one"]


def test_an_id_stands_for_itself_though_it_is_the_alias_of_another(tmp_path: Path) -> None:
    words = "entities:\n  guard: {name: Palace Guard}\n  national: {name: National Guard, aliases: [Guard]}\n"
    corpus = load(tmp_path, {"claims/more.yaml": words, "claims/a.yaml": claim_text("value: 5").replace("Vietnam", "guard")})
    assert not corpus.mistakes
    assert corpus.claims[0].subject is corpus.vocabulary.entities["guard"]
    assert corpus.vocabulary.find_entities("guard") == (corpus.claims[0].subject,)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("5", "type: quantity"),
        ("1998", "type: quantity"),
        ("nearly 1,100 officers", "type: quantity, unit: person"),
        ("12 km", "type: quantity, unit: km"),
        ("$3 million", "type: quantity, unit: USD"),
        ("12 percent", "type: quantity, unit: percent"),
        ("3 May 2019", "type: date"),
        ("14:30", "type: time"),
        ("Laos", "type: entity"),
        ("we work", "type: text"),
        ("x" * 500, "type: text"),
    ],
)
def test_a_property_that_no_one_knows_is_proposed_as_its_value_reads(tmp_path: Path, value: str, kind: str) -> None:
    corpus = load_claims(tmp_path, claim_text(f'value: "{value}"').replace("property: staff", "property: size"))
    assert [mistake.settle for mistake in corpus.mistakes] == [f"add `size: {{name: size, {kind}}}` under `properties:`"]


@pytest.mark.parametrize("key", ["reconciled_old", "_reconciled", "x-reconciled", "reconcilled"])
def test_a_section_that_somebody_put_out_of_use_hides_nothing(tmp_path: Path, key: str) -> None:
    claims = "".join(f"- {{id: d{n}, subject: Laos, property: founded, value: {n}, basis: derived, note: n}}\n" for n in (1975, 1990))
    silenced = f"{key}:\n- {{claims: [a/d1975, a/d1990], reason: was wrong}}\n"
    files = {"claims/words.yaml": WORDS, "claims/a.yaml": f"source: {{id: a}}\nclaims:\n{claims}{silenced}"}
    assert {"value-conflict", "invalid-claim"} <= {finding.rule for finding in report_of(write_project(tmp_path, files)).findings}


def test_of_two_slips_for_one_key_the_first_is_read(tmp_path: Path) -> None:
    corpus = load_claims(tmp_path, claim_text("value: 5", "qoute: one", "quot: two"))
    assert [claim.quotes for claim in corpus.claims] == [("one",)]
