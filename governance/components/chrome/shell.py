"""Rewrites Streamlit's one HTML page: language, title, icon, style, words, security policy."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from governance.components.chrome import early
from governance.components.link import RETURNED
from governance.components.navigation import NAME
from governance.model.errors import Text

HERE = Path(__file__).parent

NO_SCRIPT = Text("请在浏览器中启用 JavaScript。", "Please enable JavaScript in your browser.")

_NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


class Shell(NamedTuple):
    """A page ready to be sent, and the policy that its scripts are allowed under."""

    html: str
    policy: str


def dress(html: str, *, english: bool, stem: str = "") -> Shell:
    """Return Streamlit's page in the reader's language, with the policy to send it under.

    ``stem`` names the page of ours that the link leads to.
    """
    lang, position = ("en", 1) if english else ("zh-CN", 0)
    html = html.replace('<html lang="en">', f'<html lang="{lang}">')
    html = html.replace("<title>Streamlit</title>", f"<title>{NAME[position]}</title>")
    html = _NO_SCRIPT.sub(f"<noscript><p>{NO_SCRIPT[position]}</p></noscript>", html)
    html = html.replace('href="./favicon.png"', 'href="./app/static/icon.png"')
    html = html.replace("</head>", f"{early.links(stem)}{_additions()}</head>", 1)
    return Shell(html, policy(html))


def policy(html: str) -> str:
    """Return the Content-Security-Policy for ``html``.

    Only the scripts that stand in the page as sent may run: a script that reaches the page
    through data does not. Nothing is loaded from another host.
    """
    hashes = " ".join(_hash(script) for script in _INLINE_SCRIPT.findall(html))
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' {hashes} 'wasm-unsafe-eval' blob:",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self' ws: wss:",
            "worker-src 'self' blob:",
            "frame-src 'self' blob:",
            "frame-ancestors 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
        ]
    )


@cache
def _additions() -> str:
    # Compact JSON inside a script: `<` must not be able to close the element.
    words = json.dumps(
        json.loads((HERE / "words.json").read_text(encoding="utf-8")), ensure_ascii=False
    ).replace("<", "\\u003c")
    history = (HERE / "history.js").read_text(encoding="utf-8").replace("__RETURNED__", RETURNED)
    script = (HERE / "translate.js").read_text(encoding="utf-8").replace('"__WORDS__"', words)
    style = (HERE / "style.css").read_text(encoding="utf-8")
    style = style.replace("__NAME_ZH__", NAME.zh).replace("__NAME_EN__", NAME.en)
    return f"<style>{style}</style><script>{history}</script><script>{script}</script>"


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
