"""The parts of a Word file, which is a zip archive of XML, each read within bounds.

No entity is ever expanded and nothing outside the file is looked at: a part that declares a document type is refused.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.parsers import expat

from checker.authoring.articles.article import UnreadArticle

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PART_LIMIT = 50_000_000
"""Bytes of one part, unpacked."""
DEPTH = 2000
_PIECE = 1 << 16


class Package:
    """An opened file. Raises UnreadArticle where it is no zip archive."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise UnreadArticle("it is no Word document (.docx): its bytes are no zip archive") from error

    def has(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def walk(
        self, name: str, begin: Callable[[str, Mapping[str, str]], None], end: Callable[[str], None], text: Callable[[str], None]
    ) -> None:
        """Tell a part's elements and texts in their order; names are local ones, without namespaces."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        depth = 0

        def begun(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > DEPTH:
                raise UnreadArticle(f"its elements are nested more than {DEPTH:,} deep")
            begin(_local(tag), {_local(key): value for key, value in attributes.items()})

        def ended(tag: str) -> None:
            nonlocal depth
            depth -= 1
            end(_local(tag))

        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begun, ended, text
        parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refuse
        try:
            self._feed(name, parser)
        except expat.ExpatError as error:
            raise UnreadArticle(f"its part {name} is no XML: {expat.errors.messages.get(error.code, 'broken')}") from error
        except KeyError as error:
            raise UnreadArticle(f"it is no Word document (.docx): it has no part {name}") from error
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
            raise UnreadArticle(f"its part {name} cannot be unpacked") from error

    def _feed(self, name: str, parser: expat.XMLParserType) -> None:
        done = 0
        with self._zip.open(name) as part:
            while piece := part.read(_PIECE):
                done += len(piece)
                if done > PART_LIMIT:
                    raise UnreadArticle(f"its part {name} is larger than {PART_LIMIT:,} bytes unpacked")
                parser.Parse(piece)
        parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    raise UnreadArticle("its XML declares a document type or entities, which no Word document does")


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
