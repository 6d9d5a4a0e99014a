"""HTML of our own making: whatever is not markup already is escaped as it is put in."""

from __future__ import annotations

import html
from collections.abc import Iterable
from urllib.parse import urlencode

from governance.components.language import PARAMETER, language

# As many things as a telephone shows one under another before they are folded.
SHORT = 12


class Html(str):
    """Markup that may be shown as it is: every text in it has been escaped."""

    __slots__ = ()


def element(name: str, *children: str | None, **attributes: str | bool | None) -> Html:
    """Return ``<name …>children</name>``; children that are not :class:`Html` are escaped.

    None among the children and attributes is left out. An attribute's name is written with ``_``
    for ``-``, and ``class_`` for ``class``; True gives an empty one.
    """
    written = "".join(_attribute(*one) for one in attributes.items())
    content = join(child for child in children if child is not None)
    return Html(f"<{name}{written}>{content}</{name}>")


def join(parts: Iterable[str], separator: str = "") -> Html:
    """Return the parts one after another; those that are not :class:`Html` are escaped."""
    return Html(_safe(separator).join(_safe(part) for part in parts))


def table(headings: Iterable[str], rows: Iterable[Iterable[str]], *, caption: str) -> Html:
    """Return a table whose first column names its rows; ``caption`` is for screen readers.

    On a narrow screen each row becomes a card, so every cell carries the heading of its column.
    """
    titles = list(headings)
    head = element("tr", *(element("th", title, scope="col") for title in titles))
    return element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *(_row(titles, list(row)) for row in rows)),
        class_="rows",
    )


def fold(title: Html, content: Html, *, long: bool, class_: str | None = None) -> Html:
    """Return content that a reader may fold away under its title.

    It is open, but on a narrow screen folded from the start where the page is ``long``.
    """
    return element(
        "details",
        element("summary", title),
        content,
        open=True,
        data_long=long or None,
        class_=" ".join(one for one in ("fold", class_) if one),
    )


def fold_on_telephones(title: str, content: Html) -> Html:
    """Return content that only a narrow screen folds, under a line that only it shows."""
    return fold(element("span", title), content, long=True, class_="more telephone")


def facts(pairs: Iterable[tuple[str, str | None]]) -> Html:
    """Return names and values as a list of definitions; a name without a value is left out."""
    told = ((name, value) for name, value in pairs if value)
    return element(
        "dl",
        *(
            element("div", element("dt", name), element("dd", value), class_="fact")
            for name, value in told
        ),
    )


def link(label: str, page: str = "", /, **parameters: str) -> Html:
    """Return a link to a view of this page, or of another; the reader's language goes with it.

    Within a page only the named parameters change; an empty value removes one.
    """
    kept = {PARAMETER: "en"} if language() == "en" else {}
    return element("a", label, href=f"{page}?{urlencode({**parameters, **kept})}")


def _row(titles: list[str], cells: list[str]) -> Html:
    first = element("th", cells[0], scope="row")
    rest = (
        element("td", cell, data_title=title)
        for title, cell in zip(titles[1:], cells[1:], strict=True)
    )
    return element("tr", first, *rest)


def _attribute(name: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    written = name.rstrip("_").replace("_", "-")
    return f' {written}="{"" if value is True else html.escape(value)}"'


def _safe(text: str) -> str:
    return text if isinstance(text, Html) else html.escape(text)
