"""English words of dates and times of day: (kind, value) -> phrases, separated by commas. Every other language falls back on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.date_language.hours import hour_words

if TYPE_CHECKING:
    from checker.values.phrase_book import Words

WORDS: Words = {
    **{("month", number): names for number, names in enumerate(
        ("january, jan", "february, feb", "march, mar", "april, apr", "may", "june, jun", "july, jul", "august, aug",
         "september, sept, sep", "october, oct", "november, nov", "december, dec"), 1)},
    **{("weekday", number): name for number, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))},
    **{("short weekday", number): names for number, names in enumerate(
        ("mon", "tue, tues", "wed", "thu, thurs", "fri", "sat", "sun"))},
    ("season", 21): "spring, springtime",
    ("season", 22): "summer, summertime",
    ("season", 23): "autumn, fall",
    ("season", 24): "winter, wintertime",
    ("unit", "day"): "day, days",
    ("unit", "week"): "week, weeks",
    ("unit", "month"): "month, months",
    ("unit", "quarter"): "quarter, quarters",
    ("unit", "half"): "half, half-year",
    ("unit", "year"): "year, years, yr, yrs, calendar year",
    ("unit", "decade"): "decade, decades",
    ("unit", "century"): "century, centuries",
    ("unit", "millennium"): "millennium, millennia, millenniums",
    ("part", "early"): "early, early in, early on in",
    ("part", "mid"): "mid, mid of, the middle of, middle of",
    ("part", "late"): "late, late in",
    ("part", "start"): "the start of, start of, the beginning of, beginning of, the turn of the year",
    ("part", "end"): "the end of, end of, the close of, year-end, the very end of",
    ("part", "first half"): "the first half of, first half of",
    ("part", "second half"): "the second half of, second half of, the latter half of, the last half of",
    ("hedge", "about"): "about, approximately, approx, around, roughly, circa, ca, c, ~, some, some time around, "
                        "sometime around, on or about, on or around, in or around, in or about",
    ("hedge", "perhaps"): "perhaps, possibly, probably, maybe, likely, presumably, reportedly in",
    ("hedge", "nearly"): "nearly, almost, close to, just under, not quite",
    ("hedge", "over"): "over, more than, above, in excess of, exceeding, >, well over",
    ("hedge", "just over"): "just over, a little over, slightly over, slightly more than",
    ("hedge", "at least"): "at least, no fewer than, no less than, a minimum of, not less than",
    ("hedge", "under"): "under, less than, fewer than, below, <",
    ("hedge", "at most"): "up to, at most, no more than, a maximum of, not more than",
    ("bound", "before"): "before, prior to, earlier than, ahead of",
    ("bound", "after"): "after, later than, following, subsequent to",
    ("bound", "by"): "by, no later than, not later than, not after, on or before, by no later than",
    ("bound", "not before"): "not before, no earlier than, not earlier than, on or after, from at least",
    ("bound", "from"): "since, from, as of, as from, starting in, starting from, starting, beginning in, beginning, dating from, "
                       "as early as, as late as, as far back as, dating back to, ever since, with effect from",
    ("bound", "until"): "until, till, up until, through, thru",
    ("postfix", "not before"): "or later, onward, onwards, and later, at the earliest, or after, and after",
    ("postfix", "by"): "or earlier, at the latest, or before, and before, and earlier",
    ("postfix", "about"): "or so, or thereabouts, approximately, approx",
    ("postfix", "from"): "period, time period, timeframe, time frame, inclusive, morning, afternoon, evening, season",
    ("postfix", "night"): "night, overnight, nighttime",
    ("night of", 0): "the night of, night of, overnight on",
    ("between", None): "between, anywhere between",
    ("to", None): "to, -, until, till, through, thru, up to",
    ("and", None): "and, &",
    ("or", None): "or",
    ("which", -1): "last, previous, past, the past, the last, the previous, the preceding, preceding, over the past, over the last, "
                   "for the past, for the last",
    ("which", 0): "this, the same, current, the current, the present, this current",
    ("which", 1): "next, coming, the coming, the next, upcoming, the following, over the coming, "
                  "over the next, for the next",
    ("rolling", None): "past, the past, over the past, for the past, coming, the coming, over the coming",
    ("recent", -1): "recent, the most recent",
    ("plural", None): "days, weeks, months, quarters, years, decades, centuries",
    ("weekend", None): "weekend, the weekend, over the weekend, at the weekend",
    ("week of", None): "the week of, week of, the week beginning, week beginning, the week starting, week commencing, the week commencing",
    ("night", None): "last night, tonight, overnight",
    ("dayword", 0): "today, tonight, now, present, the present, this morning, this afternoon, this evening, at present, "
                    "the present day, the same day",
    ("dayword", -1): "yesterday, last night, the previous day, the day before",
    ("dayword", -2): "the day before yesterday",
    ("dayword", 1): "tomorrow, the next day, the following day, the day after",
    ("dayword", 2): "the day after tomorrow",
    ("ago", -1): "ago, back, before now",
    ("shift", -1): "earlier, previously, prior, beforehand",
    ("shift", 1): "later, afterwards, afterward, on",
    ("ago", 1): "from now, hence",
    ("anniversary", None): "anniversary, anniversaries, birthday, jubilee",
    ("anniversary of", 100): "centenary, centennial",
    ("anniversary of", 200): "bicentenary, bicentennial",
    ("anniversary of", 300): "tercentenary, tricentennial",
    ("anniversary of", 150): "sesquicentennial",
    ("anniversary of", 25): "silver jubilee, silver anniversary",
    ("anniversary of", 50): "golden jubilee, golden anniversary",
    ("anniversary of", 60): "diamond jubilee, diamond anniversary",
    ("fiscal", None): "fiscal year, financial year, fiscal, fy, budget year, tax year, school year, academic year, marketing year",
    ("era", -1): "bc, bce, b.c., b.c.e.",
    ("era", 1): "ad, ce, a.d., c.e.",
    ("the", None): "the",
    ("small", None): "of, in, on, at, of the, in the, on the, during, during the, within, the year of, the period, the period of, "
                     "sometime in, some time in, at some point in, all of, the whole of, throughout, in the course of, "
                     "in the course of the, the early hours of, the small hours of",
    ("unknown", None): "unknown, not known, undated, no date, n.d., date unknown, unknown date",
    ("nearly half", None): "half a, half an, half of a, a half",
    ("several", (2, 12, 3, 9)): "a few, few, several",
    ("several", (2, 2, 2, 2)): "a couple of, a couple, couple of",
    ("several", (12, 12, 12, 12)): "a dozen, dozen",
    ("several", (20, None, 24, 99)): "dozens of",
    ("several", (2, None, 2, 20)): "many, some few",
    ("several", (1, 12, 1, 2)): "a year or two",
    ("half more", None): "and a half",
    **{("card", number): word for number, word in enumerate(
        ("one, a, an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
         "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"), 1)},
    **{("tens", number * 10): word for number, word in enumerate(
        ("twenty", "thirty", "forty, fourty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)},
    ("scale", 100): "hundred",
    ("scale", 1000): "thousand",
    ("scale", 1000000): "million",
    **{("ord", number): word for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
         "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"), 1)},
    **{("ord", number * 10): word for number, word in enumerate(
        ("thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth"), 3)},
    ("last ord", None): "final",
    **{("decade", number): word for number, word in zip(
        (20, 30, 40, 50, 60, 70, 80, 90),
        ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"), strict=True)},
}  # fmt: skip

TIMES: Words = {
    ("half day", "am"): "am, a.m., a.m, in the morning, in the early morning, of the morning, in the small hours",
    ("half day", "pm"): "pm, p.m., p.m, in the afternoon, in the evening, in the late afternoon, in the early evening",
    ("half day", "night"): "at night, that night",
    ("named", 720): "noon, midday, 12 noon, 12:00 noon, twelve noon, noontime",
    ("named", 0): "midnight, 12 midnight, twelve midnight",
    ("clock", None): "o'clock, o’clock",
    ("hours", None): "hours, hrs, hour, h, hr",
    ("past", 1): "past, after",
    ("past", -1): "to, before",
    ("half past", 30): "half past, half-past",
    ("quarter", 15): "quarter past, a quarter past, quarter after, a quarter after",
    ("quarter", -15): "quarter to, a quarter to, quarter of",
    ("minutes", None): "minutes, minute, mins, min",
    ("hedge", "about"): "about, around, approximately, approx., approx, roughly, circa, ca., ca, c., some time around, "
                        "sometime around, ~, at about, at around, at approximately, at roughly",
    ("hedge", "after"): "after, later than, past",
    ("hedge", "before"): "before, earlier than, prior to",
    ("hedge", "just after"): "just after, right after, shortly after, soon after, a little after, just past, shortly past, "
                             "a little past, not long after",
    ("hedge", "just before"): "just before, shortly before, right before, a little before, nearly, almost, not long before, close to",
    ("hedge", "by"): "by, no later than, not later than, not after, at the latest by",
    ("hedge", "not before"): "not before, no earlier than, not earlier than",
    ("hedge", "from"): "since, from, until, till, starting at, beginning at, exactly, precisely, sharp at, at exactly, at precisely",
    ("between", None): "between",
    ("from", None): "from",
    ("and", None): "and",
    ("to", None): "to, -, until, till",
    ("small", None): "at, on, the, of, in, t, sharp",
    ("zone", None): "gmt, utc, z, local time, est, edt, pst, pdt, et, pt, cst, cet, cest, bst, ist, eastern time, pacific time, "
                    "universal time, local, indochina time",
    **hour_words("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    ("number", 20): "twenty",
    ("number", 25): "twenty-five, twenty five",
}  # fmt: skip
