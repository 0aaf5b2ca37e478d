"""Spanish: the common hedges and the number words."""

from __future__ import annotations

from checker.values.hedges.table import Table
from checker.values.hedging import Hedge

_ONES = """cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno
veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"""
_HUNDREDS = "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient"

TABLE = Table(
    before={
        Hedge.EXACTLY: "exactamente, precisamente",
        Hedge.ABOUT: """aproximadamente, alrededor de, unos, unas, cerca de unos, en torno a, más o menos, circa, ~, ≈, del orden de, sobre,
        aproximadamente unos, aprox, aprox .""",
        Hedge.NEARLY: "casi, cerca de, prácticamente, poco menos de, algo menos de, ligeramente menos de, a punto de",
        Hedge.OVER: "más de, mas de, por encima de, superior a, superiores a, supera los, superan los, >, mucho más de, muy por encima de",
        Hedge.JUST_OVER: "poco más de, algo más de, un poco más de, ligeramente más de, apenas más de",
        Hedge.AT_LEAST: "al menos, por lo menos, como mínimo, no menos de, un mínimo de, cuando menos, mínimo, > =, ≥",
        Hedge.UNDER: "menos de, por debajo de, inferior a, inferiores a, <, muy por debajo de",
        Hedge.UP_TO: "hasta, como máximo, a lo sumo, no más de, un máximo de, máximo, < =, ≤",
    },
    after={
        Hedge.ABOUT: "aproximadamente, más o menos",
        Hedge.AT_LEAST: "o más, y más, como mínimo, por lo menos, al menos",
        Hedge.UP_TO: "o menos, y menos, como máximo",
    },
    cardinals={
        **{word: n for n, word in enumerate(_ONES.split())},
        **{word: 10 * n for n, word in enumerate(["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"], 3)},
        **{stem + ending: 100 * n for n, stem in enumerate(_HUNDREDS.split(), 2) for ending in ("os", "as")},
        "un": 1,
        "una": 1,
        "veintiún": 21,
        "veintiuna": 21,
        "dieciseis": 16,
        "veintidos": 22,
        "veintitres": 23,
        "veintiseis": 26,
        "cien": 100,
        "ciento": 100,
    },
    tens={},
    scales={
        "mil": 10**3,
        "millón": 10**6,
        "millones": 10**6,
        "millardo": 10**9,
        "millardos": 10**9,
        "billón": 10**12,
        "billones": 10**12,
        "mm": 10**6,
        "mdd": 10**6,
    },
    ordinals={
        "primero": 1, "primera": 1, "primer": 1, "segundo": 2, "segunda": 2, "tercero": 3, "tercera": 3, "tercer": 3, "cuarto": 4, "cuarta": 4, "quinto": 5,
        "quinta": 5, "sexto": 6, "sexta": 6, "séptimo": 7, "séptima": 7, "octavo": 8, "octava": 8, "noveno": 9, "novena": 9, "décimo": 10, "décima": 10,
        "undécimo": 11, "duodécimo": 12, "vigésimo": 20, "vigésima": 20,
    },
    ordinal_after="º ª er ro ra do da to ta",
    parts={"tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "quinto": 5, "quintos": 5, "sexto": 6, "octavo": 8, "octavos": 8, "décimo": 10, "décimos": 10},
    halves="medio media mitad",
    dozens={"docena": 12, "decena": 10, "veintena": 20, "treintena": 30, "cincuentena": 50, "centenar": 100, "millar": 1000, "par": 2},
    few={"varios": (2, 12, 3, 9), "varias": (2, 12, 3, 9), "algunos": (2, 12, 3, 9), "algunas": (2, 12, 3, 9), "unos pocos": (2, 12, 3, 9),
         "unas pocas": (2, 12, 3, 9), "un puñado de": (2, 12, 3, 9), "unos cuantos": (2, 12, 3, 9)},
    vague={"docenas": 12, "decenas": 10, "cientos": 100, "centenares": 100, "miles": 1000, "millares": 1000},
    joins="y",
    one="un una",
    none="ningún ninguna ninguno",
    of="de del",
    fillers="otros otras los las estos estas total un una",
    between="entre",
    span="de desde",
    conjunction="y",
    to="a hasta",
    either="o",
    minus="menos",
    below_zero="bajo cero",
    plus_minus="±, + / -, más o menos",
    per="por",
    percent="por ciento, por cien, %",
    points="puntos porcentuales, punto porcentual",
    stops="""de del a al en por para con sin sobre entre hasta desde durante según contra tras ante bajo que quien quienes donde cuando como si es son era eran
    fue fueron ha han había habían será serán está están el la los las su sus este esta estos estas pero o ni él ella ellos ellas""",
    names={
        "metro": "metre", "metros": "metres", "kilómetro": "kilometre", "kilómetros": "kilometres", "centímetro": "centimetre", "centímetros": "centimetres",
        "milímetros": "millimetres", "tonelada": "tonne", "toneladas": "tonnes", "kilo": "kilogram", "kilos": "kilograms", "kilogramo": "kilogram",
        "kilogramos": "kilograms", "gramo": "gram", "gramos": "grams", "litro": "litre", "litros": "litres", "hectárea": "hectare", "hectáreas": "hectares",
        "segundo": "second", "segundos": "seconds", "minuto": "minute", "minutos": "minutes", "hora": "hour", "horas": "hours", "día": "day", "días": "days",
        "semana": "week", "semanas": "weeks", "mes": "month", "meses": "months", "año": "year", "años": "years", "década": "decade", "décadas": "decades",
        "siglo": "century", "siglos": "centuries", "pie": "foot", "pies": "feet", "pulgada": "inch", "pulgadas": "inches", "milla": "mile", "millas": "miles",
        "libra": "pound", "libras": "pounds", "grados": "degrees", "grado": "degree", "dólar": "dollar", "dólares": "dollars", "euros": "euros",
        "pesos": "pesos", "reales": "real", "barril": "barrel", "barriles": "barrels", "kilómetros cuadrados": "km²", "metros cuadrados": "m²",
        "metros cúbicos": "m³", "kilómetro cuadrado": "km²", "metro cuadrado": "m²",
    },
    tens_join=True,
)  # fmt: skip
