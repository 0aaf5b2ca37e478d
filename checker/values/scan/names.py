"""Numbers that the words or letters around them make a name: `Route 66`, `Article 5(2)`, `COVID-19`, `Boeing 737-800`, `22 Squadron`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.currency_words import MONEY
from checker.values.figures import letter_scale
from checker.values.hedges.table import known_words
from checker.values.labels import is_type
from checker.values.scan.figure import Kind
from checker.values.scan.measured import letter_unit
from checker.values.scan.nouns import counted_end
from checker.values.scan.view import DASHES, HYPHENS
from checker.values.tokens import NUMERAL, WORD
from checker.values.unit_words import factor_at
from checker.values.units import Kind as Units

if TYPE_CHECKING:
    from checker.values.scan.view import Span, View

OPENING = frozenset("(\"“'‘«„[{<`")
_CLOSING = frozenset(")\"”'’»]}>`,;:.!?…")
_MOST = 24
"""Tokens of a code."""


def name_at(view: View, at: int) -> Span | None:
    """The name that the figure at a token is a part of; tokens. None where nothing before or behind it makes it one."""
    return _designated(view, at) or _row_of_digits(view, at) or _called(view, at) or _numbered(view, at)


def code_at(view: View, at: int) -> Span:
    """The run of letters, digits and marks without a space around a numeral: `A4P`, `130/2020/QH14`; tokens."""
    tokens = view.tokens
    start, end = at, at + 1
    while at - start < _MOST and tokens.joined(start) and tokens.raw[start - 1] not in OPENING:
        start -= 1
    while end - at < _MOST and tokens.joined(end) and (tokens.raw[end] not in _CLOSING or _goes_on(view, end)):
        end += 1
    if tokens.raw[end - 1] in HYPHENS:
        end -= 1
    return start, end, Kind.NAME


def _goes_on(view: View, at: int) -> bool:
    """A mark within a code: more letters or digits follow it without a space."""
    tokens = view.tokens
    return tokens.raw[at] in ".:_" and tokens.joined(at + 1) and tokens.kind[at + 1] in (WORD, NUMERAL)


def _designated(view: View, at: int) -> Span | None:
    """`Article 5`, `page 12`, `Route 66`, `No. 7`, `Figs. 3 and 4a`, `flight VN 310`, `level-two`."""
    tokens = view.tokens
    before = at - 1
    while before > 0 and (tokens.raw[before] in (".", "#", "(") or tokens.raw[before] in HYPHENS) and at - before < 3:
        before -= 1
    if before > 0 and tokens.kind[before] == WORD and tokens.raw[before].isupper() and tokens.word[before - 1] in view.words.designators:
        before -= 1
    if before < 0 or tokens.kind[before] != WORD:
        return None
    kind = view.words.designators.get(tokens.word[before])
    if kind is None or (tokens.word[before] in view.reader.table.none and tokens.kind[at] == WORD):
        return None
    is_short = tokens.raw[before + 1] == "." and len(tokens.raw[before]) < 5
    if tokens.raw[before + 1] == "." and not is_short:
        return None
    is_named = tokens.raw[before][0].isupper() or before + 1 < at or kind is Kind.SECTION
    if not is_named and counted_end(view, at + 1) > at + 1:
        return None
    if tokens.kind[at] == WORD and not (tokens.raw[at - 1] in HYPHENS or tokens.raw[before][0].isupper() or _is_alone(view, at + 1)):
        return None
    if factor_at(tokens, at + 1, view.reader.sight) is not None and tokens.raw[at + 1] in ("%", "€", "$", "£"):
        return None
    if tokens.kind[at] == NUMERAL and (tokens.word[at + 1] in view.reader.table.scales or (kind is Kind.NAME and _is_measured(view, at))):
        return None  # hỗ trợ khẩn cấp 100 tỷ đồng, Area 212.5 km²
    end = _listed(view, at)
    if "(" in tokens.raw[before + 1 : at]:
        return (before, end + 1, kind) if tokens.raw[end] == ")" else None  # Figs. (3); Die Halle (6.480 m²)
    is_dated = tokens.raw[end] == "(" and len(tokens.raw[end + 1]) == 4 and tokens.raw[end + 1].isdigit() and tokens.raw[end + 2] == ")"
    return before, end + 3 * is_dated, kind  # Resolution 2759 (2024)


def _is_measured(view: View, at: int) -> bool:
    """A physical unit of more than a letter follows."""
    found = factor_at(view.tokens, at + 1, view.reader.sight)
    return found is not None and found.unit.kind is Units.PHYSICAL and len(view.tokens.raw[at + 1]) > 1


def _is_alone(view: View, at: int) -> bool:
    return view.tokens.kind[at] != WORD or view.tokens.word[at] in view.reader.table.stops


def _listed(view: View, at: int) -> int:
    """Past what goes on with the same number (`5(2)(b)`, `4a`, `7.3.1`) and past more of them (`12 to 14`, `3, 5 and 7`)."""
    tokens, table = view.tokens, view.reader.table
    end = at + 1
    for _ in range(_MOST):
        while tokens.joined(end) and end - at < 4 * _MOST and _is_tied(view, at, end):
            end += 1
        joint = tokens.raw[end]
        is_more = (
            joint == ","
            or joint in DASHES
            or tokens.word[end] in table.to
            or tokens.word[end] in table.joins
            or tokens.word[end] in table.either
        )
        if not is_more or tokens.kind[end + 1] != NUMERAL or not tokens.raw[end + 1].isdigit() or len(tokens.raw[end + 1]) > 3:
            break
        if counted_end(view, end + 2) > end + 2 or factor_at(tokens, end + 2, view.reader.sight) is not None:
            break
        end += 2
    return end


def _is_tied(view: View, at: int, end: int) -> bool:
    """The token goes on with the number that begins at `at`."""
    tokens = view.tokens
    if tokens.raw[end] == ")":
        return "(" in tokens.raw[at:end]
    return tokens.kind[end] in (WORD, NUMERAL) or tokens.raw[end] in "(/:" or _goes_on(view, end)


def _row_of_digits(view: View, at: int) -> Span | None:
    """`3704 0044 0532`: three numerals with nothing but spaces between are no three figures."""
    tokens = view.tokens
    end = at
    while tokens.kind[end] == NUMERAL and tokens.raw[end].isdigit() and end - at < _MOST:
        end += 1
    return (at, end, Kind.NAME) if end - at > 2 else None


def _called(view: View, at: int) -> Span | None:
    """A word with a capital before a bare number: `Windows 11`, `Python 3.12`, `Apollo 11 was`, `the Companies Act 2006`."""
    tokens, words = view.tokens, view.words
    before = at - 1
    is_tied = tokens.raw[before] in HYPHENS and tokens.joined(before) and tokens.joined(at)
    before -= is_tied or (tokens.raw[before] == "." and before > 0 and len(tokens.raw[before - 1]) < 4)
    if before < 0 or tokens.kind[before] != WORD or tokens.kind[at] != NUMERAL:
        return None
    raw = tokens.raw[before]
    if words.has_capital_nouns and not (len(raw) > 1 and raw.isupper()):
        return None
    if raw.islower() or _says_nothing(view, before) or tokens.raw[at].startswith("0.") or "," in tokens.raw[at]:
        return None
    if _is_of_many(view, before, at):
        return None
    if _is_opener(view, before) and not (raw.isupper() and len(raw) > 1) and tokens.word[at + 1] not in words.auxiliaries:
        return None
    if tokens.raw[at + 1] in HYPHENS and _is_type(view, at):
        return before, at + 3, Kind.NAME
    if is_type(tokens, at) and int(tokens.raw[at]) % 10:
        return before, at + 2, Kind.NAME
    if tokens.raw[at + 1] in ("%", "-", "–", "/", "€", "°", "£") or (tokens.joined(at + 1) and tokens.kind[at + 1] == WORD):
        return None
    if counted_end(view, at + 1) > at + 1 or factor_at(tokens, at + 1, view.reader.sight) is not None:
        return None
    if tokens.word[at + 1] in view.reader.table.scales or tokens.word[at + 1] in view.reader.table.to:
        return None
    is_placed = tokens.word[before - 1] in view.reader.table.stops and tokens.word[before - 1] not in words.determiners
    if is_placed and (tokens.word[at + 1] in words.auxiliaries or tokens.word[at + 1] in view.reader.table.of):
        return None
    return before, at + 1, Kind.NAME


def _is_of_many(view: View, before: int, at: int) -> bool:
    """`the Liberals 29, the Conservatives 27`: how many of them, or theirs; the Games 2012 and the Apollo 13 are names."""
    tokens, words = view.tokens, view.words
    is_plural = words.is_plural(tokens.word[before]) and tokens.word[before - 1] in words.determiners
    is_last = tokens.raw[at + 1] in (",", ";", ".", "") or tokens.word[at + 1] in view.reader.table.joins
    return is_plural and is_last and len(tokens.raw[at]) < 4 and tokens.raw[at].isdigit()


def _is_letter_of_unit(view: View, at: int) -> bool:
    """The V of `220 V`, the M of `95 M€`."""
    tokens = view.tokens
    is_paid = letter_scale(tokens, at) is not None and tokens.joined(at + 1) and tokens.raw[at + 1] in MONEY
    return is_paid or letter_unit(view, at) is not None


def _are_initials(raw: str) -> bool:
    """`650 MPs`, `12 NGOs`: several, and no name."""
    return len(raw) > 2 and raw[-1] == "s" and raw[:-1].isupper()


def _is_type(view: View, at: int) -> bool:
    """The `737-800` of a Boeing: three digits and more on either side of a hyphen, and nothing counted behind."""
    tokens = view.tokens
    if not (tokens.joined(at + 1) and tokens.joined(at + 2) and tokens.raw[at + 2].isdigit()):
        return False
    return min(len(tokens.raw[at]), len(tokens.raw[at + 2])) > 2 and counted_end(view, at + 3) == at + 3


def _says_nothing(view: View, at: int) -> bool:
    """A word with a capital that is no name for certain: an article, a preposition, a hedge, a currency."""
    word = view.tokens.word[at]
    return word in MONEY or view.tokens.raw[at] in MONEY or word in view.words.openers or word in known_words(view.reader.table)


def _is_opener(view: View, at: int) -> bool:
    """The first word of the sentence has its capital from its place."""
    return at == 0 or (view.tokens.kind[at - 1] not in (WORD, NUMERAL) and view.tokens.raw[at - 1] in '.:•"“‘«|-*')


def _numbered(view: View, at: int) -> Span | None:
    """`22 Squadron`, `10 Downing Street`, `the Big Four`, `the Five-Year Plan`."""
    tokens, words = view.tokens, view.words
    if words.has_capital_nouns:
        return None
    if tokens.kind[at] == NUMERAL:
        if tokens.raw[at - 1] in MONEY:
            return None
        following = at + 1 + (tokens.joined(at + 1) and len(tokens.raw[at + 1]) == 1 and tokens.raw[at + 1].isalpha())
        if not tokens.raw[at].isdigit() or tokens.kind[following] != WORD or tokens.joined(following):
            return None
        if not tokens.raw[following][0].isupper() or _are_initials(tokens.raw[following]):
            return None
        if tokens.word[following] in view.reader.table.scales or factor_at(tokens, following, view.reader.sight) is not None:
            return None
        if counted_end(view, following) > following or _says_nothing(view, following) or _is_letter_of_unit(view, following):
            return None
        if is_type(tokens, following + 1):
            return None  # 12 Boeing 777s
        end = following
        while tokens.kind[end] == WORD and tokens.raw[end][0].isupper() and end - at < 5:
            end += 1
        return at, end, Kind.NAME
    if at == 0 or tokens.kind[at] != WORD or not tokens.raw[at][0].isupper() or _is_opener(view, at):
        return None
    follows = tokens.raw[at + 1] in HYPHENS and tokens.raw[at + 2][:1].isupper()
    if not follows and not tokens.raw[at - 1][0].isupper() and not tokens.raw[at + 1][:1].isupper():
        is_group = tokens.word[at - 1] in view.reader.table.of and at > 1 and tokens.raw[at - 2][0].isupper()
        return (at - 2, at + 1, Kind.NAME) if is_group else None
    return (at, at + (3 if follows else 1), Kind.NAME) if follows or counted_end(view, at + 1) == at + 1 else None
