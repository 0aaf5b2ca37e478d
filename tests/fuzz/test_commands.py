"""Naughty strings and whole random projects through every command that there is, with what each answers held against its promise."""

from __future__ import annotations

import html
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.report.safe_text import UNSEEN
from tests.authoring.articles.files import pdf, word
from tests.authoring.articles.files import run as word_run
from tests.fuzz.commands import answered, asking, looking, writing
from tests.fuzz.judge import write_files
from tests.fuzz.projects import Files, projects, sound_projects
from tests.fuzz.test_projects import in_ci
from tests.project import report_of, write_project
from tests.promises.test_naughty_strings import strings, written

if TYPE_CHECKING:
    from collections.abc import Callable

EACH = 6
"""So many of the naughty strings go by for each that is tried: all of them took ten minutes, and found nothing more."""


@settings(in_ci, max_examples=4)
@given(st.one_of(projects(), sound_projects()))
def test_any_project_is_answered_by_every_command(files: Files) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write_files(Path(folder) / "p", files)
        for line in looking(report_of(root)):
            answered(root, *line)
        for path in files:
            for line in writing(path):
                answered(root, *line)
        document = next(path for path in files if path.endswith("a.yaml"))
        answered(root, "check", "-", "--no-cache", "--stdin-filename", document, "--output-format", "json", stdin=files[document])
        for form in ("jsonl", "csv"):
            answered(root, "export", "--format", form, "-o", f"../all.{form}")
            other = write_project(Path(folder) / form, {})
            answered(other, "import", f"../all.{form}")
            answered(other, "check", "--no-cache", "--output-format", "json")


def recorded(words: list[str]) -> dict[str, str]:
    """Sound claims, four of each text, that have it in every field; the article says it too, so far as a file can hold it."""
    claims: list[dict[str, Any]] = []
    entities = {}
    for number, text in enumerate(words):
        entities[f"e{number}"] = {"name": f"{text} {number}", "aliases": [f"{text}{number}"], "type": text or "x"}
        quote = f"It is said {text} of {number} boats."
        for prop, value in (("motto", text), ("motto", f"{text}x"), ("p", f"{number} boats"), ("p", f"{number + 7} boats")):
            claim = {"id": f"c{len(claims)}", "subject": f"e{number}", "property": prop, "value": value or "v", "quote": quote}
            claims.append({**claim, "note": text or "x", "said_by": text or "x"})
    about = {key: words[number] or "x" for number, key in enumerate(("title", "publisher", "author", "note"))}
    document = {"source": {"id": "a", "file": "a.txt", **about}, "claims": claims}
    properties = {"motto": {"name": "motto", "type": "text"}, "p": {"name": "p", "type": "quantity", "unit": "boat"}}
    own = {"entities": entities, "properties": properties, "units": {"boat": ["boats"]}}
    article = "\n".join(UNSEEN.sub("", claim["quote"]) for claim in claims[::4])
    return {"claims/a.yaml": written(document), "claims/words.yaml": written(own), "seeds/a.txt": article}


def test_naughty_strings_are_shown_by_every_command(tmp_path: Path) -> None:
    root = write_project(tmp_path, recorded(list(strings()[::EACH])))
    report = report_of(root)
    assert len(report.claims) > 100
    assert all(
        answered(root, *line).out for line in looking(report) if line[0] in ("show", "export", "coverage") and "--unclaimed" not in line
    )


def test_naughty_strings_are_asked_for(tmp_path: Path) -> None:
    claims = "source: {id: a}\nclaims: [{id: c, subject: x, property: p, value: '3'}]\n"
    words = "entities: {x: {name: X}}\nproperties: {p: {name: p, type: quantity}}\n"
    root = write_project(tmp_path, {"claims/a.yaml": claims + words, "claims.csv": "subject,property,value\nx,p,3\n"})
    for words in strings()[::EACH]:
        for line in asking(words):
            answered(root, *line, stdin=words.encode("utf-8", "surrogatepass"))


def _word(lines: list[str]) -> bytes:
    return word("".join(f"<w:p>{word_run(html.escape(UNSEEN.sub('', line)))}</w:p>" for line in lines))


def _pdf(lines: list[str]) -> bytes:
    shown = ["".join(char for char in line if " " <= char <= "~" and char not in "()\\") for line in lines]
    return pdf("BT /F1 12 Tf 50 700 Td " + " 0 -14 Td ".join(f"({line}) Tj" for line in shown) + " ET")


def _page(lines: list[str]) -> bytes:
    return f"<title>{lines[0]}</title><article>{''.join(f'<p>{line}</p>' for line in lines)}</article>".encode("utf-8", "replace")


def _text(lines: list[str]) -> bytes:
    """Without what makes a file none of text, which would be refused whole."""
    return re.sub("[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]", "", "\n\n".join(lines)).encode("utf-8", "replace")


ARTICLES: dict[str, Callable[[list[str]], bytes]] = {".txt": _text, ".md": _text, ".html": _page, ".docx": _word, ".pdf": _pdf}


@pytest.mark.parametrize("kind", ARTICLES)
def test_naughty_strings_are_drafted_of_every_kind_of_article(tmp_path: Path, kind: str) -> None:
    if kind == ".pdf":
        pytest.importorskip("pypdf", reason="PDF files are read with pypdf")
    root = write_project(
        tmp_path, {"claims/words.yaml": "properties: {p: {name: boats, type: quantity, unit: boat}}\nunits: {boat: [boats]}\n"}
    )
    size = 60
    for start in range(0, len(strings()[::EACH]), size):
        lines = [
            f"On 3 May 2019 the {text} had {number + 11} boats: “{text}”."
            for number, text in enumerate(strings()[::EACH][start : start + size])
        ]
        article = root / f"seeds/a{start}{kind}"
        article.parent.mkdir(exist_ok=True)
        article.write_bytes(ARTICLES[kind](lines[: size // 2]))
        name = f"seeds/{article.name}"
        drafted = [answered(root, "draft", "--dry-run", "--vocabulary", name).code, answered(root, "draft", name).code]
        assert len(set(drafted)) == 1
        article.write_bytes(ARTICLES[kind](lines))
        answered(root, "draft", "--update", name)
        answered(root, "draft", "--stdin", "--name", f"piped{start}", stdin=ARTICLES[kind](lines))
    answered(root, "check", "--no-cache", "--output-format", "json")
    assert len([*(root / "claims").iterdir()]) > 1, "some of it was drafted"
