"""Settings: the nearest ones upward, complete, or one plain sentence with the file's name."""

from __future__ import annotations

from datetime import date
from time import process_time
from typing import TYPE_CHECKING

import pytest

from checker.errors import SettingsError
from checker.settings import find_root, load_settings
from checker.values.calendar import day_number

if TYPE_CHECKING:
    from pathlib import Path


def write(root: Path, **files: str) -> Path:
    for name, text in files.items():
        (root / f"{name}.toml").write_text(text, encoding="utf-8")
    return root


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    assert (settings.claims, settings.sources, settings.select, settings.fail_on) == (("claims",), "seeds", None, "warning")
    assert (settings.baseline, settings.plugins, settings.severity) == ("claims/baseline.json", (), {})
    today = date.today()
    assert settings.today == day_number(today.year, today.month, today.day)


def test_every_setting_of_the_page_is_read(tmp_path: Path) -> None:
    text = """
        format = 1
        claims = ["facts", "more/facts/"]
        sources = "texts"
        select = ["value"]
        ignore = "quote-ambiguous"
        extend-select = ["coverage"]
        severity = {value-slip = "off", quote-cut = "error"}
        fail-on = "never"
        baseline = "accepted.json"
        plugins = ["house_rules"]
        today = "2026-11-22"
    """
    settings = load_settings(write(tmp_path, factlint=text))
    assert (settings.claims, settings.sources, settings.select, settings.ignore) == (
        ("facts", "more/facts"),
        "texts",
        ("value",),
        ("quote-ambiguous",),
    )
    assert (settings.extend_select, settings.severity) == (("coverage",), {"value-slip": "off", "quote-cut": "error"})
    assert (settings.fail_on, settings.baseline, settings.plugins) == ("never", "accepted.json", ("house_rules",))
    assert settings.today == day_number(2026, 11, 22)


def test_a_day_needs_no_quotation_marks(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, factlint="today = 2026-11-22")).today == day_number(2026, 11, 22)


def test_the_project_is_the_nearest_folder_upward_with_settings(tmp_path: Path) -> None:
    inner = tmp_path / "a/b/c"
    inner.mkdir(parents=True)
    write(tmp_path, pyproject="[tool.factlint]\n")
    write(tmp_path / "a", pyproject="[tool.other]\n")
    assert find_root(inner) == tmp_path
    write(tmp_path / "a/b", factlint="")
    assert find_root(inner) == tmp_path / "a/b"


def test_without_settings_upward_the_project_is_the_folder_itself(tmp_path: Path) -> None:
    inner = tmp_path / "x"
    inner.mkdir()
    assert find_root(inner) == inner


def test_the_file_of_our_own_wins_in_one_folder(tmp_path: Path) -> None:
    write(tmp_path, factlint='sources = "own"', pyproject='[tool.factlint]\nsources = "shared"\n')
    assert load_settings(tmp_path).sources == "own"


