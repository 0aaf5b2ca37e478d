"""Physical units, exact. One line a unit: names; symbols; size; dimensions; prefixes.

Names are English and separated by commas; plurals in -s are added, others are listed. Symbols are case-sensitive. Sizes
are in the base units m, kg, s, A, K, mol, cd, rad, bit; international yard and pound, year of 365.25 days, month a
twelfth of it (as pint has them; `tests/values/test_units.py` holds every line against pint). Prefixes: `k` means kilo
and so on for names and symbols alike.
"""

from __future__ import annotations

PHYSICAL = """
metre, meter; m; 1; m; p n µ μ u m c d k
foot, feet; ft ′; 381/1250; m
inch, inches; in ″; 127/5000; m
yard; yd yds; 1143/1250; m
mile, statute mile; mi; 201168/125; m
nautical mile, sea mile; nmi NM nm.; 1852; m
fathom; ; 1143/625; m
furlong; ; 25146/125; m
ångström, angstrom; Å; 1/10000000000; m
astronomical unit; au AU; 149597870700; m
parsec; pc; 30856775814913673; m; k M G
light year, light-year, lightyear; ly; 9460730472580800; m
micron; ; 1/1000000; m
are; ; 100; m2
square metre, sqm; sqm; 1; m2
square kilometre, sqkm; sqkm; 1000000; m2
square foot, sqft; sqft; 145161/1562500; m2
hectare; ha; 10000; m2
acre; ac; 316160658/78125; m2
litre, liter; l L ℓ; 1/1000; m3; µ μ u m c d h M G
cubic centimetre; cc; 1/1000000; m3
barrel, oil barrel; bbl bbls; 9936705933/62500000000; m3
gram, gramme; g; 1/1000; kg; p n µ μ u m k
kilo; ; 1; kg
quintal; ; 100; kg
tonne, metric ton, metric tonne; t; 1000; kg; k M G
short ton, us ton; ; 45359237/50000; kg
long ton, imperial ton; ; 317514659/312500; kg
pound, pound avoirdupois; lb lbs; 45359237/100000000; kg
stone, stones; st; 317514659/50000000; kg
carat; ct; 1/5000; kg
grain; ; 6479891/100000000000; kg
troy ounce; ozt; 19439673/625000000; kg
second, sec, secs; s; 1; s; n µ μ u m
minute; min mins; 60; s
hour; h hr hrs; 3600; s
quarter hour; ; 900; s
three quarter hour; ; 2700; s
day; d; 86400; s
week; wk wks; 604800; s
fortnight; ; 1209600; s
month; mo mos; 2629800; s
year, annum; yr yrs; 31557600; s; k M G
decade; ; 315576000; s
century, centuries; ; 3155760000; s
millennium, millennia; ; 31557600000; s
hertz; Hz; 1; s-1; m k M G T
barrel per day; bpd; 9936705933/5400000000000000; m3 s-1
knot; kn kt kts; 463/900; m s-1
mile per hour; mph; 1397/3125; m s-1
kilometre per hour; kmh kph km/hr; 5/18; m s-1
newton; N; 1; kg m s-2; m k M
joule; J; 1; kg m2 s-2; m k M G T P E
watt hour, watthour; Wh; 3600; kg m2 s-2; m k M G T P
calorie; cal; 523/125; kg m2 s-2; k
british thermal unit; BTU Btu; 52752792631/50000000; kg m2 s-2
electronvolt, electron volt; eV; 801088317/5000000000000000000000000000; kg m2 s-2; k M G T
tonne of TNT, ton of TNT; ; 4184000000; kg m2 s-2
watt; W; 1; kg m2 s-3; µ μ u m k M G T
metric horsepower; PS; 588399/800; kg m2 s-3
mechanical horsepower; ; 37284993579113511/50000000000000; kg m2 s-3
pascal; Pa; 1; kg m-1 s-2; m h k M G
bar, bars; bar; 100000; kg m-1 s-2; m
millimetre of mercury, millimetres of mercury, millimeter of mercury, millimeters of mercury, mm hg; mmHg; 26664477483/200000000; kg m-1 s-2
standard atmosphere, atmosphere; atm; 101325; kg m-1 s-2
pound per square inch; psi; 8896443230521/1290320000; kg m-1 s-2
ampere, amp; A; 1; A; µ μ u m k
ampere hour, amp hour; Ah; 3600; A s; m k
volt ampere; VA; 1; kg m2 s-3; k M G
volt; V; 1; kg m2 s-3 A-1; µ μ u m k M
ohm; Ω Ω; 1; kg m2 s-3 A-2; m k M
kelvin; K; 1; K
mole; mol; 1; mol; µ μ u m k
candela; cd; 1; cd
lumen; lm; 1; cd rad2
lux; lx; 1; cd rad2 m-2
degree; °; 1; deg
arcminute, arc minute, minute of arc, minutes of arc; arcmin; 1/60; deg
arcsecond, arc second, second of arc, seconds of arc; arcsec; 1/3600; deg; m µ
radian; rad; 1; rad; m µ
bit; bit; 1; bit; k M G T P
byte; B; 8; bit
kibibyte; KiB; 8192; bit
mebibyte; MiB; 8388608; bit
gibibyte; GiB; 8589934592; bit
tebibyte; TiB; 8796093022208; bit
pebibyte; PiB; 9007199254740992; bit
becquerel; Bq; 1; decay s-1; k M G T P
sievert; Sv; 1; m2 s-2 dose; µ μ u m
gray, grays; Gy; 1; m2 s-2 absorbed; m
decibel; dB; 1; dB
part per million, parts per million; ppm; 1; ppm
part per billion, parts per billion; ppb; 1/1000; ppm
"""

