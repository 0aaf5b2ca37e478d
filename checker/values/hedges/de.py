"""German: the common hedges, and number words, which it writes together (dreihundertfünfundfünfzig)."""

from __future__ import annotations

from checker.values.hedges.table import Table
from checker.values.hedging import Hedge

_ONES = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
_CARDINALS = {
    **{word: n for n, word in enumerate(_ONES.split())},
    **{word: 10 * n for n, word in enumerate(["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"], 2)},
    "ein": 1,
    "zwo": 2,
    "dreissig": 30,
}
_LONGEST = 80


def split_number(word: str) -> int | None:
    """The number that one German word spells, up to 999,999; None where it is none."""
    if len(word) > _LONGEST or not ("hundert" in word or "tausend" in word or "und" in word):
        return None
    head, thousand, rest = word.partition("tausend")
    if thousand:
        many, few = _hundreds(head) if head else 1, _hundreds(rest.removeprefix("und")) if rest else 0
        return None if many is None or few is None or many == 0 else 1000 * many + few
    return _hundreds(word)


def _hundreds(word: str) -> int | None:
    head, hundred, rest = word.partition("hundert")
    if not hundred:
        return _tens(word)
    many, few = _tens(head) if head else 1, _tens(rest.removeprefix("und")) if rest else 0
    return None if many is None or few is None or not 0 < many < 100 else 100 * many + few


def _tens(word: str) -> int | None:
    if word in _CARDINALS:
        return _CARDINALS[word]
    for one in ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"):
        if word.startswith(one + "und"):
            ten = _CARDINALS.get(word[len(one) + 3 :], 0)
            return ten + _CARDINALS[one] if ten >= 20 else None
    return None


