"""One report with every kind of finding, made by hand: what all formats print and what their golden files hold."""

from __future__ import annotations

from dataclasses import replace

from checker.model.claim import Claim
from checker.model.finding import Cause, Cluster, Finding, NotChecked, Severity, Standing, Verdict
from checker.model.report import ClaimView, Report, RuleNote, Trouble
from checker.model.source import Source
from checker.model.span import Location, Span, SpanMap

HOSTILE = (
    "a\x1b[31m red\x07 \u202ereversed\u202c z\u200bw \ud800 <script>alert(1)</script> | `code` ```fence``` @everyone #1\n"
    "::error file=x::forged\n##[error]forged ##vso[task.complete] ]]> & \" ' {0} [click](http://evil.example) <!-- --> \ufffe"
)
LONG_NAME = "Cục Gìn giữ hòa bình Việt Nam thuộc Bộ Quốc phòng nước Cộng hòa xã hội chủ nghĩa Việt Nam · Nguyễn Thị Phương Thảo"


def _claim(name: str, value: str, path: str, line: int, quote: str) -> Claim:
    source_id, _, claim_id = name.partition("/")
    spans = SpanMap(("", "value"), [line - 2, 5, line + 4, 1, line, 12, line, 12 + len(value)])
    source = Source(id=source_id, path=path, spans=SpanMap(("",), [1, 1, 4, 1]))
    return Claim(source, claim_id, None, None, value, spans, quoted=quote)


def _view(claim: Claim, reading: str | None, likely: str | None, as_of: str | None, words: str, where: Location) -> ClaimView:
    return ClaimView(
        name=claim.name,
        value=claim.value[0],
        reading=reading,
        likely=likely,
        as_of=as_of,
        as_of_words=words,
        inherited=as_of is None,
        since=None,
        until=None,
        status="actual",
        said_by=None,
        quotes=claim.quotes,
        scope=(("format", ("individual",)),),
        origin=claim.source.id,
        claim=claim,
        place_of=lambda _: where,
    )


VISIT = _claim(
    "vna-visit/individual-officers",
    "approximately 153 officers",
    "claims/visit.yaml",
    23,
    "Individually, Vietnam has sent approximately 153 officers to serve as staff officers",
)
INTERVIEW = _claim(
    "qdnd-interview/individual-officers",
    "55 officers",
    "claims/interview.yaml",
    19,
    "Since 2014, Vietnam has sent 55 participating individual officers",
)
FOUNDED = _claim("vna-visit/founded", "2017", "claims/visit.yaml", 40, "founded in 2017")
FOUNDED_BEFORE = _claim("qdnd-interview/founded", "June 2014", "claims/interview.yaml", 44, "was established in June 2014")
NASTY = _claim("nasty/claim", HOSTILE, "claims/a b,c:d%é|`.yaml", 9, HOSTILE)

VIEWS = {
    view.name: view
    for view in (
        _view(VISIT, "138..168", "146..160", "2025-06-14", "as of 2025-06-14", Location("seeds/visit.txt", Span(37, 1, 37, 85))),
        _view(INTERVIEW, "55", "55", None, "as of: unknown, not before 2020-11-13", Location("seeds/interview.txt", Span(11, 1, 11, 66))),
        _view(FOUNDED, "2017", "2017", None, "", Location("seeds/visit.txt", Span(3, 10, 3, 25))),
        _view(FOUNDED_BEFORE, "2014-06", "2014-06", None, "", Location("seeds/interview.txt", Span(2, 4, 2, 32))),
        _view(NASTY, None, None, None, HOSTILE, Location("seeds/\udcff\x1b.txt", Span(1, 1, 2, 3))),
    )
}


def _cluster(claim: Claim) -> Cluster:
    view = VIEWS[claim.name]
    return Cluster(view.reading or "", view.likely or "", (claim,), 1)


