"""WGS-84, GCJ-02 and BD-09: coordinates from one Chinese datum to another, in degrees.

GCJ-02 (Amap, Tencent) shifts WGS-84 by some hundred metres after a formula that was never
published officially; the one below is the reconstruction that every open converter uses.
BD-09 (Baidu) shifts GCJ-02 once more. Going back is solved by iteration until the forward
formula gives the coordinates again to 1e-10 degrees (about 0.01 mm); what remains is how well
the reconstruction agrees with a provider's own shift, which is not documented: count on metres.

No library is used: the converters on PyPI have had no release for years, and the one with wheels
requires a second reader of geodata. The vectors in the tests are those that the open
implementations agree on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Pair = tuple[Array, Array]

_AXIS: Final = 6378245.0  # Krassowsky 1940, which the shift is reckoned on, in metres
_ECCENTRICITY: Final = 0.00669342162296594323
_BAIDU: Final = np.pi * 3000.0 / 180.0
_WEST, _EAST, _SOUTH, _NORTH = 72.004, 137.8347, 0.8293, 55.8271  # beyond it nothing is shifted
_CLOSE_ENOUGH: Final = 1e-10
_MOST_ROUNDS: Final = 30


def to_gcj02(longitude: Array, latitude: Array) -> Pair:
    """Return GCJ-02 coordinates of WGS-84 ones; those far from China stay as they are."""
    lon, lat = np.asarray(longitude, float), np.asarray(latitude, float)
    east, north = _offsets(lon - 105.0, lat - 35.0)
    sine = np.sin(np.radians(lat))
    magic = 1 - _ECCENTRICITY * sine * sine
    meridian = _AXIS * (1 - _ECCENTRICITY) / magic**1.5
    parallel = _AXIS / np.sqrt(magic) * np.cos(np.radians(lat))
    inside = (lon > _WEST) & (lon < _EAST) & (lat > _SOUTH) & (lat < _NORTH)
    shifted = lon + np.degrees(east / parallel), lat + np.degrees(north / meridian)
    return np.where(inside, shifted[0], lon), np.where(inside, shifted[1], lat)


def from_gcj02(longitude: Array, latitude: Array) -> Pair:
    """Return WGS-84 coordinates of GCJ-02 ones."""
    return _inverse(to_gcj02, longitude, latitude)


def to_bd09(longitude: Array, latitude: Array) -> Pair:
    """Return BD-09 coordinates of WGS-84 ones."""
    return _gcj02_to_bd09(*to_gcj02(longitude, latitude))


def from_bd09(longitude: Array, latitude: Array) -> Pair:
    """Return WGS-84 coordinates of BD-09 ones."""
    return from_gcj02(*_inverse(_gcj02_to_bd09, longitude, latitude))


def _gcj02_to_bd09(longitude: Array, latitude: Array) -> Pair:
    lon, lat = np.asarray(longitude, float), np.asarray(latitude, float)
    radius = np.hypot(lon, lat) + 0.00002 * np.sin(lat * _BAIDU)
    angle = np.arctan2(lat, lon) + 0.000003 * np.cos(lon * _BAIDU)
    return radius * np.cos(angle) + 0.0065, radius * np.sin(angle) + 0.006


def _inverse(forward: Callable[[Array, Array], Pair], longitude: Array, latitude: Array) -> Pair:
    """Return what `forward` turns into the coordinates; each round leaves a small part of the error."""
    wanted_lon, wanted_lat = np.asarray(longitude, float), np.asarray(latitude, float)
    lon, lat = wanted_lon, wanted_lat
    for _ in range(_MOST_ROUNDS):
        got_lon, got_lat = forward(lon, lat)
        off_lon, off_lat = wanted_lon - got_lon, wanted_lat - got_lat
        lon, lat = lon + off_lon, lat + off_lat
        if max(np.abs(off_lon).max(initial=0), np.abs(off_lat).max(initial=0)) < _CLOSE_ENOUGH:
            break
    return lon, lat


def _offsets(x: Array, y: Array) -> Pair:
    """Return the shift in metres east and north at `x`, `y` degrees from 105° E, 35° N."""
    ripple = 20.0 * np.sin(6.0 * x * np.pi) + 20.0 * np.sin(2.0 * x * np.pi)
    waves_x = 20.0 * np.sin(x * np.pi) + 40.0 * np.sin(x / 3.0 * np.pi)
    swell_x = 150.0 * np.sin(x / 12.0 * np.pi) + 300.0 * np.sin(x / 30.0 * np.pi)
    waves_y = 20.0 * np.sin(y * np.pi) + 40.0 * np.sin(y / 3.0 * np.pi)
    swell_y = 160.0 * np.sin(y / 12.0 * np.pi) + 320.0 * np.sin(y * np.pi / 30.0)
    root = np.sqrt(np.abs(x))
    east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
    north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
    return (
        east + (ripple + waves_x + swell_x) * 2.0 / 3.0,
        north + (ripple + waves_y + swell_y) * 2.0 / 3.0,
    )
