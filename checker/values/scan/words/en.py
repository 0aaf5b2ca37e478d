"""English."""

from __future__ import annotations

from checker.values.nouns import IRREGULAR
from checker.values.scan.figure import Kind
from checker.values.scan.words.table import Words, row

_NAMED = row("""
    route routes flight flights room rooms level levels grade type types version versions model models mark phase phases stage stages
    tier category categories class group groups bus buses tram line lines platform platforms gate gates channel channels exit highway
    interstate block lot pier terminal terminals resolution resolutions directive directives regulation regulations decision decree
    circular law act bill case cases number numbers no nos apollo season episode zone district ward precinct battalion squadron
    regiment hull bed buoy junction port build ending dial psalm psalms opus op area generation catch hospital gas file form forms
    box apartment apt suite floor unit units sector pillar goal target scenario option plan day article protocol
    account seed ship tank shaft tunnel reactor site camp formula agenda vision horizon studio
    call dial iteration round game lane court runway track league division
    week force year km plot sheet size seat aisle stop ball factor sudoku amendment amendments row
""") - row("hospital plan ship")
_PLACED = row("""
    article articles section sections page pages chapter chapters paragraph paragraphs clause clauses annex appendix part parts volume
    volumes vol verse verses p pp fig figs figure figures table tables art arts sec para paras note notes footnote item items rule rules
    schedule schedules subsection step question exhibit exhibits equation theorem example act scene canto book psalm line lines slide
    amendment title
""") - row("item items book")
_IRREGULARS = frozenset(IRREGULAR.values())

WORDS = Words(
    ends=row("""
    said says say told added explained ago later earlier then also just still already only even again too so today yesterday tomorrow
    last next this such another any some all both many more what how why if once because since however therefore
    per cent percent went came took made got gave left rose fell grew died began became
    each apiece apart whose whole less fewer higher lower longer shorter larger smaller better worse
    """),
    plurals=_IRREGULARS | row("police troops cattle lives wives knives leaves wolves halves passersby youth crew bn mn"),
    singulars=row("""
    always sometimes perhaps besides towards afterwards across plus minus does has is was its this his hers ours yours theirs
    as us yes thus whereas versus previous gas bus news overseas upwards downwards forwards backwards onwards nowadays
    indoors outdoors upstairs downstairs mathematics physics politics economics christmas says specimen abdomen regimen semen
    """),
    verbs=row("""
    was is were are had has have said told died won lost took came went made got gave left rose fell grew saw ran shall will may must
    can could would should does did do needs goes comes takes makes
    """),
    auxiliaries=row("was is were are had has have will would can could may might must shall should did does do died"),
    designators={**dict.fromkeys(_NAMED, Kind.NAME), **dict.fromkeys(_PLACED, Kind.SECTION)},
    leads=row("""
    in since by until till before after during from of through between early late mid circa around about to and as or
    """),
    openers=row("""
    in on at by for from since of with about around only some over under nearly almost more fewer less than up and but or the a an these
    those all both just another his her its their our my your this that after before during until between among another at least
    then now so yet still also even when while where as if because however meanwhile today yesterday to into within
    it he she they we you i there here total exactly roughly approximately serves costs takes makes needs
    """),
    determiners=row("the a an its his her their our this that"),
    periods=row("quarter half century decade millennium week month year day season term hour minute trimester semester"),
    addressed=row("floor street st avenue ave"),
    not_ordinal=row("""
    hand hands handed thoughts thought nature language party parties class guess rate degree wind cousin cousins home to of
    place time fiddle sight
    """)
    - row("place time"),
    not_one=row("""
    of another thing way hand can could should would may might must who which that or and at by in on to for with from is was has
    more will does cannot ever never really also only off reason example exception explanation possibility question problem
    source study report expert analyst observer critic commentator theory idea answer estimate word place
    time who whom whose such side every
    """),
    were=row("was is had has were"),
    not_a=row("second minute moment"),
    during=row("over in within under"),
    takes_hedge=row("""
    for of after lasted lasting took taken spent is was be been were are just well within in since served aged least by
    """),
    lasting=row("for within after nearly almost about around over under lasted lasting took takes than least only just roughly than"),
    moved=row("later earlier ago before after afterwards beforehand hence"),
    aged=row("aged age ages"),
    old=row("old"),
    multiples=row("""
    doubled tripled trebled quadrupled quintupled halved doubling tripling trebling quadrupling halving twofold threefold fourfold
    fivefold sixfold sevenfold eightfold ninefold tenfold
    """),
    not_multiple=row("down up over back as"),
    by=row("by x × *"),
    before_half=row("first second third fourth other better latter last next final"),
    some=row("day evening morning night afternoon summer winter"),
    vaguely=row("at"),
    one=row("one"),
    pence={"p": "GBP", "c": "USD"},
    shy_units=row("degree degrees cup cups carat carats knot bit bits quart atmosphere second minute stone"),
    hides=row("both none nobody many nil"),
    small_months=row("may march mar august sun sat"),
    nowadays=row("today tonight now present recent unknown undated"),
    endings="s",
    plural_ends=("children", "women", "people", "men"),
    not_endings=("ss", "us", "is", "ous"),
    year_parts=row("quarter half trimester"),
    ages=row("century decade millennium"),
    years_behind=row("in since until"),
    at_hours=row("at by from since until till before after to past exactly precisely shortly just"),
)
