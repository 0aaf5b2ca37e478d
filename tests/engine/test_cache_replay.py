from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checker.engine.cache import circumstances
from tests.cli.command import factlint
from tests.cli.projects import conflicting, paper
from tests.engine.cached import MARK, Cache, was_told_again
from tests.project import write_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARTICLE = "The office was founded in 2014.\n"
QUOTED = """
    source: {id: c, file: c.txt, published: 2021-05-01}
    claims: [{id: founded, subject: office, property: founded, value: "2014", quote: The office was founded in 2014}]
"""
FORMATS = ("full", "concise", "grouped", "json", "sarif", "github", "gitlab", "junit", "markdown", "html")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "home")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(conflicting(tmp_path / "project"), {"claims/c.yaml": QUOTED, "seeds/c.txt": ARTICLE})


def test_nothing_changed_is_told_again(cache, project):
    cold = cache.check(project)
    cache.mark_replays()
    warm = cache.check(project)
    assert was_told_again(warm)
    assert warm.out == MARK + cold.out
    assert warm.code == cold.code == 1


def test_an_answer_is_told_again_without_what_a_run_takes_long_to_load(cache, project):
    line = (
        f"import sys, atexit; sys.path[:] = {sys.path!r}; sys.argv[1:] = ['check', {str(project)!r}]\n"
        "heavy = 'typing', 're', 'enum', 'click', 'yaml', 'pydantic', 'checker.app', 'checker.settings', 'checker.loading'\n"
        "atexit.register(lambda: print(*[name for name in heavy if name in sys.modules], file=sys.stderr))\n"
        "from checker.cli import main; main()"
    )
    command = [sys.executable, "-I", "-S", "-c", line]
    told = [subprocess.run(command, env={"XDG_CACHE_HOME": str(cache.home)}, capture_output=True, check=False) for _ in range(2)]
    assert told[0].stdout == told[1].stdout != b""
    assert b"checker.app" in told[0].stderr.splitlines()[-1]
    assert told[1].stderr.splitlines()[-1] == b""


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_the_same_to_the_byte(cache, project, name):
    arguments = (project, "--output-format", name, "--color", "always", "--verbose")
    cold, warm, bare = cache.check(*arguments), cache.check(*arguments), cache.check(*arguments, "--no-cache")
    assert warm.out == cold.out == bare.out
    assert warm.code == cold.code == bare.code
    assert without_time(warm.err) == without_time(cold.err) == without_time(bare.err)


def without_time(said: str) -> list[str]:
    return [line for line in said.splitlines() if not line.endswith(" s")]


def test_several_formats_and_files_come_again(cache, project, tmp_path):
    arguments = [part for name in FORMATS for part in ("--output-format", f"{name}={tmp_path / name}")]
    cold = cache.check(project, "--output-format", "concise", *arguments)
    first = {name: (tmp_path / name).read_bytes() for name in FORMATS}
    for name in FORMATS:
        (tmp_path / name).unlink()
    warm = cache.check(project, "--output-format", "concise", *arguments)
    assert {name: (tmp_path / name).read_bytes() for name in FORMATS} == first
    assert (warm.out, warm.code) == (cold.out, cold.code)


def test_a_file_that_cannot_be_written_is_told_the_same_way(cache, project, tmp_path):
    target = tmp_path / "there" / "report"
    target.parent.mkdir()
    assert cache.check(project, "-o", target).code == 1
    shutil.rmtree(target.parent)
    warm = cache.check(project, "-o", target)
    bare = cache.check(project, "-o", target, "--no-cache")
    assert (warm.code, warm.err) == (bare.code, bare.err) == (2, warm.err)


def edit(name: str, before: str, after: str) -> Callable[[Path], object]:
    def change(root: Path) -> None:
        path = root / name
        path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")

    return change


def edit_unseen(root: Path) -> None:
    """Another year under the same length and the same time."""
    path = root / "claims/b.yaml"
    state = path.stat()
    edit("claims/b.yaml", "2017", "2014")(root)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def become_a_link(root: Path) -> None:
    """The same bytes, from elsewhere."""
    (root.parent / "elsewhere.txt").write_text(ARTICLE, encoding="utf-8")
    (root / "seeds/c.txt").unlink()
    (root / "seeds/c.txt").symlink_to(root.parent / "elsewhere.txt")


