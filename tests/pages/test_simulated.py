"""From an empty page to simulated data and back, by the two buttons."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from governance.components import simulated_panel
from governance.datasets.records.compound_register import COMPOUND_REGISTER
from governance.datasets.records.places import PLACES
from governance.pipeline import demo
from governance.store import ledger, paths
from governance.store.demo_rows import DemoSize
from governance.store.lake import lake_of
from tests.pages.markup import parsed, text
from tests.pages.test_import_data import button, finished

OpenPage = Callable[..., AppTest]


@pytest.fixture
def home(built_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # Two types are enough for the page, and quick.
    monkeypatch.setattr(demo, "RECORD_TYPES", (PLACES, COMPOUND_REGISTER))
    monkeypatch.setattr(simulated_panel, "SIZES", (DemoSize("tiny", 1, 1, 400),))
    return shutil.copytree(built_home, tmp_path / "home")


def labels(app: AppTest) -> list[str]:
    return [one.label for one in app.button]


def warned(app: AppTest) -> str:
    return "\n".join(one.value for one in app.warning)


def test_simulated_data_come_by_a_button_are_named_and_go_by_another(
    open_page: OpenPage, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    page = open_page("coverage")
    assert "小区台账" in page.info[0].value
    assert "Excel" in [one.label for one in page.get("download_button")]
    assert "模拟" not in warned(page)

    page = finished(button(page, "载入模拟数据"))
    assert {entry.origin for entry in ledger.entries(lake_of(home))} == {"demo"}
    page = open_page("coverage")
    assert "示例市" in warned(page)
    assert "模拟数据" in "\n".join(one.value for one in page.caption)
    assert "Simulated data" in warned(open_page("overview", lang="en"))

    drawn_on_the_map(open_page)

    page = open_page("import_data", tab="history")
    assert "撤销这次导入" not in labels(page)
    page = finished(button(page, "移除模拟数据"))
    assert ledger.entries(lake_of(home)) == ()
    page = open_page("coverage")
    assert "模拟" not in warned(page)
    assert "载入模拟数据" in labels(page)
    assert "示例市" not in str(open_page("map").button_group)


def drawn_on_the_map(open_page: OpenPage) -> None:
    """The made-up units in the colours of their computed values, and 模拟数据 wherever one looks."""
    assert "示例市（模拟数据）" in str(open_page("map").button_group)
    link = {"case": "demo-9901", "level": "subdistrict", "indicator": "compounds_registered"}
    page = open_page("map", **link, unit="demo-990101001")
    assert page.header[0].value.startswith("【模拟数据】登记的小区（20")
    [deck] = [json.loads(one.proto.json) for one in page.get("deck_gl_json_chart")]
    areas = next(one["data"] for one in deck["layers"] if one["id"] == "area")
    assert {one["id"] for one in areas} == {f"demo-99010100{n}" for n in (1, 2, 3)}
    assert all("性质：模拟数据" in one["about"] for one in areas)
    legend, table, profile = (
        text(parsed(json.loads(one.proto.json)["html"])) for one in page.get("bidi_component")
    )
    assert "【模拟数据】登记的小区（20" in legend
    assert "示例甲一街道" in table
    assert "示例甲一街道" in page.subheader[0].value
    [value] = [one["about"].split(" ")[0] for one in areas if one["id"] == "demo-990101001"]
    assert f"{value} 个" in profile
    assert "边界来源：模拟数据" in "\n".join(one.value for one in page.caption)
    names = [one.proto.label for one in page.get("download_button")]
    assert "下载地图 PDF" in names
