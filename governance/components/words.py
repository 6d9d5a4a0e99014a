"""The words that stand on the screen for the codes of the data, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from governance.components.language import language, t
from governance.indicators.indicator import FAMILIES as FAMILY_NAMES
from governance.model.errors import Text

FAMILIES: Mapping[str, Text] = {family: Text(*names) for family, names in FAMILY_NAMES.items()}
LEVELS: Mapping[str, Text] = {
    "country": Text("国家", "Country"),
    "province": Text("省级", "Province"),
    "prefecture": Text("地级市", "Prefecture-level city"),
    "county": Text("县级（区、县级市）", "County level (district, city)"),
    "subdistrict": Text("街道", "Subdistrict"),
    "community": Text("社区", "Community"),
    "area": Text("片区", "Merged area"),
    "business_district": Text("商圈", "Business district"),
    "compound": Text("小区", "Compound"),
    "grid": Text("网格", "Grid"),
    "building": Text("楼栋", "Building"),
}
ROLES: Mapping[str, Text] = {
    "observed": Text("实际情况", "Observed"),
    "norm": Text("要求或标准", "Norm"),
    "example": Text("单个例子", "Example"),
    "model": Text("测算", "Model calculation"),
}
KINDS: Mapping[str, Text] = {
    "count": Text("数量", "Count"),
    "rate": Text("比例", "Rate"),
    "money": Text("金额", "Money"),
    "duration": Text("时长", "Duration"),
    "area": Text("面积", "Area"),
    "frequency": Text("频次", "Frequency"),
    "other": Text("其他", "Other"),
}
QUALIFIERS: Mapping[str, Text] = {
    "exact": Text("确数", "Exact"),
    "rounded": Text("四舍五入", "Rounded"),
    "over": Text("余、多（下限）", "Over (lower bound)"),
    "at_least": Text("以上、至少（下限）", "At least (lower bound)"),
    "under": Text("以下、不足（上限）", "Under (upper bound)"),
    "about": Text("约、左右", "About"),
    "range": Text("范围", "Range"),
    "derived_exact": Text("由确数推算", "Derived from exact figures"),
    "derived_range": Text("推算的区间", "Derived interval"),
}
ORIGINS: Mapping[str, Text] = {
    "published": Text("公开发布", "Published"),
    "loaded": Text("用户载入", "Loaded by user"),
    "demo": Text("模拟数据", "Simulated data"),
    "own": Text("本项目整理", "Compiled by this project"),
}
PERIODS: Mapping[str, Text] = {
    "as_of": Text("时点数", "At one time"),
    "over": Text("一段时间内累计", "Added up over a period"),
    "not_stated": Text("原文未说明时间", "Time not stated in the text"),
}
INDICATOR_KINDS: Mapping[str, Text] = {
    "reported": Text("原文公布", "Published"),
    "derived": Text("由公布数字推算", "Derived from published figures"),
    "computed": Text("由导入记录计算", "Computed from loaded records"),
}
NOT_GIVEN = Text("原文未提供", "Not in the source text")


def word(words: Mapping[str, Text], code: object) -> str:
    """Return the words for a code in the language of the page; an unknown code as it is."""
    known = words.get(str(code))
    return t(*known) if known else str(code)


def words(codes: Mapping[str, Text]) -> dict[str, str]:
    """Return code → words in the language of the page, for a control."""
    return {code: t(*text) for code, text in codes.items()}


def localised(row: Mapping[str, Any], name: str) -> str:
    """Return `<name>_zh` or `<name>_en` of a row; an empty text where it is missing."""
    return text(row.get(f"{name}_{language()}"))


def text(value: object) -> str:
    """Return a cell as text; an empty text where it is missing."""
    # A missing cell is None, NaN or NaT; the latter two are the only values unlike themselves.
    return "" if value is None or value != value else str(value)


def day(value: object) -> str:
    """Return a date as 2022-08-02; an empty text where it is missing."""
    return text(value)[:10]


def place_with_scope(row: Mapping[str, Any]) -> str:
    """Return the place, with the part of it that is meant where it is not the whole.

    东港城区 is not 东港市: the two never carry the same label.
    """
    place = localised(row, "place_name")
    if row.get("scope") in (None, "whole"):
        return place
    scope = localised(row, "scope_name")
    if place.rstrip("省市区县") in scope:  # 东港城区 says whose part it is
        return scope
    return t(f"{place}·{scope}", f"{place}, {scope}")


def period(row: Mapping[str, Any]) -> str:
    """Return which time a value is about, as far as the text says.

    「目前」 is no date: where the day is that of publication, the reader is told so.
    """
    basis, start, end = row["period_basis"], day(row["period_start"]), day(row["period_end"])
    if basis == "as_of" and not end:
        return t("原文写“目前”，没有日期", "“At present” in the text, without a date")
    if basis == "as_of":
        known = day(row.get("published_date")) != end
        inferred = t(
            "（原文写“目前”，这里取发布日期）",
            " (“at present” in the text; the date of publication)",
        )
        return t(f"{end} 时", f"on {end}") if known else t(f"{end} 前后", f"about {end}") + inferred
    dates = t(" 至 ", " to ").join(one for one in (start, end) if one)
    said = word(PERIODS, basis)
    if basis == "over" and not dates:
        return said + t("，原文没有起止日期", ", dates not stated in the text")
    return f"{said} {dates}".strip()
