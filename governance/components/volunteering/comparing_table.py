"""The units of a group beside one another, as a table: value, interval, zone, and the ranks that allows."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from governance.components.export_columns import column
from governance.components.language import t
from governance.components.requests.compared import interval
from governance.components.volunteering.choice import Choice
from governance.components.volunteering.compared import Ratios, Shares
from governance.exports.tables import Column
from governance.indicators.funnel import TOO_FEW
from governance.indicators.group_ratio import LEAST_MONTHS
from governance.indicators.rank_bands import Band
from governance.model.errors import Text

_OF_CHANCE: Mapping[str, Text] = {
    "inside": Text("95% 限内", "inside 95 %"),
    "outside_95": Text("95% 限外", "outside 95 %"),
    "outside_998": Text("99.8% 限外", "outside 99.8 %"),
}
_OF_MONTHS: Mapping[str, Text] = {
    "inside": Text("与同组分不开", "not told from the group"),
    "outside_95": Text("95% 下与同组不同", "differs at 95 %"),
    "outside_998": Text("99.8% 下与同组不同", "differs at 99.8 %"),
}


def of_shares(choice: Choice, found: Shares) -> pd.DataFrame:
    """Return one row per unit, in the order of places."""
    zones = found.funnel.zones if found.funnel else {}
    few = t(f"样本过少（不足 {TOO_FEW}）", f"too few (under {TOO_FEW})")
    rows = []
    for place, share in found.units.items():
        bounds = interval(share)
        rows.append(
            {
                "place": choice.units.names[place],
                "part": share.part,
                "cases": share.whole,
                "value": 100 * share.part / share.whole,
                "lower": bounds.lower if bounds else None,
                "upper": bounds.upper if bounds else None,
                "zone": t(*_OF_CHANCE[zones[place]]) if place in zones else few,
                "rank": _rank(found.bands.get(place), len(found.bands)) or few,
                "place_id": place,
            }
        )
    return _frame(rows, share_columns())


def of_ratios(choice: Choice, found: Ratios) -> pd.DataFrame:
    """Return one row per unit, in the order of places; without enough months it says so."""
    few = t(f"月份太少（不足 {LEAST_MONTHS}）", f"too few months (under {LEAST_MONTHS})")
    rows = []
    for place in choice.units.ids:
        row: dict[str, object] = {"place": choice.units.names[place], "place_id": place}
        one = found.units.get(place)
        if one is None:
            rows.append(row | {"zone": few, "rank": few})
            continue
        lower, upper = one.interval
        rows.append(
            row
            | {
                "value": one.mean,
                "lower": lower,
                "upper": upper,
                "months": one.months,
                "independent": round(one.independent, 1),
                "zone": t(*_OF_MONTHS[one.zone]),
                "rank": _rank(found.bands.get(place), len(found.bands)),
            }
        )
    return _frame(rows, ratio_columns())


def _frame(rows: list[dict[str, object]], columns: list[Column]) -> pd.DataFrame:
    return pd.DataFrame(rows).reindex(columns=[one.name for one in columns]).round(2)


def _rank(band: Band | None, total: int) -> str:
    if band is None:
        return ""
    one = f"{band.best}" if band.best == band.worst else f"{band.best}–{band.worst}"
    return t(f"{one}（共 {total}）", f"{one} of {total}")


_PLACE = column("place", Text("单位", "Unit"), Text("地方。", "The place."))
_PLACE_ID = column("place_id", Text("地方编号", "Place id"), Text("供连接用。", "To join by."))
_RANK = column(
    "rank",
    Text("名次区间", "Range of ranks"),
    Text("数据容许的名次，1 为最高。", "Ranks that the data allow; 1 is the highest."),
)


def share_columns() -> list[Column]:
    """Return the columns of the share of persons who were active."""
    bound = Text("95% 区间（Wilson）。", "95 % interval (Wilson).")
    where = Text("在漏斗图的哪一区。", "Where it lies in the funnel plot.")
    return [
        _PLACE,
        column(
            "part", Text("活跃", "Active"), Text("当月活跃的人。", "Persons active that month.")
        ),
        column("cases", Text("登记", "Registered"), Text("当月登记的人。", "Persons registered.")),
        column("value", Text("活跃率", "Share active"), Text("活跃 ÷ 登记。", "Of those."), "%"),
        column("lower", Text("下限", "Lower"), bound, "%"),
        column("upper", Text("上限", "Upper"), bound, "%"),
        column("zone", Text("与偶然相比", "Against chance"), where),
        _RANK,
        _PLACE_ID,
    ]


def ratio_columns() -> list[Column]:
    """Return the columns of units against their group."""
    mean = Text("各月与同组之比的平均。", "Mean of the monthly ratios to the group.")
    bound = Text("95% 区间，由各月的波动得出。", "95 % interval, from month to month.")
    worth = Text("扣除相邻月份的相似之后。", "After how alike neighbouring months are.")
    return [
        _PLACE,
        column("value", Text("是同组的几倍", "Times the group's"), mean),
        column("lower", Text("下限", "Lower"), bound),
        column("upper", Text("上限", "Upper"), bound),
        column("months", Text("月数", "Months"), Text("有数的月份。", "Months with both.")),
        column("independent", Text("相当于独立月数", "Worth independent months"), worth),
        column(
            "zone", Text("与同组相比", "Against the group"), Text("1 是同组。", "1 is the group.")
        ),
        _RANK,
        _PLACE_ID,
    ]
