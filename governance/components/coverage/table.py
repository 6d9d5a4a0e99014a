"""The counts and rates of every group, as a table to read and to take away."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from governance.components import downloads
from governance.components.coverage.choice import Choice
from governance.components.coverage.groups import LAYERS, Group, Groups
from governance.components.coverage.layer_charts import footnote
from governance.components.coverage.words import FORM_NAMES, LAYER_NAMES
from governance.components.export_columns import column
from governance.components.language import language, t
from governance.exports.tables import Column, Table
from governance.model.errors import Text

_BOUND = Text(
    "缺行、旧行和没写形式的行全按没有（下限）或全按有（上限）算。",
    "Every lacking, old or silent row taken as uncovered (lower) or covered (upper).",
)


def draw(groups: Groups, choice: Choice) -> None:
    """Draw the table and the buttons that download it."""
    content = table(groups, choice)
    st.dataframe(
        content.frame[[one.name for one in content.columns]],
        key=f"coverage-table-{language()}",
        hide_index=True,
        placeholder="",
        column_config={one.name: _shown(one) for one in content.columns},
    )
    downloads.table(content, "coverage")


def table(groups: Groups, choice: Choice) -> Table:
    """Return one row per group and one for all of them: counts by form, both rates, their bounds."""
    frame = pd.DataFrame([_row(group) for group in groups.every])
    return Table(
        title=t("小区覆盖率", "Coverage of compounds"),
        frame=frame,
        columns=_columns(),
        footer=footnote(choice),
    )


def _row(group: Group) -> dict[str, object]:
    row: dict[str, object] = {"group": group.name, "group_id": group.group_id or None}
    row |= {name: group.counts[name] for name in ("compounds", "should_establish", *FORM_NAMES)}
    for layer in LAYERS:
        found = group.layer(layer)
        row |= {
            f"{layer}_covered": found.covered,
            f"{layer}_known": found.known,
            f"{layer}_rate": found.value,
            f"{layer}_lower": found.lower,
            f"{layer}_upper": found.upper,
        }
    stale = group.organisation.stale_covered + group.organisation.stale_uncovered
    return row | {
        "stale": stale,
        "oldest_row": group.counts["oldest_row"],
        "newest_row": group.counts["newest_row"],
    }


def _columns() -> list[Column]:
    known = Text("台账里的小区数。", "Number of compounds in the register.")
    listed = [
        column("group", Text("分组", "Group"), Text("小区归在哪一组。", "What it is counted in.")),
        column("compounds", Text("登记小区", "Compounds"), known),
        column(
            "should_establish",
            Text("应建小区", "Should have one"),
            Text("没有写明是否应建的算应建。", "Where it is not said, a compound should."),
        ),
    ]
    for layer in LAYERS:
        listed += _layer_columns(LAYER_NAMES[layer], layer)
    for form, name in FORM_NAMES.items():
        listed.append(column(form, name, Text(f"应建小区中：{name.zh}。", f"Of these: {name.en}.")))
    return [
        *listed,
        column(
            "stale",
            Text("旧行", "Old rows"),
            Text("最近一行早于所选月数的应建小区。", "Compounds whose latest row is old."),
        ),
        column("oldest_row", Text("最旧一行", "Oldest row"), Text("登记日期。", "Its date.")),
        column("newest_row", Text("最新一行", "Newest row"), Text("登记日期。", "Its date.")),
        column("group_id", Text("分组编号", "Group id"), Text("供连接用。", "To join by.")),
    ]


def _layer_columns(name: Text, layer: str) -> list[Column]:
    def one(suffix: str, zh: str, en: str, meaning: Text, unit: str = "") -> Column:
        title = Text(f"{name.zh}{zh}", f"{name.en}{en}")
        return column(f"{layer}_{suffix}", title, meaning, unit)

    base = Text("写明形式的应建小区。", "Those that should have one and say their form.")
    counted = Text("按所选规则已覆盖。", "Covered by the chosen rule.")
    return [
        one("rate", "", "", Text("已覆盖 ÷ 写明形式的应建小区。", "Covered of those."), "%"),
        one("lower", "下限", ": lower", _BOUND, "%"),
        one("upper", "上限", ": upper", _BOUND, "%"),
        one("covered", "：已覆盖", ": covered", counted),
        one("known", "：分母", ": base", base),
    ]


def _shown(one: Column) -> Any:
    heading = one.heading(language())
    if one.unit == "%":
        return st.column_config.NumberColumn(heading, format="%.1f")
    if one.name.endswith("_row"):
        return st.column_config.DateColumn(heading)
    return st.column_config.Column(heading, pinned=one.name == "group")
