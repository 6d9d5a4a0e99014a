"""Reads the markup that a page shows as its readers meet it: texts, tables, links."""

import json
from collections.abc import Iterator
from urllib.parse import parse_qs
from xml.etree import ElementTree

from streamlit.testing.v1 import AppTest


def shown(app: AppTest, position: int = 0) -> ElementTree.Element:
    """The markup at a position on the page; markup of ours is always well-formed."""
    return parsed(json.loads(app.get("bidi_component")[position].proto.json)["html"])


def parsed(html: str) -> ElementTree.Element:
    """Markup as a tree."""
    return ElementTree.fromstring(f"<root>{html}</root>")


def text(element: ElementTree.Element) -> str:
    """What stands in an element, spaces around it removed."""
    return "".join(element.itertext()).strip()


def tables(root: ElementTree.Element) -> dict[str, list[list[str]]]:
    """Caption → rows of cells, headings first."""
    return {
        text(table.find("caption")): [[text(cell) for cell in row] for row in table.iter("tr")]
        for table in root.iter("table")
    }


def links(root: ElementTree.Element) -> dict[str, dict[str, list[str]]]:
    """Words of each link → where it leads: the page under ``""``, then its parameters."""
    found = {}
    for one in root.iter("a"):
        page, _, query = one.attrib["href"].partition("?")
        found[text(one)] = {"": [page], **parse_qs(query, keep_blank_values=True)}
    return found


def headings(root: ElementTree.Element) -> list[str]:
    """The words that name something: headings, heads of tables, names of facts; no Chinese quotes."""
    named = [one for tag in ("h2", "dt", "summary") for one in root.iter(tag)]
    named += [one for one in root.iter("th") if one.get("scope") == "col"]
    return ["".join(_of_the_page(one)) for one in named]


def _of_the_page(element: ElementTree.Element) -> Iterator[str]:
    """The texts of an element, less what is marked as Chinese."""
    if element.get("lang") != "zh-CN":
        yield element.text or ""
        for child in element:
            yield from _of_the_page(child)
            yield child.tail or ""