UNCLEAR = Finding(
    message="Vietnam · personnel deployed (format: individual): 153 or 55?",
    location=VISIT.location(),
    claims=(VISIT, INTERVIEW),
    clusters=(_cluster(VISIT), _cluster(INTERVIEW)),
    related=(Location("claims/vocabulary.yaml", Span(12, 3, 12, 21), "the property"),),
    verdict=Verdict.UNCLEAR,
    cause=Cause.DATE_UNKNOWN,
    subject="vietnam",
    property="personnel-deployed",
    scope=(("format", ("individual",)),),
    why="the count only grows, and one of the two is not dated: if the second is the older, both hold",
    settle="record `published` of qdnd-interview, or reconcile: factlint reconcile 7c1f9a",
    rule="value-unclear",
    family="value",
    severity=Severity.WARNING,
    fingerprint="7c1f9a0b2d4e",
)
CONFLICT = replace(
    UNCLEAR,
    message=f"{LONG_NAME} · founded: 2017 or June 2014?",
    location=FOUNDED.location(),
    claims=(FOUNDED, FOUNDED_BEFORE),
    clusters=(_cluster(FOUNDED), _cluster(FOUNDED_BEFORE)),
    related=(),
    verdict=Verdict.CONFLICT,
    cause=Cause.NONE,
    property="founded",
    scope=(),
    why="a founding date does not change, and the two have no day in common",
    settle="correct one, or reconcile",
    rule="value-conflict",
    severity=Severity.ERROR,
    fingerprint="0c0ffee00001",
)
UNKNOWN_NAME = Finding(
    message="no entity is called “Vietnm”; did you mean “Vietnam”?",
    location=Location("claims/interview.yaml", Span(7, 12, 7, 18)),
    offending="Vietnm",
    settle="entities:\n  vietnm: {name: Vietnm}",
    rule="unknown-name",
    family="format",
    severity=Severity.ERROR,
    fingerprint="0c0ffee00002",
)
HOSTILE_FINDING = Finding(
    message=HOSTILE,
    location=NASTY.location(),
    claims=(NASTY,),
    related=(Location("seeds/\udcff\x1b.txt", Span(1, 1, 2, 3), HOSTILE),),
    subject=HOSTILE,
    why=HOSTILE,
    settle=HOSTILE,
    steps=(HOSTILE,),
    rule="quote-not-in-source",
    family="quote",
    severity=Severity.ERROR,
    fingerprint="0c0ffee00003",
)
IMPOSSIBLE = replace(
    UNCLEAR,
    message="Vietnam · personnel deployed: the parts are more than the whole",
    verdict=Verdict.CONFLICT,
    cause=Cause.SCOPE,
    steps=("individual: 138 or more", "units: 189 or more", "together: 327 or more", "stated: at most 300", "too many by: 27"),
    why="the parts do not overlap",
    settle="correct one of them",
    rule="impossible-together",
    family="sum",
    severity=Severity.ERROR,
    fingerprint="0c0ffee00004",
)
EXPLAINED = replace(
    UNCLEAR,
    message="Vietnam · personnel deployed: 153 and 55 differ, and time explains it",
    verdict=Verdict.EXPLAINED,
    cause=Cause.GROWTH,
    why="the count only grows",
    settle="",
    rule="value-explained",
    severity=Severity.INFO,
    fingerprint="0c0ffee00005",
)
SUPPRESSED = replace(
    UNKNOWN_NAME,
    message="“55 officers” is not dated",
    rule="publication-date-unknown",
    family="source",
    severity=Severity.INFO,
    standing=Standing.SUPPRESSED,
    reason="the magazine prints no dates",
    suppressed_by=(INTERVIEW,),
    fingerprint="0c0ffee00006",
)
RECONCILED = replace(CONFLICT, standing=Standing.RECONCILED, reason=f"a forerunner was meant; {HOSTILE}", fingerprint="0c0ffee00007")
BASELINED = replace(UNCLEAR, standing=Standing.BASELINED, reason="", fingerprint="0c0ffee00008")

RULES = tuple(
    RuleNote(rule, family, severity, f"What {rule} means.", f"What {rule} means.\n\nWhy it matters: readers rely on it.\nSettle it: look.")
    for rule, family, severity in (
        ("duplicate-id", "format", Severity.ERROR),
        ("impossible-together", "sum", Severity.ERROR),
        ("publication-date-unknown", "source", Severity.INFO),
        ("quote-not-in-source", "quote", Severity.ERROR),
        ("unknown-name", "format", Severity.ERROR),
        ("value-conflict", "value", Severity.ERROR),
        ("value-explained", "value", Severity.INFO),
        ("value-unclear", "value", Severity.WARNING),
    )
)

SAMPLE = Report(
    version="0.1.0",
    findings=(HOSTILE_FINDING, UNKNOWN_NAME, SUPPRESSED, UNCLEAR, BASELINED, CONFLICT, RECONCILED, IMPOSSIBLE, EXPLAINED),
    claims=VIEWS,
    claim_count=9,
    source_count=3,
    origin_count=2,
    exit_code=2,
    not_checked=(NotChecked("quote", f"the source has no text; {HOSTILE}", Location("claims/interview.yaml", Span(1, 1, 1, 7))),),
    errors=(Trouble(f"seeds/locked.txt could not be read: permission denied; {HOSTILE}", "seeds/locked.txt"), Trouble("rule crashed")),
    rules=RULES,
    entity_names={"vietnam": "Vietnam"},
    property_names={"personnel-deployed": "personnel deployed", "founded": "founded"},
)
CLEAN = replace(SAMPLE, findings=(), claims={}, exit_code=0, not_checked=(), errors=())


def many(number: int, template: Finding = UNCLEAR, report: Report = CLEAN) -> Report:
    """A report of `number` findings that differ in place and fingerprint, infos first: an order that a format has to mend."""
    severities = (Severity.INFO, Severity.WARNING, Severity.ERROR)
    findings = tuple(
        replace(
            template,
            location=Location(f"claims/{n % 7}.yaml", Span(n + 1, 3, n + 1, 9)),
            severity=severities[min(2, 3 * n // number)],
            fingerprint=f"{n:012x}",
        )
        for n in range(number)
    )
    return replace(report, findings=findings, claims=VIEWS, exit_code=1)
