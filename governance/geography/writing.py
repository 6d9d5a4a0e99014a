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
        "geometry": _geometry(row["geometry"]),
    }


def _geometry(shape: Any) -> dict[str, Any]:
    """Return a GeoJSON geometry; an area of one part is written as a plain polygon."""
    from shapely.geometry import mapping

    single = shape.geom_type == "MultiPolygon" and len(shape.geoms) == 1
    return dict(mapping(shape.geoms[0] if single else shape))


def _box(bounds: Any) -> list[float]:
    return [round(float(one), 7) for one in bounds]
