"""The short road from a text to its claims ends where the long one does, or is not taken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.loading import plain_claims, plain_records
from checker.loading.documents import read_plainly
from checker.loading.page import Page
from checker.loading.schema import ENTITY, Kind
from tests.loading.roads import differences

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

SUITE = Path(__file__).parents[2].parent / "shared/data/yaml/yaml-test-suite.json"
HEAD = "source: {id: a}\nclaims:\n"
ENTRY = "  - id: one\n    subject: Vietnam\n    property: staff\n    value: 55 officers\n"


@pytest.fixture(params=[True, False], ids=["whole", "by line"], autouse=True)
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims and entities are taken whole, or line by line as in a project that has few of them."""
    for module in (plain_claims, plain_records):
        monkeypatch.setattr(module, "MANY", -1 if request.param else 10**12)


def is_plain(text: str) -> bool:
    found = differences(text)
    assert not found
    return found is not None


@pytest.mark.parametrize(
    "line",
    [
        "quote: He's here, “really” [sic] {x} & *y:no",
        "quote: see http://a.b/c#d",
        'quote: "He said: \\"yes\\" # and left \\\\"',
        "quote: 'it''s so'",
        "quote: a plain text\n      of two lines, - and:then",
        'quote: "a text\n      of two lines"',
        'only: true\n    basis: stated\n    quote: "a text\n      of two lines"',
        'quote: "a text"  # with a “remark” of the "reader"',
        'quote: "He said: \\"yes\\""\n    note: "A \\\\ or a \\""',
        "quote: with a blank behind \n      each of its lines ",
        "quote: >-\n      with a blank behind \n      each of its lines ",
        "quote: >-\n      folded: #1\n      # of three\n      lines",
        "quote: |\n        kept\n        apart",
        "quote: [one, 'two, three']",
        "quote:\n      - one\n      - 'two'",
        "scope: {region: europe, basis: [x, 'y z']}",
        "scope: {region: europe}   # set apart",
        "scope:\n      region: europe\n      basis: [x, y]",
        "as_of: 2014-06  # set apart",
        "status: planned",
        "denied: true",
        "said_by: none",
        "# a line of comment\n\n    note: x",
    ],
)
def test_claims_as_people_write_them_take_the_short_road(line: str) -> None:
    assert is_plain(f"{HEAD}{ENTRY}    {line}\n")
    assert is_plain(f"{HEAD}  # first\n{ENTRY}    {line}\n\n{ENTRY.replace('one', 'two')}ignored:\n  - {{quote: x, reason: y}}\n")


@pytest.mark.parametrize("dash", ["", "  ", "    "])
def test_dashes_may_stand_in_any_of_the_usual_columns(dash: str) -> None:
    assert is_plain(
        "source:\n  id: a\n\ndefaults:\n  property: x\nclaims:\n" + ENTRY.replace("\n  ", f"\n{dash}").replace("  - ", f"{dash}- ", 1)
    )


ENTITIES = (
    "entities:\n  # states\n  vietnam:\n    name: Viet Nam\n    aliases: [VN, 'V. N.']\n    # wikidata: Q881\n\n  laos:\n    name: Laos\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "source:\n  id: a\n  file: a.txt\n  title: 'Of: a town'\n  derived_from: [b, c]\n\nclaims:\n" + ENTRY,
        "# one\n\nsource:\n  # two\n  id: a\n",
        ENTITIES,
        f"{ENTITIES}source:\n  id: a\n\n# all\nclaims:\n{ENTRY}",
        f"source:\n  id: a\ndefaults:\n  scope: {{a: b}}\nclaims:\n{ENTRY}\n{ENTITIES}",
    ],
)
def test_sources_and_entities_take_the_short_road_too(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "entities:\n  laos:\n    # name: Laos\n",
        "entities:\n  laos:\n    name: Laos\n  laos:\n    name: Laos\n",
        "entities:\n  laos: {name: Laos}\n",
        "entities:\n  laos:\n    named: Laos\n",
        "entities:\n  laos:\n    name: >\n      Laos\n\n      # text\n",
        "entities:\n  laos:\n    name: \u00a0\n",
        "source:\n  file: a.txt\n",
        "source:\n  - id: a\n",
        f"entities:\n  laos:\n    name: 'Laos\nclaims:\n{ENTRY}",
        f"{HEAD}{ENTRY}    quote: a: b\n",
        f"{HEAD}{ENTRY}    quote: city is #1 now # or so\n",
        f"{HEAD}{ENTRY}    value: twice\n",
        f"{HEAD}{ENTRY}{ENTRY}",
        f"{HEAD}{ENTRY}    unknown: x\n",
        f"{HEAD}{ENTRY}    status: maybe\n",
        f"{HEAD}{ENTRY}    quote: ~\n",
        f"{HEAD}{ENTRY}    quote:\n",
        f"{HEAD}{ENTRY}    quote: x\n   note: y\n",
        f"{HEAD}{ENTRY}     note: y\n",
        f"{HEAD}{ENTRY}\tnote: y\n",
        f"{HEAD}{ENTRY}    basis: derived\n",
        f"{HEAD}{ENTRY}    scope: {{a: b, a: c}}\n",
        f"{HEAD}{ENTRY}    value: [1,100 officers]\n",
        f"{HEAD}{ENTRY}    quote: &x y\n",
        f"{HEAD}{ENTRY}    quote: >-\n        x\n          y\n",
        f"{HEAD}{ENTRY}    quote: >-\n        x\n\n        y\n",
        f"{HEAD}{ENTRY}---\n",
        f"{HEAD}{ENTRY}>\n",
        f"{HEAD}{ENTRY}claims: []\n",
        f"source: {{id: a, note: 'x\n{HEAD}{ENTRY}",
        f"source: {{id: a, note: 'x\n{HEAD}{ENTRY}'}}\n",
        f"note: x\n{HEAD}{ENTRY}",
        f"claims:\n{ENTRY}",
        f"{HEAD}{ENTRY}".rstrip("\n"),
        f"{HEAD}{ENTRY}".replace("\n", "\r\n"),
        f"{HEAD}{ENTRY}    quote: a\u2028b\n",
        f"{HEAD}{ENTRY}    quote: {'x' * 100_001}\n",
    ],
)
def test_whatever_is_to_be_told_or_not_plain_takes_the_long_road(text: str) -> None:
    assert read_plainly(Page("a.yaml", text)) is None


