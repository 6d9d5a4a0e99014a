"""Where a number comes from: value, formula, the figures behind it, each at its place in the source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from governance.components.figure_table import read_as
from governance.components.footnotes import source_line
from governance.components.language import language, t
from governance.components.lookup import entries
from governance.components.markdown import escape
from governance.components.marks import CONVENTIONS, Convention, bounds, value_text
from governance.components.words import (
    INDICATOR_KINDS,
    ORIGINS,
    QUALIFIERS,
    ROLES,
    localised,
    period,
    place_with_scope,
    text,
    word,
)
from governance.exports.reading import interval
from governance.ingest.source_texts import sentence
from governance.store import paths

Row = Mapping[str, Any]

_FIELDS: dict[str, tuple[str, str]] = {
    "value": ("数值", "Value"),
    "interval": ("区间", "Interval"),
    "formula": ("算式", "Formula"),
    "definition": ("定义", "Definition"),
    "kind": ("性质", "Kind"),
    "period": ("时间", "Time"),
    "note": ("说明", "Note"),
    "caveat": ("注意", "Caveat"),
    "place": ("地方与范围", "Place and scope"),
    "role": ("用途", "Role"),
    "qualifier": ("限定词", "Qualifier"),
    "source": ("来源", "Source"),
    "line": ("位置", "Position"),
    "reading": ("读法", "How it is read"),
}


def observation(observation_id: str, convention: Convention = "implied") -> None:
    """Draw the panel of a value of an indicator, with every figure behind it."""
    row = _found("observations", "observation_id", observation_id)
    if row is None:
        st.info(t("这个数不在当前数据里。", "This number is not in the current data."))
        return
    with st.container(border=True, key="provenance"):
        title = f"{place_with_scope(row)} · {localised(row, 'title')}"
        st.subheader(escape(title), anchor=False)
        _fields(_about_value(row, convention))
        for figure_row in _inputs(observation_id):
            _figure(figure_row)


def figure(figure_id: str) -> None:
    """Draw the panel of one printed figure."""
    row = _found("figures", "figure_id", figure_id)
    if row is None:
        st.info(t("没有这个编号的数字。", "There is no figure with this id."))
        return
    with st.container(border=True, key="provenance"):
        st.subheader(escape(f"{place_with_scope(row)} · {localised(row, 'subject')}"), anchor=False)
        _figure(row)


def _found(lookup: str, column: str, wanted: str) -> Row | None:
    return next((row for row in entries(lookup) if row[column] == wanted), None)


def _inputs(observation_id: str) -> list[Row]:
    """The figures behind a value, in the order of its formula."""
    figures = {row["figure_id"]: row for row in entries("figures")}
    inputs = entries("observation_inputs", observation_id=observation_id)
    return [figures[one["figure_id"]] for one in inputs]


def _about_value(row: Row, convention: Convention) -> dict[str, str]:
    lower, upper = bounds(row, convention)
    return {
        "value": value_text(row, convention) or t("不能确定", "not determined"),
        "interval": "" if lower == upper else _interval(row, convention),
        "formula": localised(row, "formula"),
        "definition": localised(_indicator(str(row["indicator_id"])), "definition"),
        "kind": f"{word(INDICATOR_KINDS, row['kind'])} · {word(ORIGINS, row['origin'])}",
        "period": period(row),
        "note": localised(row, "note"),
        "caveat": localised(_indicator(str(row["indicator_id"])), "caveat"),
    }


def _indicator(indicator_id: str) -> Row:
    return next(row for row in entries("indicators") if row["indicator_id"] == indicator_id)


def _interval(row: Row, convention: Convention) -> str:
    below = convention == "implied" and row["qualifier"] == "over"
    ends = interval(*bounds(row, convention), None, language(), below=below)
    return ends + _convention(row, convention)


def _convention(row: Row, convention: Convention) -> str:
    if bounds(row, "implied") == bounds(row, "bare"):
        return ""
    said = t(*CONVENTIONS[convention])
    return t(f"（{said}）", f" ({said})")


def _figure(row: Row) -> None:
    st.markdown(f"**「{escape(str(row['quote']))}」**　{escape(localised(row, 'subject'))}")
    _sentence(row)
    _fields(_about_figure(row))


def _about_figure(row: Row) -> dict[str, str]:
    source = next(one for one in entries("sources") if one["source_id"] == row["source_id"])
    return {
        "value": read_as(row),
        "qualifier": word(QUALIFIERS, row["wording"]),
        "role": word(ROLES, row["role"]),
        "place": place_with_scope(row),
        "period": period(row),
        "source": source_line(source),
        "line": t(
            f"第 {row['line']} 行（非空行），编号 {row['figure_id']}",
            f"line {row['line']} (non-empty lines), figure {row['figure_id']}",
        ),
        "caveat": text(row["caveat"]),
        "reading": text(row["parse_note"]),
    }


def _sentence(row: Row) -> None:
    found = sentence(
        paths.home() / "sources",
        str(row["source_id"]),
        int(row["line"]),
        str(row["quote"]),
        int(row["occurrence"]),
    )
    if found:
        marked = f"{escape(found.before)}:blue-background[**{escape(found.quote)}**]{escape(found.after)}"
        st.markdown(f"> {marked}")


def _fields(values: Mapping[str, str]) -> None:
    """Draw name and value a line; a field without a value is left out."""
    lines = [
        f"- **{t(*_FIELDS[name])}**　{escape(value)}" for name, value in values.items() if value
    ]
    st.markdown("\n".join(lines))
