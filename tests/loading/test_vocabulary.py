"""Words led to ids: units, scales, dimensions, circles."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from checker.loading import load_project
from checker.loading.cycles import knots, shortest
from checker.loading.long_ways import longest
from checker.model.vocabulary import OverTime, Step, Type
from checker.settings import load_settings
from tests.loading.loaded import WORDS, load_claims, places
from tests.project import report_of, told, write_project

if TYPE_CHECKING:
    from pathlib import Path


def test_a_property_without_words_on_time_takes_them_from_its_type(tmp_path: Path) -> None:
    text = "properties:\n" + "".join(f"  {kind}-x: {{type: {kind}}}\n" for kind in Type)
    properties = load_claims(tmp_path, text).vocabulary.properties
    assert {p.type: p.over_time for p in properties.values() if p.id.endswith("-x")} == {
        kind: OverTime.LEVEL if kind is Type.QUANTITY else OverTime.CONSTANT for kind in Type
    }


def test_a_property_of_people_holds_whole_numbers_and_a_length_does_not(tmp_path: Path) -> None:
    text = """
        properties:
          a: {type: quantity, unit: person}
          b: {type: quantity, unit: km}
          c: {type: quantity, unit: person, integer: false}
    """
    properties = load_claims(tmp_path, text).vocabulary.properties
    measures = [properties[id].measure for id in "abc"]
    assert [measure is not None and measure.integer for measure in measures] == [True, False, False]


def test_currency_codes_may_be_one_text_or_a_list(tmp_path: Path) -> None:
    corpus = load_claims(
        tmp_path,
        """properties:
  one: {name: price, type: quantity, unit: "USD, EUR"}
  two: {name: cost, type: quantity, unit: [USD, EUR]}
  three: {name: fee, type: quantity, unit: [USD, bananas]}
