"""The plot in the terminal: what it draws of a value, and what it must never draw."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.app import Request
from checker.authoring.sheet import sheet_of
from checker.model.sheet import Bar
from checker.model.vocabulary import Type
from checker.report.look import Look
from checker.report.sheet.full import render
from checker.report.sheet.scale import scale_of
from checker.report.width import cells
from checker.values.interval import Interval
from tests.authoring.harbour import WORDS, claim, harbour, paper
from tests.project import write_project

SPINES = "┤│┊"


def plot(root, *words, width=100, **options):
    """The rows of the only plot: what is left of the spine, and what is right of it."""
    said = render(sheet_of(Request(root), words), Look(width=width), **options)
    lines = said.splitlines()
    if not any("┌" in line for line in lines):
        return []
    start = next(at for at, line in enumerate(lines) if "┌" in line)
    rows = []
    for line in lines[start + 1 :]:
        at = next((at for at, char in enumerate(line) if char in SPINES), None)
        if at is not None:
            rows.append((line[:at].split(), line[at], line[at + 1 :]))
    return rows


def record(tmp_path, *values, prop="employees", published=None):
    """One source a value, each of a year of its own unless said."""
    files = {"claims/words.yaml": WORDS}
    for at, value in enumerate(values):
        dated = published[at] if published else str(2000 + at)
        files[f"claims/s{at}.yaml"] = paper(f"s{at}", dated, claim("c", prop, value))
    return write_project(tmp_path, files)


def test_an_exact_count_is_a_point_and_a_hedged_one_a_line_with_a_thicker_part(tmp_path):
    exact, about = (right for _, _, right in plot(record(tmp_path, "55 people", "about 300 people"), "staff"))
    assert exact.strip() == "●"
    assert set(about.strip()) == {"─", "━"}
    assert about.strip().startswith("─")
    assert about.strip().endswith("─")


def test_an_end_without_a_bound_is_an_arrow_at_the_edge(tmp_path):
    rows = [right for _, _, right in plot(record(tmp_path, "more than 200 people", "55 people"), "staff") if right]
    over = rows[0]
    assert over.endswith("→")
    assert "←" not in over
    assert over.strip().startswith("━")


def test_before_a_day_points_to_the_left(tmp_path):
    before, after = (right for _, _, right in plot(record(tmp_path, "before 1990", "after 1995", prop="opened"), "opened"))
    assert before.startswith("←")
    assert after.endswith("→")


def test_undated_claims_stand_apart_below_the_dated_ones(tmp_path):
    rows = plot(record(tmp_path, "55 people", "60 people", "70 people", published=["unknown", "2004", "2001"]), "staff")
    assert [(left[0], spine) for left, spine, _ in rows if left] == [("2001", "┤"), ("2004", "┤"), ("undated", "┊")]


def test_empty_lines_show_how_far_apart_claims_are(tmp_path):
    rows = plot(record(tmp_path, "55 people", "60 people", "70 people", published=["2001", "2002", "2012"]), "staff")
    assert [left[0] if left else "" for left, _, _ in rows] == ["2001", "2002", "", "", "", "2012"]


def test_what_does_not_change_with_time_needs_no_empty_lines(tmp_path):
    rows = plot(record(tmp_path, "1980", "1981", "1985", prop="opened", published=["2001", "2002", "2022"]), "opened")
    assert len(rows) == 3


def test_dates_are_values_too(tmp_path):
    year, month = (right for _, _, right in plot(record(tmp_path, "1990", "June 1990", prop="opened"), "opened"))
    assert len(year.strip()) > 3 * len(month.strip())
    first = len(year) - len(year.lstrip())
    assert first < len(month) - len(month.lstrip()) < first + len(year.strip())


def test_times_of_day_are_values_too(tmp_path):
    root = record(tmp_path, "6 am", "18:00", "before 7 am", prop="shift")
    said = render(sheet_of(Request(root), ["shift"]), Look(width=100))
    assert "06:00" in next(line for line in said.splitlines() if "12:00" in line)
    assert plot(root, "shift")[2][2].startswith("←")


def test_claims_that_read_alike_need_no_plot(tmp_path):
    assert plot(record(tmp_path, "55 people", "55 people"), "staff") == []
    assert plot(record(tmp_path, "Rosa Lind", "Port Alma", prop="head"), "head") == []


def test_equal_claims_of_one_day_share_a_line(tmp_path):
    rows = plot(record(tmp_path, "55 people", "55 people", "60 people", published=["2001", "2001", "2001"]), "staff")
    assert [left for left, _, _ in rows] == [["2001", "1,2!"], ["3!"]] or [left[-1].rstrip("!?") for left, _, _ in rows] == ["1,2", "3"]


def test_plans_and_denials_look_different_and_are_told(tmp_path):
    said = render(sheet_of(Request(harbour(tmp_path)), ["harbour", "staff"]), Look(width=100))
    legend = said.splitlines()[-3]
    assert "planned or expected" in legend
    assert "× denied" in legend
    assert "┅" in said


def test_a_scale_of_powers_is_only_drawn_when_asked_for_and_says_so(tmp_path):
    root = record(tmp_path, "3 people", "30 people", "300,000 people")
    plain, powers = (render(sheet_of(Request(root), ["staff"]), Look(width=100), is_log=log) for log in (False, True))
    assert "log scale" not in plain
    assert "--log tells small ones apart" in plain
    assert "log scale" in powers
    ticks = next(line for line in powers.splitlines() if "1,000" in line).split()
    assert ticks == ["10", "100", "1,000", "10,000", "100,000"]
    columns = [len(right) - len(right.lstrip()) for _, _, right in plot(root, "staff", is_log=True) if right]
    assert columns[1] - columns[0] == pytest.approx((columns[2] - columns[0]) / 5, abs=2)


def test_on_a_scale_of_powers_zero_lies_beyond_the_edge(tmp_path):
    rows = plot(record(tmp_path, "up to 90 people", "5,000 people"), "staff", is_log=True)
    assert rows[0][2][0] in "─←"


number = st.fractions(min_value=-(10**12), max_value=10**12, max_denominator=1000)
ends = st.one_of(st.none(), number)


@st.composite
def bars(draw):
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    must = Interval(low, high)
    return Bar(must, must)


@given(st.lists(bars(), min_size=1, max_size=8), st.integers(20, 120), st.booleans())
def test_every_end_has_a_column_and_order_is_kept(drawn, columns, is_log):
    scale = scale_of(drawn, columns, Type.QUANTITY, is_log=is_log)
    values = sorted(end for bar in drawn for end in (bar.must.low, bar.must.high) if end is not None)
    if scale is None:
        assert not values or (is_log and values[-1] <= 0)
        return
    places = [scale.column(value) for value in values]
    assert places == sorted(places)
    assert all(0 <= place < columns for place in places)
    ticks = list(scale.ticks())
    assert [column for column, _ in ticks] == sorted({column for column, _ in ticks})


def test_numbers_of_any_length_are_drawn(tmp_path):
    huge = "9" * 400
    said = render(sheet_of(Request(record(tmp_path, f"{huge} people", "5 people")), ["staff"]), Look(width=80))
    assert all(cells(line) <= 80 for line in said.splitlines())
    assert scale_of([Bar(Interval(Fraction(1), 10**5000), Interval(1, 10**5000))], 40, Type.QUANTITY, is_log=True) is not None
