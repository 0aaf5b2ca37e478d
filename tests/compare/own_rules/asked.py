"""Two articles on rowing, and rules that a project may ask of them."""

from __future__ import annotations

VOCABULARY = """\
entities:
  club: {name: Rowing Club, aliases: [Oars]}
  rival: {name: Sailing Club, aliases: [Oars]}
  lake: {name: Lake Town}
  sea: {name: Sea Town, aliases: [Seaside]}
  quay: {name: Quay Street, part_of: sea}
  mate: {name: Mate}
  captain: {name: Captain}
units:
  person: [people, member]
dimensions:
  age: {values: {junior: {boys: , girls: }, senior: }, complete: [age, junior]}
  boat: {values: {eight: , four: }}
properties:
  founded: {type: date}
  first-race: {name: first race, type: date}
  starts: {type: time}
  members: {type: quantity, unit: person, over_time: level, additive: true}
  rowers: {type: quantity, unit: person, over_time: level, additive: true}
  seats: {type: quantity, unit: person}
  points: {type: quantity}
  fee: {type: quantity, unit: EUR}
  town: {type: entity}
  pier: {type: entity}
  owner: {type: entity}
  rank: {type: entity, over_time: cumulative, scale: [mate, captain]}
  motto: {type: text}
  verdict: {type: text, values: [guilty, not guilty]}
  flag: {type: text, values: [red, blue], many: true}
"""

TEXT = "The club was founded long ago. Founded in 2014, it raced in June, and again in the summer of 2013.\n"

A = """\
source: {id: a, file: a.txt, published: 2020-05-01}
defaults: {subject: Rowing Club, basis: derived, note: x}
claims:
  - {id: founded, property: founded, value: 2014, quote: "Founded in 2014,"}
  - {id: again, property: founded, value: "2014", as_of: 2019}
  - {id: race, property: first race, value: June 2013, quote: [in June, of 2013]}
  - {id: next, property: first race, value: June 2030, status: planned}
  - {id: never, property: first race, value: May 2011, denied: true}
  - {id: starts, property: starts, value: "9:30"}
  - {id: boys, property: members, value: 20 members, scope: {age: boys}}
  - {id: girls, property: members, value: 33 members, scope: {age: girls}, since: 2014, until: 2018}
  - {id: senior, property: members, value: 126 members, scope: {age: senior}}
  - {id: veterans, property: members, value: 3 members, scope: {age: unknown}}
  - {id: eight, property: rowers, value: exactly 8 people, scope: {boat: eight}}
  - {id: seats, property: seats, value: 155 people, as_of: 2019-03-04}
  - {id: points, property: points, value: exactly 70}
  - {id: fee, property: fee, value: exactly €40, status: estimate}
  - {id: town, property: town, value: Sea Town}
  - {id: pier, property: pier, value: Quay Street}
  - {id: owner, property: owner, value: Sailing Club}
  - {id: rank, property: rank, value: Mate}
  - {id: motto, property: motto, value: Row on}
  - {id: verdict, property: verdict, value: not guilty}
  - {id: flag, property: flag, value: [red, blue]}
"""

B = """\
source: {id: b, published: unknown}
defaults: {subject: Sailing Club, basis: derived, note: x}
claims:
  - {id: founded, property: founded, value: 2017}
  - {id: race, property: first race, value: June 2013}
  - {id: seats, property: seats, value: 12 people, since: 2015-02, as_of: 2019-03-04}
  - {id: members, property: members, value: exactly 30 people}
  - {id: town, property: town, value: Lake Town}
  - {id: pier, property: pier, value: Lake Town}
  - {id: motto, property: motto, value: sail on}
  - {id: verdict, property: verdict, value: guilty}
"""

CLAIMS = {"claims/a.yaml": A, "claims/b.yaml": B, "seeds/a.txt": TEXT}

BOTH = "a: {property: founded}, b: {property: first race}"
TOTAL = "a: {property: members, scope: {}}, b: {property: seats}"
ALL = "{x.subject} / {x.property} / {x.value} / {x.scope} / {x.quote} / {x.as_of} / {x.since} / {x.until} / {x.source.published}"


def of(given: str) -> str:
    return f"x: {{{given}}}"


