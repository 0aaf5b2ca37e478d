"""A project of any size with a known truth: towns that articles write about, planted conflicts, and decoys beside them.

`truth.json` names the claims of each plant and decoy. A plant must be told (an error or warning that holds its claims on
different sides, or of a quote on its claim); a decoy must not.
"""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

VOCABULARY = """\
properties:
  founded: {name: founded, type: date}
  residents: {name: residents, type: quantity, unit: resident, over_time: level, additive: true}
  trees: {name: trees planted, type: quantity, unit: tree, over_time: cumulative}
  bridge: {name: length of the bridge, type: quantity, unit: m}
dimensions:
  quarter: {values: {harbour: , hill: , market: }}
units:
  resident: [people, inhabitant]
  tree: [oak]
"""
STEMS = (
    *("Al", "Bren", "Cor", "Dun", "El", "Far", "Gol", "Hin", "Is", "Jor"),
    *("Kil", "Lam", "Mer", "Nor", "Ost", "Pen", "Ras", "Sun", "Tor", "Ul"),
)
ENDS = ["abury", "bach", "dorf", "ford", "gate", "haven", "kirk", "lund", "mouth", "ness", "port", "stad", "stoke", "thorpe", "vik", "wold"]
CAPITAL = "Great-Aldermoor"
PADDING = (
    "Rain fell for most of the week, and the ferry ran late.",
    "The council met behind closed doors and said little afterwards.",
    "Older readers will remember the school band and its red coats.",
    "A new path follows the river as far as the mill.",
    "The market opens early and closes when the fish is gone.",
    "Nobody could say who had painted the lighthouse door.",
)


class Fact(NamedTuple):
    """One claim before it has a place: `keys` are those of the format, `said` is the sentence that its article carries."""

    town: str
    keys: dict[str, Any]
    said: str


def fact(town: str, prop: str, value: str, said: str, **keys: Any) -> Fact:
    quote = said.rstrip(".")
    return Fact(town, {"subject": town.lower(), "property": prop, "value": value, **keys, "quote": quote}, said)


def founded(town: str, value: str) -> Fact:
    return fact(town, "founded", value, f"{town} was founded in {value}.")


def residents(town: str, value: str, as_of: str, **keys: Any) -> Fact:
    return fact(town, "residents", f"{value} residents", f"In {as_of} the count gave {town} {value} residents.", as_of=as_of, **keys)


def trees(town: str, number: int, as_of: str) -> Fact:
    return fact(town, "trees planted", f"{number:,} trees", f"By {as_of} {town} had planted {number:,} trees.", as_of=as_of)


def bridge(town: str, value: str) -> Fact:
    return fact(town, "length of the bridge", value, f"The bridge at {town}, “the old lady”, is {value} long.")


def odd(rng: random.Random, low: int, high: int) -> int:
    """A count that is exact as written: no trailing zero."""
    return rng.randrange(low, high) // 10 * 10 + rng.choice((1, 3, 7, 9))


