"""The system of bounds: amounts of an additive property that cannot all hold, though no two of them show it.

Amounts are bounds on boxes of leaves (`sheet`), nested boxes are trees (`forest`) in which bounds travel (`propagation`);
what that leaves open is decided exactly (`linear`, `simplex`), cut down (`search`) and told as a sum (`told`).
"""

from __future__ import annotations

from checker.compare.bounds.amount import Amount, Contradiction, Entry, Outcome
from checker.compare.bounds.told import contradictions

__all__ = ["Amount", "Contradiction", "Entry", "Outcome", "contradictions"]
