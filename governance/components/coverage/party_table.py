"""The three parties and the committees of every group, as a table to read and to take away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from governance.components.coverage.choice import Choice
from governance.components.coverage.groups import (
    Row,
    group_name,
    group_names,
)
from governance.components.coverage.layer_charts import footnote
from governance.components.coverage.party_counts import (
    PARTIES,
    RATES,
    Combination,
    combinations,
    committees,
)
from governance.components.export_columns import column
from governance.components.language import language, t
from governance.components.words import localised
from governance.exports.tables import Column, Table
from governance.model.errors import Text


def table(choice: Choice, kind: str) -> Table:
    """Return one row per group: compounds by combination, committees, seats and firms."""
    total, parts = combinations(choice, kind)
    names = group_names(choice)
    every, by_group = committees(choice)
    place = localised(choice.units.parent, "place_name")
    rows = [_row(t(f"{place}合计", f"{place}, all"), total, every)]
    for row in by_group:
        name = group_name(choice, row["group_id"], names)
        rows.append(_row(name, parts.get(name, {}), row))
    return Table(
        title=t("三方联动与业委会", "The three parties and the committees"),
        frame=pd.DataFrame(rows),
        columns=_columns(),
        footer=footnote(choice),
    )


def _row(name: str, counted: Mapping[Combination, int], committee: Row) -> dict[str, object]:
    row: dict[str, object] = {"group": name}
    row |= {key: counted.get(one, 0) for key, one in _COMBINATIONS.items()}
    row["unsaid"] = sum(count for one, count in counted.items() if not one.is_known)
    for _, above, below in RATES.values():
        row |= {above: committee[above], below: committee[below]}
    return row | {one: committee[one] for one in ("firm_organised", "firm_served")}


_COMBINATIONS = {
    f"has_{''.join('y' if bit else 'n' for bit in bits)}": Combination(*bits)
    for bits in ((b, c, f) for b in (True, False) for c in (True, False) for f in (True, False))
}


def _columns() -> list[Column]:
    listed = [
        column("group", Text("分组", "Group"), Text("小区归在哪一组。", "What it is counted in."))
    ]
    for key, one in _COMBINATIONS.items():
        dots = "".join("●" if there else "○" for there in one)
        zh = (
            "＋".join(name.zh for name, there in zip(PARTIES, one, strict=True) if there)
            or "都没有"
        )
        en = (
            " + ".join(name.en for name, there in zip(PARTIES, one, strict=True) if there) or "none"
        )
        meaning = Text("这种组合的小区数。", "Compounds with this combination.")
        listed.append(column(key, Text(f"{dots} {zh}", f"{dots} {en}"), meaning))
    silent = Text("三样没有写全的小区数。", "Compounds that do not say all three.")
    listed.append(column("unsaid", Text("没有写全", "Not all said"), silent))
    for name, above, below in RATES.values():
        listed += [
            column(above, name, Text("分子。", "Numerator.")),
            column(below, Text(f"{name.zh}：分母", f"{name.en}: base"), Text("分母。", "Base.")),
        ]
    return [
        *listed,
        column(
            "firm_organised",
            Text("物业企业有组织", "Firm with an organisation"),
            Text("单建或联建。", "Own or joint."),
        ),
        column(
            "firm_served",
            Text("有物业企业的小区", "Compounds with a firm"),
            Text("分母。", "Base."),
        ),
    ]


def shown(one: Column) -> Any:
    """Return how a column stands on the screen."""
    return st.column_config.Column(one.heading(language()), pinned=one.name == "group")