""",
    )
    one, two = (corpus.vocabulary.properties[name].measure for name in ("one", "two"))
    assert one is not None
    assert two is not None
    assert one.unit == two.unit
    assert places(corpus) == ["a.yaml:4:44 invalid-claim"]


def test_tolerances_are_read_in_what_the_property_counts(tmp_path: Path) -> None:
    text = """
        properties:
          a: {type: quantity, unit: km, tolerance: 2%, approximation: 10%, range: 0..500}
          b: {type: date, tolerance: 2 days, stable_for: 1 hour}
          c: {type: time, tolerance: 10 minutes}
    """
    properties = load_claims(tmp_path, text).vocabulary.properties
    a, b, c = (properties[id] for id in "abc")
    assert a.tolerance is not None
    assert a.tolerance.share == Fraction(1, 50)
    assert a.measure is not None
    assert a.measure.range is not None
    assert (a.measure.approximation, a.measure.range.low, a.measure.range.high) == (Fraction(1, 10), 0, 500)
    assert b.tolerance is not None
    assert c.tolerance is not None
    assert (b.tolerance.amount, b.stable_for, c.tolerance.amount) == (2, Fraction(1, 24), 10)


def test_a_scale_of_entities_is_led_to_ids(tmp_path: Path) -> None:
    text = "properties:\n  rank: {type: entity, scale: [Laos, {Viet Nam: {spans: [laos]}}]}\n"
    assert load_claims(tmp_path, text).vocabulary.properties["rank"].scale[0].name == "laos"
    steps = load_claims(tmp_path, text).vocabulary.properties["rank"].scale
    assert [(step.name, step.spans) for step in steps] == [("laos", ()), ("vietnam", ("laos",))]
    assert isinstance(steps[0], Step)


def test_a_dimension_is_a_tree_with_its_complete_nodes(tmp_path: Path) -> None:
    dimension = load_claims(tmp_path, "source: {id: a}\n").vocabulary.dimensions["format"]
    assert dimension.children == {"format": ("individual", "unit"), "individual": (), "unit": ("hospital",), "hospital": ()}
    assert dimension.parent == {"individual": "format", "unit": "format", "hospital": "unit"}
    assert dimension.complete == {"format"}


def test_values_of_a_dimension_may_be_a_list(tmp_path: Path) -> None:
    text = "dimensions:\n  gender: {values: [women, men], default: unknown}\n"
    dimension = load_claims(tmp_path, text).vocabulary.dimensions["gender"]
    assert (dimension.children["gender"], dimension.default_unknown) == (("women", "men"), True)


def test_a_value_of_a_dimension_without_values_of_its_own_may_be_null(tmp_path: Path) -> None:
    corpus = load_claims(tmp_path, "dimensions: {seat: {values: {lower: , upper: null, middle: ~}}}\n")
    assert not corpus.mistakes
    assert corpus.vocabulary.dimensions["seat"].children["upper"] == ()


def test_what_is_counted_may_go_below_zero_where_the_range_says_so(tmp_path: Path) -> None:
    text = """
        properties: {balance: {type: quantity, unit: person, range: -100..100}, growth: {type: quantity, unit: person, range: ..100}}
        source: {id: a}
        claims:
          - {id: one, subject: Laos, property: balance, value: -5 people}
          - {id: two, subject: Laos, property: growth, value: -5 people}
    """
    assert not load_claims(tmp_path, text).mistakes
    assert [finding.location.span.line for finding in told(report_of(tmp_path), "out-of-range")] == [6]


def test_a_circle_is_told_once_with_its_way_and_cut(tmp_path: Path) -> None:
    text = "entities:\n  a: {part_of: b}\n  b: {part_of: c}\n  c: {part_of: [a, d]}\n  d: {succeeds: d}\n"
    corpus = load_claims(tmp_path, text)
    assert places(corpus) == ["a.yaml:2:16 self-reference", "a.yaml:5:17 self-reference"]
    assert "a → b → c → a" in corpus.mistakes[0].message
    assert {id: corpus.vocabulary.entities[id].part_of for id in "abcd"} == {"a": (), "b": (), "c": ("d",), "d": ()}


def test_of_a_knot_of_circles_one_is_told_and_nothing_leads_back(tmp_path: Path) -> None:
    knot = "".join(f"  {id}: {{part_of: [{', '.join(other for other in 'abcde' if other != id)}]}}\n" for id in "abcd")
    corpus = load_claims(tmp_path, f"entities:\n{knot}  e: {{name: E}}\n")
    assert places(corpus) == ["a.yaml:2:16 self-reference"]
    assert {id: corpus.vocabulary.entities[id].part_of for id in "abcde"} == {**dict.fromkeys("abcd", ("e",)), "e": ()}


def test_a_name_of_many_lists_some_of_them(tmp_path: Path) -> None:
    many = "".join(f"  e{number}: {{name: same}}\n" for number in range(50))
    corpus = load_claims(tmp_path, f"entities:\n{many}  x: {{part_of: Same}}\n")
    (mistake,) = corpus.mistakes
    assert mistake.message.endswith("`e18` and `e19` and 30 more")
    assert len(mistake.related) == 20
    assert len(corpus.vocabulary.find_entities("same")) == 50


GRAPHS = st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefg"), max_size=4), max_size=6)


@given(GRAPHS)
def test_every_circle_is_a_way_round_and_without_one_nothing_leads_back(edges: dict[str, list[str]]) -> None:
    found = [shortest(edges, knot) for knot in knots(edges)]
    for cycle in found:
        assert all(after in edges[before] for before, after in zip(cycle, (*cycle[1:], cycle[0]), strict=True))
    reached: dict[str, set[str]] = {}
    for node in edges:
        seen, waiting = set(), list(edges[node])
        while waiting:
            following = waiting.pop()
            if following not in seen:
                seen.add(following)
                waiting += edges.get(following, [])
        reached[node] = seen
    assert {node for node in edges if node in reached[node]} >= {node for cycle in found for node in cycle}
    assert bool(found) == any(node in reached[node] for node in edges)


def test_a_circle_of_a_hundred_thousand_is_found_without_recursion() -> None:
    size = 100_000
    edges = {str(n): (str((n + 1) % size),) for n in range(size)}
    (knot,) = knots(edges)
    assert len(shortest(edges, knot)) == size


def test_a_way_of_more_than_so_many_steps_is_told_where_it_grows_too_long() -> None:
    chain = {f"e{n}": [f"e{n + 1}"] for n in range(100_000)}
    assert [*longest(chain, 60)][:2] == ["e99939", "e99878"]
    assert not [*longest({"a": ["b", "c"], "b": ["d"], "c": ["d", "b"]}, 3)]
    assert [*longest({"a": ["b", "c"], "b": ["d"], "c": ["d", "b"]}, 2)] == ["a"]


def test_a_part_of_too_many_wholes_is_told_and_its_link_cut(tmp_path: Path) -> None:
    chain = "".join(f"      e{n}: {{part_of: e{n + 1}}}\n" for n in range(62))
    project = load_claims(tmp_path, f"    entities:\n{chain}      e62: {{}}\n")
    assert [mistake.message for mistake in project.mistakes if "wholes" in mistake.message] == [
        "`part_of` of e1 leads up through more than 60 wholes, and counts for nothing"
    ]
    assert project.vocabulary.entities["e1"].part_of == ()
    assert project.vocabulary.entities["e2"].part_of == ("e3",)


def test_what_all_files_define_together_is_bounded_and_what_is_within_stands(tmp_path: Path) -> None:
    """Each entry counts by what it takes, and each name; the claims of a file stand whether or not what it defines does."""
    more = """
        source: {id: s}
        claims: [{id: c, subject: laos, property: staff, value: 3}, {id: d, subject: chad, property: staff, value: 4}]
        entities: {chad: {name: Chad, aliases: [TD, Tchad]}}
        properties: {area: {name: area, type: quantity}}
        dimensions: {d: {values: {a: {b: , c: }, e: }}}
        rules: [{id: r, message: m, given: {a: {property: staff}}, check: a.value < 1}]
        reconciled: [{claims: [s/c, s/d], reason: r}]
    """
    needed = (1 + 2) + 5 + (5 + 5) + (8 + 1) + (4 + 2)
    own = 3 + (3 * 5 + 1) + (5 + 5) + 3
    for limit, is_within in ((own + needed, True), (own + needed - 1, False)):
        files = {"factlint.toml": f"definition-limit = {limit}\n", "claims/more.yaml": more, "claims/a.yaml": WORDS}
        root = write_project(tmp_path / str(limit), files)
        corpus = load_project(root, load_settings(root))
        assert ("chad" in corpus.vocabulary.entities, len(corpus.project_rules), len(corpus.claims)) == (is_within, int(is_within), 2)
        told = f"with this file the project defines more than {limit:,} entities, names and the like: what it defines is left out"
        assert [m.message for m in corpus.mistakes] == ([] if is_within else [told])


def test_a_part_of_an_entity_is_found_in_its_own_lines(tmp_path: Path) -> None:
    """Its nodes are not kept, and where it stands is told all the same: in braces, in lines, behind a comment and under a repaired line."""
    text = """\
