"""From the user's own files to the cache: cut to the cases, small, whole or not at all."""

from importlib.metadata import distributions
from pathlib import Path

import pytest

from governance.geography import adding, cache, official, preparing
from governance.geography.adding import Request
from governance.geography.boundaries import boundaries
from governance.geography.places import Gazetteer
from governance.geography.record import Record
from governance.model.errors import DataError
from tests.geography.made_up import geojson, square

pytestmark = pytest.mark.usefixtures("no_package")

# A row of counties: far away, a neighbour, West, East, two counties of Port, far away again.
CODES = ["330199", "330105", "330106", "330108", "330201", "330202", "330301"]


@pytest.fixture
def counties(tmp_path: Path) -> Path:
    rows = [(square(n), {"code": code, "name": f"县{code}"}) for n, code in enumerate(CODES)]
    return geojson(tmp_path / "counties.geojson", rows)


def prepared(home: Path, gazetteer: Gazetteer, *requests: Request):
    for request in requests:
        adding.add(home, request, gazetteer)
    found = preparing.prepare(home, gazetteer)
    assert found is not None
    return found


def roles(layer) -> dict[str, str]:
    return {shape.unit_id: shape.role for shape in layer.shapes}


def test_nothing_is_prepared_at_first(tmp_path: Path) -> None:
    assert boundaries(tmp_path) is None


def test_without_any_source_the_reason_is_there(tmp_path: Path, gazetteer: Gazetteer) -> None:
    found = prepared(tmp_path, gazetteer)
    assert dict(found.cases) == {} and found.national is None
    assert "requirements-maps.txt" in found.missing["west"].zh
    assert "没有公布是哪里" in found.missing["hidden"].zh


def test_a_case_is_cut_out_with_its_neighbours(
    tmp_path: Path, gazetteer: Gazetteer, counties: Path
) -> None:
    found = prepared(tmp_path, gazetteer, Request(counties, "county", "CGCS2000"))
    west, port = found.case("west"), found.case("port")
    assert roles(west.layer("county")) == {
        "west": "case",
        "330105": "neighbour",
        "east": "neighbour",
    }
    assert roles(port.layer("county")) == {
        "port": "case",
        "330201": "unit",
        "330202": "unit",
        "east": "neighbour",
        "330301": "neighbour",
    }
    (outline,) = port.outline
    assert (outline.level, outline.name, outline.code) == ("prefecture", "港市", "330200")
    assert port.box == pytest.approx((120.04, 30.2, 120.06, 30.21))
    assert found.case("hidden") is None


def test_units_of_streets_stand_beside_the_county(
    tmp_path: Path, gazetteer: Gazetteer, counties: Path
) -> None:
    rows = [
        (square(4 + n, 0, 0.005), {"name": name}) for n, name in enumerate(("北山街道", "<b>新"))
    ]
    streets = geojson(tmp_path / "streets.geojson", rows)
    found = prepared(
        tmp_path,
        gazetteer,
        Request(counties, "county", "CGCS2000"),
        Request(streets, "subdistrict", "WGS-84", within="west", record=Record("区里画的")),
    )
    west = found.case("west")
    assert west.levels == ("county", "subdistrict")
    layer = west.layer("subdistrict")
    assert roles(layer) == {"west-hill": "unit", "west/subdistrict/<b>新": "unit"}
    assert [shape.name for shape in layer.shapes] == ["北山街道", "<b>新"]
    assert west.outline[0].unit_id == "west"
    assert found.footer([layer]).startswith("边界来源：区里画的，WGS-84。本图未经审核")
    assert found.footer(west.layers.values()).startswith("边界来源未登记。边界来源：区里画的")
    assert layer.info.records[0].prepared_at == found.prepared_at


def test_a_feature_has_its_id_its_name_and_what_is_given(
    tmp_path: Path, gazetteer: Gazetteer, counties: Path
) -> None:
    found = prepared(tmp_path, gazetteer, Request(counties, "county", "CGCS2000"))
    layer = found.case("west").layer("county")
    feature = layer.shape("east").feature(value=3)
    assert feature["properties"] == {"id": "east", "name": "县330108", "value": 3}
    assert feature["id"] == "east" and feature["geometry"]["type"] == "Polygon"
    assert layer.shape("nobody") is None


def test_a_new_version_replaces_the_old_and_old_ones_go(
    tmp_path: Path, gazetteer: Gazetteer, counties: Path
) -> None:
    first = prepared(tmp_path, gazetteer, Request(counties, "county", "CGCS2000"))
    versions = [prepared(tmp_path, gazetteer).version for _ in range(3)]
    assert boundaries(tmp_path).version == versions[-1] != first.version
    kept = {path.name for path in cache.folder(tmp_path).iterdir() if path.is_dir()}
    assert kept == set(versions[-2:])


def test_a_file_that_breaks_leaves_the_old_cache(
    tmp_path: Path, gazetteer: Gazetteer, counties: Path
) -> None:
    first = prepared(tmp_path, gazetteer, Request(counties, "county", "CGCS2000"))
    (copy,) = (tmp_path / "boundaries/own/county/counties").glob("*.geojson")
    copy.write_text("{", encoding="utf-8")
    with pytest.raises(DataError, match=r"counties\.geojson"):
        preparing.prepare(tmp_path, gazetteer)
    assert boundaries(tmp_path) == first


def test_a_package_that_is_not_the_examined_one_does_not_lock_out_own_files(
    tmp_path: Path, gazetteer: Gazetteer, counties: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "wrong"
    (wrong / "geotool_cn-1.1.0.dist-info").mkdir(parents=True)
    metadata = "Metadata-Version: 2.1\nName: geotool-cn\nVersion: 1.1.0\n"
    (wrong / "geotool_cn-1.1.0.dist-info/METADATA").write_text(metadata, encoding="utf-8")
    for file in official.FILES.values():
        (wrong / file.path).parent.mkdir(parents=True, exist_ok=True)
        (wrong / file.path).write_text("{}", encoding="utf-8")
    given = next(iter(distributions(path=[str(wrong)])))
    monkeypatch.setattr(official, "_distribution", lambda search: given)
    with pytest.raises(DataError, match="与核对过的不同"):
        preparing.prepare(tmp_path, gazetteer)
    adding.add(tmp_path, Request(counties, "county", "CGCS2000"), gazetteer)
    made = preparing.prepare(tmp_path, gazetteer)
    assert made is not None and made.case("west") is not None
    assert made.national is None
    assert preparing.is_current(tmp_path, gazetteer)
    monkeypatch.setattr(official, "_distribution", lambda search: None)
    assert not preparing.is_current(tmp_path, gazetteer)


def test_prepared_again_only_when_something_has_changed(
    tmp_path: Path, gazetteer: Gazetteer, counties: Path
) -> None:
    assert not preparing.is_current(tmp_path, gazetteer)
    prepared(tmp_path, gazetteer)
    assert preparing.is_current(tmp_path, gazetteer)
    adding.add(tmp_path, Request(counties, "county", "CGCS2000"), gazetteer)
    assert not preparing.is_current(tmp_path, gazetteer)


@pytest.mark.parametrize("content", ["{", "[]", '{"format": 0}'])
def test_a_cache_that_cannot_be_read_counts_as_none(
    tmp_path: Path, gazetteer: Gazetteer, content: str
) -> None:
    prepared(tmp_path, gazetteer)
    version = cache.current(tmp_path)
    (version / cache.INDEX).write_text(content, encoding="utf-8")
    from governance.geography import boundaries as room

    room._load.cache_clear()
    assert boundaries(tmp_path) is None
