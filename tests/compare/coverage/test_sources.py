"""What is left out of the share, what is told of it, and what it never claims to know."""

from __future__ import annotations

from fractions import Fraction
from time import process_time

from tests.compare.coverage.ferry import covered, marks
from tests.project import report_of, told, write_project


def test_names_need_no_claim_and_do_not_count(tmp_path):
    found = covered(tmp_path, "Call +44 20 7946 0958 about COVID-19; she carries 450 passengers.")
    assert found.needed == 1
    assert found.count("named") >= 2
    assert found.share == 0


def test_an_ignored_figure_is_left_out_with_its_reason(tmp_path):
    found = covered(tmp_path, "Built in 2002, she carries 450 passengers.", ignored=("Built in 2002",))
    assert marks(found) == {"2002": "ignored", "450 passengers": "unclaimed"}
    assert found.figures[0].reason == "no need"
    assert found.needed == 1


def test_an_ignored_quote_may_be_the_number_alone_but_not_its_noun(tmp_path):
    text = "She carries 450 passengers."
    assert marks(covered(tmp_path, text, ignored=("450",))) == {"450 passengers": "ignored"}
    assert marks(covered(tmp_path, text, ignored=("passengers",))) == {"450 passengers": "unclaimed"}


def test_an_entry_counts_where_its_quote_stands_first(tmp_path):
    found = covered(tmp_path, "In 2002 she was built. In 2002 she sank.", ignored=("In 2002",))
    assert [figure.mark.value for figure in found.figures] == ["ignored", "unclaimed"]


def test_what_is_claimed_is_not_ignored(tmp_path):
    claim = "property: passengers, value: 450 passengers, quote: carries 450 passengers"
    found = covered(tmp_path, "She carries 450 passengers.", claim, ignored=("450",))
    assert marks(found) == {"450 passengers": "claimed"}


def test_an_article_without_figures_is_covered_and_a_source_without_text_is_not_known(tmp_path):
    assert covered(tmp_path / "a", "She sails.").share == 1
    write_project(tmp_path / "b", {"claims/a.yaml": "source: {id: a}\nclaims: []\n"})
    from checker.app import Request, run

    facts = run(Request(tmp_path / "b")).facts
    found = facts.coverage.of(facts.corpus.sources["a"])
    assert found.share is None
    assert found.why == "its document names no `file`"


def test_the_share_is_exact(tmp_path):
    found = covered(tmp_path, "1 m, 2 m and 3 m.", "property: length, value: 2 m, quote: 2 m")
    assert found.share == Fraction(1, 3)


def test_the_rule_runs_only_where_it_is_asked_for(tmp_path):
    covered(tmp_path, "She carries 450 passengers.", "property: built, value: 2002, basis: derived, note: told")
    assert told(report_of(tmp_path), "figure-unclaimed") == []
    for flag, name in (("extend_select", "coverage"), ("extend_select", "figure-unclaimed"), ("select", "coverage"), ("select", "all")):
        (finding,) = told(report_of(tmp_path, **{flag: (name,)}), "figure-unclaimed")
        assert finding.location.path == "claims/news.yaml"
        assert finding.related[0].path == "seeds/news.txt"
        assert finding.related[0].span == (1, 13, 1, 27)
    write_project(tmp_path, {"factlint.toml": 'today = "2026-11-22"\nextend-select = ["coverage"]\n'})
    report = report_of(tmp_path)
    assert len(told(report, "figure-unclaimed")) == 1
    assert report.left_out == ()


def test_a_setting_that_does_not_ask_for_it_leaves_nothing_out(tmp_path):
    covered(tmp_path, "She carries 450 passengers.")
    write_project(tmp_path, {"factlint.toml": 'today = "2026-11-22"\nignore = ["quote-missing"]\n'})
    assert [left.rule for left in report_of(tmp_path).left_out] == ["quote-missing"]


def test_equal_figures_have_findings_of_their_own_that_survive_a_new_line(tmp_path):
    covered(tmp_path, "She took 40 people. She took 40 people back.")
    first = {f.fingerprint for f in told(report_of(tmp_path, extend_select=("coverage",)), "figure-unclaimed")}
    assert len(first) == 2
    covered(tmp_path, "Marisol.\n\nShe took 40 people. She took 40 people back.")
    assert {f.fingerprint for f in told(report_of(tmp_path, extend_select=("coverage",)), "figure-unclaimed")} == first


def test_the_same_figure_in_another_sentence_is_another_finding(tmp_path):
    covered(tmp_path, "She took 40 people to the island.")
    (one,) = told(report_of(tmp_path, extend_select=("coverage",)), "figure-unclaimed")
    covered(tmp_path, "She took 40 people back.")
    (other,) = told(report_of(tmp_path, extend_select=("coverage",)), "figure-unclaimed")
    assert one.fingerprint != other.fingerprint


def test_an_entry_that_takes_nothing_out_is_told(tmp_path):
    covered(tmp_path, "She carries 450 passengers daily.", ignored=("carries 540", "daily", "450"))
    assert [f.message for f in told(report_of(tmp_path), "unused-ignored")] == [
        "“carries 540” does not stand in seeds/news.txt",
        "“daily” holds no figure",
    ]


def test_an_entry_of_a_number_that_only_names_something_is_no_mistake(tmp_path):
    covered(tmp_path, "After COVID-19 she sailed on two engines.", ignored=("COVID-19", "two engines"))
    assert told(report_of(tmp_path), "unused-ignored") == []


def test_of_a_source_without_text_entries_are_not_judged(tmp_path):
    write_project(tmp_path, {"claims/a.yaml": "source: {id: a}\nclaims: []\nignored: [{quote: x, reason: y}]\n"})
    assert told(report_of(tmp_path), "unused-ignored") == []


def test_a_long_article_costs_in_proportion(tmp_path):
    """Twice the text with twice the claims costs about twice as much, not four times."""

    def cost(folder, count):
        text = "\n".join(f"On day {at} she carried {at + 200} passengers to port." for at in range(count))
        claims = [f"property: passengers, value: {at + 200} passengers, quote: carried {at + 200} passengers" for at in range(count)]
        begun = process_time()
        found = covered(folder, text, *claims)
        assert found.claimed == count
        return process_time() - begun

    cost(tmp_path / "warm", 20)
    assert cost(tmp_path / "long", 1200) < 12 * max(cost(tmp_path / "short", 300), 0.05)
