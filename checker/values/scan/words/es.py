"""Spanish."""

from __future__ import annotations

from checker.values.scan.figure import Kind
from checker.values.scan.words.table import Words, row

_NAMED = row("""
    ruta vuelo vuelos habitación nivel categoría fase versión modelo grupo autobús línea líneas puerta andén canal ley decreto resolución
    directiva reglamento caso número números n núm no autopista carretera
    avenida calle temporada episodio zona distrito lote tipo clase km kilómetro
    unidad piso apartamento
""")
_PLACED = row("""
    artículo artículos sección secciones página páginas capítulo capítulos párrafo anexo anexos parte tomo volumen p pp pág fig figura
    tabla cuadro nota art apartado acto escena título
""")

WORDS = Words(
    ends=row("""
    más menos muy según también aún ya entonces además nunca siempre tras después antes resultaron murieron
    quedaron fueron han habían votaron
    """),
    plurals=row("policías personas reses"),
    singulars=row("más menos tras después antes además entonces detrás dos tres seis lunes martes miércoles jueves viernes crisis"),
    verbs=row("es son ha han era eran será serán fue fueron había habían puede debe"),
    auxiliaries=row("es son ha han era eran será serán fue fueron había habían puede debe"),
    designators={**dict.fromkeys(_NAMED, Kind.NAME), **dict.fromkeys(_PLACED, Kind.SECTION)},
    leads=row("en desde antes después hasta hacia fines principios mediados de del a y entre para"),
    openers=row("él ella ellos ellas cuando como si todos todas hoy ayer mañana"),
    determiners=row("el la los las un una este esta su sus"),
    periods=row("trimestre semestre siglo década milenio semana mes año día temporada hora mandato"),
    not_ordinal=row("mano grado de del a y"),
    during=row("bajo"),
    lasting=row("durante tras en desde unos casi cerca hace dentro"),
    multiples=row("duplicado triplicado duplicó triplicó cuadruplicó duplicaron triplicaron"),
    by=row("por x × *"),
    shy_units=row("grado grados segundo minuto"),
    hides=row("no nadie ambos ambas ningún ninguna ninguno par pareja"),
    nowadays=row("hoy ahora actualmente actualidad"),
    endings="s",
    not_endings=("ss", "is"),
    year_parts=row("trimestre semestre"),
    ages=row("siglo década milenio"),
    has_bare_acronyms=True,
    some=row("día tarde noche momento"),
    years_behind=row("en desde"),
)
