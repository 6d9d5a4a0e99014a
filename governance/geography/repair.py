"""Shapes made valid, with a line for each one that was changed or left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from governance.model.errors import DataError, Problem, Text

if TYPE_CHECKING:
    from geopandas import GeoDataFrame


@dataclass(frozen=True)
class Mended:
    """One feature of a file (`row` counts from 1): what was wrong, and whether it was kept."""

    row: int
    kept: bool
    why: Text


def repaired(frame: GeoDataFrame, file: str = "") -> tuple[GeoDataFrame, tuple[Mended, ...]]:
    """Return the polygons of a frame, valid, with their row number as `row`, and what was done.

    Raises DataError where not one polygon is left.
    """
    shapes, mended = [], []
    for row, shape in enumerate(frame.geometry, start=1):
        polygon, why = _polygon(shape)
        shapes.append(polygon)
        if why is not None:
            mended.append(Mended(row, polygon is not None, why))
    numbered = frame.set_geometry(shapes, crs=frame.crs).assign(row=range(1, len(frame) + 1))
    kept = numbered[numbered.geometry.notna()]
    if kept.empty:
        raise DataError(_no_polygons(frame, file))
    return kept.reset_index(drop=True), tuple(mended)


def _polygon(shape: Any) -> tuple[Any, Text | None]:
    """Return the polygonal part of a shape made valid, None if there is none, and what was wrong."""
    import shapely

    if shape is None or shape.is_empty:
        return None, Text("没有图形，略去", "no shape, left out")
    if shape.geom_type not in ("Polygon", "MultiPolygon", "GeometryCollection"):
        return None, Text(f"是 {shape.geom_type}，略去", f"a {shape.geom_type}, left out")
    if shape.is_valid and shape.geom_type != "GeometryCollection":
        return shape, None
    reason = shapely.is_valid_reason(shape)
    polygon = _only_polygons(shapely.make_valid(shape, method="structure", keep_collapsed=False))
    if polygon is None:
        return None, Text(f"无法修复（{reason}），略去", f"cannot be mended ({reason}), left out")
    return polygon, Text(f"已修复：{reason}", f"mended: {reason}")


def _only_polygons(shape: Any) -> Any:
    import shapely

    parts = [part for part in shapely.get_parts(shape).tolist() if not part.is_empty]
    nested = [one for part in parts for one in shapely.get_parts(part).tolist()]
    flat = [one for one in nested if one.geom_type == "Polygon" and one.area > 0]
    return shapely.union_all(flat) if flat else None


def _no_polygons(frame: GeoDataFrame, file: str) -> Problem:
    kinds = sorted({str(kind) for kind in frame.geom_type if kind})
    return Problem(
        Text("文件里没有可用的面", "The file holds no usable polygon"),
        ", ".join(kinds) or "—",
        "Polygon, MultiPolygon",
        Text(
            "边界要用面；点和线不能当边界。",
            "Boundaries are polygons; points and lines cannot stand for them.",
        ),
        file,
    )
