"""What a full stop may follow within a sentence: abbreviations, folded, without their last stop."""

from __future__ import annotations

from checker.values.scan.words.table import row

ABBREVIATIONS = row("""
mr mrs ms dr prof rev hon st sr jr sen rep gov gen lieu lt col maj capt cmdr adm sgt cpl pvt brig pres supt det insp messrs mme mlle
no nos vol vols pp ed eds art arts sec secs para ch fig figs tab app approx ca cf al vs viz esp incl excl est c p n
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
inc ltd co corp bros dept univ assn mt ft ave blvd rd
e.g i.e a.m p.m u.s u.k u.n e.u ph.d d.c b.c a.d
bzw z.b d.h u.a usw nr str bd abs mio mrd tsd hr fr geb
rs env av janv févr avr juil déc mm m
sra srta núm pág ee.uu aprox tel tlf
tp ths ts gs pgs bs op
""")
UNITS = row("mm m ft sec hr st")
"""Of these, units where a number stands before them: a sentence may end with one."""
BEFORE_NUMBER = row("no nos p pp fig figs art arts sec secs para vol ch approx ca c est nr núm pág tel abs n op rs")
"""Of these the stop ends no sentence before a figure only; of the others before anything."""
