"""German: the common hedges, and number words, which it writes together (dreihundertfünfundfünfzig)."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.values.hedges.table import Table, counted, prefixed
from checker.values.hedging import Hedge

_ONES = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
_CARDINALS = {
    **{word: n for n, word in enumerate(_ONES.split())},
    **{word: 10 * n for n, word in enumerate(["zwanzig", "dreissig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"], 2)},
    "ein": 1,
    "zwo": 2,
    "niemand": 0,
    "niemanden": 0,
}
_LONGEST = 80
_JOINED = re.compile(r"(\w{3,60}?)(?:köpf|jähr|monat|wöch|täg|stünd|minüt)ig(?:e[mnrs]?)?")
"""A number and what it counts in one word."""


def split_number(word: str) -> int | None:
    """The number that one German word spells, up to 999,999, or has in it like `elfköpfige` and `dreitägig`; None where it is none."""
    joined = _JOINED.fullmatch(word) if "ig" in word else None
    if joined is not None:
        return _hundreds(joined[1])
    if len(word) > _LONGEST or not ("hundert" in word or "tausend" in word or "und" in word):
        return None
    head, thousand, rest = word.partition("tausend")
    if thousand:
        many, few = _hundreds(head) if head else 1, _hundreds(rest.removeprefix("und")) if rest else 0
        if many is None and head.endswith("einhalb") and not rest:
            half = _hundreds(head.removesuffix("einhalb").removesuffix("und"))
            return None if half is None else 1000 * half + 500  # zweieinhalbtausend
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
    stems = counted("""
    1 erst; 2 zweit; 3 dritt; 4 viert; 5 fünft; 6 sechst; 7 siebt siebent; 8 acht; 9 neunt; 10 zehnt; 11 elft; 12 zwölft; 15 fünfzehnt;
    20 zwanzigst; 30 dreissigst; 50 fünfzigst; 100 hundertst
    """)
    return {stem + ending: n for stem, n in stems.items() for ending in ("e", "en", "er", "es", "em")}


def _mixed() -> dict[str, Fraction]:
    """anderthalb, eineinhalb, zweieinviertel …, inflected or not."""
    halves = {"anderthalb": Fraction(3, 2), "einundeinhalb": Fraction(3, 2)}
    for word in ("ein", *_ONES.split()[2:13]):
        halves[word + "einhalb"] = _CARDINALS[word] + Fraction(1, 2)
        halves[word + "undeinhalb"] = _CARDINALS[word] + Fraction(1, 2)
        halves[word + "einviertel"] = _CARDINALS[word] + Fraction(1, 4)
        halves[word + "dreiviertel"] = _CARDINALS[word] + Fraction(3, 4)
    return halves | {word + "e": value for word, value in halves.items()}


_STEMS = """
meter = metre, metern = metres, gramm = gram, liter = litre, litern = litres, watt = watt, wattstunde = watt hour, wattstunden =
watt hours, tonne = tonne, tonnen = tonnes, joule = joule, hertz = hertz, volt = volt, ampere = ampere, byte = byte, bytes = bytes,
bit = bit, pascal = pascal, kalorie = calorie, kalorien = calories, newton = newton, becquerel = becquerel, sievert = sievert
"""
_PREFIXES = "kilo=kilo mega=mega giga=giga tera=tera peta=peta hekto=hecto dezi=deci zenti=centi milli=milli mikro=micro nano=nano"
_SQUARES = "".join(
    f"{own}{stem} = {english}metre{power}, "
    for own, power in (("quadrat", "²"), ("kubik", "³"))
    for pair in ("kilo=kilo", "dezi=deci", "zenti=centi", "milli=milli", "=")
    for prefix, _, english in (pair.partition("="),)
    for stem in ("meter", "metern")
    for own in (own + prefix,)
)
_AGES = "".join(
    f"{stem}{ending} = {unit}, "
    for stem, unit in (
        ("jährig", "year"),
        ("monatig", "month"),
        ("wöchig", "week"),
        ("tägig", "day"),
        ("stündig", "hour"),
        ("minütig", "minute"),
    )
    for ending in ("", "e", "em", "en", "er", "es")
)
"""The `jährige` of `die 34-Jährige`."""

TABLE = Table(
    before={
        Hedge.EXACTLY: "genau, exakt, präzise",
        Hedge.ABOUT: """
        vielleicht, womöglich,
        etwa, rund, circa, zirka, ca, ca ., ungefähr, um die, annähernd, gegen, schätzungsweise, in etwa, an die, geschätzt, geschätzte,
        geschätzten, geschätzter, geschätztes, ~, ≈,
        in der grössenordnung von
        """,
        Hedge.NEARLY: """
        fast, knapp, knappe, knappen, knapper, knappes, knappem, beinahe, nahezu, bald, kaum weniger als, etwas weniger als, knapp unter,
        kurz vor, nicht ganz, etwas unter
        """,
        Hedge.OVER: """
        über, mehr als, oberhalb von, höher als, grösser als, länger als, >, jenseits von, weit über, deutlich über, weit mehr als,
        deutlich mehr als
        """,
        Hedge.JUST_OVER: """
        gut, gute, guten, guter, gutes, gutem, knapp über, etwas mehr als, etwas über, leicht über, kaum mehr als, ein wenig mehr als
        """,
        Hedge.AT_LEAST: "mindestens, wenigstens, zumindest, nicht weniger als, ein minimum von, ab, > =, ≥, mind .",
        Hedge.UNDER: """
        unter, weniger als, nicht einmal, nicht mal, unterhalb von, kleiner als, niedriger als, kürzer als, <, weit unter,
        deutlich unter, weit weniger als
        """,
        Hedge.UP_TO: """bis zu, höchstens, maximal, nicht mehr als, allenfalls, ein maximum von, < =, ≤, max ., bis""",
    },
    after={
        Hedge.AT_LEAST: "oder mehr, und mehr, oder darüber, und darüber, mindestens, aufwärts",
        Hedge.UP_TO: "oder weniger, und weniger, oder darunter, höchstens, maximal",
        Hedge.ABOUT: "ungefähr, circa, in etwa, schätzungsweise, geschätzt",
    },
    cardinals=_CARDINALS,
    tens={"hundert": 100},
    scales=counted("""
        1000 tausend tsd; 1000000 million millionen mio mill; 1000000000 milliarde milliarden mrd; 1000000000000 billion billionen
        bio; 1000000000000000 billiarde billiarden
        """),
    ordinals=_ordinals(),
    parts=counted("3 drittel dritteln; 4 viertel vierteln; 5 fünftel fünfteln; 6 sechstel; 7 siebtel; 8 achtel achteln; 10 zehntel"),
    halves="halb halbe halber halbes halben hälfte",
    dozens=counted("12 dutzend; 2 paar"),
    portions=counted("""
        250000 viertelmillion; 500000 halbmillion; 750000 dreiviertelmillion; 250000000 viertelmilliarde; 750000000 dreiviertelmilliarde
        """),
    few=dict.fromkeys(("einige", "einigen", "mehrere", "mehreren", "etliche", "ein paar", "eine handvoll"), (2, 12, 3, 9)),
    vague={"dutzende": 12, "dutzenden": 12, "hunderte": 100, "hunderten": 100, "tausende": 1000, "tausenden": 1000, "aberhunderte": 100,
           "zehntausende": 10_000, "zehntausenden": 10_000, "hunderttausende": 100_000, "hunderttausenden": 100_000},
    joins="und",
    one="ein eine einen einem einer eines",
    none="kein keine keinen keiner keines",
    none_alone="keine keiner keines",
    each="jeder jede jedes jeden jedem",
    alone="tausend",
    estimates="vielleicht, womöglich, schätzungsweise, geschätzt, geschätzte, geschätzten, geschätzter, geschätztes",
    across="über",
    before_across="sich verteilt verteilte verteilten verstreut ausgebreitet gestreckt",
    recent="letztes letzten letzte letzter nächstes nächsten nächste vergangenes vergangenen voriges vorigen",
    distributes="jeder jede jedes jeden jedem pro",
    often=counted("3600 stündlich; 86400 täglich; 604800 wöchentlich; 2629800 monatlich; 31557600 jährlich alljährlich"),
    dimensions="alter alt höhe hoch gewicht schwer länge lang breite breit tiefe tief dick entfernung entfernt fläche tempo heute",
    per_phrases="in der, im, am",
    apart="zuvor, früher, vorher, davor, später, danach, darauf",
    basis_points="basispunkte, basispunkten, basispunkt",
    mixed=_mixed(),
    of="von der",
    fillers="weitere weiteren weiterer insgesamt die der den dem diese diesen andere anderen",
    between="zwischen",
    span="von",
    conjunction="und",
    to="bis auf",
    either="oder",
    minus="minus",
    below_zero="unter null, unter dem gefrierpunkt",
    plus_minus="±, + / -, plus / minus, plus minus, plus - minus",
    per="pro je",
    per_many="auf",
    percent="prozent, % , v . h ., vom hundert",
    permille="promille",
    points="prozentpunkte, prozentpunkten, prozentpunkt",
    out_of="von",
    contrast="aber",
    negations="nicht",
    stops="""
        von vom der die das dem den des in im an am auf aus bei beim mit nach seit zu zum zur für über unter zwischen gegen ohne
        um durch vor während wegen laut bis als wie wenn weil dass ob ist sind war waren hat haben hatte hatten wird werden wurde
        wurden kann können soll sollen sein seine ihre ihr diese dieser dieses aber oder noch er sie es pro je
        """,
    names=prefixed(_STEMS, _PREFIXES + " =") + _SQUARES + _AGES + """
        viertelstunde = quarter hour, viertelstunden = quarter hours, dreiviertelstunde = three quarter hour,
        dreiviertelstunden = three quarter hours,
        quadratmeile = mile², quadratmeilen = mile², quadratfuss = foot², stundenkilometern = kmh, std = hour,
        grad c = degrees celsius, grad fahrenheit = degrees fahrenheit, grad f = degrees fahrenheit, knoten = knots, ar = are,
        festmeter = metre³, hektaren = hectares, hektars = hectares, unze = ounce, unzen = ounces, feinunze = troy ounce,
        feinunzen = troy ounces, ps = metric horsepower, jahrtausend = millennium, jahrtausende = millennia, lichtjahr = light year,
        lichtjahre = light years, lichtjahren = light years, atmosphäre = atmosphere, atmosphären = atmospheres, gallone = gallon,
        gallonen = gallons, yards = yards, pfund sterling = pound sterling, cent = cent, kronen = kroner,
        meter = metre, metern = metres, kilometer = kilometre, kilometern = kilometres, zentimeter = centimetre, millimeter =
        millimetre, tonne = tonne, tonnen = tonnes, kilogramm = kilogram, kilo = kilogram, gramm = gram, liter = litre, hektar =
        hectare, quadratkilometer = km², quadratmeter = m², kubikmeter = m³, quadratmetern = m², quadratkilometern = km², sekunde
        = second, sekunden = seconds, minute = minute, minuten = minutes, stunde = hour, stunden = hours, tag = day, tage = days,
        tagen = days, woche = week, wochen = weeks, monat = month, monate = months, monaten = months, jahr = year, jahre = years,
        jahren = years, jahrzehnt = decade, jahrzehnte = decades, jahrhundert = century, jahrhunderte = centuries, fuss = feet,
        zoll = inch, meile = mile, meilen = miles, seemeile = nautical mile, seemeilen = nautical miles, pfund = pound, grad =
        degrees, grad celsius = degrees celsius, dollar = dollar, us-dollar = us dollar, us dollar = us dollar, stundenkilometer =
        kmh, euro = euro, rubel = rouble, franken = swiss franc, schweizer franken = swiss franc, yen = yen, barrel = barrel, fass
        = barrel, kilowattstunden = kilowatt hours, megawatt = megawatt, gigawattstunden = gigawatt hours, terawattstunden =
        terawatt hours
        """,
    split=split_number,
    joined_names=("jährig", "monatig", "wöchig", "tägig", "stündig", "minütig"),
)  # fmt: skip
