"""Mutants that mean what the package means: no test can tell them apart, each with its reason. They are counted on their own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Equivalent:
    path: str
    within: str  # the whole line, without what it is indented by
    code: str  # what is changed in it
    kind: str
    reason: str


KNOWN: tuple[Equivalent, ...] = ()
