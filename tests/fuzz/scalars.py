"""Texts to write into a project: what an article would say, what looks like it, and what somebody hostile would try."""

from __future__ import annotations

from hypothesis import strategies as st

HEDGES = ("", "about ", "nearly ", "over ", "at least ", "under ", "up to ", "exactly ", "just over ", "dozens of ", "half ", "not ")
NUMBERS = (
    "55",
    "153",
    "1,100",
    "0",
    "-3",
    "2.5",
    "1.100",
    "twelve",
    "2 million",
    "40 to 60",
    "10–20",
    "55 ± 3",
    "1/3",
    "hundreds",
    "a few",
)
NOUNS = (" officers", " people", "", " km", " m", " %", " percent", " USD", " °C", " doctors and 3 nurses", " tons", " pounds")
DATES = (
    "2014", "2014-06", "2014-06-13", "June 2014", "13 June 2014", "13 June", "mid 2014", "the 2010s", "2014/2018", "../2014", "2014~",
    "201X",
    "2014-22", "unknown", "Monday", "last year", "7th anniversary", "nearly 50 years ago", "before 2014", "2014-13-45", "0000",
    "9999-12-31", "5 BC",
    "the second quarter of 2014", "circa 1450", "3 days before", "2014-02-30", "yesterday",
)
TIMES = ("12:30", "noon", "half past seven", "25:61", "7 pm", "13 June 2014, 12:30", "about 5 a.m.", "2:01:09", "midnight", "three o'clock")
WORDS = ("Vietnam", "the office", "guilty", "not guilty", "Major", "general", "Viet Nam", "none", "Bank of Tonga", "alpha", "beta", "gamma")
CHECKS = (
    "a.value <= b.value", "a.value - b.value > 3", "not (a.value == b.value)", "abs(a.value) < 10", "min(a.value, b.value) > 0",
    "a.as_of < b.as_of",
    "a.value ** 9", "a.value * 1e400 < 1", "__import__('os')", "a.__class__ == b", "((((a.value))))", "a.value <", "", "1 < 2 < 3",
    "a.value / 0 < 1",
    "a.value / (b.value - b.value) < 1", "a.source.published <= b.value", "9" * 60 + " * a.value < 1",
    "a.value and b.value or not a.value", "lambda: 1",
)

HOSTILE = (
    "", " ", "\t", "~", "null", "yes", "no", "true", "false", "{}", "[]", "*alias", "&anchor x",
    "!!python/object/apply:os.system [id]", "<<", "%YAML 1.2",
    "---", "...", "- - -", ": :", "? x", "#", "x #y", "'", '"', "`", "|", ">", "@", "{{7*7}}", "${HOME}", "$(id)", "%s%n", "{a.value}",
    "{a.value.__class__}",
    "{0}", "1e400", "-1e400", ".inf", ".nan", "NaN", "Infinity", "0x1F", "0o17", "1_000", "²", "٣", "१२३", "一百万", "½", "⅓", "Ⅻ",
    "1" * 500,
    "1," * 200 + "1", "0." + "0" * 300 + "1", "10" * 40 + " million million people", "9" * 4400, "1/0", "0/0", "1/3/5", "--5", "- 5",
    "+-5", "5e5e5",
    "\x1b[2J\x1b[31m", "\x9b31m", "\x07", "\r", "a\rb", "a\nb", "\u2028", "\u2029", "\x85", "\u202e\u2066abc\u2069", "\u200b",
    "\ufeff", "\ufffe", "\U000e0041",
    "\x00", "a\x00b", "\ud7ff", "\U0010ffff", "\ue000", "e\u0301" * 40, "Z" + "\u0300" * 300, "🏳️‍🌈", "👨‍👩‍👧‍👦", "ﷺ", "ﬁ", "İ", "ß",
    "ı", "ǅ", "ſ", "\u1fd3\u0390",
    "::error::x", "::set-output name=a::b", "##[error]x", "##vso[task.setvariable variable=a]b", "##teamcity[x]", "]]>", "<!--",
    "<script>alert(1)</script>",
    "</code></details><script>", "@everyone", "![x](http://e)", "[x](javascript:alert(1))", "|x|y|", "```", "~~~", "&lt;", "&#x1b;",
    "../../etc/passwd",
    "/etc/passwd", "/dev/stdin", "C:\\x", "~root", "file:///etc/passwd", "http://e/\"onmouseover=", "…", "[...]", "[word]", "[", "… …",
    "“”", "«", "—", "\u00ad",
    "a" * 3000, "ab " * 800, "(" * 300, "[" * 300, "not " * 300, "-" * 500, "one hundred and " * 60, "million " * 80, "2014/" * 80,
    "1 to " * 80, "half a " * 80,
    "12 years and " * 60, "2014-06-13T25:00:00Z", "2014-06-13T12:00:00+99:99", "99999999999-01-01", "-0001-01-01", "Y17E8", "2014-W54",
    "2014-366", "1985-99",
)

text = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=30),
    st.text(st.sampled_from("0123456789.,/-–~ %±XuQW:+ (half)one two million°²°c'’\u00a0\u202f"), max_size=24),
)


def quantities_in(nouns: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.builds("{}{}{}".format, st.sampled_from(HEDGES), st.sampled_from(NUMBERS), st.sampled_from(nouns))


quantities = quantities_in(NOUNS)
dates = st.sampled_from(DATES)
values = st.one_of(quantities, quantities, dates, st.sampled_from(TIMES), st.sampled_from(WORDS))
checks = st.sampled_from(CHECKS)
