"""The national layer: whole and untouched, with the names that a map of the country must carry."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from governance.geography import codes, official
from governance.geography.layers import national_frame
from governance.geography.writing import write_layer

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

SOUTH_CHINA_SEA: Final = "南海断续线"
DIAOYU: Final = "钓鱼岛及其附属岛屿"
_DIAOYU_WEST: Final = 123.0  # degrees: of Taiwan Province only these islands lie east of it
_TAIWAN: Final = "710000"


def write_national(folder: Path, now: str, review_number: str) -> dict[str, Any] | None:
    """Write the layer and return its entry in the index; None without the optional package.

    Never simplified and not even rounded: a plain simplification loses most of the islands.
    """
    frame = national_frame()
    if frame is None:
        return None
    record = replace(official.record("province", review_number), prepared_at=now)
    return {
        **write_layer(folder, "national", "province", _named(frame)),
        "records": [record.to_json()],
        "tolerance": 0.0,
        "mismatches": 0,
        "torn": 0,
    }


def _named(frame: GeoDataFrame) -> GeoDataFrame:
    """Return provinces, lines and the islands that must be named, each with its role."""
    import pandas

    is_area = frame.geom_type.isin(("Polygon", "MultiPolygon"))
    rows = frame.assign(
        code=[codes.normal_code(code) for code in frame["gb"]],
        place_id="",
        level="province",
        role=["unit" if area else "line" for area in is_area],
    )
    rows["unit_id"] = [code or f"line-{n}" for n, code in enumerate(rows["code"])]
    rows["name"] = [_name(row) for row in rows.itertuples()]
    made: Any = pandas.concat([rows, _islands(rows)], ignore_index=True)
    return made


def _name(row: Any) -> str:
    """Return a province's name; the source calls all lines alike, and the southern one is known."""
    if row.role != "line":
        return str(row.name)
    return SOUTH_CHINA_SEA if row.geometry.bounds[1] < 10 else ""


def _islands(rows: GeoDataFrame) -> GeoDataFrame:
    """Return the islands as a shape of their own, over the same ones of the province."""
    province = rows[rows["code"] == _TAIWAN]
    parts = province.explode(index_parts=False)
    islands = parts[parts.geometry.bounds["minx"] > _DIAOYU_WEST]
    return province.assign(unit_id="diaoyu", name=DIAOYU, role="island").set_geometry(
        [islands.geometry.union_all()], crs=rows.crs
    )
