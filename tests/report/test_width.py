from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from checker.report.width import cells, wrapped


def test_vietnamese_is_as_wide_as_its_letters_however_it_is_encoded():
    name = "Nguyễn Thị Phương Thảo"
    assert cells(name) == cells(unicodedata.normalize("NFD", name)) == len(name)


def test_chinese_takes_two_cells_a_character():
    assert cells("维和部队") == 8


def test_rich_measures_the_same_names():
    for name in ("Nguyễn Thị Phương Thảo", "维和部队", "ประเทศไทย", "Ελλάδα", "Българiя", "한국", "café", "Ｆｕｌｌ"):
        assert cells(name) == cell_len(name)


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs"])), st.integers(4, 30))
def test_wrapped_lines_fit_and_lose_nothing(text, width):
    lines = wrapped(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(st.integers(1, 12))
def test_a_combining_mark_stays_with_its_letter(width):
    for line in wrapped("ế" * 20, width):
        assert not unicodedata.combining(line[0])
