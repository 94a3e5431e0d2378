"""The app as it is served: `streamlit run app.py`, with its headers, errors and addresses."""

import base64
import hashlib
import logging
import re
import secrets
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import lost, menu


def inline_scripts() -> str:
    """Return the hashes of the scripts inside Streamlit's own page, so that no other may run."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script(?:\s+type=\"module\")?>(.*?)</script>", page, re.DOTALL)
    digests = (base64.b64encode(hashlib.sha256(each.encode()).digest()) for each in scripts)
    return " ".join(f"'sha256-{digest.decode()}'" for digest in digests)


# What the page may load and from where. Streamlit writes styles into the page, and Vega
# compiles the expressions of a chart: that is what the two "unsafe" words allow.
_CONTENT = "; ".join(
    (
        "default-src 'self'",
        f"script-src 'self' 'unsafe-eval' {inline_scripts()}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": _CONTENT,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class StrictHeaders:
    """Adds the headers to every response."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its response back with the headers."""

        async def send_strictly(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        await self._app(scope, receive, send_strictly)


# Below these stand files, of which some are HTML too: our own, what is downloaded, Streamlit's.
_FILES = ("app/static/", "media/", "_stcore/", "component/")


class KnownPages:
    """Says so where no page is.

    Streamlit answers any address with its own page, which below another then finds no script and
    stays white.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its response back, or what is said in the place of it."""
        asked = scope.get("path", "").removeprefix(base).strip("/")
        known = asked in menu.addresses() or asked.startswith(_FILES)
        if scope["type"] != "http" or known:
            await self._app(scope, receive, send)
            return
        instead: Response | None = None

        async def send_or_say(message: Message) -> None:
            nonlocal instead
            if message["type"] == "http.response.start" and _is_page(message):
                query = scope.get("query_string", b"").decode("latin-1")
                instead = HTMLResponse(lost.page(base, asked, query), status_code=404)
                await instead(scope, receive, send)
            elif instead is None:
                await send(message)

        await self._app(scope, receive, send_or_say)


def _is_page(started: Message) -> bool:
    kind = MutableHeaders(scope=started).get("content-type", "")
    return started["status"] < 300 and kind.startswith("text/html")


def tell(error: Exception) -> bool:
    """Log what went wrong under a number, and show the visitor the number alone."""
    number = secrets.token_hex(4)
    logging.getLogger(__name__).error("error %s", number, exc_info=error)
    st.error(
        f"Something went wrong on our side. Your scenario is kept in the address of this page: "
        f"reload to go on. If it happens again, report number {number}."
    )
    return True


async def elsewhere(_: Request) -> Response:
    """Tell the browser, which asks below a page's address first, to look for the server above it.

    Streamlit itself answers 404 (its issue 7074), which a browser logs as an error.
    """
    return Response(status_code=300)


async def home(request: Request) -> Response:
    """Lead to the first page, which Streamlit knows at no address of its own, with the scenario."""
    query = request.url.query
    return RedirectResponse(f"{base}/?{query}" if query else f"{base}/")


PROBED = ("health", "host-config")
base = f"/{st.get_option('server.baseUrlPath').strip('/')}".rstrip("/")
app = st.App(
    "dashboard/main.py",
    middleware=[Middleware(StrictHeaders), Middleware(KnownPages)],
    on_script_error=tell,
    routes=[
        *(Route(f"{base}/{{page}}/_stcore/{each}", elsewhere) for each in PROBED),
        Route(f"{base}/{menu.HOME}", home),
    ],
)