RULES: tuple[tuple[str, str, str, str], ...] = (
    # given, same, check, message
    (BOTH, "[subject]", "a.value <= b.value", "{a.subject}: {b.value} before {a.value}"),
    (BOTH, "[]", "a.value <= b.value", "{a.subject} {a.value}, {b.subject} {b.value}"),
    (BOTH, "[source]", "a.value <= b.value", "{a.subject} {a.value}, {b.subject} {b.value}"),
    (BOTH, "[as_of]", "a.value <= b.value", "{a.subject} {a.value}, {b.subject} {b.value}"),
    (BOTH, "[subject, as_of]", "a.value <= b.value", "{a.as_of} {b.as_of}"),
    (BOTH, "[subject, source, as_of, scope]", "a.value <= b.value", "{a.as_of} {b.as_of}"),
    (BOTH, "[subject]", "a.value >= b.value", "none"),
    (BOTH, "[subject]", "a.value <= b.value and a.value > '2015'", "once"),
    ("a: {property: founded}, b: {property: first race, status: planned}", "[subject]", "b.value < a.value", "planned {b.value}"),
    ("a: {property: founded}, b: {property: first race, status: actual}", "[subject]", "b.value > a.value", "actual {b.value}"),
    (of("property: fee"), "[subject]", "x.value > 50", "fee {x.value}"),
    (of("property: fee, status: actual"), "[subject]", "x.value > 50", "fee {x.value}"),
    (of("property: fee, status: estimate"), "[subject]", "x.value > 50", "fee {x.value}"),
    (of("property: seats, subject: Sailing Club"), "[subject]", "x.value > 500", "{x.value}"),
    (of("property: seats, subject: club"), "[subject]", "x.value > 500", "{x.value}"),
    (of("subject: Sailing Club, status: actual"), "[subject]", "x.since > '2015-03'", "{x.property}: {x.value}"),
    (of("subject: Rowing Club, status: planned"), "[subject]", "x.as_of < '2000'", "{x.property}: {x.value}"),
    (of("scope: {boat: eight}"), "[subject]", "x.as_of < '2000'", "{x.property}: {x.value}"),
    (of("property: members, scope: {age: boys}"), "[subject]", "x.value > 500", "{x.value}"),
    (of("property: members, scope: {age: [boys, girls]}"), "[subject]", "x.value > 500", "{x.value} {x.scope}"),
    (of("property: members, scope: {age: unknown}"), "[subject]", "x.value > 500", "{x.value} {x.scope}"),
    (of("property: members, scope: {age: junior}"), "[subject]", "x.value > 500", ALL),
    (of("property: members, scope: {}"), "[subject]", "x.value > 500", ALL),
    (of("property: members, scope: {}, status: actual"), "[subject]", "x.value > 500", "{x.value}"),
    (of("property: members, scope: {}, status: estimate"), "[subject]", "x.value > 500", "{x.value}"),
    (of("property: members, scope: {}, subject: Rowing Club"), "[subject]", "x.value > 500", "{x.value}"),
    (of("property: members, scope: {}, subject: Sailing Club"), "[subject]", "x.value > 500", "{x.value}"),
    (of("property: rowers, scope: {}"), "[subject]", "x.value < 8", ALL),
    (of("property: rowers, scope: {}"), "[subject]", "x.value > 500", ALL),
    (of("property: seats, scope: {}"), "[subject]", "x.value > 500", ALL),
    (of("property: members, scope: {age: girls}"), "[subject]", "x.value > 500", ALL),
    (of("property: founded"), "[subject]", "x.value > '2030'", ALL),
    (of("property: first race"), "[subject]", "x.value > '2030'", ALL),
    (TOTAL, "[subject]", "a.value <= b.value", "{a.value} on {b.value}"),
    (TOTAL, "[source]", "a.value <= b.value", "{a.value} on {b.value}"),
    (TOTAL, "[]", "a.value <= b.value", "{a.subject} {a.value} on {b.subject} {b.value}"),
    (TOTAL, "[subject]", "a.as_of > b.as_of", "{a.as_of} after {b.as_of}"),
    (TOTAL, "[subject]", "a.as_of < b.as_of", "{a.as_of} before {b.as_of}"),
    (TOTAL, "[subject]", "a.since > '2100' and a.until < '1900'", "never"),
    (TOTAL, "[subject]", "a.source.published > '2100'", "never"),
    ("a: {property: members, scope: {age: boys}}, b: {property: members, scope: {age: girls}}", "[scope]", "a.value > 500", "never"),
    ("a: {property: members}, b: {property: members}", "[scope]", "a.value > 500", "never"),
    ("a: {property: members}, b: {property: members}", "[subject]", "a.value > 50 or b.value > 50", "{a.scope} {b.scope}"),
    ("a: {property: founded}, b: {property: town}", "[scope, subject]", "a.value > '2030'", "{a.value} {b.value}"),
    (of("property: starts"), "[subject]", "x.value > 600", "{x.value}"),
    (of("property: starts"), "[subject]", "x.value > 500", "{x.value}"),
    (of("property: starts"), "[subject]", "x.value > '10:00'", "{x.value}"),
    (of("property: points"), "[subject]", "x.value > 70", "{x.value}"),
    ("a: {property: points}, b: {property: seats}", "[subject]", "a.value > b.value", "{a.value} {b.value}"),
    ("a: {property: fee}, b: {property: seats}", "[subject]", "a.value > b.value", "{a.value} {b.value}"),
    (of("property: rank"), "[subject]", "x.value > 1", "{x.value}"),
    (of("property: rank"), "[subject]", "x.value == 'Captain'", "{x.value}"),
    ("a: {property: rank}, b: {property: seats}", "[subject]", "a.value > b.value", "{a.value}"),
    (of("property: town"), "[subject]", "x.value == 'Sea Town'", "{x.value}"),
    (of("property: town"), "[subject]", "x.value == 'seaside'", "{x.value}"),
    (of("property: town"), "[subject]", "x.value != 'Lake Town'", "{x.value}"),
    (of("property: town"), "[subject]", "x.value == 'Nowhere'", "{x.value}"),
    (of("property: town"), "[subject]", "x.value > 'Nowhere'", "{x.value}"),
    (of("property: town"), "[subject]", "x.value == 'Quay Street'", "{x.value}"),
    (of("property: pier"), "[subject]", "x.value == 'Sea Town'", "{x.value}"),
    (of("property: pier"), "[subject]", "x.value != 'Sea Town'", "{x.value}"),
    (of("property: owner"), "[subject]", "x.value == 'Oars'", "{x.value}"),
    (of("property: owner"), "[subject]", "x.value != 'Oars'", "{x.value}"),
    (of("property: owner"), "[subject]", "x.value == 'Lake Town'", "{x.value}"),
    ("a: {property: town}, b: {property: pier}", "[subject]", "a.value != b.value", "{a.value} {b.value}"),
    ("a: {property: town}, b: {property: pier}", "[subject]", "a.value == b.value", "{a.value} {b.value}"),
    ("a: {property: town}, b: {property: pier}", "[]", "a.value == b.value", "{a.subject} {a.value}, {b.subject} {b.value}"),
    ("a: {property: town}, b: {property: motto}", "[subject]", "a.value == b.value", "{a.value} {b.value}"),
    (of("property: motto"), "[subject]", "x.value != 'ROW  ON'", "{x.value}"),
    (of("property: motto"), "[subject]", "x.value == 'row off'", "{x.value}"),
    (of("property: motto"), "[subject]", "x.value != 'row off'", "{x.value}"),
    ("a: {property: motto}, b: {property: motto}", "[]", "a.value == b.value", "{a.value} {b.value}"),
    (of("property: verdict"), "[subject]", "x.value == 'guilty'", "{x.value}"),
    (of("property: verdict"), "[subject]", "x.value != 'not guilty'", "{x.value}"),
    (of("property: verdict"), "[subject]", "x.value == 'innocent'", "{x.value}"),
    ("a: {property: verdict}, b: {property: verdict}", "[]", "a.value == b.value", "{a.value} {b.value}"),
    ("a: {property: verdict}, b: {property: verdict}", "[]", "a.value != b.value", "{a.value} {b.value}"),
    ("a: {property: verdict}, b: {property: motto}", "[subject]", "a.value == b.value", "{a.value} {b.value}"),
    (of("property: flag"), "[subject]", "x.value == 'blue'", "{x.value}"),
    ("a: {property: flag}, b: {property: flag}", "[]", "a.value == b.value", "{a.value} {b.value}"),
    ("a: {property: town}, b: {property: flag}", "[subject]", "a.value == 'Nowhere'", "{a.value}"),
    (of("property: seats"), "[subject]", "x.as_of > '2019-03-04'", "{x.as_of}"),
    (of("property: seats"), "[subject]", "x.since > '2016'", "{x.since} {x.until}"),
    (of("property: seats"), "[subject]", "x.until < '2016'", "{x.since} {x.until}"),
    (of("property: members"), "[subject]", "x.until < '2016'", "{x.since} {x.until} {x.as_of}"),
    (of("property: members"), "[subject]", "x.since > '2016'", "{x.since} {x.until} {x.as_of}"),
    (of("property: seats"), "[subject]", "x.source.published > '2020-05-01'", "{x.source.published}"),
    (of("property: seats"), "[subject]", "x.source.published < '2010'", "{x.source.published}"),
    (of("property: motto"), "[subject]", "x.as_of < '2010'", "{x.as_of} {x.quote}"),
    # what cannot be asked
    (of("property: foundd"), "[subject]", "x.value > 3", "x"),
    (of("property: zzz"), "[subject]", "x.value > 3", "x"),
    (of("subject: Rowing Clup"), "[subject]", "x.as_of > '2014'", "x"),
    (of("subject: Oars"), "[subject]", "x.as_of > '2014'", "x"),
    (of("scope: {age: old}"), "[subject]", "x.as_of > '2014'", "x"),
    (of("scope: {age: [boys, old]}"), "[subject]", "x.as_of > '2014'", "x"),
    (of("scope: {mood: good}"), "[subject]", "x.as_of > '2014'", "x"),
    (of("scope: {boat: four, age: old}"), "[subject]", "x.as_of > '2014'", "x"),
    (of("subject: Rowing Clup, property: foundd"), "[subject]", "y.as_of > '2014'", "{y.value}"),
    (of("subject: Rowing Club"), "[subject]", "x.value > 3", "x"),
    (of("property: founded"), "[subject]", "y.as_of > '2014'", "{y.value}"),
    (of("property: founded"), "[subject]", "x.as_of > '2014'", "{y.value}"),
    (of("property: founded"), "[subject]", "x.as_of > 'someday'", "{x.value}"),
    (of("property: founded"), "[subject]", "x.as_of", "{x.price}"),
    (of("property: founded"), "[subject]", '"x.value > 3"', "x"),
    (of("property: founded"), "[subject]", "'x.value > 3'", "x"),
    (of("property: founded"), "[subject]", '"x.value > \\"3\\""', "x"),
    (of("property: founded"), "[subject]", "x.value >\n      3", "x"),
    (of("property: founded"), "[subject]", "x.value >", "x"),
    (of("property: founded"), "[subject]", "|\n      x.value\n      > 3", "x"),
    ("a: {property: founded, subject: club}, b: {subject: rival}", "[subject]", "a.value > b.as_of", "x"),
    ("a: {property: founded, subject: club}, b: {property: town, subject: rival}", "[scope]", "a.value < '1900'", "{a.value}"),
    ("a: {property: founded, subject: club}, b: {property: town, subject: club}", "[subject]", "a.value > '2030'", "{a.value}"),
    ("a: {scope: {age: boys}}, b: {scope: {age: girls}}", "[scope]", "a.as_of > b.as_of", "x"),
    ("a: {scope: {age: boys}}, b: {scope: {age: girls}}", "[source, scope]", "a.as_of > b.as_of", "x"),
    ("a: {scope: {age: boys}}, b: {scope: {age: boys}}", "[scope]", "a.as_of > b.as_of", "x"),
    ("a: {scope: {age: boys}, subject: club}, b: {scope: {age: girls}, subject: rival}", "[scope, subject]", "a.as_of > b.as_of", "x"),
    ("a: {property: founded, subject: club}, b: {subject: rival}", "", "a.value > b.as_of", "x"),
    (BOTH, "[day]", "a.value > b.value", "x"),
)
