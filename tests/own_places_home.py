"""A user's folder with places, requests and boundary files of the user's own: 模拟 · made up for tests.

Two communities of a subdistrict of Xihu, whose boundaries are prepared before the places are known;
a city with codes of its own, two communities of which have one name and a third only a point; a county
without boundaries, with points, a wrong one and half of one; a county of which nothing is known.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from governance.cli import main
from governance.geography import official
from governance.geography.adding import Request
from governance.geography.record import Record
from governance.pipeline import boundaries
from governance.store import paths

EVIL = "<b onmouseover=alert(1)>井"
PLACES = f"""\
编号,名称,层级,地方编号,代码,经度,纬度,坐标系
X-1,模拟甲社区,社区,xihu-beishan,,,,
X-2,模拟乙社区,社区,xihu-beishan,,,,
MS,模拟市,市,,MS,,,
MS-1,模拟区,区县,MS,MS-1,,,
MS-1-1,东街道,街道,MS-1,MS-1-1,,,
MS-1-2,西街道,街道,MS-1,MS-1-2,,,
MS-1-1-1,和平社区,社区,MS-1-1,MS-1-1-1,,,
MS-1-2-1,和平社区,社区,MS-1-2,MS-1-2-1,,,
MS-1-2-2,{EVIL},社区,MS-1-2,MS-1-2-2,,,
MS-1-2-3,有点社区,社区,MS-1-2,MS-1-2-3,118.04,30.225,
NB,模拟无图县,区县,zhejiang,NB,,,
NB-1,无图一社区,社区,NB,NB-1,119.5,29.5,
NB-2,无图二社区,社区,NB,NB-2,119.56,29.52,GCJ02
NB-3,无图三社区,社区,NB,NB-3,0,0,
NB-4,无图四社区,社区,NB,NB-4,119.5,,
PL,没有坐标县,区县,zhejiang,PL,,,
PL-1,没有坐标社区,社区,PL,PL-1,,,
"""
# Place, how many requests: one place of the city has none.
RECEIVED = {
    **{"X-1": 30, "X-2": 12, "MS-1-1-1": 40, "MS-1-2-1": 20, "MS-1-2-3": 10},
    **{"NB-1": 25, "NB-2": 15, "NB-3": 8, "NB-4": 6, "PL-1": 9},
}


def own_places_home(pristine: Path, folder: Path) -> Path:
    """Copy a pristine user's folder, and do what a user does: boundaries, places, requests, boundaries."""
    home = shutil.copytree(pristine, folder / "home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(official, "_distribution", lambda search: None)
        _add(home, xihu(folder / "before.geojson"), within="xihu")
        _load(home, folder / "places.csv", PLACES, "places")
        _load(home, folder / "requests.csv", _requests(), "requests")
        _add(home, city(folder / "city.geojson"))
    return home


def xihu(path: Path) -> Path:
    """Write the two communities of Xihu by name alone."""
    names = [
        ({"名称": name}, 120.1 + n / 50) for n, name in enumerate(("模拟甲社区", "模拟乙社区"))
    ]
    return _written(path, names)


def city(path: Path) -> Path:
    """Write those of the city: by code, by name inside the parent, and one that nobody knows."""
    about: list[dict[str, str]] = [
        {"代码": "MS-1-1-1", "名称": "和平社区居委会", "上级": ""},
        {"代码": "", "名称": "和平社区", "上级": "西街道"},
        {"代码": "MS-1-2-2", "名称": EVIL, "上级": ""},
        {"代码": "", "名称": "没导入社区", "上级": "MS-1"},
    ]
    return _written(path, [(one, 118 + n / 50) for n, one in enumerate(about)])


def _written(path: Path, units: list[tuple[dict[str, str], float]]) -> Path:
    features = [
        {"type": "Feature", "properties": about, "geometry": _square(west)} for about, west in units
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def _square(west: float) -> dict[str, object]:
    east = west + 0.02
    ring = [[west, 30.2], [east, 30.2], [east, 30.22], [west, 30.22], [west, 30.2]]
    return {"type": "Polygon", "coordinates": [ring]}


def _add(home: Path, file: Path, within: str = "") -> None:
    record = Record(source="模拟边界", edition="2026")
    request = Request(file, "community", system="CGCS2000", within=within, record=record)
    boundaries.add(home, paths.data_folder(), request)


def _load(home: Path, file: Path, text: str, kind: str) -> None:
    file.write_text(text, encoding="utf-8")
    words = ["load", str(file), "--type", kind, "--as-of", "2025-02-28", "--yes", "--json"]
    assert main([*words, "--home", str(home)]) == 0


def _requests() -> str:
    lines = ["工单编号,地方编号,工单状态,创建时间,办结时间"]
    lines += [
        f"{place}-{n},{place},已办结,2025-01-{1 + n % 28:02d} 09:00,2025-02-01 09:00"
        for place, count in RECEIVED.items()
        for n in range(count)
    ]
    return "\n".join(lines) + "\n"
