from __future__ import annotations

import json
import os

import pytest

from tests.authoring.draft.projects import project
from tests.authoring.language_model.server import KEY, claim, claiming, send, serving
from tests.cli.command import factlint


def test_a_draft_is_written_and_check_lists_what_is_to_be_done(tmp_path):
    root = project(tmp_path, "The yard has 5 boats and 7 cranes.\n")
    ran = factlint("draft", "seeds/brewery.txt", cwd=root)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "wrote claims/brewery.yaml: 2 claims, 2 to be completed: factlint check lists them\n"
    checked = factlint("check", "--output-format", "concise", cwd=root)
    assert checked.code == 1
    assert "warning[to-do] TODO: which property of which subject is this? “5 boats”" in checked.out


def test_several_articles_are_drafted_and_one_that_cannot_be_does_not_keep_the_others_from_it(tmp_path):
    root = project(tmp_path, "The yard has 5 boats.\n")
    (root / "seeds/other.html").write_text("<p>The yard has 7 cranes.")
    ran = factlint("draft", "seeds/brewery.txt", "seeds/none.txt", "seeds/other.html", cwd=root)
    assert ran.code == 2
    assert ran.err.splitlines() == [
        "wrote claims/brewery.yaml: 1 claim, 1 to be completed: factlint check lists them",
        "error: seeds/none.txt: No such file or directory",
        "wrote seeds/other.txt: the article's text",
        "wrote claims/other.yaml: 1 claim, 1 to be completed: factlint check lists them",
    ]


def test_an_article_is_drafted_from_any_folder_of_the_project(tmp_path):
    root = project(tmp_path, "The yard has 5 boats.\n")
    assert factlint("draft", "brewery.txt", cwd=root / "seeds").code == 0
    assert (root / "claims/brewery.yaml").exists()