def become_a_pipe(root: Path) -> None:
    """The same bytes, for whoever takes them."""
    (root / "seeds/c.txt").unlink()
    os.mkfifo(root / "seeds/c.txt")
    os.write(os.open(root / "seeds/c.txt", os.O_RDWR), ARTICLE.encode())


CHANGES: dict[str, Callable[[Path], object]] = {
    "a document": edit("claims/b.yaml", "2017", "2014"),
    "a document, with its size and time": edit_unseen,
    "an article": edit("seeds/c.txt", "2014", "2015"),
    "the vocabulary": edit("claims/words.yaml", "type: date", "type: text"),
    "the settings": edit("factlint.toml", "2026", "2020"),
    "a new document": lambda root: write_project(root, {"claims/d.yaml": paper("d", 'founded: "1999"')}),
    "a document in a new folder": lambda root: write_project(root, {"claims/e/d.yml": paper("d", 'founded: "1999"')}),
    "a document that goes": lambda root: (root / "claims/b.yaml").unlink(),
    "a document with another name": lambda root: (root / "claims/b.yaml").rename(root / "claims/z.yaml"),
    "an article that goes": lambda root: (root / "seeds/c.txt").unlink(),
    "an article that becomes a link": become_a_link,
    "an article that becomes a pipe": become_a_pipe,
    "a baseline": lambda root: (root / "claims/baseline.json").write_text('{"format": 1, "findings": []}', encoding="utf-8"),
    "a broken baseline": lambda root: (root / "claims/baseline.json").write_text("{", encoding="utf-8"),
    "other settings in the same folder": lambda root: (root / "pyproject.toml").write_text("[tool.factlint]\n", encoding="utf-8"),
    "settings that go": lambda root: (root / "factlint.toml").unlink(),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_seen(cache, project, name):
    cache.check(project)
    cache.mark_replays()
    CHANGES[name](project)
    ran, bare = cache.check(project), cache.check(project, "--no-cache")
    assert not was_told_again(ran)
    assert (ran.out, ran.code) == (bare.out, bare.code)


def test_a_missing_article_that_comes_is_seen(cache, project):
    (project / "seeds/c.txt").unlink()
    assert "source-text-missing" in cache.check(project).out
    cache.mark_replays()
    assert was_told_again(cache.check(project))
    (project / "seeds/c.txt").write_text(ARTICLE, encoding="utf-8")
    assert "source-text-missing" not in cache.check(project).out


def test_settings_that_come_in_a_folder_above_are_seen(cache, project):
    (project / "factlint.toml").unlink()
    cache.check(project)
    (project.parent / "factlint.toml").write_text('claims = "nowhere"\n', encoding="utf-8")
    ran, bare = cache.check(project), cache.check(project, "--no-cache")
    assert (ran.out, ran.err, ran.code) == (bare.out, bare.err, bare.code)
    assert ran.code == 2


def test_a_repository_that_comes_is_seen(cache, project):
    """SARIF names files from the top of the repository."""
    arguments = (project, "--output-format", "sarif")
    cache.check(*arguments)
    (project.parent / ".git").mkdir()
    ran = cache.check(*arguments)
    assert "project/claims" in ran.out
    assert ran.out == cache.check(*arguments, "--no-cache").out


def test_a_path_that_leads_elsewhere_is_seen(cache, project, tmp_path):
    write_project(tmp_path / "other", {"claims/words.yaml": "", "claims/a.yaml": paper("a", 'founded: "2014"')})
    (tmp_path / "now").symlink_to(project)
    cache.check(tmp_path / "now")
    (tmp_path / "now").unlink()
    (tmp_path / "now").symlink_to(tmp_path / "other")
    assert cache.check(tmp_path / "now").out == cache.check(tmp_path / "now", "--no-cache").out


@pytest.mark.parametrize("flags", [("--select", "value"), ("--fail-on", "never"), ("--no-ignores",), ("--output-format", "concise")])
def test_another_question_has_its_own_answer(cache, project, flags):
    cache.check(project)
    cache.mark_replays()
    ran = cache.check(project, *flags)
    assert not was_told_again(ran)
    assert ran.out == cache.check(project, *flags, "--no-cache").out


def test_another_width_has_its_own_answer(cache, project):
    cache.check(project)
    narrow = {"COLUMNS": "50"}
    assert cache.check(project, env=narrow).out == cache.check(project, "--no-cache", env=narrow).out


def test_the_answer_belongs_to_its_day(monkeypatch):
    today = circumstances.circumstances(["check"])
    assert today == circumstances.circumstances(["check"])
    monkeypatch.setattr(circumstances, "localtime", lambda: (2030, 1, 1, 0, 0, 0, 0, 1, 0))
    assert circumstances.circumstances(["check"]) != today


def test_the_answer_belongs_to_the_installed_packages(monkeypatch, tmp_path):
    before = circumstances.circumstances(["check"])
    (tmp_path / "babel-99.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    assert circumstances.circumstances(["check"]) != before


def test_the_answer_belongs_to_the_code(monkeypatch, tmp_path):
    shutil.copytree(circumstances.PACKAGE, tmp_path / "checker", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(circumstances, "PACKAGE", str(tmp_path / "checker"))
    before = circumstances.circumstances(["check"])
    (tmp_path / "checker/rules/value/value_slip.py").write_text("# changed\n", encoding="utf-8")
    assert circumstances.circumstances(["check"]) != before


def test_a_run_that_could_not_do_its_job_is_made_again(cache, project):
    shutil.rmtree(project / "claims")
    assert cache.check(project).code == 2
    assert not cache.rows()


@pytest.mark.parametrize("flags", [("--no-cache",), ("--fix",), ("--write-baseline",), ("--diff",), ("--show-files",)])
def test_what_is_not_kept(cache, project, flags):
    cache.check(project, *flags)
    assert not cache.rows()


def test_what_comes_on_standard_input_is_not_kept(cache, project):
    line = [sys.executable, "-m", "checker", "check", "-", "--stdin-filename", "claims/b.yaml"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache.home)}
    ran = subprocess.run(line, cwd=project, env=environment, input=paper("b", 'founded: "2014"').encode(), capture_output=True, check=False)
    assert ran.returncode in (0, 1), ran.stderr
    assert not cache.rows()


def test_what_was_new_since_a_revision_is_not_kept(cache, project):
    for line in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "first"]):
        subprocess.run(["git", *line], cwd=project, check=True)
    assert cache.check(project, "--new-since", "HEAD").code == 0
    assert not cache.rows()


