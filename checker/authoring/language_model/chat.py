"""A question put to a model over the chat-completions API, and the text of its answer."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from checker.authoring.language_model.http import Unreachable, post
from checker.authoring.language_model.question import ANSWER_SCHEMA

if TYPE_CHECKING:
    from checker.authoring.language_model.endpoint import Endpoint
    from checker.authoring.language_model.http import Answer

WAITS = (1.0, 4.0)
"""Seconds before a server that is busy is asked again, if it does not say how long."""
_LONGEST_WAIT = 30.0
_BUSY = frozenset((408, 409, 425, 429, 500, 502, 503, 504, 529))
_REFUSED = frozenset((400, 415, 422, 501))
"""What servers answer that do not know the form in which an answer is asked for."""
_FORMATS: tuple[dict[str, Any] | None, ...] = (
    {"type": "json_schema", "json_schema": {"name": "claims", "strict": True, "schema": ANSWER_SCHEMA}},
    {"type": "json_object"},
    None,
)
_SHOWN = 200


class Chat:
    """Asks one endpoint; the form of answers that it refused once is not asked for again."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._formats = list(_FORMATS)

    def ask(self, messages: list[dict[str, str]]) -> str:
        """The text of the model's answer. Raises Unreachable where there is none."""
        while True:
            body: dict[str, Any] = {"model": self.endpoint.model, "messages": messages}
            if self._formats[0] is not None:
                body["response_format"] = self._formats[0]
            answer = self._patiently(json.dumps(body, ensure_ascii=True).encode("ascii"))
            if answer.status in _REFUSED and len(self._formats) > 1:
                del self._formats[0]
                continue
            if answer.status != 200:
                raise Unreachable(self._refusal(answer))
            return self._text_of(answer.data)

    def _patiently(self, body: bytes) -> Answer:
        answer = post(self.endpoint, body)
        for wait in WAITS:
            if answer.status not in _BUSY:
                break
            time.sleep(min(wait if answer.wait is None else answer.wait, _LONGEST_WAIT))
            answer = post(self.endpoint, body)
        return answer

    def _refusal(self, answer: Answer) -> str:
        """The sentence for a status that is no success."""
        host, status = self.endpoint.host, answer.status
        if status in (401, 403):
            return f"{host} refuses the key ({status}): see FACTLINT_LLM_API_KEY"
        if 300 <= status < 400:
            return f"{host} sends the question elsewhere ({status}), and the key is taken nowhere else: see FACTLINT_LLM_BASE_URL"
        said = self.endpoint.without_key(_message_in(answer.data))
        if status == 404:
            return f"{host} has no such model, or no chat completions at this address (404){said}"
        if status == 429:
            return f"{host} is asked too often, or its quota is used up (429){said}"
        return f"{host} answers with status {status}{said}"

    def _text_of(self, data: bytes) -> str:
        """The content of the first choice. What is no such answer is told as what it is."""
        host = self.endpoint.host
        try:
            whole = json.loads(data.decode("utf-8"), parse_int=str, parse_float=str)
            choice = whole["choices"][0]
            message = choice["message"]
            content = message.get("content")
        except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
            raise Unreachable(f"{host} answers with what is no chat completion: is this the address of a chat API?") from None
        if isinstance(content, list):
            content = "".join(part["text"] for part in content if isinstance(part, dict) and isinstance(part.get("text"), str))
        if not isinstance(content, str) or not content.strip():
            refused = isinstance(message.get("refusal"), str) and bool(message["refusal"])
            raise Unreachable(f"the model at {host} {'refuses to answer' if refused else 'answers with nothing'}")
        if choice.get("finish_reason") == "length":
            raise Unreachable(f"the model at {host} broke off its answer, which was too long for it: draft a shorter article")
        return content


def _message_in(data: bytes) -> str:
    """What the server says itself, shortened; "" where it says nothing that can be read."""
    try:
        error = json.loads(data.decode("utf-8"))["error"]
        text = error["message"] if isinstance(error, dict) else error
    except (ValueError, RecursionError, LookupError, TypeError):
        return ""
    return f": {' '.join(text.split())[:_SHOWN]}" if isinstance(text, str) and text.strip() else ""
