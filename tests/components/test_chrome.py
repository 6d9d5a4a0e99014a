"""The layer around Streamlit: language, title, icon and policy of the shell; the first page's link."""

import asyncio
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import streamlit

from governance.components.chrome.middleware import Chrome
from governance.components.chrome.shell import dress

INDEX = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("english", "lang", "title"),
    [
        (False, "zh-CN", "基层治理指标看板"),
        (True, "en", "Neighbourhood Governance Dashboard"),
    ],
)
def test_shell_in_the_readers_language(english: bool, lang: str, title: str) -> None:
    html = dress(INDEX, english=english).html
    assert f'<html lang="{lang}">' in html
    assert re.findall("<title>(.*?)</title>", html) == [title]
    assert 'href="./app/static/icon.png"' in html
    assert "__WORDS__" not in html
    assert "__RETURNED__" not in html
    assert html.count("<noscript>") == 1


def test_policy_lets_run_the_shells_own_scripts_and_no_other() -> None:
    shell = dress(INDEX, english=False)
    scripts = re.findall("<script>(.*?)</script>", shell.html, re.DOTALL)
    rule = next(r for r in shell.policy.split("; ") if r.startswith("script-src"))
    assert len(scripts) == 3
    for script in scripts:
        assert f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" in rule
    assert "unsafe-inline" not in rule
    assert "'unsafe-eval'" not in rule


def test_the_map_is_asked_for_early_and_only_where_it_is_drawn() -> None:
    asked = re.findall(
        'rel="modulepreload" crossorigin href="./([^"]+)"', dress(INDEX, english=False).html
    )
    page = dress(INDEX, english=False, stem="map").html
    more = [one for one in re.findall('href="./(static/js/[^"]+)"', page) if one not in asked]
    assert [re.split("[./]", one)[2] for one in more] == ["DeckGlJsonChart", "webgl-device"]
    static = Path(streamlit.__file__).parent / "static"
    assert all((static / one).is_file() for one in more)


def test_policy_keeps_out_frames_objects_bases_and_forms_of_others() -> None:
    rules = dict(rule.split(" ", 1) for rule in dress(INDEX, english=False).policy.split("; "))
    assert rules | {"script-src": ""} == {
        "default-src": "'self'",
        "script-src": "",  # the test before this one
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self' ws: wss:",
        "worker-src": "'self' blob:",
        "frame-src": "'self' blob:",
        "frame-ancestors": "'self'",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
    }


def test_policy_names_no_other_host() -> None:
    assert not re.search(r"https?://|\*", dress(INDEX, english=False).policy)


def test_a_page_is_dressed_in_the_language_of_its_link() -> None:
    start, body = _answer("/comparison", b"lang=en", INDEX.encode())
    headers = dict(start["headers"])
    assert b'<html lang="en">' in body
    assert int(headers[b"content-length"]) == len(body)
    assert headers[b"content-security-policy"].decode() == dress(INDEX, english=True).policy
    assert headers[b"x-content-type-options"] == b"nosniff"
    assert headers[b"referrer-policy"] == b"same-origin"
    assert b"etag" not in headers


def test_what_is_no_page_passes_unchanged() -> None:
    start, body = _answer("/static/js/index.js", b"", b"<title>Streamlit</title>")
    assert body == b"<title>Streamlit</title>"
    assert b"content-security-policy" not in dict(start["headers"])


@pytest.mark.parametrize(
    ("query", "location"), [(b"", b"./"), (b"lang=en&place=xihu", b"./?lang=en&place=xihu")]
)
def test_the_first_page_by_its_own_name_leads_to_the_root(query: bytes, location: bytes) -> None:
    start, _ = _answer("/overview", query, b"never asked for")
    assert start["status"] == 307
    assert dict(start["headers"])[b"location"] == location


def _answer(path: str, query: bytes, page: bytes) -> tuple[dict[str, Any], bytes]:
    sent: list[Any] = []

    async def inner(scope: Any, receive: Any, send: Any) -> None:
        assert b"accept-encoding" not in dict(scope["headers"]) or "." in path
        headers = [(b"content-type", b"text/html; charset=utf-8"), (b"etag", b"x")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": page[:9], "more_body": True})
        await send({"type": "http.response.body", "body": page[9:]})

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": query,
        "headers": [(b"accept-encoding", b"gzip")],
    }
    asyncio.run(Chrome(inner)(scope, None, send))  # type: ignore[arg-type]
    return sent[0], b"".join(message["body"] for message in sent[1:])
