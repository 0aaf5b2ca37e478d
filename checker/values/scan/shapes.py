"""Numbers that their shape alone tells apart: addresses, telephone numbers, references, codes, footnote marks, list numbers.

The pattern is tried only where digits stand, and every part of it has a bounded tail or one that no other part reads again, so that
no text costs more than linear time.
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
        | (?<![\w.,$€£])0\d{8,10}(?!\d)
        | (?<![\w.,$€£])0\ [1-9]\d\d(?:\ \d{3}){2}(?!\d) | (?<![\w.-])\d{3}-\d{4}(?![\d-]) | (?<![\w.])(?:\d{2}\.){4}\d{2}(?![\w])
    """,
    Kind.SECTION: r"""
        \[\d{1,3}(?:[,–-]\ ?\d{1,3})*\] | (?:§§?|¶)\ ?\d[\w.]*(?:\(\w{1,3}\))*
        | \A\s*(?:\(?\d{1,3}[.)](?=\s)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+[A-ZÀ-Þ]))
    """,
    Kind.DATE: r"""
        \b[QH][1-4]\b(?![\s-]*(?:of\s)?(?:[12]\d\d\d|['’]\d\d|FY))
        | \b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?
    """,
}
_SHAPE = re.compile("|".join(f"(?P<{kind.value}>{part})" for kind, part in _PARTS.items()), re.VERBOSE)


_DIGITS = re.compile(r"[0-9]+|`")
_BEFORE = " +([#@§¶"
"""What may begin a shape right before its digits."""
_BACK = 64


def shaped(text: str) -> list[tuple[int, int, Kind]]:
    """The numbers of a sentence that their shape alone tells apart, in order; code points."""
    found: list[tuple[int, int, Kind]] = []
    last = 0
    for digits in _DIGITS.finditer(text):
        if digits.start() < last:
            continue
        for start in _starts(text, digits.start(), last):
            match = _SHAPE.match(text, start)
            if match is not None and match.end() > digits.start():
                last = _end(text, match)
                found.append((start + len(match[0]) - len(match[0].lstrip()), last, Kind(match.lastgroup or "name")))
                break
    return found


def _starts(text: str, at: int, last: int) -> list[int]:
    """Where a shape around the digits may begin: at the word before, at their own, at a mark, at themselves."""
    floor = max(last, at - _BACK)
    own = max(text.rfind(" ", floor, at), text.rfind("\n", floor, at)) + 1 or floor
    starts = []
    if own > floor + 1:
        before = max(text.rfind(" ", floor, own - 1), text.rfind("\n", floor, own - 1)) + 1 or floor
        if text[before].isupper() or text[before] in "§¶+(d":
            starts.append(before)
    starts.append(own)
    while own < at and text[own] in "([\"“'‘«{":
        own += 1
        starts.append(own)
    if at > floor and text[at - 1] in _BEFORE:
        starts.append(at - 1)
    starts.append(at)
    return starts


def _end(text: str, match: re.Match[str]) -> int:
    end = match.end()
    while match.lastgroup == Kind.URL and text[end - 1] in ".,;:!?)'’":
        end -= 1
    return end
