"""Everything that rules will ask of a project, worked out ahead of them by several processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.compare.judged import Judged
    from checker.engine.apart.slices import Slice


def work_ahead(facts: Judged, jobs: int) -> None:
    """Fill in what the facts would otherwise work out when first asked.

    Where a process fails, its slice is judged here; where judging itself fails, nothing is filled in, and whoever asks meets the failure.
    """
    from checker.engine.apart.forks import Copies, is_possible

    if jobs < 2 or not is_possible():
        return
    from checker.engine.apart.parcels import packed, unpacked
    from checker.engine.apart.slices import adds_up_apart, judged, put_together, slices_of
    from checker.witness import doubt, listening

    slices = slices_of(facts, jobs)
    if len(slices) < 2:
        return
    with_sums = adds_up_apart(facts)

    def in_a_copy(part: Slice) -> bytes:
        found = judged(facts, part, with_sums=with_sums)
        witness = listening()
        return packed((found, witness is None or witness.is_sure), part.claims, part.on_subjects)

    try:
        with Copies([lambda part=part: in_a_copy(part) for part in slices[1:]]) as copies:  # type: ignore[misc]
            found = [judged(facts, slices[0], with_sums=with_sums)]
            for number, part in enumerate(slices[1:]):
                data = copies.answer(number)
                if data is None:
                    found.append(judged(facts, part, with_sums=with_sums))
                else:
                    sent, is_sure = unpacked(data, facts, part.claims, part.on_subjects)
                    found.append(sent)
                    if not is_sure:
                        doubt()
    except Exception:
        return
    put_together(facts, found)