def test_a_check_writes_its_cache_and_nothing_else(cache, project):
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    cache.check(project)
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
    assert {path.name for path in cache.folder.iterdir()} == {cache.file.name, cache.key.name}


def test_a_folder_for_the_cache_can_be_named(cache, project, tmp_path):
    arguments = (project, "--cache-dir", tmp_path / "mine")
    cache.check(*arguments)
    assert [path.name for path in (tmp_path / "mine").iterdir()] == [cache.file.name]
    assert not cache.file.exists()


def test_clean_empties_the_cache_and_touches_nothing_else(cache, project):
    home = {"XDG_CACHE_HOME": str(cache.home)}
    assert factlint("clean", env=home).err == "the cache is empty\n"
    cache.check(project)
    (cache.folder / "other").write_text("", encoding="utf-8")
    ran = factlint("clean", env=home)
    assert ran.code == 0
    assert ran.err.startswith("emptied the cache: ")
    assert {path.name for path in cache.folder.iterdir()} == {"key", "other"}
    assert cache.check(project).code == 1


def test_clean_takes_a_folder(cache, project, tmp_path):
    cache.check(project, "--cache-dir", tmp_path / "mine")
    assert factlint("clean", "--cache-dir", tmp_path / "mine").code == 0
    assert not list((tmp_path / "mine").iterdir())


def test_another_limit_of_size_in_the_environment_is_another_run(cache, project):
    cache.check(project)
    cache.mark_replays()
    assert was_told_again(cache.check(project))
    smaller = cache.check(project, env={"FACTLINT_SOURCE_LIMIT": "5"})
    assert not was_told_again(smaller)
    assert "source-text-missing" in smaller.out
