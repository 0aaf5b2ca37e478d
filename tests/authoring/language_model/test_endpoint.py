from __future__ import annotations

import pytest

from checker.authoring.language_model.endpoint import API_KEY, BASE_URL, MODEL, endpoint_of
from checker.errors import UsageError

SET = {BASE_URL: "https://api.example.com/v1/", MODEL: "m", API_KEY: "k" * 20}


def test_the_environment_says_where_which_and_with_what_key_and_flags_come_first():
    endpoint = endpoint_of(SET, None, None)
    assert (endpoint.url, endpoint.model, endpoint.host) == ("https://api.example.com/v1/chat/completions", "m", "api.example.com")
    other = endpoint_of(SET, "http://localhost:8000/v1?api-version=2", "n")
    assert (other.url, other.model, other.host) == ("http://localhost:8000/v1/chat/completions?api-version=2", "n", "localhost:8000")


def test_the_key_is_not_in_what_is_printed_of_an_endpoint():
    assert SET[API_KEY] not in repr(endpoint_of(SET, None, None))
    assert SET[API_KEY] not in f"{endpoint_of(SET, None, None)}"


def test_a_server_on_this_machine_needs_no_key():
    assert endpoint_of({BASE_URL: "http://127.0.0.1:11434/v1", MODEL: "m"}, None, None).key == ""


@pytest.mark.parametrize(
    ("url", "is_open"), [("http://a.example/v1", True), ("https://a.example/v1", False), ("http://localhost/v1", False)]
)
def test_a_key_that_goes_unencrypted_is_known(url, is_open):
    assert endpoint_of({**SET, BASE_URL: url}, None, None).is_open is is_open


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({BASE_URL: ""}, "set FACTLINT_LLM_BASE_URL to its address"),
        ({MODEL: " "}, "set FACTLINT_LLM_MODEL to its name"),
        ({API_KEY: ""}, "at api.example.com: set FACTLINT_LLM_API_KEY"),
        ({API_KEY: "a\r\nHost: b"}, "FACTLINT_LLM_API_KEY holds characters that no key has"),
        ({API_KEY: "ключ"}, "FACTLINT_LLM_API_KEY holds characters that no key has"),
        ({BASE_URL: "file:///etc/passwd"}, "is a URL such as"),
        ({BASE_URL: "api.example.com"}, "is a URL such as"),
        ({BASE_URL: "https://"}, "is a URL such as"),
        ({BASE_URL: "https://a.example:port/"}, "is a URL such as"),
        ({BASE_URL: "https://a.example/\r\nX: y"}, "is a URL such as"),
        ({BASE_URL: "https://[::1"}, "is a URL such as"),
        ({BASE_URL: "https://user:secret@a.example/v1"}, "has no name or password in it"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence_without_secrets(changed, says):
    with pytest.raises(UsageError, match=says) as raised:
        endpoint_of({**SET, **changed}, None, None)
    assert "secret" not in str(raised.value)
    assert SET[API_KEY] not in str(raised.value)
