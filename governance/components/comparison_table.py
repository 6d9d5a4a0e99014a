"""The values compared, as a table to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pyarrow as pa
import streamlit as st

from governance.components import comparison_export, downloads, marks
from governance.components.comparison_export import TITLES
from governance.components.comparison_sections import Section
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.marks import Convention
from governance.components.words import (
    INDICATOR_KINDS,
    ORIGINS,
    QUALIFIERS,
    localised,
    period,
    word,
)
from governance.exports.tables import Table


def draw(sections: Sequence[Section], convention: Convention, filters: str) -> None:
    """Draw the table of all values shown, and the buttons that download it."""
    made = kept(
        "comparison-table", lambda: _made(sections, convention), *_key(sections, convention)
    )
    if made is None:
        return
    st.header(t("表格与下载", "Table and downloads"), anchor=False)
    st.dataframe(
        made,
        key=f"comparison-table-{language()}",
        hide_index=True,
        column_config=_config(),
    )
    downloads.table(export(sections, convention, filters), "comparison")


def export(
    sections: Sequence[Section], convention: Convention, filters: str, title: str = ""
) -> Table:
    """Return the table of all values of the sections as it is taken away."""

    def make() -> Table:
        frame = values(sections, convention)
        return comparison_export.to_export(frame, convention, filters, title)

    return kept("comparison-export", make, *_key(sections, convention), filters, title)


def _key(sections: Sequence[Section], convention: Convention) -> tuple[str, ...]:
    return (convention, *(section.key for section in sections))


def _made(sections: Sequence[Section], convention: Convention) -> pa.Table | None:
    """The table as the screen shows it, in the form in which it travels to the browser."""
    frame = values(sections, convention)
    return None if frame.empty else pa.Table.from_pandas(frame[list(TITLES)], preserve_index=False)


def _config() -> dict[str, Any]:
    config = {name: st.column_config.Column(t(*text)) for name, text in TITLES.items()}
    config["axis"] = st.column_config.Column(
        t(*TITLES["axis"]),
        help=t(
            "同一指标内字母相同的数可以放在同一根轴上",
            "Values of one indicator with the same letter may share an axis",
        ),
    )
    return config


def values(sections: Sequence[Section], convention: Convention) -> pd.DataFrame:
    """Return one row per value; values with the same letter of an indicator share an axis."""
    return pd.DataFrame(
        [
            _row(dict(row), chr(ord("A") + index), convention)
            for section in sections
            for index, group in enumerate(section.groups)
            for row in group
        ]
    )


def _row(row: dict[str, object], axis: str, convention: Convention) -> dict[str, object]:
    lower, upper = marks.bounds(row, convention)
    return row | {
        "indicator": localised(row, "title"),
        "place": marks.label(row),
        "unit": localised(row, "unit"),
        "reading": marks.value_text(row, convention) or t("不能确定", "not determined"),
        "lower": lower,
        "upper": upper,
        "axis": axis,
        "qualifier": word(QUALIFIERS, row["wording"]),
        "qualifier_code": row["qualifier"],
        "period": period(row),
        "kind_code": row["kind"],
        "kind": word(INDICATOR_KINDS, row["kind"]),
        "origin": word(ORIGINS, row["origin"]),
        "origin_code": row["origin"],
        "formula": localised(row, "formula"),
        "note": localised(row, "note"),
    }
