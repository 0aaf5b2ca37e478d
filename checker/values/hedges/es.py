"""Spanish: the common hedges and the number words."""

from __future__ import annotations

from checker.values.hedges.table import Table, contracted, counted, prefixed, verbs
from checker.values.hedging import Hedge

_ONES = """
cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte
veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve
"""
_HUNDREDS = "doscient trescient cuatrocient quinient seiscient setecient ochocient novecient"

_STEMS = """
metro = metre, metros = metres, gramo = gram, gramos = grams, litro = litre, litros = litres, vatio = watt, vatios = watts,
vatio hora = watt hour, vatios hora = watt hours, watt = watt, watts = watts, tonelada = tonne, toneladas = tonnes, julio = joule,
julios = joules, hercio = hertz, hercios = hertz, voltio = volt, voltios = volts, byte = byte, bytes = bytes, caloría = calorie,
calorías = calories, pascal = pascal, pascales = pascals, amperio = ampere, amperios = amperes, newton = newton, newtons = newtons
"""
_PREFIXES = """
kiló=kilo kilo=kilo mega=mega giga=giga tera=tera peta=peta hectó=hecto hecto=hecto decí=deci centí=centi milí=milli mili=milli micró=micro
micro=micro nano=nano
"""
_LENGTHS = "kiló=kilo kilo=kilo decí=deci centí=centi milí=milli ="
_SQUARES = prefixed(
    """metro cuadrado = metre², metros cuadrados = metre², metro cúbico = metre³, metros cúbicos = metre³""", _LENGTHS
) + prefixed("metro hora = metre per hour, metros hora = metre per hour", "kiló=kilo kilo=kilo")

_ARTICLES = "el la los las"
_BEFORE = {
    Hedge.EXACTLY: "exactamente, precisamente",
    Hedge.ABOUT: """
    quizá, quizás, tal vez,
    aproximadamente, alrededor de, alrededor del, en torno al, cerca del, unos, unas, cerca de unos, en torno a, más o menos, circa,
    ~, ≈, del orden de, sobre,
    aproximadamente unos, aprox, aprox ., estimado en, estimada en, estimados en, estimadas en,
    """
    + verbs("ronda rondan rondó rondaron rondaba rondaban rondará rondarán rondando", _ARTICLES),
    Hedge.NEARLY: "casi, cerca de, prácticamente, poco menos de, algo menos de, ligeramente menos de, a punto de, "
    + verbs("roza rozan rozó rozaron rozaba rozaban rozando", _ARTICLES),
    Hedge.OVER: """
    más de, más del, mas de, por encima de, superior a, superiores a, >, mucho más de, muy por encima de,
    """
    + verbs("supera superan superó superaron superaba superaban superado superará superarán superando rebasa rebasan rebasó", _ARTICLES),
    Hedge.JUST_OVER: "poco más de, algo más de, un poco más de, ligeramente más de, apenas más de",
    Hedge.AT_LEAST: "al menos, por lo menos, como mínimo, no menos de, un mínimo de, cuando menos, mínimo, > =, ≥",
    Hedge.UNDER: "menos de, menos del, ni siquiera, por debajo de, inferior a, inferiores a, <, muy por debajo de",
    Hedge.UP_TO: "hasta, como máximo, a lo sumo, no más de, un máximo de, máximo, < =, ≤",
}

