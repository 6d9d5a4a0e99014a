"""Scales of maps: a pixel is as many metres at every latitude, and the bar is as long as it says."""

from math import cos, radians

import pytest

from governance.components import map_scale
from governance.components.map_scale import Camera
from governance.geography.boundaries import Box

WUZHOU = Box(110.32, 22.61, 111.66, 24.41)
XINGHUALING = Box(112.53, 37.86, 112.77, 37.98)


def test_a_box_is_shown_whole() -> None:
    seen = map_scale.camera(WUZHOU, 440)
    height = (WUZHOU.north - WUZHOU.south) * map_scale.METRES_PER_DEGREE / seen.metres
    east = (WUZHOU.east - WUZHOU.west) * cos(radians(seen.latitude))
    assert height <= 440
    assert east * map_scale.METRES_PER_DEGREE / seen.metres <= map_scale.WIDTH + 1


def test_a_common_scale_is_that_of_the_widest_place_at_every_latitude() -> None:
    own = [map_scale.camera(box, 440) for box in (WUZHOU, XINGHUALING)]
    assert own[1].metres < own[0].metres
    wuzhou, xinghualing = map_scale.common(own)
    assert wuzhou.metres == xinghualing.metres == own[0].metres
    # Mercator enlarges towards the pole: the same scale is a lower zoom there.
    assert xinghualing.zoom < wuzhou.zoom


def test_zoom_is_that_of_tiles_of_512_pixels() -> None:
    assert Camera(0, 0, 78_271.517).zoom == pytest.approx(0)
    assert Camera(0, 60, 78_271.517 / 4).zoom == pytest.approx(1)


@pytest.mark.parametrize(("metres", "kilometres"), [(10, 1), (55, 5), (450, 20), (1000, 100)])
def test_a_bar_is_a_round_length_no_longer_than_its_room(metres: float, kilometres: float) -> None:
    length, pixels = map_scale.bar(metres, 100)
    assert length == kilometres
    assert pixels == pytest.approx(kilometres * 1000 / metres)
    assert pixels <= 100


def test_a_point_lies_as_many_metres_away_as_pixels_say() -> None:
    longitude, latitude = Camera(112, 60, 100).at(10, -10)
    assert (longitude - 112) * cos(radians(60)) * map_scale.METRES_PER_DEGREE == pytest.approx(1000)
    assert (latitude - 60) * map_scale.METRES_PER_DEGREE == pytest.approx(-1000)
