"""Numbers that their shape alone tells apart: addresses, telephone numbers, references, codes, footnote marks, list numbers.

Every part of the pattern begins with a mark, a digit or a word of its own and has a bounded or linear tail, so that no text costs
more than linear time.
"""

from __future__ import annotations

import re

from checker.values.scan.figure import Kind

_PARTS = {
    Kind.URL: r"""
        \b(?:https?|ftp)://[^\s<>"”»]+ | \bwww\.[^\s<>"”»]+ | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}
        | (?<![\w.@])@\w{1,40} | (?<![\w.:])(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})?(?![\w]|\.\d)
        | (?<![\w:])(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}(?![\w:]) | (?<![\w.])\d[\w-]{0,40}\.(?:com|org|net)\b[/\w.\#?=-]*
    """,
    Kind.NAME: r"""
        \b(?:ISBN|ISSN|PMID|PMC|VIN|SKU|IMO|MMSI|CVE|ISO|RFC|EAN|ORCID|IFRS|VAT|CAS|NCT|ISIN)
            (?:[-: ]{1,2}(?:1[03]:?\ )?)[\w./()-]*\d[\w./()-]*(?:\ \d{3,4}\ \d{2,4})*
        | \b(?:doi|DOI|arXiv):\s?[^\s<>"”]+ | \b10\.\d{4,9}/[^\s<>"”]+
        | \b(?:IBAN\ )?[A-Z]{2}\d{2}(?:\ \d{4}){3,7}(?:\ \d{1,3})?\b
        | `[^`\n]{1,200}` | \b\d{1,3}\ (?:U\.\ ?S\.(?:\ ?C\.)?|F\.\ ?[23]d|S\.\ ?Ct\.|C\.\ ?F\.\ ?R\.)\ (?:§+\ ?)?\d{1,5}(?:\ \(\d{4}\))?
        | \b\d{1,4}(?:;\d{1,4})?\(\d{1,3}\):\ ?\w?\d+(?:[–-]\w?\d+)? | \b\d{1,4},\ \d{1,5}[–-]\d{1,5}\ \(\d{4}\)
        | (?<=[^\W\d_]\ )\d{1,3}:\d{1,3}[–-]\d{1,3}\b | (?<=\bal\.\ \()\d{4}[a-z]?(?=\)) | (?<=\bal\.,\ )\d{4}[a-z]?
        | (?<=\()\d{4}[a-z]?(?=,\ pp?\.)
        | \#(?=\w*\d)\w+ | \b0x[0-9A-Fa-f]+\b | (?<![\w/])(?:24/7|9/11)(?![\w/]) | (?<!\w)[A-Z][A-Z\d]?\d[A-Z\d]?\ ?\d[A-Z]{2}\b
        | \b[A-Z]{2}\ \d{5}(?:-\d{4})?\b
    """,
    Kind.TELEPHONE: r"""
        (?<![\w.$€£])(?:\+\d{1,3}|00\d{2})[\s().-]{0,2}\d{1,4}(?:[\s().-]{1,2}\d{2,5}){1,5}(?!\d)
        | (?<![\w$€£])\(0?\d{2,5}\)[\s-]?\d{3,4}[\s-]?\d{3,5}(?!\d) | (?<![\w.$€£-])\d{3}[-.]\d{3}[-.]\d{4}(?![\d-])
        | (?<![\w.,$€£])0\d{1,4}(?:[\s-]\d{2,4}){2,5}(?!\d) | (?<![\w.,$€£-])1-8\d\d-[\dA-Z-]{7,11}\b
        | (?<![\w.,$€£])0\d{8,10}(?!\d) | (?<![\w.-])\d{3}-\d{4}(?![\d-]) | (?<![\w.])(?:\d{2}\.){4}\d{2}(?![\w])
    """,
    Kind.SECTION: r"""
        \[\d{1,3}(?:[,–-]\ ?\d{1,3})*\] | (?:§§?|¶)\ ?\d[\w.]*(?:\(\w{1,3}\))*
        | \A\s*(?:\(?\d{1,3}[.)](?=\s)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+[A-ZÀ-Þ]))
    """,
    Kind.DATE: r"\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?",
}
_SHAPE = re.compile("|".join(f"(?P<{kind.value}>{part})" for kind, part in _PARTS.items()), re.VERBOSE)


def shaped(text: str) -> list[tuple[int, int, Kind]]:
    """The numbers of a sentence that their shape alone tells apart, in order; code points."""
    found = []
    for match in _SHAPE.finditer(text):
        start, end = match.span()
        kind = Kind(match.lastgroup or "name")
        while kind is Kind.URL and text[end - 1] in ".,;:!?)'’":
            end -= 1
        start += len(match[0]) - len(match[0].lstrip())
        found.append((start, end, kind))
    return found
