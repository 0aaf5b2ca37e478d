"""Count nouns and their plurals, by the rules of English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

IRREGULAR = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "foot": "feet",
    "tooth": "teeth",
    "goose": "geese",
    "mouse": "mice",
    "ox": "oxen",
    "aircraft": "aircraft",
    "sheep": "sheep",
    "fish": "fish",
    "species": "species",
    "series": "series",
    "datum": "data",
    "criterion": "criteria",
    "medium": "media",
    "phenomenon": "phenomena",
    "analysis": "analyses",
    "crisis": "crises",
    "thesis": "theses",
    "hero": "heroes",
    "potato": "potatoes",
    "tomato": "tomatoes",
    "echo": "echoes",
    "veto": "vetoes",
    "torpedo": "torpedoes",
    "quiz": "quizzes",
    "chief": "chiefs",
    "roof": "roofs",
    "belief": "beliefs",
    "proof": "proofs",
    "chef": "chefs",
    "staff": "staff",
    "personnel": "personnel",
}
_SENDING = tuple(word for word in IRREGULAR if word in ("man", "woman", "person", "child", "foot"))
_VOWELS = "aeiou"


def plural_of(noun: str) -> str:
    """`officer` -> `officers`, `policewoman` -> `policewomen`, `head of state` -> `heads of state`."""
    if " of " in noun:
        head, rest = noun.split(" of ", 1)
        return f"{plural_of(head)} of {rest}"
    front, _, last = noun.rpartition(" ")
    front = f"{front} " if front else ""
    if last in IRREGULAR:
        return front + IRREGULAR[last]
    for ending in _SENDING:
        if last.endswith(ending) and not last.endswith("human"):
            return front + last.removesuffix(ending) + IRREGULAR[ending]
    if last.endswith(("s", "x", "z", "ch", "sh")):
        return f"{front}{last}es"
    if last.endswith("y") and last[-2:-1] and last[-2] not in _VOWELS:
        return f"{front}{last[:-1]}ies"
    if last.endswith("fe"):
        return f"{front}{last[:-2]}ves"
    if last.endswith(("lf", "leaf", "loaf", "thief", "sheaf", "calf")):
        return f"{front}{last[:-1]}ves"
    return f"{front}{last}s"


def noun_forms(nouns: Iterable[str]) -> set[str]:
    """The nouns, casefolded, with hyphens as spaces, and their plurals; possessives are the reader's matter."""
    forms = set()
    for noun in nouns:
        folded = " ".join(noun.casefold().replace("-", " ").split())
        forms |= {folded, plural_of(folded)}
        if folded.endswith("person"):
            forms.add(f"{folded}s")
    return forms - {""}
