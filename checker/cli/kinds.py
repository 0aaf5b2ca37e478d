"""What flags take: rules, levels, formats; each told at once, with a guess, when it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from checker.report.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable


class Choice(click.Choice):  # type: ignore[type-arg]  # generic only in newer versions of click
    """One of a few words, or a guess which was meant."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value in self.choices:
            return value
        from checker.engine.nearest import did_you_mean

        words = [str(word) for word in self.choices]
        name = "" if param is None else f"{param.opts[-1] if isinstance(param, click.Option) else (param.name or '').upper()}: "
        raise click.UsageError(f"{name}'{value}' is none of {', '.join(words)}{did_you_mean(str(value), words)}", ctx)


class _Rules(click.ParamType):  # type: ignore[type-arg]  # generic only in newer versions of click
    """`value,quote-cut`: ids and families; whether they exist is asked of the rules that there are, not here."""

    name = "rules"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        names = tuple(part.strip() for part in str(value).split(",") if part.strip())
        return names or self.fail("name a rule or a family", param, ctx)


class _Level(click.ParamType):  # type: ignore[type-arg]  # generic only in newer versions of click
    """`value-unclear=error`"""

    name = "rule=level"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        rule, equals, level = str(value).partition("=")
        if not (rule and equals and level):
            self.fail(f"'{value}' is not RULE=LEVEL, such as value-unclear=error", param, ctx)
        return rule.strip(), level.strip()


class _Output(click.ParamType):  # type: ignore[type-arg]  # generic only in newer versions of click
    """`json` or `json=report.json`"""

    name = "format[=file]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        name, equals, file = str(value).partition("=")
        if name not in FORMATS:
            from checker.engine.nearest import did_you_mean

            self.fail(f"no format is called '{name}'{did_you_mean(name, FORMATS)} (there are {', '.join(FORMATS)})", param, ctx)
        if equals and not file:
            self.fail(f"name a file after '{name}='", param, ctx)
        return name, file


RULES, LEVEL, OUTPUT = _Rules(), _Level(), _Output()
_COLOURS = Choice(["auto", "always", "never"])


def project_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """The flags of every command that reads a project."""
    isolated = click.option("--isolated", is_flag=True, help="Read no settings file.")
    config = click.option("--config", type=click.Path(), metavar="FILE", help="Take the settings from this file.")
    return config(isolated(command))


def cache_folder_flag(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option("--cache-dir", type=click.Path(), metavar="DIR", help="Keep the cache in this folder.")(command)


def cache_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """Whether what earlier runs came to is used, and where it is kept."""
    return click.option("--no-cache", is_flag=True, help="Work everything out anew, and keep nothing of it.")(cache_folder_flag(command))


def colour_flag(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option("--color", type=_COLOURS, default="auto", help="Colour the answer; auto: where a terminal shows it.")(command)


def look_flags(command: Callable[..., Any]) -> Callable[..., Any]:
    """The flags of every command whose answer is for a person."""
    quiet = click.option("-q", "--quiet", is_flag=True, help="Print findings and nothing else.")
    verbose = click.option("-v", "--verbose", is_flag=True, help="Say on standard error what is done, and list all that was not checked.")
    return colour_flag(quiet(verbose(command)))
