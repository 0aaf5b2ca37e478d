"""What every run must keep, whatever it is given: an exit code, no crash, formats that parse and fit their schemas, nothing unseen."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import jsonschema

from checker.report.formats import FORMATS, render
from checker.report.look import Look
from checker.report.safe_text import UNSEEN
from tests.report.golden import DATA

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.report import Report

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_COMMAND = re.compile(r"##\w*\[|^\s*::", re.MULTILINE)
_FILE = re.compile(r",file=[^:,]*")
"""A path stands as it is: a line that is one command is not searched for another (actions/runner, `ActionCommandManager.cs`)."""
_OWN_COMMAND = re.compile(r"::(error|warning|notice)( (title|file|line|endLine|col|endColumn)=[^:,\r\n]*(,\w+=[^:,\r\n]*)*)?::[^\r\n]*")


def write_files(root: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return root


def rendered(root: Path) -> tuple[Report, dict[str, str]]:
    """The report on a project and what every format makes of it, each held against what it promises."""
    from checker.app import Request, check

    report = check(Request(path=root, with_page=True))
    assert report.exit_code in (0, 1, 2)
    crashes = [trouble.message for trouble in report.errors if "crashed" in trouble.message]
    assert not crashes, crashes
    texts = {name: render(name, report, Look()) for name in FORMATS}
    texts["coloured"] = render("full", report, Look(colour=True, is_verbose=True, show_explained=True))
    for name, text in texts.items():
        hold(name, text)
    return report, texts


def hold(name: str, text: str) -> None:
    """One format's text, held against its promise."""
    plain = _COLOUR.sub("", text) if name == "coloured" else text
    unseen = UNSEEN.search(plain.replace("\n", ""))
    assert unseen is None, (name, unseen)
    plain.encode("utf-8")
    if name == "github":
        for line in plain.splitlines():
            assert not line.lstrip().startswith("::") or _OWN_COMMAND.fullmatch(line), line
            assert not re.search(r"##\w*\[", _FILE.sub("", line)), line
    else:
        assert not _COMMAND.search(plain), (name, _COMMAND.search(plain))
    if name in PARSERS:
        PARSERS[name](plain)


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def strict(text: str) -> Any:
    return json.loads(text, parse_constant=_refuse)


@cache
def _validator(name: str) -> Any:
    from checker import report

    if name == "json":
        from pathlib import Path

        own = Path(report.__file__).parent / "report.schema.json"
        return jsonschema.Draft202012Validator(json.loads(own.read_text("utf-8")))
    path = {"sarif": DATA / "sarif/sarif-schema-2.1.0.json", "gitlab": DATA / "gitlab/codeclimate.json"}[name]
    if not path.exists():
        return None
    kind = jsonschema.Draft4Validator if name == "sarif" else jsonschema.Draft202012Validator
    return kind(json.loads(path.read_text("utf-8")))


@cache
def _junit() -> tuple[Any, ...]:
    import xmlschema

    paths = [DATA / "junit" / name for name in ("JUnit-ant.xsd", "junit-10-jenkins.xsd")]
    return tuple(xmlschema.XMLSchema(str(path)) for path in paths if path.exists())


def _json(text: str) -> None:
    said = strict(text)
    _validator("json").validate(said)
    for claim in {name for finding in said["findings"] for name in finding.get("claims", ())}:
        assert claim in said["claims"], claim


def _sarif(text: str) -> None:
    said = strict(text)
    if _validator("sarif"):
        _validator("sarif").validate(said)
    for run in said["runs"]:
        for result in run["results"]:
            for place in result["locations"]:
                uri = place["physicalLocation"]["artifactLocation"]["uri"]
                assert re.fullmatch(r"[A-Za-z0-9._~!$&'()*+,;=@%/-]+", uri), uri
                assert not uri.startswith("/"), uri


def _gitlab(text: str) -> None:
    said = strict(text)
    for entry in said if _validator("gitlab") else ():
        _validator("gitlab").validate(entry)
    marks = [entry["fingerprint"] for entry in said]
    assert len(marks) == len(set(marks))


def _junit_valid(text: str) -> None:
    ElementTree.fromstring(text)
    for schema in _junit():
        schema.validate(text)


PARSERS = {"json": _json, "sarif": _sarif, "gitlab": _gitlab, "junit": _junit_valid}
