"""ClaimReview (schema.org) in JSON-LD, saying no more than factlint knows.

A ClaimReview usually rates a claim as true or false, in `reviewRating`. factlint never judges that: it says whether what one article claims
and what the others claim can hold together. So there is no rating here, the aspect that is reviewed is named, and the words of the review
are those of the findings. A fact-checker who has found out what is true adds `reviewRating`, `author` and `url`, without which search
engines show no review.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.authoring.exchange.web import address, printed, statement
from checker.model.finding import Standing
from checker.report.json_parts import Items, in_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.app import Run
    from checker.model.claim import Claim
    from checker.model.finding import Finding
    from checker.model.source import Source

ASPECT = "consistency with the other recorded claims"
_COMPARED = frozenset({"conflict", "unclear", "explained"})
_KINDS = {"person": "Person", "organisation": "Organization", "organization": "Organization"}


def claim_reviews(run: Run) -> Iterator[str]:
    """One review a claim."""
    found: dict[str, list[Finding]] = {}
    for finding in run.findings:
        if finding.standing is Standing.SHOWN and finding.verdict is not None and finding.verdict.value in _COMPARED:
            for name in dict.fromkeys(claim.name for cluster in finding.clusters for claim in cluster.claims):
                found.setdefault(name, []).append(finding)
    corpus = run.facts.corpus
    reviews = Items(_review(run, claim, found.get(claim.name, [])) for claim in corpus.claims)
    return in_pieces({"@context": "https://schema.org", "@graph": reviews})


def _review(run: Run, claim: Claim, findings: list[Finding]) -> dict[str, Any]:
    said = " ".join(claim.quotes) or statement(claim)
    return {
        "@type": "ClaimReview",
        "identifier": claim.name,
        "claimReviewed": said,
        "reviewAspect": ASPECT,
        "reviewBody": _body(run, claim, findings),
        "inLanguage": claim.source.language,
        "itemReviewed": _claim(run, claim),
    }


def _body(run: Run, claim: Claim, findings: list[Finding]) -> str:
    if findings:
        return " ".join(f"{finding.message}: {finding.verdict} ({finding.cause}). {_sentence(finding.why)}".strip() for finding in findings)
    if run.facts.read(claim.name) is None or not claim.is_comparable:
        return "This claim was not compared with others: what it says could not be read."
    return "Nothing in the record contradicts this claim."


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith('.') else '.'}" if text else ""


def _claim(run: Run, claim: Claim) -> dict[str, Any]:
    said: dict[str, Any] = {"@type": "Claim", "name": statement(claim)}
    if claim.said_by is not None:
        entity = run.facts.corpus.vocabulary.entities.get(claim.said_by)
        kind = _KINDS.get((entity.type or "").casefold(), "Thing") if entity else "Thing"
        said["author"] = {"@type": kind, "name": entity.name if entity else claim.said_by}
    day = printed(claim.source)
    if day is not None:
        said["datePublished"] = day
    said["appearance"] = _article(claim.source, day)
    return said


def _article(source: Source, day: str | None) -> dict[str, Any]:
    """What is recorded of the article, and nothing else."""
    article: dict[str, Any] = {"@type": "CreativeWork", "identifier": source.id, "inLanguage": source.language}
    parts = {
        "url": address(source),
        "headline": source.title,
        "author": {"@type": "Thing", "name": source.author} if source.author else None,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "datePublished": day,
    }
    return article | {key: value for key, value in parts.items() if value}
