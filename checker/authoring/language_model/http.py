"""One request to a model's server: bounded in time and size, and the key goes nowhere but there."""

from __future__ import annotations

import queue
import threading
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, NamedTuple

from checker.errors import FactlintError

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from typing import IO

    from checker.authoring.language_model.endpoint import Endpoint

ANSWER_LIMIT = 4_000_000
"""Bytes of an answer; ten thousand claims are fewer."""
_PIECE = 1 << 16
_SHOWN = 200
"""Characters of what went wrong that are told: a server may have written them."""


class Unreachable(FactlintError):
    """The model could not be asked, or gave no answer that can be used; one sentence, without the key."""


class Answer(NamedTuple):
    status: int
    data: bytes
    wait: float | None
    """Seconds after which the server wants to be asked again."""


class _StaysHere(urllib.request.HTTPRedirectHandler):
    """No redirect is followed: it would take the key to another place."""

    def redirect_request(self, *_: object) -> None:
        return None


def post(endpoint: Endpoint, body: bytes) -> Answer:
    """The server's answer, whatever its status. Raises Unreachable where there is none in time, or it is too large.

    A thread asks, so that the time is bounded as a whole: a server that sends one byte every few seconds never runs into a time
    limit of the socket's. Given up, the thread is left behind, and ends with the process.
    """
    headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "factlint"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    request = urllib.request.Request(endpoint.url, body, headers, method="POST")  # its scheme is http or https, see `endpoint`
    came: queue.Queue[Answer | Exception] = queue.Queue()
    threading.Thread(target=_ask, args=(request, endpoint.seconds, came), daemon=True).start()
    try:
        answer = came.get(timeout=endpoint.seconds)
    except queue.Empty:
        raise Unreachable(f"{endpoint.host} gave no whole answer within {endpoint.seconds:g} seconds") from None
    if isinstance(answer, Answer):
        return answer
    raise Unreachable(endpoint.without_key(f"{endpoint.host} cannot be asked: {_reason(answer)}")) from None


def _ask(request: urllib.request.Request, seconds: float, came: queue.Queue[Answer | Exception]) -> None:
    opener = urllib.request.build_opener(_StaysHere)
    try:
        with opener.open(request, timeout=seconds) as response:
            came.put(_read(response.status, response))
    except urllib.error.HTTPError as error:
        try:
            came.put(_read(error.code, error))
        except Exception as second:
            came.put(second)
    except Exception as error:
        came.put(error)


def _read(status: int, response: HTTPResponse | urllib.error.HTTPError) -> Answer:
    data = _bounded(response)
    after = response.headers.get("Retry-After", "")
    return Answer(status, data, float(after) if after.isascii() and after.isdigit() and len(after) < 6 else None)


def _bounded(response: IO[bytes] | HTTPResponse) -> bytes:
    pieces, size = [], 0
    while piece := response.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > ANSWER_LIMIT:
            raise ValueError(f"its answer is larger than {ANSWER_LIMIT:,} bytes")
    return b"".join(pieces)


def _reason(error: Exception) -> str:
    if isinstance(error, urllib.error.URLError) and not isinstance(error, urllib.error.HTTPError):
        reason = error.reason
        said = reason.strerror if isinstance(reason, OSError) and reason.strerror else str(reason)
        return " ".join(said.split())[:_SHOWN] or "no connection"
    if isinstance(error, TimeoutError):
        return "it does not answer in time"
    return " ".join(str(error).split())[:_SHOWN] or type(error).__name__
