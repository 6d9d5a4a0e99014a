"""Whole layers of units, ready to be cut to cases: the user's own ones, or the optional package's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from governance.geography import official, reading
from governance.geography.joining import Columns, Mismatch, columns_of, joined
from governance.geography.own_files import OwnFile
from governance.geography.places import Gazetteer
from governance.geography.reading import Limits
from governance.geography.record import Record
from governance.geography.reference_systems import to_degrees
from governance.geography.repair import Mended, repaired

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

PACKAGE: Final = f"{official.DISTRIBUTION}=={official.VERSION}"  # the key of its layers
ANY_SIZE: Final = Limits(file_mb=1e6, unpacked_mb=1e6, features=10_000_000)


@dataclass(frozen=True)
class Layer:
    """Units of one level in degrees, where they come from, and what was done on the way."""

    level: str
    units: GeoDataFrame
    record: Record
    key: str = ""
    mended: tuple[Mended, ...] = ()
    mismatches: tuple[Mismatch, ...] = ()


def own_layer(own: OwnFile, gazetteer: Gazetteer, limits: Limits = ANY_SIZE) -> Layer:
    """Return the units of a user's file; DataError says why it cannot be used."""
    name = own.path.name
    frame = reading.read(own.path, limits, own.layer)
    columns = columns_of(frame, own.columns, name)
    polygons, mended = repaired(frame, name)
    # A shape may break again when it is moved to another system, and must not break a map.
    degrees, _ = repaired(to_degrees(polygons, own.system, name).drop(columns="row"), name)
    within = gazetteer.by_id.get(own.within)
    numbered = degrees.assign(row=polygons["row"].iloc[degrees["row"] - 1].to_numpy())
    units, mismatches = joined(numbered, own.level, columns, gazetteer, within)
    return Layer(own.level, units, own.record, own.key, mended, mismatches)


def official_layer(level: str, gazetteer: Gazetteer, review_number: str = "") -> Layer | None:
    """Return the units of the optional package, None where it is not installed or lacks the level.

    Raises DataError where it is installed and is not the examined one.
    """
    path = official.find(level)
    if path is None:
        return None
    polygons = _official_frame(path)
    polygons = polygons[polygons.geom_type.isin(("Polygon", "MultiPolygon"))]
    units, _ = joined(polygons, level, Columns("gb", "name"), gazetteer)
    return Layer(level, units, official.record(level, review_number), PACKAGE)


def national_frame() -> GeoDataFrame | None:
    """Return all provinces and boundary lines of the optional package, untouched; None without it."""
    path = official.find("province")
    return None if path is None else _official_frame(path)


def _official_frame(path: Path) -> GeoDataFrame:
    import geopandas

    return geopandas.read_file(path, engine="pyogrio")
