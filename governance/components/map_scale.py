"""How large a map is drawn: metres per pixel, the zoom that gives them, and a scale bar."""

from __future__ import annotations

from collections.abc import Iterable
from math import atan, cos, degrees, floor, log, log2, log10, pi, radians, sinh, tan
from typing import NamedTuple

from governance.geography.boundaries import Box

# What is sure to be there: a phone is 390 pixels wide, with margins on both sides.
WIDTH = 300
METRES_PER_DEGREE = 111_320.0
_TILE_METRES = 78_271.517  # a pixel at the equator at zoom 0, with tiles of 512 pixels


class Camera(NamedTuple):
    """The middle of a map in degrees, how many metres a pixel is there, and how high it is drawn."""

    longitude: float
    latitude: float
    metres: float
    height: int = 440

    @property
    def zoom(self) -> float:
        """The zoom of deck.gl that gives this scale at this latitude."""
        return log2(_TILE_METRES * cos(radians(self.latitude)) / self.metres)

    def at(self, right: float, up: float) -> tuple[float, float]:
        """Return the point so many pixels from the middle, in degrees."""
        east = right * self.metres / (METRES_PER_DEGREE * cos(radians(self.latitude)))
        return self.longitude + east, self.latitude + up * self.metres / METRES_PER_DEGREE


def camera(box: Box, height: int, width: int = WIDTH) -> Camera:
    """Return the camera that shows a box whole, in the projection of the web that deck.gl draws."""
    south, north = (log(tan(pi / 4 + radians(edge) / 2)) for edge in (box.south, box.north))
    latitude = degrees(atan(sinh((south + north) / 2)))
    east = (box.east - box.west) * METRES_PER_DEGREE * cos(radians(latitude))
    high = degrees(north - south) * METRES_PER_DEGREE * cos(radians(latitude))
    metres = max(east / width, high / (height * 0.78), 0.5)
    return Camera((box.west + box.east) / 2, latitude, metres, height)


def common(cameras: Iterable[Camera]) -> list[Camera]:
    """Return the same cameras, all at the scale of the one that shows most."""
    given = list(cameras)
    widest = max((one.metres for one in given), default=1.0)
    return [one._replace(metres=widest) for one in given]


def bar(metres: float, longest: float = 100) -> tuple[float, float]:
    """Return a round length in kilometres, at most ``longest`` pixels long, and its pixels."""
    most = longest * metres / 1000
    power = 10.0 ** floor(log10(most))
    length = next(step * power for step in (5, 2, 1) if step * power <= most)
    return length, length * 1000 / metres
