"""The form of a language's table."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.values.hedging import Hedge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from fractions import Fraction


def prefixed(stems: str, prefixes: str) -> str:
    """Rows of `names` for every stem with every prefix: `kilo=kilo`, `meter=metre` as `kilometer = kilometre`."""
    pairs = [tuple(row.split("=")) for row in prefixes.split()]
    rows = (tuple(part.strip() for part in row.split("=")) for row in stems.split(","))
    return "".join(f"{own}{stem} = {english}{name}, " for stem, name in rows for own, english in pairs)


def verbs(words: str, articles: str) -> str:
    """Phrases of every verb with every article: `rondan los`, which without one would be the round."""
    return ", ".join(f"{verb} {article}" for verb in words.split() for article in articles.split())


def contracted(hedges: Mapping[Hedge, str], **articles: str) -> dict[Hedge, str]:
    """The phrases, and those that run together with an article too: `por debajo de` and `por debajo del`, for `de="del"`."""
    phrases = {hedge: [" ".join(phrase.split()) for phrase in text.split(",")] for hedge, text in hedges.items()}
    known = {phrase for rows in phrases.values() for phrase in rows}
    for rows in phrases.values():
        found = (phrase.rpartition(" ") for phrase in rows)
        longer = [f"{before} {articles[last]}" for before, _, last in found if before and last in articles]
        rows += [phrase for phrase in longer if phrase not in known]
    return {hedge: ", ".join(rows) for hedge, rows in phrases.items()}


def counted(text: str) -> dict[str, int]:
    """`1 primero primera; 2 segundo` as {"primero": 1, "primera": 1, "segundo": 2}."""
    rows = (row.split() for row in text.split(";") if row.strip())
    return {word: int(number) for number, *words in rows for word in words}


Words = tuple[str, ...]
Ends = tuple[int, int, int, int]
"""Ends of must, then of likely."""

_NUMBERS = ("cardinals", "tens", "scales", "doubtful", "ordinals", "parts", "dozens", "rounds", "portions", "vague", "often")
_PHRASES = ("below_zero", "plus_minus", "percent", "permille", "points", "basis_points", "out_of", "per_phrases", "apart", "estimates")
_WORD_ROWS = """
ordinal_before ordinal_after vague_before not_before_numeral halves half_after joins one none of fillers between span conjunction contrast
to either minus per stops strong negations squared cubed each over part_words alone places graded none_alone dimensions recent comparatives
across before_across half_joined distributes per_many tails none_of
"""
_WORDS = tuple(_WORD_ROWS.split())

Phrases = dict[str, list[tuple[tuple[str, ...], Hedge]]]
"""Phrases by their last word (before a figure) or their first (after it), longest first."""


class Table:
    """The words of one language, all folded (`tokens.fold_word`).

    Numbers (word: value): `cardinals` are added; `tens` multiply by ten or a hundred; `scales` are a thousand and up; `doubtful` are
    scales that may be units (`mm`); `ordinals` end an ordinal; `parts` are denominators (`third`); `dozens` are 12, 20 and 2 (`dozen`,
    `score`, `pair`); `rounds` stand for about as many (`centaine`), `portions` for a part of a scale (`viertelmillion`); `vague` are
    the places of "dozens", "hundreds" …; `often` are seconds (`daily`); `pairs` are number words of two words (`quatre vingt`); `few`
    has the ends of must and likely.
    Words, separated by spaces: what they do is said where `figures`, `phrases` and `drafts` use them; `alone` are the scales that need
    no number before them (`tausend`), `over` and `part_words` make parts (`một phần ba`, `quinta parte`), `graded` are words whose
    hyphen ties a figure to them (`magnitude-7`), `places` count digits (`nine-figure`), `half_joined` are halves behind a join (`dos
    siglos y medio`), `distributes` make a rate of a time (`every day`), `per_many` one of a round number (`pour 100 000`), `tails`
    begin no number (the `tư` of `hai mươi tư`), `dimensions` say what is measured (`300 high`, `aged 50`), `recent` make a time of the
    unit behind them (`55 officers last year`), `comparatives` a share of the ordinal before them (`a third less`), `across` are hedges
    that may as well go with the word before them, and do where that is one of `before_across` (`stretches over 400 km`, `turned over $2
    million`).
    Phrases, separated by commas: `before` and `after` a figure by hedge, and the rest of `_PHRASES`; `apart` follow a
    unit of time that is no "per" (`a year earlier`), `estimates` are the hedges that only say how a figure was found.
    `names`: English names of the units that the language calls otherwise, with ² or ³ for a power. `split`: the number in
    a word that is written together, `joined_names` the units that such a word may end in; `mixed`: words of a number and a half
    (`anderthalb`). `none` and `none_of` with `of` (`pas de`) say that there is none of a noun. `vigesimal`: soixante-dix;
    `tens_join`: the join stands between tens and ones (`treinta y uno`); `after_ten`: ones follow ten (`mười lăm`).
    """

    cardinals: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    doubtful: dict[str, int]
    ordinals: dict[str, int]
    parts: dict[str, int]
    dozens: dict[str, int]
    rounds: dict[str, int]
    portions: dict[str, int]
    vague: dict[str, int]
    often: dict[str, int]
    ordinal_before: frozenset[str]
    ordinal_after: frozenset[str]
    vague_before: frozenset[str]
    not_before_numeral: frozenset[str]
    halves: frozenset[str]
    half_after: frozenset[str]
    joins: frozenset[str]
    one: frozenset[str]
    none: frozenset[str]
    of: frozenset[str]
    fillers: frozenset[str]
    between: frozenset[str]
    span: frozenset[str]
    conjunction: frozenset[str]
    contrast: frozenset[str]
    to: frozenset[str]
    either: frozenset[str]
    minus: frozenset[str]
    per: frozenset[str]
    stops: frozenset[str]
    strong: frozenset[str]
    negations: frozenset[str]
    squared: frozenset[str]
    cubed: frozenset[str]
    each: frozenset[str]
    over: frozenset[str]
    part_words: frozenset[str]
    alone: frozenset[str]
    places: frozenset[str]
    graded: frozenset[str]
    none_alone: frozenset[str]
    dimensions: frozenset[str]
    recent: frozenset[str]
    comparatives: frozenset[str]
    across: frozenset[str]
    before_across: frozenset[str]
    half_joined: frozenset[str]
    none_of: frozenset[str]
    per_many: frozenset[str]
    tails: frozenset[str]
    distributes: frozenset[str]
    below_zero: tuple[Words, ...]
    plus_minus: tuple[Words, ...]
    percent: tuple[Words, ...]
    permille: tuple[Words, ...]
    points: tuple[Words, ...]
    basis_points: tuple[Words, ...]
    out_of: tuple[Words, ...]
    per_phrases: tuple[Words, ...]
    apart: tuple[Words, ...]
    estimates: tuple[Words, ...]

    def __init__(
        self,
        *,
        before: Mapping[Hedge, str],
        after: Mapping[Hedge, str],
        pairs: Mapping[tuple[str, str], int] | None = None,
        few: Mapping[str, Ends] | None = None,
        names: str = "",
        split: Callable[[str], int | None] | None = None,
        mixed: Mapping[str, Fraction] | None = None,
        joined_names: tuple[str, ...] = (),
        vigesimal: bool = False,
        tens_join: bool = False,
        after_ten: bool = False,
        **rows: str | Mapping[str, int],
    ) -> None:
        self.before = _by_word(before, last=True)
        self.after = _by_word(after, last=False)
        self.pairs = dict(pairs or {})
        self.few = {tuple(words.split()): ends for words, ends in sorted((few or {}).items(), key=lambda row: -row[0].count(" "))}
        self.names = {
            " ".join(own.split()): " ".join(english.split())
            for own, _, english in (pair.partition("=") for pair in names.split(",") if pair.strip())
        }
        self.split = split
        self.joined_names = joined_names
        self.mixed = dict(mixed or {})
        self.vigesimal, self.tens_join, self.after_ten = vigesimal, tens_join, after_ten
        for name in _NUMBERS:
            numbers = rows.pop(name, {})
            setattr(self, name, {} if isinstance(numbers, str) else dict(numbers))
        for name in _PHRASES:
            setattr(self, name, _phrases(str(rows.pop(name, ""))))
        for name in _WORDS:
            setattr(self, name, frozenset(str(rows.pop(name, "")).split()))
        assert not rows, f"no table has {rows}"
        self._finish()

    def _finish(self) -> None:
        """What is looked up often, made once."""
        self.lone_parts = frozenset(word for word, part in self.parts.items() if part == 4 and word not in self.ordinals)
        self.nothing = self.negations | self.none
        self.number_words = {
            *self.cardinals,
            *self.tens,
            *self.scales,
            *self.dozens,
            *self.rounds,
            *self.portions,
            *self.ordinals,
            *(a for a, _ in self.pairs),
        }
        self.few_starts = {words[0] for words in self.few}
        self.starters = self.number_words | self.few_starts | set(self.vague) | self.halves | self.one | self.ordinal_before
        self.starters |= self.none | self.none_of | set(self.parts) | self.vague_before | self.each | set(self.mixed)
        self.starters -= self.tails
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
        mixed.permille = (*self.permille, *other.permille)
        mixed.points = (*self.points, *other.points)
        mixed.basis_points = (*self.basis_points, *other.basis_points)
        mixed.apart = (*self.apart, *other.apart)
        mixed._finish()
        return mixed

    def own_words(self) -> set[str]:
        """Every word that the table gives a meaning."""
        phrases = [words for name in ("before", "after") for group in getattr(self, name).values() for words, _ in group]
        sets: Iterable[Iterable[str]] = (
            *phrases, *self.few, self.stops, self.starters, self.joins, self.of, self.fillers, self.between, self.span, self.to,
            self.conjunction, self.either, self.minus, self.per, self.half_after, self.names, self.strong,
            self.contrast, self.vague_before, self.squared, self.cubed,
        )  # fmt: skip
        return {word for words in sets for word in words}


@lru_cache(maxsize=16)
def known_words(table: Table) -> frozenset[str]:
    """Every word that the table gives a meaning, negations and number words included."""
    return frozenset(table.own_words() | table.number_words | table.negations | table.each | table.dimensions)


def _phrases(texts: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(p.split()) for p in texts.split(",") if p.strip()), key=len, reverse=True))


def _by_word(texts: Mapping[Hedge, str], *, last: bool) -> Phrases:
    found: Phrases = {}
    for hedge, text in texts.items():
        for words in _phrases(text):
            found.setdefault(words[-1 if last else 0], []).append((words, hedge))
    for group in found.values():
        group.sort(key=lambda item: -len(item[0]))
    return found
