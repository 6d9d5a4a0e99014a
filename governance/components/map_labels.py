"""The texts of a map: names, values and the length of the scale bar, in our own font.

One layer holds them all, and their halo too: each layer of another kind costs a browser without a
graphics card about a second.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

import pydeck as pdk

from governance.components import map_label_places, map_scale
from governance.components.map_label_places import OPTIONAL, TRIES, Try
from governance.components.map_lines import bar_ends
from governance.components.map_paint import Look, fill, rgb
from governance.components.map_scale import Camera
from governance.components.theme import FONT
from governance.exports.map_colors import ink_on
from governance.exports.maps import OWN, Area, MapPanel, Spot

MOST_LABELS = 40  # more names than this would cover the map
LABELS: Final = "labels"
_NAME, _SMALL, _MARK = 16, 13, 14  # pixels
_RADIUS, _BESIDE = 9, 14  # of a mark without size, and where a name begins beside it
_HALO: Final = ((-1.5, 0), (1.5, 0), (0, -1.5), (0, 1.5), (-1, -1), (1, -1), (-1, 1), (1, 1))

Label = dict[str, Any]


def labels(panel: MapPanel, camera: Camera, look: Look, kilometres: str) -> list[Label]:
    """Return the rows of the layer, halos first.

    Where nothing has a name, as among thousands of areas, the length of the bar stands only below
    the map: the letters of a layer cost more than all of its areas.
    """
    own, around = _names(panel, look)
    wanted = [*own, *_marks(panel.spots, look)]
    if not wanted and not around:
        return []
    marks = [one.point for one in panel.spots if one.size is None]
    taken = [map_label_places.around(point, _RADIUS, camera) for point in marks]
    bar = _bar(camera, look, kilometres)
    # The bar stands where it is; neighbours, whose names may be missing, come last.
    placed = map_label_places.settled([bar, *wanted, *around], taken, camera)
    found = [*placed[1:], placed[0]]
    halos = [halo for one in found for halo in _halos(one)]
    return halos + [{name: one[name] for name in one if name != "halo"} for one in found]


def layer() -> pdk.Layer:
    """Return the layer that draws the rows."""
    return pdk.Layer(
        "TextLayer",
        data=[],
        id=LABELS,
        get_position="position",
        get_text="text",
        get_size="size",
        get_color="color",
        get_pixel_offset="shift",
        get_text_anchor="anchor",
        get_alignment_baseline=pdk.types.String("center"),
        font_family=pdk.types.String(f"{FONT}, PingFang SC, Microsoft YaHei, sans-serif"),
        font_settings={"fontSize": 40},
        character_set=pdk.types.String("auto"),
        line_height=1.25,
        pickable=False,
    )


def _names(panel: MapPanel, look: Look) -> tuple[list[Label], list[Label]]:
    """The labels of the areas: units with their values, and neighbours with their names alone."""
    named = [one for one in panel.areas if one.kind in OWN]
    around = [one for one in panel.areas if one.kind == "neighbour" and one.name]
    always = [one for one in panel.areas if one.kind in ("island", "line") and one.name]
    taken = {(spot.point[0], spot.point[1]) for spot in panel.spots if spot.size is None}
    own = named if len(named) <= MOST_LABELS else []
    # On a map of the country, which is about none of its areas, only what must be named has a name.
    pale = around if named and len(around) <= MOST_LABELS else []
    alone = len(named) == 1
    units = [
        _label(
            one.label,
            _said(one, alone=alone),
            _NAME,
            (ink_on(ground), ground),
            _aside(one, taken),
        )
        for one, ground in ((one, fill(one, look)) for one in own)
    ]
    must = [_small(one, look, look.palette.text, taken) for one in always]
    beside = [{**_small(one, look, look.palette.faded, taken), OPTIONAL: True} for one in pale]
    return [*must, *map(_movable, units)], beside


def _movable(label: Label) -> Label:
    """A name may step a little up or down where it would lie on another."""
    down = label["shift"][1]
    steps: list[Try] = [(0, down + step, "middle") for step in (-9, 9, -18, 18)]
    return {**label, TRIES: steps}


def _small(area: Area, look: Look, ink: str, taken: set[tuple[float, float]]) -> Label:
    return _label(area.label, area.name, _SMALL, (ink, fill(area, look)), _aside(area, taken))


def _said(area: Area, *, alone: bool) -> str:
    """Where many are missing, the legend says so once; a place alone says it itself."""
    is_missing = area.kind == "unit" and area.index is None
    is_told = area.kind in ("unit", "neutral") and (alone or not is_missing)
    return "\n".join(part for part in (area.name, area.text if is_told else "") if part)


def _aside(area: Area, taken: set[tuple[float, float]]) -> float:
    """How far a name steps up for a mark on its point."""
    return -26 if (area.label[0], area.label[1]) in taken else 0


def _marks(spots: Sequence[Spot], look: Look) -> list[Label]:
    inks = look.palette.text, look.palette.background
    below: Counter[tuple[float, float]] = Counter()
    found = []
    # Of thousands of circles none is named, as of areas: their letters would be most of the page.
    for one in spots if len(spots) <= MOST_LABELS else ():
        below[one.point] += 1  # several marks at one place: their names stand one below another
        said = " ".join(part for part in (one.name, one.text) if part)
        down = 26 * below[one.point]
        tries: list[Try] = [(_BESIDE, 0, "start"), (-_BESIDE, 0, "end"), (0, -down, "middle")]
        found.append({**_label(one.point, said, _MARK, inks, down), TRIES: tries})
    return found


def _bar(camera: Camera, look: Look, kilometres: str) -> Label:
    length, _ = map_scale.bar(camera.metres)
    _, right = bar_ends(camera)
    inks = (look.palette.text, look.palette.background)
    made = _label(right, f"{length:g} {kilometres}", _MARK, inks, 0)
    return {**made, "anchor": "start", "shift": [8, 0]}


def _label(
    point: Sequence[float], text: str, size: int, inks: tuple[str, str], down: float
) -> Label:
    """A label; ``inks`` are the colours of its letters and of their halo."""
    return {
        "position": [point[0], point[1]],
        "text": text,
        "size": size,
        "color": rgb(inks[0]),
        "halo": rgb(inks[1]),
        "shift": [0, down],
        "anchor": "middle",
    }


def _halos(label: Label) -> Iterable[Label]:
    """The text in the colour of its ground, a little aside all around, to be drawn beneath it."""
    right, down = label["shift"]
    plain = {name: label[name] for name in label if name != "halo"}
    for east, south in _HALO:
        shift = [right + east, down + south]
        yield {**plain, "color": label["halo"], "shift": shift}