def test_a_dry_run_prints_the_document_and_nothing_else(tmp_path):
    root = project(tmp_path, "The yard has 5 boats.\n")
    ran = factlint("draft", "--dry-run", "seeds/brewery.txt", cwd=root)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("    value: 5 boats\n    quote: The yard has 5 boats.\n")
    assert not (root / "claims/brewery.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "name an article: factlint draft seeds/article.txt"),
        (["--stdin"], "--stdin: say what the article is to be called"),
        (["--stdin", "--name", "a", "seeds/brewery.txt"], "--stdin reads the one article"),
        (["--name", "a", "seeds/brewery.txt", "seeds/b.txt"], "--name is for one article, and 2 are named"),
        (["--update", "--vocabulary", "seeds/brewery.txt"], "--vocabulary proposes words for a new document"),
        (["--output", "../out.yaml", "seeds/brewery.txt"], "a claims document is a .yaml file inside the project"),
        (["--output", "claims/words.yaml", "seeds/brewery.txt"], "claims/words.yaml is there already"),
        (["--language", "German!", "seeds/brewery.txt"], "--language German! is no tag of a language: write one like de"),
        (["--updat", "seeds/brewery.txt"], "did you mean"),
        (["seeds"], "no article is read from a file of this kind"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(tmp_path, arguments, says):
    root = project(tmp_path / "project", "The yard has 5 boats.\n")
    before = sorted(root.rglob("*"))
    ran = factlint("draft", *arguments, cwd=root)
    assert ran.code == 2
    assert says in ran.err
    assert "Traceback" not in ran.err
    assert sorted(root.rglob("*")) == before


def test_standard_input_is_drafted(tmp_path):
    import subprocess
    import sys

    root = project(tmp_path, "x 5\n")
    line = [sys.executable, "-m", "checker", "draft", "--stdin", "--name", "yard"]
    ran = subprocess.run(line, cwd=root, input=b"The yard has 5 boats.", capture_output=True, timeout=300, check=False)
    assert ran.returncode == 0
    assert (root / "seeds/yard.txt").read_bytes() == b"The yard has 5 boats."
    bad = subprocess.run(line, cwd=root, input=b"\xff\xfe", capture_output=True, timeout=300, check=False)
    assert (bad.returncode, bad.stderr) == (2, b"error: standard input: the file is UTF-16, not UTF-8; save it as UTF-8\n")


def test_a_pipe_in_place_of_an_article_never_blocks(tmp_path):
    root = project(tmp_path, "x 5\n")
    os.mkfifo(root / "seeds/pipe.txt")
    ran = factlint("draft", "seeds/pipe.txt", cwd=root)
    assert (ran.code, ran.err) == (2, "error: seeds/pipe.txt: not a regular file\n")


def test_what_an_article_says_of_itself_does_not_reach_the_terminal_unescaped(tmp_path):
    root = project(tmp_path, "x 5\n")
    (root / "seeds/a.html").write_text("<title>\x1b]0;owned\x07 ‮evil</title><p>The yard has 5 boats\x1b[31m.")
    ran = factlint("draft", "--dry-run", "seeds/a.html", cwd=root)
    assert ran.code == 0
    assert "\x1b" not in ran.out + ran.err
    assert "\u202e" not in ran.out + ran.err


def test_a_folder_that_is_no_project_yet_becomes_one(tmp_path):
    (tmp_path / "harbour.txt").write_text("The harbour has 5 boats.\n")
    ran = factlint("draft", "harbour.txt", cwd=tmp_path)
    assert ran.code == 0
    assert (tmp_path / "seeds/harbour.txt").exists()
    assert factlint("check", cwd=tmp_path).code == 1


def asking(server) -> dict[str, str]:
    return {"FACTLINT_LLM_BASE_URL": server.url, "FACTLINT_LLM_MODEL": "m", "FACTLINT_LLM_API_KEY": KEY}


def test_a_language_model_drafts_and_what_it_made_up_is_listed(tmp_path):
    root = project(tmp_path, "Norden Brewery has a staff of 55 people.\n")
    good = claim("Norden Brewery has a staff of 55 people", "55 people")
    with claiming(good, claim("It has 900 cranes", "900\u2028 cranes")) as server:
        ran = factlint("draft", "--llm", "seeds/brewery.txt", cwd=root, env=asking(server))
    assert ran.code == 0
    assert ran.err.splitlines() == [
        "left out “900 cranes”: its quote does not stand in the article: “It has 900 cranes”",
        "wrote claims/brewery.yaml: 1 claim, none of them leaves anything open: read them once",
    ]
    assert KEY not in (root / "claims/brewery.yaml").read_text() + ran.out + ran.err


def test_without_address_model_or_key_or_server_it_says_so_in_one_sentence(tmp_path):
    root = project(tmp_path, "The yard has 5 boats.\n")
    none = {"FACTLINT_LLM_BASE_URL": "", "FACTLINT_LLM_MODEL": "", "FACTLINT_LLM_API_KEY": ""}
    with claiming() as server:
        pass
    for env in (none, {**none, "FACTLINT_LLM_BASE_URL": "https://api.example.com/v1"}, asking(server)):
        ran = factlint("draft", "--llm", "seeds/brewery.txt", cwd=root, env=env)
        assert (ran.code, ran.out) == (2, "")
        assert len(ran.err.splitlines()) <= 2
        assert ran.err.startswith("error: ")
        assert KEY not in ran.err
    assert not (root / "claims/brewery.yaml").exists()


def test_what_a_server_says_does_not_reach_the_terminal_unescaped(tmp_path):
    root = project(tmp_path, "The yard has 5 boats.\n")
    body = json.dumps({"error": {"message": f"\x1b]0;owned\x07 {KEY} \u202e"}})
    with serving(lambda handler, _: send(handler, body, 418)) as server:
        ran = factlint("draft", "--llm", "seeds/brewery.txt", cwd=root, env=asking(server))
    assert ran.code == 2
    assert "\x1b" not in ran.err
    assert KEY not in ran.err
