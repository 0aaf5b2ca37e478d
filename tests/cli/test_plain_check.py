"""The short way to read the words of `check` and click's come to the same, wherever the short one answers."""

from __future__ import annotations

import click
from hypothesis import example, given
from hypothesis import strategies as st

from checker.cli.check import check
from checker.cli.plain_check import UNSAID, plain_check

FLAGS = sorted({name for parameter in check.params for name in (*parameter.opts, *parameter.secondary_opts) if name.startswith("-")})
WORDS = st.one_of(
    st.sampled_from(FLAGS),
    st.sampled_from(["--no-cache", "-q", "-v", "--quiet", "--exit-zero", "--isolated", "--statistics"]),
    st.sampled_from(
        ["full", "json", "concise", "yaml", "json=out.json", "--output-format=json", "--output-format=", "--output-format=sarif=x"]
    ),
    st.sampled_from(["", "-", "--", "claims", "./claims/a b.yaml", "-qv", "--no-cach", "--quiet=1", "--help", "-h", "check", "3"]),
    st.sampled_from(["--cache-dir", "--cache-dir=kept", "--cache-dir=", "--config=a=b.toml", "--config", "--cache-dirs=x"]),
    st.sampled_from(["-j", "--jobs", "-j2", "--jobs=2", "--jobs=0", "--jobs=", "-j=2", "2", "02", "+2"]),
    st.text(max_size=5),
)


def by_click(words: list[str]) -> dict | None:
    try:
        with check.make_context("check", list(words)) as context:
            return context.params
    except (click.ClickException, click.exceptions.Exit):
        return None


@given(st.lists(WORDS, max_size=6))
@example(["--cache-dir", "kept", "--config=a=b.toml", "--cache-dir=other"])
@example(["--output-format", "json", "--output-format=full", "here", "-q"])
@example(["--jobs", "1", "-j", "2", "--jobs=12"])
def test_what_is_read_the_short_way_click_reads_alike(words: list[str]):
    plain = plain_check(["check", *words])
    if plain is not None:
        assert plain == by_click(words)


@given(st.permutations(["--no-cache", "-q", "--exit-zero", "there", "--output-format=json"]))
def test_the_order_of_plain_words_is_no_matter(words: list[str]):
    plain = plain_check(["check", *words])
    assert plain is not None
    assert plain == by_click(words)
    assert (plain["path"], plain["quiet"], plain["output_format"]) == ("there", True, (("json", ""),))


def test_the_number_of_processes_is_read_the_short_way():
    plain = plain_check(["check", "--no-cache", "--jobs", "2"])
    assert plain is not None
    assert plain["jobs"] == 2
    assert plain_check(["check", "-j", "0"]) is None


def test_what_is_not_said_is_what_click_takes_it_for():
    assert by_click([]) == UNSAID


def test_other_commands_and_mistakes_are_left_to_click():
    for words in (
        ["show"],
        [],
        ["--version"],
        ["check", "--help"],
        ["check", "a", "b"],
        ["check", "--output-format", "xml"],
        ["check", "-"],
    ):
        assert plain_check(words) is None
