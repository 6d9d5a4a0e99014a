"""All mechanisms at a glance: how many stand where, and what each place runs of each kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.markup import Html, element, join, link
from governance.components.mechanism_states import STATES
from governance.components.narrowing import Choice, Narrowed, narrow, occurring
from governance.components.words import localised

_SEARCHED = (
    "name_zh",
    "name_en",
    "summary_zh",
    "summary_en",
    "unlisted_zh",
    "unlisted_en",
    "parts",
    "wordings",
)


def everything() -> pd.DataFrame:
    """Return every mechanism with its state, its counts, and the texts a reader may search in.

    The frame is kept: it must not be changed.
    """
    return kept("mechanisms", _everything)


def _everything() -> pd.DataFrame:
    frame = rows("mechanisms").merge(rows("mechanism_states"), on="mechanism_id")
    parts = rows("mechanism_parts")
    said = parts["title_zh"] + " " + parts["title_en"]
    frame["parts"] = frame["mechanism_id"].map(_gathered(parts["mechanism_id"], said))
    wordings = rows("mechanism_wordings")
    quoted = _gathered(wordings["mechanism_id"], wordings["quote"])
    frame["wordings"] = frame["mechanism_id"].map(quoted)
    return frame


def choose(mechanisms: pd.DataFrame) -> Narrowed:
    """Draw the filters by place, kind, state and text; return the mechanisms that are left."""
    placeholder = t("名称、说明、组成、原文用词", "Name, summary, parts, words of the text")
    choices = kept("mechanism-choices", lambda: _choices(mechanisms))
    return narrow(mechanisms, choices, _SEARCHED, placeholder)


def _choices(mechanisms: pd.DataFrame) -> list[Choice]:
    name, kind = t("place_name_zh", "place_name_en"), t("kind_title_zh", "kind_title_en")
    kinds = mechanisms.sort_values("kind_position")
    states = {code: t(*state.title) for code, state in STATES.items()}
    return [
        Choice("place_id", t("地方", "Place"), occurring(mechanisms, "place_id", name)),
        Choice("kind", t("类别", "Kind"), occurring(kinds, "kind", kind)),
        Choice("state", t("状态", "State"), states),
    ]


def legend(mechanisms: pd.DataFrame) -> Html:
    """Return how many mechanisms are in each state, with the rule that puts them there."""
    counts = mechanisms["state"].value_counts()
    tiles = (
        element(
            "li",
            element("div", str(counts.get(code, 0)), class_="count"),
            element("strong", f"{state.symbol} {t(*state.title)}"),
            element("p", t(*state.rule), class_="small quiet"),
            class_=state.colour,
        )
        for code, state in STATES.items()
    )
    return element("ul", *tiles, class_="tiles")


def matrix(mechanisms: pd.DataFrame) -> Html:
    """Return the table of kinds against places; each name is a link to its mechanism."""
    places = records(mechanisms[["place_id", "place_name_zh", "place_name_en"]].drop_duplicates())
    names = [localised(place, "place_name") for place in places]
    corner = element("th", t("类别", "Kind"), scope="col")
    head = element("tr", corner, *(element("th", name, scope="col") for name in names))
    cells = _by_cell(mechanisms)
    body = [
        element(
            "tr",
            element("th", title, scope="row"),
            *(
                _cell(cells.get((kind, place["place_id"]), []), name)
                for place, name in zip(places, names, strict=True)
            ),
        )
        for kind, title in _kinds(mechanisms)
    ]
    caption = t("各地的治理机制，按类别", "Mechanisms of each place, by kind")
    return element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *body),
        class_="matrix",
    )


def _gathered(keys: pd.Series[Any], texts: pd.Series[Any]) -> pd.Series[Any]:
    return texts.groupby(keys).agg("\n".join)


def _kinds(mechanisms: pd.DataFrame) -> list[tuple[str, str]]:
    ordered = mechanisms.sort_values("kind_position")
    return list(occurring(ordered, "kind", t("kind_title_zh", "kind_title_en")).items())


def _by_cell(mechanisms: pd.DataFrame) -> dict[tuple[str, str], list[dict[str, Any]]]:
    cells: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in records(mechanisms):
        cells.setdefault((row["kind"], row["place_id"]), []).append(row)
    return cells


def _cell(mechanisms: Sequence[dict[str, Any]], place: str) -> Html:
    if not mechanisms:
        return element("td", "—", class_="none quiet")
    return element("td", element("ul", *map(_entry, mechanisms)), data_title=place)


def _entry(row: dict[str, Any]) -> Html:
    state = STATES[row["state"]]
    symbol = element("span", state.symbol, aria_hidden="true", title=t(*state.title))
    spoken = element("span", t(f"（{t(*state.title)}）", f" ({t(*state.title)})"), class_="spoken")
    name = link(localised(row, "name"), mechanism=row["mechanism_id"])
    return element("li", join([symbol, name], " "), spoken)
