"""Which articles may be copies of one another: what is cheap enough to be asked of every project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.quotes.fold import fold

if TYPE_CHECKING:
    from checker.compare.judged import Judged


def likely_pairs(facts: Judged) -> list[tuple[str, str]]:
    """The sources of a project that may be copies: of the articles that were read for their quotes, and of the rest."""
    traces, sources = facts.quotes.traces, facts.corpus.sources
    texts = [name for name, source in sources.items() if source.text_path is not None]
    if len(texts) < 2:
        return []
    for name in texts:
        if name not in traces.by_source:
            article = facts.corpus.article(sources[name])
            traces.add(name, fold(article.text) if article is not None else "")
    return traces.pairs()
