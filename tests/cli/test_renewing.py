"""A check after a small change, from a cache: the real command, on a project that is large enough to be remembered."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.corpus import write_corpus
from tests.engine.cached import MARK, Cache, was_told_again

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Cache]:
    """A project and a cache that knows it, to be copied."""
    root = tmp_path_factory.mktemp("checked")
    write_corpus(root / "project", 1200, 120)
    cache = Cache(root / "home")
    cache.check(cwd=root / "project")
    return root, cache


@pytest.fixture
def town(checked: tuple[Path, Cache], tmp_path: Path) -> Iterator[tuple[Path, Cache]]:
    """The project where it was checked, put back as it was afterwards."""
    root, cache = checked
    shutil.copytree(root, tmp_path / "kept")
    yield root / "project", cache
    shutil.rmtree(root)
    shutil.copytree(tmp_path / "kept", root)


def edit(path: Path, before: str, after: str) -> None:
    said = path.read_text(encoding="utf-8")
    assert before in said
    path.write_text(said.replace(before, after, 1), encoding="utf-8")


def paper(project: Path, number: int) -> Path:
    return project / f"claims/000/paper-{number:05d}.yaml"


def same_as_without(cache: Cache, project: Path, *arguments: str) -> str:
    ran, bare = cache.check(*arguments, cwd=project), cache.check(*arguments, "--no-cache", cwd=project)
    assert (ran.out, ran.code) == (bare.out, bare.code)
    return ran.out


def shift(path: Path) -> None:
    """One line more at the top: everything in the document stands elsewhere."""
    path.write_text("# looked over\n" + path.read_text(encoding="utf-8"), encoding="utf-8")


def test_a_small_change_is_judged_alone(town):
    """What was printed before of all else is printed again, not made again."""
    project, cache = town
    cache.mark_replays()
    shift(paper(project, 7))
    ran = cache.check(cwd=project)
    assert was_told_again(ran)
    assert ran.out.replace(MARK, "") == cache.check("--no-cache", cwd=project).out


def test_several_changes_in_a_row_are_told_as_without_a_cache(town):
    project, cache = town
    same_as_without(cache, project)
    for number in range(4):
        shift(paper(project, number))
        edit(paper(project, number), 'value: "', 'value: "about ')
        same_as_without(cache, project)
    edit(paper(project, 2), 'value: "about ', 'value: "')
    same_as_without(cache, project)


def test_a_change_of_an_article_or_of_the_words_is_told_as_without_a_cache(town):
    project, cache = town
    edit(project / "seeds/000/paper-00003.txt", "was founded in", "was begun in")
    same_as_without(cache, project)
    edit(project / "claims/vocabulary.yaml", "over_time: cumulative", "over_time: level")
    same_as_without(cache, project)
    shift(paper(project, 5))
    same_as_without(cache, project)


def test_a_forged_memory_is_none(town):
    project, cache = town
    rows = cache.rows()
    cache.write({mark: data.replace(b"value-conflict", b"value-explain") for mark, data in rows.items()})
    shift(paper(project, 7))
    same_as_without(cache, project)


def test_a_memory_of_another_run_is_none(town):
    """Sealed by its owner, but of the project as it was before another change: the rows of two runs are not mixed."""
    project, cache = town
    before = cache.rows()
    edit(paper(project, 1), 'value: "', 'value: "about ')
    cache.check(cwd=project)
    after = cache.rows()
    report = max((mark for mark in after if after[mark] != before[mark]), key=lambda mark: after[mark].count(b"paper-00001.yaml"))
    cache.write({mark: after[mark] if mark == report else before[mark] for mark in after})
    shift(paper(project, 7))
    same_as_without(cache, project)
