"""Datums: known points, the way there and back, and the offsets at the places of the cases."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.geography import datums

METRES = 111_320.0  # of one degree of latitude
CASES = {"xihu": (120.13, 30.26), "donggang": (124.15, 39.86), "wuzhou": (111.28, 23.48)}


def point(lon: float, lat: float) -> datums.Pair:
    return np.array([lon]), np.array([lat])


def distance(a: datums.Pair, b: datums.Pair) -> float:
    east = (a[0] - b[0]) * np.cos(np.radians(a[1]))
    return float(np.hypot(east, a[1] - b[1])[0] * METRES)


def test_a_point_that_the_open_converters_agree_on() -> None:
    # Tian'anmen's usual vector, in the order longitude, latitude.
    lon, lat = datums.to_gcj02(*point(116.404, 39.915))
    assert (lon[0], lat[0]) == pytest.approx((116.41024449916938, 39.91640428150164), abs=1e-9)
    lon, lat = datums.to_bd09(*point(116.404, 39.915))
    assert (lon[0], lat[0]) == pytest.approx((116.41662724378733, 39.922699552216216), abs=1e-9)


@pytest.mark.parametrize("place", CASES)
def test_the_offset_at_the_cases_is_some_hundred_metres(place: str) -> None:
    here = point(*CASES[place])
    assert 480 < distance(here, datums.to_gcj02(*here)) < 600
    assert 480 < distance(here, datums.to_bd09(*here)) < 1600


@settings(deadline=None)  # the machine may be busy
@given(st.floats(73, 135), st.floats(4, 54))
def test_there_and_back_ends_within_a_millimetre(lon: float, lat: float) -> None:
    here = point(lon, lat)
    assert distance(here, datums.from_gcj02(*datums.to_gcj02(*here))) < 0.001
    assert distance(here, datums.from_bd09(*datums.to_bd09(*here))) < 0.001


def test_far_from_china_nothing_is_shifted() -> None:
    paris = point(2.35, 48.86)
    assert distance(paris, datums.to_gcj02(*paris)) == 0


def test_no_coordinates_are_no_error() -> None:
    empty = np.array([]), np.array([])
    assert [len(axis) for axis in datums.from_bd09(*empty)] == [0, 0]
