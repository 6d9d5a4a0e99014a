"""What a map says in words: values, classes, why a place is not coloured, and its scale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from governance.components import comparison_words, marks
from governance.components.language import t
from governance.components.map_values import Shown, Values
from governance.components.words import (
    ORIGINS,
    localised,
    period,
    place_with_scope,
    word,
)
from governance.exports.charts import number
from governance.exports.reading import number as written

Row = Mapping[str, Any]
# What a map of the country must name, on an English page too.
_ENGLISH = {
    "台湾省": "Taiwan Province",
    "南海断续线": "Dashed line in the South China Sea",
    "钓鱼岛及其附属岛屿": "Diaoyu Dao and its affiliated islands",
}


def class_labels(values: Values) -> tuple[str, ...]:
    """Return what each class holds, with the unit of the section."""
    unit = comparison_words.unit(values.section)
    rows = values.section.values
    decimals = number(rows[0]["decimals"]) if rows else None
    places = None if decimals is None else int(decimals)
    last = values.classes.count - 1
    return tuple(
        _class(*ends, places, unit, closed=n == last)
        for n, ends in enumerate(values.classes.intervals)
    )


def _class(lower: float, upper: float, decimals: int | None, unit: str, *, closed: bool) -> str:
    low, high = written(lower, decimals), written(upper, decimals)
    suffix = unit if unit.startswith("%") else f" {unit}"
    if lower == upper:
        return f"{low}{suffix}"
    below = t(f"{low} 至不足 {high}", f"{low} to below {high}")
    return f"{low}–{high}{suffix}" if closed else f"{below}{suffix}"


def value(shown: Shown) -> str:
    """Return what stands on the map for a place: its value, or that there is none."""
    if shown.row is None:
        absent = t("全域未提供", "whole place not given")
        return absent if shown.marks else t(*shown.absent)
    return _short(shown.row) or t("不能确定", "not determined")


def _short(row: Row) -> str:
    """A computed value without its interval, which tooltip and table have: on a map it has no room."""
    if row["kind"] != "computed":
        return marks.value_text(row)
    # Nor has a unit that is a word; the legend and the title have it.
    unit = row["unit_en"] if str(row["unit_en"]).startswith("%") else ""
    return marks.value_text({**row, "lower": None, "upper": None, "unit_en": unit}).strip()


def state(shown: Shown) -> str:
    """Return why a place is not coloured; empty where it is."""
    return {
        "classed": "",
        "refused": t("口径不同，不着色", "other basis, not coloured"),
        "bounds": t("只知上下限，不分级", "bounds only, no class"),
        "missing": t("只有局部或示例的数字", "only figures of a part or an example")
        if shown.marks
        else t(*shown.absent),
    }[shown.state]


def about(row: Row) -> dict[str, str]:
    """Return the lines of a tooltip: value with interval, scope, date, origin."""
    return {
        "value": marks.value_text(row) or t("不能确定", "not determined"),
        "scope": t(f"范围：{_scope(row)}", f"Scope: {_scope(row)}"),
        "period": t(f"时间：{period(row)}", f"Time: {period(row)}"),
        "origin": t(
            f"性质：{word(ORIGINS, row['origin'])}", f"Origin: {word(ORIGINS, row['origin'])}"
        ),
    }


def named(name: str) -> str:
    """Return the name that a file of boundaries gives an area, as a quotation on an English page.

    Such files give names in Chinese alone, and nobody's romanisation is made up here.
    """
    quoted = name if not name or name.isascii() else f"“{name}”"
    return t(name, _ENGLISH.get(name, quoted))


def sources(footer: str, names: Iterable[str]) -> str:
    """Return what stands below a map: the footer of its boundaries, and why names are quoted."""
    if not any(name.startswith("“") for name in names):
        return footer
    return f"{footer} Names in quotation marks are those of the boundary file, which has no others."


def mark_name(row: Row) -> str:
    """Return the name of a mark: the part or the example that its figure is of."""
    return place_with_scope(row)


def norm(values: Values) -> str:
    """Return whose norm the classes lie around; empty where there is none."""
    if values.norm is None:
        return ""
    return comparison_words.norm(values.norm, comparison_words.unit(values.section))


def _scope(row: Row) -> str:
    whole = row["scope"] == "whole"
    return t("全域", "whole place") if whole else localised(row, "scope_name")
