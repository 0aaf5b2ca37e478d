"""What a verdict needs to know beside the two claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.scopes import relations
from checker.values.frozen import field, frozen_value

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.compare.scopes import Cover, Relation, Tree
    from checker.compare.statement import ReadClaim
    from checker.compare.versions import Versions
    from checker.model.vocabulary import Vocabulary


def _nothing_between(a: ReadClaim, b: ReadClaim) -> bool:
    return True


@frozen_value
class Context:
    """What a verdict needs to know beside the two claims."""

    vocabulary: Vocabulary
    trees: dict[str, Tree]
    versions: Versions
    is_clear_between: Callable[[ReadClaim, ReadClaim], bool] = _nothing_between
    """No dated figure of the same key and scope lies between the two figures."""
    seen: dict[tuple[Cover, Cover], tuple[Relation, ...]] = field(default_factory=dict)

    def relations(self, a: Cover, b: Cover) -> tuple[Relation, ...]:
        found = self.seen.get((a, b))
        if found is None:
            found = self.seen[a, b] = relations(a, b, self.trees)
        return found
