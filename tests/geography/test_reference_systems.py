"""Which system coordinates are in, into degrees, and what is said when they cannot be in it."""

import pytest

from governance.geography import datums
from governance.geography import reference_systems as systems
from governance.model.errors import DataError
from tests.geography.made_up import SOUTH, WEST, frame, square


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("WGS-84", "WGS-84"),
        ("wgs84", "WGS-84"),
        ("EPSG:4326", "WGS-84"),
        ("cgcs2000", "CGCS2000"),
        ("4490", "CGCS2000"),
        ("GCJ02", "GCJ-02"),
        ("高德", "GCJ-02"),
        ("bd-09", "BD-09"),
        ("epsg:4547", "EPSG:4547"),
        ("4547", "EPSG:4547"),
    ],
)
def test_a_system_may_be_named_in_many_ways(said: str, key: str) -> None:
    assert systems.parse(said).key == key


@pytest.mark.parametrize("said", ["", "mars", "EPSG:99999", "EPSG:"])
def test_an_unknown_system_is_refused(said: str) -> None:
    with pytest.raises(DataError, match="不认识这个坐标系"):
        systems.parse(said)


def corner(key: str, made) -> tuple[float, float]:
    bounds = systems.to_degrees(made, systems.parse(key)).total_bounds
    return float(bounds[0]), float(bounds[1])


@pytest.mark.parametrize("key", ["EPSG:4547", "EPSG:4549", "EPSG:3857", "EPSG:4326"])
def test_plane_coordinates_come_back_to_where_they_were(key: str) -> None:
    made = frame([square()]).to_crs(key)
    assert corner(key, made) == pytest.approx((WEST, SOUTH), abs=1e-6)


@pytest.mark.parametrize(("key", "move"), [("GCJ-02", datums.to_gcj02), ("BD-09", datums.to_bd09)])
def test_a_shifted_datum_is_undone_whatever_the_file_says(key: str, move) -> None:
    import numpy as np

    made = frame([square()], crs="EPSG:4326")
    moved = made.set_geometry(made.transform(lambda p: np.column_stack(move(p[:, 0], p[:, 1]))))
    assert corner(key, moved) == pytest.approx((WEST, SOUTH), abs=1e-8)
    assert corner("WGS-84", moved) != pytest.approx((WEST, SOUTH), abs=1e-4)


def refusal(key: str, made) -> str:
    with pytest.raises(DataError) as caught:
        systems.to_degrees(made, systems.parse(key), "a.gpkg")
    return caught.value.english()


def test_metres_that_are_said_to_be_degrees() -> None:
    assert "look like metres" in refusal("GCJ-02", frame([square()]).to_crs("EPSG:4547"))


def test_degrees_that_are_said_to_be_metres() -> None:
    assert "look like degrees" in refusal("EPSG:4547", frame([square()]))


def test_latitude_before_longitude() -> None:
    from shapely import box

    assert "swapped" in refusal("WGS-84", frame([box(30.1, 120.1, 30.2, 120.2)]))
    assert "swapped" in refusal("WGS-84", frame([box(39.9, 75.1, 40.0, 75.2)]))


def test_the_wrong_zone_ends_outside_china() -> None:
    from shapely import box

    assert "do not lie in China" in refusal("WGS-84", frame([box(2.3, 48.8, 2.4, 48.9)]))


def test_how_far_off_a_conversion_may_be() -> None:
    assert systems.accuracy(systems.parse("EPSG:4547")) == 0
    assert systems.accuracy(systems.parse("GCJ-02")) is None
    assert systems.accuracy(systems.parse("EPSG:4214")) != 0  # Beijing 1954
