"""One place drawn large with its units: counties of a prefecture, or those of the user's file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from governance.components import (
    link,
    map_chart,
    map_downloads,
    map_look,
    map_panels,
    map_points,
    map_results,
    map_scale,
    map_values,
    map_words,
)
from governance.components.comparison_sections import Section
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.lookup import entries
from governance.components.map_choice import Choice
from governance.components.map_scale import Camera
from governance.components.map_values import Row, Values
from governance.components.markdown import escape
from governance.components.words import LEVELS, localised, words
from governance.exports.maps import Area, MapChart, MapPanel, Spot
from governance.geography.boundaries import Boundaries, CaseBoundaries, Layer, Shape
from governance.geography.points import is_point


@dataclass(frozen=True)
class Large:
    """What was made for one place at one level, kept for the next click.

    ``beside`` are the values of units that have neither boundary nor point, for the table alone.
    """

    values: Values
    chart: MapChart
    hints: Mapping[str, Mapping[str, str]]
    names: Mapping[str, str]
    level: str
    beside: tuple[Row, ...] = ()


def draw(
    section: Section,
    choice: Choice,
    found: Boundaries,
    results: Callable[[Large], None] | None = None,
    level: str = "",
) -> None:
    """Draw the place, its legend, its units to choose from, and below what is published of it.

    ``results`` draws what stands below instead, where values are not those of documents. ``level``
    is that of the units where the reader has chosen it already.
    """
    case = found.case(choice.case)
    if case is None:
        st.info(t("没有这个地方的边界。", "There is no boundary of this place."))
        return
    level = level or _level(case, wants_units=results is not None)
    key = (found.version, level, choice.key, section.key)
    made = kept("map-large", lambda: _make(section, choice, found, case, level), *key)
    look = map_look.look(made.chart)
    map_look.legend(
        made.chart, made.values, look, key="map-legend", wants_norm=choice.method == "norm"
    )
    panel = made.chart.panels[0]
    camera = map_scale.camera(panel.box, map_panels.LARGE)
    with st.container(border=True, key=f"map-panel-{choice.case}"):
        map_panels.panel_map(
            panel,
            camera,
            look,
            made.hints,
            map_results.units(made.values),
            key=f"{choice.case}-{level}",
            version="|".join(key),
            height=map_panels.LARGE,
        )
        st.caption(_under(made, camera, _whole(section, choice.case)))
    below = found.footer([case.layers[level]], language())
    st.caption(escape(map_words.sources(below, made.chart.names)))
    map_downloads.draw(made.chart)
    if results is None:
        map_results.of_units(made.values, choice.case, made.names)
    else:
        results(made)


def _under(made: Large, camera: Camera, whole: str) -> str:
    """What stands below the map: its scale, the value of the whole, what circles are, what is missing."""
    missing = " ".join((*made.chart.aside, map_points.how_to_add(made.beside)))
    notes = (whole, map_points.position(made.chart.panels[0]), missing)
    return map_panels.under(camera, False, *notes)


def _level(case: CaseBoundaries, *, wants_units: bool) -> str:
    named = {one: LEVELS[one] for one in case.levels if one in LEVELS}
    if len(named) < 2:
        return case.levels[0]
    return link.segmented(
        t("单位层级", "Units"),
        words(named),
        key="level",
        default=_telling(case, list(named), wants_units=wants_units),
    )


def _telling(case: CaseBoundaries, levels: list[str], *, wants_units: bool) -> str:
    """The level to begin with: the widest, or the first of several units.

    The latter where units are what is shown, or where the place has no border itself; areas say
    more than points.
    """
    if case.outline and not wants_units:
        return levels[0]
    units = {one: case.layers[one].with_role("unit") for one in levels}
    several = [one for one in levels if len(units[one]) > 1]
    areas = (one for one in several if not all(map(is_point, units[one])))
    return next(areas, next(iter(several), levels[0]))


def _make(
    section: Section, choice: Choice, found: Boundaries, case: CaseBoundaries, level: str
) -> Large:
    layer = case.layers[level]
    shapes = layer.with_role("unit") or case.outline
    names = _names(shapes)
    ids = [shape.unit_id for shape in shapes]
    values = map_values.values(section, ids, choice)
    title = _names(case.outline).get(choice.case) or name(choice.case)
    panel = MapPanel(
        title,
        map_points.box(case, shapes),
        _areas(layer, case, shapes, values, choice, names),
        _spots(shapes, values, choice, names),
    )
    beside = map_points.beside(section, level, ids)
    aside = map_points.aside(panel, beside)
    chart = map_chart.chart(values, [panel], [layer], found, choice, aside)
    all_ids = [*ids, *(str(row["place_id"]) for row in beside)]
    apart = {**names, **told_apart([one for one in all_ids if one in _known()])}
    hints = map_results.hints(values, apart)
    return Large(values, map_points.sourced(chart), hints, apart, level, beside)


def _areas(
    layer: Layer,
    case: CaseBoundaries,
    shapes: tuple[Shape, ...],
    values: Values,
    choice: Choice,
    names: Mapping[str, str],
) -> tuple[Area, ...]:
    around = [
        map_chart.area(one, map_words.named(one.name), None, "neighbour")
        for one in layer.with_role("neighbour")
    ]
    own = [
        map_chart.area(
            one,
            names[one.unit_id],
            values.shown[one.unit_id],
            map_chart.kind(values.shown[one.unit_id], choice),
        )
        for one in shapes
        if not is_point(one)
    ]
    border = [map_chart.area(one, "", None, "line") for one in case.outline if one not in shapes]
    return (*around, *own, *border)


def _spots(
    shapes: tuple[Shape, ...], values: Values, choice: Choice, names: Mapping[str, str]
) -> tuple[Spot, ...]:
    most = map_chart.most(values.shown)
    return tuple(
        spot
        for one in shapes
        for spot in (map_points.spots if is_point(one) else map_chart.spots)(
            values.shown[one.unit_id], names[one.unit_id], one.label, choice, most
        )
    )


def _names(shapes: tuple[Shape, ...]) -> dict[str, str]:
    return {one.unit_id: _called(one) for one in shapes}


def _called(shape: Shape) -> str:
    row = _known().get(shape.unit_id)
    return localised(row, "place_name") if row else map_words.named(shape.name)


def _known() -> Mapping[str, Row]:
    """The rows of all places by their ids."""
    return kept("places-by-id", lambda: {row["place_id"]: row for row in entries("places")})


def told_apart(place_ids: Sequence[str]) -> dict[str, str]:
    """Return id → name of places; equal names have that of the place they lie in behind them."""
    rows = {one: _known()[one] for one in place_ids}
    names = {one: localised(row, "place_name") for one, row in rows.items()}
    often = Counter(names.values())
    return {
        one: _within(said, rows[one]) if often[said] > 1 else said for one, said in names.items()
    }


def _within(said: str, row: Row) -> str:
    parent = _known().get(row["parent_place_id"])
    inside = localised(parent, "place_name") if parent else str(row["place_id"])
    return t(f"{said}（{inside}）", f"{said} ({inside})")


def name(place_id: str) -> str:
    """Return the name of a place, its id where nobody names it."""
    row = _known().get(place_id)
    return localised(row, "place_name") if row else place_id


def _whole(section: Section, place_id: str) -> str:
    """The value of the whole place: it is not spread over its units."""
    computed = section.indicators[0]["kind"] == "computed"
    said = [
        f"{map_words.mark_name(row)} {map_words.about(row)['value']}"
        for row in section.values
        if row["case_place_id"] == place_id and (not computed or row["place_id"] == place_id)
    ]
    if not said:
        return ""
    parts = t("；", "; ").join(said)
    if computed:
        return t(f"全域：{parts}（由记录计算）", f"As a whole: {parts} (computed from records)")
    return t(
        f"原文只给出：{parts}，不摊到各单位", f"The text gives: {parts}; not spread over the units"
    )
