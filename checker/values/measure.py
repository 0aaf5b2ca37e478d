"""What must be known of a property before one of its numbers can be read."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from checker.values.frozen import field, frozen, frozen_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.values.interval import Interval
    from checker.values.units import Unit

ABOUT = Fraction(1, 20)
"""How wide "about" is where a property does not say: 5 %."""


@frozen
class Measure:
    """How the numbers of one property are read; readings are in `unit`."""

    unit: Unit
    integer: bool = False
    range: Interval | None = None
    """What is possible at all, in `unit`."""
    approximation: Fraction = ABOUT
    is_flow: bool = False
    is_growing: bool = False
    """A cumulative count or a flow: its "up to n" says nothing of how near n it is."""
    nouns: Mapping[str, str] = field(default_factory=dict)
    """The project's count nouns, casefolded, plural forms included: noun -> unit id. They win over physical units."""


@frozen_value
class Tolerance:
    """A difference that no one would raise: a share of the larger value, or an amount (of the unit; days of a date, minutes of a time)."""

    share: Fraction | None = None
    amount: Fraction | None = None