entities:
  one: {name: One, part_of: [laos, nowhere]}
  two:
    # of which nothing is known
    name: Two
    part_of:
      - laos
      - nobody
properties:
  p: {type: text, unit: km, range: 0..3}
  q: {type: quantity, range: many, tolerance: 1 day, ratio_of: {of: none, part: {format: individual}, whole: {}}}
"""
    found = places(load_claims(tmp_path, text))
    at = ["2:36 unknown-name", "8:9 unknown-name", "10:25 invalid-claim", "10:36 invalid-claim"]
    at += ["11:30 invalid-claim", "11:47 invalid-claim", "11:69 unknown-name"]
    assert sorted(found) == sorted(f"a.yaml:{place}" for place in at)
    repaired = text + 'ignored: [{quote: a, reason: "b" c}]\nsource: {id: s}\n'
    assert set(found) <= set(places(load_claims(tmp_path, repaired)))


def test_units_and_the_values_of_dimensions_are_the_words_of_the_article(tmp_path: Path) -> None:
    """They have no name beside their key, so the key is one: in any letters, with its capitals, spaces and signs."""
    text = """
        source: {id: s, language: de, published: 2024-05-01}
        defaults: {subject: laos}
        claims:
          - {id: a, property: stations, value: neun Bahnhöfe, scope: {Träger: Länder, tình trạng: Cứu  được}}
          - {id: b, property: stations, value: 3 train stops, scope: {Träger: bund, tình trạng: 65+}}
          - {id: c, property: density, value: 12 Bahnhöfe je Einwohner}
        properties:
          stations: {type: quantity, unit: bahnhof}
          density: {type: quantity, unit: Bahnhof per Einwohner}
        dimensions:
          Träger: {values: {Bund: , Länder: {Stadtstaaten: }}, complete: [träger]}
          tình trạng: {values: [cứu được, 65+]}
        units: {Bahnhof: [Bahnhöfe, train stop], Einwohner: []}
    """
    corpus = load_claims(tmp_path, text)
    assert corpus.mistakes == ()
    assert [claim.scope for claim in corpus.claims[:2]] == [
        (("Träger", ("Länder",)), ("tình trạng", ("cứu được",))),
        (("Träger", ("Bund",)), ("tình trạng", ("65+",))),
    ]
    report = report_of(tmp_path)
    assert not told(report, "value-unreadable")
    assert not told(report, "unit-mismatch")


def test_a_name_that_does_not_show_and_one_that_no_one_knows_are_told_with_what_to_write(tmp_path: Path) -> None:
    text = """
        source: {id: s}
        claims: [{id: a, subject: laos, property: staff, value: 3, scope: {groß: alles}}]
        dimensions: {"weit\\tweg": {values: [nah]}, groß: {values: {nah: , " ": }}}
        units: {"": [nothing], "Per\\u200bson": [Leute]}
    """
    mistakes = sorted(load_claims(tmp_path, text).mistakes, key=lambda m: m.location)
    assert [(m.message, m.settle) for m in mistakes] == [
        ("no value of groß is called “alles”", "add `alles:` under `values:` of the dimension `groß`"),
        ("this name has signs that do not show", "write `weit weg`"),
        ("this name has signs that do not show", "write a word"),
        ("this name has signs that do not show", "write a word"),
        ("this name has signs that do not show", "write `Per son`"),
    ]


def test_an_entity_or_property_with_an_id_that_is_none_is_told_once_and_kept(tmp_path: Path) -> None:
    text = """
        source: {id: s}
        claims:
          - {id: a, subject: Großbahn, property: Höhe, value: 3 m}
          - {id: b, subject: The Railway, property: height, value: 5 m}
        entities: {Großbahn: {name: The Railway}}
        properties: {Höhe: {name: height, type: quantity, unit: m, over_time: constant}}
    """
    load_claims(tmp_path, text)
    report = report_of(tmp_path)
    assert [(f.rule, f.settle) for f in told(report) if f.rule in ("invalid-claim", "unknown-name")] == [
        ("invalid-claim", "write `grossbahn`"),
        ("invalid-claim", "write `hohe`"),
    ]
    assert [f.message for f in told(report, "value-conflict")] == ["The Railway · height: 3 m or 5 m?"]


def test_values_and_dimensions_that_differ_in_letters_alone_are_one_and_told(tmp_path: Path) -> None:
    text = """
        source: {id: s}
        defaults: {subject: laos, property: crew}
        claims:
          - {id: a, value: 100 people, scope: {g: Women}}
          - {id: b, value: 200 people, scope: {G: women}}
        properties: {crew: {type: quantity, unit: people, over_time: constant}}
        dimensions: {g: {values: {Women: , women: {young: }, " z ": }}, G: {values: [x]}}
    """
    load_claims(tmp_path, text)
    report = report_of(tmp_path)
    assert sorted(f.message.partition(", first in")[0] for f in told(report, "duplicate-id")) == [
        "`G` is defined twice under `dimensions:`",
        "`women` stands twice in the dimension `g`, first as `Women`",
    ]
    assert [f.settle for f in told(report, "invalid-claim")] == ["write `z`"]
    assert len(told(report, "value-conflict")) == 1


def test_a_unit_is_named_by_a_defined_noun_whatever_its_signs(tmp_path: Path) -> None:
    text = """
        source: {id: s}
        defaults: {subject: laos, property: crew}
        claims: [{id: a, value: 5 grown-ups}]
        properties:
          crew: {type: quantity, unit: People (adult)}
          gas: {type: quantity, unit: CO2}
          team: {type: quantity, unit: Mitarbeiter/innen}
        units: {CO2: [], People (adult): [grown-up], Mitarbeiter/innen: []}
    """
    load_claims(tmp_path, text)
    report = report_of(tmp_path)
    assert [f.message for f in told(report) if f.rule in ("invalid-claim", "value-unreadable", "unit-mismatch")] == []
