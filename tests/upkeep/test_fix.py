"""What `--fix` does to documents: what is meant and not a byte more, once and for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.app import Request
from checker.upkeep.fix import mend, write
from tests.project import report_of, told, write_project
from tests.upkeep.projects import WORDS, untidy

if TYPE_CHECKING:
    from pathlib import Path


def fixed(root: Path, *, unsafe: bool = False) -> dict[str, str]:
    mended = mend(Request(path=root), unsafe=unsafe)
    write(mended)
    return {path: data.decode() for path, data in mended.after.items()}


def test_safe_fixes_leave_every_value_and_pin_alone(tmp_path: Path) -> None:
    said = fixed(untidy(tmp_path))["claims/daily.yaml"]
    assert "value: 400 people" in said
    assert "0" * 64 in said


def test_unsafe_fixes_write_the_hedge_and_the_pin(tmp_path: Path) -> None:
    said = fixed(untidy(tmp_path), unsafe=True)["claims/daily.yaml"]
    assert "value: nearly 400 people" in said
    assert "0" * 64 not in said
    assert not told(report_of(tmp_path))


def test_everything_beside_the_fixes_stays_byte_for_byte(tmp_path: Path) -> None:
    before = (untidy(tmp_path) / "claims/daily.yaml").read_text().splitlines()
    after = fixed(tmp_path)["claims/daily.yaml"].splitlines()
    assert [line for line in after if line not in before] == [
        '  note: "010"   # a code',
        "    quote: 'Harbour Office – “the gate” – was founded in 2014'",
        "  - {id: staff, property: staff, value: 400 people, quote: It has nearly 400 people}",
        '        value: "2015"',
        '      - {rule: value-conflict, value: "2015", reason: they corrected it}',
    ]
    assert [line for line in before if line not in after][2:] == [
        "      # this one covers nothing",
        "      - rule: quote-cut",
        "        reason: nothing to see",
        "      - {rule: value-not-in-quote, reason: nothing either}   # nor this",
        before[21],
        "      - {rule: value-conflict, reason: they corrected it}",
    ]


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize(("crlf", "mark"), [(True, False), (False, True), (True, True)])
def test_line_ends_and_byte_order_marks_stay(tmp_path: Path, crlf: bool, mark: bool, unsafe: bool) -> None:
    plain, other = untidy(tmp_path / "plain"), untidy(tmp_path / "other", crlf=crlf, mark=mark)
    fixed(plain, unsafe=unsafe)
    fixed(other, unsafe=unsafe)
    for name in ("daily", "notes", "weekly", "words"):
        wanted = (plain / f"claims/{name}.yaml").read_bytes()
        wanted = wanted.replace(b"\n", b"\r\n") if crlf else wanted
        assert (other / f"claims/{name}.yaml").read_bytes() == (b"\xef\xbb\xbf" if mark else b"") + wanted


@pytest.mark.parametrize("unsafe", [False, True])
def test_a_second_run_finds_nothing_to_do(tmp_path: Path, unsafe: bool) -> None:
    fixed(untidy(tmp_path), unsafe=unsafe)
    assert fixed(tmp_path, unsafe=unsafe) == {}


@pytest.mark.parametrize("unsafe", [False, True])
def test_no_finding_is_added(tmp_path: Path, unsafe: bool) -> None:
    before = {f.message for f in told(report_of(untidy(tmp_path)))}
    fixed(tmp_path, unsafe=unsafe)
    assert {f.message for f in told(report_of(tmp_path))} <= before


def test_what_stands_in_a_suppressed_value_still_counts_afterwards(tmp_path: Path) -> None:
    before = report_of(untidy(tmp_path))
    fixed(tmp_path)
    after = report_of(tmp_path)
    assert [f.standing for f in after.findings if f.standing != "shown"] == [f.standing for f in before.findings if f.standing != "shown"]


def test_only_the_file_that_is_asked_for_is_mended(tmp_path: Path) -> None:
    untidy(tmp_path)
    assert list(mend(Request(path=tmp_path / "claims/notes.yaml"), unsafe=False).after) == ["claims/notes.yaml"]


def test_a_document_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    untidy(tmp_path)
    (tmp_path / "claims/broken.yaml").write_text("source: {id: broken\nclaims: [\n")
    assert "claims/broken.yaml" not in fixed(tmp_path)


def test_a_fix_that_would_bring_a_conflict_is_not_made(tmp_path: Path) -> None:
    """Over 400 people can be no 400 people: with the hedge the two papers would disagree, and a person has to look."""
    paper = """
        source: {{id: {id}, file: {id}.txt, published: 2021-03-01}}
        claims:
          - {{id: staff, subject: office, property: staff, value: {value}, quote: {quote}}}
    """
    files = {
        "claims/words.yaml": WORDS.replace("unit: person", "unit: person, tolerance: 0"),
        "claims/a.yaml": paper.format(id="a", value="400 people", quote="more than 400 people"),
        "claims/b.yaml": paper.format(id="b", value="exactly 400 people", quote="exactly 400 people"),
        "seeds/a.txt": "It has more than 400 people.\n",
        "seeds/b.txt": "It has exactly 400 people.\n",
    }
    before = {f.rule for f in told(report_of(write_project(tmp_path, files)))}
    fixed(tmp_path, unsafe=True)
    after = {f.rule for f in told(report_of(tmp_path))}
    assert after <= before


def test_flags_and_what_prints_alike_stay_plain(tmp_path: Path) -> None:
    files = {
        "claims/words.yaml": WORDS.replace("unit: person", "unit: person, integer: true"),
        "claims/a.yaml": """
            source: {id: a, published: 2021-03-01, note: no, title: 2014}
            claims:
              - {id: staff, subject: office, property: staff, value: 39, basis: derived, note: 12:30, since: 2014, as_of: 2014-06-01}
        """,
    }
    said = fixed(write_project(tmp_path, files))
    assert list(said) == ["claims/a.yaml"]
    assert 'note: "no", title: 2014}' in said["claims/a.yaml"]
    assert 'value: 39, basis: derived, note: "12:30", since: 2014, as_of: 2014-06-01}' in said["claims/a.yaml"]


def test_a_misspelt_name_becomes_the_one_that_there_is_wherever_it_stands(tmp_path: Path) -> None:
    claim = "  - {{id: {}, subject: Harbor Office, property: staff, value: 39, as_of: {}, basis: derived, note: told}}\n"
    paper = "source: {id: a, published: 2021-03-01}\nclaims:\n" + claim.format("one", 2019) + claim.format("two", 2020)
    write_project(tmp_path, {"claims/words.yaml": WORDS, "claims/a.yaml": paper})
    assert fixed(tmp_path) == {}
    assert fixed(tmp_path, unsafe=True) == {"claims/a.yaml": paper.replace("Harbor", "Harbour")}


def test_one_that_cannot_be_made_keeps_no_other_from_being_made(tmp_path: Path) -> None:
    """The first item stands in what a finding quotes, so that another spelling of it would be another finding."""
    root = write_project(
        tmp_path,
        {
            "claims/words.yaml": "entities: {town: {name: Town}}\nproperties: {founded: {name: founded, type: date}}\n",
            "claims/a.yaml": "source: {id: a}\nclaims:\n  - id:\n"
            + "      - 010\n" * 9
            + "    subject: town\n    property: founded\n    value: '1900'\n"
            + "  - {id: b, subject: town, property: founded, value: '1900', basis: derived, note: told}\n",
        },
    )
    mended = mend(Request(path=root), unsafe=False)
    write(mended)
    assert (root / "claims/a.yaml").read_text().count('"010"') == 8
    assert not mend(Request(path=root), unsafe=False).after
