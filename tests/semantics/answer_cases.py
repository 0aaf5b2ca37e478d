"""Statements of one thing by two or three sources, by what stands between them."""

from __future__ import annotations

from typing import Any

from tests.semantics.statements import BIRTHS, COUNT, FOUNDED, LENGTH, SENT, SHARE, STAFF, Property, Statement, measured, say

INDIVIDUAL: dict[str, Any] = {"scope": {"format": "individual"}}
UNIT: dict[str, Any] = {"scope": {"format": "unit"}}
HOSPITAL: dict[str, Any] = {"scope": {"format": "field-hospital"}}
ENGINEERS: dict[str, Any] = {"scope": {"format": "engineering"}}
MISSIONS: dict[str, Any] = {"scope": {"place": "missions"}}
UNSAID: dict[str, Any] = {"scope": {"format": "unknown"}}
EUROS = measured("EUR")
TONNES = measured("kg")
RATE = measured("percent", "level")
NAME: Property = {"type": "text"}
LEADER: Property = {"type": "entity"}
HOUR: Property = {"type": "time"}
LEFT: Property = {"type": "date", "many": True}
MANY: Property = {"type": "entity", "many": True}

Case = tuple[Property, tuple[Statement, ...]]


def pairs(prop: Property, *values: tuple[Statement, ...]) -> list[Case]:
    return [(prop, statements) for statements in values]


