from __future__ import annotations

import json
import time

import pytest

from checker.authoring.language_model import chat
from checker.authoring.language_model.chat import Chat
from checker.authoring.language_model.endpoint import Endpoint
from checker.authoring.language_model.http import Unreachable
from tests.authoring.language_model.server import KEY, completion, send, serving

QUESTION = [{"role": "user", "content": "x"}]


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    monkeypatch.setattr(chat, "WAITS", (0.0, 0.0))


def refusal(answer, seconds=10.0) -> str:
    """The sentence that is told of a server's answer; the key is never in it."""
    with serving(answer) as server, pytest.raises(Unreachable) as raised:
        Chat(server.endpoint(seconds)).ask(QUESTION)
    text = str(raised.value)
    assert KEY not in text
    assert "\n" not in text
    return text


def test_a_question_goes_to_chat_completions_with_model_key_and_the_form_of_the_answer():
    with serving(lambda handler, _: send(handler, completion("fine"))) as server:
        assert Chat(server.endpoint()).ask(QUESTION) == "fine"
    assert server.paths == ["/v1/chat/completions"]
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"
    (asked,) = server.asked
    assert (asked["model"], asked["messages"]) == ("m", QUESTION)
    assert asked["response_format"]["json_schema"]["strict"] is True


def test_a_server_that_knows_no_schema_is_asked_for_json_then_for_anything_and_remembered():
    def answer(handler, asked):
        if "response_format" in asked:
            send(handler, '{"error": {"message": "response_format is not supported"}}', 400)
        else:
            send(handler, completion("plain"))

    with serving(answer) as server:
        asked = Chat(server.endpoint())
        assert asked.ask(QUESTION) == asked.ask(QUESTION) == "plain"
    assert [each.get("response_format", {}).get("type") for each in server.asked] == ["json_schema", "json_object", None, None]


@pytest.mark.parametrize(
    ("status", "body", "says"),
    [
        (401, json.dumps({"error": {"message": f"bad key {KEY}"}}), "refuses the key (401): see FACTLINT_LLM_API_KEY"),
        (403, "no", "refuses the key (403)"),
        (
            404,
            json.dumps({"error": {"message": f"no model m, {KEY}"}}),
            "has no such model, or no chat completions at this address (404): no model m, …",
        ),
        (429, json.dumps({"error": {"message": "quota"}}), "asked too often, or its quota is used up (429): quota"),
        (500, json.dumps({"error": f"broken\n{KEY}\nbroken"}), "answers with status 500: broken … broken"),
        (503, "<html>busy</html>", "answers with status 503"),
        (418, "\x1b[31m", "answers with status 418"),
        (400, "[" * 100_000, "answers with status 400"),
        (204, "", "answers with status 204"),
    ],
)
def test_a_refusal_is_told_in_one_sentence(status, body, says):
    assert says in refusal(lambda handler, _: send(handler, body, status))


def test_a_busy_server_is_asked_again_a_few_times():
    left = [503, 429]

    def answer(handler, _):
        send(handler, completion("at last") if not left else "{}", left.pop() if left else 200, Retry_After="0")

    with serving(answer) as server:
        assert Chat(server.endpoint()).ask(QUESTION) == "at last"
    assert len(server.asked) == 3


def test_no_redirect_takes_the_key_elsewhere():
    with serving(lambda handler, _: send(handler, completion("stolen"))) as thief:
        for status in (301, 302, 303, 307, 308):
            says = refusal(lambda handler, _, status=status: send(handler, "", status, Location=f"{thief.url}/chat/completions?{KEY}"))
            assert f"sends the question elsewhere ({status})" in says
        assert thief.asked == []


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("", "no chat completion"),
        ("not json", "no chat completion"),
        ("null", "no chat completion"),
        ("[" * 200_000, "no chat completion"),
        ('{"a":' * 100_000, "no chat completion"),
        ("1" * 100_000, "no chat completion"),
        ('{"choices": []}', "no chat completion"),
        ('{"choices": {"0": 1}}', "no chat completion"),
        ('{"choices": [{"message": "text"}]}', "no chat completion"),
        (b"\xff\xfe\x00", "no chat completion"),
        ('data: {"choices": [{"delta": {"content": "x"}}]}\n\ndata: [DONE]\n\n', "no chat completion"),
        (completion(None), "answers with nothing"),
        (completion("  "), "answers with nothing"),
        (json.dumps({"choices": [{"message": {"content": None, "refusal": "I will not"}}]}), "refuses to answer"),
        (completion('{"claims": [', finish_reason="length"), "broke off its answer"),
    ],
)
def test_an_answer_that_is_none_is_told_as_what_it_is(body, says):
    assert says in refusal(lambda handler, _: send(handler, body))


def test_content_in_parts_is_one_text():
    body = json.dumps({"choices": [{"message": {"content": [{"type": "text", "text": "a"}, {"type": "text", "text": "b"}, 5]}}]})
    with serving(lambda handler, _: send(handler, body)) as server:
        assert Chat(server.endpoint()).ask(QUESTION) == "ab"


def test_an_endless_answer_is_cut_off():
    def answer(handler, _):
        handler.send_response(200)
        handler.end_headers()
        for _ in range(200):
            handler.wfile.write(b"x" * 100_000)

    assert "larger than 4,000,000 bytes" in refusal(answer)


def drip(head: bytes):
    def answer(handler, _):
        handler.wfile.write(head)
        for _ in range(2000):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)

    return answer


@pytest.mark.parametrize(
    "head", [b"", b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5"]
)
def test_a_slow_drip_is_given_up_in_time(head):
    started = time.perf_counter()
    refusal(drip(head), seconds=0.5)
    assert time.perf_counter() - started < 50  # half of what the drip takes


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"garbage\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 999999 \r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000 + b"\r\n",
        b"HTTP/1.1 500 " + KEY.encode() + b"\r\nContent-Length: 0\r\n\r\n",
    ],
)
def test_a_connection_that_breaks_is_told_in_one_sentence(sent):
    def answer(handler, _):
        handler.wfile.write(sent)
        handler.wfile.flush()
        handler.close_connection = True

    refusal(answer)


def test_no_server_is_told_in_one_sentence():
    with serving(lambda *_: None) as server:
        pass
    with pytest.raises(Unreachable, match=r"127\.0\.0\.1:\d+ cannot be asked: Connection refused"):
        Chat(server.endpoint()).ask(QUESTION)
    with pytest.raises(Unreachable, match="cannot be asked"):
        Chat(Endpoint("http://no-such-host.invalid/v1", "m", KEY, 10.0)).ask(QUESTION)
