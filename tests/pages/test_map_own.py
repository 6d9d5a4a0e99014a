"""地图 of a user's own places: joined to own boundaries, coloured by what is computed from records."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from governance.cli import main
from governance.geography import official, own_files
from governance.geography.boundaries import boundaries as prepared
from governance.pipeline import boundaries
from governance.store import ledger, paths
from governance.store.lake import lake_of
from tests.own_places_home import EVIL, city
from tests.pages.markup import parsed, tables, text

OpenPage = Callable[..., AppTest]
RECEIVED = {"indicator": "requests_received", "period": "month", "time": "2025-01"}


@pytest.fixture
def open_map(
    open_page: OpenPage, own_places: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., AppTest]:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(own_places))
    monkeypatch.setattr(official, "_distribution", lambda search: None)
    return lambda **link: open_page("map", **link)


def _areas(app: AppTest) -> dict[str, dict[str, Any]]:
    return _layers(app)["area"]


def _layers(app: AppTest) -> dict[str, dict[str, dict[str, Any]]]:
    """What is drawn of areas and circles: layer → id → row."""
    (deck,) = [json.loads(one.proto.json) for one in app.get("deck_gl_json_chart")]
    shown = [one for one in deck["layers"] if one["id"] in ("area", "spot")]
    return {one["id"]: {row["id"]: row for row in one["data"]} for one in shown}


def _table(app: AppTest) -> list[list[str]]:
    roots = [parsed(json.loads(one.proto.json)["html"]) for one in app.get("bidi_component")]
    found = {name: rows for root in roots for name, rows in tables(root).items()}
    return [row[:2] for row in found["图上数值"][1:]]


def _said(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.caption, *app.header)).replace("\\", "")


def test_own_places_are_coloured_by_what_is_computed_from_their_records(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(case="MS", unit="MS-1-2-1", **RECEIVED)
    areas = _areas(app)
    assert list(areas) == ["MS-1-1-1", "MS-1-2-1", "MS-1-2-2", "MS/community/没导入社区"]
    assert areas["MS-1-1-1"]["about"].startswith("40")
    assert areas["MS-1-1-1"]["fill"] != areas["MS-1-2-1"]["fill"] != areas["MS-1-2-2"]["fill"]
    assert "没有记录" in areas["MS-1-2-2"]["about"] and areas["MS-1-2-2"]["title"] == EVIL
    assert "【用户载入】收到的诉求" in _said(app)
    assert "边界来源：模拟边界，2026 版" in _said(app)
    table = [row[0] for row in _table(app)]
    assert table == ["和平社区（东街道）", "▶ 和平社区（西街道）", "有点社区"]
    assert [one.value for one in app.subheader] == ["和平社区（西街道）"]
    assert all("<b " not in json.loads(one.proto.json)["html"] for one in app.get("bidi_component"))


def test_boundaries_that_were_there_first_are_joined_when_the_places_come(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(case="records.xihu", **RECEIVED)
    assert [one["about"][:2] for one in _areas(app).values()] == ["30", "12"]
    assert "西湖区（导入的记录）" in str(app.button_group)
    legend = [parsed(json.loads(one.proto.json)["html"]) for one in app.get("bidi_component")]
    assert "收到的诉求（2025-01-01 至 2025-01-31）" in text(legend[0])


def test_a_unit_without_boundary_among_others_is_a_circle_at_its_point(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(case="MS", **RECEIVED)
    [circle] = _layers(app)["spot"].values()
    assert (circle["title"], circle["position"]) == ("有点社区", [118.04, 30.225])
    assert circle["about"].startswith("10")
    assert circle["fill"] != _areas(app)["MS-1-1-1"]["fill"]
    assert "圆点在地方名录所填的坐标上" in _said(app)
    assert "有点社区" not in str(app.warning)


def test_without_boundaries_there_are_circles_bars_and_table(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(case="NB", unit="NB-2", **RECEIVED)
    layers = _layers(app)
    assert "area" not in layers
    first, second = layers["spot"].values()
    assert first["position"] == [119.5, 29.5] and first["fill"] != second["fill"]
    # Amap's shift is undone: some hundred metres towards the south-west.
    assert second["position"] != [119.56, 29.52]
    assert second["position"] == pytest.approx([119.56, 29.52], abs=0.006)
    assert second["edge"] > first["edge"]
    for said in ("15（8–25）件", "范围：全域", "2025-01-01 至 2025-01-31", "性质：用户载入"):
        assert said in second["about"]
    assert "还没有“模拟无图县”的边界" in app.info[0].value and "圆点" in app.info[0].value
    assert "boundaries add" in app.info[0].value
    assert "无图三社区" in app.warning[0].value
    assert "2 处没有能用的坐标，只在表里" in _said(app)
    assert len(app.get("plotly_chart")) == 1
    names = [row[0] for row in _table(app)]
    assert names == ["无图一社区", "▶ 无图二社区", "无图三社区", "无图四社区"]
    assert [one.value for one in app.subheader] == ["无图二社区"]


def test_half_of_a_point_is_told_when_the_places_are_loaded(own_places: Path) -> None:
    [places] = [one for one in ledger.entries(lake_of(own_places)) if one.record_type == "places"]
    assert places.flags == {"longitude_without_latitude": 1}


def test_without_boundaries_and_points_bars_and_table_stay(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(case="PL", level="community", **RECEIVED)
    assert app.get("deck_gl_json_chart") == []
    assert "还没有“没有坐标县”的边界" in app.info[0].value and "经度" in app.info[0].value
    assert "boundaries add" in app.info[0].value
    assert len(app.get("plotly_chart")) == 1
    assert [row[0] for row in _table(app)] == ["没有坐标社区"]


def test_the_view_of_documents_does_not_take_own_places_for_cases(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(indicator="compounds", boundaries="yes")
    [within] = [one for one in app.selectbox if one.label == "属于哪个地方"]
    assert {"模拟市", "模拟市，模拟区"} <= set(within.options)
    # Xihu has boundaries of communities alone, so none of its own that could be coloured.
    assert app.get("deck_gl_json_chart") == []
    assert "还没有可画的边界" in app.info[0].value


def test_boundaries_of_other_places_say_so_until_they_are_joined_anew(
    open_map: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boundaries, "is_current", lambda home, data: False)
    monkeypatch.setattr("governance.components.map_records.kept", lambda name, make, *key: make())
    assert "按以前的地方匹配" in open_map(case="MS", **RECEIVED).warning[0].value


def test_taken_out_again_the_places_leave_a_working_page(
    open_map: Callable[..., AppTest],
    own_places: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    home = shutil.copytree(own_places, tmp_path / "home")
    for entry in reversed(ledger.entries(lake_of(home))):
        assert main(["unload", entry.load_id, "--home", str(home)]) == 0
    found = prepared(home)
    assert found is not None and list(found.cases) == ["xihu"]
    assert len(own_files.own_files(home)) == 2
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    app = open_map(case="MS", **RECEIVED)
    assert "模拟市" not in str(app.button_group)
    assert len(_areas(open_map(case="xihu"))) == 2
    again = ["boundaries", "add", str(city(tmp_path / "city.geojson")), "--level", "community"]
    assert main([*again, "--crs", "CGCS2000", "--home", str(home)]) == 3
    assert "您自己的地方要先导入地方名录" in capsys.readouterr().err
