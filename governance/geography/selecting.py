"""What one case needs of a layer: the case itself, its units, its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from governance.geography import codes
from governance.geography.places import Place

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

CASE: Final = "case"
UNIT: Final = "unit"
NEIGHBOUR: Final = "neighbour"


def select(units: GeoDataFrame, case: Place, level: str) -> GeoDataFrame:
    """Return the rows of a case with their `role`: case, unit or neighbour.

    A prefecture made of counties also gets its outline, which is their union. Neighbours are
    those that share a border with the case; below the county there are none. Nothing is returned
    where the layer does not hold the case.
    """
    own = units[units["case_id"] == case.place_id]
    if own.empty:
        return own.assign(role=[])
    outline = own[own["level"] == case.level]
    inner = own[own["level"] != case.level]
    parts = [outline.assign(role=CASE)]
    if outline.empty and level in codes.ABOVE_STREETS:
        parts = [_outline(own, case).assign(role=CASE)]
    parts.append(inner.sort_values("unit_id").assign(role=UNIT))
    if level in codes.ABOVE_STREETS:
        parts.append(_neighbours(units, own).assign(role=NEIGHBOUR))
    return _stacked(parts)


def _outline(own: GeoDataFrame, case: Place) -> GeoDataFrame:
    whole = own.head(1).copy()
    whole["unit_id"], whole["place_id"] = case.place_id, case.place_id
    whole["code"], whole["name"], whole["level"] = case.code, case.name_zh, case.level
    return whole.set_geometry([own.geometry.union_all()], crs=own.crs)


def _neighbours(units: GeoDataFrame, own: GeoDataFrame) -> GeoDataFrame:
    """Return the units of other places whose border meets that of the case."""
    others = units[units["case_id"] != own["case_id"].iloc[0]]
    near = others.iloc[others.sindex.query(own.geometry.union_all(), predicate="intersects")]
    return near.sort_values("unit_id")


def _stacked(parts: list[GeoDataFrame]) -> GeoDataFrame:
    import pandas

    made: Any = pandas.concat([part for part in parts if not part.empty], ignore_index=True)
    return made
