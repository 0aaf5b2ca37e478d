"""Which model is asked, where, and with what key: from the environment, and from flags for all but the key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit, urlunsplit

from checker.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

BASE_URL, MODEL, API_KEY = "FACTLINT_LLM_BASE_URL", "FACTLINT_LLM_MODEL", "FACTLINT_LLM_API_KEY"
SECONDS = 180.0
_KEY = re.compile(r"[!-~]{1,4096}")
_LOCAL = re.compile(r"localhost|127\.\d+\.\d+\.\d+|::1")


class Endpoint(NamedTuple):
    """Where a model is asked. Its text never has the key in it."""

    base_url: str
    model: str
    key: str
    seconds: float = SECONDS
    """How long one answer may take, from the first byte sent to the last received."""

    def __repr__(self) -> str:
        return f"<Endpoint {self.model} at {self.host}>"

    @property
    def host(self) -> str:
        parts = urlsplit(self.base_url)
        return parts.hostname if parts.port is None else f"{parts.hostname}:{parts.port}"  # type: ignore[return-value]

    @property
    def is_open(self) -> bool:
        """The key goes over the network as it is, for anyone on the way to read."""
        parts = urlsplit(self.base_url)
        return bool(self.key) and parts.scheme == "http" and not _LOCAL.fullmatch(parts.hostname or "")

    @property
    def url(self) -> str:
        """Of chat completions; a query of the base URL stays behind it."""
        parts = urlsplit(self.base_url)
        return urlunsplit(parts._replace(path=parts.path.rstrip("/") + "/chat/completions"))

    def without_key(self, text: str) -> str:
        """The text, the key in it made unreadable: servers repeat what they were sent."""
        return text.replace(self.key, "…") if self.key else text


def endpoint_of(environment: Mapping[str, str], url: str | None, model: str | None, seconds: float = SECONDS) -> Endpoint:
    """The endpoint that flags and environment name. UsageError, one sentence, for what is missing or cannot be."""
    url = url or environment.get(BASE_URL, "").strip()
    model = model or environment.get(MODEL, "").strip()
    if not url:
        raise UsageError(f"--llm asks a language model: set {BASE_URL} to its address, such as https://api.example.com/v1")
    if not model:
        raise UsageError(f"--llm asks a language model: set {MODEL} to its name, or give --llm-model")
    host = _host(url)
    key = environment.get(API_KEY, "").strip()
    if not key and not _LOCAL.fullmatch(host):
        raise UsageError(f"--llm asks a language model at {host}: set {API_KEY} to the key that it wants")
    if key and not _KEY.fullmatch(key):
        raise UsageError(f"{API_KEY} holds characters that no key has")
    return Endpoint(url, model, key, seconds)


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        parts, host = urlsplit(""), None
    if parts.scheme not in ("http", "https") or not host or not re.fullmatch(r"[!-~]+", url):
        raise UsageError("the address of a language model is a URL such as https://api.example.com/v1")
    if parts.username is not None or parts.password is not None:
        raise UsageError(f"the address of a language model has no name or password in it: the key is read from {API_KEY}")
    return host
