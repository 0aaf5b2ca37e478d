"""A finding: one discrepancy with its place, its two sides and what would settle it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, overload

from checker.values.frozen import frozen, frozen_value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from checker.model.claim import Claim
    from checker.model.span import Location
    from checker.model.vocabulary import Scope


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 is the gravest."""
        return ("error", "warning", "info").index(self.value)


class Verdict(StrEnum):
    CONFLICT = "conflict"
    UNCLEAR = "unclear"
    EXPLAINED = "explained"
    AGREE = "agree"
    UNRELATED = "unrelated"


class Cause(StrEnum):
    NONE = "none"
    TIME = "time"
    GROWTH = "growth"
    SCOPE = "scope"
    WINDOW = "window"
    PRECISION = "precision"
    ROUNDING = "rounding"
    HEDGE = "hedge"
    UNIT = "unit"
    PART_OF = "part-of"
    FORERUNNER = "forerunner"
    SPEAKER = "speaker"
    PLAN = "plan"
    WORDING = "wording"
    SLIP = "slip"
    VERSION = "version"
    DATE_UNKNOWN = "date-unknown"
    SCOPE_UNKNOWN = "scope-unknown"
    TOLERANCE = "tolerance"


class Standing(StrEnum):
    """What became of a finding; in JSON its `status`."""

    SHOWN = "shown"
    SUPPRESSED = "suppressed"
    RECONCILED = "reconciled"
    BASELINED = "baselined"


@frozen
class Cluster:
    """Claims of one reading, one side of a disagreement."""

    reading: str
    """`138..168`: what the members have in common, as the JSON report writes it."""
    likely: str
    claims: tuple[Claim, ...]
    origins: int
    """Independent sources among the members."""


class FixKind(StrEnum):
    REPLACE = "replace"
    """The text at the location by another one."""
    REMOVE = "remove"
    """The entry that the text at the location is part of."""
    ADD = "add"
    """A key behind the one whose value stands at the location."""
    QUOTE = "quote"
    """The text at the location stays, between quotation marks."""


@frozen_value
class Fix:
    """A change of a claims document; `safe` where nothing that a claim says changes by it."""

    location: Location
    """Exactly that of one text, list or mapping of the document."""
    replacement: str
    """The new text itself, not as YAML writes it; empty where none is needed."""
    message: str
    safe: bool = True
    kind: FixKind = FixKind.REPLACE
    key: str = ""
    """The key that is added."""
    values: tuple[tuple[str, ...], ...] = ()
    """What is added: one text; where a claim lists several, those."""
    is_list: bool = False
    """A list of `values` is added, however many there are."""


class LatePlaces(Sequence["Location"]):
    """Places that are found when someone asks: where a quote stands takes reading its article again, and few findings are shown whole."""

    __slots__ = ("_find", "_found")

    def __init__(self, find: Callable[[], Iterable[Location]]) -> None:
        self._find = find
        self._found: tuple[Location, ...] | None = None

    def _places(self) -> tuple[Location, ...]:
        if self._found is None:
            self._found = tuple(self._find())
        return self._found

    @overload
    def __getitem__(self, at: int) -> Location: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Location, ...]: ...
    def __getitem__(self, at: int | slice) -> Location | tuple[Location, ...]:
        return self._places()[at]

    def __len__(self) -> int:
        return len(self._places())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._places() == tuple(other)

    def __lt__(self, other: Sequence[Location]) -> bool:
        return self._places() < tuple(other)

    def __hash__(self) -> int:
        return hash(self._places())


@frozen
class Finding:
    """What a rule yields. The engine stamps `rule`, `family`, `severity`, `fingerprint` and `standing`."""

    message: str
    location: Location
    claims: tuple[Claim, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    related: Sequence[Location] = ()
    verdict: Verdict | None = None
    cause: Cause | None = None
    subject: str | None = None
    """Entity id."""
    property: str | None = None
    """Property id."""
    scope: Scope | None = None
    why: str = ""
    settle: str = ""
    steps: tuple[str, ...] = ()
    """The reasoning or the sum, line by line."""
    offending: str = ""
    """The text at fault, where there are no claims: part of the fingerprint, never shown."""
    suppressed_by: tuple[Claim, ...] = ()
    """The claims whose suppression of this rule keeps the finding out of the way."""
    crowd: int = 0
    """Different claims of its subject and property, where they were too many for each to be compared with every other."""
    fix: Fix | None = None
    rule: str = ""
    family: str = ""
    severity: Severity = Severity.ERROR
    fingerprint: str = ""
    standing: Standing = Standing.SHOWN
    reason: str = ""
    """Why it is not shown: the reason of the suppression or reconciliation."""


@frozen_value
class NotChecked:
    """Something that could not be checked, and why: it is counted and named, never passed over."""

    what: str
    """`quote`, `source`, `value`, `sum`, …"""
    why: str
    location: Location
