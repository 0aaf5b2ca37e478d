"""English, whole. Hedges by the table of page 2; number words of British, American and Indian English."""

from __future__ import annotations

from checker.values.hedges.table import Table, counted
from checker.values.hedging import Hedge

_ONES = """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen
        """
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """
        zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth
        """
_ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"

_CARDINALS = {
    **{word: n for n, word in enumerate(_ONES.split())},
    **{word: 10 * n for n, word in enumerate(_TENS.split(), 2)},
    "nil": 0,
    "none": 0,
    "nobody": 0,
    "fourty": 40,
    "both": 2,
    "twice": 2,
    "thrice": 3,
}
_SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "quintillion": 10**18,
    "lakh": 10**5,
    "lac": 10**5,
    "crore": 10**7,
    "lakhs": 10**5,
    "crores": 10**7,
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
_PARTS = {
    **{word: n for n, word in enumerate(_ORDINALS.split()) if n > 2},
    **{word + "s": n for n, word in enumerate(_ORDINALS.split()) if n > 2},
    "quarter": 4,
    "quarters": 4,
    "twentieth": 20,
    "twentieths": 20,
    "hundredth": 100,
    "hundredths": 100,
    "thousandth": 1000,
    "thousandths": 1000,
}

TABLE = Table(
    before={
        Hedge.EXACTLY: "exactly, precisely, exact",
        Hedge.ABOUT: """
        about, approximately, approx, approx ., around, roughly, some, circa, c ., ca, ca ., ~, ≈, ≃, ∼, in the region
        of, in the neighbourhood of, in the neighborhood of, in the vicinity of, in the order of, on the order of, of
        the order of, somewhere around, somewhere near, more or less, an estimated, estimated, estimated at, a rough,
        give or take, broadly, approximating, just about, anywhere around, ballpark, perhaps, maybe, possibly
        """,
        Hedge.NEARLY: """
        nearly, almost, close to, just under, just below, just short of, slightly under, slightly below, slightly less
        than, slightly fewer than, a little under, a little below, a little less than, a little fewer than, a bit under,
        a bit less than, a shade under, marginally under, marginally below, marginally less than, not quite,
        approaching, nearing, near, nigh on, well nigh, virtually, practically, verging on, bordering on, just shy of, a
        little short of, shy of, close on
        """,
        Hedge.OVER: """
        over, more than, above, in excess of, exceeding, exceeds, exceeded, >, greater than, higher than, larger than,
        bigger than, longer than, taller than, older than, heavier than, upwards of, upward of, beyond, north of, well
        over, well above, far over, far above, much more than, far more than, many more than, significantly more than,
        considerably more than, well in excess of, surpassing, surpassed, topping, topped, better than, wider than,
        deeper than, faster than
        """,
        Hedge.JUST_OVER: """
        just over, just above, just more than, slightly over, slightly above, slightly more than, a little over, a
        little above, a little more than, a bit over, a bit more than, a shade over, barely over, barely more than,
        barely above, marginally over, marginally above, marginally more than, only just over, fractionally over
        """,
        Hedge.AT_LEAST: """
        at least, at the least, at the very least, at a minimum, no fewer than, no less than, not fewer than, not less
        than, no lower than, not below, not under, a minimum of, minimum of, the minimum of, minimum, min, min ., > =,
        never less than, never fewer than, never under, never below, ≥, ⩾, as few as, as little as, starting at, starting from
        """,
        Hedge.UNDER: """
        under, less than, fewer than, below, <, lower than, smaller than, shorter than, lighter than, younger than, not even,
        slower than, well under, well below, far below, far less than, far fewer than, much less than, many fewer than,
        considerably less than, significantly less than, south of, short of, narrower than
        """,
        Hedge.UP_TO: """
        up to, upto, at most, at the most, at the very most, at a maximum, no more than, not more than, no greater than,
        never more than, never over, never above, no higher than, no longer than, no larger than, not over,
        not above, not exceeding, a maximum of, maximum of,
        the maximum of, maximum, max, max ., < =, ≤, ⩽, as many as, as much as, as high as, as long as, capped at
        """,
    },
    after={
        Hedge.EXACTLY: "exactly, precisely",
        Hedge.ABOUT: """
        or so, or thereabouts, approximately, approx, roughly, give or take, more or less, or more or less, ish, - ish, odd, - odd,
        something, - something
        """,
        Hedge.AT_LEAST: """
        or more, and more, or over, or above, and above, and over, and up, or older, and older, or higher, or greater,
        or longer, or better, at least, at a minimum, at the least, at the very least, minimum, plus, - plus
        """,
        Hedge.UP_TO: """
        or less, or fewer, or under, or below, and under, and below, or younger, or lower, at most, at the most, at the very most, at a
        maximum, maximum, tops, max
        """,
        Hedge.NEARLY: "almost, nearly",
    },
    cardinals=_CARDINALS,
    tens={"hundred": 100},
    scales=_SCALES,
    ordinals={
        **{word: n for n, word in enumerate(_ORDINALS.split())},
        **{word: 10 * n for n, word in enumerate(_ORDINAL_TENS.split(), 2)},
        "hundredth": 100,
        "thousandth": 1000,
        "millionth": 10**6,
        "billionth": 10**9,
    },
    ordinal_after="st nd rd th",
    parts=_PARTS,
    halves="half",
    doubtful=counted("1000000 mm"),
    dozens={"dozen": 12, "score": 20, "pair": 2, "couple": 2},
    few={
        "a few": (2, 12, 3, 9),
        "few": (2, 12, 3, 9),
        "several": (2, 12, 3, 9),
        "a handful of": (2, 12, 3, 9),
        "a handful": (2, 12, 3, 9),
    },
    vague={
        "dozens": 12,
        "scores": 20,
        "tens": 10,
        "hundreds": 100,
        "thousands": 10**3,
        "millions": 10**6,
        "billions": 10**9,
        "trillions": 10**12,
    },
    joins="and",
    one="a an",
    none="no",
    of="of",
    fillers="""
        another additional further a an total of combined these those its their his her our all estimated record
        staggering whopping mere only just even
        """,
    between="between",
    span="from",
    conjunction="and",
    to="to till until through",
    either="or",
    minus="minus negative",
    below_zero="below zero, below freezing, below 0, below",
    plus_minus="±, + / -, + - , plus or minus, plus - or - minus, give or take",
    per="per each every",
    percent="percent, per cent, pct, pct ., pc, percents, % , ％",
    permille="per mille, permille, per mil, per mill",
    points="""
        percentage points, percentage point, percentage - points, percentage - point, % points, % point, pp, ppts, ppt,
        pps, p . p .
        """,
    basis_points="basis points, basis point, basis - points, basis - point, bps, bp",
    apart="earlier, ago, before, later, on, after, previously, prior, hence, back",
    each="every each",
    places="figure figures digit digits",
    estimates="perhaps, maybe, possibly, an estimated, estimated, estimated at",
    graded="magnitude category",
    recent="last next past previous",
    across="over",
    before_across="""
    spread spreads spreading stretch stretches stretched stretching extend extends extended extending sprawl sprawls sprawled sprawling
    scattered strewn dispersed staggered phased turn turns turned turning hand hands handed handing carried rolled preside presides presided
    presiding reign reigned reigning rule rules ruled ruling watches watching watched argue argued arguing quarrel quarrelled dispute
    disputes row rows fight fights fought fighting lawsuit sued suing sues
    """,
    comparatives="less more fewer lower higher larger smaller greater bigger cheaper faster slower longer shorter heavier lighter again",
    distributes="each every",
    often=counted("3600 hourly; 86400 daily; 604800 weekly; 2629800 monthly; 31557600 yearly annually"),
    dimensions="""
        age aged height high tall weight weighs weighed length long width wide depth deep thick distance area speed measures measured
        reaches reached stands stood old away apart ago worth now today
    """,
    out_of="in every, out of every, out of, in",
    strong="strong",
    contrast="but",
    negations="not",
    squared="squared",
    cubed="cubed",
    stops="""
        of in at on by for from to with without into onto upon over under between among amongst during since before
        after until till through throughout against about around across along behind beside besides beyond despite down
        inside like near off out outside past per toward towards up via within than as who whom whose which that when
        where while whilst because although though if unless whether is are was were be been being am has have had do
        does did will would shall should can could may might must the its their his her our your my this these those
        each every but or nor so yet not he she it they we you i there according including vs versus plus minus working
        serving
        """,
)
