"""Users' boundary files of every format, and what is said about those that cannot be used."""

import os
import zipfile
from pathlib import Path

import pytest
from shapely.geometry import Point

from governance.geography import reading
from governance.geography.reading import Limits
from governance.geography.reference_systems import own_system
from governance.model.errors import DataError
from tests.geography.made_up import frame, geojson, square, zipped

NAMES = ["三桥街道", "北山街道"]


def two(crs: str | None = "EPSG:4490"):
    return frame([square(), square(1)], crs, name=NAMES)


def refusal(path: Path, limits: Limits | None = None, layer: str = "") -> str:
    with pytest.raises(DataError) as caught:
        reading.read(path, limits or Limits(), layer)
    assert path.name in caught.value.chinese()
    return caught.value.english()


def test_geojson_of_today_and_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = geojson(tmp_path / "a.geojson", [(square(), {"name": NAMES[0]})])
    assert list(reading.read(path)["name"]) == NAMES[:1]
    path.write_text("\ufeff" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert list(reading.read(path)["name"]) == NAMES[:1]


def test_geopackage_with_its_system(tmp_path: Path) -> None:
    two("EPSG:4547").to_file(tmp_path / "a.gpkg")
    read = reading.read(tmp_path / "a.gpkg")
    assert (list(read["name"]), own_system(read).key) == (NAMES, "EPSG:4547")


def test_of_several_layers_one_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    two().to_file(path, layer="streets")
    two().head(1).to_file(path, layer="counties")
    assert "streets, counties" in refusal(path)
    assert len(reading.read(path, layer="counties")) == 1
    assert "nothing" in refusal(path, layer="nothing")


@pytest.mark.parametrize(
    ("encoding", "leave"),
    [("UTF-8", ""), ("UTF-8", ".cpg"), ("GBK", ""), ("GBK", ".cpg")],
)
def test_zipped_shapefile_in_the_usual_encodings(tmp_path: Path, encoding: str, leave: str) -> None:
    path = zipped(tmp_path / "街道.zip", two(), encoding, leave)
    read = reading.read(path)
    assert (list(read["name"]), own_system(read).key) == (NAMES, "CGCS2000")


def test_without_prj_there_is_no_system(tmp_path: Path) -> None:
    assert own_system(reading.read(zipped(tmp_path / "a.zip", two(), leave=".prj"))) is None


@pytest.mark.parametrize("leave", [".shx", ".dbf", ".shp", ".shx .dbf"])
def test_a_shapefile_that_lacks_a_part_is_refused(tmp_path: Path, leave: str) -> None:
    said = refusal(zipped(tmp_path / "a.zip", two(), leave=leave))
    assert leave.split()[0] in said


def test_a_sparse_file_of_500_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.geojson"
    with path.open("wb") as handle:
        handle.truncate(500 * reading.MEGABYTE)
    assert "Got “500 MB”; expected at most 100 MB" in refusal(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("a.shp", "w", force_zip64=True) as member,
    ):
        for _ in range(450):
            member.write(bytes(reading.MEGABYTE))
    assert path.stat().st_size < reading.MEGABYTE
    assert "Got “450 MB”; expected at most 400 MB" in refusal(path)


def test_more_features_than_allowed_are_not_read(tmp_path: Path) -> None:
    path = geojson(tmp_path / "a.geojson", [(square(n), {}) for n in range(5)])
    assert "expected at most 3" in refusal(path, Limits(features=3))


@pytest.mark.filterwarnings("ignore:GPKG")
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.geojson", b'{"type": "FeatureCollection",\n "features": [', "line 2"),
        ("a.geojson", b"", "broken"),
        ("a.geojson", b"<html>", "<html>"),
        ("a.geojson", b'{"type": "FeatureCollection", "features": []}', "no boundaries"),
        ("a.geojson", b'{"some": "json"}', "broken"),
        ("a.geojson", '{"名": "西"}'.encode("gbk"), "UTF-8"),
        ("a.geojson", b"[" * 10, "broken"),
        ("a.geojson", b'{"a":' * 100_000, "broken"),
        ("a.gpkg", b"no database", "SQLite"),
        ("a.gpkg", b"SQLite format 3\x00" + os.urandom(200), "broken"),
        ("a.zip", b"PK\x03\x04 not really", "broken"),
        ("a.kml", b"<kml/>", ".kml"),
    ],
)
def test_what_cannot_be_read_is_explained(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert said in refusal(path)


def test_a_zip_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert "readme.txt" in refusal(path)


def test_points_are_read_and_left_to_the_repair(tmp_path: Path) -> None:
    path = geojson(tmp_path / "a.geojson", [(Point(120, 30), {})])
    assert list(reading.read(path).geom_type) == ["Point"]


def test_a_geojson_in_gb18030_is_to_be_saved_as_utf8(tmp_path: Path) -> None:
    path = geojson(tmp_path / "a.geojson", [(square(), {"name": "松木场社区"})])
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    with pytest.raises(DataError, match="另存为 UTF-8"):
        reading.read(path)


def test_json_of_another_kind_is_named_without_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"a": 1}', encoding="utf-8")
    with pytest.raises(DataError) as caught:
        reading.read(path)
    assert str(tmp_path) not in caught.value.chinese() and "a.json" in caught.value.chinese()
