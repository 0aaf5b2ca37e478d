"""The claims format, version 1, as tables: every key, what it takes, and what it means.

The readers, the "did you mean" and the published JSON Schema all go by these tables.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What may stand behind a key."""

    ID = auto()
    TEXT = auto()
    TEXTS = auto()
    """One text, or a list of them."""
    TEXT_LISTS = auto()
    """A list whose items are texts or lists of texts."""
    DATE = auto()
    FLAG = auto()
    CHOICE = auto()
    SCOPE = auto()
    RECORD = auto()
    RECORDS = auto()
    """A list of mappings."""
    NAMED = auto()
    """A mapping from ids to mappings."""
    NOUNS = auto()
    """A mapping from ids to one text or a list of them."""
    TREE = auto()
    STEPS = auto()


class Field(NamedTuple):
    key: str
    kind: Kind
    about: str
    required: bool = False
    choices: tuple[str, ...] = ()
    table: Table | None = None


class Table:
    """The keys of one kind of mapping; `noun` is what messages call it."""

    __slots__ = ("fields", "noun", "required")

    def __init__(self, noun: str, *fields: Field) -> None:
        self.noun = noun
        self.fields = {field.key: field for field in fields}
        self.required = tuple(field.key for field in fields if field.required)


ID_PATTERN = "[a-z0-9][a-z0-9-]*"

SOURCE = Table(
    "a source",
    Field("id", Kind.ID, "unique in the project: small letters, digits and hyphens", required=True),
    Field("file", Kind.TEXT, "the file of its text, under the sources folder; without it quotes are not checked"),
    Field("sha256", Kind.TEXT, "64 hexadecimal digits: pins the bytes of the file"),
    Field("title", Kind.TEXT, "the headline"),
    Field("publisher", Kind.TEXT, "who published it"),
    Field("author", Kind.TEXT, "who wrote it"),
    Field("url", Kind.TEXT, "where it stands"),
    Field("note", Kind.TEXT, "free text"),
    Field("language", Kind.TEXT, "BCP 47, such as `en` or `pt-BR`: how numbers and dates in it are read; default en"),
    Field("published", Kind.DATE, "the date of publication; `unknown` is the default and has consequences"),
    Field("derived_from", Kind.TEXTS, "ids of the sources that this one repeats"),
    Field("replaces", Kind.TEXTS, "ids of the sources of which this is a correction or a newer version"),
)

SUPPRESSION = Table(
    "a suppression",
    Field("rule", Kind.TEXT, "the rule to silence on this claim", required=True),
    Field("reason", Kind.TEXT, "why", required=True),
    Field("expires", Kind.DATE, "the day from which it no longer holds"),
    Field("value", Kind.TEXTS, "the claim's value as it stood: the suppression lapses when it changes"),
)

CLAIM = Table(
    "a claim",
    Field("id", Kind.ID, "unique in the source; elsewhere: source/id", required=True),
    Field("subject", Kind.TEXT, "an entity's id, name or alias", required=True),
    Field("property", Kind.TEXT, "a property's id, name or alias", required=True),
    Field("value", Kind.TEXTS, "in the article's own words; a list where the property holds `many`", required=True),
    Field("scope", Kind.SCOPE, "what the value covers: dimension to value, list of values, or `unknown`"),
    Field("as_of", Kind.DATE, "when the value held; default: the source's `published`"),
    Field("since", Kind.DATE, "start of the window of counting, or of validity"),
    Field("until", Kind.DATE, "end of the window of counting, or of validity"),
    Field("status", Kind.CHOICE, "default actual", choices=("actual", "estimate", "planned", "forecast", "target")),
    Field("due", Kind.DATE, "by when a plan or target is to be met"),
    Field("said_by", Kind.TEXT, "the entity that says it; `none` takes a default back"),
    Field("denied", Kind.FLAG, "the source says that this is not so"),
    Field("only", Kind.FLAG, "the source says that this is all of it"),
    Field("quote", Kind.TEXTS, "the words of the source, verbatim; `…` or `[...]` marks an omission, `[word]` an insertion"),
    Field(
        "basis",
        Kind.CHOICE,
        "`stated` (default): the value can be read in the quote; `derived`: inferred, and `note` says how",
        choices=("stated", "derived"),
    ),
    Field("note", Kind.TEXT, "free text"),
    Field("suppress", Kind.RECORDS, "rules silenced on this claim, each with a reason", table=SUPPRESSION),
)

DEFAULTS = Table("defaults", *(field._replace(required=False) for field in CLAIM.fields.values() if field.key not in ("id", "quote")))

IGNORED = Table(
    "an ignored figure",
    Field("quote", Kind.TEXT, "the words of the source, verbatim", required=True),
    Field("reason", Kind.TEXT, "why it needs no claim", required=True),
)

ENTITY = Table(
    "an entity",
    Field("name", Kind.TEXT, "as reports print it; default: the id"),
    Field("aliases", Kind.TEXTS, "other names"),
    Field("type", Kind.TEXT, "country, organisation, person, rank, …"),
    Field("part_of", Kind.TEXTS, "the wholes it belongs to: a part never contradicts its whole"),
    Field("succeeds", Kind.TEXTS, "its forerunners"),
    Field("wikidata", Kind.TEXT, "its Wikidata item, such as Q42"),
)

