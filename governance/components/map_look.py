"""The colours of a map on the page and its legend."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from governance.components import hypertext, map_values, map_words, theme
from governance.components.language import t
from governance.components.map_paint import MARK, Look
from governance.components.map_values import Values
from governance.components.markup import Html, element, join
from governance.exports.map_colors import MAP_COLORS, class_colors
from governance.exports.maps import OWN, Area, MapChart, Spot
from governance.exports.reading import number

_NO_NORM: Final = (
    "这个指标没有带数字的标准，已按分位数分级。",
    "No norm with a number for this indicator: classes are quantiles.",
)
_UNCOLOURED: Final = "Not coloured: other basis, or only its bounds are known"


def look(chart: MapChart) -> Look:
    """Return the colours for a map in the reader's theme."""
    kind, palette = theme.kind(), theme.current()
    return Look(
        fills=class_colors(len(chart.classes), kind, chart.norm),
        colors=MAP_COLORS[kind],
        palette=palette,
        missing=theme.tint(palette.text, palette.background, 0.32),
        neutral=theme.tint(palette.text, palette.background, 0.14),
    )


def legend(
    chart: MapChart, values: Values, colors: Look, *, key: str, wants_norm: bool = False
) -> None:
    """Draw the legend: the classes with how many places they hold, then what else is on the map."""
    entries = [
        _key(fill, _class(one.label, one.count, n == chart.norm))
        for n, (fill, one) in enumerate(zip(colors.fills, chart.classes, strict=True))
    ]
    if any(one.kind == "unit" and one.index is None for one in _coloured(chart)):
        entries.append(_key(colors.missing, t(*map_values.absent(values.section))))
    if _kinds(chart, "neutral"):
        entries.append(_key(colors.neutral, t("不着色：口径不同或只知上下限", _UNCOLOURED)))
    if _kinds(chart, "outline"):
        entries.append(_key(colors.neutral, t("以圆表示", "Drawn as a circle")))
    if any(spot.size is not None for panel in chart.panels for spot in panel.spots):
        entries.append(_key(colors.palette.primary, _symbols(values), round=True))
    if any(
        spot.size is None and spot.kind == "part" for panel in chart.panels for spot in panel.spots
    ):
        mark = t("只含局部或示例的数字", "a figure of a part, or an example")
        entries.append(_key(MARK, mark, round=True))
    drawn = {area.kind for panel in chart.panels for area in panel.areas}
    if "neighbour" in drawn and drawn & OWN:
        entries.append(_key(colors.colors.neighbour, t("相邻县区", "Neighbouring counties")))
    title = element("strong", f"{chart.title}{t('（', ' (')}{chart.unit}{t('）', ')')}　")
    said = map_words.norm(values)
    lines = [element("p", title, join(entries), class_="legend")]
    lines += [element("p", said, class_="small quiet")] if said else []
    if wants_norm and not said:
        lines.append(element("p", t(*_NO_NORM), class_="small quiet"))
    hypertext.show(join(lines), key=key)


def _class(label: str, count: int, is_norm: bool) -> str:
    places = t(f"{count} 地", f"{count}")
    said = t(f"{label}（{places}）", f"{label} ({places})")
    return said + (t(" 达到标准", " within the norm") if is_norm else "")


def _symbols(values: Values) -> str:
    known = [row["value"] for row in values.rows if row["value"] == row["value"]]
    top = number(max(known)) if known else "—"
    return t(f"圆的面积与数值成正比，最大 {top}", f"area in proportion to the value, largest {top}")


def _kinds(chart: MapChart, kind: str) -> bool:
    return any(one.kind == kind for one in _coloured(chart))


def _coloured(chart: MapChart) -> Iterator[Area | Spot]:
    """All areas, and the marks that may stand for one."""
    for panel in chart.panels:
        yield from panel.areas
        yield from panel.spots


def _key(color: str, said: str, *, round: bool = False) -> Html:
    shape = "border-radius:50%;width:1.1em;" if round else "border-radius:0.15em;width:2em;"
    style = (
        f"display:inline-block;height:1.1em;vertical-align:-0.15em;margin-right:0.45em;{shape}"
        f"background:{color};border:1px solid var(--st-text-color)"
    )
    return element("span", element("span", style=style), said, class_="key")