def town_facts(
    rng: random.Random, town: str, plants: list[tuple[str, tuple[Fact, ...]]], decoys: list[tuple[str, tuple[Fact, ...]]]
) -> list[Fact]:
    """What is written about one town; a plant or a decoy in about half of them."""
    year, count, planted, metres = str(rng.randrange(1100, 1900)), odd(rng, 2000, 90_000), odd(rng, 300, 9000), odd(rng, 40, 900)
    day = f"20{rng.randrange(10, 24)}-0{rng.randrange(1, 10)}-1{rng.randrange(10)}"
    later = f"{int(day[:4]) + 2}{day[4:]}"
    plain = [founded(town, year), residents(town, f"{count:,}", day), trees(town, planted, day), bridge(town, f"{metres} metres")]
    echoes = [rng.choice(plain) for _ in range(rng.randrange(4))]
    extra: Fact
    kind = rng.randrange(24)
    if kind == 0:
        extra = founded(town, str(int(year) - 7))
        plants.append(("year", (plain[0], extra)))
    elif kind == 1:
        extra = residents(town, f"{count * 5 // 4 // 10 * 10 + 3:,}", day)
        plants.append(("number", (plain[1], extra)))
    elif kind == 2:
        extra = trees(town, planted * 2 // 3 // 10 * 10 + 1, later)
        plants.append(("decrease", (plain[2], extra)))
    elif kind == 3:
        extra = bridge(town, f"{metres} metres")  # in words of its own, since the same article may tell of the bridge once more
        extra = extra._replace(keys={**extra.keys, "quote": extra.keys["quote"].replace("old lady", "tall maid")})
        extra = extra._replace(said=extra.said.replace("old lady", "tall maiden"))
        plants.append(("quote", (extra,)))
    elif kind in (4, 5):
        extra = founded(town, f"June {year}")
        decoys.append(("precision", (plain[0], extra)))
    elif kind in (6, 7):
        extra = trees(town, planted * 2 + 1, later)
        decoys.append(("growth", (plain[2], extra)))
    elif kind in (8, 9):
        extra = bridge(town, f"{metres * 3.28084:.0f} feet")
        decoys.append(("unit", (plain[3], extra)))
    elif kind in (10, 11):
        extra = residents(town, f"{count // 30 * 10 + 7:,}", day, scope={"quarter": "harbour"})
        decoys.append(("scope", (plain[1], extra)))
    elif kind in (12, 13):
        extra = residents(town, f"about {count:,}", day)
        decoys.append(("about", (plain[1], extra)))
    else:
        extra = rng.choice(plain)._replace()
    return [*plain, *(e._replace() for e in echoes), extra]


def town_name(number: int) -> str:
    return STEMS[number % 20] + ENDS[number // 20 % 16] + (f"-{number // 320}" if number >= 320 else "")


def document(number: int, facts: list[Fact], rng: random.Random) -> str:
    lines = ["source:", f"  id: paper-{number:05d}", f"  file: {number // 1000:03d}/paper-{number:05d}.txt"]
    lines += [f"  published: 2026-{rng.randrange(1, 11):02d}-{rng.randrange(1, 29):02d}", "", "claims:"]
    for entry in facts:
        first, *others = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in entry.keys.items())
        lines += [f"  - {first}", *(f"    {other}" for other in others)]
    return "\n".join(lines) + "\n"


def article(facts: list[Fact], rng: random.Random) -> str:
    sentences = [entry.said for entry in facts] + [rng.choice(PADDING) for _ in range(40)]
    rng.shuffle(sentences)
    return "\n\n".join(" ".join(sentences[i : i + 6]) for i in range(0, len(sentences), 6)) + "\n"


def write_corpus(root: Path, claims: int, files: int, seed: int = 1, hot_share: float = 0.01) -> dict[str, list[dict[str, Any]]]:
    """Write the project and return its truth: rows of `kind` and `claims` under `plants` and `decoys`.

    `hot_share` of the claims say when the capital was founded, and agree.
    """
    rng = random.Random(seed)
    plants: list[tuple[str, tuple[Fact, ...]]] = []
    decoys: list[tuple[str, tuple[Fact, ...]]] = []
    facts: list[Fact] = []
    hot = round(hot_share * claims)
    towns = [CAPITAL]
    facts += [founded(CAPITAL, "1204" if number % 3 else "June 1204") for number in range(hot)]
    while len(facts) < claims:
        towns.append(town_name(len(towns) - 1))
        facts += town_facts(rng, towns[-1], plants, decoys)
    shelves: list[list[Fact]] = [[] for _ in range(files)]
    for entry in facts:
        shelves[rng.randrange(files)].append(entry)
    entities = "entities:\n" + "".join(f"  {town.lower()}: {{name: {town}, type: town}}\n" for town in towns)
    put(root / "factlint.toml", 'today = "2026-11-22"\n')
    put(root / "claims/vocabulary.yaml", entities + VOCABULARY)
    names: dict[int, str] = {}
    for number, shelf in enumerate(shelves):
        for place, entry in enumerate(shelf):
            names[id(entry)] = f"paper-{number:05d}/c{place}"
            shelf[place] = Fact(entry.town, {"id": f"c{place}", **entry.keys}, entry.said)
        put(root / f"claims/{number // 1000:03d}/paper-{number:05d}.yaml", document(number, shelf, rng))
        put(root / f"seeds/{number // 1000:03d}/paper-{number:05d}.txt", article(shelf, rng))
    truth = {
        side: [{"kind": kind, "claims": [names[id(entry)] for entry in entries]} for kind, entries in rows]
        for side, rows in (("plants", plants), ("decoys", decoys))
    }
    put(root / "truth.json", json.dumps(truth, indent=1))
    return truth


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def score(truth: dict[str, list[dict[str, Any]]], report: dict[str, Any]) -> dict[str, Any]:
    """Plants found, decoys that were alarms, each as [hits, of], and the errors and warnings that touch neither."""
    loud = [f for f in report["findings"] if f["severity"] != "info" and f["status"] == "shown"]
    result: dict[str, Any] = {"plants": {}, "decoys": {}}
    used: set[int] = set()
    for side in ("plants", "decoys"):
        for row in truth[side]:
            hits = [n for n, finding in enumerate(loud) if tells(finding, set(row["claims"]))]
            used.update(hits)
            tally = result[side].setdefault(row["kind"], [0, 0])
            tally[0] += bool(hits)
            tally[1] += 1
    return {**result, "other": len(loud) - len(used)}


def tells(finding: dict[str, Any], claims: set[str]) -> bool:
    """Whether the finding holds all these claims, several of them on different sides."""
    if not claims <= set(finding.get("claims") or ()):
        return False
    return len(claims) == 1 or not any(claims <= set(cluster["claims"]) for cluster in finding.get("clusters") or ())
