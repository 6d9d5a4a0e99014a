"""A user's folder with made-up boundaries of the cases, so that tests need no package."""

import json
import shutil
from pathlib import Path

import pytest

from governance.geography import official
from governance.geography.adding import Request
from governance.geography.record import Record
from governance.pipeline import boundaries
from governance.store import paths

EVIL = "<img src=x onerror=alert(1)>县"
# Code, name, west edge, south edge: each case with a neighbour that touches it.
COUNTIES = (
    ("330106", "西湖区", 120.0, 30.1),
    ("330105", EVIL, 120.2, 30.1),
    ("210681", "东港市", 123.5, 39.9),
    ("210604", "振安区", 123.7, 39.9),
    ("140107", "杏花岭区", 112.5, 37.9),
    ("140106", "迎泽区", 112.7, 37.9),
    ("450403", "万秀区", 111.0, 23.4),
    ("450405", "长洲区", 111.2, 23.4),
    ("451102", "八步区", 111.4, 23.4),
)


def made_up(pristine: Path, home: Path) -> Path:
    """Copy a pristine user's folder to `home` and add the made-up counties."""
    shutil.copytree(pristine, home)
    file = home / "counties.geojson"
    features = [_feature(*county) for county in COUNTIES]
    collection = {"type": "FeatureCollection", "features": features}
    file.write_text(json.dumps(collection, ensure_ascii=False), encoding="utf-8")
    record = Record(source="测试边界", edition="2026", review_number="GS(2026)0000号")
    request = Request(file, "county", system="CGCS2000", record=record)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(official, "_distribution", lambda search: None)
        boundaries.add(home, paths.data_folder(), request)
    return home


def _feature(code: str, name: str, west: float, south: float) -> dict[str, object]:
    east, north = west + 0.2, south + 0.2
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {
        "type": "Feature",
        "properties": {"code": code, "name": name},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
