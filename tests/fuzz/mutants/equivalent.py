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


KNOWN: tuple[Equivalent, ...] = (
    Equivalent(
        "checker/values/scan/names.py",
        "if before > 0 and tokens.kind[before] == WORD and tokens.raw[before].isupper()"
        " and tokens.word[before - 1] in view.words.designators:",
        "before > 0",
        "sign",
        "before the first token stands the padding behind the last, which designates nothing",
    ),
    Equivalent(
        "checker/values/unit_names.py",
        'return _Names(symbols, words, max(name.count(" ") for name in words) + 1)',
        "1",
        "number",
        "how many words are looked up at most; no name of a unit has one more",
    ),
)
