"""The squares of the demo as boundaries, read without any library of geodata."""

import json
import os
from pathlib import Path

import pytest

from governance.geography.simulated_shapes import simulated


def _feature(place_id: str, level: str, west: float, side: float) -> dict[str, object]:
    east = west + side
    ring = [[west, 15.0], [east, 15.0], [east, 15.0 + side], [west, 15.0 + side], [west, 15.0]]
    about = {"place_id": place_id, "parent_id": "", "code": place_id[5:], "name": place_id}
    return {
        "type": "Feature",
        "properties": {**about, "level": level, "origin": "demo"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def _written(file: Path, *features: dict[str, object]) -> Path:
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return _written(
        tmp_path / "shapes.geojson",
        _feature("demo-990101001", "subdistrict", 150.0, 0.2),
        _feature("demo-990101002", "subdistrict", 150.2, 0.2),
        _feature("demo-990101", "county", 150.0, 0.4),
    )


def test_units_stand_by_level_from_the_widest(file: Path) -> None:
    found = simulated(file, "demo-9901")
    assert found is not None
    case = found.cases["demo-9901"]
    assert case.levels == ("county", "subdistrict")
    [first, second] = case.layers["subdistrict"].with_role("unit")
    assert (first.unit_id, second.unit_id) == ("demo-990101001", "demo-990101002")
    assert first.box == pytest.approx((150.0, 15.0, 150.2, 15.2))
    assert first.label == pytest.approx((150.1, 15.1))
    assert case.box == pytest.approx((150.0, 15.0, 150.4, 15.4))


@pytest.mark.parametrize(
    ("language", "said"), [("zh", "模拟数据，虚构的边界"), ("en", "simulated data, invented")]
)
def test_the_footer_says_that_they_are_invented(file: Path, language: str, said: str) -> None:
    found = simulated(file, "demo-9901")
    assert found is not None
    assert said in found.footer(found.cases["demo-9901"].layers.values(), language)  # type: ignore[arg-type]


def test_another_demo_is_read_anew_and_none_is_none(file: Path) -> None:
    before = simulated(file, "demo-9901")
    _written(file, _feature("demo-990102", "county", 151.0, 0.4))
    os.utime(file, ns=(1, 1))
    after = simulated(file, "demo-9901")
    assert before is not None and after is not None and before.version != after.version
    assert [one.unit_id for one in after.cases["demo-9901"].layers["county"].shapes] == [
        "demo-990102"
    ]
    file.unlink()
    assert simulated(file, "demo-9901") is None