ONE_LINE = ["x", "55 officers", "a:b", "x#y", "- a", "? x", ": x", "x:", "x: y", "x #y", "x  # c", "x # c", "~", "null", "true", "<<", "%5"]
ONE_LINE += ["@x", "!t x", "&a x", "*a", "“é” 𝒳", '"q: #"', '"a\\"b"', '"a\\nb"', "''", "'it''s'", "'a", '"a']
ONE_LINE += ["{a: b}", "{a: b, c: [d, 'e']}", "{a: b", "[a, b]", "[]"]
MORE_LINES = [">-\n{i}x: #y\n{i}z", ">\n{i}x\n{i} y", "|-\n{i}x\n\n{i}y", "|+\n{i}x", "x\n{i}- y", "x\n{i}#y", '"x\n{i}y"', "'x\n\n{i}y'"]
VALUES = st.sampled_from(ONE_LINE + MORE_LINES)
KEYS = st.sampled_from(["subject", "property", "value", "quote", "scope", "as_of", "status", "denied", "basis", "note", "said_by", "bogus"])
ODD = st.sampled_from([*" \n:#-\"'{}[],&*!|>%@`?~\\x\t\r\u2028\x85\ufeff", "\n    ", "\n  - ", "\n\n", "\n# c\n", "claims:\n"])


@st.composite
def documents(draw: DrawFn) -> str:
    """A document that is nearly plain: its values, and a few characters put in or left out anywhere."""
    plain = "source:\n  id: a\n\nclaims:\n"
    text = draw(st.sampled_from([HEAD, plain, ENTITIES + plain, "source:\n  id: a\ndefaults:\n  subject: x\n\nclaims:\n"]))
    for number in range(draw(st.integers(1, 3))):
        text += ENTRY.replace("one", f"c{number}")
        for key, value in draw(st.dictionaries(KEYS, VALUES, max_size=3)).items():
            text += f"    {key}: {value.replace('{i}', draw(st.sampled_from(['      ', '     ', '        '])))}\n"
    text += draw(st.sampled_from(["", "", "ignored:\n  - {quote: x, reason: y}\n", "# end\n", "...\n", "x\n"]))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(ODD) + text[at + draw(st.integers(0, 2)) :]
    return text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents())
def test_both_roads_end_at_the_same_claims(text: str) -> None:
    assert not differences(text)


TEXTS = ["x", "55 officers", "a:b, c", '"2014"', "'2014'", '"q: #"', "x   # c", "2014 # c", "01", "'it''s'", '"a\\"b"', "none", "“é” 𝒳"]
LONG = [
    '"a"  # "c"',
    '"\\"a\\" b"',
    '"a \\\\"',
    ">-\n{i}x: #y\n{i}z",
    "|\n{i}x",
    "x\n{i}y, z",
    '"x\n{i}y"',
    "'x\n{i}y'",
    "[a, 'b']",
    "\n{i}- a\n{i}- b",
]
FIELDS: dict[str, list[str]] = {
    **dict.fromkeys(["subject", "property", "value", "said_by", "as_of", "since", "until", "due"], TEXTS),
    "quote": TEXTS + LONG,
    "note": TEXTS + LONG[:8],
    "scope": ["{a: b}", "{ a: [b, 'c'] }  # c", "{}", "\n{i}a: b"],
    "status": ["planned", "'actual'", "target   # c"],
    "denied": ["true", '"false"'],
    "only": ["false"],
    "basis": ["stated"],
}
BETWEEN = st.sampled_from(["", "", "", "", "\n", "# c\n", "    # c\n"])


