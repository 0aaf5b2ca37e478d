"""Projects of towns, small and full of differences, and edits of them: what a renewed run is held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.project import write_project

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

WORDS = """\
entities:
  alm: {name: Alm, aliases: [the town of Alm], type: town}
  bor: {name: Bor, type: town}
  cor: {name: Cor, type: town}
  old-dun: {name: Old Dun, type: town}
  dun: {name: Dun, type: town, succeeds: old-dun}
  holm: {name: Ida Holm, type: person}
  lund: {name: Per Lund, type: person}
  unheard: {name: Unheard, type: town}
properties:
  founded: {name: founded, type: date}
  residents: {name: residents, type: quantity, unit: resident, over_time: level, additive: true}
  women: {name: women, type: quantity, unit: resident, over_time: level, bounded_by: residents}
  share: {name: share, type: quantity, unit: percent, ratio_of: {of: residents, part: {quarter: harbour}, whole: {}}}
  trees: {name: trees planted, type: quantity, unit: tree, over_time: cumulative}
  mayor: {name: mayor, type: entity, many: true}
  motto: {name: motto, type: text}
dimensions:
  quarter: {values: {harbour: , hill: }, complete: [quarter]}
units:
  resident: [people, inhabitant]
  tree: [oak]
"""
IDLE = "units:\n  boat: [ship]\n"
SUBJECTS = ("Alm", "Bor", "Cor", "Old Dun", "Dun", "Elsewhere", "the town of Alm")
VALUES = {
    "founded": ("1204", "June 1204", "1240", "about 1200", "never"),
    "residents": ("1,203 residents", "1,300 people", "about 1,200 residents", "900 residents", "12,030 residents"),
    "women": ("600 residents", "1,250 people"),
    "share": ("50 percent", "12 %"),
    "trees planted": ("300 trees", "310 trees", "1,000 oaks", "5 ships"),
    "mayor": ("Ida Holm", "Per Lund", "Nobody Known"),
    "motto": ("cleaner than ever", "a bridge too far"),
    "nothing known": ("7",),
}
QUOTES = ("The lake of the town is cleaner than ever", "Alm was founded in 1204", "Words that no article has", "")


def rarely(rng: Random, one_in: int, *some: str) -> str:
    return rng.choice(some) if rng.randrange(one_in) == 0 else ""


def claim(rng: Random, number: int) -> str:
    prop = rng.choice([*VALUES, "residents", "residents", "founded"])
    keys = {
        "id": f"c{number}",
        "subject": rng.choice(SUBJECTS[:3] * 8 + SUBJECTS),
        "property": prop,
        "value": rng.choice(VALUES[prop]),
        "quote": rng.choice(QUOTES),
        "as_of": rng.choice(("2019", "2020", "2021-03", "2024-05-01")) if rng.randrange(30) else "",
        "scope": rarely(rng, 2, "{quarter: harbour}", "{quarter: hill}", "{quarter: unknown}") or rarely(rng, 40, "{nowhere: x}"),
        "said_by": rarely(rng, 20, "Ida Holm", "Per Lund"),
        "status": rarely(rng, 8, "planned", "target"),
        "denied": rarely(rng, 12, "true"),
        "suppress": rarely(rng, 60, "[{rule: value-conflict, reason: looked into}]"),
        "note": rarely(rng, 3, "some\n      note"),
    }
    if keys["status"]:
        keys["due"] = "2025-06"
    return "\n    ".join(f"{key}: {value}" for key, value in keys.items() if value)


def paper(rng: Random, number: int) -> str:
    """One document: a source and some claims."""
    published = f"20{20 + number % 5}-05-01" if rng.randrange(25) else "unknown"
    head = f"source:\n  id: s{number}\n  file: s{number}.txt\n  published: {published}\n"
    return head + "claims:\n" + "".join(f"  - {claim(rng, at)}\n" for at in range(rng.randrange(1, 6)))


def article(number: int) -> str:
    return f"Paper {number} says: The lake of the town is cleaner than ever. Alm was founded in 1204, {number} years ago.\n"


def project(rng: Random) -> dict[str, str]:
    files = {"claims/words.yaml": WORDS}
    if rng.randrange(12) == 0:
        files["claims/idle.yaml"] = IDLE
    for number in range(rng.randrange(4, 14)):
        files |= {f"claims/s{number}.yaml": paper(rng, number), f"seeds/s{number}.txt": article(number)}
    return files


def edited(rng: Random, files: dict[str, str]) -> list[str]:
    """Edit some documents in place, and name them."""
    changed = rng.sample([name for name in files if name.startswith("claims/s")], rng.choice((1, 1, 1, 2)))
    for name in changed:
        number = int(name.removeprefix("claims/s").removesuffix(".yaml"))
        entries = files[name].split("  - ")
        at = rng.randrange(1, len(entries))
        kind = rng.randrange(6)
        if kind == 0:
            entries.append(f"{claim(rng, len(entries) + 10)}\n")
        elif kind == 1 and len(entries) > 2:
            del entries[at]
        elif kind == 2:
            entries[0] = f"# {rng.random()}\n{entries[0]}"
        elif kind == 3:
            entries = paper(rng, number).split("  - ")
        else:
            entries[at] = f"{claim(rng, at + 20 * rng.randrange(2))}\n"
        files[name] = "  - ".join(entries)
    return changed


def write(root: Path, files: dict[str, str]) -> None:
    write_project(root, {name: content.encode() for name, content in files.items()})
