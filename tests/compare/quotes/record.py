"""One article and one claim of it, read and looked up as in a real run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.compare.judged import judge
from checker.loading import load_project
from checker.settings import load_settings
from tests.project import write_project

if TYPE_CHECKING:
    from pathlib import Path

    from checker.compare.quotes import Quotes
    from checker.model.corpus import Mistake

VOCABULARY = {
    "entities": {
        "lake": {"name": "Lake Arden", "aliases": ["the lake"], "type": "place"},
        "holm": {"name": "Ida Holm", "aliases": ["Holm"], "type": "person"},
        "lund": {"name": "Per Lund", "aliases": ["Lund"], "type": "person"},
        "board": {"name": "Water Board", "type": "organisation"},
        "office": {"name": "Sampling Office", "type": "organisation", "part_of": "board"},
        "judge": {"name": "Judge", "type": "rank"},
        "chief": {"name": "Chief Judge", "type": "rank"},
        "warden": {"name": "Warden", "aliases": ["W. O."], "type": "rank"},
        "head": {"name": "Head Warden", "type": "rank"},
    },
    "properties": {
        "fish": {"name": "fish", "type": "quantity", "unit": "fish"},
        "length": {"name": "length", "type": "quantity", "unit": "km"},
        "share": {"name": "share", "type": "quantity", "unit": "percent"},
        "area": {"name": "area", "type": "quantity", "unit": "km²"},
        "price": {"name": "price", "type": "quantity", "unit": "USD, EUR"},
        "warmth": {"name": "warmth", "type": "quantity", "unit": "°C"},
        "works": {"name": "building time", "type": "quantity", "unit": "year"},
        "dammed": {"name": "dammed", "type": "date"},
        "opens": {"name": "opens", "type": "time"},
        "keeper": {"name": "keeper", "type": "entity"},
        "rank": {"name": "rank", "type": "entity", "scale": [{"warden": {"spans": ["head"]}}]},
        "colour": {"name": "colour", "type": "text"},
        "verdict": {"name": "verdict", "type": "text", "values": ["guilty", "not guilty"]},
        "names": {"name": "names", "type": "text", "many": True},
    },
    "units": {"fish": ["trout", "perch"]},
}


def quotes_of(root: Path, article: str | None, *claims: dict[str, Any], files: dict[str, Any] | None = None, **source: Any) -> Quotes:
    """The checks of claims on Lake Arden; a claim is named `a/c0`, `a/c1`, … Documents are JSON, which is YAML."""
    about = {"id": "a", "published": "2021-03-14", **source}
    if article is not None:
        about["file"] = "a.txt"
    listed = [
        {"id": f"c{number}", "subject": "lake", "property": "fish", "value": "55 trout", **claim} for number, claim in enumerate(claims)
    ]
    document = {"source": about, "claims": listed}
    texts = {"seeds/a.txt": article.encode()} if article is not None else {}
    written = {name: content if isinstance(content, (str, bytes)) else json.dumps(content) for name, content in (files or {}).items()}
    vocabulary = json.dumps(VOCABULARY, ensure_ascii=False)
    project = {"claims/words.yaml": vocabulary, "claims/a.yaml": json.dumps(document, ensure_ascii=False), **texts, **written}
    write_project(root, project)
    return judge(load_project(root, load_settings(root))).quotes


def mistakes(root: Path, article: str | None, **claim: Any) -> list[Mistake]:
    """What is wrong with one claim's quotes."""
    language = {"language": claim.pop("language")} if "language" in claim else {}
    published = {"published": claim.pop("published")} if "published" in claim else {}
    return [m for told in quotes_of(root, article, claim, **language, **published).told.values() for m in told]


def rules(root: Path, article: str | None, **claim: Any) -> list[str]:
    return [mistake.rule for mistake in mistakes(root, article, **claim)]
