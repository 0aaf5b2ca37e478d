"""Numbers that only name something, known by their shape: addresses, telephone numbers, references, codes, versions."""

from __future__ import annotations

import re

from checker.values.scan.figure import Kind

_SHAPES = re.compile(
    r"(?P<url>\b(?:https?|ftp)://[^\s<>\"”»]+|\bwww\.[^\s<>\"”»]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}|(?<![\w.])@\w{1,40}"
    r"|(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})?(?![\w.]*\d)|(?<![\w.])[a-z0-9-]{1,40}\.(?:com|org|net|vn|fr|de|es|gov|edu|int|io|co\.uk)\b[/\w.#?=-]*)"
    r"|(?P<book>\b(?:ISBN|ISSN|DOI|PMID|IBAN|VIN|SKU|IMO|MMSI|arXiv|CVE|ISO|RFC|PIN|EAN|ORCID)"
    r"(?:[-: ]{1,2}(?:1[03]:? )?)[\w./():-]*\d[\w./()-]*"
    r"|\b10\.\d{4,9}/[^\s<>\"”]+)"
    r"|(?P<tel>(?<![\w.$€£])(?:\+\d{1,3}|00\d{2})[\s().-]{0,2}\d{1,4}(?:[\s().-]{1,2}\d{2,5}){1,5}(?!\d)"
    r"|(?<![\w$€£])\(0?\d{2,5}\)[\s-]?\d{3,4}[\s-]?\d{3,5}(?!\d)|(?<![\w.$€£-])\d{3}[-.]\d{3}[-.]\d{4}(?![\d-])"
    r"|(?<![\w.,$€£])0\d{1,4}(?:[\s-]\d{2,4}){2,5}(?!\d)|(?<![\w.,$€£-])1-8\d\d-\w{3}-\w{4}\b|(?<![\w.,$€£])0\d{8,10}(?!\d)|(?<![\w.-])\d{3}-\d{4}(?![\d-]))"
    r"|(?P<note>\[\d{1,3}(?:[,–-] ?\d{1,3})*\]|(?:§§?|¶) ?\d[\w.]*)"
)
"""Each part begins with a digit or a sign of its own, and every run is bounded, so that no text costs more than linear time."""

_CODE = re.compile(r"(?:[^\W\d_]+[.&'’]?[-‑–/.]?)+\d[\w./+&–‑-]*|\d+(?:[-/.]\w+)*[-/]?[^\W\d_]\w*(?:[-/.+]\w+)*")

_KINDS = {"url": Kind.URL, "book": Kind.NAME, "tel": Kind.TELEPHONE, "note": Kind.SECTION}


def shaped(text: str) -> list[tuple[int, int, Kind]]:
    """The numbers of a sentence that their shape alone tells apart, in order."""
    found = []
    for match in _SHAPES.finditer(text):
        end = match.end()
        while match.lastgroup == "url" and text[end - 1] in ".,;:!?)'’":
            end -= 1
        found.append((match.start(), end, _KINDS[match.lastgroup or "note"]))
    return found
