"""Claims with their names looked up: the one step from drafts to the nouns of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.model.claim import TO_DO, Basis, Claim, Status
from checker.model.corpus import Mistake
from checker.model.span import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.loading.claims import Draft
    from checker.loading.documents import Document
    from checker.loading.names import Names
    from checker.loading.vocabulary import Words
    from checker.model.source import Source
    from checker.model.vocabulary import Entity, Property, Scope, Vocabulary


_RARE = frozenset({"status", "basis", "said_by"})
_COMMON = (Status.ACTUAL, Basis.STATED, None)


class Resolver:
    """Leads the names in claims to what bears them; each name is looked up once."""

    def __init__(self, vocabulary: Vocabulary, words: Words) -> None:
        self.vocabulary = vocabulary
        self.words = words
        self._entities: dict[str, Entity] = {}
        self._properties: dict[str, Property] = {}
        self._scopes: dict[Any, Scope] = {}
        self._unsound = words.unsound

    def claims(self, document: Document, source: Source) -> Iterator[Claim]:
        """The claims of a document, whose drafts are gone once they are made."""
        drafts, document.claims = document.claims, []
        drafts.reverse()
        while drafts:
            yield self._claim(document, source, drafts.pop())

    def _claim(self, document: Document, source: Source, draft: Draft) -> Claim:
        fields = draft.fields
        get = fields.get
        is_sound = draft.is_sound
        subject = self._entities.get(get("subject", "")) or self._entity(document, draft)
        property = self._properties.get(get("property", "")) or self._property(document, draft)
        scope: Scope | None = ()
        if "scope" in fields:
            scope = self._scopes.get(fields["scope"])
            if scope is None:
                scope = self._scope(document, draft)
                is_sound = is_sound and scope is not None
        value = fields["value"]
        if property is not None:
            if len(value) > 1 and not property.many:
                self._tell_several(document, draft, property)
                is_sound = False
            if property.id in self._unsound:
                is_sound = False
        claim = self._made(document, source, draft, fields, subject, property, scope or (), is_sound)
        if draft.to_do:
            self.words.notes.add(_to_do(document, draft, claim))
        return claim

    def _made(
        self,
        document: Document,
        source: Source,
        draft: Draft,
        fields: dict[str, Any],
        subject: Entity | None,
        property: Property | None,
        scope: Scope,
        is_sound: bool,
    ) -> Claim:
        get = fields.get
        status, basis, speaker = self._rare(document, draft) if not _RARE.isdisjoint(fields) else _COMMON
        return Claim(
            source,
            fields["id"],
            f"{source.id}/{fields['id']}",
            subject,
            property,
            fields["value"],
            draft.spans,
            scope,
            get("as_of"),
            get("since"),
            get("until"),
            status,
            get("due"),
            speaker,
            get("denied", False),
            get("only", False),
            get("quote", ()),
            basis,
            get("note"),
            get("suppress", ()),
            is_sound,
        )

    def _rare(self, document: Document, draft: Draft) -> tuple[Status, Basis, str | None]:
        """What few claims say of themselves: status, basis and speaker."""
        fields = draft.fields
        status = Status(fields["status"]) if "status" in fields else Status.ACTUAL
        basis = Basis(fields["basis"]) if "basis" in fields else Basis.STATED
        return status, basis, self._speaker(document, draft) if "said_by" in fields else None

    def _entity(self, document: Document, draft: Draft) -> Entity | None:
        id = self._one(self.words.entities, document, draft, "subject")
        if id is None:
            return None
        return self._entities.setdefault(draft.fields["subject"], self.vocabulary.entities[id])

    def _property(self, document: Document, draft: Draft) -> Property | None:
        id = self._one(self.words.properties, document, draft, "property")
        if id is None:
            return None
        return self._properties.setdefault(draft.fields["property"], self.vocabulary.properties[id])

    def _one(self, names: Names, document: Document, draft: Draft, key: str) -> str | None:
        name = draft.fields.get(key)
        if name == TO_DO and not names.find(name):
            draft.to_do = (*draft.to_do, key)
            return None
        return None if name is None else self.words.notes.one(names, name, lambda: place_of(document, draft, key))

    def _speaker(self, document: Document, draft: Draft) -> str | None:
        """The id of the entity; the name as written where no entity bears it, None where it is told that several do."""
        name: str = draft.fields["said_by"]
        if not self.words.entities.find(name):
            return name
        return self._one(self.words.entities, document, draft, "said_by")

    def _scope(self, document: Document, draft: Draft) -> Scope | None:
        written = draft.fields["scope"]
        scope = self.words.dimensions.scope(written, self.words.notes, lambda name: place_of(document, draft, f"scope.{name}"))
        if scope is not None:
            self._scopes[written] = scope
        return scope

    def _tell_several(self, document: Document, draft: Draft, property: Property) -> None:
        values = draft.fields["value"]
        self.words.notes.tell(
            "invalid-claim",
            f"“{property.name}” holds one value at a time, and the claim lists {len(values)}",
            place_of(document, draft, "value"),
            f"make a claim of each, or say `many: true` of `{property.id}`",
            offending=", ".join(values),
        )


def place_of(document: Document, draft: Draft, key: str) -> Location:
    """Where a claim's key stands: in the claim, or in the defaults that supplied it."""
    top = key.partition(".")[0]
    if top not in draft.spans and document.defaults is not None and top in document.defaults.node.items:
        return document.defaults.location(top)
    span = draft.spans.get(key) or draft.spans.get("")
    assert span is not None
    return Location(document.path, span)


def _to_do(document: Document, draft: Draft, claim: Claim) -> Mistake:
    """What a draft leaves to a person: one mistake a claim, whatever it lacks."""
    if len(draft.to_do) > 1:
        asked, settle = "which property of which subject is this?", "name both"
    elif draft.to_do == ("property",):
        asked, settle = "which property is this?", "name it"
    else:
        asked, settle = "whose is this?", "name the subject"
    settle = f"{settle} in place of TODO; a figure that needs no claim goes to `ignored:` with its reason"
    own = [key for key in draft.to_do if key in draft.spans]
    at = place_of(document, draft, own[-1] if own else "value")
    related = () if own else (place_of(document, draft, draft.to_do[0])._replace(label="TODO for all that name no other"),)
    return Mistake("to-do", f"TODO: {asked} “{', '.join(claim.value)}”", at, settle, related, claims=(claim,))
