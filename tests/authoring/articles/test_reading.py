from __future__ import annotations

import os

import pytest

from checker.authoring.articles.reading import open_article
from checker.errors import InputError


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"55 \xff officers", "the byte 0xFF is not UTF-8"),
        ("a.txt", b"55\x00officers", "a NUL byte does not belong in a text"),
        ("a.txt", b" \n", "it has no text"),
        ("a.md", b"\xff\xfe5\x00", "UTF-16, not UTF-8"),
        ("a.docx", b"nothing", "no Word document"),
        ("a.odt", b"x", "no article is read from a file of this kind; there are .txt, .text, .md"),
        ("noending", b"x", "no article is read from a file of this kind"),
        ("a.html", b"", "shows no text"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence_with_its_file(tmp_path, name, data, says):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=says) as raised:
        open_article(str(tmp_path / name))
    assert str(raised.value).startswith(str(tmp_path / name))
    assert "\n" not in str(raised.value)


def test_a_file_that_is_none_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(InputError, match="not a regular file"):
        open_article(str(tmp_path / "a.txt"))
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(InputError):
        open_article(str(tmp_path / "b.txt"))
    with pytest.raises(InputError, match="No such file"):
        open_article(str(tmp_path / "none.txt"))


def test_without_what_reads_it_a_pdf_file_says_what_to_install(tmp_path, monkeypatch):
    import importlib.util

    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    with pytest.raises(InputError, match=r"pip install 'factlint\[pdf\]'"):
        open_article(str(tmp_path / "a.pdf"))


def test_the_ending_counts_in_any_case(tmp_path):
    (tmp_path / "A.TXT").write_bytes(b"55 officers")
    assert open_article(str(tmp_path / "A.TXT")).read.text == "55 officers"
