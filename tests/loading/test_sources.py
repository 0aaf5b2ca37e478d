"""A source's text is a plain file in the sources folder, and nothing else is ever opened."""

from __future__ import annotations

import os
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from checker.loading import load_project
from checker.settings import load_settings
from tests.loading.loaded import load, places
from tests.project import write_project

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.corpus import Corpus

needs_posix = pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX has them")


def with_file(root: Path, file: str, data: bytes | None = None) -> Corpus:
    files: dict[str, str | bytes] = {"claims/a.yaml": f"source: {{id: a, file: {file}}}\n"}
    if data is not None:
        files[f"seeds/{file}"] = data
    return load(root, files)


def test_a_text_is_read_when_asked_for(tmp_path: Path) -> None:
    corpus = with_file(tmp_path, "a.txt", "\ufeffÜber\r\nalles".encode())
    source = corpus.sources["a"]
    article = corpus.article(source)
    assert source.text_path == "seeds/a.txt"
    assert article is not None
    assert article.text == "Über\r\nalles"
    assert article.sha256 == sha256("\ufeffÜber\r\nalles".encode()).hexdigest()


def test_of_more_texts_than_can_be_kept_none_is_kept_for_long_and_each_is_had_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.loading.sources.KEPT", 10)
    texts = {"a": "one two", "b": "three four", "c": "six"}
    files = {f"claims/{id}.yaml": f"source: {{id: {id}, file: {id}.txt}}\n" for id in texts}
    corpus = load(tmp_path, {**files, **{f"seeds/{id}.txt": text for id, text in texts.items()}})
    first = {id: corpus.article(source) for id, source in corpus.sources.items()}
    again = {id: corpus.article(source) for id, source in corpus.sources.items()}
    assert {id: article and article.text for id, article in again.items()} == texts
    assert all(again[id] is not first[id] for id in texts)


def test_a_source_without_a_file_has_no_text_and_no_finding(tmp_path: Path) -> None:
    corpus = load(tmp_path, {"claims/a.yaml": "source: {id: a}\n"})
    assert corpus.article(corpus.sources["a"]) is None
    assert not corpus.mistakes


@pytest.mark.parametrize(
    "file", ["seeds/the harbour.txt", "the harbour.tx", "the harbour", "the-harbour.txt", "The Harbour.txt", "old/the harbour.txt"]
)
def test_a_file_that_is_there_under_nearly_this_name_is_proposed(tmp_path: Path, file: str) -> None:
    corpus = load(tmp_path, {"claims/a.yaml": f"source: {{id: a, file: {file}}}\n", "seeds/the harbour.txt": "x"})
    assert [mistake.settle.partition("?")[0] for mistake in corpus.mistakes] == ["did you mean `the harbour.txt`"]


@pytest.mark.parametrize("file", ["../factlint.toml", "/etc/passwd", "x/../../factlint.toml", "~/x", "missing.txt", "'C:\\x'", "."])
def test_a_file_outside_or_missing_is_told_and_not_read(tmp_path: Path, file: str) -> None:
    corpus = with_file(tmp_path, file)
    assert [p.split()[1] for p in places(corpus)] == ["source-text-missing"]
    assert corpus.article(corpus.sources["a"]) is None


@pytest.mark.parametrize("data", [b"caf\xe9", b"a\0b", b"\xff\xfea\0"])
def test_a_file_that_is_no_text_is_told(tmp_path: Path, data: bytes) -> None:
    assert places(with_file(tmp_path, "a.txt", data)) == ["a.yaml:1:23 source-text-missing"]


def test_a_form_feed_is_a_space(tmp_path: Path) -> None:
    corpus = with_file(tmp_path, "a.txt", b"one\x0ctwo")
    article = corpus.article(corpus.sources["a"])
    assert article is not None
    assert article.text == "one two"


@needs_posix
def test_a_pipe_never_blocks(tmp_path: Path) -> None:
    write_project(tmp_path, {"claims/a.yaml": "source: {id: a, file: pipe}\n", "seeds/x.txt": ""})
    os.mkfifo(tmp_path / "seeds/pipe")
    os.mkfifo(tmp_path / "claims/b.yaml")
    corpus = load_project(tmp_path, load_settings(tmp_path))
    assert places(corpus) == ["a.yaml:1:23 source-text-missing", "b.yaml:1:1 yaml-syntax"]


@needs_posix
def test_a_link_may_stay_inside_and_not_lead_out(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret")
    (outside / "secret.yaml").write_text("entities: {secret: {name: Secret}}\n")
    root = write_project(
        tmp_path / "project",
        {
            "claims/a.yaml": "source: {id: a, file: out.txt}\n",
            "claims/b.yaml": "source: {id: b, file: in.txt}\n",
            "claims/d.yaml": "source: {id: d, file: folder/secret.txt}\n",
            "seeds/real.txt": "real",
            "more/e.txt": "entities: {linked: {name: Linked}}\n",
        },
    )
    (root / "seeds/out.txt").symlink_to(outside / "secret.txt")
    (root / "seeds/in.txt").symlink_to("real.txt")
    (root / "seeds/folder").symlink_to(outside)
    (root / "claims/c.yaml").symlink_to(outside / "secret.yaml")
    (root / "claims/e.yaml").symlink_to("../more/e.txt")
    (root / "claims/folder").symlink_to(outside)
    (root / "claims/round").symlink_to(".")
    corpus = load_project(root, load_settings(root))
    assert places(corpus) == ["a.yaml:1:23 source-text-missing", "c.yaml:1:1 yaml-syntax", "d.yaml:1:23 source-text-missing"]
    assert list(corpus.vocabulary.entities) == ["linked"]
    article = corpus.article(corpus.sources["b"])
    assert article is not None
    assert article.text == "real"


@needs_posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_the_system_refuses_is_a_trouble_not_a_finding(tmp_path: Path) -> None:
    write_project(tmp_path, {"claims/a.yaml": "source: {id: a}\n", "claims/b.yaml": "entities: {}\n"})
    (tmp_path / "claims/b.yaml").chmod(0)
    corpus = load_project(tmp_path, load_settings(tmp_path))
    assert [trouble.path for trouble in corpus.troubles] == ["claims/b.yaml"]
    assert not corpus.mistakes
