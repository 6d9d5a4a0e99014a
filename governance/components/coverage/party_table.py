"""The three parties and the committees of every group, as a table to read and to take away."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from governance.components.coverage.choice import Choice
from governance.components.coverage.groups import Group, Row, groups
from governance.components.coverage.layer_charts import footnote
from governance.components.coverage.party_counts import (
    PARTIES,
    RATES,
    SEATS,
    SIZES,
    Combination,
    Count,
    Counted,
    combinations,
    committees,
    share,
    three,
)
from governance.components.coverage.words import FORM_NAMES
from governance.components.export_columns import column
from governance.components.language import language, t
from governance.exports.tables import Column, Table
from governance.indicators.coverage import CensusShare
from governance.model.errors import Text


def table(choice: Choice, kind: str) -> Table:
    """Return one row per group: compounds by combination, and each rate with its bounds."""
    total, parts = combinations(choice, kind)
    every, by_group = committees(choice)
    found = groups(choice)
    rows = [_row(found.total, total, every)]
    rows += [
        _row(one, parts.get(one.group_id, {}), by_group.get(one.group_id)) for one in found.parts
    ]
    return Table(
        title=t("三方联动与业委会", "The three parties and the committees"),
        frame=pd.DataFrame(rows),
        columns=_columns(),
        footer=footnote(choice),
    )


def _row(group: Group, counted: Counted, committee: Row | None) -> dict[str, object]:
    missing = int(group.counts["missing"])
    row: dict[str, object] = {"group": group.name}
    row |= _share("three", three(counted, missing))
    row |= {key: _compounds(counted.get(one)) for key, one in _COMBINATIONS.items()}
    row["unsaid"] = sum(count.compounds for one, count in counted.items() if not one.is_known)
    row["missing"] = missing
    if committee is None:  # a group of which the register knows nothing
        return row
    for code, rate in RATES.items():
        row |= _share(code, share(committee, rate, missing))
    above, below = committee[SEATS.above], committee[SEATS.below]
    return row | {
        "seats": 100 * above / below if below else None,
        "seats_part": above,
        "seats_known": below,
        "seats_unknown": committee["seats_unknown"],
    }


def _share(code: str, found: CensusShare) -> dict[str, object]:
    return {
        code: found.value,
        f"{code}_lower": found.lower,
        f"{code}_upper": found.upper,
        f"{code}_part": found.part,
        f"{code}_known": found.known,
    }


def _compounds(count: Count | None) -> int:
    return count.compounds if count else 0


_COMBINATIONS = {
    f"has_{''.join('y' if bit else 'n' for bit in bits)}": Combination(*bits)
    for bits in ((b, c, f) for b in (True, False) for c in (True, False) for f in (True, False))
}


def _columns() -> list[Column]:
    silent = Text("三样没有写全的小区数。", "Compounds that do not say all three.")
    group = Text("小区归在哪一组。", "What it is counted in.")
    return [
        column("group", Text("分组", "Group"), group),
        *_share_columns("three", SIZES[0]),
        *(_combination(key, one) for key, one in _COMBINATIONS.items()),
        column("unsaid", Text("没有写全", "Not all said"), silent),
        column(
            "missing", FORM_NAMES["missing"], Text("没有行的小区。", "Compounds without a row.")
        ),
        *(one for code, rate in RATES.items() for one in _share_columns(code, rate.title)),
        *_seat_columns(),
    ]


def _combination(key: str, one: Combination) -> Column:
    dots = "".join("●" if there else "○" for there in one)
    named = [name for name, there in zip(PARTIES, one, strict=True) if there]
    zh = "＋".join(name.zh for name in named) or "都没有"
    en = " + ".join(name.en for name in named) or "none"
    meaning = Text("这种组合的小区数。", "Compounds with this combination.")
    return column(key, Text(f"{dots} {zh}", f"{dots} {en}"), meaning)


def _share_columns(code: str, name: Text) -> list[Column]:
    def one(suffix: str, zh: str, en: str, meaning: Text, unit: str = "") -> Column:
        return column(f"{code}{suffix}", Text(f"{name.zh}{zh}", f"{name.en}{en}"), meaning, unit)

    bound = Text(
        "缺行、旧行和没写的全按没有（下限）或全按有（上限）算。",
        "Every lacking, old or silent row taken against it (lower) or for it (upper).",
    )
    return [
        one("", "", "", Text("占写明的。", "Of those that say it."), "%"),
        one("_lower", "下限", ": lower", bound, "%"),
        one("_upper", "上限", ": upper", bound, "%"),
        one("_part", "：分子", ": numerator", Text("分子。", "Numerator.")),
        one("_known", "：分母", ": base", Text("分母。", "Base.")),
    ]


def _seat_columns() -> list[Column]:
    name = SEATS.title
    unknown = Text(
        "没写席位的业委会有几席不知道，所以这个比率没有上下限。",
        "How many seats these have is not known, so this share has no bounds.",
    )
    return [
        column("seats", name, Text("党员委员 ÷ 委员。", "Party members of seats."), "%"),
        column(
            "seats_part", Text(f"{name.zh}：分子", f"{name.en}: numerator"), Text("席。", "Seats.")
        ),
        column("seats_known", Text(f"{name.zh}：分母", f"{name.en}: base"), Text("席。", "Seats.")),
        column("seats_unknown", Text("没写席位的业委会", "Committees silent on seats"), unknown),
    ]


def shown(one: Column) -> Any:
    """Return how a column stands on the screen."""
    heading = one.heading(language())
    if one.unit == "%":
        return st.column_config.NumberColumn(heading, format="%.1f")
    return st.column_config.Column(heading, pinned=one.name == "group")
