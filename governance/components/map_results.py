"""What stands below a map: the sorted table, the profile of the chosen unit, the open number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from governance.components import (
    comparison_table,
    comparison_words,
    downloads,
    map_profile,
    map_table,
    map_words,
)
from governance.components.comparison_sections import cases
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.map_values import Row, Values
from governance.components.words import localised


def of_places(values: Values) -> None:
    """Draw the table of all values, and the profile of the place that is chosen."""
    _draw(values, values.section.values, map_table.without(values.section, cases()), _names())


def of_units(values: Values, case: str, names: Mapping[str, str]) -> None:
    """Draw the same for one place: its values, and its units to choose from."""
    rows = [row for row in values.section.values if row["case_place_id"] == case]
    own = [row for row in cases() if row["place_id"] == case]
    absent = [] if rows else own
    known = {row["place_id"]: localised(row, "place_name") for row in [*own, *rows]}
    _draw(values, rows, absent, {**known, **names})


def _draw(
    values: Values, rows: Sequence[Row], absent: Sequence[Row], names: Mapping[str, str]
) -> None:
    st.header(t("数值与出处", "Values and sources"), anchor=False)
    chosen = map_profile.choose(names)
    map_table.draw(rows, absent, states(values), chosen)
    _downloads(values)
    map_profile.open_number()
    if chosen:
        map_profile.draw(chosen, names[chosen])


def _downloads(values: Values) -> None:
    if values.section.values:
        title = comparison_words.title(values.section)
        shown = comparison_table.export([values.section], "implied", title, t("地图", "Map"))
        downloads.table(shown, "map-values")


def hints(values: Values, names: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return the lines of the tooltips: of units by their id, of marks by that of their value."""
    found: dict[str, dict[str, str]] = {}
    for unit, shown in values.shown.items():
        lines = map_words.about(shown.row) if shown.row else {"value": map_words.value(shown)}
        found[unit] = {"title": names.get(unit, unit), **lines, "note": map_words.state(shown)}
        for row in shown.marks:
            found[row["observation_id"]] = {
                "title": map_words.mark_name(row),
                **map_words.about(row),
                "note": t("标记位置不表示范围", "where it stands says nothing of its extent"),
            }
    return found


def units(values: Values) -> dict[str, str]:
    """Return which unit a click on an area or a mark chooses, by its key."""
    marks = {row["observation_id"]: str(row["place_id"]) for row in values.rows}
    return {**{unit: unit for unit in values.shown}, **marks}


def states(values: Values) -> dict[str, str]:
    """Return how each value is drawn, by its id."""
    labels = map_words.class_labels(values)
    found: dict[str, str] = {}
    for shown in values.shown.values():
        found |= {row["observation_id"]: t("标记", "a mark") for row in shown.marks}
        if shown.row is not None:
            classed = labels[shown.index] if shown.index is not None else map_words.state(shown)
            found[shown.row["observation_id"]] = classed
    return found


def _names() -> dict[str, str]:
    """The places that can be looked at: the cases and whatever else has a published number."""
    there = {row["place_id"] for row in entries("observations")}
    there |= {row["place_id"] for row in cases()}
    return {
        row["place_id"]: localised(row, "place_name")
        for row in entries("places")
        if row["place_id"] in there
    }
