"""French: the common hedges, and number words of France, Belgium and Switzerland."""

from __future__ import annotations

from checker.values.hedges.table import Table, contracted, counted, prefixed, verbs
from checker.values.hedging import Hedge

_ONES = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_TENS = "20 vingt vingts; 30 trente; 40 quarante; 50 cinquante; 60 soixante; 70 septante; 80 huitante octante; 90 nonante"
_STEMS = """
mètre = metre, mètres = metres, gramme = gram, grammes = grams, litre = litre, litres = litres, watt = watt, watts = watts,
watt heure = watt hour, watt heures = watt hours, watts heures = watt hours, wattheure = watt hour, wattheures = watt hours,
tonne = tonne, tonnes = tonnes, joule = joule, joules = joules, hertz = hertz, volt = volt, volts = volts, octet = byte,
octets = bytes, calorie = calorie, calories = calories, pascal = pascal, pascals = pascals, ampère = ampere, ampères = amperes,
newton = newton, newtons = newtons, becquerel = becquerel, becquerels = becquerels, sievert = sievert, sieverts = sieverts
"""
_PREFIXES = "kilo=kilo méga=mega giga=giga téra=tera péta=peta hecto=hecto déci=deci centi=centi milli=milli micro=micro nano=nano"
_LENGTHS = "kilo=kilo déci=deci centi=centi milli=milli ="
_SQUARES = prefixed("""mètre carré = metre², mètres carrés = metre², mètre cube = metre³, mètres cubes = metre³""", _LENGTHS) + prefixed(
    "mètre heure = metre per hour, mètres heure = metre per hour, mètres heures = metre per hour", "kilo=kilo"
)

_ARTICLES = "le la les"
_BEFORE = {
    Hedge.EXACTLY: "exactement, précisément",
    Hedge.ABOUT: """
    peut - être, environ, à peu près, approximativement, autour de, autour d ', aux alentours de, aux environs de, quelque, quelques, de l
    ' ordre de, vers, circa, ~, ≈, grosso modo, un peu près,
    estimé à, estimée à, estimés à, estimées à,
    """
    + verbs("avoisine avoisinent avoisinait avoisinaient avoisinant avoisiné avoisinera", _ARTICLES),
    Hedge.NEARLY: """
    près de, près d ', presque, quasiment, à peine moins de, un peu moins de, légèrement moins de, pas loin de, bientôt,
    pratiquement, proche de, juste sous, petit, petite,
    """
    + verbs("frôle frôlent frôlait frôlant frôlé frise frisent frisait frisant approche approchent approchait approchant", _ARTICLES),
    Hedge.OVER: """
    plus de, plus d ', au-dessus de, au - dessus de, supérieur à, supérieure à, dépassant, dépasse, au-delà de, au - delà de,
    >,
    """
    + verbs("dépassent dépassait dépassaient dépassé dépassera dépasseront excède excèdent", _ARTICLES),
    Hedge.JUST_OVER: """
    un peu plus de, un peu plus d ', à peine plus de, légèrement plus de, juste au-dessus de, juste au - dessus de, bon, bonne
    """,
    Hedge.AT_LEAST: "au moins, au minimum, pas moins de, pas moins d ', un minimum de, minimum, > =, ≥",
    Hedge.UNDER: """
    moins de, moins d ', même pas, pas même, en dessous de, au-dessous de, au - dessous de, inférieur à, inférieure à, sous, <
    """,
    Hedge.UP_TO: """
    jusqu ' à, au plus, tout au plus, au maximum, pas plus de, pas plus d ', un maximum de, maximum, < =, ≤, n ' excédant pas,
    ne dépassant pas
    """,
}

