"""A layer written as GeoJSON that a page can read without a library of geodata."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from governance.geography import cache

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

PROPERTIES: Final = ("place_id", "code", "name", "level", "role")


def write_layer(folder: Path, name: str, level: str, frame: GeoDataFrame) -> dict[str, Any]:
    """Write the shapes as one file and return its entry in the index."""
    file = f"{name}.geojson"
    features = [_feature(row) for row in frame.to_dict("records")]
    written = cache.write_json(folder / file, {"type": "FeatureCollection", "features": features})
    return {
        "level": level,
        "file": file,
        "shapes": len(features),
        "bytes": written,
        "box": _box(frame.total_bounds),
    }


def _feature(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": str(row["unit_id"]),
        "properties": {name: str(row[name]) for name in PROPERTIES},
        "bbox": _box(row["geometry"].bounds),
        "label": label_point(row["geometry"]),
        "geometry": _geometry(row["geometry"]),
    }


def label_point(shape: Any) -> list[float]:
    """Return where a name stands best: deep inside the largest part, not merely at its middle."""
    import shapely

    parts = shapely.get_parts(shape)
    largest = max(parts, key=lambda part: part.area or part.length)
    if largest.geom_type != "Polygon":
        middle = largest.interpolate(0.5, normalized=True)
        return [round(middle.x, 5), round(middle.y, 5)]
    size = max(largest.bounds[2] - largest.bounds[0], largest.bounds[3] - largest.bounds[1])
    radius = shapely.maximum_inscribed_circle(largest, tolerance=size / 100)
    return [round(one, 5) for one in radius.coords[0]]


def _geometry(shape: Any) -> dict[str, Any]:
    """Return a GeoJSON geometry; an area of one part is written as a plain polygon."""
    from shapely.geometry import mapping

    single = shape.geom_type == "MultiPolygon" and len(shape.geoms) == 1
    return dict(mapping(shape.geoms[0] if single else shape))


def _box(bounds: Any) -> list[float]:
    return [round(float(one), 7) for one in bounds]
