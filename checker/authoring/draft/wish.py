"""What is asked of a draft, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.request import Request
from checker.values.frozen import field, frozen_value

if TYPE_CHECKING:
    from checker.authoring.language_model.endpoint import Endpoint


@frozen_value
class Wish:
    """What is asked of a draft."""

    request: Request = field(default_factory=Request)
    """The project; `request.path` is its folder."""
    name: str | None = None
    """What the article is to be called, in place of its file's name."""
    output: str | None = None
    language: str | None = None
    """The article's, a BCP 47 tag, in place of what its file or its words tell."""
    update: bool = False
    dry_run: bool = False
    vocabulary: bool = False
    """Whether new properties and units are proposed, in the same document."""
    endpoint: Endpoint | None = None
    """The language model that is asked first."""


class Drafted(NamedTuple):
    """What came of one article."""

    document: str
    """Below the project's root."""
    data: bytes
    text: str
    """Where the source's text stands."""
    wrote_text: bool
    claims: int
    to_do: int
    dropped: tuple[str, ...]
    """A line for each figure or claim that was left out, with why."""
    notes: tuple[str, ...]
    """What the reading of the article has to tell."""
