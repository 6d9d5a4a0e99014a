"""Text from data, made safe for the places where Streamlit reads Markdown."""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def escape(text: str) -> str:
    """Return Markdown that shows exactly ``text``.

    Labels of metrics, captions and messages are Markdown: unescaped, a name in a data file
    could load a picture from elsewhere, turn into a formula or change its colour.
    """
    return _PUNCTUATION.sub(r"\\\1", text).replace("\n", "  \n")
