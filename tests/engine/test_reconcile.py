from __future__ import annotations

from checker.engine.reconcile import Reconciliations
from checker.engine.select import Plan
from checker.model.finding import Standing
from tests.engine.claims import claim, corpus, dispute, reconciliation, remark

A, B, C, D, E = (claim(f"{name}/x", value) for name, value in zip("abcde", ("55", "153", "153", "153", "55"), strict=True))
PLAN = Plan(("value-conflict",), {}, frozenset())


def settled(finding, *entries, claims=(A, B, C, D, E)):
    reconciliations = Reconciliations(corpus(claims, entries))
    (after,) = reconciliations.apply([finding])
    return after, [use for _, use in reconciliations.uses(PLAN)]


def test_it_covers_a_difference_between_the_claims_it_names():
    after, (use,) = settled(dispute((A,), (B,)), reconciliation("a/x", "b/x"))
    assert (after.standing, after.reason) == (Standing.RECONCILED, "looked into")
    assert use.has_covered


def test_a_further_article_on_the_side_of_the_many_changes_nothing():
    after, _ = settled(dispute((A,), (B, C, D)), reconciliation("a/x", "b/x"))
    assert after.standing is Standing.RECONCILED


def test_a_further_article_on_the_side_of_the_few_is_news():
    after, (use,) = settled(dispute((A, E), (B, C, D)), reconciliation("a/x", "b/x"))
    assert after.standing is Standing.SHOWN
    assert after.why == "the reconciliation at claims/notes.yaml:30 does not name e/x"
    assert not use.has_covered


def test_of_sides_of_one_size_either_may_be_the_many():
    for entry in (reconciliation("a/x", "e/x", "b/x"), reconciliation("a/x", "b/x", "c/x")):
        assert settled(dispute((A, E), (B, C)), entry)[0].standing is Standing.RECONCILED


def test_a_third_reading_is_news():
    other = claim("f/x", "200")
    after, _ = settled(dispute((A,), (B,), (other,)), reconciliation("a/x", "b/x"), claims=(A, B, other))
    assert after.standing is Standing.SHOWN
    assert "does not name f/x" in after.why


def test_an_entry_on_other_claims_says_nothing():
    after, _ = settled(dispute((A,), (B,)), reconciliation("c/x", "e/x"))
    assert (after.standing, after.why) == (Standing.SHOWN, "")


def test_an_entry_may_be_for_some_rules_only():
    entry = reconciliation("a/x", "b/x", rules=("value-unclear",))
    assert settled(dispute((A,), (B,)), entry)[0].standing is Standing.SHOWN
    assert settled(dispute((A,), (B,), rule="value-unclear"), entry)[0].standing is Standing.RECONCILED


def test_it_lapses_when_a_value_under_it_changes():
    kept = reconciliation("a/x", "b/x", values=(("55",), ("153",)))
    lapsed = reconciliation("a/x", "b/x", values=(("54",), ("153",)))
    assert settled(dispute((A,), (B,)), kept)[0].standing is Standing.RECONCILED
    after, (use,) = settled(dispute((A,), (B,)), lapsed)
    assert after.standing is Standing.SHOWN
    assert after.why == "the reconciliation at claims/notes.yaml:30 has lapsed: a/x was “54” and is now “55”"
    assert use.would_cover


def test_past_its_day_the_finding_is_back_and_says_so():
    after, (use,) = settled(dispute((A,), (B,)), reconciliation("a/x", "b/x", expires="2026-11-21"))
    assert after.standing is Standing.SHOWN
    assert after.why.endswith("expired on 2026-11-21")
    assert use.expired


def test_a_valid_entry_counts_beside_an_expired_one():
    entries = reconciliation("a/x", "b/x", expires="2020-01-01", line=3), reconciliation("a/x", "b/x", line=9)
    assert settled(dispute((A,), (B,)), *entries)[0].standing is Standing.RECONCILED


def test_a_finding_without_sides_is_covered_if_all_its_claims_are_named():
    assert settled(remark(A, B), reconciliation("a/x", "b/x"))[0].standing is Standing.RECONCILED
    assert settled(remark(A, B, C), reconciliation("a/x", "b/x"))[0].standing is Standing.SHOWN


def test_a_finding_on_one_claim_cannot_be_reconciled():
    assert settled(remark(A), reconciliation("a/x", "b/x"))[0].standing is Standing.SHOWN


def test_an_entry_without_rules_is_settled_only_if_the_command_line_left_no_comparison_out():
    reconciliations = Reconciliations(corpus((A, B), [reconciliation("a/x", "b/x")]))
    for left_out, is_settled in (("value-unclear", False), ("unused-vocabulary", True), ("quote-cut", True), ("", True)):
        plan = Plan(("value-conflict",), {}, frozenset({left_out} - {""}))
        ((_, use),) = reconciliations.uses(plan)
        assert use.is_settled is is_settled
