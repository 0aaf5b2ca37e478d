"""Phrases and the figures in them: `|` between figures, the kind behind each; and phrases that hold none."""

from __future__ import annotations

import pytest

from checker.values.scan import scan_figures

PHRASES = """
a dozen eggs and two dozen bottles = a dozen eggs: count | two dozen bottles: count
twenty-three men and a hundred and five women = twenty-three men: count | a hundred and five women: count
half a million people left = half a million people: count
one in five women, two out of three men, a woman in ten = one in five: percent | two out of three: percent | a woman in ten: percent
two-thirds of them, a third less, by a quarter = two-thirds: percent | a third: percent | a quarter: percent
three quarters of an hour = three quarters of an hour: period
from 5 to 10 km, between 3 and 4 million = from 5 to 10 km: quantity | between 3 and 4 million: count
10-12 officers, up to 500 = 10-12 officers: count | up to 500: count
10 ± 2 km, 2½ hours, 1 1/2 miles = 10 ± 2 km: quantity | 2½ hours: period | 1 1/2 miles: quantity
$5m, US$1.5bn, 20 million dollars, VND 5 trillion = $5m: money | US$1.5bn: money | 20 million dollars: money | VND 5 trillion: money
5 percent, 0.5 percentage points, 12 per cent = 5 percent: percent | 0.5 percentage points: percent | 12 per cent: percent
20 km/h, 30 sq km, 5 ft 11 in = 20 km/h: quantity | 30 sq km: quantity | 5 ft 11 in: quantity
12 tonnes a year, 8 tonnes a hectare = 12 tonnes a year: quantity | 8 tonnes a hectare: quantity
-5 °C, 98.6F, minus 5 degrees = -5 °C: quantity | 98.6F: quantity | minus 5 degrees: quantity
the 7th anniversary, her 20th book, the second-largest = 7th anniversary: ordinal | 20th book: ordinal | second-largest: ordinal
the second quarter, the first half, the 21st century = second quarter: date | first half: date | 21st century: period
in June 2014, on 13 June, by 2030, since 2014, the 2010s = June 2014: date | 13 June: date | by 2030: date | 2014: date | 2010s: period
from 2014 to 2020, 2014-15, 9-10 May 2020 = from 2014 to 2020: period | 2014-15: period | 9-10 May 2020: period
last year, three days later, two years ago = last year: date | three days later: date | two years ago: date
aged 45, a 45-year-old, 45 years old = aged 45: quantity | 45-year-old: quantity | 45 years old: quantity
lost 3-1 after a vote of 52–48 at odds of two to one = 3-1: count | 52–48: count | two to one: count
10³ cells, 6.02 × 10^23 atoms, 1.5e6 units = 10³ cells: count | 6.02 × 10^23 atoms: count | 1.5e6 units: count
dozens of homes, tens of thousands of people = dozens of homes: count | tens of thousands of people: count
several hundred men = several hundred men: count
sales doubled, prices more than tripled, a fivefold rise = doubled: count | more than tripled: count | fivefold: count
at 3 p.m., at half past nine, 14:00 GMT = 3 p.m.: time | half past nine: time | 14:00 GMT: time
a 10-year, $200 million deal, a two-day visit = 10-year: period | $200 million: money | two-day: period
20-odd people, 100+ staff, as many as 20 trucks = 20-odd people: count | 100+ staff: count | as many as 20 trucks: count
a room of 3.5 m by 4 m = 3.5 m by 4 m: quantity
300 people a day, 4 deaths per 100,000 births, $5 a share = 300 people a day: count | 4 deaths per 100,000 births: count | $5 a share: money
for a year, nearly a decade, an hour and a half = a year: period | nearly a decade: period | an hour and a half: period
it cost €4 million over four years = €4 million: money | four years: period
he served for over four years = over four years: period
one officer was hurt; of the three, one was killed = one officer: count | three: count | one: count
"""
CASES = [line.split(" = ") for line in PHRASES.strip().splitlines()]

NONE = """
one of the best, no one, one another, at once, one by one, one day, on the one hand
just a second, at first, firstly, second-hand, a first try, in recent years, at present
both sides, several officers, a few people, no casualties, none
the couple said; the score was low; the pair left
"""

NAMED = """
Resolution No.130/2020/QH14 | COVID-19 | A4P+ | level-2 | Boeing 737-800 | G20 | Route 66 | Article 5(2)(b) | page 12 | version 2.1
Windows 11 | Apollo 13 was | the Companies Act 2006 | Horizon 2020 | 22 Squadron | the Big Four | 9/11 | 24/7 | ISBN 978-0-306-40615-7
doi:10.1000/182 | IMO 9241073 | 192.168.10.254 | https://example.com/2024/05 | team3@example.com | +84 24 3733 8888 | 212-555-0187
[3] | § 12 | sections 12 to 14 | Figs. 3 and 4a | flight VN 310 | 10 Downing Street | SW1A 1AA | #4821 | 410 U.S. 113 (1973)
the Second World War | 4th Armoured Brigade | Catch-22 | Studio 54 | Chapter 7 | Psalm 23 | No. 1 | Resolution 2759 (2024)
"""


@pytest.mark.parametrize(("phrase", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_phrase_holds_these_figures(phrase: str, expected: str):
    found = [f"{phrase[each.start : each.end]}: {each.kind.value}" for each in scan_figures(phrase) if each.is_claimable]
    assert " | ".join(found) == expected


@pytest.mark.parametrize("phrase", NONE.strip().splitlines())
def test_a_phrase_holds_no_figure(phrase: str):
    assert [phrase[each.start : each.end] for each in scan_figures(phrase) if each.is_claimable] == []


@pytest.mark.parametrize("name", [name.strip() for line in NAMED.strip().splitlines() for name in line.split(" | ")])
def test_a_name_needs_no_claim(name: str):
    text = f"They spoke of {name} again."
    assert [text[each.start : each.end] for each in scan_figures(text) if each.is_claimable] == []
