"""What typography does to a text is taken off, so that a quote is found however it was typed; every hit leads back to its place.

Folded alike: Unicode form (NFC, by combining sequence), quotation marks, dashes, spaces of all kinds and line breaks, soft
hyphens and other characters that do not show, ligatures. Never NFKC: it turns m² into m2 and ½ into 1⁄2. Case is kept.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from itertools import accumulate

_UNSEEN = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
"""Soft hyphen, joiners, zero width spaces, marks of direction, variation selectors of text and emoji."""

FOLDS = {
    **dict.fromkeys(_UNSEEN, ""),
    **dict.fromkeys("‘’‚‛‹›′‵ʻʼʽˈ｀＇`\u00b4\u02b9\u0374\u1fef\u1ffd", "'"),
    **dict.fromkeys("“”„‟«»″‶〝〞〟＂", '"'),
    **dict.fromkeys("‐‑‒–—―−⁃﹘﹣－", "-"),
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "…": "...",
}
_COMMON = tuple((mark, FOLDS[mark]) for mark in "“”’‘–—…")
"""Most texts have no other marks, and to ask for these one by one is quicker than to look at each character."""
_MARK = re.compile(f"[{''.join(FOLDS)}]")
_DASHES = re.compile(r"-{2,}")
_SPACE_OR_DASHES = re.compile(r"\s+|-{2,}")
_PILE = re.compile(r"[^\w\s\x00-\x7f]{200,}")
"""Two hundred marks in a row are no text. Left as they are: sorting them by class, as NFC does, takes the square of their number."""

_LONG = 200
"""Only in a word longer than this can such a pile stand. A text longer than this is an article, and not gone through by character."""

_ASCII = bytes(range(128))
_FEW = 25
"""Bytes beyond one for each character in the beginning of a text most of which is ASCII."""
_ODD_SPACES = "\v\f\x1c\x1d\x1e\x1f"
"""What ASCII has besides blanks, tabs and line ends."""

_CUT = re.compile(r"\s|(?<=[\w!-,.-~])(?=[!-,.-~\u00c0-\u024f\u0400-\u052f\u4e00-\u9fff])")
"""Where the index map may be cut: at a space, or between two characters neither of which folds into anything together."""
_PIECE = 200
"""Code points after which the next such place ends a piece of the index map."""


def fold(text: str) -> str:
    """The text as quotes are searched: idempotent, linear in its length; leading and trailing space is dropped."""
    may_compose = False
    if not text.isascii():
        for mark, plain in _COMMON:
            text = text.replace(mark, plain)
        if not text.isascii():
            text, may_compose = _without_marks(text)
    if len(text) >= _LONG:
        text = _on_one_line(text)
    elif "  " in text or not text.isprintable():
        text = " ".join(text.split())
    text = text.strip(" ")
    if may_compose:
        text = _composed(text)
    text = text.replace("`", "'")
    if _has_pair(text, "--"):
        text = _DASHES.sub("-", text)
    return text


def _without_marks(text: str) -> tuple[str, bool]:
    """The text with its marks folded, and whether any character of it may melt into another; none below U+0300 does."""
    may_compose = True
    head = text[:_LONG]
    if len(head) < _LONG or len(head.encode("utf-8", "surrogatepass")) > len(head) + _FEW:
        marks = set(_MARK.findall(text))
    else:
        chars = set(text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))
        may_compose = max(chars) >= "\u0300"
        marks = chars & FOLDS.keys()
    for mark in marks:
        text = text.replace(mark, FOLDS[mark])
    return text, may_compose


def _on_one_line(text: str) -> str:
    """A long text with one blank for each run of space, but for its edges: where it only has line ends, its words are left together."""
    if "  " not in text[:_LONG] and "\t" not in text:
        text = " ".join(filter(None, text.replace("\r", "\n").replace("\u00a0", " ").replace("\u202f", " ").split("\n")))
        is_plain = text.isprintable() if not text.isascii() else not any(map(text.__contains__, _ODD_SPACES))
        if is_plain and not _has_pair(text, "  "):
            return text
    return " ".join(text.split())


def _has_pair(text: str, pair: str) -> bool:
    """Two signs in a row are found from behind in half the time."""
    return text.rfind(pair) >= 0


def _composed(text: str) -> str:
    """NFC, except for piles of marks that no writing has."""
    if not _has_long_word(text) or _PILE.search(text) is None:
        return unicodedata.normalize("NFC", text)
    parts, done = [], 0
    for pile in _PILE.finditer(text):
        parts += [unicodedata.normalize("NFC", text[done : pile.start()]), pile[0]]
        done = pile.end()
    return "".join([*parts, unicodedata.normalize("NFC", text[done:])])


def _has_long_word(text: str) -> bool:
    """Only in a word of `_LONG` characters can a pile stand, and such a word fills one of these stretches; a shorter one may."""
    half = _LONG // 2
    return len(text) >= _LONG and any(" " not in text[at : at + half] for at in range(0, len(text) - half + 1, half))


_REPEATED = 20
"""Words that stand in a text more often are looked up the long way."""


class Folded:
    """A text with its folded form, and the way back from any stretch of the one to the other.

    A fold reaches across no space and no letter, so the way back is looked up piece by piece, and only where something is to be shown.
    """

    __slots__ = ("_cuts", "_folded_starts", "_piece", "_ways", "original", "text")

    def __init__(self, original: str) -> None:
        self.original = original
        self.text = fold(original)
        self._cuts: list[int] = []
        self._folded_starts: list[int] = []
        self._piece: int | None = None

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that text[start:end], which is not empty, was folded from."""
        if not self._cuts:
            place = self._as_it_is(start, end)
            if place is not None:
                return place
            self._cut_up()
        return self._around(start)[0], self._around(end - 1)[1]

    def _as_it_is(self, start: int, end: int) -> tuple[int, int] | None:
        """The place of words that stand in the original as they stand in the folded text; None where that is not sure.

        Where nothing stands beside them that a fold could draw together with them, words of the original are the same words of the folded
        text; if there are as many here as there, the third are the third.
        """
        words = self.text[start:end]
        if not (_is_edge(words[0]) and _is_edge(words[-1])):
            return None
        here, there = _places_of(words, self.original), _places_of(words, self.text)
        if len(here) != len(there) or len(here) > _REPEATED or start not in there:
            return None
        original = self.original
        if not all(_is_apart(original[at - 1 : at]) and _is_apart(original[at + len(words) : at + len(words) + 1]) for at in here):
            return None
        at = here[there.index(start)]
        return at, at + len(words)

    def _around(self, at: int) -> tuple[int, int]:
        """The stretch of the original behind the one folded character text[at]."""
        piece = bisect_right(self._folded_starts, at) - 1
        first = self._cuts[piece]
        if self._piece != piece:
            self._piece, self._ways = piece, _way_back(self.original[first : self._cuts[piece + 1]])
        starts, ends = self._ways
        inside = at - self._folded_starts[piece]
        if inside >= len(starts):  # the space between two pieces
            return first + ends[-1], self._around(at + 1)[0]
        return first + starts[inside], first + ends[inside]

    def _cut_up(self) -> None:
        """Cut the original after every so many code points; a piece of nothing has no length, a space between two counts as one."""
        text = self.original
        cuts, lengths, at = [0], [], 0
        while at < len(text):
            found = _CUT.search(text, at + _PIECE)
            at = found.start() if found else len(text)
            length = len(fold(text[cuts[-1] : at]))
            cuts.append(at)
            lengths.append(length + (1 if length and text[at : at + 1].isspace() else 0))
        self._cuts = cuts
        self._folded_starts = [0, *accumulate(lengths[:-1])] if lengths else [0]


