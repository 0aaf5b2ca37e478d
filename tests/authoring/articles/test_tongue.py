"""An article that does not name its language is taken for one whose small words it is clearly written in."""

from __future__ import annotations

import pytest
import yaml

from checker.authoring.articles.tongue import language_of
from tests.authoring.draft.projects import drafted, findings, project

GERMAN = """Zugunglück bei Burgrain

14. Juni 2025

Bei einem Zugunglück in der Nähe von Burgrain sind am Freitag fünf Menschen ums Leben gekommen.
Nach Angaben der Polizei wurden knapp 40 Fahrgäste verletzt, davon 15 schwer. Der Zug war mit 1.140 Personen besetzt.
"""
TEXTS = {
    "de": GERMAN,
    "fr": "Près de 1 200 personnes ont été évacuées dimanche dans le sud de la France, selon la préfecture. Le feu n'est pas maîtrisé.",
    "es": "Casi 1.200 personas fueron evacuadas el domingo por el incendio que afecta a la provincia de Zamora, según la Junta.",
    "vi": "Hơn 1.200 người đã được sơ tán trong đêm chủ nhật tại tỉnh Quảng Nam. Mưa lũ đã làm 15 người chết, hàng nghìn ngôi nhà bị ngập.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_language_that_is_read_is_known_by_its_small_words(language):
    assert language_of(TEXTS[language]) == language
    assert language_of(TEXTS[language].upper()) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2021 2022 2023",
        "Die Stadt zählt 12.000 Einwohner.",
        "About 1,200 people were evacuated on Sunday because of a fire in the province of Zamora, according to the government.",
        "El Paso and Los Angeles: the museums of La Jolla and Las Vegas received 40 works by Le Corbusier.",
        "Cerca de 1.200 pessoas foram retiradas no domingo por causa do incêndio que atinge a região. O fogo não está controlado.",
        "Circa 1.200 persone sono state evacuate domenica per l'incendio che ha colpito la provincia di Grosseto, secondo la prefettura.",
        "Ongeveer 1.200 mensen zijn zondag geëvacueerd vanwege de brand in de provincie Gelderland. Het vuur is nog niet onder controle.",
        "Unes 1.200 persones han estat evacuades diumenge per l'incendi que afecta la província de Girona, segons la Generalitat.",
        "Omkring 1.200 personer blev evakueret søndag på grund af en brand i det sydlige Sjælland. Ilden er ikke under kontrol.",
        TEXTS["de"] + "It is said that the train was full and that 15 of those who were hurt have been in hospital. " * 2,
    ],
)
def test_of_english_of_other_languages_and_of_what_is_unsure_nothing_is_said(text):
    assert language_of(text) is None


def test_a_draft_of_a_german_article_names_its_language_and_reads_its_figures_so(tmp_path):
    drafted(project(tmp_path, GERMAN))
    document = yaml.safe_load((tmp_path / "claims/brewery.yaml").read_text(encoding="utf-8"))
    source = document["source"]
    assert (source["language"], source["published"], source["title"]) == ("de", "14. Juni 2025", "Zugunglück bei Burgrain")
    assert [claim["value"] for claim in document["claims"]] == ["Freitag", "fünf Menschen", "knapp 40 Fahrgäste", "15", "1.140 Personen"]
    assert {finding.rule for finding in findings(tmp_path)} == {"to-do"}
