"""A claim says all that its document says of it, and takes little room."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from checker.model.claim import USUAL, Basis, Status
from tests.loading.loaded import load

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model.claim import Claim

WORDS = """\
properties:
  keepers: {type: quantity, many: true}
  height: {type: text}
entities:
  tower: {name: Old Tower}
"""
HEAD = "source:\n  id: guide\nclaims:\n"
PLAIN = "  - id: {id}\n    subject: Old Tower\n    property: {property}\n"
FLOW = "  - {{id: {id}, subject: Old Tower, property: {property}"


def claims_of(tmp_path: Path, text: str) -> tuple[Claim, ...]:
    return load(tmp_path, {"claims/words.yaml": WORDS, "claims/guide.yaml": HEAD + text}).claims


def test_one_text_or_several_are_told_alike_however_they_are_written(tmp_path: Path) -> None:
    plain = PLAIN.format(id="a", property="height") + "    value: 40 m\n    quote: It is 40 m high.\n"
    listed = PLAIN.format(id="b", property="height") + "    value: [40 m]\n    quote: [It is 40 m high.]\n"
    several = PLAIN.format(id="c", property="keepers") + "    value: [3, 4]\n    quote: [three and, later four]\n"
    flow = FLOW.format(id="d", property="height") + ", value: 40 m, quote: [It is 40 m high.]}\n"
    silent = PLAIN.format(id="e", property="height") + "    value: 40 m\n"
    for text in (plain + listed + several + silent, plain + listed + several + flow + silent):
        known = {claim.id: claim for claim in claims_of(tmp_path, text)}
        for id in sorted(known.keys() & {"a", "b", "d"}):
            assert (known[id].value, known[id].quotes) == (("40 m",), ("It is 40 m high.",))
        assert (known["c"].value, known["c"].quotes) == (("3", "4"), ("three and", "later four"))
        assert known["e"].quotes == ()
        assert known["a"].name == "guide/a"


def test_what_few_claims_say_is_kept_once_for_all_that_say_it(tmp_path: Path) -> None:
    rare = (
        "    value: 5\n    since: '2001'\n    status: planned\n    said_by: Old Tower\n    denied: true\n    basis: derived\n    note: so\n"
    )
    text = (
        "".join(PLAIN.format(id=id, property="height") + rare for id in "ab") + PLAIN.format(id="c", property="height") + "    value: 5\n"
    )
    one, other, usual = claims_of(tmp_path, text)
    assert (one.since, one.until, one.status, one.said_by) == ("2001", None, Status.PLANNED, "tower")
    assert (one.denied, one.only, one.basis, one.note, one.is_comparable) == (True, False, Basis.DERIVED, "so", True)
    assert one.particulars is other.particulars
    assert usual.particulars is USUAL
    assert (usual.status, usual.said_by, usual.suppress) == (Status.ACTUAL, None, ())


def test_a_million_claims_fit(tmp_path: Path) -> None:
    (claim,) = claims_of(tmp_path, PLAIN.format(id="a", property="height") + "    value: 5\n    quote: five\n")
    assert sys.getsizeof(claim) <= 128
    assert isinstance(claim.stated, str)
    assert isinstance(claim.quoted, str)
