"""What a rule is: one class in one file, with its doc, its examples and its code."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.compare.judged import Judged

    from checker.model.finding import Finding, Severity


class Scope(StrEnum):
    """The smallest slice of a project that is enough for a rule."""

    SOURCE = "source"
    GROUP = "group"
    CORPUS = "corpus"


@dataclass(frozen=True, slots=True)
class Example:
    """A tiny project; lines that end in `# <- here` are exactly those that the rule reports.

    `claims` is `claims/article.yaml`, `article` the text `seeds/article.txt`; `files` are further files of the project by
    path (`claims/other.yaml`, `seeds/other.txt`), which may carry marks too. `today` is the day of the run.
    """

    claims: str
    article: str | None = None
    files: Mapping[str, str] = field(default_factory=dict)
    today: str = "2026-11-22"


class Rule:
    """Base of every rule. The docstring of a rule is its page: first a sentence, then `Why it matters:` and `Settle it:`."""

    id: ClassVar[str]
    """The name of the rule's file in kebab case, and all that users ever see of it."""
    scope: ClassVar[Scope]
    severity: ClassVar[Severity]
    valid: ClassVar[tuple[Example, ...]]
    invalid: ClassVar[tuple[Example, ...]]

    def check(self, facts: Judged) -> Iterator[Finding]:
        """Yield what is wrong; `id`, severity, fingerprint and standing are stamped by the engine."""
        raise NotImplementedError

    @classmethod
    def family(cls) -> str:
        """The folder that the rule's file stands in."""
        return cls.__module__.rsplit(".", 2)[-2]

    @classmethod
    def doc(cls) -> str:
        return inspect.cleandoc(cls.__doc__ or "")
