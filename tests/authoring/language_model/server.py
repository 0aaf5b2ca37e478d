"""A server on loopback that speaks the chat-completions API, as well or as badly as a test asks."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from checker.authoring.language_model.endpoint import Endpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KEY = "sk-secret-0123456789"


class Server:
    """What it was asked, and where it is."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.url = f"http://{address[0]}:{address[1]}/v1"
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []

    def endpoint(self, seconds: float = 10.0, model: str = "m") -> Endpoint:
        return Endpoint(self.url, model, KEY, seconds)


@contextmanager
def serving(answer: Callable[[BaseHTTPRequestHandler, dict[str, Any]], None]) -> Iterator[Server]:
    """A server whose every request is answered by `answer`, which is given what was asked."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.asked.append(asked)
            server.headers.append(dict(self.headers))
            server.paths.append(self.path)
            try:
                answer(self, asked)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    server = Server(listening.server_address[:2])  # type: ignore[arg-type]
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown()
        listening.server_close()


def send(handler: BaseHTTPRequestHandler, body: bytes | str, status: int = 200, **headers: str) -> None:
    data = body.encode() if isinstance(body, str) else body
    handler.send_response(status)
    for name, value in {"Content-Type": "application/json", "Content-Length": str(len(data)), **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(data)


def completion(content: Any, **choice: Any) -> str:
    message = {"role": "assistant", "content": content if isinstance(content, str) or content is None else json.dumps(content)}
    return json.dumps(
        {"id": "c", "object": "chat.completion", "choices": [{"index": 0, "message": message, "finish_reason": "stop", **choice}]}
    )


@contextmanager
def claiming(*claims: Any) -> Iterator[Server]:
    """A server whose model makes these claims."""
    with serving(lambda handler, _: send(handler, completion({"claims": list(claims)}))) as server:
        yield server


def claim(quote: str, value: str, subject: str = "Norden Brewery", property: str = "staff", **more: Any) -> dict[str, Any]:
    fields = {"quote": quote, "value": value, "subject": subject, "property": property}
    return {**fields, "since": None, "as_of": None, "until": None, "status": "actual", "said_by": None, "scope": [], **more}
