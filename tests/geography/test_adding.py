"""A user's file: the report on it, what is kept, and a likely shift."""

from pathlib import Path

import geopandas
import numpy as np
import pytest
from shapely.geometry import Point, Polygon

from governance.geography import adding, datums, own_files
from governance.geography.adding import Request
from governance.geography.places import Gazetteer
from governance.geography.record import Record
from governance.geography.reference_systems import System
from governance.geography.report_words import report_lines
from governance.geography.shift import likely_shift
from governance.model.errors import DataError
from tests.geography.made_up import crooked, frame, geojson, square, zipped

BOW_TIE = Polygon([(120, 30.2), (120.01, 30.21), (120.01, 30.2), (120, 30.21), (120, 30.2)])


def streets(folder: Path) -> Path:
    rows = [
        (square(0), {"code": "330106002", "name": "北山街道"}),
        (BOW_TIE, {"code": "330106009", "name": "新街道"}),
        (Point(120, 30.2), {"code": "330106010", "name": "一个点"}),
        (square(5), {"code": "999999001", "name": "远处"}),
    ]
    return geojson(folder / "街道 2024.geojson", rows)


@pytest.mark.usefixtures("no_package")
def test_the_report_names_everything_that_needs_attention(
    tmp_path: Path, gazetteer: Gazetteer
) -> None:
    request = Request(streets(tmp_path), "subdistrict", "CGCS2000")
    report = adding.examine(request, gazetteer)
    assert (report.features, report.units, report.places) == (4, 2, 1)
    assert dict(report.cases) == {"west": 2}
    said = "\n".join(line.zh for line in report_lines(report))
    assert "第 2 个要素：已修复：Self-intersection" in said
    assert "第 3 个要素：是 Point，略去" in said
    assert "第 4 个要素（999999001 远处）：不在任何案例地区内" in said
    assert "文件里没有“西溪街道”" in said
    assert "边界来源未登记" in said
    assert "2 个面与相邻的面有重叠或缝隙" in said
    assert all(line.en for line in report_lines(report))
    assert not (tmp_path / "boundaries").exists()


@pytest.mark.usefixtures("no_package")
def test_the_original_is_kept_byte_for_byte_and_can_be_removed(
    tmp_path: Path, gazetteer: Gazetteer
) -> None:
    path = streets(tmp_path)
    record = Record(source="区里", edition="2024", review_number="号")
    added = adding.add(
        tmp_path, Request(path, "subdistrict", "GCJ-02", record=record), gazetteer
    ).own
    (own,) = own_files.own_files(tmp_path)
    assert own == added and own.key == "subdistrict/街道-2024"
    assert own.path.read_bytes() == path.read_bytes()
    assert (own.system, own.record.datum) == (System("GCJ-02"), "GCJ-02")
    assert len(own.record.sha256) == 64
    own_files.remove(tmp_path, own.key)
    assert own_files.own_files(tmp_path) == ()
    with pytest.raises(DataError, match="没有这个边界文件"):
        own_files.remove(tmp_path, own.key)


@pytest.mark.usefixtures("no_package")
@pytest.mark.parametrize("leave", [".prj", ""])
def test_the_system_is_the_files_own_or_asked_for(
    tmp_path: Path, gazetteer: Gazetteer, leave: str
) -> None:
    made = frame([square()], code=["330106002"]).to_crs("EPSG:4549")
    path = zipped(tmp_path / "a.zip", made, leave=leave)
    if leave:
        with pytest.raises(DataError, match="文件没有说明坐标系"):
            adding.examine(Request(path, "subdistrict"), gazetteer)
    report = adding.examine(Request(path, "subdistrict", "EPSG:4549" if leave else ""), gazetteer)
    assert report.own.system.key == "EPSG:4549" and report.accuracy == 0


def test_a_geojson_that_names_no_system_is_asked_about(
    tmp_path: Path, gazetteer: Gazetteer
) -> None:
    with pytest.raises(DataError, match="文件没有说明坐标系"):
        adding.examine(Request(streets(tmp_path), "subdistrict"), gazetteer)
    path = tmp_path / "named.geojson"
    frame([square()], code=["330106002"]).to_file(path, driver="GeoJSON")
    path.write_text(
        path.read_text().replace(
            '"features"',
            '"crs": {"type": "name", "properties": {"name": "EPSG:4490"}}, "features"',
        )
    )
    report = adding.examine(Request(path, "subdistrict"), gazetteer)
    assert report.own.system.key == "CGCS2000"


@pytest.mark.usefixtures("no_package")
@pytest.mark.parametrize(
    ("request_of", "said"),
    [
        (lambda p: Request(p, "village", "WGS-84"), "没有这个层级"),
        (lambda p: Request(p, "community", "WGS-84", within="mars"), "没有这个地方"),
        (lambda p: Request(p.with_name("gone.zip"), "community", "WGS-84"), "没有这个文件"),
    ],
)
def test_words_that_are_not_known(tmp_path: Path, gazetteer: Gazetteer, request_of, said) -> None:
    with pytest.raises(DataError, match=said):
        adding.examine(request_of(streets(tmp_path)), gazetteer)


@pytest.mark.usefixtures("no_package")
def test_a_file_of_elsewhere_is_refused(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = geojson(tmp_path / "a.geojson", [(square(), {"name": "某社区"})])
    with pytest.raises(DataError) as caught:
        adding.examine(Request(path, "community", "WGS-84"), gazetteer)
    assert "--within" in caught.value.english()


def moved(made: geopandas.GeoDataFrame, key: str) -> geopandas.GeoDataFrame:
    move = {"GCJ-02": datums.to_gcj02, "BD-09": datums.to_bd09}.get(key)
    if move is None:
        return made
    return made.set_geometry(made.transform(lambda p: np.column_stack(move(p[:, 0], p[:, 1]))))


@pytest.mark.parametrize("truth", ["WGS-84", "GCJ-02", "BD-09"])
@pytest.mark.parametrize("declared", ["WGS-84", "CGCS2000", "GCJ-02", "BD-09"])
def test_the_datum_that_fits_the_border_is_found(truth: str, declared: str) -> None:
    made = frame(crooked(10, 10))
    border = made.union_all().simplify(0.001)  # as generalised as those of the package
    shift = likely_shift(moved(made, truth), System(declared, "EPSG:4490"), border)
    fits = truth == declared or (truth, declared) == ("WGS-84", "CGCS2000")
    assert shift is None if fits else shift.likely == truth
    assert shift is None or 300 < shift.metres < 1700


def test_shapes_in_the_middle_give_no_hint() -> None:
    border = frame(crooked(10, 10)).union_all()
    middle = moved(frame([square(5, 5)]), "GCJ-02")
    assert likely_shift(middle, System("WGS-84", "EPSG:4326"), border) is None
