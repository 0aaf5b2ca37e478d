"""Promise: only regular files inside the project root. No `..`, no absolute path, no link that leaves it, no device, no pipe."""

from __future__ import annotations

import os
import socket
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from tests.project import report_of, told, write_project

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links, pipes and devices as POSIX has them")

SECRET = "kept-from-everyone"
CLAIMS = f"""
    source: {{id: a, file: a.txt, published: 2020-01-01}}
    entities: {{town: {{name: Town}}}}
    properties: {{motto: {{name: motto, type: text}}}}
    claims: [{{id: c, subject: town, property: motto, value: "{SECRET[:-1]}", quote: "the motto is {SECRET[:-1]}"}}]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project, and beside it, in `outside`, what is none of its business."""
    outside = tmp_path / "outside"
    (outside / "deep").mkdir(parents=True)
    (outside / "a.txt").write_text(f"the motto is {SECRET}")
    (outside / "deep/a.txt").write_text(f"the motto is {SECRET}")
    (outside / "a.yaml").write_text(f"entities: {{x: {{nmae: {SECRET}}}}}\n{SECRET}: 1\n")
    (outside / "s.toml").write_text(f'{SECRET} = "x"\n')
    (outside / "b.json").write_text(f'{{"format": 1, "findings": [{{"fingerprint": "{SECRET}", "rule": "x"}}]}}')
    return write_project(tmp_path / "project", {"claims/a.yaml": CLAIMS, "seeds/b.txt": "nothing"})


def everything_said(root: Path) -> str:
    report = report_of(root)
    return repr(report.findings) + repr(report.errors) + repr(dict(report.claims))


def replaced_by_link(path: Path, target: str) -> None:
    if path.is_dir():
        path.rename(path.with_name(path.name + "-before"))
    path.unlink(missing_ok=True)
    path.symlink_to(target)


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("claims", "../outside"),
        ("seeds", "../outside"),
        ("seeds/a.txt", "../../outside/a.txt"),
        ("claims/more.yaml", "../../outside/a.yaml"),
        ("claims/more", "../../outside"),
        ("claims/baseline.json", "../../outside/b.json"),
        ("factlint.toml", "../outside/s.toml"),
    ],
)
def test_no_link_leads_out_whatever_it_stands_for(root: Path, path: str, target: str) -> None:
    replaced_by_link(root / path, target)
    assert SECRET not in everything_said(root)


@pytest.mark.parametrize("path", ["claims", "factlint.toml"])
def test_a_link_out_where_the_project_should_be_is_2_with_a_sentence(root: Path, path: str) -> None:
    replaced_by_link(root / path, "../outside" if path == "claims" else "../outside/s.toml")
    report = report_of(root)
    assert report.exit_code == 2
    assert any("a link that leads out of the project" in trouble.message and path in trouble.message for trouble in report.errors)


def test_a_folder_of_sources_that_is_a_link_out_is_told(root: Path) -> None:
    replaced_by_link(root / "seeds", "../outside")
    assert [finding.rule for finding in told(report_of(root))] == ["source-text-missing"]


@pytest.mark.parametrize("setting", ['sources = "seeds/deep"', 'claims = ["claims", "link/deep"]'])
def test_a_folder_below_a_link_out_is_outside_too(root: Path, setting: str) -> None:
    (root / "factlint.toml").write_text(setting)
    (root / "link").symlink_to("../outside")
    replaced_by_link(root / "seeds", "../outside")
    assert SECRET not in everything_said(root)


def test_links_inside_the_project_are_followed(root: Path) -> None:
    for name in ("claims", "seeds"):
        (root / name).rename(root / f"real-{name}")
        (root / name).symlink_to(f"real-{name}")
    (root / "seeds/a.txt").write_text(f"the motto is {SECRET[:-1]}")
    report = report_of(root)
    assert not told(report)
    assert report.exit_code == 0


@pytest.mark.parametrize("file", ["a.txt", "deep/a.txt"])
def test_the_project_itself_may_be_the_folder_of_sources(root: Path, file: str) -> None:
    (root / "deep").mkdir()
    (root / file).write_text(f"the motto is {SECRET[:-1]}")
    (root / "factlint.toml").write_text('sources = "."')
    (root / "claims/a.yaml").write_text(dedent(CLAIMS).replace("a.txt", file))
    assert not told(report_of(root))


@pytest.mark.parametrize("at", ["claims/x.yaml", "seeds/a.txt", "claims/baseline.json", "factlint.toml", "pyproject.toml", "claims"])
@pytest.mark.parametrize("kind", ["pipe", "socket", "device", "loop", "folder", "nowhere"])
def test_what_is_no_plain_file_is_answered_at_once(root: Path, at: str, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = root / at
    if path.is_dir():
        path.rename(root / "before")
    path.unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        monkeypatch.chdir(path.parent)
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "loop":
        path.symlink_to(path.name)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("gone")
    report = report_of(root)
    assert report.exit_code in (0, 1, 2)
    assert not [trouble.message for trouble in report.errors if "crashed" in trouble.message]