TABLE = Table(
    before=contracted(_BEFORE, de="del", a="al"),
    after={
        Hedge.ABOUT: "aproximadamente, más o menos",
        Hedge.AT_LEAST: "o más, y más, como mínimo, por lo menos, al menos",
        Hedge.UP_TO: "o menos, y menos, como máximo",
    },
    cardinals={
        **{word: n for n, word in enumerate(_ONES.split())},
        **{word: 10 * n for n, word in enumerate(["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"], 3)},
        **{stem + ending: 100 * n for n, stem in enumerate(_HUNDREDS.split(), 2) for ending in ("os", "as")},
        "nadie": 0,
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
    pairs={("no", "hubo"): 0},
    scales=counted("""
        1000 mil; 1000000 millón millones; 1000000000 millardo millardos; 1000000000000 billón billones
        """),
    doubtful=counted("1000000 mm mdd"),
    ordinals=counted("""
        1 primero primera primer; 2 segundo segunda; 3 tercero tercera tercer; 4 cuarto cuarta; 5 quinto quinta; 6 sexto sexta; 7
        séptimo séptima; 8 octavo octava; 9 noveno novena; 10 décimo décima; 11 undécimo; 12 duodécimo; 20 vigésimo vigésima
        """),
    ordinal_after="º ª er ro ra do da to ta",
    parts=counted("3 tercio tercios; 4 cuarto cuartos; 5 quinto quintos; 6 sexto; 8 octavo octavos; 10 décimo décimos"),
    halves="medio media mitad",
    half_joined="medio media",
    dozens=counted("12 docena docenas; 2 par pares"),
    rounds=counted("""
        10 decena decenas; 15 quincena; 20 veintena; 30 treintena; 40 cuarentena; 50 cincuentena; 60 sesentena; 100 centenar centena
        centenares; 1000 millar millares
        """),
    few=dict.fromkeys(
        ("varios", "varias", "algunos", "algunas", "unos pocos", "unas pocas", "unos cuantos", "un puñado de"), (2, 12, 3, 9)
    ),
    vague={"docenas": 12, "decenas": 10, "cientos": 100, "centenares": 100, "miles": 1000, "millares": 1000},
    joins="y",
    one="un una",
    none="ningún ninguna ninguno",
    none_alone="ninguno ninguna",
    alone="mil",
    distributes="cada",
    often=counted("86400 diariamente diarios diarias; 2629800 mensualmente; 31557600 anualmente"),
    dimensions="edad altura alto alta peso longitud largo larga anchura ancho ancha profundidad profundo distancia superficie velocidad",
    part_words="parte partes",
    estimates="quizá, quizás, tal vez, estimado en, estimada en, estimados en, estimadas en",
    per_phrases="a la, al",
    apart="antes, después, atrás, más tarde, más temprano",
    basis_points="puntos básicos, punto básico, puntos base",
    of="de del",
    fillers="la el otros otras los las estos estas total un una",
    between="entre",
    span="de del desde",
    conjunction="y",
    to="a al hasta",
    either="o",
    minus="menos",
    below_zero="bajo cero",
    plus_minus="±, + / -, más o menos",
    per="por cada",
    percent="por ciento, por cien, %",
    points="puntos porcentuales, punto porcentual",
    squared="cuadrado cuadrados cuadrada cuadradas",
    cubed="cúbico cúbicos",
    out_of="de cada",
    contrast="pero",
    negations="no",
    stops="""
        de del a al en por para con sin sobre entre hasta desde durante según contra tras ante bajo que quien quienes donde cuando
        como si es son era eran fue fueron ha han había habían será serán está están el la los las su sus este esta estos estas
        pero o ni él ella ellos ellas
        """,
    names=prefixed(_STEMS, _PREFIXES + " =") + _SQUARES + """
        grado celsius = degrees celsius, grados celsius = degrees celsius, grado centígrado = degrees celsius, grados centígrados =
        degrees celsius, grados c = degrees celsius, grado fahrenheit = degrees fahrenheit, grados fahrenheit = degrees
        fahrenheit, grados f = degrees fahrenheit, nudo = knot, nudos = knots, quintal = quintal, quintales = quintals, milla
        náutica = nautical mile, millas náuticas = nautical miles, pies cuadrados = foot², milenio = millennium, milenios =
        millennia, año luz = light year, años luz = light years, onza = ounce, onzas = ounces, caballos de vapor = metric
        horsepower, acre = acre, acres = acres, galón = gallon, galones = gallons, euro = euro, peso = peso, yen = yen, yenes =
        yen, yuan = yuan, yuanes = yuan, libra esterlina = pound sterling, libras esterlinas = pounds sterling, céntimo =
        eurocent, céntimos = eurocents, franco suizo = swiss franc, francos suizos = swiss franc, rublo = rouble, rublos =
        rouble, dólar estadounidense = us dollar, dólares estadounidenses = us dollars, millas cuadradas = mile²,
        metro = metre, metros = metres, kilómetro = kilometre, kilómetros = kilometres, centímetro = centimetre, centímetros =
        centimetres, milímetros = millimetres, tonelada = tonne, toneladas = tonnes, kilo = kilogram, kilos = kilograms, kilogramo
        = kilogram, kilogramos = kilograms, gramo = gram, gramos = grams, litro = litre, litros = litres, hectárea = hectare,
        hectáreas = hectares, segundo = second, segundos = seconds, minuto = minute, minutos = minutes, hora = hour, horas =
        hours, día = day, días = days, semana = week, semanas = weeks, mes = month, meses = months, año = year, años = years,
        década = decade, décadas = decades, siglo = century, siglos = centuries, pie = foot, pies = feet, pulgada = inch, pulgadas
        = inches, milla = mile, millas = miles, libra = pound, libras = pounds, grados = degrees, grado = degree, dólar = dollar,
        dólares = dollars, euros = euros, pesos = pesos, reales = real, barril = barrel, barriles = barrels, kilómetros cuadrados
        = km², metros cuadrados = m², metros cúbicos = m³, kilómetro cuadrado = km², metro cuadrado = m²
        """,
    tens_join=True,
)  # fmt: skip
