"""English."""

from __future__ import annotations

from checker.values.nouns import _IRREGULAR
from checker.values.scan.words.table import Words, row

WORDS = Words(
    ends=row("""
    said says say told added explained ago later earlier then also just still already only even again too so today yesterday tomorrow
    last next this these those such another any some all both many more, what how why if once because since however therefore
    per cent percent until before after during went came took made got gave left rose fell grew
    """),
    light=row("one second third no a"),
    plurals=frozenset(plural for plural in _IRREGULAR.values())
    | row("police troops cattle lives wives knives leaves wolves halves passersby youth"),
    singulars=row("""
    always sometimes perhaps besides towards afterwards across plus minus does has is was its this his hers ours yours theirs
    as us yes thus whereas versus previous gas bus news series overseas upwards downwards forwards backwards onwards nowadays
    indoors outdoors upstairs downstairs mathematics physics politics economics christmas
    """)
    - row("series"),
    verbs=row("was is were are had has have said told died won lost took came went made got gave left rose fell grew saw ran"),
    designators=row("""
    route flight room level grade type version model mark phase stage tier category class group bus line platform gate channel exit
    highway interstate building block unit lot pier terminal resolution directive regulation decision decree circular law act bill
    order case number no nos flight apollo windows season episode area zone district ward precinct battalion squadron company
    hull track bed table figure
    """),
    places=row("""
    article articles section sections page pages chapter chapters paragraph paragraphs clause annex appendix part
    volume vol verse p pp fig figs art sec para note footnote item rule schedule subsection step question exhibit
    """),
    leads=row("""
    in since by until till before after during from of through between early late mid circa around about to and for as at on or
    """),
    determiners=row("the a an its his her their our this that"),
    not_ordinal=row("hand hands thoughts thought nature language party parties world class guess rate degree wind cousin home half to of"),
    not_one=row("""
    of another day thing way hand can could should would may might must who which that or and at by in on to for with from is was has
    more time will does cannot ever never really also only
    """),
)
