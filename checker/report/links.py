"""Places in a report as links, for terminals that follow them: the `file:line:column` that is read is what is clicked.

OSC 8, as described by Egmont Koblinger's "Hyperlinks in terminal emulators"
(https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda). No id is
given: the same report gives the same bytes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from checker.report.sides import claims_in_order

if TYPE_CHECKING:
    from collections.abc import Collection

    from checker.model.report import Report

_PLACE = re.compile(r"\x1b\[[\d;]*m|([^\s:()\x1b→]+):(\d+):(\d+)")
"""Or a change of colour, which a place may follow without a space."""


def linked(text: str, paths: Collection[str], root: str, scheme: str) -> str:
    """The text with every `path:line:column` whose path is one of `paths` as a link to the file below `root`.

    `scheme` is a URL with `{path}`, `{line}` and `{column}`.
    """

    def link(found: re.Match[str]) -> str:
        path, line, column = found.groups()
        if path not in paths:
            return found[0]
        where = quote(f"{root.rstrip('/')}/{path}")
        url = scheme.format(path=where, line=line, column=column)
        return f"\x1b]8;;{url}\x1b\\{found[0]}\x1b]8;;\x1b\\"

    return _PLACE.sub(link, text)


def paths_of(report: Report) -> frozenset[str]:
    """Every file that the report points at."""
    places = {place.path for f in report.findings for place in (f.location, *f.related)}
    places.update(item.location.path for item in report.not_checked)
    sources = {claim.source.id: claim.source for f in report.findings for claim in claims_in_order(f)}
    return frozenset(places.union(path for source in sources.values() for path in (source.path, source.text_path) if path))
