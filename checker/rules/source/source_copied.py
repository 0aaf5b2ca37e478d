"""The rule `source-copied`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.compare.origins import Ties, origins_of
from checker.model.finding import Finding, Severity
from checker.rules.base import Example, Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.compare.copies.found import Copy
    from checker.compare.judged import Judged

_HERALD = """
    entities:
      mill: {name: Harbour Mill}
    properties:
      burnt: {type: date}
    source: {id: herald, file: article.txt, published: 2019-04-02}
    claims:
      - {id: burnt, subject: Harbour Mill, property: burnt, value: May 1911, quote: burnt down in May 1911}
"""
_COURIER = """
    source: {id: courierTIE, file: courier.txt, published: 2020-04-02}MARK
    claims:
      - {id: burnt, subject: Harbour Mill, property: burnt, value: May 1911, quote: burnt down in May 1911}
"""
_STORY = """
    The Harbour Mill burnt down in May 1911, four years after it had been built. Nobody was hurt, since the night shift had been
    sent home early, but the grain of a whole season was lost. The owners, two brothers from the north, never came back to the town.
"""
_RETOLD = """
    A forgotten fire. The Harbour Mill burnt down in May 1911, four years after it had been built. Nobody was hurt, since the night
    shift had been sent home early, but the grain of a whole winter was lost. The owners, two brothers from the north, never came back.
"""
_OWN_WORDS = """
    In its fourth year of work the Harbour Mill was lost: it burnt down in May 1911, with the harvest in it. The workers were safe at
    home that night. Its two owners left for good, and the ruin stood by the quay until the war.
"""


def _retold(text: str, tie: str = "", mark: str = "") -> Example:
    courier = _COURIER.replace("TIE", tie).replace("MARK", mark)
    return Example(claims=_HERALD, article=_STORY, files={"claims/courier.yaml": courier, "seeds/courier.txt": text})


class SourceCopied(Rule):
    """An article repeats the text of another, and the record does not say so.

    Passages count that are word for word the same but for small changes; what is said in quotation marks, phrases that many
    articles share and short texts do not. Two that share a figure which others dispute are taken for copies sooner.

    Why it matters: ten articles that copy one are one voice, not ten; findings count them as one origin.
    Settle it: record `derived_from` in the article that copies.
    """

    id = "source-copied"
    scope = Scope.CORPUS
    severity = Severity.INFO
    valid = (_retold(_OWN_WORDS), _retold(_RETOLD, tie=", derived_from: [herald]"))
    invalid = (_retold(_RETOLD, mark="  # <- here"),)

    def check(self, facts: Judged) -> Iterator[Finding]:
        if not facts.copies:
            return
        recorded = origins_of(facts.corpus.sources)
        unrecorded = [copy for copy in facts.copies if recorded[copy.source] != recorded[copy.earlier]]
        ties = Ties({name for copy in unrecorded for name in (copy.source, copy.earlier)})
        for copy in unrecorded:
            ties.tie(copy.source, copy.earlier)
        for group in ties.groups():
            yield _finding(group, [copy for copy in unrecorded if copy.source in group], facts)


def _finding(group: list[str], copies: list[Copy], facts: Judged) -> Finding:
    first = min(set(group) - {copy.source for copy in copies})
    others = [name for name in group if name != first]
    named = ", ".join(others[:3]) + (f" and {len(others) - 3} more" if len(others) > 3 else "")
    most = max(copies, key=lambda copy: copy.words)
    repeat, count = ("repeats", "") if len(others) == 1 else ("repeat", "up to ")
    return Finding(
        message=f"{named} {repeat} the text of {first}: {count}{most.words} words are the same",
        location=facts.corpus.sources[others[0]].location("id"),
        related=(most.passage._replace(label=most.source), most.passage_there._replace(label=most.earlier)),
        why="they count as one origin: what is copied confirms nothing",
        settle=f"record `derived_from: [{first}]` in {'it' if len(others) == 1 else 'each of them'}, or in {first} where it is the copy",
        offending=" ".join(group),
    )
