"""The form of a language's table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.values.hedging import Hedge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


def counted(text: str) -> dict[str, int]:
    """`1 primero primera; 2 segundo` as {"primero": 1, "primera": 1, "segundo": 2}."""
    rows = (row.split() for row in text.split(";") if row.strip())
    return {word: int(number) for number, *words in rows for word in words}


Phrases = dict[str, list[tuple[tuple[str, ...], Hedge]]]
"""Phrases by their last word (before a figure) or their first (after it), longest first."""


class Table:
    """The words of one language, all folded (`tokens.fold_word`). Texts of several words are split at spaces.

    `before`, `after`: hedges before and after a figure, one text of comma-separated phrases each.
    `cardinals`: number words that are added; `tens`: words that multiply by ten or a hundred; `scales`: a thousand and up.
    `pairs`: number words of two words (`quatre vingt`); `ordinals`: value of an ordinal's last word.
    `parts`: denominators of fractions (`third`); `halves`; `dozens`: 12 and 20 and 2 (`dozen`, `score`, `pair`).
    `few`: must and likely ends; `vague`: place value of "dozens", "hundreds" …
    `joins`: what may stand inside a number (`and`); `stops`: what ends the phrase that a number opens.
    `vigesimal`: soixante-dix; `tens_join`: the join also stands between tens and ones (`treinta y uno`);
    `after_ten`: ones follow ten (`mười lăm`).
    `rounds`: round numbers that stand for about as many (`centaine`); `vague_before`: `hàng` of `hàng trăm`;
    `not_before_numeral`: number words that are something else before a numeral (`năm 2014`).
    `squared`, `cubed`: what a unit is followed by (`carrés`).
    `names`: English names of the units that the language calls otherwise.
    """

    def __init__(
        self,
        *,
        before: Mapping[Hedge, str],
        after: Mapping[Hedge, str],
        cardinals: Mapping[str, int],
        tens: Mapping[str, int],
        scales: Mapping[str, int],
        stops: str,
        pairs: Mapping[tuple[str, str], int] | None = None,
        ordinals: Mapping[str, int] | None = None,
        ordinal_before: str = "",
        ordinal_after: str = "",
        parts: Mapping[str, int] | None = None,
        halves: str = "",
        half_after: str = "",
        dozens: Mapping[str, int] | None = None,
        few: Mapping[str, tuple[int, int, int, int]] | None = None,
        rounds: Mapping[str, int] | None = None,
        vague: Mapping[str, int] | None = None,
        vague_before: str = "",
        not_before_numeral: str = "",
        joins: str = "",
        one: str = "",
        none: str = "",
        of: str = "",
        fillers: str = "",
        between: str = "",
        span: str = "",
        conjunction: str = "",
        to: str = "",
        either: str = "",
        minus: str = "",
        below_zero: str = "",
        plus_minus: str = "",
        per: str = "",
        percent: str = "",
        points: str = "",
        out_of: str = "",
        labels: str = "",
        contrast: str = "",
        strong: str = "",
        negations: str = "",
        squared: str = "",
        cubed: str = "",
        names: str = "",
        split: Callable[[str], int | None] | None = None,
        vigesimal: bool = False,
        tens_join: bool = False,
        after_ten: bool = False,
    ) -> None:
        self.before = _by_word(before, last=True)
        self.after = _by_word(after, last=False)
        self.cardinals = dict(cardinals)
        self.tens = dict(tens)
        self.scales = dict(scales)
        self.pairs = dict(pairs or {})
        self.ordinals = dict(ordinals or {})
        self.ordinal_before = frozenset(ordinal_before.split())
        self.ordinal_after = frozenset(ordinal_after.split())
        self.parts = dict(parts or {})
        self.lone_parts = frozenset(word for word, part in self.parts.items() if part == 4 and word not in self.ordinals)
        self.halves = frozenset(halves.split())
        self.half_after = frozenset(half_after.split())
        self.dozens = dict(dozens or {})
        self.few = _split_keys(few or {})
        self.rounds = dict(rounds or {})
        self.vague = dict(vague or {})
        self.vague_before = frozenset(vague_before.split())
        self.not_before_numeral = frozenset(not_before_numeral.split())
        self.joins = frozenset(joins.split())
        self.one = frozenset(one.split())
        self.none = frozenset(none.split())
        self.of = frozenset(of.split())
        self.fillers = frozenset(fillers.split())
        self.between = frozenset(between.split())
        self.span = frozenset(span.split())
        self.conjunction = frozenset(conjunction.split())
        self.to = frozenset(to.split())
        self.either = frozenset(either.split())
        self.minus = frozenset(minus.split())
        self.below_zero = _phrases(below_zero)
        self.plus_minus = _phrases(plus_minus)
        self.per = frozenset(per.split())
        self.percent = _phrases(percent)
        self.points = _phrases(points)
        self.out_of = _phrases(out_of)
        self.labels = frozenset(labels.split())
        self.contrast = frozenset(contrast.split())
        self.strong = frozenset(strong.split())
        self.negations = frozenset(negations.split())
        self.nothing = self.negations | self.none
        self.squared = frozenset(squared.split())
        self.cubed = frozenset(cubed.split())
        self.stops = frozenset(stops.split())
        self.names = {
            own.strip(): english.strip() for own, _, english in (pair.partition("=") for pair in names.split(",") if pair.strip())
        }
        self.split = split
        self.vigesimal = vigesimal
        self.tens_join = tens_join
        self.after_ten = after_ten
        self._finish()

    def _finish(self) -> None:
        self.number_words = {
            *self.cardinals,
            *self.tens,
            *self.scales,
            *self.dozens,
            *self.rounds,
            *self.ordinals,
            *(a for a, _ in self.pairs),
        }
        self.few_starts = {words[0] for words in self.few}
        self.starters = self.number_words | self.few_starts | set(self.vague) | self.halves | self.one | self.none | self.ordinal_before
        self.starters |= set(self.parts) | self.vague_before
        self.first_of_sign = frozenset(words[0] for words in (*self.plus_minus, *self.below_zero))
        self.inside_hedges = self._inside_hedges()
        self.hedge_texts = {" ".join(words): hedge for phrases in self.before.values() for words, hedge in phrases}

    def _inside_hedges(self) -> dict[str, list[tuple[tuple[str, ...], int]]]:
        """Words that would begin a figure, where they stand in a hedge instead: the few of `as few as`."""
        found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for phrases in (*self.before.values(), *self.after.values()):
            for words, _ in phrases:
                for at, word in enumerate(words):
                    if word in self.starters and len(words) > 1:
                        found.setdefault(word, []).append((words, at))
        return found

    def with_fallback(self, other: Table) -> Table:
        """This table, with `other`'s hedges and number words where none of its own words says something else."""
        mixed = object.__new__(Table)
        for name, value in vars(self).items():
            setattr(mixed, name, value)
        own = self.own_words()
        for name in ("before", "after"):
            theirs = {w: p for w, p in getattr(other, name).items() if w not in own and not any(x in own for words, _ in p for x in words)}
            setattr(mixed, name, {**theirs, **getattr(self, name)})
        mixed.squared, mixed.cubed = self.squared | other.squared, self.cubed | other.cubed
        for name in ("cardinals", "tens", "scales", "ordinals", "dozens", "names"):
            theirs = {w: v for w, v in getattr(other, name).items() if w not in own}
            setattr(mixed, name, {**theirs, **getattr(self, name)})
        mixed.percent = (*self.percent, *other.percent)
        mixed.points = (*self.points, *other.points)
        mixed._finish()
        return mixed

    def own_words(self) -> set[str]:
        """Every word that the table gives a meaning."""
        phrases = [words for name in ("before", "after") for group in getattr(self, name).values() for words, _ in group]
        sets: Iterable[Iterable[str]] = (
            *phrases, *self.few, self.stops, self.starters, self.joins, self.of, self.fillers, self.between, self.span, self.to,
            self.conjunction, self.either, self.minus, self.per, self.half_after, self.labels, self.names,
        )  # fmt: skip
        return {word for words in sets for word in words}


def _phrases(texts: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(p.split()) for p in texts.split(",") if p.strip()), key=len, reverse=True))


def _split_keys(few: Mapping[str, tuple[int, int, int, int]]) -> dict[tuple[str, ...], tuple[int, int, int, int]]:
    return {tuple(k.split()): v for k, v in sorted(few.items(), key=lambda item: -len(item[0].split()))}


def _by_word(texts: Mapping[Hedge, str], *, last: bool) -> Phrases:
    found: Phrases = {}
    for hedge, text in texts.items():
        for words in _phrases(text):
            found.setdefault(words[-1 if last else 0], []).append((words, hedge))
    for group in found.values():
        group.sort(key=lambda item: -len(item[0]))
    return found