def _places_of(words: str, text: str) -> list[int]:
    """Where the words begin, of the first so many places."""
    found: list[int] = []
    at = text.find(words)
    while at >= 0 and len(found) <= _REPEATED:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def _is_apart(char: str) -> bool:
    """A character that folds into nothing together with its neighbour; "" as well."""
    return char.isascii() and char != "-"


def _is_edge(char: str) -> bool:
    return char.isalnum() or (char.isascii() and char not in " -")


def _way_back(piece: str) -> tuple[array[int], array[int]]:
    """For every character of fold(piece), the start and the end of what it was folded from."""
    kept = piece.strip()
    if piece.isascii() and len(fold(kept)) == len(kept):  # nothing was drawn together: each character is its own
        first = len(piece) - len(piece.lstrip())
        return array("I", range(first, first + len(kept))), array("I", range(first + 1, first + len(kept) + 1))
    chars, starts, ends = _composed_with_way(*_unmarked(piece))
    text = "".join(chars)
    out_starts, out_ends = array("I"), array("I")
    done = 0
    for run in _SPACE_OR_DASHES.finditer(text):
        out_starts += starts[done : run.start()]
        out_ends += ends[done : run.start()]
        is_edge = text[run.start()].isspace() and (run.start() == 0 or run.end() == len(text))
        if not is_edge:
            out_starts.append(starts[run.start()])
            out_ends.append(ends[run.end() - 1])
        done = run.end()
    if not done:
        return starts, ends
    return out_starts + starts[done:], out_ends + ends[done:]


def _unmarked(piece: str) -> tuple[list[str], array[int], array[int]]:
    """The piece with its marks folded one by one, each character with its start and end."""
    if piece.isascii():
        return list(piece), array("I", range(len(piece))), array("I", range(1, len(piece) + 1))
    chars: list[str] = []
    starts, ends = array("I"), array("I")
    for at, char in enumerate(piece):
        for plain in FOLDS.get(char, char):
            chars.append(plain)
            starts.append(at)
            ends.append(at + 1)
    return chars, starts, ends


def _composed_with_way(chars: list[str], starts: array[int], ends: array[int]) -> tuple[list[str], array[int], array[int]]:
    """Each combining sequence in NFC; all its characters lead back to the whole of it."""
    text = "".join(chars)
    if text.isascii() or unicodedata.is_normalized("NFC", _PILE.sub("", text)):
        return chars, starts, ends
    piles = {at for pile in _PILE.finditer(text) for at in range(pile.start(), pile.end())}
    out: list[str] = []
    out_starts, out_ends = array("I"), array("I")
    at = 0
    while at < len(chars):
        end = at + 1
        while end < len(chars) and end not in piles and at not in piles and _joins(chars[end]):
            end += 1
        sequence = text[at:end] if at in piles else unicodedata.normalize("NFC", text[at:end])
        out += sequence
        out_starts.extend([starts[at]] * len(sequence))
        out_ends.extend([ends[end - 1]] * len(sequence))
        at = end
    return out, out_starts, out_ends


def _joins(char: str) -> bool:
    """It may melt into the character before it: a combining mark, or the second or third letter of a Hangul syllable."""
    return char > "\x7f" and ("\u1160" <= char <= "\u11ff" or unicodedata.category(char)[0] == "M")