def _ordinals() -> dict[str, int]:
    stems = {"erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7, "acht": 8, "neunt": 9, "zehnt": 10}
    stems |= {"elft": 11, "zwölft": 12, "fünfzehnt": 15, "zwanzigst": 20, "dreißigst": 30, "fünfzigst": 50, "hundertst": 100}
    return {stem + ending: n for stem, n in stems.items() for ending in ("e", "en", "er", "es", "em")}


_PARTS = {"drittel": 3, "dritteln": 3, "viertel": 4, "vierteln": 4, "fünftel": 5, "fünfteln": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "zehntel": 10}

TABLE = Table(
    before={
        Hedge.EXACTLY: "genau, exakt, präzise",
        Hedge.ABOUT: """etwa, rund, circa, zirka, ca, ca ., ungefähr, um die, annähernd, gegen, schätzungsweise, in etwa, an die, geschätzt, ~, ≈,
        in der größenordnung von, um""",
        Hedge.NEARLY: "fast, knapp, beinahe, nahezu, bald, kaum weniger als, etwas weniger als, knapp unter, kurz vor, nicht ganz, etwas unter",
        Hedge.OVER: "über, mehr als, oberhalb von, höher als, größer als, länger als, >, jenseits von, weit über, deutlich über, weit mehr als, deutlich mehr als",
        Hedge.JUST_OVER: "gut, knapp über, etwas mehr als, etwas über, leicht über, kaum mehr als, ein wenig mehr als",
        Hedge.AT_LEAST: "mindestens, wenigstens, zumindest, nicht weniger als, ein minimum von, ab, > =, ≥, mind .",
        Hedge.UNDER: "unter, weniger als, unterhalb von, kleiner als, niedriger als, kürzer als, <, weit unter, deutlich unter, weit weniger als",
        Hedge.UP_TO: """bis zu, höchstens, maximal, nicht mehr als, allenfalls, ein maximum von, < =, ≤, max ., bis""",
    },
    after={
        Hedge.AT_LEAST: "oder mehr, und mehr, oder darüber, und darüber, mindestens, aufwärts",
        Hedge.UP_TO: "oder weniger, und weniger, oder darunter, höchstens, maximal",
        Hedge.ABOUT: "ungefähr, circa, in etwa, schätzungsweise",
    },
    cardinals=_CARDINALS,
    tens={"hundert": 100},
    scales={
        "tausend": 10**3,
        "million": 10**6,
        "millionen": 10**6,
        "milliarde": 10**9,
        "milliarden": 10**9,
        "billion": 10**12,
        "billionen": 10**12,
        "billiarde": 10**15,
        "billiarden": 10**15,
        "tsd": 10**3,
        "mio": 10**6,
        "mill": 10**6,
        "mrd": 10**9,
        "bio": 10**12,
    },
    ordinals=_ordinals(),
    parts=_PARTS,
    halves="halb halbe halber halbes halben hälfte",
    dozens={"dutzend": 12, "paar": 2, "schock": 60},
    few={"einige": (2, 12, 3, 9), "mehrere": (2, 12, 3, 9), "ein paar": (2, 12, 3, 9), "etliche": (2, 12, 3, 9), "einigen": (2, 12, 3, 9), "mehreren": (2, 12, 3, 9)},
    vague={"dutzende": 12, "dutzenden": 12, "hunderte": 100, "hunderten": 100, "tausende": 1000, "tausenden": 1000, "aberhunderte": 100},
    joins="und",
    one="ein eine einen einem einer eines",
    none="kein keine keinen",
    of="von der",
    fillers="weitere weiteren weiterer insgesamt die der den diese diesen andere anderen",
    between="zwischen",
    span="von",
    conjunction="und",
    to="bis",
    either="oder",
    minus="minus",
    below_zero="unter null, unter dem gefrierpunkt",
    plus_minus="±, + / -, plus / minus, plus minus, plus - minus",
    per="pro je",
    percent="prozent, % , v . h ., vom hundert",
    points="prozentpunkte, prozentpunkten, prozentpunkt",
    stops="""von vom der die das dem den des in im an am auf aus bei beim mit nach seit zu zum zur für über unter zwischen gegen ohne um durch vor während wegen
    laut bis als wie wenn weil dass ob ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können soll sollen sein seine ihre ihr
    diese dieser dieses aber oder noch er sie es""",
    names={
        "meter": "metre", "metern": "metres", "kilometer": "kilometre", "kilometern": "kilometres", "zentimeter": "centimetre", "millimeter": "millimetre",
        "tonne": "tonne", "tonnen": "tonnes", "kilogramm": "kilogram", "kilo": "kilogram", "gramm": "gram", "liter": "litre", "hektar": "hectare",
        "quadratkilometer": "km²", "quadratmeter": "m²", "kubikmeter": "m³", "quadratmetern": "m²", "quadratkilometern": "km²",
        "sekunde": "second", "sekunden": "seconds", "minute": "minute", "minuten": "minutes", "stunde": "hour", "stunden": "hours", "tag": "day",
        "tage": "days", "tagen": "days", "woche": "week", "wochen": "weeks", "monat": "month", "monate": "months", "monaten": "months", "jahr": "year",
        "jahre": "years", "jahren": "years", "jahrzehnt": "decade", "jahrzehnte": "decades", "jahrhundert": "century", "jahrhunderte": "centuries",
        "fuß": "feet", "zoll": "inch", "meile": "mile", "meilen": "miles", "seemeile": "nautical mile", "seemeilen": "nautical miles", "pfund": "pound",
        "grad": "degrees", "grad celsius": "degrees celsius", "dollar": "dollar", "us-dollar": "us dollar", "us dollar": "us dollar", "stundenkilometer": "kmh",
        "euro": "euro", "rubel": "rouble", "franken": "swiss franc", "schweizer franken": "swiss franc", "yen": "yen", "barrel": "barrel", "fass": "barrel",
        "kilowattstunden": "kilowatt hours", "megawatt": "megawatt", "gigawattstunden": "gigawatt hours", "terawattstunden": "terawatt hours",
    },
    split=split_number,
)  # fmt: skip
