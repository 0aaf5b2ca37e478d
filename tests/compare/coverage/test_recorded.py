"""A claim records what it states, not what its quote happens to cover."""

from __future__ import annotations

import pytest

from tests.compare.coverage.ferry import covered, marks

LONG = "Marisol is 84.5 m long and 15.2 m wide, and carries 450 passengers."


def test_of_figures_that_read_alike_a_value_states_one(tmp_path):
    text = "Two passengers sang and two wept."
    quote = "quote: Two passengers sang and two wept"
    sang, wept = f"property: passengers, value: Two passengers, {quote}", f"property: passengers, value: two, {quote}"
    assert [f.mark.value for f in covered(tmp_path, text, sang).figures] == ["claimed", "unclaimed"]
    assert [f.mark.value for f in covered(tmp_path, text, wept).figures] == ["unclaimed", "claimed"]
    assert [f.mark.value for f in covered(tmp_path, text, sang, wept).figures] == ["claimed", "claimed"]


def test_claims_that_say_it_otherwise_share_the_figures_of_their_quote(tmp_path):
    claim = "property: passengers, value: '2', quote: Two passengers sang and two wept"
    text = "Two passengers sang and two wept."
    assert [f.mark.value for f in covered(tmp_path, text, claim).figures].count("claimed") == 1
    assert {f.mark.value for f in covered(tmp_path, text, claim, claim).figures} == {"claimed"}


def test_the_same_date_in_another_part_of_the_sentence_is_not_recorded(tmp_path):
    text = "In 2014 a storm broke; since 2014 she carries 450 passengers."
    found = covered(tmp_path, text, f"property: passengers, value: 450 passengers, since: 2014, quote: '{text}'")
    assert [f.mark.value for f in found.figures] == ["unclaimed", "claimed", "claimed"]


def test_each_quote_of_a_claim_states_its_value(tmp_path):
    text = "450 PASSENGERS ABOARD\n\nMarisol, with 450 people aboard, sailed."
    claim = "property: passengers, value: 450 people, quote: [450 PASSENGERS ABOARD, with 450 people aboard]"
    assert {f.mark.value for f in covered(tmp_path, text, claim).figures} == {"claimed"}


def test_a_value_in_its_quote_is_recorded(tmp_path):
    found = covered(tmp_path, LONG, "property: length, value: 84.5 m, quote: is 84.5 m long")
    assert marks(found) == {"84.5 m": "claimed", "15.2 m": "unclaimed", "450 passengers": "unclaimed"}
    assert found.figures[0].claims == ("news/c0",)
    assert (found.claimed, found.needed) == (1, 3)


def test_a_long_quote_covers_figures_without_recording_them(tmp_path):
    found = covered(tmp_path, LONG, f"property: length, value: 84.5 m, quote: '{LONG}'")
    assert marks(found) == {"84.5 m": "claimed", "15.2 m": "unclaimed", "450 passengers": "unclaimed"}


def test_a_figure_outside_the_quote_is_not_recorded_though_it_is_the_same(tmp_path):
    text = "She took 40 people. Later she took 40 people back."
    found = covered(tmp_path, text, "property: passengers, value: 40 people, quote: Later she took 40 people")
    assert [figure.mark.value for figure in found.figures] == ["unclaimed", "claimed"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nearly 450 passengers", "nearly 450 passengers"),
        ("four hundred and fifty passengers", "450"),
        ("some 450 paying passengers", "about 450 passengers"),
        ("between 400 and 450 passengers", "400 to 450 people"),
        ("450 passengers", "450 people"),
    ],
)
def test_the_same_figure_in_other_words_is_recorded(tmp_path, words, value):
    found = covered(tmp_path, f"She carries {words} today.", f"property: passengers, value: {value}, quote: carries {words}")
    assert [figure.mark.value for figure in found.figures] == ["claimed"]


def test_a_hedge_that_is_missing_is_another_finding(tmp_path):
    text = "She carries nearly 450 passengers."
    found = covered(tmp_path, text, "property: passengers, value: 450 passengers, quote: carries nearly 450 passengers")
    assert marks(found) == {"nearly 450 passengers": "claimed"}


def test_another_figure_is_not_recorded(tmp_path):
    found = covered(tmp_path, "She carries 450 passengers.", "property: passengers, value: 540 passengers, quote: carries 450 passengers")
    assert marks(found) == {"450 passengers": "unclaimed"}


@pytest.mark.parametrize(
    ("key", "date"),
    [("as_of", "3 November 2023"), ("since", "2021"), ("until", "May 2022"), ("as_of", "2023-11-03")],
)
def test_dates_that_the_claim_states_are_recorded(tmp_path, key, date):
    text = f"On {date} she carried 450 passengers."
    claim = f"property: passengers, value: 450 passengers, quote: '{text}'"
    assert marks(covered(tmp_path, text, claim)) == {date: "unclaimed", "450 passengers": "claimed"}
    assert marks(covered(tmp_path, text, f"{claim}, {key}: {date}")) == {date: "claimed", "450 passengers": "claimed"}


def test_a_due_date_is_recorded(tmp_path):
    text = "She is to carry 600 passengers by 2030."
    found = covered(tmp_path, text, f"property: passengers, value: 600 passengers, status: planned, due: 2030, quote: '{text}'")
    assert set(marks(found).values()) == {"claimed"}


