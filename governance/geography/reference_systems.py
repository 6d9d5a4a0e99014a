"""Reference systems: which one a file is in, whether its coordinates can be, and into degrees."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from governance.geography import datums
from governance.model.errors import DataError, Problem, Text

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

GEOGRAPHIC: Final = "EPSG:4490"  # CGCS2000, for maps the same as WGS-84
CHINA: Final = (73.0, 3.0, 136.0, 54.0)  # west, south, east, north: generous, islands included
KNOWN: Final = {
    "WGS-84": ("EPSG:4326", ("wgs84", "4326", "epsg4326", "gps")),
    "CGCS2000": (GEOGRAPHIC, ("cgcs2000", "4490", "epsg4490", "2000", "天地图")),
    "GCJ-02": ("", ("gcj02", "gcj", "火星坐标", "高德", "腾讯", "amap")),
    "BD-09": ("", ("bd09", "bd09ll", "百度", "baidu")),
}
_SHIFTED: Final = {"GCJ-02": datums.from_gcj02, "BD-09": datums.from_bd09}
_WITHIN: Final = Text("经度 73–136，纬度 3–54", "longitude 73 to 136, latitude 3 to 54")
_NEXT: Final = Text(
    "用 --crs（页面上在“坐标系”里）说明坐标系：WGS-84、CGCS2000、GCJ-02、BD-09 或 EPSG:编号。",
    "Name the system with --crs (on the page: Reference system): WGS-84, CGCS2000, GCJ-02, BD-09 or EPSG:number.",
)


@dataclass(frozen=True)
class System:
    """A reference system: `key` is its name here, `definition` what pyproj understands.

    The shifted datums GCJ-02 and BD-09 have no definition: they are undone by formula.
    """

    key: str
    definition: str = ""

    @property
    def is_shifted(self) -> bool:
        """Whether coordinates are in degrees that a formula has moved."""
        return self.key in _SHIFTED

    @property
    def is_geographic(self) -> bool:
        """Whether coordinates are in degrees."""
        return self.is_shifted or bool(_crs(self.definition).is_geographic)


def parse(text: str) -> System:
    """Return the system that a person names; DataError for one that is not known."""
    plain = re.sub(r"[\s:_-]+", "", text).lower()
    for key, (definition, names) in KNOWN.items():
        if plain in (*names, re.sub(r"[\s:_-]+", "", key).lower()):
            return System(key, definition)
    number = re.fullmatch(r"(?:epsg)?(\d{4,6})", plain)
    if number is None or not _is_known(f"EPSG:{number[1]}"):
        raise DataError(_unknown(text))
    return System(f"EPSG:{number[1]}", f"EPSG:{number[1]}")


def own_system(frame: GeoDataFrame) -> System | None:
    """Return the system that a file says it is in, None where it says none."""
    if frame.crs is None:
        return None
    number = frame.crs.to_epsg()
    for key, (definition, _) in KNOWN.items():
        if definition == f"EPSG:{number}":
            return System(key, definition)
    if number:
        return System(f"EPSG:{number}", f"EPSG:{number}")
    return System(str(frame.crs.name), str(frame.crs.to_wkt()))


def to_degrees(frame: GeoDataFrame, system: System, file: str = "") -> GeoDataFrame:
    """Return the shapes in longitude and latitude of CGCS2000, whatever the frame itself says.

    Raises DataError where the coordinates cannot be in the system, or do not lie in China.
    """
    _check_range(tuple(frame.total_bounds), system, file)
    if system.is_shifted:
        moved = frame.geometry.transform(_undoing(system.key))
        degrees = frame.set_geometry(moved).set_crs(GEOGRAPHIC, allow_override=True)
    elif system.is_geographic and system.key in KNOWN:
        degrees = frame.set_crs(GEOGRAPHIC, allow_override=True)
    else:
        degrees = frame.set_crs(system.definition, allow_override=True).to_crs(GEOGRAPHIC)
    _check_china(tuple(degrees.total_bounds), system, file)
    return degrees


def accuracy(system: System) -> float | None:
    """Return how far off conversion may be, in metres, None where nobody states it.

    0 for systems that need none. Beijing 1954 and Xi'an 1980 cannot be converted exactly without
    parameters that are not public; GCJ-02 and BD-09 rest on an unpublished formula.
    """
    if system.is_shifted:
        return None
    from pyproj.transformer import TransformerGroup

    group = TransformerGroup(_crs(system.definition), GEOGRAPHIC, always_xy=True)
    best = group.transformers[0].accuracy if group.transformers else -1.0
    same_ground = _crs(system.definition).geodetic_crs.to_epsg() in (4326, 4490)
    return 0.0 if same_ground else best if best >= 0 else None


def _undoing(key: str) -> Any:
    import numpy as np

    undo = _SHIFTED[key]
    return lambda pairs: np.column_stack(undo(pairs[:, 0], pairs[:, 1]))


def _check_range(bounds: tuple[float, ...], system: System, file: str) -> None:
    west, south, east, north = bounds
    in_degrees = -180 <= west <= east <= 180 and -90 <= south <= north <= 90
    if in_degrees == system.is_geographic:
        return
    if _within(south, west, north, east):
        raise DataError(_swapped(bounds, system, file))
    what = Text("坐标像是米，不是度", "The coordinates look like metres, not degrees")
    expected = Text(
        f"{system.key}：经度、纬度（度）", f"{system.key}: longitude, latitude (degrees)"
    )
    if in_degrees:
        what = Text("坐标像是度，不是米", "The coordinates look like degrees, not metres")
        expected = Text(
            f"{system.key}：平面坐标（米）", f"{system.key}: plane coordinates (metres)"
        )
    raise DataError(Problem(what, _shown(bounds), expected, _NEXT, file))


def _check_china(bounds: tuple[float, ...], system: System, file: str) -> None:
    west, south, east, north = bounds
    if _within(west, south, east, north):
        return
    if _within(south, west, north, east):
        raise DataError(_swapped(bounds, system, file))
    what = Text("坐标不在中国范围内", "The coordinates do not lie in China")
    got = f"{_shown(bounds)} ({system.key})"
    raise DataError(Problem(what, got, _WITHIN, _NEXT, file))


def _swapped(bounds: tuple[float, ...], system: System, file: str) -> Problem:
    return Problem(
        Text("经度和纬度好像颠倒了", "Longitude and latitude seem to be swapped"),
        f"{_shown(bounds)} ({system.key})",
        _WITHIN,
        Text("把坐标改成先经度、后纬度，再试。", "Put longitude before latitude and try again."),
        file,
    )


def _within(west: float, south: float, east: float, north: float) -> bool:
    return CHINA[0] <= west and east <= CHINA[2] and CHINA[1] <= south and north <= CHINA[3]


def _shown(bounds: tuple[float, ...]) -> str:
    west, south, east, north = (f"{one:.6g}" for one in bounds)
    return f"x {west}…{east}, y {south}…{north}"


def _is_known(definition: str) -> bool:
    from pyproj.exceptions import CRSError

    try:
        _crs(definition)
    except CRSError:
        return False
    return True


def _crs(definition: str) -> Any:
    from pyproj import CRS

    return CRS.from_user_input(definition)


def _unknown(text: str) -> Problem:
    return Problem(
        Text("不认识这个坐标系", "The reference system is not known"),
        text,
        "WGS-84, CGCS2000, GCJ-02, BD-09, EPSG:4490, EPSG:4547 …",
        _NEXT,
    )


def not_given(file: str) -> Problem:
    """Return the problem of a file that does not say its system and nobody has."""
    return Problem(
        Text("文件没有说明坐标系", "The file does not say its reference system"),
        "—",
        Text(".prj、crs 或 --crs", ".prj, crs or --crs"),
        _NEXT,
        file,
    )
