"""One sentence as the scanner sees it, and what it says of a place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.values.reader import Reader
    from checker.values.scan.figure import Kind
    from checker.values.scan.lexicon import Lexicon
    from checker.values.scan.words.table import Words
    from checker.values.tokens import Tokens

Span = tuple[int, int, "Kind"]
"""Start, end and kind; code points of the sentence, or tokens of it, as each function says."""

HYPHENS = ("-",)
DASHES = ("-", "–", "—", "−")


class View(NamedTuple):
    tokens: Tokens
    reader: Reader
    """Of a property without a unit, in the text's language."""
    words: Words
    lexicon: Lexicon

    def is_head(self, at: int) -> bool:
        """The word may be the noun that a number counts: a plural, or whatever has a capital where all nouns have."""
        if self.words.has_capital_nouns:
            return self.tokens.raw[at][:1].isupper()
        raw = self.tokens.raw[at]
        return self.words.is_plural(self.tokens.word[at]) or (self.words.has_bare_acronyms and len(raw) > 1 and raw.isupper())