def test_a_window_is_recorded_by_both_its_ends_and_by_no_single_one(tmp_path):
    text = "From 2014 to 2020 she carried 450 passengers."
    claim = f"property: passengers, value: 450 passengers, since: 2014, quote: '{text}'"
    assert "unclaimed" in marks(covered(tmp_path, text, claim)).values()
    assert set(marks(covered(tmp_path, text, f"{claim}, until: 2020")).values()) == {"claimed"}


def test_two_claims_may_record_one_figure_together(tmp_path):
    text = "The vote was 52-48."
    one, other = (f"property: passengers, value: '{votes}', quote: vote was 52-48" for votes in (52, 48))
    assert "unclaimed" in marks(covered(tmp_path, text, one)).values()
    assert set(marks(covered(tmp_path, text, one, other)).values()) == {"claimed"}


def test_a_date_given_less_exactly_does_not_record_the_rest(tmp_path):
    text = "She was built in June 2002."
    assert marks(covered(tmp_path, text, "property: built, value: 2002, quote: built in June 2002")) == {"June 2002": "unclaimed"}
    assert marks(covered(tmp_path, text, "property: built, value: June 2002, quote: built in June 2002")) == {"June 2002": "claimed"}


def test_a_day_and_its_year_may_stand_apart(tmp_path):
    text = "The year was 2002. On 14 August she was launched."
    claim = "property: built, value: 14 August 2002, quote: [The year was 2002, On 14 August she was launched]"
    found = covered(tmp_path, text, claim, published="unknown")
    assert set(marks(found).values()) == {"claimed"}


def test_times_and_relative_dates_are_recorded(tmp_path):
    text = "She left at 05:15, ten years ago."
    found = covered(
        tmp_path,
        text,
        "property: departed, value: '05:15', quote: 'left at 05:15'",
        "property: in service, value: ten years ago, quote: ten years ago",
    )
    assert set(marks(found).values()) == {"claimed"}


def test_a_name_with_a_number_is_recorded_as_the_claim_names_it(tmp_path):
    text = "She served at the 2012 Olympics with 30 people aboard."
    found = covered(tmp_path, text, "property: event, value: 2012 Olympics, quote: served at the 2012 Olympics with 30 people")
    assert [f.words for f in found.figures if f.mark == "unclaimed"] == ["30 people"]


def test_a_text_records_the_figures_that_it_says(tmp_path):
    text = "She is called the ship of 12 names, in 3 languages."
    found = covered(tmp_path, text, "property: remark, value: the ship of 12 names, quote: called the ship of 12 names, in 3 languages")
    assert [f.mark.value for f in found.figures] == ["claimed", "unclaimed"]


def test_a_scope_records_the_figure_in_its_name(tmp_path):
    text = "In the first quarter she carried 450 passengers."
    claim = f"property: passengers, value: 450 passengers, quote: '{text}'"
    assert "unclaimed" in marks(covered(tmp_path, text, claim)).values()
    assert set(marks(covered(tmp_path, text, f"{claim}, scope: {{quarter: first-quarter}}")).values()) == {"claimed"}


def test_a_derived_value_records_what_its_note_names(tmp_path):
    text = "She carries 16 crew and 214 passengers."
    claim = "property: passengers, value: 230 people, basis: derived, quote: 16 crew and 214 passengers, note: "
    assert set(marks(covered(tmp_path, text, f"{claim}both together")).values()) == {"unclaimed"}
    assert set(marks(covered(tmp_path, text, f"{claim}16 crew and 214 passengers added up")).values()) == {"claimed"}


def test_a_claim_that_cannot_be_read_records_nothing(tmp_path):
    text = "She carries 450 passengers."
    for claim in ("property: TODO, value: 450 passengers", "property: length, value: 450 passengers"):
        assert marks(covered(tmp_path, text, f"{claim}, quote: carries 450 passengers")) == {"450 passengers": "unclaimed"}


def test_a_quote_that_is_not_in_the_text_records_nothing(tmp_path):
    found = covered(tmp_path, "She carries 450 passengers.", "property: passengers, value: 450 passengers, quote: took 450 passengers")
    assert marks(found) == {"450 passengers": "unclaimed"}


def test_typography_changes_no_place(tmp_path):
    text = "“She” — the Mari\u00adsol —\r\n   carries\u00a0nearly\u2009 1,100 passengers…\n"
    found = covered(tmp_path, text, "property: passengers, value: 'nearly 1,100 passengers', quote: 'carries nearly 1,100 passengers'")
    (figure,) = found.figures
    assert figure.mark == "claimed"
    assert found.place(figure).span[:2] == (2, 12)


def test_of_alike_dates_a_claim_records_the_one_that_says_what_it_says(tmp_path):
    text = "Until 2014 she sailed, since 2014 she lay idle and in 2014 she carried 450 passengers."
    quote = f"property: passengers, value: 450 passengers, quote: '{text}'"
    for key, expected in (("until", "2014"), ("since", "2014"), ("as_of", "2014")):
        found = covered(tmp_path, text, f"{quote}, {key}: 2014")
        claimed = [figure for figure in found.figures if figure.mark == "claimed" and figure.words.endswith(expected)]
        assert [text[: figure.end].split()[-2].lower() for figure in claimed] == [{"as_of": "in"}.get(key, key)]
