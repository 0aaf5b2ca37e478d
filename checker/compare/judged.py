"""A project judged: every reading, every quote and every disagreement, computed once for all rules to pick from."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from checker.compare.context import Context
from checker.compare.copies.likely import likely_pairs
from checker.compare.disagreements import all_disagreements
from checker.compare.keyed import Keyed
from checker.compare.magnitudes import Magnitudes
from checker.compare.origins import origins_of
from checker.compare.reading import read_claims
from checker.compare.statement import FACT
from checker.compare.versions import Versions
from checker.compare.views import view
from checker.model.claim import USUAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.compare.copies.found import Copy
    from checker.compare.coverage.sources import Coverages
    from checker.compare.disagreements import Disagreement
    from checker.compare.own_rules.violations import Asked
    from checker.compare.quotes import Quotes
    from checker.compare.reading import Reader
    from checker.compare.statement import ReadClaim
    from checker.compare.sums.found import Sums
    from checker.model.corpus import Corpus, Mistake
    from checker.model.finding import NotChecked
    from checker.model.report import ClaimView


class Judged:
    """What rules are given: the corpus, and all that was worked out from it."""

    def __init__(
        self, corpus: Corpus, reader: Reader, reads: list[ReadClaim], context: Context, no_ignores: bool = False, is_part: bool = False
    ) -> None:
        self.corpus = corpus
        self.reader = reader
        self.reads = reads
        self.context = context
        self.no_ignores = no_ignores
        self.is_part = is_part
        """The corpus is a part of a project in which no article may be a copy of another: how common a phrase is cannot be seen here."""

    @cached_property
    def origins(self) -> dict[str, str]:
        """Source id -> the id of its origin."""
        copied: dict[str, list[str]] = {}
        for copy in self.copies:
            copied.setdefault(copy.source, []).append(copy.earlier)
        return origins_of(self.corpus.sources, copied)

    @cached_property
    def copies(self) -> tuple[Copy, ...]:
        """The articles whose texts are plainly copied."""
        if not self.likely_copies:
            return ()
        from checker.compare.copies.found import copies_among

        return copies_among(self.likely_copies, self)

    @cached_property
    def likely_copies(self) -> list[tuple[str, str]]:
        """The sources that may be copies of one another."""
        return [] if self.is_part else likely_pairs(self)

    @cached_property
    def disagreements(self) -> tuple[Disagreement, ...]:
        return tuple(all_disagreements(self.by_key, self.context, self.corpus.today, no_ignores=not self.silent))

    @cached_property
    def silent(self) -> list[ReadClaim]:
        """The claims that suppress some rule, as far as that counts."""
        return [] if self.no_ignores else [read for read in self._unusual if read.claim.particulars.suppress]

    @cached_property
    def sums(self) -> Sums:
        """The claims that cannot all hold though no two of them show it."""
        from checker.compare.sums.found import Sums, properties_that_add_up

        wanted = properties_that_add_up(self.corpus.vocabulary.properties)
        if not wanted:
            return Sums({}, ())
        from checker.compare.sums.impossible import sums_of

        return sums_of(self, wanted)

    @cached_property
    def by_key(self) -> Keyed:
        """The claims of each subject and property that could be read."""
        return Keyed(self.reads)

    @cached_property
    def plans(self) -> list[ReadClaim]:
        """The claims of what is planned, forecast or aimed at that could be read."""
        return [read for read in self._unusual if read.kind != FACT]

    @cached_property
    def _unusual(self) -> list[ReadClaim]:
        """The claims that say what few do: to go through all of them once is enough."""
        return [read for read in self.reads if read.claim.particulars is not USUAL]

    @cached_property
    def reads_of(self) -> dict[str, list[ReadClaim]]:
        """The claims that could be read by the id of their property."""
        found: dict[str, list[ReadClaim]] = {}
        for read in self.reads:
            if read.claim.property is not None:
                found.setdefault(read.claim.property.id, []).append(read)
        return found

    @cached_property
    def own_rules(self) -> Asked:
        """What came of asking the project's own rules; only to be asked for where there are some."""
        from checker.compare.own_rules.violations import ask_all

        return ask_all(self)

    @cached_property
    def coverage(self) -> Coverages:
        """What of the articles is recorded; dear, so only to be asked for by those who tell of it."""
        from checker.compare.coverage.sources import Coverages

        return Coverages(self)

    @cached_property
    def not_checked(self) -> tuple[NotChecked, ...]:
        """What loading, the search for quotes and adding up had to pass over."""
        found = [*self.corpus.not_checked, *self.quotes.not_checked]
        if self.sums.unchecked:
            from checker.compare.sums.telling import not_checked

            found.extend(map(not_checked, self.sums.unchecked))
        if self.corpus.project_rules:
            found.extend(self.own_rules.not_checked)
        return tuple(sorted(set(found), key=lambda item: (item.location, item.what, item.why)))

    @cached_property
    def quotes(self) -> Quotes:
        """What the search for each claim's quotes came to, by the claim's name or by rule."""
        from checker.compare.quotes import check_all

        return check_all(self.corpus, self.reads, self.reader.datings)

    @cached_property
    def by_source(self) -> dict[str, list[ReadClaim]]:
        """The claims that could be read by the id of their source."""
        found: dict[str, list[ReadClaim]] = {}
        for source, reads in groupby(self.reads, attrgetter("claim.source")):
            found.setdefault(source.id, []).extend(reads)
        return found

    @cached_property
    def _by_id(self) -> dict[str, dict[str, ReadClaim]]:
        """Source by source, of those of which a claim was asked for: of a large project that is a part."""
        return {}

    @cached_property
    def _mistakes(self) -> dict[str, list[Mistake]]:
        found: dict[str, list[Mistake]] = {}
        for mistake in (*self.corpus.mistakes, *self.reader.mistakes):
            found.setdefault(mistake.rule, []).append(mistake)
        return found

    def mistakes_of(self, rule: str) -> tuple[Mistake, ...]:
        """What loading and reading found wrong under the id of a rule."""
        return tuple(self._mistakes.get(rule, ()))

    def told_by(self, rule: str) -> tuple[Disagreement, ...]:
        """The disagreements that a rule reports."""
        return tuple(d for d in self.disagreements if d.answer.rule == rule)

    def read(self, name: str) -> ReadClaim | None:
        """A claim with its reading; None where it could not be read."""
        source, _, id = name.partition("/")
        known = self._by_id.get(source)
        if known is None:
            known = self._by_id[source] = {read.claim.id: read for read in self.by_source.get(source, ())}
        return known.get(id)

    def views(self, names: Iterable[str]) -> dict[str, ClaimView]:
        """The named claims in print, sorted by name; names that no claim bears are left out."""
        return {name: found for name in sorted(set(names)) if (found := self.view(name)) is not None}

    def view(self, name: str) -> ClaimView | None:
        """A claim in print; None where no claim bears the name."""
        read = self.read(name)
        claim = self.corpus.claim(name) if read is None else read.claim
        if claim is None:
            return None
        return view(name, claim, read, self.origins.get(claim.source.id, claim.source.id), self.quotes.place_of)


def judge(corpus: Corpus, *, no_ignores: bool = False, is_part: bool = False) -> Judged:
    """Read and compare everything. With `no_ignores` suppressions count for nothing; `is_part` is explained at `Judged`."""
    reader, reads = read_claims(corpus)
    magnitudes = Magnitudes(reads)
    context = Context(corpus.vocabulary, reader.trees, Versions(corpus.sources), magnitudes.is_clear_between)
    return Judged(corpus, reader, reads, context, no_ignores, is_part)
