"""Claims with their names looked up: the one step from drafts to the nouns of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.loading.columns import Columns
from checker.model.claim import TO_DO, USUAL, Claim
from checker.model.corpus import Mistake
from checker.model.particulars import altered
from checker.model.span import Location

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from checker.loading.claims import Draft
    from checker.loading.documents import Document
    from checker.loading.names import Names
    from checker.loading.vocabulary import Words
    from checker.model.source import Source
    from checker.model.vocabulary import Entity, Property, Scope, Vocabulary


class Resolver:
    """Leads the names in claims to what bears them; each name is looked up once."""

    def __init__(self, vocabulary: Vocabulary, words: Words) -> None:
        self.vocabulary = vocabulary
        self.words = words
        self._entities: dict[str, Entity] = {}
        self._properties: dict[str, Property] = {}
        self._scopes: dict[Any, Scope] = {}
        self._unsound = words.unsound
        self._nouns: Mapping[str, str] | None = None
        """Count nouns, all forms, with their units; made for the first property that no one knows."""
        self._lacking: list[str] = []
        """Keys of the claim at hand whose name a person has still to find."""

    def claims(self, document: Document, source: Source) -> list[Claim]:
        """The claims of a document."""
        drafts = document.claims
        if isinstance(drafts, Columns):
            return self._of_columns(document, source, drafts)
        return [self._claim(document, source, draft) for draft in drafts]

    def _of_columns(self, document: Document, source: Source, drafts: Columns) -> list[Claim]:
        """All at once, but for those of which something is to be told, or that name a speaker."""
        column, known, unsound = drafts.column, self._scopes.get, self._unsound
        subjects = _known(column("subject"), self._entities, self.words.entities, self.vocabulary.entities)
        properties = _known(column("property"), self._properties, self.words.properties, self.vocabulary.properties)
        scopes = [() if scope is None else known(scope) for scope in column("scope")]
        claims = drafts.claims(source, subjects, properties, scopes)
        apart = {number for names in (subjects, properties, scopes) if None in names for number, one in enumerate(names) if one is None}
        if unsound:
            apart.update([number for number, one in enumerate(properties) if one is not None and one.id in unsound])
        if tuple in set(map(type, column("value"))):
            apart.update([number for number, value in enumerate(column("value")) if value.__class__ is tuple])
        if any(column("said_by")):
            apart.update([number for number, name in enumerate(column("said_by")) if name is not None])
        for number in sorted(apart):
            claims[number] = self._claim(document, source, drafts[number])
        return claims

    def _claim(self, document: Document, source: Source, draft: Any) -> Claim:
        """The claim that a draft is, once it has its source and its names bear on something; any other thing it says stays as it is."""
        subject = self._entities.get(draft.subject) or self._entity(document, draft)
        property = self._properties.get(draft.property) or self._property(document, draft)
        if draft.scope:
            scope = self._scopes.get(draft.scope)
            if scope is None:
                scope = self._scope(document, draft)
                if scope is None:
                    _leave_out(draft)
            draft.scope = scope or ()
        if property is not None:
            if draft.stated.__class__ is tuple and len(draft.stated) > 1 and not property.many:
                self._tell_several(document, draft, property)
                _leave_out(draft)
            if property.id in self._unsound:
                _leave_out(draft)
        if draft.particulars is not USUAL and draft.said_by is not None:
            draft.particulars = altered(draft.particulars, said_by=self._speaker(document, draft))
        claim: Claim = draft
        draft.source, draft.subject, draft.property = source, subject, property
        if self._lacking:
            self.words.notes.add(_to_do(document, claim, self._lacking))
            self._lacking = []
        return claim

    def _entity(self, document: Document, draft: Any) -> Entity | None:
        id = self._one(self.words.entities, document, draft, "subject")
        if id is None:
            return None
        return self._entities.setdefault(draft.subject, self.vocabulary.entities[id])

    def _property(self, document: Document, draft: Any) -> Property | None:
        id = self._one(self.words.properties, document, draft, "property", lambda: self._likely(document, draft))
        if id is None:
            return None
        return self._properties.setdefault(draft.property, self.vocabulary.properties[id])

    def _likely(self, document: Document, draft: Any) -> str:
        """What a property of this claim's value would be defined as."""
        from checker.loading.likely import likely_type, nouns_of

        if self._nouns is None:
            self._nouns = nouns_of(self.vocabulary.units.values())
        language = (document.source.get("language") if document.source is not None else None) or "en"
        return likely_type(draft.value[0], language, self.words.entities, self._nouns)

    def _one(self, names: Names, document: Document, draft: Any, key: str, likely: Callable[[], str] = lambda: "") -> str | None:
        name: str | None = getattr(draft, key)
        if name == TO_DO and not names.find(name):
            self._lacking.append(key)
            return None
        return None if name is None else self.words.notes.one(names, name, lambda: place_of(document, draft, key), likely)

    def _speaker(self, document: Document, draft: Any) -> str | None:
        """The id of the entity; the name as written where no entity bears it, None where it is told that several do."""
        name: str = draft.said_by
        if not self.words.entities.find(name):
            return name
        return self._one(self.words.entities, document, draft, "said_by")

    def _scope(self, document: Document, draft: Any) -> Scope | None:
        scope = self.words.dimensions.scope(draft.scope, self.words.notes, lambda name: place_of(document, draft, f"scope.{name}"))
        if scope is not None:
            self._scopes[draft.scope] = scope
        return scope

    def _tell_several(self, document: Document, draft: Draft, property: Property) -> None:
        self.words.notes.tell(
            "invalid-claim",
            f"“{property.name}” holds one value at a time, and the claim lists {len(draft.value)}",
            place_of(document, draft, "value"),
            f"make a claim of each, or say `many: true` of `{property.id}`",
            offending=", ".join(draft.value),
        )


def _known(written: Sequence[str], known: dict[str, Any], names: Names, bearers: Mapping[str, Any]) -> list[Any]:
    """What each name stands for; None where it is not sure to be one thing."""
    found = list(map(known.get, written))
    if not all(found):
        for number, thing in enumerate(found):
            if thing is None:
                ids = names.find(written[number])
                if len(ids) == 1:
                    found[number] = known.setdefault(written[number], bearers[ids[0]])
    return found


def _leave_out(draft: Any) -> None:
    draft.particulars = altered(draft.particulars, is_comparable=False)


def place_of(document: Document, draft: Draft, key: str) -> Location:
    """Where a claim's key stands: in the claim, or in the defaults that supplied it."""
    top = key.partition(".")[0]
    if top not in draft.spans and document.defaults is not None and document.defaults.has(top):
        return document.defaults.location(top)
    span = draft.spans.get(key) or draft.spans.get("")
    assert span is not None
    return Location(document.path, span)


def _to_do(document: Document, claim: Claim, lacking: Sequence[str]) -> Mistake:
    """What a draft leaves to a person: one mistake a claim, whatever it lacks."""
    if len(lacking) > 1:
        asked, settle = "which property of which subject is this?", "name both"
    elif lacking[0] == "property":
        asked, settle = "which property is this?", "name it"
    else:
        asked, settle = "whose is this?", "name the subject"
    settle = f"{settle} in place of TODO; a figure that needs no claim goes to `ignored:` with its reason"
    own = [key for key in lacking if key in claim.spans]
    at = place_of(document, claim, own[-1] if own else "value")
    related = () if own else (place_of(document, claim, lacking[0])._replace(label="TODO for all that name no other"),)
    return Mistake("to-do", f"TODO: {asked} “{', '.join(claim.value)}”", at, settle, related, claims=(claim,))
