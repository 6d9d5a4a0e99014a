"""The country as a whole, complete and untouched, with the cases as marks in their colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from governance.components import (
    map_chart,
    map_downloads,
    map_look,
    map_panels,
    map_results,
    map_scale,
    map_words,
)
from governance.components.language import language, t
from governance.components.map_choice import NATIONAL, Choice
from governance.components.map_values import Row, Shown, Values
from governance.components.markdown import escape
from governance.components.words import localised
from governance.exports.maps import MapPanel, Spot, backdrop_of
from governance.geography.boundaries import Boundaries, Layer, lacking

_WIDTH, _HEIGHT = 620, 760  # pixels that hold the country; a narrow screen scrolls sideways


def draw(
    values: Values,
    places: Sequence[Row],
    found: Boundaries,
    choice: Choice,
    names: Mapping[str, str],
) -> None:
    """Draw the country, the cases on it, and below it what side by side also has."""
    layer = found.complete_national
    assert layer is not None, "the choice offers the country only where it is complete"
    panel = _panel(layer, values, places, found, choice)
    chart = map_chart.chart(values, [panel], [layer], found, choice)
    look = map_look.look(chart)
    map_look.legend(chart, values, look, key="map-legend", wants_norm=choice.method == "norm")
    camera = map_scale.camera(panel.box, _HEIGHT, _WIDTH)
    with st.container(border=True, key="map-panel-national"):
        map_panels.panel_map(
            panel,
            camera,
            look,
            map_results.hints(values, names),
            map_results.units(values),
            key=NATIONAL,
            version="|".join((found.version, str(values.group), choice.key)),
            height=_HEIGHT,
        )
        st.caption(escape(_under()))
    st.caption(escape(found.footer([layer], language())))
    map_downloads.draw(chart)


def chosen(choice: Choice, found: Boundaries) -> bool:
    """Return whether the country is to be drawn, and can be."""
    return choice.case == NATIONAL and found.complete_national is not None


def say_why_absent(found: Boundaries) -> None:
    """Say why the country is not among the views, where it is not."""
    if found.complete_national is not None:
        return
    reason = t(
        "准备好的边界里没有全国层（来自可选边界包）",
        "no layer of the country is prepared (it comes with the optional package)",
    )
    if found.national is not None:
        without = t("、", ", ").join(lacking(found.national))
        reason = t(f"全国层不完整，缺：{without}", f"the layer of the country lacks: {without}")
    said = t(
        f"不提供全国视图：{reason}。全国图只在完整、未简化时才画。",
        f"No view of the country: {reason}. It is drawn only whole and unsimplified.",
    )
    st.caption(escape(said))


def _panel(
    layer: Layer, values: Values, places: Sequence[Row], found: Boundaries, choice: Choice
) -> MapPanel:
    spots = [
        spot
        for place in places
        if (case := found.outlined(place["place_id"]))
        for spot in _spots(values, place, case.outline[0].label, choice)
    ]
    areas = [replace(one, name=map_words.named(one.name)) for one in backdrop_of(layer.shapes)]
    return MapPanel(t("全国", "The country"), layer.info.box, tuple(areas), tuple(spots))


def _spots(
    values: Values, place: Row, point: tuple[float, float], choice: Choice
) -> tuple[Spot, ...]:
    shown, name = values.shown[place["place_id"]], localised(place, "place_name")
    found = map_chart.spots(shown, name, point, choice, map_chart.most(values.shown))
    if any(spot.size is not None for spot in found) or (shown.state == "missing" and found):
        return found
    # The marks of its parts would lie on its own; the table and the other views have them.
    return (_spot(shown, name, point),)


def _spot(shown: Shown, name: str, point: tuple[float, float]) -> Spot:
    """A place is too small to be seen here: a mark stands for it, in the colour of its area."""
    is_neutral = shown.state in ("refused", "bounds")
    return Spot(
        shown.place_id,
        name,
        point,
        map_words.value(shown),
        kind="neutral" if is_neutral else "unit",
        index=shown.index,
    )


def _under() -> str:
    return t(
        "全国图按来源原样画出，不简化；圆点代表所在地区，不表示范围。比例尺以图幅中部为准。",
        "The country is drawn as its source gives it, nothing left out; a dot stands for a place, "
        "not for its extent. The scale holds for the middle of the map.",
    )
