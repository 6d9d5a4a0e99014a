"""What a download is called: which page, which filter, which data version."""

from __future__ import annotations

import re

from governance.exports.charts import Footer

# Windows allows none of these in a name, nor a dot or a space at its end.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
# A whole path on Windows has 260 letters, a name on Linux 255 bytes, three for a Chinese letter.
LONGEST_TITLE, LONGEST_FILTER = 40, 30


def file_name(title: str, footer: Footer, suffix: str) -> str:
    """Return ``<title>_<filters>_<data version><suffix>``, fit for Windows, macOS and Linux.

    The title goes as far as its first colon; what is too long is cut with an ellipsis.
    """
    head = re.split("[:：]", title, maxsplit=1)[0]
    parts = (
        _short(head, LONGEST_TITLE),
        _short(footer.filters, LONGEST_FILTER),
        footer.version,
    )
    return "_".join(_clean(part) for part in parts if part) + suffix


def _short(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1] + "…"


def _clean(words: str) -> str:
    kept = _FORBIDDEN.sub("-", words.replace(": ", " "))
    return re.sub(r"\s+", " ", kept).strip(" .-")
