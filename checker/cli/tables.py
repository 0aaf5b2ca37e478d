"""`check --table FILE`: claims out of tables, checked as if they had been imported, with nothing written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from checker import app
from checker.errors import UsageError
from checker.values.frozen import replace

if TYPE_CHECKING:
    from collections.abc import Sequence


def with_tables(request: app.Request, files: Sequence[str]) -> app.Request:
    """The request with the tables' documents beside those of the project. UsageError where one of them is there already."""
    from checker.authoring.exchange.importing import tabled

    root, settings = app.find_project(request)
    documents = tabled(files, settings.claims[0])
    there = next((path for path in documents if os.path.lexists(root / path)), None)
    if there is not None:
        raise UsageError(f"{there} is there already: is the table imported? Then check without --table")
    return replace(request, unsaved={**request.unsaved, **documents})
