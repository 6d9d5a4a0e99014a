"""Shapes made small enough for a screen, with shared borders kept shared.

Borders are simplified as a coverage: a border between two units is simplified once, so that no
gap and no overlap opens along it. National layers never come here (islands would be lost).
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

BUDGET: Final = 700_000  # bytes of GeoJSON for one layer of one case; 1 MB with values and names
TOLERANCES: Final = (0.0, 1.0, 2.0, 5.0, 10.0, 20.0, 40.0, 80.0, 160.0, 320.0)  # metres
DECIMALS: Final = 5  # of a degree: about one metre
_PER_POINT, _PER_SHAPE = 20, 130  # bytes of GeoJSON: `[120.12345,30.12345],`, and what is around


def for_screen(frame: GeoDataFrame, budget: int = BUDGET) -> tuple[GeoDataFrame, float]:
    """Return the shapes at the finest tolerance whose GeoJSON fits the budget, and it, in metres.

    0 means that nothing was left out. At the coarsest tolerance the result may exceed the budget.
    """
    made = rounded(frame)
    if size(made) <= budget:
        return made, 0.0
    plane = frame.to_crs(frame.estimate_utm_crs())

    @cache
    def simplified(tolerance: float) -> GeoDataFrame:
        shapes = _whole(plane.geometry.simplify_coverage(tolerance), plane.geometry)
        return rounded(frame.set_geometry(shapes.to_crs(frame.crs)))

    # The coarser, the smaller: the finest that fits is found in three or four tries of nine.
    fits = bisect_left(TOLERANCES, True, lo=1, key=lambda one: size(simplified(one)) <= budget)
    tolerance = TOLERANCES[min(fits, len(TOLERANCES) - 1)]
    return simplified(tolerance), tolerance


def size(frame: GeoDataFrame) -> int:
    """Return about how many bytes of GeoJSON the shapes take, before they are written."""
    import shapely

    return int(shapely.get_num_coordinates(frame.geometry.values).sum()) * _PER_POINT + (
        len(frame) * _PER_SHAPE
    )


def rounded(frame: GeoDataFrame, decimals: int = DECIMALS) -> GeoDataFrame:
    """Return the shapes with coordinates of so many decimals; equal points stay equal.

    A shape that rounding would break or empty keeps its coordinates.
    """
    import shapely

    exact = frame.geometry.values
    near = shapely.transform(exact, lambda pairs: pairs.round(decimals))
    good = shapely.is_valid(near) & ~shapely.is_empty(near)
    near[good] = shapely.remove_repeated_points(near[good])
    shapes = [b if ok else a for a, b, ok in zip(exact, near, good, strict=True)]
    return frame.set_geometry(shapes, crs=frame.crs)


def torn_borders(frame: GeoDataFrame) -> int:
    """Return how many shapes have borders that overlap or do not meet their neighbours'."""
    import shapely

    torn = shapely.coverage_invalid_edges(frame.geometry.values)
    return int((~shapely.is_empty(torn)).sum())


def _whole(simple: Any, exact: Any) -> Any:
    """Return the simplified shapes, the exact one where simplifying left nothing or no valid one."""
    return simple.where(simple.is_valid & ~simple.is_empty, exact)
