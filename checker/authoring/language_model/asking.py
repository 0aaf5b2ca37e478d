"""An article put to a model, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.authoring.language_model.answer import read_answer
from checker.authoring.language_model.chat import Chat
from checker.authoring.language_model.http import Unreachable
from checker.authoring.language_model.question import PART, PARTS, messages, parts
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.authoring.language_model.answer import ModelClaim, Refused
    from checker.authoring.language_model.endpoint import Endpoint
    from checker.model.vocabulary import Vocabulary


def ask(endpoint: Endpoint, text: str, vocabulary: Vocabulary, language: str) -> tuple[list[ModelClaim], list[Refused]]:
    """What the model claims of the article, unverified, and what of its answers is no claim.

    Raises Unreachable where it cannot be asked or gives no answer that can be read; UsageError where the article is too long.
    """
    asked = list(parts(text))
    if len(asked) > PARTS:
        raise UsageError(f"the article has {len(text):,} characters, and a language model is asked about {PART * PARTS:,} at most")
    chat = Chat(endpoint)
    claims: list[ModelClaim] = []
    refused: list[Refused] = []
    for part in asked:
        try:
            found, bad = read_answer(chat.ask(messages(part, vocabulary, language)))
        except ValueError as error:
            raise Unreachable(endpoint.without_key(f"{endpoint.host}: {error}")) from None
        claims += found
        refused += bad
    return claims, refused
