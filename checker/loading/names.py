"""From names to what bears them: ids, names and aliases of one kind, and what is told of a name that no one bears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.loading.quoting import plain_or_quoted
from checker.loading.scalars import is_id
from checker.model.corpus import Mistake
from checker.model.finding import Fix
from checker.model.vocabulary import fold_name
from checker.values.suggest import as_id, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from checker.model.span import Location

RULE = "unknown-name"
MOST_MISTAKES = 5000
MOST_LISTED = 20
"""Of those that bear one name: a message is to be read."""
MOST_UNREAD = 10_000_000
"""Characters of documents that could not be read to their end in which names are looked for."""
MOST_SEARCHED = 2_000_000_000
"""Characters that are looked through for them in all: a second."""
MOST_COMPARED = 3_000_000
"""Names in a run with which unknown ones are compared in search of a near one: past them none is proposed."""


class Names:
    """The names of one kind: `noun` is what a message calls one, `stanza` what defines one."""

    def __init__(self, noun: str, stanza: str) -> None:
        self.noun = noun
        self.stanza = stanza
        self.bearers: dict[str, Sequence[str]] = {}
        """Folded name to ids."""
        self.written: list[str] = []
        self.places: dict[str, Callable[[], Location]] = {}

    def add(self, id: str, names: Iterable[str], place: Callable[[], Location]) -> None:
        """One more that bears these names; all that one bears come at once."""
        self.places[id] = place
        for name in (*names, id):
            folded = name if name is id and is_id(name) else fold_name(name)
            bearers = self.bearers.get(folded)
            if bearers is None:
                self.bearers[name if folded == name else folded] = (id,)
            elif bearers[-1] == id:
                continue
            elif isinstance(bearers, list):
                bearers.append(id)
            else:
                self.bearers[folded] = [*bearers, id]
            self.written.append(name)

    def find(self, name: str) -> Sequence[str]:
        """The ids that the name may stand for; an id as it is written stands for itself alone."""
        return (name,) if name in self.places else self.bearers.get(fold_name(name), ())


class Notes:
    """Mistakes on names, found once all documents are read; a name is told once a document.

    `unread` holds the texts of documents that could not be read to their end: a name that stands in one may be defined there. Where
    these are more than can be looked through, any name may.
    """

    def __init__(self, unread: Iterable[str] = ()) -> None:
        self.mistakes: list[Mistake] = []
        self._unread: list[str] = []
        self._to_search = MOST_SEARCHED
        """Characters that may still be looked through."""
        size = 0
        for text in unread:
            size += len(text)
            if size > MOST_UNREAD:
                self._unread, self._to_search = [""], 0
                break
            self._unread.append(text.casefold())
        self._told: set[tuple[str, str, str]] = set()
        self._compared = 0

    def tell(
        self,
        rule: str,
        message: str,
        at: Location,
        settle: str = "",
        *,
        related: tuple[Location, ...] = (),
        offending: str = "",
        fix: Fix | None = None,
    ) -> None:
        self.add(Mistake(rule, message, at, settle, related, offending, fix=fix))

    def add(self, mistake: Mistake) -> None:
        """Keep a mistake, so long as there are not too many to be read."""
        if len(self.mistakes) < MOST_MISTAKES:
            self.mistakes.append(mistake)
        elif len(self.mistakes) == MOST_MISTAKES:
            more = "there are more mistakes like this"
            self.mistakes.append(Mistake(mistake.rule, more, mistake.location, "correct the others first"))

    def one(self, names: Names, name: str, where: Callable[[], Location], likely: Callable[[], str] = lambda: "") -> str | None:
        """The id that the name stands for, or None once it is told why there is none; only then `where` it stands is asked, and what it
        would be defined as."""
        found = names.find(name)
        if len(found) == 1:
            return found[0]
        at = where()
        told = (at.path, names.noun, name)
        if told in self._told:
            return None
        self._told.add(told)
        if self._unread and self._may_be_unread(name):
            return None
        if found:
            related = tuple(names.places[id]()._replace(label=f"may be {id}") for id in found[:MOST_LISTED])
            settle = "write the id of the one that is meant"
            self.tell(RULE, f"“{name}” may be any of {_listed(found)}", at, settle, related=related, offending=name)
        else:
            guess = self._nearest(names, name)
            fix = Fix(at, guess, f"write the name as “{guess}”", safe=False) if guess else None
            self.tell(RULE, f"no {names.noun} is called “{name}”", at, _settle(names, name, guess, likely()), offending=name, fix=fix)
        return None

    def _may_be_unread(self, name: str) -> bool:
        if self._to_search <= 0:
            return True
        self._to_search -= sum(map(len, self._unread))
        return any(name.casefold() in text for text in self._unread)

    def _nearest(self, names: Names, name: str) -> str | None:
        self._compared += len(names.written)
        return nearest(name, names.written) if self._compared <= MOST_COMPARED else None


def _listed(ids: Sequence[str]) -> str:
    more = [f"{len(ids) - MOST_LISTED:,} more"] if len(ids) > MOST_LISTED else []
    return " and ".join([*(f"`{id}`" for id in ids[:MOST_LISTED]), *more])


def _settle(names: Names, name: str, guess: str | None, likely: str) -> str:
    stanza = names.stanza.format(id=as_id(name), name=plain_or_quoted(name), more=likely or "type: quantity")
    return f"did you mean `{guess}`? Else add {stanza}" if guess else f"add {stanza}"
