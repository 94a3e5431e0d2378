"""How the app is served: strict headers on every response, errors under a number."""

import asyncio
import logging
import re
from collections.abc import Callable
from html import escape
from typing import Any

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.testing.v1 import AppTest

from app import KnownPages, StrictHeaders, inline_scripts


def sent_through(
    middleware: Callable[[ASGIApp], ASGIApp], started: Message, **asked: Any
) -> list[Message]:
    """What a middleware sends on of a response that starts so."""
    sent: list[Message] = []

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        await send(started)
        await send({"type": "http.response.body", "body": b"Streamlit's own page"})

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(middleware(inner)({"type": "http", **asked}, receive, send))
    return sent


def headers_of(started: Message) -> dict[str, str]:
    """Headers of a response after the middleware."""
    sent = sent_through(StrictHeaders, started)
    return {name.decode(): value.decode() for name, value in sent[0].get("headers", [])}


@pytest.mark.parametrize("status", [200, 404, 500])
def test_every_response_has_the_headers(status: int) -> None:
    headers = headers_of({"type": "http.response.start", "status": status, "headers": []})
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "default-src 'self'" in headers["content-security-policy"]


def test_own_headers_of_a_response_stay() -> None:
    started = {"type": "http.response.start", "status": 200, "headers": [(b"etag", b"1")]}
    assert headers_of(started)["etag"] == "1"


def test_other_messages_pass_untouched() -> None:
    assert headers_of({"type": "websocket.accept"}) == {}


def test_no_inline_script_but_streamlit_s_own_may_run() -> None:
    headers = headers_of({"type": "http.response.start", "status": 200, "headers": []})
    scripts = next(
        each for each in headers["content-security-policy"].split("; ") if "script-src" in each
    )
    assert "'unsafe-inline'" not in scripts
    assert inline_scripts() in scripts
    assert re.fullmatch(r"('sha256-[\w+/]{43}=' ?)+", inline_scripts())


def test_a_visitor_sees_the_number_of_an_error_and_the_log_the_rest(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def failing() -> None:
        from app import tell  # noqa: PLC0415 - runs as a script

        tell(ValueError("the secret place of a file"))

    with caplog.at_level(logging.ERROR):
        app = AppTest.from_function(failing).run()
    (shown,) = app.error
    (number,) = re.findall(r"number (\w{8})", shown.value)
    assert "secret" not in shown.value
    assert f"error {number}" in caplog.text
    assert "the secret place of a file" in caplog.text


HTML = [(b"content-type", b"text/html; charset=utf-8")]
SHOWN = {"type": "http.response.start", "status": 200, "headers": HTML}


@pytest.mark.parametrize(
    "path", ["/", "/budgets", "/budgets/", "/present", "/app/static/a.html", "/media/1f.html"]
)
def test_a_page_at_its_address_is_passed_on(path: str) -> None:
    assert sent_through(KnownPages, SHOWN, path=path)[0] == SHOWN


@pytest.mark.parametrize("path", ["/nowhere", "/a/b", "/overview.html", "/<script>alert()"])
def test_in_the_place_of_a_page_that_is_not_there_stand_a_sentence_and_the_ways_on(
    path: str,
) -> None:
    started, body = sent_through(KnownPages, SHOWN, path=path, query_string=b's=1."><script>')
    assert started["status"] == 404
    said = body["body"].decode()
    assert f"There is no page “{escape(path[1:])}”." in said
    assert '<a href="/?s=1.&quot;&gt;&lt;script&gt;">Overview</a>' in said
    assert "<script>" not in said
    assert "Streamlit" not in said


@pytest.mark.parametrize("kind", [b"image/png", b"text/plain; charset=utf-8"])
def test_what_is_no_page_is_passed_on(kind: bytes) -> None:
    started = {**SHOWN, "headers": [(b"content-type", kind)]}
    assert sent_through(KnownPages, started, path="/favicon.png")[0] == started
