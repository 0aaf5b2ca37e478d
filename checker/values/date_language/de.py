"""German words of dates and times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.date_language.hours import hour_words, minute_words

if TYPE_CHECKING:
    from checker.values.phrase_book import Words

_ORDINALS = ("erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft", "dreizehnt",
             "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt", "zwanzigst")  # fmt: skip


def _inflected(*stems: str) -> str:
    return ", ".join(stem + ending for stem in stems for ending in ("e", "en", "er", "es", "em"))


def _at_any_hour(names: str) -> str:
    """`Freitag`, `freitags`, `Freitagabend`; the night of a Friday may be the day after."""
    endings = ("", "s", "morgen", "früh", "vormittag", "mittag", "nachmittag", "abend")
    return ", ".join(name + ending for name in names.split() for ending in endings)


_BEFORE_IT = _inflected("vorangegangen", "vorhergehend", "vorherig")
_SAME = f"{_inflected('selb', 'gleich')}, desselben, derselben, demselben"
_BEHIND_IT = _inflected("folgend", "darauffolgend", "nachfolgend")
"""What points to a day that the text has named before."""

WORDS: Words = {
    **{("weekday", number): _at_any_hour(names) for number, names in enumerate(
        ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag"))},
    ("month", 1): "jänner",
    ("season", 21): "frühling, frühjahr",
    ("season", 22): "sommer",
    ("season", 23): "herbst",
    ("season", 24): "winter",
    ("unit", "day"): "tag, tage, tagen, tages",
    ("unit", "week"): "woche, wochen",
    ("unit", "month"): "monat, monate, monaten, monats",
    ("unit", "quarter"): "quartal, quartale, quartals, vierteljahr",
    ("unit", "half"): "halbjahr, halbjahres, hälfte",
    ("unit", "year"): "jahr, jahre, jahren, jahres",
    ("unit", "decade"): "jahrzehnt, jahrzehnte, jahrzehnten, dekade, dekaden",
    ("unit", "century"): "jahrhundert, jahrhunderte, jahrhunderten, jahrhunderts, jh., jhdt., jh, jhd.",
    ("unit", "millennium"): "jahrtausend, jahrtausende, jahrtausenden",
    ("part", "early"): f"anfang, anfang des, zu beginn des, beginn, jahresbeginn, zu jahresbeginn, jahresanfang, {_inflected('früh')}",
    ("of the year", None): "jahresbeginn, zu jahresbeginn, zum jahresende, jahresanfang, jahresmitte, jahresende",
    ("part", "mid"): "mitte, mitte des, mitte der, jahresmitte",
    ("part", "late"): f"ende, ende des, ende der, zum ende des, jahresende, zum jahresende, {_inflected('spät')}",
    ("hedge", "about"): "etwa, ungefähr, rund, circa, ca, zirka, um, um das jahr, gegen, an die, in etwa",
    ("hedge", "perhaps"): "vielleicht, vermutlich, wahrscheinlich",
    ("hedge", "nearly"): "fast, beinahe, knapp, nahezu",
    ("hedge", "over"): "über, mehr als",
    ("hedge", "just over"): "gut, etwas mehr als, etwas über",
    ("hedge", "at least"): "mindestens, wenigstens",
    ("hedge", "under"): "unter, weniger als",
    ("hedge", "at most"): "bis zu, höchstens, maximal",
    ("bound", "before"): "vor, vor dem, vor der",
    ("bound", "after"): "nach, nach dem, nach der",
    ("bound", "by"): "spätestens, spätestens am, spätestens im, bis spätestens",
    ("bound", "not before"): "frühestens",
    ("bound", "from"): "seit, seit dem, ab, ab dem, von, vom",
    ("bound", "until"): "bis, bis zum",
    ("between", None): "zwischen, zwischen dem",
    ("to", None): "bis, bis zum, -",
    ("and", None): "und, und dem",
    ("or", None): "oder",
    ("which", -1): f"{_inflected('letzt', 'vergangen', 'vorig')}, im vergangenen, im letzten, in der letzten, in der vergangenen, "
                   f"in den letzten, in den vergangenen, {_BEFORE_IT}",
    ("which", 0): f"{_inflected('dies')}, in diesem, in dieser, heuer, {_SAME}",
    ("which", 1): f"{_inflected('nächst', 'kommend')}, im nächsten, in der nächsten, im kommenden, in den kommenden, "
                  f"in den nächsten, {_BEHIND_IT}",
    ("after which", -1): "zuvor, davor",
    ("after which", 1): "darauf, danach",
    ("told", True): f"{_BEFORE_IT}, {_SAME}, {_BEHIND_IT}, zuvor, davor, darauf, danach, am vortag, tags zuvor, am nächsten tag, "
                    "am folgetag, tags darauf",
    ("rolling", None): f"{_inflected('vergangen', 'kommend')}",
    ("recent", -1): "in jüngster, jüngsten",
    ("plural", None): "tage, tagen, wochen, monate, monaten, jahre, jahren, jahrzehnte, jahrzehnten, quartale, quartalen",
    ("weekend", None): "wochenende, am wochenende",
    ("week of", None): "die woche vom, woche vom, woche ab dem",
    ("night of", 0): "die nacht vom, nacht vom, die nacht des",
    ("night of", -1): "die nacht auf den, nacht auf den, die nacht zum, nacht zum, in der nacht zum, "
                       "in der nacht auf den, in der nacht auf",
    ("night", None): "heute nacht, letzte nacht",
    ("dayword", 0): "heute, heute morgen, heute abend",
    ("dayword", -1): "gestern, am vortag, tags zuvor, letzte nacht",
    ("dayword", -2): "vorgestern",
    ("dayword", 1): "morgen, am nächsten tag, am folgetag, tags darauf",
    ("dayword", 2): "übermorgen",
    ("shift", -1): "zuvor, früher, davor",
    ("shift", 1): "später, danach, darauf",
    ("anniversary of", 100): "hundertjahrfeier",
    ("anniversary", None): "bestehen, jahrestag, jahrestages, jubiläum, geburtstag, jahrestags",
    ("era", -1): "v. chr., vor christus, v. u. z., vor unserer zeitrechnung",
    ("era", 1): "n. chr., nach christus, u. z.",
    ("day lead", None): "am, vom, zum, dem, den, der, bis, bis zum, ab, ab dem, seit, seit dem",
    ("the", None): "der, die, das, den, dem, des",
    ("small", None): "am, im, in, an, in den, in der, des, vom",
    ("named day", ("day", 1, 1, 0)): "neujahr, neujahrstag",
    ("named day", ("day", 1, 6, 0)): "dreikönigstag, heilige drei könige",
    ("named day", ("day", 5, 1, 0)): "tag der arbeit",
    ("named day", ("day", 10, 3, 0)): "tag der deutschen einheit",
    ("named day", ("day", 10, 31, 0)): "reformationstag",
    ("named day", ("day", 11, 1, 0)): "allerheiligen",
    ("named day", ("day", 12, 6, 0)): "nikolaustag",
    ("named day", ("day", 12, 24, 0)): "heiligabend, heiliger abend, heiligen abend",
    ("named day", ("day", 12, 25, 0)): "erster weihnachtstag, ersten weihnachtstag, erster weihnachtsfeiertag, ersten weihnachtsfeiertag",
    ("named day", ("day", 12, 26, 0)): "zweiter weihnachtstag, zweiten weihnachtstag, zweiter weihnachtsfeiertag, "
                                       "zweiten weihnachtsfeiertag",
    ("named day", ("day", 12, 31, 0)): "silvester, silvesterabend, silvesternacht",
    ("named day", ("easter", -48, 0, 0)): "rosenmontag",
    ("named day", ("easter", -46, 0, 0)): "aschermittwoch",
    ("named day", ("easter", -7, 0, 0)): "palmsonntag",
    ("named day", ("easter", -3, 0, 0)): "gründonnerstag",
    ("named day", ("easter", -2, 0, 0)): "karfreitag",
    ("named day", ("easter", -1, 0, 0)): "karsamstag",
    ("named day", ("easter", 0, 0, 0)): "ostersonntag",
    ("named day", ("easter", 1, 0, 0)): "ostermontag",
    ("named day", ("easter", 39, 0, 0)): "christi himmelfahrt",
    ("named day", ("easter", 49, 0, 0)): "pfingstsonntag",
    ("named day", ("easter", 50, 0, 0)): "pfingstmontag",
    ("named day", ("easter", 60, 0, 0)): "fronleichnam",
    ("named day", None): "nationalfeiertag, muttertag",
    ("feast", (("day", 12, 24, 0), ("day", 12, 26, 0), ("day", 12, 25, 0))): "weihnachten",
    ("feast", (("easter", -2, 0, 0), ("easter", 1, 0, 0), ("easter", 0, 0, 0))): "ostern",
    ("feast", (("easter", 49, 0, 0), ("easter", 50, 0, 0), ("easter", 49, 0, 0))): "pfingsten",
    ("unknown", None): "unbekannt, o. d.",
    ("nearly half", None): "ein halbes, einem halben, ein halber, eines halben",
    ("several", (2, 12, 3, 9)): "einige, einigen, mehrere, mehreren, ein paar, wenige, wenigen",
    ("half more", None): "einhalb",
    **{("card", number): word for number, word in enumerate(
        ("ein, eine, einem, einer, eines, einen, eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
         "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig"), 1)},
    ("round", 12): "einem dutzend",
    **{("card", number * 10): word for number, word in enumerate(
        ("dreißig, dreissig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig", "hundert, einhundert"), 3)},
    ("scale", 100): "hundert",
    ("scale", 1000): "tausend",
    **{("ord", number): _inflected(stem) for number, stem in enumerate(_ORDINALS, 1)},
    ("ord", 50): _inflected("fünfzigst"),
    ("ord", 100): _inflected("hundertst"),
    **{("decade", number): word for number, word in zip(
        (20, 30, 40, 50, 60, 70, 80, 90),
        ("zwanziger", "dreißiger", "vierziger", "fünfziger", "sechziger", "siebziger", "achtziger", "neunziger"), strict=True)},
}  # fmt: skip

TIMES: Words = {
    **hour_words("eins, ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
    **minute_words(
        "dreizehn; vierzehn; fünfzehn; sechzehn; siebzehn; achtzehn; neunzehn", "zwanzig; dreißig; vierzig; fünfzig",
        "ein; zwei; drei; vier; fünf; sechs; sieben; acht; neun", "{one}und{ten}"),
    ("half day", "am"): "morgens, vormittags, am morgen, am vormittag, früh",
    ("half day", "pm"): "nachmittags, abends, am nachmittag, am abend",
    ("half day", "night"): "nachts, in der nacht",
    ("named", 720): "mittag, mittags",
    ("named", 0): "mitternacht",
    ("hours", None): "uhr, h",
    ("half to", -30): "halb",
    ("quarter", 15): "viertel nach",
    ("quarter", -15): "viertel vor",
    ("past", 1): "nach",
    ("past", -1): "vor",
    ("minutes", None): "minuten, minute",
    ("hedge", "about"): "gegen, etwa, ungefähr, circa, ca., ca, etwa um, ungefähr um, rund um",
    ("hedge", "after"): "nach",
    ("hedge", "before"): "vor",
    ("hedge", "just after"): "kurz nach",
    ("hedge", "just before"): "kurz vor",
    ("hedge", "by"): "bis spätestens, spätestens um, spätestens",
    ("hedge", "from"): "ab, seit, bis, punkt",
    ("between", None): "zwischen",
    ("and", None): "und",
    ("to", None): "bis, -",
    ("from", None): "von",
    ("small", None): "um, am",
    ("zone", None): "ortszeit, mez, mesz",
}  # fmt: skip
