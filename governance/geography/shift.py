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


def _placed(frame: GeoDataFrame, key: str) -> GeoDataFrame:
    return to_degrees(frame, System(key, KNOWN[key][0]))


def _outside(frame: GeoDataFrame, border: Any) -> float:
    """Return the share of the shapes' area that lies beyond the border."""
    import shapely

    shapely.prepare(border)
    shapes = frame.geometry.values
    crossing = shapes[~shapely.covered_by(shapes, border)]
    beyond = shapely.area(shapely.difference(crossing, border)).sum()
    return float(beyond / shapely.area(shapes).sum())


def _apart(one: GeoDataFrame, other: GeoDataFrame) -> float:
    """Return how far the first shape moves from one frame to the other, in metres."""
    from pyproj import Geod

    a, b = (frame.geometry.iloc[0].representative_point() for frame in (one, other))
    return float(Geod(ellps="GRS80").inv(a.x, a.y, b.x, b.y)[2])
