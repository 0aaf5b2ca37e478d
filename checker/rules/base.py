"""What a rule is: one class in one file, with its doc, its examples and its code."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.compare.judged import Judged
    from checker.model.claim import Claim, Suppression
    from checker.model.corpus import Mistake, Reconciliation
    from checker.model.finding import Finding, Severity
    from checker.model.span import Location


class Scope(StrEnum):
    """The smallest slice of a project that is enough for a rule."""

    SOURCE = "source"
    GROUP = "group"
    CORPUS = "corpus"


class Example(NamedTuple):
    """A tiny project; lines that end in `# <- here` are exactly those that the rule reports.

    `claims` is `claims/article.yaml`, `article` the text `seeds/article.txt`; `files` are further files of the project by
    path (`claims/other.yaml`, `seeds/other.txt`), which may carry marks too. `today` is the day of the run.
    """

    claims: str
    article: str | None = None
    files: Mapping[str, str] = {}
    today: str = "2026-11-22"


class Rule:
    """Base of every rule. The docstring of a rule is its page: first a sentence, then `Why it matters:` and `Settle it:`."""

    id: ClassVar[str]
    """The name of the rule's file in kebab case, and all that users ever see of it."""
    scope: ClassVar[Scope] = Scope.CORPUS
    severity: ClassVar[Severity]
    is_on_request: ClassVar[bool] = False
    """The rule runs only where it, or its family, is selected by name: it asks for more than most projects want to pay."""
    valid: ClassVar[tuple[Example, ...]] = ()
    invalid: ClassVar[tuple[Example, ...]] = ()

    def check(self, facts: Judged) -> Iterator[Finding]:
        """Yield what is wrong; `id`, severity, fingerprint and standing are stamped by the engine."""
        raise NotImplementedError

    @classmethod
    def family(cls) -> str:
        """The folder that the rule's file stands in; of a rule from elsewhere its package."""
        package, *folders = cls.__module__.split(".")
        return folders[-2] if package == "checker" and len(folders) > 1 else package

    @classmethod
    def doc(cls) -> str:
        """The docstring, unindented; read from the file where `python -OO` has dropped it."""
        return _cleaned(cls.__doc__ if cls.__doc__ is not None else _written_doc(cls)) or f"{cls.id}."

    @classmethod
    def summary(cls) -> str:
        """The first sentence of the doc."""
        return cls.doc().partition("\n\n")[0].replace("\n", " ")


def _cleaned(doc: str) -> str:
    from textwrap import dedent

    first, _, rest = doc.partition("\n")
    return f"{first.strip()}\n{dedent(rest)}".strip()


def _written_doc(rule: type[Rule]) -> str:
    import ast
    import sys

    from checker.errors import InputError
    from checker.files import RefusedFile, read_packaged

    try:
        tree = ast.parse(read_packaged(sys.modules[rule.__module__].__file__ or ""))
    except (InputError, RefusedFile, ValueError, SyntaxError, KeyError, AttributeError):
        return ""  # a package from elsewhere need not come with its source
    found = (n for n in ast.walk(tree) if isinstance(n, ast.ClassDef) and n.name == rule.__name__)
    return next((ast.get_docstring(node) or "" for node in found), "")


class Use(NamedTuple):
    """What became of one suppression or reconciliation in this run."""

    claims: tuple[Claim, ...]
    """The claims that it stands on or names, so far as they exist."""
    location: Location
    has_covered: bool
    """Some finding is out of the way because of it."""
    is_settled: bool
    """Every rule that it could cover ran, so that covering nothing means something."""
    lapse: str = ""
    """Why it no longer counts (`its value was “55 officers” and is now “56 officers”`); empty where it does."""
    expired: str = ""
    """The day it expired, as written; empty where it has not."""
    would_cover: bool = False
    """Some finding would be out of the way if it had not expired or lapsed."""


class Accepted(NamedTuple):
    """One entry of the baseline. `message` and `path` are what the finding said when it was accepted, for whoever reads the file."""

    fingerprint: str
    rule: str
    path: str
    message: str
    reason: str
    location: Location


class Outcome(NamedTuple):
    """What the engine did with the findings of all other rules."""

    suppressions: tuple[tuple[Suppression, Use], ...] = ()
    reconciliations: tuple[tuple[Reconciliation, Use], ...] = ()
    stale: tuple[Accepted, ...] = ()
    """Entries of the baseline that accept nothing."""
    added: frozenset[str] = frozenset()
    """Ids of the rules that plugins bring."""
    mistakes: tuple[Mistake, ...] = ()
    """What the engine could not read, under the id of the rule that reports it."""


class UpkeepRule(Rule):
    """A rule on the project's own upkeep: it is asked when all others have yielded and their findings are settled."""

    def check(self, facts: Judged) -> Iterator[Finding]:
        return iter(())

    def review(self, facts: Judged, outcome: Outcome) -> Iterator[Finding]:
        """Yield the entries that have served their time."""
        raise NotImplementedError


class ClosingRule(UpkeepRule):
    """A rule on the baseline: it is asked last, when every other finding has its fingerprint and its standing."""


def of_mistake(mistake: Mistake) -> Finding:
    """The finding of what the loader or a reader found wrong."""
    from checker.model.finding import Finding

    return Finding(
        message=mistake.message,
        location=mistake.location,
        claims=mistake.claims,
        related=mistake.related,
        settle=mistake.settle,
        offending=mistake.offending,
        fix=mistake.fix,
    )