CUSTOMARY = """
ton; ; us 45359237/50000, imperial 317514659/312500, metric 1000; kg
hundredweight; cwt; us 45359237/1000000, imperial 317514659/6250000; kg
ounce; oz; us 45359237/1600000000, troy 19439673/625000000; kg
fluid ounce; fl.oz; us 473176473/16000000000000, imperial 454609/16000000000; m3
pint; ; us 473176473/1000000000000, imperial 56826125/100000000000; m3
quart; qt; us 473176473/500000000000, imperial 11365225/10000000000; m3
gallon; gal; us 473176473/125000000000, imperial 454609/100000000; m3
bushel; ; us 220244188543/6250000000000, imperial 454609/12500000; m3
cup; ; us 473176473/2000000000000, metric 1/4000; m3
tablespoon; tbsp; us 473176473/32000000000000, metric 3/200000; m3
teaspoon; tsp; us 157725491/32000000000000, metric 1/200000; m3
mile per gallon; mpg; us 201168000000000/473176473, imperial 160934400000/454609; m-2
horsepower; hp HP; us 37284993579113511/50000000000000, metric 588399/800; kg m2 s-3
kilobyte; kB KB; us 8000, binary 8192; bit
megabyte; MB; us 8000000, binary 8388608; bit
gigabyte; GB; us 8000000000, binary 8589934592; bit
terabyte; TB; us 8000000000000, binary 8796093022208; bit
petabyte; PB; us 8000000000000000, binary 9007199254740992; bit
"""
"""Words with several customary sizes; each size under the system that has it. `us` stands first: it is the usual one in English."""

TEMPERATURES = {
    "celsius": ("°C ºC ℃ degC C", "celsius centigrade", "1", "5463/20"),
    "fahrenheit": ("°F ℉ degF F", "fahrenheit", "5/9", "45967/100"),
}
"""Symbols, names, size in kelvin, and what is added to a value before it is multiplied by the size."""

PREFIXES = {
    "f": ("femto", -15),
    "p": ("pico", -12),
    "n": ("nano", -9),
    "µ": ("micro", -6),
    "μ": ("micro", -6),
    "u": ("micro", -6),
    "m": ("milli", -3),
    "c": ("centi", -2),
    "d": ("deci", -1),
    "h": ("hecto", 2),
    "k": ("kilo", 3),
    "M": ("mega", 6),
    "G": ("giga", 9),
    "T": ("tera", 12),
    "P": ("peta", 15),
    "E": ("exa", 18),
}

SYSTEMS = {"en": "us", "en-us": "us", "en-gb": "imperial", "en-ie": "imperial"}
"""Which customary size is the usual one, by language; `metric` for every other, and the first where a unit has none of the system."""
