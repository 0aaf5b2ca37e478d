from __future__ import annotations

import hashlib
from dataclasses import replace
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from checker.engine.fingerprint import with_fingerprints
from checker.files import sha256_of
from checker.model.finding import Cluster, Finding
from checker.model.span import Location, Span
from tests.engine.claims import claim, dispute, remark

A, B, C = claim("a/x", "55"), claim("b/x", "153"), claim("c/x", "153")


def fingerprint(finding: Finding) -> str:
    (stamped,) = with_fingerprints([finding])
    return stamped.fingerprint


def test_thousands_of_equals_are_numbered_in_one_pass():
    begun = process_time()
    marks = {finding.fingerprint for finding in with_fingerprints([remark(A) for _ in range(5_000)])}
    assert len(marks) == 5_000
    assert process_time() - begun < 10


def test_it_is_twelve_hexadecimal_digits():
    assert len(fingerprint(dispute((A,), (B,)))) == 12
    assert int(fingerprint(dispute((A,), (B,))), 16)


def test_a_further_agreeing_article_changes_nothing():
    assert fingerprint(dispute((A,), (B,))) == fingerprint(dispute((A,), (B, C)))


def test_which_side_is_named_first_changes_nothing():
    assert fingerprint(dispute((A,), (B,))) == fingerprint(dispute((B,), (A,)))


def test_ids_change_nothing_in_a_finding_of_value():
    assert fingerprint(dispute((A,), (B,))) == fingerprint(dispute((claim("z/other", "55"),), (B,)))


def test_a_reading_changes_it():
    assert fingerprint(dispute((A,), (B,))) != fingerprint(dispute((claim("a/x", "56"),), (B,)))


def test_rule_subject_property_and_scope_are_part_of_it():
    base = dispute((A,), (B,), subject="s", property="p", scope=())
    others = [
        replace(base, rule="value-unclear"),
        replace(base, subject="t"),
        replace(base, property="q"),
        replace(base, scope=(("d", ("v",)),)),
        replace(base, scope=(("d", None),)),
    ]
    assert len({fingerprint(f) for f in (base, *others)}) == 6


@given(st.text(), st.text(), st.integers(1, 10_000))
def test_message_reasons_and_lines_are_not(message, why, line):
    for finding in (dispute((A,), (B,)), remark(A), Finding("m", Location("claims/a.yaml"), offending="tab", rule="yaml-syntax")):
        moved = finding.location._replace(span=Span(line, 1, line, 2))
        assert fingerprint(finding) == fingerprint(replace(finding, message=message, why=why, settle=why, location=moved))


def test_of_a_claim_its_id_value_and_folded_quote():
    base = fingerprint(remark(claim("a/x", "55", quote="“fifty-five  men”")))
    assert base == fingerprint(remark(claim("a/x", "55", quote='"fifty‑five men"')))
    assert base != fingerprint(remark(claim("a/y", "55", quote="“fifty-five  men”")))
    assert base != fingerprint(remark(claim("a/x", "56", quote="“fifty-five  men”")))
    assert base != fingerprint(remark(claim("a/x", "55", quote="“fifty-six men”")))


def test_without_claims_the_path_and_the_text_at_fault():
    def at(path, text):
        return fingerprint(Finding("m", Location(path), offending=text, rule="unknown-name"))

    assert len({at("a.yaml", "x"), at("b.yaml", "x"), at("a.yaml", "y")}) == 3


def test_equals_are_numbered_in_the_order_of_their_places():
    first, second = (Finding("m", Location("a.yaml", Span(n, 1, n, 2)), offending="x", rule="r") for n in (3, 7))
    forward, backward = with_fingerprints([first, second]), with_fingerprints([second, first])
    assert [(f.location, f.fingerprint) for f in forward] == [(f.location, f.fingerprint) for f in backward]
    assert forward[0].fingerprint == fingerprint(second), "the first of equals has the mark that it would have alone"
    assert forward[0].fingerprint != forward[1].fingerprint


def test_parts_do_not_run_into_each_other():
    ab = Finding("m", Location("p"), claims=(A,), clusters=(Cluster("1", "1", (A,), 1), Cluster("23", "23", (B,), 1)), rule="r")
    ba = Finding("m", Location("p"), claims=(A,), clusters=(Cluster("12", "12", (A,), 1), Cluster("3", "3", (B,), 1)), rule="r")
    assert fingerprint(ab) != fingerprint(ba)


def test_lone_surrogates_have_a_fingerprint_too():
    assert fingerprint(remark(claim("a/x", "\ud800")))


def test_the_lean_digest_is_sha_256():
    assert sha256_of(b"abc") == hashlib.sha256(b"abc").hexdigest()


def test_it_stays_what_it_is():
    """Baselines and reconciliations of users hold these."""
    assert fingerprint(dispute((A,), (B,), subject="vietnam", property="personnel", scope=(("format", ("individual",)),))) == "8ad1ac089885"
    assert fingerprint(remark(claim("a/x", "55", quote="fifty-five"))) == "4345b67a7c2a"
    assert fingerprint(Finding("m", Location("claims/a.yaml"), offending="Vietnm", rule="unknown-name")) == "1285870a0565"


def test_names_that_hold_the_signs_between_names_do_not_run_into_each_other():
    scopes = [
        (("g", ("a,b",)),),
        (("g", ("a", "b")),),
        (("g", ("a\\,b",)),),
        (("g", ("a;h=b",)),),
        (("g", ("a",)), ("h", ("b",))),
        (("g", ("?",)),),
        (("g", None),),
    ]
    assert len({fingerprint(dispute((A,), (B,), scope=scope)) for scope in scopes}) == len(scopes)
