"""The system of bounds: amounts of an additive property that cannot all hold, though no two of them show it.

Amounts are laid out (`layout`, `columns`, `windows`) as bounds on boxes of leaves (`sheet`). Nested boxes are trees (`forest`) in
which bounds travel (`propagation`, `growth`); what that leaves open is decided exactly (`witness`, `linear`, `simplex`), cut
down (`search`, `minimal`) and told as a sum (`told`, `missing`). `derived`, `shares` and `ceiling` ask the same system.
"""

from __future__ import annotations

from checker.compare.bounds.amount import Amount, Contradiction, Entry, Outcome
from checker.compare.bounds.told import contradictions

__all__ = ["Amount", "Contradiction", "Entry", "Outcome", "contradictions"]
