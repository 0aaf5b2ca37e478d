"""What each source says, as far as a renewed run has to know it: of which keys, in which words."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from checker.model.vocabulary import Type
from checker.renewal.local import has_idle_units
from checker.renewal.memory import NO_KEY, Key, Voice

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from checker.model.claim import Claim
    from checker.model.corpus import Corpus
    from checker.model.source import Source


def voices_of(corpus: Corpus, paths: Collection[str]) -> dict[str, Voice]:
    """The sources of these documents, by path."""
    return {path: voice._replace(keys=list(map(key_of, claims))) for path, voice, claims in voices_without_keys(corpus, paths)}


def voices_without_keys(corpus: Corpus, paths: Collection[str]) -> Iterator[tuple[str, Voice, Sequence[Claim]]]:
    """The sources of these documents, as voices without their keys."""
    with_texts = has_idle_units(corpus)
    named = {name.partition("/")[0] for entry in corpus.reconciled for name in entry.claims}
    for source, claims in by_source(corpus):
        if source.path in paths:
            trace = "" if source.id in named else trace_of(claims, with_texts=with_texts)
            yield source.path, Voice(source.id, source.text_path or "", [], words_of(claims), trace), claims


def by_source(corpus: Corpus) -> Iterable[tuple[Source, tuple[Claim, ...]]]:
    """Every source with its claims, which stand together in a corpus."""
    claims = {source: tuple(together) for source, together in groupby(corpus.claims, attrgetter("source"))}
    return ((source, claims.get(source, ())) for source in corpus.sources.values())


def key_of(claim: Claim) -> Key:
    return f"{claim.subject.id}\t{claim.property.id}" if claim.subject is not None and claim.property is not None else NO_KEY


def words_of(claims: Sequence[Claim]) -> list[str]:
    """What claims use of the vocabulary besides their keys, sorted."""
    words: set[str] = set()
    for claim in claims:
        subject, prop, speaker = claim.subject, claim.property, claim.particulars.said_by
        if subject is None or prop is None:
            words.update(key_words(f"{subject.id if subject else ''}\t{prop.id if prop else ''}"))
        elif prop.type is Type.ENTITY:
            words.update(f":{text}" for text in claim.value)
        if speaker is not None:
            words.add(f"@{speaker}")
    words.update(f"={dimension}" for scope in {claim.scope for claim in claims} for dimension, _ in scope)
    return sorted(words)


def key_words(key: Key) -> set[str]:
    subject, _, prop = key.partition("\t")
    return {f"+{subject}", f"-{prop}"} - {"+", "-"}


def trace_of(claims: Sequence[Claim], *, with_texts: bool) -> str:
    """What claims leave beyond their own groups; empty where that is more than can be said in a line."""
    has_quotes, speeches = False, []
    for claim in claims:
        more = claim.particulars
        if more.suppress:
            return ""
        has_quotes = has_quotes or bool(claim.quotes)
        if more.said_by is not None:
            speeches.append((claim.name, claim.quotes, more.said_by))
    return repr((has_quotes, speeches, [claim.value for claim in claims] if with_texts else []))
