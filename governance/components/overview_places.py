"""The places at a glance: one card each, every number on it a link to where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from governance.components import hypertext, marks, number_panel, opening
from governance.components.comparison_sections import cases
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.markup import Html, element, join, link
from governance.components.opening import PARAMETER
from governance.components.words import (
    LEVELS,
    NOT_GIVEN,
    day,
    localised,
    text,
    word,
)

Row = Mapping[str, Any]

# What the size of a place is told by, wherever a document tells it.
BASE = ("communities", "compounds", "compounds_old")


def draw() -> None:
    """Draw the cards, and the number of theirs that is open."""
    cards, ids = kept("cards", _made)
    hypertext.show(cards, key="overview-places")
    number_panel.show(opening.opened(ids))


def _made() -> tuple[Html, frozenset[str]]:
    """The cards, and the ids of the numbers on them."""
    values = _values()
    names = _names()
    cards = [_card(place, values, names) for place in cases()]
    ids = frozenset(str(row["observation_id"]) for row in values)
    return element("ul", *cards, class_="tiles cards"), ids


def _values() -> Sequence[Row]:
    return [row for row in entries("observations") if row["indicator_id"] in BASE]


def _card(place: Row, values: Iterable[Row], names: Mapping[str, str]) -> Html:
    own = [row for row in values if row["place_id"] == place["place_id"]]
    return element(
        "li",
        element("h3", localised(place, "place_name")),
        element("p", word(LEVELS, place["place_level"]), class_="quiet"),
        element("dl", *(_base(name, own) for name in names.items())),
        element("p", _publisher(place), class_="small quiet"),
        element("p", _published(place), class_="small quiet"),
        element("p", _figures(place)),
    )


def _names() -> dict[str, str]:
    known = {row["indicator_id"]: localised(row, "title") for row in entries("indicators")}
    return {one: known[one] for one in BASE if one in known}


def _base(name: tuple[str, str], own: Sequence[Row]) -> Html:
    indicator_id, title = name
    there = [row for row in own if row["indicator_id"] == indicator_id]
    absent = element("span", t(*NOT_GIVEN), class_="quiet")
    shown = join(_value(row) for row in there) if there else absent
    return element("div", element("dt", title), element("dd", shown), class_="fact")


def _value(row: Row) -> Html:
    """A value as a link; a part of the place is named under it."""
    # An English unit is a whole word, the one that stands before the number already.
    shown = marks.value_text({**row, "unit_en": ""})
    opened = link(shown, **{PARAMETER: row["observation_id"]})
    part = localised(row, "scope_name") if row["scope"] != "whole" else None
    return element(
        "div", opened, part and element("span", part, class_="small quiet"), class_="number"
    )


def _publisher(place: Row) -> str:
    return text(place["publisher"]) or t("出版者未注明", "Publisher not stated")


def _published(place: Row) -> str:
    published = day(place["published_date"])
    if not published:
        return t("日期未注明", "Date not stated")
    return t(f"{published} 发布", f"Published {published}")


def _figures(place: Row) -> Html:
    count = int(place["figures"])
    label = t(f"{count} 个数字，逐条查看", f"All {count} figures")
    return link(label, "cases", case_place_id=str(place["place_id"]))