@st.composite
def shuffled(draw: DrawFn) -> str:
    """A document whose claims have their keys in any order, most of them plain, with comments between and behind."""
    text = draw(st.sampled_from([HEAD, HEAD, "source: {id: a}\ndefaults: {note: x, said_by: y, scope: {a: b}}\nclaims:\n"])) + draw(BETWEEN)
    for number in range(draw(st.integers(1, 4))):
        written = {key: draw(st.sampled_from(FIELDS[key])) for key in ("subject", "property", "value")}
        written |= {key: draw(st.sampled_from(FIELDS[key])) for key in draw(st.lists(st.sampled_from([*FIELDS]), max_size=5))}
        written["id"] = draw(st.sampled_from([f"c{number}", f"c{number}", f'"c{number}"', f"c{number}  # c"]))
        for place, key in enumerate(draw(st.permutations(list(written)))):
            text += f"{'    ' if place else '  - '}{key}: {written[key].replace('{i}', '      ')}\n".replace(": \n", ":\n") + draw(BETWEEN)
    if draw(st.booleans()):
        text = draw(st.sampled_from([" \n", "  \n"])).join(text.split("\n", draw(st.integers(0, 30))))
    if draw(st.integers(0, 3)) == 0:
        old, new = st.sampled_from(["c1", "x", "2014", "    ", "\n", "true"]), st.one_of(ODD, st.sampled_from(["c0", "null", "~", " \n"]))
        text = text.replace(draw(old), draw(new), draw(st.integers(1, 9)))
    return text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(shuffled())
def test_both_roads_end_at_the_same_claims_in_whatever_order_their_keys_stand(text: str) -> None:
    assert not differences(text)


@st.composite
def named(draw: DrawFn) -> str:
    """A document of entities, their keys in any order."""
    text = "entities:\n" + draw(BETWEEN)
    for number in range(draw(st.integers(1, 4))):
        text += f"  e{number}:\n"
        for key in draw(st.lists(st.sampled_from([*ENTITY.fields]), min_size=1, max_size=4)):
            several = ["[a, 'b']", "[]  # c", "[a", ">-\n      x"] if ENTITY.fields[key].kind is Kind.TEXTS else [">-\n      x"]
            text += f"    {key}: {draw(st.sampled_from(TEXTS + TEXTS[:4] + several))}\n" + draw(BETWEEN)
    if draw(st.integers(0, 3)) == 0:
        text = text.replace(draw(st.sampled_from(["e1", "x", "    ", "\n"])), draw(st.one_of(ODD, st.sampled_from(["e0", "null"]))), 1)
    return text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(named())
def test_both_roads_end_at_the_same_entities(text: str) -> None:
    assert not differences(text)


def test_a_claim_that_is_not_taken_whole_stands_in_its_place_among_the_others() -> None:
    text = "source: {id: a}\nclaims:\n"
    for number in range(9):
        text += ENTRY.replace("one", f"c{number}") + ("    quote: [x, y]\n" if number % 3 == 1 else '    note: "n"\n')
    document = read_plainly(Page("a.yaml", text))
    assert document is not None
    assert [(claim.id, claim.quotes, claim.note, claim.number) for claim in document.claims] == [
        (f"c{number}", ("x", "y") if number % 3 == 1 else (), None if number % 3 == 1 else "n", number) for number in range(9)
    ]
    assert is_plain(text)


@pytest.mark.skipif(not SUITE.exists(), reason="the YAML test suite is not beside this checkout")
def test_both_roads_end_at_the_same_claims_in_the_yaml_test_suite() -> None:
    cases = [case["yaml"] for case in json.loads(SUITE.read_text(encoding="utf-8"))["cases"]]
    assert len(cases) > 400
    for case in cases:
        inside = "".join(f"      {line}\n" for line in case.splitlines())
        for text in (case, HEAD + ENTRY + case, f"{HEAD}{ENTRY}    quote:\n{inside}", f"{HEAD}{ENTRY}    quote: {inside.lstrip()}"):
            assert not differences(text), text


PROJECTS = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "path", [*PROJECTS.glob("claims/*.yaml"), *PROJECTS.glob("tests/**/claims/**/*.yaml")], ids=lambda path: str(path.relative_to(PROJECTS))
)
def test_both_roads_end_at_the_same_claims_in_every_project_here(path: Path) -> None:
    assert not differences(path.read_text(encoding="utf-8"))
