"""The ASGI layer around Streamlit: it dresses every HTML page and mends links to the first page."""

from __future__ import annotations

from urllib.parse import parse_qs

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.pages_manager import PagesManager

from governance.components import navigation
from governance.components.chrome.shell import dress
from governance.components.language import PARAMETER

# Headers of a request that would bring a page compressed, or not at all. The page differs by
# language and with the words, which the validators of Streamlit's file know nothing about.
_UNWANTED_IN_REQUEST = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}
_STALE_IN_RESPONSE = {b"content-length", b"etag", b"last-modified", b"accept-ranges"}


def middleware() -> list[Middleware]:
    """Return the layers for ``st.App(middleware=…)``."""
    return [Middleware(Chrome)]


def ignore_pages_folder() -> None:
    """Keep Streamlit from running a file of ``pages/`` by itself.

    Until some visitor has run ``st.navigation``, Streamlit would answer a deep link with the
    bare page file. That flag is off from the start here; ``frame.show`` is the second lock.
    """
    PagesManager.uses_pages_directory = False


class Chrome:
    """Passes everything through, but for pages: a path whose last part has no dot."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or not _is_page(scope["path"]):
            await self._app(scope, receive, send)
        elif _last_part(scope["path"]) == navigation.available()[0].stem:
            await _redirect_to_root(scope, send)
        else:
            await self._app(_plain(scope), receive, _Dresser(scope, send).send)


class _Dresser:
    """Holds back a response until it is whole, and dresses it if it is HTML."""

    def __init__(self, scope: Scope, send: Send) -> None:
        query = parse_qs(scope["query_string"].decode("latin-1"))
        self._english = query.get(PARAMETER) == ["en"]
        self._stem = _last_part(scope["path"])
        self._send = send
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self._start = message
        elif self._start is None or message["type"] != "http.response.body":
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        shell = dress(self._body.decode("utf-8"), english=self._english, stem=self._stem)
        body = shell.html.encode("utf-8")
        kept = [(name, value) for name, value in start["headers"] if name not in _STALE_IN_RESPONSE]
        added = {
            "content-length": str(len(body)),
            "content-security-policy": shell.policy,
            "x-content-type-options": "nosniff",
            "referrer-policy": "same-origin",
        }
        headers = kept + [(k.encode(), v.encode("latin-1")) for k, v in added.items()]
        await self._send({**start, "headers": headers})
        await self._send({"type": "http.response.body", "body": body})


async def _redirect_to_root(scope: Scope, send: Send) -> None:
    """Streamlit knows its first page only at ``/``; its own name would be "not found"."""
    query = scope["query_string"]
    location = b"./" + (b"?" + query if query else b"")
    headers = [(b"location", location), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": 307, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


def _plain(scope: Scope) -> Scope:
    headers = [(k, v) for k, v in scope["headers"] if k not in _UNWANTED_IN_REQUEST]
    return {**scope, "headers": headers}


def _last_part(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def _is_page(path: str) -> bool:
    return "." not in _last_part(path) and "/_stcore" not in path


def _is_html(start: Message) -> bool:
    headers = dict(start["headers"])
    html: bool = headers.get(b"content-type", b"").startswith(b"text/html")
    return html
