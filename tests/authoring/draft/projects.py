"""Projects and texts for tests of drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.app import Request
from checker.authoring.articles.reading import Opened, open_article, read_bytes
from checker.authoring.draft.drafting import draft
from checker.authoring.draft.wish import Drafted, Wish
from tests.project import report_of, told, write_project

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from checker.model.finding import Finding

WORDS = """
    entities:
      lund: {name: Lund, type: town}
      brewery: {name: Norden Brewery, aliases: [the brewery], type: company}
    properties:
      staff: {name: staff, aliases: [employees], type: quantity, unit: person}
      visitors: {name: visitors, type: quantity, unit: person, over_time: flow}
      opened: {name: opened, type: date}
      opening-hour: {name: opening hour, type: time}
      share-of-women: {name: share of women, type: quantity, unit: percent}
    dimensions:
      shift: {values: {night: , day: }}
    units:
      person: [people, employee, worker]
"""
ARTICLE = """\
Old brewery reopens

March 3, 2022

Norden Brewery opened on 3 May 1911. Since 2015, the brewery has had nearly 400 people on its staff, a share of women of 40%.
It will make 12,000 hectolitres by 2025. The brewery had 34 night workers on its staff.
"""


def project(root: Path, article: str | bytes = ARTICLE, name: str = "brewery.txt", **more: str) -> Path:
    """A project with a vocabulary and an article in its sources folder; `more` are further files, `__` for a slash."""
    files = {"claims/words.yaml": WORDS, **{key.replace("__", "/"): text for key, text in more.items()}}
    write_project(root, files)
    path = root / "seeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(article if isinstance(article, bytes) else article.encode())
    return root


def drafted(root: Path, article: Path | None = None, **wish: Any) -> Drafted:
    path = str(article or root / "seeds" / "brewery.txt")
    return draft(path, open_article(path), Wish(Request(path=root), **wish))


def drafted_text(root: Path, text: str, name: str = "text", **wish: Any) -> Drafted:
    """As from standard input."""
    data = text.encode()
    return draft(f"{name}.txt", Opened(data, "plain", read_bytes(data, "plain")), Wish(Request(path=root), name=name, **wish))


def findings(root: Path) -> list[Finding]:
    """What `check` says of the project, but for the words that nothing uses yet."""
    return [finding for finding in told(report_of(root)) if finding.rule != "unused-vocabulary"]
