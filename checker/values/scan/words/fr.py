"""French."""

from __future__ import annotations

from checker.values.scan.figure import Kind
from checker.values.scan.words.table import Words, row

_NAMED = row("""
    route vol vols chambre niveau catégorie phase version modèle groupe bus ligne lignes porte quai chaîne loi décret résolution directive
    règlement arrêté affaire numéro numéros n no nos rn rd avenue saison épisode zone district lot autoroute nationale départementale
    type classe unité étage appartement boîte mission opus formule km
""")
_PLACED = row("""
    article articles section sections page pages chapitre chapitres alinéa paragraphe paragraphes annexe annexes partie tome volume p pp
    fig figure tableau note art point verset scène acte titre
""")

WORDS = Words(
    ends=row("""
    âgé âgés âgée âgées plus moins très selon aussi encore déjà alors puis ainsi hors jamais toujours sous soit après avant dans
    """),
    plurals=row("yeux morts gens bétail cas pays mois fois voix prix"),
    singulars=row("""
    plus moins près auprès exprès après très alors jamais toujours sous dans
    sans dès mais vers deux trois six dix paris ailleurs jamais désormais
    """),
    verbs=row("est sont a ont était étaient sera seront fut furent avait avaient peut doit"),
    auxiliaries=row("est sont a ont était étaient sera seront fut furent avait avaient peut doit"),
    designators={**dict.fromkeys(_NAMED, Kind.NAME), **dict.fromkeys(_PLACED, Kind.SECTION)},
    leads=row("en depuis avant après dès vers fin début jusqu d de à et entre mi pour"),
    openers=row("il elle ils elles on nous vous ce cette ces quand comme si plus tous toutes aujourd hier demain"),
    determiners=row("le la les l un une ce cette son sa ses leur leurs"),
    periods=row("trimestre semestre siècle décennie millénaire semaine mois année jour saison heure mandat"),
    not_ordinal=row("main degré de des du à et"),
    during=row("sur sous"),
    lasting=row("pendant durant après dans depuis environ près presque dès sous"),
    moved=row(""),
    multiples=row("doublé triplé quadruplé doublés triplés doublée triplée"),
    by=row("sur x × *"),
    shy_units=row("degré degrés seconde minute"),
    hides=row("personne aucun aucune couple paire"),
    nowadays=row("aujourd hui maintenant actuellement aujourd'hui"),
    endings="sx",
    not_endings=("ss", "ous"),
    year_parts=row("trimestre semestre"),
    ages=row("siècle décennie millénaire"),
    has_bare_acronyms=True,
    at_hours=row("à vers dès jusqu avant après"),
    some=row("jour soir matin instant"),
    years_behind=row("en depuis"),
)
