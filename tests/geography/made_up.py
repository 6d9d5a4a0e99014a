"""Made-up boundaries for tests: squares near the places, and communities with crooked borders."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import geopandas
import numpy as np
import shapely
from shapely.geometry import Polygon

WEST, SOUTH = 120.0, 30.2  # in Xihu, so that coordinates lie in China


def square(column: float = 0, row: float = 0, side: float = 0.01) -> Polygon:
    west, south = WEST + column * side, SOUTH + row * side
    return shapely.box(west, south, west + side, south + side)


def frame(shapes: Sequence[object], crs: str | None = "EPSG:4490", **columns: Sequence[object]):
    return geopandas.GeoDataFrame(dict(columns), geometry=list(shapes), crs=crs)


def crooked(columns: int, rows: int, points: int = 12, side: float = 0.01) -> list[Polygon]:
    """Return a grid of polygons that share borders of so many points, the same on every run."""
    dice = np.random.default_rng(3)
    corners = dice.uniform(-0.2, 0.2, (columns + 1, rows + 1, 2)) + np.stack(
        np.meshgrid(np.arange(columns + 1), np.arange(rows + 1), indexing="ij"), axis=-1
    )

    def border(start: np.ndarray, end: np.ndarray) -> np.ndarray:
        along = np.linspace(0, 1, points + 1)[1:-1, None]
        wobble = dice.uniform(-0.4 / points, 0.4 / points, (points - 1, 2))
        return np.vstack([start, start + (end - start) * along + wobble])

    across = {
        (i, j): border(corners[i, j], corners[i + 1, j])
        for i in range(columns)
        for j in range(rows + 1)
    }
    upward = {
        (i, j): border(corners[i, j], corners[i, j + 1])
        for i in range(columns + 1)
        for j in range(rows)
    }

    def back(line: np.ndarray, end: np.ndarray) -> np.ndarray:
        return np.vstack([end, line[:0:-1]])

    return [
        Polygon(
            np.vstack(
                [
                    across[i, j],
                    upward[i + 1, j],
                    back(across[i, j + 1], corners[i + 1, j + 1]),
                    back(upward[i, j], corners[i, j + 1]),
                ]
            )
            * side
            + (WEST, SOUTH)
        )
        for i in range(columns)
        for j in range(rows)
    ]


def geojson(path: Path, features: Iterable[tuple[object, dict[str, object]]]) -> Path:
    """Write shapes and their properties as GeoJSON that names no reference system."""
    rows = [
        {"type": "Feature", "properties": properties, "geometry": shapely.geometry.mapping(shape)}
        for shape, properties in features
    ]
    text = json.dumps({"type": "FeatureCollection", "features": rows}, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def zipped(
    path: Path, made: geopandas.GeoDataFrame, encoding: str = "UTF-8", leave: str = ""
) -> Path:
    """Write a zipped Shapefile without the parts whose endings are in `leave`."""
    folder = path.parent / f"{path.stem}-parts"
    folder.mkdir()
    made.to_file(folder / "units.shp", encoding=encoding)
    with zipfile.ZipFile(path, "w") as archive:
        for part in folder.iterdir():
            if part.suffix not in leave.split():
                archive.write(part, f"data/{part.name}")
    return path
