from __future__ import annotations

from fractions import Fraction

import pytest

from checker.app import Request
from checker.authoring.coverage import coverage_of
from checker.errors import UsageError
from tests.authoring.ferries import ferries
from tests.project import write_project


def of(root, *names):
    return coverage_of(Request(root), names)


def test_figures_are_claimed_disputed_ignored_open_or_names(tmp_path):
    leaflet, radio, report = of(ferries(tmp_path)).sources
    assert [(f.words, str(f.mark)) for f in report.figures] == [
        ("2002", "disputed"),
        ("nearly 450 passengers", "claimed"),
        ("12 routes", "ignored"),
        ("+44 20 7946 0958", "named"),
    ]
    assert report.figures[2].reason == "the routes are no matter of ours"
    assert [str(f.mark) for f in leaflet.figures] == ["disputed", "unclaimed"]
    assert radio.article is None


def test_the_share_of_all_is_that_of_all_figures_not_the_mean_of_shares(tmp_path):
    found = of(ferries(tmp_path))
    assert [source.share for source in found.sources] == [Fraction(1, 2), None, Fraction(1)]
    assert found.share == Fraction(3, 4)


def test_a_reconciled_difference_is_no_dispute(tmp_path):
    ferries(tmp_path)
    entry = "reconciled: [{claims: [report/built, leaflet/built], reason: laid down and launched}]\n"
    write_project(tmp_path, {"claims/reconciled.yaml": entry})
    assert all(f.mark != "disputed" for source in of(tmp_path).sources for f in source.figures)


@pytest.mark.parametrize("name", ["report", "seeds/report.txt", "claims/report.yaml", "./seeds/report.txt"])
def test_a_source_is_known_by_its_id_its_text_and_its_document(tmp_path, name):
    assert [source.source.id for source in of(ferries(tmp_path), name).sources] == ["report"]


def test_a_mistyped_source_is_told_with_a_guess(tmp_path):
    with pytest.raises(UsageError, match="no source is called 'raport'; did you mean 'report'"):
        of(ferries(tmp_path), "raport")


def test_a_source_without_claims_is_covered_not_at_all(tmp_path):
    write_project(tmp_path, {"claims/a.yaml": "source: {id: a, file: a.txt}\nclaims: []\n", "seeds/a.txt": "In 2002 she sailed."})
    found = of(tmp_path)
    assert found.errors == ()
    assert found.share == 0


def test_where_no_source_has_a_text_nothing_was_done(tmp_path):
    assert [trouble.message for trouble in of(ferries(tmp_path), "radio").errors] == ["radio has no text, so no figure was looked at"]
    (tmp_path / "seeds/report.txt").unlink()
    (tmp_path / "seeds/leaflet.txt").unlink()
    assert [trouble.message for trouble in of(tmp_path).errors] == ["none of the 3 sources has a text, so no figure was looked at"]


def test_a_project_without_a_source_has_no_coverage(tmp_path):
    write_project(tmp_path, {"claims/a.yaml": "entities: {a: {}}\n"})
    assert [trouble.message for trouble in of(tmp_path).errors] == ["there is no source whose figures could be looked at"]
