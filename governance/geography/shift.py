"""Whether coordinates seem to be in another datum than the one they are said to be in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from governance.geography.reference_systems import KNOWN, System, to_degrees

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

_CLEARLY: Final = 0.5  # the better datum leaves at most this part of the area outside


@dataclass(frozen=True)
class Shift:
    """A datum that fits the county's border clearly better than the declared one.

    `metres` is how far the two lie apart here; `outside_declared` and `outside_likely` are the
    shares of the shapes' area beyond the border under each.
    """

    declared: str
    likely: str
    metres: float
    outside_declared: float
    outside_likely: float


def likely_shift(frame: GeoDataFrame, declared: System, border: Any) -> Shift | None:
    """Return the datum that the shapes are rather in, None where the declared one fits.

    `frame` holds the coordinates as they are in the file, `border` the area (in degrees) in which
    they must lie. Shapes that do not reach the border give no hint, nor do plane coordinates.
    """
    if not declared.is_geographic:
        return None
    places = {key: _placed(frame, key) for key in ("WGS-84", "GCJ-02", "BD-09")}
    mine = declared.key if declared.key in places else "WGS-84"
    outside = {key: _outside(shape, border) for key, shape in places.items()}
    likely = min(outside, key=lambda key: outside[key])
    if likely == mine or outside[likely] > outside[mine] * _CLEARLY:
        return None
    metres = _apart(places[mine], places[likely])
    return Shift(declared.key, likely, metres, outside[mine], outside[likely])


def _placed(frame: GeoDataFrame, key: str) -> Any:
    return to_degrees(frame, System(key, KNOWN[key][0])).geometry.union_all()


def _outside(shape: Any, border: Any) -> float:
    """Return the share of the shape beyond the border, or of the border beyond it when it fills it."""
    beyond = float(shape.difference(border).area)
    if shape.area > 0.8 * border.area:
        beyond += float(border.difference(shape).area)
    return beyond / float(shape.area)


def _apart(one: Any, other: Any) -> float:
    from pyproj import Geod

    a, b = one.centroid, other.centroid
    return float(Geod(ellps="GRS80").inv(a.x, a.y, b.x, b.y)[2])
