"""The table of a comparison: rate, zone, range of ranks, observed against expected."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from governance.components import small_counts
from governance.components.language import t
from governance.components.requests import measures
from governance.components.requests.choice import Choice
from governance.components.requests.compared import Compared, interval, rate
from governance.components.requests.measures import Measure
from governance.components.requests.presentation import PLACE, PLACE_ID, col
from governance.components.requests.rules import Rules
from governance.components.requests.wording import no_data
from governance.exports.tables import Column
from governance.indicators.case_mix import Standardised
from governance.indicators.funnel import TOO_FEW
from governance.indicators.rank_bands import Band
from governance.model.errors import Text

_ZONES: Mapping[str, Text] = {
    "inside": Text("95% 限内", "inside 95 %"),
    "outside_95": Text("95% 限外", "outside 95 %"),
    "outside_998": Text("99.8% 限外", "outside 99.8 %"),
}


def note(chosen: Rules | None) -> str:
    """Return how the ranges of ranks and the expected failures come about."""
    said = t(
        "名次区间为 95%（Bonferroni，Mogstad 等 2024）；预期 = 各类别件数 × 同组该类别的失败率",
        "Ranges of ranks are at 95 % (Bonferroni, Mogstad et al. 2024); expected = cases in each category × the "
        "group's rate of failure there",
    )
    return f"{chosen.about} {said}" if chosen else said


def frame(choice: Choice, found: Compared) -> pd.DataFrame:
    """Return one row per unit, in the order of places."""
    made = pd.DataFrame([_row(choice, place, found) for place in choice.units.ids])
    return made.reindex(columns=[column.name for column in columns(found)])


def _row(choice: Choice, place: str, found: Compared) -> dict[str, object]:
    row: dict[str, object] = {"place": choice.units.names[place], "place_id": place}
    share = found.units.get(place)
    if share is None:
        if place in found.kept_back:
            return row | {"rate": small_counts.words()}
        return row | {"rate": no_data(), "cases": 0.0}
    bounds, band = interval(share), found.bands.get(place)
    zones = found.funnel.zones if found.funnel else {}
    few = t(f"样本过少（不足 {TOO_FEW}）", f"too few (under {TOO_FEW})")
    row |= {
        "cases": share.whole,
        "part": share.part,
        "failed": share.whole - share.part,
        "rate": rate(share),
        "lower": bounds.lower if bounds else None,
        "upper": bounds.upper if bounds else None,
        "zone": t(*_ZONES[zones[place]]) if place in zones else few,
        "rank": _rank(band, len(found.bands)) if band else few,
        "best": band.best if band else None,
        "worst": band.worst if band else None,
    }
    return row | _mixed(found.mix.get(place))


def _rank(band: Band, total: int) -> str:
    one = f"{band.best}" if band.best == band.worst else f"{band.best}–{band.worst}"
    return t(f"{one}（共 {total}）", f"{one} of {total}")


def _mixed(one: Standardised | None) -> dict[str, object]:
    if one is None or one.ratio is None or one.interval is None:
        return {"expected": None, "ratio": None}
    bounds = f"{one.interval.lower:.2f}–{one.interval.upper:.2f}"
    return {
        "expected": round(one.expected, 1),
        "ratio": t(f"{one.ratio:.2f}（{bounds}）", f"{one.ratio:.2f} ({bounds})"),
        "expected_lower": one.interval.lower,
        "expected_upper": one.interval.upper,
    }


_MIX = ("expected", "ratio", "expected_lower", "expected_upper")


def columns(found: Compared, measure: Measure = measures.MEASURES["solution"]) -> list[Column]:
    """Return the columns; without a mix of categories those of the expected failures are left out."""
    every = [PLACE, PLACE_ID, *_rate_columns(measure), *_rank_columns(), *_mix_columns(measure)]
    return every if found.mix else [one for one in every if one.name not in _MIX]


def _rate_columns(measure: Measure) -> list[Column]:
    part = measure.counted
    return [
        col("cases", measure.cases),
        col("part", Text(f"分子：{part.zh}", f"Numerator: {part.en}")),
        col("rate", measure.title, Text("括号里是 95% 区间", "95 % interval in brackets")),
        col("lower", Text("下限", "Lower"), unit="%"),
        col("upper", Text("上限", "Upper"), unit="%"),
    ]


def _rank_columns() -> list[Column]:
    zone = Text("在漏斗图的哪一区", "Where it lies in the funnel plot")
    allowed = Text("数据容许的名次，1 为最高", "Ranks that the data allow; 1 is the highest rate")
    return [
        col("zone", Text("与偶然相比", "Against chance"), zone),
        col("rank", Text("名次区间", "Range of ranks"), allowed),
        col("best", Text("名次上限", "Best rank")),
        col("worst", Text("名次下限", "Worst rank")),
    ]


def _mix_columns(measure: Measure) -> list[Column]:
    failed = measure.failures
    above = Text(
        "大于 1：处理同样的类别，比同组失败得多；括号里是 95% 区间（Byar）",
        "Above 1: fails more than the group on the same categories; 95 % interval (Byar)",
    )
    return [
        col("failed", Text(f"失败：{failed.zh}", f"Failures: {failed.en}")),
        col("expected", Text("同样类别构成下预期的失败", "Failures expected of its categories")),
        col("ratio", Text("实际 ÷ 预期", "Observed ÷ expected"), above),
        col("expected_lower", Text("实际 ÷ 预期的下限", "Observed ÷ expected: lower")),
        col("expected_upper", Text("实际 ÷ 预期的上限", "Observed ÷ expected: upper")),
    ]
