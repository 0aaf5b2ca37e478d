"""Texts as they are compared: what typography does to them is taken off, what the author wrote is not.

NFC by combining sequence, never NFKC: that turns m² into m2 and ½ into 1⁄2.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_MARKS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ´`", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬀ": "ff",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "…": "...",
    }
)


@lru_cache(maxsize=8192)
def fold_text(text: str) -> str:
    """The text without what a text property is not compared by: case, space, quotation marks, dashes, a final full stop, Unicode form."""
    if text.isascii():
        folded = text
    else:
        folded = unicodedata.normalize("NFC", text).translate(_MARKS)
    return " ".join(folded.split()).removesuffix(".").rstrip().casefold()
