"""How the sources are cited: GB/T 7714-2015 lines for a Chinese paper, BibTeX for reference managers.

A source is a row of ``sources.csv``: ``source_id, title, publisher, published_date,
accessed_date, url``, and ``author`` where one is known. What a document does not print is said
to be unknown, never left to be guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import pandas

Source = Mapping[str, Any]

NO_TITLE = "[题名不详]"
NO_PUBLISHER = "[出版者不详]"
NO_DATE = "[日期不详]"
NO_ACCESS_DATE = "[引用日期不详]"
NO_ADDRESS = "[网址不详]"
BOM = "\ufeff"  # without it, Notepad and Word on a Chinese Windows may read the file as GBK

_LATEX = {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces before TeX sees them, so that even \{ would unbalance the field.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {one: f"\\{one}" for one in "&%$#_"}
_IN_ADDRESS = {"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"}


def gbt7714(source: Source) -> str:
    """Return the line of one electronic document, without a number in front.

    ``作者. 题名[EB/OL]. 出版者, (发布日期)[引用日期]. 网址.`` An unknown author is left out, as
    § 8.1.4 of the standard allows for numbered references; so is the place of publication
    (§ 8.4.1.3, electronic resources).
    """
    published = _text(source, "published_date")
    date = f"({published})" if published else NO_DATE
    accessed = _text(source, "accessed_date")
    author = _text(source, "author")
    parts = [
        *([author] if author else []),
        f"{_text(source, 'title') or NO_TITLE}[EB/OL]",
        f"{_text(source, 'publisher') or NO_PUBLISHER}, {date}"
        + (f"[{accessed}]" if accessed else NO_ACCESS_DATE),
        _text(source, "url") or NO_ADDRESS,
    ]
    return ". ".join(part.rstrip(". ") for part in parts) + "."


def to_gbt7714(sources: pandas.DataFrame) -> bytes:
    """Return a UTF-8 text file with one numbered GB/T 7714-2015 line per source."""
    lines = [f"[{n}] {gbt7714(one)}" for n, one in enumerate(_rows(sources), start=1)]
    return (BOM + "\r\n".join(lines) + "\r\n").encode()


def bibtex(source: Source, key: str | None = None) -> str:
    """Return one ``@misc`` entry, understood by BibTeX and biblatex alike.

    ``key`` defaults to the source's id. Unknown title, publisher or date stand in ``note``.
    """
    entry = {
        "author": _braced(_text(source, "author")),
        "title": _braced(_text(source, "title")),
        "howpublished": _latex(_text(source, "publisher")),
        "year": _text(source, "published_date")[:4],
        "date": _text(source, "published_date"),
        "url": _address(_text(source, "url")),
        "urldate": _text(source, "accessed_date"),
        "note": _latex("; ".join(_unknown(source))),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in entry.items() if value]
    key = _key(_text(source, "source_id") if key is None else key)
    return "\n".join([f"@misc{{{key},", *lines, "}"])


def to_bibtex(sources: pandas.DataFrame) -> bytes:
    """Return a UTF-8 ``.bib`` file, without BOM, with one entry per source and no key twice."""
    used: set[str] = set()
    entries = []
    for source in _rows(sources):
        key = _unused(_key(_text(source, "source_id")), used)
        used.add(key)
        entries.append(bibtex(source, key))
    return ("\n\n".join(entries) + "\n").encode()


def _rows(sources: pandas.DataFrame) -> Iterable[Source]:
    return [{str(name): one for name, one in row.items()} for row in sources.to_dict("records")]


def _text(source: Source, name: str) -> str:
    """Return a field on one line, dates as ISO days, and '' for missing."""
    value: Any = source.get(name)
    if bool(pandas.isna(value)):
        return ""
    shown = value.isoformat()[:10] if hasattr(value, "isoformat") else str(value)
    return " ".join(shown.split())


def _unknown(source: Source) -> list[str]:
    said = {
        "title": NO_TITLE,
        "publisher": NO_PUBLISHER,
        "published_date": NO_DATE,
        "url": NO_ADDRESS,
    }
    return [words for name, words in said.items() if not _text(source, name)]


def _latex(text: str) -> str:
    return "".join(_LATEX.get(one, one) for one in text)


def _braced(text: str) -> str:
    """Return ``text`` as one unit: an organisation is not split into names, a title keeps case."""
    return f"{{{_latex(text)}}}" if text else ""


def _address(url: str) -> str:
    """Return ``url`` for a verbatim field, where LaTeX escapes would become part of the link."""
    return "".join(_IN_ADDRESS.get(one, one) for one in url)


def _key(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9_:.-]+", "-", text).strip("-") or "source"


def _unused(key: str, used: set[str]) -> str:
    n, free = 2, key
    while free in used:
        free, n = f"{key}-{n}", n + 1
    return free