RATIO = Table(
    "a ratio",
    Field("of", Kind.TEXT, "the property that is counted", required=True),
    Field("part", Kind.SCOPE, "the scope of the share, beside that of the whole: part: {gender: women}, whole: {}", required=True),
    Field("whole", Kind.SCOPE, "the scope of the whole; `{}` is all of it", required=True),
)

PROPERTY = Table(
    "a property",
    Field("name", Kind.TEXT, "as reports print it; default: the id"),
    Field("aliases", Kind.TEXTS, "other names"),
    Field("type", Kind.CHOICE, "what its values are", required=True, choices=("quantity", "date", "time", "text", "entity")),
    Field("unit", Kind.TEXTS, "a unit of the vocabulary, a physical unit, currency code(s), `X per Y`, or percent; left out: a bare count"),
    Field(
        "over_time",
        Kind.CHOICE,
        "constant (default of date, time, text, entity), level (default of quantity), cumulative, flow",
        choices=("constant", "level", "cumulative", "flow"),
    ),
    Field("additive", Kind.FLAG, "parts by scope add up to the whole; default false"),
    Field("integer", Kind.FLAG, "only whole numbers; true where the unit is a count noun"),
    Field("range", Kind.TEXT, "what is possible at all, such as `0..2000000`"),
    Field("tolerance", Kind.TEXT, "a difference no one would raise: `2%`, `10 minutes`, `1 day`"),
    Field("approximation", Kind.TEXT, 'how wide "about" is; default 5%'),
    Field("bounded_by", Kind.TEXT, "at no time above that property of the same subject and scope"),
    Field("many", Kind.FLAG, "several values may hold at once"),
    Field("stable_for", Kind.TEXT, "how long a value stays put: `1 year`, `1 hour`"),
    Field("scale", Kind.STEPS, "the steps of an ordered property, from the lowest on"),
    Field("ratio_of", Kind.RECORD, "the counts that a share is taken of", table=RATIO),
    Field("values", Kind.TEXTS, "the texts that exclude each other"),
)

DIMENSION = Table(
    "a dimension",
    Field("values", Kind.TREE, "a tree of words; siblings are disjoint", required=True),
    Field("complete", Kind.TEXTS, "nodes whose children make up the whole: the dimension itself, or a value"),
    Field("default", Kind.CHOICE, "what leaving this dimension out means: `unknown`, else all of it", choices=("unknown",)),
)

GIVEN = Table(
    "a bound claim",
    Field("subject", Kind.TEXT, "an entity's id, name or alias"),
    Field("property", Kind.TEXT, "a property's id, name or alias"),
    Field("scope", Kind.SCOPE, "dimension to value"),
    Field("status", Kind.CHOICE, "a claim's status", choices=CLAIM.fields["status"].choices),
)

RULE = Table(
    "a rule",
    Field("id", Kind.ID, "the rule's name", required=True),
    Field("message", Kind.TEXT, "what the finding says; may name `{a.value}` and the like", required=True),
    Field("severity", Kind.CHOICE, "default error", choices=("error", "warning", "info")),
    Field("given", Kind.NAMED, "the claims it binds: each may name subject, property, scope, status", required=True, table=GIVEN),
    Field("same", Kind.TEXTS, "what the bound claims share: subject (default), scope, source, as_of; `[]` binds across subjects"),
    Field("check", Kind.TEXT, "what must hold; the rule fires where it is surely false", required=True),
)

RECONCILED = Table(
    "a reconciliation",
    Field("claims", Kind.TEXTS, "the claims whose difference was looked into: source/id", required=True),
    Field("values", Kind.TEXT_LISTS, "their values as they stood: it lapses when one changes"),
    Field("rules", Kind.TEXTS, "the rules it covers; all, if left out"),
    Field("reason", Kind.TEXT, "why the difference is no error", required=True),
    Field("by", Kind.TEXT, "who looked into it"),
    Field("on", Kind.DATE, "when"),
    Field("expires", Kind.DATE, "past it the finding is back"),
)

DOCUMENT = Table(
    "a document",
    Field("source", Kind.RECORD, "the article that the claims of this document come from", table=SOURCE),
    Field("defaults", Kind.RECORD, "for the claims of this document that lack the key", table=DEFAULTS),
    Field("claims", Kind.RECORDS, "what the article states", table=CLAIM),
    Field("ignored", Kind.RECORDS, "figures of the text that need no claim", table=IGNORED),
    Field("entities", Kind.NAMED, "what claims are about, by id", table=ENTITY),
    Field("properties", Kind.NAMED, "what is claimed of them, by id", table=PROPERTY),
    Field("dimensions", Kind.NAMED, "what values may cover a part of, by name", table=DIMENSION),
    Field("units", Kind.NOUNS, "count nouns, as the article has them: one and its other names"),
    Field("rules", Kind.RECORDS, "the project's own rules", table=RULE),
    Field("reconciled", Kind.RECORDS, "differences that someone has looked into", table=RECONCILED),
)