CASES: dict[str, list[Case]] = {
    "values": [
        *pairs(
            COUNT,
            (say("55 officers"), say("65 officers")),
            (say("1,100 officers"), say("1,181 officers")),
            (say("1,100 officers"), say("1,201 officers")),
            (say("about 1,100 officers"), say("1,181 officers")),
            (say("nearly 1,100 officers"), say("1,100 officers")),
            (say("nearly 1,100 officers"), say("1,021 officers")),
            (say("over 1,000 officers"), say("1,000 officers")),
            (say("over 1,000 officers"), say("3,000 officers")),
            (say("more than 50 officers"), say("55 officers")),
            (say("fewer than 50 officers"), say("more than 60 officers")),
            (say("up to 500 officers"), say("at least 500 officers")),
            (say("dozens of officers"), say("15 officers")),
            (say("dozens of officers"), say("25 officers")),
            (say("between 50 and 60 officers"), say("58 officers")),
            (say("between 50 and 60 officers"), say("61 officers")),
            (say("50-60 officers"), say("60-70 officers")),
            (say("55 officers"), say("fifty-five officers")),
            (say("1,234 officers"), say("1,243 officers")),
            (say("1,234 officers"), say("12,340 officers")),
            (say("153 officers"), say("135 officers")),
            (say("55 officers", denied=True), say("55 officers")),
            (say("55 officers", denied=True), say("65 officers")),
            (say("55 officers", denied=True), say("about 55 officers")),
            (say("55 officers"), say("55 officers"), say("65 officers")),
            (say("55 officers"), say("60 officers"), say("65 officers")),
            (say("55 officers"), say("about 60 officers"), say("65 officers")),
        ),
        *pairs(
            LENGTH,
            (say("5 km"), say("5,000 m")),
            (say("5.0 km"), say("5.4 km")),
            (say("5 km"), say("3 miles")),
            (say("5 km"), say("3.1 miles")),
            (say("828 m"), say("2,717 feet")),
            (say("828 m"), say("828 km")),
            (say("828 m"), say("830 m")),
            (say("about 830 m"), say("828 m")),
            (say("6 ft 2 in"), say("1.88 m")),
        ),
        *pairs(
            EUROS,
            (say("€1.5 billion"), say("€1,500 million")),
            (say("€1.5 billion"), say("€1.5 million")),
            (say("€1.5 billion"), say("€1.46 billion")),
            (say("€20 million"), say("€18 million")),
        ),
        *pairs(
            TONNES,
            (say("1,234 tons"), say("1,234 tonnes")),
            (say("5 tonnes"), say("5,200 kg")),
            (say("11 stone"), say("70 kg")),
        ),
        *pairs(
            SHARE,
            (say("16%"), say("16.4%")),
            (say("16%"), say("17%")),
            (say("a third"), say("33%")),
            (say("one in five"), say("20%")),
            (say("over 16%"), say("16%")),
            (say("half"), say("54%")),
        ),
        *pairs(
            NAME,
            (say("blue"), say("Blue")),
            (say("blue"), say("green")),
            (say("blue", denied=True), say("blue")),
            (say("The Department"), say("the department")),
        ),
        *pairs(
            HOUR,
            (say("12:30"), say("half past twelve in the afternoon")),
            (say("12:30"), say("12:31")),
            (say("about 12:30"), say("12:40")),
            (say("between 12:00 and 13:00"), say("12:40")),
            (say("before noon"), say("12:40")),
        ),
    ],
    "boundaries": [
        *pairs(
            COUNT,
            (say("more than 800 officers"), say("900 officers")),
            (say("more than 800 officers"), say("901 officers")),
            (say("more than 800 officers"), say("1,600 officers")),
            (say("more than 812 officers"), say("1,624 officers")),
            (say("more than 812 officers"), say("1,625 officers")),
            (say("fewer than 812 officers"), say("406 officers")),
            (say("fewer than 812 officers"), say("405 officers")),
            (say("at least 12 officers"), say("24 officers")),
            (say("at least 12 officers"), say("25 officers")),
            (say("at most 12 officers"), say("6 officers")),
            (say("at most 12 officers"), say("5 officers")),
            (say("over 800 officers"), say("over 2,000 officers")),
            (say("hundreds of officers"), say("1,001 officers")),
            (say("about 100 officers"), say("about 120 officers")),
            (say("about 100 officers"), say("about 121 officers")),
            (say("between 50 and 60 officers"), say("between 60 and 70 officers")),
            (say("153 officers"), say("154 officers")),
            (say("153 officers"), say("155 officers")),
            (say("1,530 officers"), say("1,503 officers")),
            (say("1,512 officers"), say("1,513 officers")),
            (say("101 officers"), say("99 officers")),
            (say("199 officers"), say("203 officers")),
            (say("5 officers"), say("5,000 officers")),
            (say("5 officers"), say("500 officers")),
            (say("51 officers"), say("510 officers")),
            (say("51 officers"), say("5,100 officers")),
            (say("0 officers"), say("500 officers")),
        ),
        *pairs(
            {"type": "quantity", "unit": "°C", "over_time": "constant"},
            (say("-12 °C"), say("-12.7 °C")),
            (say("-12 °C"), say("-13.2 °C")),
            (say("-12.5 °C"), say("-13 °C")),
            (say("-12.4 °C"), say("-12 °C")),
            (say("12 °C"), say("-12 °C")),
            (say("0.4 °C"), say("0 °C")),
            (say("20 °C"), say("68 °F")),
            (say("20 °C"), say("70 °F")),
        ),
        *pairs(
            {**LENGTH, "tolerance": "5%"},
            (say("101 km"), say("106 km")),
            (say("101 km"), say("107 km")),
            (say("101 km"), say("120 km")),
            (say("about 101 km"), say("120 km")),
            (say("over 101 km"), say("99 km")),
        ),
        *pairs({**COUNT, "tolerance": "3"}, (say("55 officers"), say("58 officers")), (say("55 officers"), say("59 officers"))),
        *pairs(
            FOUNDED,
            (say("13 June"), say("13 June")),
            (say("13 June"), say("June")),
            (say("13 June"), say("July")),
            (say("13 June"), say("1990s")),
            (say("13 June"), say("July 2014")),
            (say("29 February"), say("2014 to 2015")),
            (say("29 February"), say("2012")),
        ),
        *pairs(
            HOUR,
            (say("23:50"), say("about midnight")),
            (say("00:10"), say("about midnight")),
            (say("01:10"), say("about midnight")),
            (say("before 01:00"), say("23:50")),
        ),
    ],
    "times": [
        *(
            case
            for prop in (STAFF, SENT, BIRTHS)
            for case in pairs(
                prop,
                (say("55 people", as_of="2020-06-13"), say("65 people", as_of="2020-06-13")),
                (say("55 people", as_of="2020-06-13"), say("65 people", as_of="2023-08-21")),
                (say("65 people", as_of="2020-06-13"), say("55 people", as_of="2023-08-21")),
                (say("55 people", as_of="2020-06-13"), say("65 people")),
                (say("65 people", as_of="2020-06-13"), say("55 people")),
                (say("55 people"), say("65 people")),
                (say("55 people", published="2020-06-13"), say("65 people", published="2023-08-21")),
                (say("65 people", published="2020-06-13"), say("55 people", published="2023-08-21")),
                (say("55 people", published="2020-06-13"), say("65 people", as_of="2019")),
                (say("65 people", as_of="2020"), say("55 people", as_of="2020-06-13")),
                (say("65 people", as_of="2020-01/2020-06"), say("55 people", as_of="2020-04/2020-12")),
                (say("55 people", since="2014", as_of="2020"), say("65 people", since="2015", as_of="2020")),
                (say("65 people", since="2015", as_of="2020"), say("55 people", since="2014", as_of="2020")),
                (say("55 people", since="2014", as_of="2020"), say("65 people", as_of="2020")),
                (say("55 people", since="2014", until="2018", as_of="2020"), say("65 people", since="2016", until="2020", as_of="2020")),
                (say("55 people", since="2014", until="2018"), say("65 people", since="2019", until="2020")),
                (say("65 people", since="2014", until="2018"), say("55 people", since="2014", until="2020")),
                (say("about 65 people", as_of="2020"), say("60 people", as_of="2021")),
                (say("1,100 people", as_of="2020"), say("1,050 people", as_of="2021")),
            )
        ),
    ],
    "series": [
        (SENT, (say("55 people", as_of="2014"), say("65 people", as_of="2020"), say(f"{value} people", **when)))
        for value in (45, 55, 60, 65, 75)
        for when in ({}, {"published": "2017"}, {"published": "2012"}, {"published": "2022"}, {"since": "2016"})
    ],
    "dates": [
        *pairs(
            FOUNDED,
            (say("2014"), say("June 2014")),
            (say("2014"), say("2017")),
            (say("2014-06-13"), say("2014-06-14")),
            (say("13 June 2014"), say("13 July 2014")),
            (say("13 June 2014"), say("31 June 2014")),
            (say("June 2014"), say("May 2014")),
            (say("about 1450"), say("1452")),
            (say("about 1450"), say("1455")),
            (say("before 2014"), say("2014")),
            (say("before 2014"), say("2010")),
            (say("after 2014"), say("2010")),
            (say("early 2014"), say("May 2014")),
            (say("early 2014"), say("November 2014")),
            (say("the 1990s"), say("1995")),
            (say("the 19th century"), say("1901")),
            (say("2014 or 2015"), say("2015")),
            (say("2014 to 2016"), say("2015")),
            (say("seventh founding anniversary", published="2021-06-14"), say("2014")),
            (say("seventh founding anniversary", published="2021-06-14"), say("2016")),
            (say("13 June"), say("13 June 2014")),
            (say("13 June"), say("14 June 2014")),
            (say("last year", published="2015-06-14"), say("2014")),
            (say("three years ago", published="2017-06-14"), say("2014")),
            (say("unknown"), say("2014")),
            (say("2014", denied=True), say("2014")),
            (say("2014", denied=True), say("June 2014")),
        ),
    ],
    "scopes": [
        *(
            case
            for prop in (COUNT, {**COUNT, "additive": True}, {**STAFF, "additive": True}, SENT)
            for case in pairs(
                prop,
                (say("55 officers", **INDIVIDUAL, as_of="2020"), say("65 officers", **INDIVIDUAL, as_of="2020")),
                (say("55 officers", **INDIVIDUAL, as_of="2020"), say("65 officers", **UNIT, as_of="2020")),
                (say("55 officers", **INDIVIDUAL, as_of="2020"), say("65 officers", as_of="2020")),
                (say("65 officers", **INDIVIDUAL, as_of="2020"), say("55 officers", as_of="2020")),
                (say("65 officers", **HOSPITAL, as_of="2020"), say("55 officers", **UNIT, as_of="2020")),
                (say("55 officers", **UNSAID, as_of="2020"), say("65 officers", as_of="2020")),
                (say("55 officers", **UNSAID, as_of="2020"), say("65 officers", **INDIVIDUAL, as_of="2020")),
                (say("65 officers", **MISSIONS, as_of="2020"), say("55 officers", **INDIVIDUAL, as_of="2020")),
                (
                    say("30 officers", **INDIVIDUAL, as_of="2020"),
                    say("40 officers", **UNIT, as_of="2020"),
                    say("60 officers", as_of="2020"),
                ),
                (
                    say("30 officers", **INDIVIDUAL, as_of="2020"),
                    say("40 officers", **UNIT, as_of="2020"),
                    say("90 officers", as_of="2020"),
                ),
                (
                    say("30 officers", **HOSPITAL, as_of="2020"),
                    say("40 officers", **ENGINEERS, as_of="2020"),
                    say("60 officers", **UNIT, as_of="2020"),
                ),
                (
                    say("about 30 officers", **INDIVIDUAL, as_of="2020"),
                    say("40 officers", **UNIT, as_of="2020"),
                    say("60 officers", as_of="2020"),
                ),
            )
        ),
    ],
    "sums": [
        (SENT, (say("30 people", as_of="2018", **INDIVIDUAL), say("40 people", as_of="2019", **UNIT), say("60 people", as_of="2020"))),
        (SENT, (say("30 people", as_of="2018", **INDIVIDUAL), say("40 people", as_of="2021", **UNIT), say("60 people", as_of="2020"))),
        (SENT, (say("80 people", as_of="2018", **INDIVIDUAL), say("60 people", as_of="2020"))),
        (SENT, (say("80 people", as_of="2021", **INDIVIDUAL), say("60 people", as_of="2020"))),
        (SENT, (say("over 80 people", as_of="2018", **HOSPITAL), say("nearly 60 people", as_of="2020", **UNIT))),
        (
            SENT,
            (
                say("30 people", as_of="2018", **HOSPITAL),
                say("40 people", as_of="2018", **ENGINEERS),
                say("60 people", as_of="2018", **UNIT),
            ),
        ),
        (
            SENT,
            (
                say("30 people", as_of="2018", **HOSPITAL),
                say("40 people", as_of="2018", **ENGINEERS),
                say("80 people", as_of="2018", **UNIT),
            ),
        ),
        (
            BIRTHS,
            (
                say("30 people", since="2014", until="2015"),
                say("40 people", since="2016", until="2017"),
                say("60 people", since="2014", until="2017"),
            ),
        ),
        (
            BIRTHS,
            (
                say("30 people", since="2014", until="2015"),
                say("40 people", since="2016", until="2017"),
                say("80 people", since="2014", until="2017"),
            ),
        ),
        (BIRTHS, (say("70 people", since="2014", until="2015"), say("60 people", since="2014", until="2017"))),
        (BIRTHS, (say("70 people", since="2014", until="2015", **INDIVIDUAL), say("60 people", since="2014", until="2017"))),
        (RATE, (say("60%", as_of="2020", **INDIVIDUAL), say("60%", as_of="2020", **UNIT))),
        (RATE, (say("60%", as_of="2020"), say("62%", as_of="2020", **UNIT))),
    ],
    "standing": [
        *pairs(
            STAFF,
            (say("55 people", status="planned", as_of="2020"), say("65 people", as_of="2020")),
            (say("55 people", status="planned", due="2022", as_of="2020"), say("65 people", as_of="2023")),
            (say("75 people", status="target", due="2022", as_of="2020"), say("65 people", as_of="2023")),
            (say("at least 75 people", status="target", due="2022", as_of="2020"), say("65 people", as_of="2022-12-31")),
            (say("at most 60 people", status="target", due="2022", as_of="2020"), say("65 people", as_of="2022-12-31")),
            (say("75 people", status="forecast", due="2022", as_of="2020"), say("65 people", as_of="2022")),
            (say("75 people", status="estimate", as_of="2020"), say("65 people", as_of="2020")),
            (say("75 people", status="planned", due="2022", as_of="2020"), say("85 people", status="planned", due="2022", as_of="2020")),
            (say("75 people", status="planned", due="2022", as_of="2020"), say("85 people", status="planned", due="2024", as_of="2020")),
            (say("75 people", status="target", due="2030", as_of="2020"), say("85 people", status="target", due="2030", as_of="2023")),
            (say("75 people", said_by="department", as_of="2020"), say("65 people", as_of="2020")),
            (say("55 people", as_of="2020", published="2021", derived_from="b"), say("55 people", as_of="2020", published="2020")),
            (say("65 people", as_of="2020", published="2021", derived_from="b"), say("55 people", as_of="2020", published="2020")),
            (say("65 people", as_of="2020", published="2021", replaces="b"), say("55 people", as_of="2020", published="2020")),
            (say("65 people", as_of="2024", published="2021"), say("55 people", as_of="2024", published="2020")),
            (say("65 people", as_of="2020", source="a"), say("55 people", as_of="2020", source="a")),
            (say("about 65 people", as_of="2020", source="a"), say("55 people", as_of="2020", source="a")),
            (say("65 people", as_of="2020", source="a"), say("1,065 people", as_of="2020", source="a")),
        ),
        *pairs(
            RATE,
            (say("16%", as_of="2020"), say("18%", as_of="2021")),
            (say("16%", as_of="2020"), say("18%", as_of="2020")),
            (say("20%", status="target", due="2025", as_of="2020"), say("18%", as_of="2026")),
            (say("over 20%", status="target", due="2025", as_of="2020"), say("22%", as_of="2025-12-31")),
        ),
        *pairs(
            FOUNDED,
            (say("2014", status="planned", as_of="2013"), say("2015", as_of="2016")),
            (say("2014", status="planned", as_of="2013"), say("2014", as_of="2016")),
            (say("2030", status="planned", as_of="2013"), say("2031", status="planned", as_of="2016")),
        ),
    ],
    "many": [
        *(
            (prop, tuple(say(f"{value} people", as_of=f"20{year}") for value, year in figures))
            for prop in (STAFF, SENT)
            for figures in (
                ((55, 10), (65, 11), (75, 12), (85, 13), (95, 14), (105, 15), (115, 16), (125, 17)),
                ((55, 10), (65, 11), (75, 12), (60, 13), (95, 14), (105, 15), (115, 16), (80, 17)),
                ((55, 10), (65, 10), (65, 11), (75, 11), (95, 14), (105, 15), (115, 16), (115, 17)),
            )
        ),
        (
            COUNT,
            tuple(say(f"{value} people") for value in ("55", "about 55", "56", "over 50", "550", "65", "at most 60", "between 50 and 70")),
        ),
        (COUNT, (*(say(f"{value} people") for value in (55, 55, 55, 65, 65, 75, 75)), say("55 people", denied=True))),
        (STAFF, (*(say(f"{value} people", as_of="2020") for value in (55, 55, 65, 65, 75, 75)), say("80 people", status="planned"))),
        (
            STAFF,
            tuple(say(f"{value} people", published=f"2020-06-{day}") for value, day in zip((55, 65, 75), ("01", "06", "12"), strict=True)),
        ),
        *pairs(
            {**STAFF, "stable_for": "30 days"},
            (say("55 people", as_of="2020-06-01"), say("65 people", as_of="2020-06-30")),
            (say("55 people", as_of="2020-06-01"), say("65 people", as_of="2020-07-01")),
            (say("55 people", as_of="2020-06"), say("65 people", as_of="2020-06")),
            (say("55 people", as_of="2020-07"), say("65 people", as_of="2020-07")),
            (say("55 people", as_of="2020"), say("65 people", as_of="2020-07")),
        ),
        *(
            (
                {**prop, "additive": True, "stable_for": "30 days"},
                (say("30 people", as_of=when, **INDIVIDUAL), say("40 people", as_of=when, **UNIT), say("60 people", as_of=then)),
            )
            for prop in (STAFF, SENT)
            for when, then in (
                ("2020-06-13", "2020-06-13"),
                ("2020-06", "2020-06"),
                ("2020-07", "2020-07"),
                ("2020", "2020"),
                ("2020-06-01", "2020-06-30"),
            )
        ),
        *pairs(
            {**STAFF, "additive": True},
            (
                say("30 people", source="a", published="2020-06-13", **INDIVIDUAL),
                say("40 people", source="a", **UNIT),
                say("60 people", source="a"),
            ),
            (
                say("30 people", published="2020-06-13", **INDIVIDUAL),
                say("40 people", published="2020-06-13", **UNIT),
                say("60 people", published="2020-06-13"),
            ),
            (
                say("30 people", source="a", until="2020", **INDIVIDUAL),
                say("40 people", source="a", until="2020", **UNIT),
                say("60 people", source="a", until="2020"),
            ),
            (say("30 people", source="a", **INDIVIDUAL), say("40 people", source="a", **UNIT), say("60 people", source="a", until="2020")),
        ),
        *pairs(
            FOUNDED,
            tuple(
                say(value)
                for value in ("2014", "June 2014", "2015", "before 2014", "13 June 2014", "the 2010s", "after 2016", "2014 or 2015")
            ),
        ),
        *pairs(NAME, tuple(say(value) for value in ("blue", "Blue", "green", "red", "grey", "white", "black", "green"))),
        *pairs(
            SENT,
            (say("55 people", denied=True, as_of="2014"), say("55 people", as_of="2020"), say("55 people")),
            (say("55 people", as_of="2014"), say("65 people", as_of="2014"), say("60 people")),
            (say("about 55 people", as_of="2014"), say("60 people", as_of="2020"), say("over 50 people")),
            (say("55 people", published="2020-06-13"), say("55 people", published="2020-06-14"), say("65 people", published="2020-06-13")),
        ),
    ],
}
