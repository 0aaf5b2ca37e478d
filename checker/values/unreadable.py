"""Why a value cannot be read: a sentence for its author, and what to write instead."""

from __future__ import annotations


class Unreadable(ValueError):
    """A text that says no value: `str()` is one sentence about it, `hint` what to write instead ("" where nothing can be said)."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class Ambiguous(Unreadable):
    """A numeral that can be read two ways: `1.100 people` in English."""


class WrongUnit(Unreadable):
    """A number of something that the property does not count: `300 vehicles` where people are counted."""

    wanted = ""
    """The unit that a property of bare numbers would need for it."""


class UnitsDisagree(Unreadable):
    """A conversion in brackets that contradicts the figure before it: `200 kilometres (180 miles)`."""


class OutOfRange(Unreadable):
    """A value outside the range that the property gives: `-5` of a count."""
