"""A deck asks nothing of the network, and its texts are data, whatever stands in them."""

import json
from typing import Any

from governance.components import map_deck, map_labels, theme
from governance.components.map_paint import Look, rgb
from governance.components.map_scale import Camera
from governance.exports.map_colors import MAP_COLORS
from governance.exports.maps import Area, MapPanel, Spot
from governance.geography.boundaries import Box

EVIL = "<img src=x onerror=alert(1)>{title}"
SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
LOOK = Look(
    fills=("#dbe8f8", "#0b3c7f"),
    colors=MAP_COLORS["light"],
    palette=theme.palette("light"),
    missing="#b0b0b0",
    neutral="#dddddd",
)


def _area(key: str, name: str = "", kind: Any = "unit", index: int | None = None) -> Area:
    return Area(key, name or key, SQUARE, (0.5, 0.5), kind, index, "1 个")


def _spec(*areas: Area, spots: tuple[Spot, ...] = (), selected: str = "") -> dict[str, Any]:
    panel = MapPanel("图", Box(0, 0, 1, 1), areas, spots)
    hints = {area.key: {"title": area.name, "value": area.text} for area in areas}
    drawn = map_deck.deck(panel, Camera(0.5, 0.5, 300), LOOK, hints, selected, "公里")
    spec: dict[str, Any] = json.loads(drawn.to_json())
    return spec


def _layer(spec: dict[str, Any], name: str) -> dict[str, Any]:
    return next(layer for layer in spec["layers"] if layer["id"] == name)


def _fills(spec: dict[str, Any]) -> dict[str, list[int]]:
    features = _layer(spec, "area")["data"]["features"]
    return {one["properties"]["id"]: one["properties"]["fill"] for one in features}


def test_there_is_no_base_map() -> None:
    spec = _spec(_area("a", index=0))
    # pydeck's word for none: without any style, Streamlit would fetch one from elsewhere.
    assert spec["mapStyle"] == "__MAP_STYLE__"
    assert not spec.get("mapProvider")
    assert "http" not in json.dumps(spec)


def test_only_a_class_colours_a_unit() -> None:
    spec = _spec(_area("low", index=0), _area("none"), _area("other", kind="outline"))
    assert _fills(spec) == {
        "low": rgb("#dbe8f8"),
        "none": rgb(LOOK.missing),
        "other": rgb(LOOK.neutral),
    }


def test_a_figure_of_a_part_is_a_mark_with_its_words() -> None:
    spec = _spec(_area("a"), spots=(Spot("s", "东港城区", (0.5, 0.5), "168 个"),))
    assert [one["id"] for one in _layer(spec, "spot")["data"]] == ["s"]
    assert [one["text"] for one in _layer(spec, "marks")["data"]] == ["东港城区 168 个"]


def test_symbols_are_in_proportion_by_area() -> None:
    spots = (Spot("a", "a", (0, 0), "", 1.0), Spot("b", "b", (1, 1), "", 0.25))
    first, second = _layer(_spec(spots=spots), "spot")["data"]
    assert first["radius"] == 2 * second["radius"]


def test_a_name_with_markup_stays_a_value_of_the_data() -> None:
    spec = _spec(_area("a", EVIL))
    (feature,) = _layer(spec, "area")["data"]["features"]
    assert feature["properties"]["title"] == EVIL
    assert EVIL in _layer(spec, "names")["data"][0]["text"]


def test_every_layer_that_can_be_pointed_at_gives_both_texts_of_the_tooltip() -> None:
    spec = _spec(_area("a"), spots=(Spot("s", "s", (0, 0)),))
    (feature,) = _layer(spec, "area")["data"]["features"]
    (spot,) = _layer(spec, "spot")["data"]
    lines = {"title", "about"}
    assert lines <= feature["properties"].keys()
    assert lines <= spot.keys()


def test_the_chosen_unit_stands_out() -> None:
    spec = _spec(_area("a"), _area("b"), selected="b")
    (chosen,) = _layer(spec, "selected")["data"]["features"]
    assert chosen["geometry"] == SQUARE
    assert _layer(spec, "selected")["getLineWidth"] > _layer(spec, "area")["getLineWidth"]


def test_labels_are_drawn_in_our_font_with_every_character_they_hold() -> None:
    names = _layer(_spec(_area("a", "儋州")), "names")
    assert names["characterSet"] == "auto"
    assert names["fontFamily"].startswith("Noto Sans SC")


def test_many_units_are_not_labelled() -> None:
    spec = _spec(*(_area(str(n)) for n in range(map_labels.MOST_LABELS + 1)))
    assert "names" not in [layer["id"] for layer in spec["layers"]]