def test_a_file_named_on_the_command_line_replaces_those_of_the_project(tmp_path: Path) -> None:
    write(tmp_path, factlint='sources = "own"', other='sources = "other"')
    assert load_settings(tmp_path, tmp_path / "other.toml").sources == "other"
    assert load_settings(tmp_path, isolated=True).sources == "seeds"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("claim = 'x'", ["factlint.toml", "`claim`", "did you mean `claims`?"]),
        ("[tool.factlint]\nsources = 'x'", ["factlint.toml", "at the top", "leave `[tool.factlint]` out"]),
        ("[tool]\nx = 'x'", ["factlint.toml", "no setting `tool`"]),
        ("sources = 3", ["factlint.toml", "`sources`", "text"]),
        ("claims = [1]", ["`claims`", "list of texts"]),
        ("claims = '../other'", ["`claims`", "outside the project"]),
        ("sources = '/etc'", ["`sources`", "outside the project"]),
        ("baseline = 'C:/x'", ["`baseline`", "outside the project"]),
        ("severity = 'off'", ["`severity`", "table"]),
        ("severity = {x = 'warn'}", ["`severity`", "`x`", "warning"]),
        ("fail-on = 'errors'", ["`fail-on`", "did you mean `error`?"]),
        ("fail-on = ['error']", ["`fail-on`"]),
        ("format = 2", ["`format`", "newer"]),
        ("format = '1'", ["`format`"]),
        ("format = true", ["`format`"]),
        ("today = 'tomorrow'", ["`today`", "2026-11-22"]),
        ("today = '2026-02-30'", ["`today`"]),
        ("today = 2026-11-22T10:00:00", ["`today`"]),
        ("today = 20261122", ["`today`"]),
        ("select = ", ["factlint.toml", "not TOML"]),
        ("x = " + "[" * 5000, ["factlint.toml"]),
        ("a = '\udc80'", ["factlint.toml"]),
    ],
)
def test_what_cannot_be_used_is_one_sentence_with_the_file(tmp_path: Path, text: str, words: list[str]) -> None:
    (tmp_path / "factlint.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path)
    assert all(word in str(caught.value) for word in words)
    assert "\n" not in str(caught.value)


def test_a_pyproject_that_is_no_toml_is_none_of_our_business_unless_it_names_us(tmp_path: Path) -> None:
    write(tmp_path, pyproject="broken = ")
    assert load_settings(tmp_path).sources == "seeds"
    write(tmp_path, pyproject="[tool.factlint]\nbroken = ")
    with pytest.raises(SettingsError):
        load_settings(tmp_path)


@pytest.mark.parametrize("text", ["tool = 1", "[tool]\nfactlint = 1"])
def test_a_table_of_ours_that_is_none_is_told_or_passed_over(tmp_path: Path, text: str) -> None:
    write(tmp_path, pyproject=text)
    assert find_root(tmp_path) == tmp_path
    if "factlint" in text:
        with pytest.raises(SettingsError):
            load_settings(tmp_path)
    else:
        assert load_settings(tmp_path).sources == "seeds"


def test_the_settings_lower_a_limit_and_only_the_environment_raises_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They may come from a stranger, who would have CI read what it cannot hold."""
    root = write(tmp_path, factlint="document-limit = 1000\nsource-limit = 2_000_000")
    assert (load_settings(root).document_limit, load_settings(root).source_limit) == (1000, 2_000_000)
    root = write(tmp_path, factlint="document-limit = 20_000_000")
    with pytest.raises(SettingsError, match="above 10,000,000 bytes; only FACTLINT_DOCUMENT_LIMIT in the environment"):
        load_settings(root)
    monkeypatch.setenv("FACTLINT_DOCUMENT_LIMIT", "30000000")
    assert load_settings(root).document_limit == 20_000_000
    assert load_settings(tmp_path, isolated=True).document_limit == 30_000_000


def test_how_much_may_be_defined_is_a_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(tmp_path, factlint="definition-limit = 600_000")
    with pytest.raises(SettingsError, match="above 500,000; only FACTLINT_DEFINITION_LIMIT in the environment"):
        load_settings(root)
    monkeypatch.setenv("FACTLINT_DEFINITION_LIMIT", "700000")
    assert load_settings(root).definition_limit == 600_000
    monkeypatch.setenv("FACTLINT_DEFINITION_LIMIT", "many")
    with pytest.raises(SettingsError, match="FACTLINT_DEFINITION_LIMIT` is a number, not 'many'"):
        load_settings(root)


@pytest.mark.parametrize("said", ["lots", "-1", "0", "1e9", "9" * 40, "²"])
def test_a_limit_in_the_environment_that_is_none_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv("FACTLINT_SOURCE_LIMIT", said)
    with pytest.raises(SettingsError, match="FACTLINT_SOURCE_LIMIT` is a number of bytes"):
        load_settings(tmp_path)


HOSTILE = {
    "a key of 400,000 parts": ".".join(["a"] * 400_000) + " = 1",
    "a table of 200,000 parts": "[" + " . ".join(["'a'"] * 140_000) + "]",
    "a number of 900,000 digits": "x = " + "9" * 900_000,
    "a list in 900,000 lists": "x = " + "[" * 900_000,
    "a word of 900,000 letters and many dots": "# " + "a" * 900_000 + ". " * 200 + "\nx",
    "a path of 900,000 characters": "claims = '" + "a/" * 450_000 + "'",
}


@pytest.mark.parametrize("shape", HOSTILE)
def test_settings_that_nobody_would_write_are_one_sentence_at_once(tmp_path: Path, shape: str) -> None:
    begun = process_time()
    with pytest.raises(SettingsError) as told:
        load_settings(write(tmp_path, factlint=HOSTILE[shape]))
    assert len(str(told.value)) < 200
    (tmp_path / "factlint.toml").unlink()
    with pytest.raises(SettingsError):
        load_settings(write(tmp_path, pyproject="[tool.factlint]\n" + HOSTILE[shape]))
    assert process_time() - begun < 5


def test_keys_and_texts_with_dots_as_people_write_them_are_read(tmp_path: Path) -> None:
    text = "today = 2026-11-22\n" + "".join(f"# {'a.b.c. ' * 9}\n" for _ in range(40))
    assert load_settings(write(tmp_path, factlint=text)).today == load_settings(write(tmp_path, factlint="today = 2026-11-22")).today