TABLE = Table(
    before=contracted(_BEFORE, de="du", à="au"),
    after={
        Hedge.ABOUT: "environ, à peu près",
        Hedge.AT_LEAST: "ou plus, et plus, au moins, au minimum, minimum",
        Hedge.UP_TO: "ou moins, et moins, au plus, au maximum, maximum",
    },
    cardinals={**{word: n for n, word in enumerate(_ONES.split())}, "une": 1, **counted(_TENS)},
    tens={"cent": 100, "cents": 100},
    scales=counted("""
        1000 mille mil; 1000000 million millions mio; 1000000000 milliard milliards mia mrd md mds; 1000000000000 billion billions
        """),
    pairs={
        ("personne", "n"): 0,
        ("quatre", "vingt"): 80,
        ("quatre", "vingts"): 80,
        ("dix", "sept"): 17,
        ("dix", "huit"): 18,
        ("dix", "neuf"): 19,
    },
    ordinals=counted("""
        1 premier première; 2 deuxième second seconde; 3 troisième; 4 quatrième; 5 cinquième; 6 sixième; 7 septième; 8 huitième; 9 neuvième;
        10 dixième; 11 onzième; 12 douzième; 15 quinzième; 20 vingtième; 30 trentième; 50 cinquantième; 100 centième
        """),
    ordinal_after="er ère re e ème eme nd nde",
    parts=counted("""
        3 tiers; 4 quart quarts; 5 cinquième cinquièmes; 6 sixième sixièmes; 7 septièmes; 8 huitième huitièmes; 10 dixième
        dixièmes
        """),
    halves="demi demie moitié",
    half_joined="demi demie",
    dozens=counted("12 douzaine douzaines; 2 couple paire paires"),
    rounds=counted("""
        10 dizaine dizaines; 15 quinzaine; 20 vingtaine; 30 trentaine; 40 quarantaine; 50 cinquantaine; 60 soixantaine; 100 centaine
        centaines; 1000 millier milliers
        """),
    few=dict.fromkeys(("plusieurs", "une poignée de", "une poignée d '"), (2, 12, 3, 9)),
    vague={"dizaines": 10, "douzaines": 12, "centaines": 100, "milliers": 1000},
    joins="et",
    one="un une",
    none="aucun aucune",
    none_of="pas",
    none_alone="aucun aucune",
    alone="mille mil",
    distributes="chaque",
    often=counted("86400 quotidiennement; 2629800 mensuellement; 31557600 annuellement"),
    dimensions="âge âgé âgée hauteur haut haute poids longueur long longue largeur large profondeur profond distance surface vitesse",
    estimates="peut - être, estimé à, estimée à, estimés à, estimées à",
    per_phrases="à l ', au, à la, de l '",
    apart="plus tôt, auparavant, avant, plus tard, après, avant cela",
    basis_points="points de base, point de base",
    of="de d des",
    fillers="la le l autres les ces ses leurs encore autre total un une",
    between="entre",
    span="de",
    conjunction="et",
    to="à",
    either="ou",
    minus="moins",
    below_zero="au-dessous de zéro, au - dessous de zéro, en dessous de zéro, sous zéro",
    plus_minus="±, + / -, plus ou moins",
    per="par",
    per_many="pour",
    percent="pour cent, pourcent, % , p . 100, pour 100",
    points="points de pourcentage, point de pourcentage, points de %",
    squared="carré carrés carrée carrées",
    cubed="cube cubes",
    out_of="sur",
    contrast="mais",
    negations="pas",
    stops="""
        de d des du à au aux dans en pour sur par avec sans sous entre contre chez depuis pendant durant avant après vers selon
        lors dont qui que où est sont était étaient a ont avait avaient sera seront fut furent le la les l ce ces cet cette son sa
        ses leur leurs mais ou ni car il elle ils elles
        """,
    names=prefixed(_STEMS, _PREFIXES + " =") + _SQUARES + """
        degré celsius = degrees celsius, degrés celsius = degrees celsius, degré c = degrees celsius, degrés c = degrees celsius,
        degré fahrenheit = degrees fahrenheit, degrés fahrenheit = degrees fahrenheit, degrés f = degrees fahrenheit, minute =
        minute, minutes = minutes, nœud = knot, nœuds = knots, noeud = knot, noeuds = knots, quintal = quintal, quintaux =
        quintals, mille nautique = nautical mile, milles nautiques = nautical miles, miles = miles, mile = mile, pieds carrés =
        foot², millénaire = millennium, millénaires = millennia, année lumière = light year, années lumière = light years, once =
        ounce, onces = ounces, cheval vapeur = metric horsepower, chevaux = metric horsepower, are = are, ares = ares, pinte =
        pint, pintes = pints, euro = euro, euros = euros, yen = yen, yuan = yuan, yuans = yuan, livre sterling = pound sterling,
        livres sterling = pounds sterling, centime = eurocent, centimes = eurocents, franc = franc, francs = francs, rouble =
        rouble, dollar américain = us dollar, dollars américains = us dollars, gallon = gallon, gallons = gallons,
        mètre = metre, mètres = metres, kilomètre = kilometre, kilomètres = kilometres, centimètre = centimetre, centimètres =
        centimetres, millimètres = millimetres, mille marin = nautical mile, milles marins = nautical miles, tonne = tonne, tonnes
        = tonnes, kilo = kilogram, kilos = kilograms, kilogramme = kilogram, kilogrammes = kilograms, gramme = gram, grammes =
        grams, litre = litre, litres = litres, hectare = hectare, hectares = hectares, mètre carré = m², seconde = second,
        secondes = seconds, heure = hour, heures = hours, jour = day, jours = days, semaine = week, semaines = weeks, mois =
        month, an = year, ans = years, année = year, années = years, siècle = century, siècles = centuries, décennie = decade,
        décennies = decades, pied = foot, pieds = feet, pouce = inch, pouces = inches, livre = pound, livres = pounds, dollar =
        dollar, dollars = dollars, degré = degree, degrés = degrees, baril = barrel, barils = barrels, yens = yen, roubles =
        rouble, francs suisses = swiss franc
        """,
    vigesimal=True,
    tens_join=True,
)  # fmt: skip
