"""German."""

from __future__ import annotations

from checker.values.scan.figure import Kind
from checker.values.scan.words.table import Words, row

_NAMED = row("""
    flug zimmer stufe kategorie phase version modell gruppe bus linie linien gleis tor kanal gesetz verordnung richtlinie resolution fall
    nummer nummern nr autobahn bundesstraße landstraße straße zone bezirk los typ klasse einheit stock wohnung platz staffel folge band
    aktenzeichen az raum halle
""")
_PLACED = row("""
    artikel abschnitt abschnitte seite seiten kapitel absatz absätze anhang teil band s abb abbildung tabelle fußnote art abs punkt ziffer
    paragraf paragraph satz vers akt szene titel
""")

WORDS = Words(
    ends=row("mehr weniger sehr laut auch noch schon dann damals nie immer bereits nur etwa rund knapp fast"),
    verbs=row("ist sind hat haben war waren wird werden wurde wurden kann soll muss"),
    auxiliaries=row("ist sind hat haben war waren wird werden wurde wurden kann soll muss"),
    designators={**dict.fromkeys(_NAMED, Kind.NAME), **dict.fromkeys(_PLACED, Kind.SECTION)},
    leads=row("in im seit vor nach bis ab um von ende anfang mitte jahr jahre und zwischen gegen"),
    determiners=row("der die das dem den des ein eine einem einen einer"),
    periods=row("quartal halbjahr jahrhundert jahrzehnt jahrtausend woche monat jahr tag saison stunde amtszeit"),
    not_ordinal=row("hand grad von und"),
    during=row("über unter"),
    takes_hedge=row("seit für nach von ist sind war waren dauert dauerte mit"),
    lasting=row("für nach innerhalb binnen seit etwa fast knapp rund über vor"),
    multiples=row(
        "zweimal dreimal viermal fünfmal zehnmal verdoppelt verdreifacht vervierfacht halbiert verdoppelte verdreifachte halbierte"
    ),
    by=row("x × mal *"),
    shy_units=row("grad sekunde minute"),
    hides=row("niemand niemanden beide beiden kein keine keinen paar"),
    nowadays=row("heute jetzt derzeit"),
    has_capital_nouns=True,
    year_parts=row("quartal halbjahr"),
    ages=row("jahrhundert jahrzehnt jahrtausend"),
    old=row("alt jährig jährige jährigem jährigen jähriger jähriges"),
    some=row("tag abend morgen moment"),
    years_behind=row("seit"),
)
