"""Units of which nothing but a point is known: circles in the colours of their classes."""

from __future__ import annotations

import functools
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from governance.components import map_chart, map_words
from governance.components.comparison_sections import Section
from governance.components.language import t
from governance.components.map_choice import Choice
from governance.components.map_values import Row, Shown
from governance.exports.maps import OWN, MapChart, MapPanel, Spot
from governance.geography.boundaries import Box, CaseBoundaries, Shape
from governance.geography.points import is_point

# Of what is shown, left and right, above and below: names of circles at its edge need room.
_ROOM_BESIDE, _ROOM_ABOVE = 0.2, 0.1
_LEAST: Final = 0.005  # degrees around a point that is alone, about half a kilometre


def spots(
    shown: Shown, name: str, point: tuple[float, float], choice: Choice, most: float
) -> tuple[Spot, ...]:
    """Return the circle of a unit: coloured by its class, or as large as its value is."""
    if choice.symbols and shown.state == "classed":
        return map_chart.spots(shown, name, point, choice, most)
    is_neutral = map_chart.kind(shown, choice) == "neutral"
    return (
        Spot(
            shown.place_id,
            name,
            point,
            map_words.value(shown) if shown.row else "",  # of several missing the legend says it
            kind="neutral" if is_neutral else "unit",
            index=shown.index,
        ),
    )


def box(case: CaseBoundaries, shapes: Sequence[Shape]) -> Box:
    """Return what a map of a case must show: its boundaries, and its points with room around them."""
    if not any(map(is_point, shapes)):
        return case.box
    boxes = [one.box for one in (*case.outline, *shapes)]
    whole = functools.reduce(Box.joined, boxes)
    wide = max(_LEAST, _ROOM_BESIDE * (whole.east - whole.west))
    high = max(_LEAST, _ROOM_ABOVE * (whole.north - whole.south))
    around = (
        Box(west - wide, south - high, east + wide, north + high)
        for west, south, east, north in (one.box for one in shapes if is_point(one))
    )
    return functools.reduce(Box.joined, around, whole)


def beside(section: Section, level: str, drawn: Collection[str]) -> tuple[Row, ...]:
    """Return the values of a level, computed from records, of places that are not drawn."""
    if section.indicators[0]["kind"] != "computed":
        return ()
    return tuple(
        row
        for row in section.values
        if row["place_level"] == level and row["place_id"] not in drawn
    )


def aside(panel: MapPanel, rows: Sequence[Row]) -> tuple[str, ...]:
    """Return how many places are in the table alone, where there are such."""
    if not rows:
        return ()
    count = len({row["place_id"] for row in rows})
    if any(one.kind in OWN for one in panel.areas):
        missing = t("没有边界，也没有能用的坐标", "no boundary and no usable coordinates")
    else:
        missing = t("没有能用的坐标", "no usable coordinates")
    return (t(f"{count} 处{missing}，只在表里。", f"Only in the table: {count} with {missing}."),)


def how_to_add(rows: Sequence[Row]) -> str:
    """Return how places that are in the table alone come onto the map, where there are such."""
    if not rows:
        return ""
    return t(
        "要让它们上图：在地方名录里填“经度”“纬度”再导入，或加入边界文件。",
        "To have them on the map, give longitude and latitude in the list of places and load it "
        "again, or add a boundary file.",
    )


def position(panel: MapPanel) -> str:
    """Return what the place of a circle says, where some unit is no more than a point."""
    if not _has_points(panel):
        return ""
    return t(
        "圆点在地方名录所填的坐标上（换算为 WGS-84），只是一点，不表示范围",
        "A circle stands at the coordinates in the list of places (as WGS-84): a point, no extent",
    )


def sourced(chart: MapChart) -> MapChart:
    """Return a map whose footer says where its circles come from, where it has such."""
    said = next((one for one in map(position, chart.panels) if one), "")
    if not said:
        return chart
    note = t("。", ". ").join(one for one in (said, chart.footer.note) if one)
    return replace(chart, footer=replace(chart.footer, note=note))


def _has_points(panel: MapPanel) -> bool:
    """A mark of a part has the id of its value and no size; one of a unit stands on no area of its own."""
    areas = {one.key for one in panel.areas}
    units = (one for one in panel.spots if one.kind != "part" or one.size is not None)
    return any(one.key not in areas for one in units)
