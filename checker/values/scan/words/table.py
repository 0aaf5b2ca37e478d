"""The form of a language's words."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All folded. `ends` end the phrase that a number opens; `light` are number words that may stand in one (`one`, `second`)."""

    ends: frozenset[str]
    light: frozenset[str]
    plurals: frozenset[str]
    """Plurals that the language's ending does not tell."""
    singulars: frozenset[str]
    """Words with the ending of a plural that are none."""
    verbs: frozenset[str]
    designators: frozenset[str]
    """Words before a number that make it a name: Route 66, flight 370."""
    places: frozenset[str]
    """Words before a number that say where in a document: Article 5, page 12."""
    leads: frozenset[str]
    """Words before a year: in, since, early."""
    determiners: frozenset[str]
    not_ordinal: frozenset[str] = field(default_factory=frozenset)
    """Words behind `second` and `third` that make an expression of them: second-hand."""
    not_one: frozenset[str] = field(default_factory=frozenset)
    """Words behind `one` that make it no number."""

    def is_plural(self, word: str) -> bool:
        if word in self.plurals:
            return True
        return len(word) > 3 and word[-1] == "s" and word[-2:] not in ("ss", "us", "is") and word not in self.singulars

    def is_verb(self, word: str) -> bool:
        return word in self.verbs or word.endswith(("ed", "ing"))


def row(text: str) -> frozenset[str]:
    return frozenset(text.split())
