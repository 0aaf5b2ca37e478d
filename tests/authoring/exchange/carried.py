"""A project carried out and back in: what must be the same of both."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from checker.app import Request, run
from checker.authoring.exchange.exporting import export
from checker.authoring.exchange.importing import Wish, import_tables
from checker.report.formats import render
from tests.project import report_of

if TYPE_CHECKING:
    from pathlib import Path


def exported(root: Path, format: str) -> str:
    done = export(run(Request(path=root)), format)
    text = "".join(done.pieces)
    assert not done.unread
    return text


def carried(root: Path, format: str, to: Path) -> Path:
    """The project at root, exported, and imported into a new one beside the same articles and settings."""
    for name in ("factlint.toml", "seeds"):
        if (root / name).is_dir():
            shutil.copytree(root / name, to / name)
        else:
            to.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, to / name)
    table = to / f"table.{format}"
    table.write_bytes(exported(root, format).encode())
    done = import_tables(Wish([str(table)]), to, "claims", {})
    assert not done.told, done.told
    return to


def report(root: Path) -> Any:
    """The check report without places, in an order that does not go by them; the mark of a finding without claims is made of its path."""
    said = _without_places(json.loads(render("json", report_of(root))))
    for finding in said["findings"]:
        if not finding.get("claims"):
            del finding["fingerprint"]
    for key in ("findings", "not_checked"):
        said[key].sort(key=lambda item: json.dumps(item, sort_keys=True))
    return said


def _without_places(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _without_places(value) for key, value in data.items() if key not in ("location", "related")}
    return [_without_places(item) for item in data] if isinstance(data, list) else data


def claims(root: Path) -> list[Any]:
    """Every claim with all that was loaded of it, but where it stands."""
    found = []
    for claim in run(Request(path=root)).facts.corpus.claims:
        names = (claim.name, claim.subject and claim.subject.id, claim.property and claim.property.id, claim.is_comparable)
        silent = [(entry.rule, entry.reason, entry.expires, entry.value) for entry in claim.suppress]
        plain = [getattr(claim, slot) for slot in ("value", "scope", "as_of", "since", "until", "status", "due")]
        rest = [getattr(claim, slot) for slot in ("said_by", "denied", "only", "quotes", "basis", "note")]
        found.append((names, plain, rest, silent))
    return found
