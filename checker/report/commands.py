"""Commands that CI services read out of a job's log: written where meant, broken where they come from data.

GitHub's runner obeys a line that begins with `::` (white space before it does
not matter) and `##[` anywhere in a line (actions/runner, `ActionCommand.cs`);
Azure Pipelines obeys `##vso[`, TeamCity `##teamcity[`.
"""

from __future__ import annotations

import re

_LINE_START = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
_DOUBLE = re.compile(r"#(?=#)")
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def command(name: str, properties: dict[str, str], message: str) -> str:
    """One workflow command, escaped as actions/toolkit `core/src/command.ts` does; properties stand in the order given."""
    listed = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items() if value)
    return f"::{name}{' ' if listed else ''}{listed}::{message.translate(_DATA)}"


def inert(text: str) -> str:
    """Plain text for a log, of one line or many: a command in it is shown with a visible backslash that stops it."""
    if "##" in text:
        text = _DOUBLE.sub(r"#\\", text)
    return _LINE_START.sub(r"\1:\\", text) if "::" in text else text


def inert_json(text: str) -> str:
    """JSON that means the same and holds no `##`, which can only stand inside a string."""
    return _DOUBLE.sub(r"\\u0023", text)


def inert_xml(text: str) -> str:
    """XML or HTML text that means the same; `##` and a `::` that begins a line are spelled as character references."""
    text = _DOUBLE.sub("&#35;", text)
    return _LINE_START.sub(r"\1&#58;", text) if "::" in text else text
