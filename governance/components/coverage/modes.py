"""四管: which mode of management compounds have, by group, with what lacking and old rows can change."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from governance.components import downloads
from governance.components.coverage import words
from governance.components.coverage.choice import Choice
from governance.components.coverage.groups import Group, Row, groups
from governance.components.coverage.layer_charts import compared, footnote
from governance.components.coverage.party_counts import MANAGED, committees, share
from governance.components.coverage.profile_rows import KINDS, MODE, MODES, UNSAID
from governance.components.coverage.words import FORM_NAMES
from governance.components.export_columns import column
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.words import text
from governance.components.words import words as every_word
from governance.exports.charts import Bar, StackedBars
from governance.exports.tables import Column, Table
from governance.model.errors import Text


def draw(choice: Choice, now: pd.DataFrame) -> None:
    """Draw the modes of every group and their table; ``now`` holds the compounds of the day."""
    drawn = kept("coverage-modes", lambda: chart(choice, now), choice.key)
    framed(drawn, "coverage-modes", len(drawn.bars))
    content = kept("coverage-mode-table", lambda: table(choice, now), choice.key)
    st.dataframe(
        content.frame,
        key=f"coverage-mode-table-{language()}",
        hide_index=True,
        placeholder="",
        column_config={one.name: _shown(one) for one in content.columns},
    )
    downloads.table(content, "coverage-mode-table")


def chart(choice: Choice, now: pd.DataFrame) -> StackedBars:
    """Return the modes by group, compounds that do not say and that have no row among them."""
    found, counted = groups(choice), _counted(now)
    return StackedBars(
        title=t(*KINDS["modes"].title),
        subtitle=compared(choice, found.total),
        unit=t("个小区", "compounds"),
        series=(*every_word(MODES).values(), t(*UNSAID), t(*FORM_NAMES["missing"])),
        bars=tuple(
            Bar(one.group_id, one.name, tuple(float(n) for n in _numbers(one, counted).values()))
            for one in found.parts
        ),
        footer=footnote(choice),
        unknown=(t(*UNSAID), t(*FORM_NAMES["missing"])),
    )


def table(choice: Choice, now: pd.DataFrame) -> Table:
    """Return one row per group and one for all: compounds by mode, and the managed share with bounds."""
    found, counted = groups(choice), _counted(now)
    total, by_group = committees(choice)
    every = {"": now[MODE].map(_code).value_counts().to_dict()}
    whole = _row(found.total, total) | _numbers(found.total, every, "")
    rows = [whole]
    rows += [_row(one, by_group.get(one.group_id)) | _numbers(one, counted) for one in found.parts]
    return Table(
        title=t("各处的管理方式", "Modes of management by group"),
        frame=pd.DataFrame(rows).reindex(columns=[one.name for one in _columns()]),
        columns=_columns(),
        footer=footnote(choice),
    )


_Modes = Mapping[str, Mapping[Hashable, int]]
"""Group id → mode → compounds."""


def _code(mode: object) -> str:
    return text(mode) or "unsaid"


def _counted(now: pd.DataFrame) -> _Modes:
    return {
        text(group_id): frame[MODE].map(_code).value_counts().to_dict()
        for group_id, frame in now.groupby(now["group_id"].map(text))
    }


def _numbers(group: Group, counted: _Modes, group_id: str | None = None) -> dict[str, int]:
    found = counted.get(group.group_id if group_id is None else group_id, {})
    named = {f"mode_{code}": found.get(code, 0) for code in (*MODES, "unsaid")}
    return named | {"missing": int(group.counts["missing"])}


def _row(group: Group, counted: Row | None) -> dict[str, object]:
    row: dict[str, object] = {"group": group.name}
    if counted is None:  # a group of which the register knows nothing
        return row
    found = share(counted, MANAGED, int(group.counts["missing"]))
    return row | {"managed": found.value, "lower": found.lower, "upper": found.upper}


def _columns() -> list[Column]:
    bound = Text(words.whiskers() + t("。", "."), words.whiskers() + t("。", "."))
    named = [
        column(f"mode_{code}", name, Text("小区数。", "Compounds.")) for code, name in MODES.items()
    ]
    return [
        column("group", Text("分组", "Group"), Text("小区归在哪一组。", "What it is counted in.")),
        column("managed", MANAGED.title, Text("占写明的。", "Of those that say it."), "%"),
        column("lower", Text("下限", "Lower"), bound, "%"),
        column("upper", Text("上限", "Upper"), bound, "%"),
        *named,
        column("mode_unsaid", UNSAID, Text("没写管理方式。", "Its mode is not said.")),
        column(
            "missing", FORM_NAMES["missing"], Text("没有行的小区。", "Compounds without a row.")
        ),
    ]


def _shown(one: Column) -> Any:
    heading = one.heading(language())
    if one.unit == "%":
        return st.column_config.NumberColumn(heading, format="%.1f")
    return st.column_config.Column(heading, pinned=one.name == "group")
