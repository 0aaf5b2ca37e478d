"""The report: all that a format may print. Formats read this and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.values.frozen import field, frozen_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.model.claim import Claim
    from checker.model.finding import Finding, NotChecked, Severity
    from checker.model.page import Page
    from checker.model.span import Location
    from checker.model.vocabulary import Scope


@frozen_value
class ClaimView:
    """A claim with its readings in print: all a report says of it. Named `source/id`."""

    name: str
    value: str
    """As written; several values of a `many` property are joined by `; `."""
    reading: str | None
    """`55`, `138..168`, `(100..`; None where the value could not be read."""
    likely: str | None
    as_of: str | None
    """As the JSON report writes it: ISO, `2020-11-13..2026-11-22`, or None where a time does not matter or is not known at all."""
    as_of_words: str
    """As the terminal writes it: `as of 2025-06-14`, `as of: unknown, not before 2020-11-13`."""
    inherited: bool
    since: str | None
    until: str | None
    status: str
    said_by: str | None
    quotes: tuple[str, ...]
    scope: Scope
    origin: str
    claim: Claim
    place_of: Callable[[Claim], Location | None]
    """Tells where a claim's (first) quote stands in its source. Places are looked up when a format asks: of a large project most claims
    are named by findings that are only counted."""
    denied: bool = False
    """The source says that this is not so."""
    only: bool = False
    """The source says that this is all of it."""

    @property
    def location(self) -> Location:
        return self.claim.location()

    @property
    def source_location(self) -> Location | None:
        """Where the (first) quote stands in the source's text."""
        return self.place_of(self.claim)

    @property
    def words(self) -> str:
        """The value as a person reads it: a denied one with its "not", all there is with its "only"."""
        if self.denied:
            return f"not {self.value}"
        return f"only {self.value}" if self.only else self.value


@frozen_value
class Trouble:
    """Something that kept the tool from its job: exit code 2."""

    message: str
    path: str | None = None


@frozen_value
class RuleNote:
    """What formats such as SARIF say of a rule."""

    id: str
    family: str
    severity: Severity
    summary: str
    doc: str


class LeftOut(NamedTuple):
    """A rule that the project's settings leave out or make less grave, and how many findings that concerns."""

    rule: str
    how: str
    """`ignore`, `not in select`, `severity off`, `severity info, not error`"""
    findings: int


@frozen_value
class Report:
    version: str
    findings: tuple[Finding, ...]
    """Sorted; those that are not shown too."""
    claims: Mapping[str, ClaimView]
    """Every claim that a finding names; each is put into print when a format asks for it."""
    claim_count: int
    source_count: int
    origin_count: int
    exit_code: int
    not_checked: tuple[NotChecked, ...] = ()
    errors: tuple[Trouble, ...] = ()
    rules: tuple[RuleNote, ...] = ()
    """Every rule that ran, sorted by id."""
    entity_names: dict[str, str] = field(default_factory=dict)
    """Names of the subjects that findings name and of the speakers of their claims, by id."""
    property_names: dict[str, str] = field(default_factory=dict)
    prefix: str = ""
    """What stands before every path for those who look from the repository's root: `facts/`, empty where the project is the repository."""
    fail_on: str = "warning"
    """The lowest severity that fails the run: `error`, `warning`, `info` or `never`."""
    left_out: tuple[LeftOut, ...] = ()
    page: Page | None = None
    """What only a report for the browser shows; None where no one asked for it."""
