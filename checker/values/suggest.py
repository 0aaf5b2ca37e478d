"""Did you mean: the known word nearest to one that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NEAR = 0.6
"""Of 1: `Vietnm` and `Vietnam` are at 0.86, words of another meaning rarely above one half."""

_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that are no letter with a mark."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a slip of the pen turns into `word`, case aside; None where none is near."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extractOne(word[:200], list(known), scorer=OSA.normalized_similarity, processor=_key, score_cutoff=NEAR)
    return found[0] if found else None


def _key(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean `value`?`, or nothing."""
    found = nearest(word, known)
    return f"did you mean `{found}`?" if found else ""


def as_id(text: str) -> str:
    """An id for a name: `Viet Nam` is `viet-nam`."""
    import re
    import unicodedata

    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "id-1"
