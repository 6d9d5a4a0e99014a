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
    return {one["id"]: one["fill"] for one in _layer(spec, "area")["data"]}


def _texts(spec: dict[str, Any]) -> list[str]:
    """The labels, each once: halos repeat them."""
    return list(dict.fromkeys(one["text"] for one in _layer(spec, "labels")["data"]))


def _styles(spec: dict[str, Any]) -> list[int]:
    return [row[4] for row in _layer(spec, "border")["data"]]


def test_there_is_no_base_map() -> None:
    spec = _spec(_area("a", index=0))
    # pydeck's word for none: without any style, Streamlit would fetch one from elsewhere.
    assert spec["mapStyle"] == "__MAP_STYLE__"
    assert not spec.get("mapProvider")
    assert "http" not in json.dumps(spec)


def test_only_a_class_colours_a_unit() -> None:
    spec = _spec(_area("low", index=0), _area("none"), _area("other", kind="neutral"))
    assert _fills(spec) == {
        "low": rgb("#dbe8f8"),
        "none": rgb(LOOK.missing),
        "other": rgb(LOOK.neutral),
    }


def test_a_value_that_is_not_coloured_is_written_with_the_reason() -> None:
    area = Area("a", "梧州市", SQUARE, (0.5, 0.5), "neutral", None, "376 个\n口径不同，不着色")
    spec = _spec(area, _area("b", index=0))
    assert "梧州市\n376 个\n口径不同，不着色" in _texts(spec)


def test_neighbours_lie_beneath_the_place_and_a_border_line_fills_nothing() -> None:
    spec = _spec(_area("a", index=0), _area("n", kind="neighbour"), _area("l", kind="line"))
    assert list(_fills(spec)) == ["n", "a"]


def test_a_place_of_several_parts_with_a_hole_has_a_row_for_each_part() -> None:
    outer, hole = [[0, 0], [9, 0], [9, 9], [0, 0]], [[4, 1], [5, 1], [5, 2], [4, 1]]
    other = [[20, 0], [21, 0], [21, 1], [20, 0]]
    geometry = {"type": "MultiPolygon", "coordinates": [[outer, hole], [other]]}
    spec = _spec(Area("a", "a", geometry, (1, 1), "unit", 0))
    rows = _layer(spec, "area")["data"]
    assert [row["id"] for row in rows] == ["a", "a"]
    assert [[len(ring) for ring in row["rings"]] for row in rows] == [[3, 3], [3]]
    assert _styles(spec).count(1) == 9


def test_a_figure_of_a_part_is_a_mark_with_its_words() -> None:
    spec = _spec(_area("a"), spots=(Spot("s", "东港城区", (0.5, 0.5), "168 个"),))
    assert [one["id"] for one in _layer(spec, "spot")["data"]] == ["s"]
    assert "东港城区 168 个" in _texts(spec)


def test_symbols_are_in_proportion_by_area() -> None:
    spots = (Spot("a", "a", (0, 0), "", 1.0), Spot("b", "b", (1, 1), "", 0.25))
    first, second = _layer(_spec(spots=spots), "spot")["data"]
    assert first["radius"] == 2 * second["radius"]


def test_a_name_with_markup_stays_a_value_of_the_data() -> None:
    spec = _spec(_area("a", EVIL))
    (row,) = _layer(spec, "area")["data"]
    assert row["title"] == EVIL
    assert EVIL in _texts(spec)[0]


def test_every_layer_that_can_be_pointed_at_gives_both_texts_of_the_tooltip() -> None:
    spec = _spec(_area("a"), spots=(Spot("s", "s", (0, 0)),))
    rows = [*_layer(spec, "area")["data"], *_layer(spec, "spot")["data"]]
    assert len(rows) == 2
    assert all({"title", "about"} <= row.keys() for row in rows)


def test_the_chosen_unit_stands_out() -> None:
    spec = _spec(_area("a"), _area("b"), selected="b")
    assert 3 in _styles(spec)
    assert 3 not in _styles(_spec(_area("a"), _area("b")))


def test_a_unit_at_a_point_has_the_colour_of_its_class_and_stands_out_when_chosen() -> None:
    spots = tuple(Spot(key, key, (0.5, 0.5), kind="unit", index=n) for n, key in enumerate("ab"))
    first, second = _layer(_spec(spots=spots, selected="b"), "spot")["data"]
    assert [first["fill"], second["fill"]] == [rgb(one) for one in LOOK.fills]
    assert first["edge"] < second["edge"]
    missing = Spot("c", "c", (0, 0), kind="unit")
    [row] = _layer(_spec(spots=(missing,)), "spot")["data"]
    assert row["fill"] == rgb(LOOK.missing)


def test_labels_are_drawn_in_our_font_with_every_character_they_hold() -> None:
    names = _layer(_spec(_area("a", "儋州𡊒")), "labels")
    assert names["characterSet"] == "auto"
    assert names["fontFamily"].startswith("Noto Sans SC")


def test_letters_stand_out_from_the_colour_they_lie_on_and_over_their_halo() -> None:
    rows = _layer(_spec(_area("a", index=1)), "labels")["data"]
    colors = [one["color"] for one in rows if one["text"] == "a\n1 个"]
    assert colors[-1] == rgb("#ffffff")
    assert colors[:-1] == [rgb(LOOK.fills[1])] * 8


def test_many_units_are_not_labelled() -> None:
    spec = _spec(*(_area(str(n)) for n in range(map_labels.MOST_LABELS + 1)))
    assert "labels" not in [layer["id"] for layer in spec["layers"]]
