from __future__ import annotations

import pytest

from checker.engine.select import Plan
from checker.engine.suppress import Suppressions
from checker.model.finding import Standing
from tests.engine.claims import claim, corpus, dispute, remark, suppression

PLAN = Plan(("quote-cut", "value-unclear"), {}, frozenset())


def settled(finding, *claims):
    suppressions = Suppressions(corpus(claims))
    (after,) = suppressions.apply([finding])
    return after, dict(suppressions.uses(PLAN))


def test_a_finding_on_a_claim_that_suppresses_its_rule_is_out_of_the_way():
    entry = suppression("quote-cut")
    a = claim("a/x", suppress=[entry])
    after, uses = settled(remark(a), a)
    assert (after.standing, after.reason) == (Standing.SUPPRESSED, "looked into")
    assert uses[entry].has_covered


def test_another_rule_is_not():
    a = claim("a/x", suppress=[suppression("quote-cut")])
    after, _ = settled(remark(a, rule="hedge-added"), a)
    assert after.standing is Standing.SHOWN


def test_one_claim_of_several_is_enough():
    a, b = claim("a/x"), claim("b/x", suppress=[suppression("quote-cut")])
    after, _ = settled(remark(a, b), a, b)
    assert after.standing is Standing.SUPPRESSED


def test_past_its_day_it_counts_no_longer_and_on_that_day_it_does():
    gone, today = suppression("quote-cut", expires="2026-11-21"), suppression("quote-cut", expires="2026-11-22")
    a, b = claim("a/x", suppress=[gone]), claim("b/x", suppress=[today])
    after, uses = settled(remark(a), a, b)
    assert after.standing is Standing.SHOWN
    assert uses[gone].would_cover
    assert uses[gone].expired == "2026-11-21"
    after, _ = settled(remark(b), a, b)
    assert after.standing is Standing.SUPPRESSED


def test_a_year_as_a_day_of_expiry_holds_to_its_end():
    a = claim("a/x", suppress=[suppression("quote-cut", expires="2026")])
    assert settled(remark(a), a)[0].standing is Standing.SUPPRESSED


@pytest.mark.parametrize("expires", ["soon", "next month", "unknown"])
def test_an_expiry_that_cannot_be_read_or_never_comes_hides_nothing(expires):
    a = claim("a/x", suppress=[suppression("quote-cut", expires=expires)])
    assert settled(remark(a), a)[0].standing is Standing.SHOWN


def test_it_lapses_when_the_value_changes():
    entry = suppression("quote-cut", value=("55",))
    same, changed = claim("a/x", "55", suppress=[entry]), claim("a/x", "56", suppress=[entry])
    assert settled(remark(same), same)[0].standing is Standing.SUPPRESSED
    after, uses = settled(remark(changed), changed)
    assert after.standing is Standing.SHOWN
    assert uses[entry].lapse == "the value was “55” and is now “56”"


def test_of_a_finding_on_values_the_comparison_decides():
    entry = suppression("value-unclear")
    a, b = claim("a/x", suppress=[entry]), claim("b/x", "153")
    shown = dispute((a,), (b,), rule="value-unclear")
    assert settled(shown, a, b)[0].standing is Standing.SHOWN
    kept = dispute((a,), (b,), rule="value-unclear", suppressed_by=(a,))
    after, uses = settled(kept, a, b)
    assert after.standing is Standing.SUPPRESSED
    assert uses[entry].has_covered


def test_an_entry_for_a_rule_that_did_not_run_is_not_settled():
    entry = suppression("hedge-added")
    a = claim("a/x", suppress=[entry])
    assert not settled(remark(a), a)[1][entry].is_settled
