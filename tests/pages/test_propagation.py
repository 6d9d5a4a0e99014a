"""Editing one row of observations.csv and building again changes what every page shows."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from governance.pipeline.build import build
from governance.store import paths
from tests.pages.markup import links, shown

OpenPage = Callable[..., AppTest]


@pytest.fixture
def edited_home(tmp_path: Path) -> Path:
    """A home built from the project's data, in which Xihu has 850 compounds, not 619."""
    data = shutil.copytree(paths.data_folder(), tmp_path / "data")
    observations = data / "cases" / "observations.csv"
    lines = observations.read_text(encoding="utf-8").splitlines(keepends=True)
    edited = [
        line.replace("619", "850") if line.startswith("xihu-002,") else line for line in lines
    ]
    assert edited != lines
    observations.write_text("".join(edited), encoding="utf-8")
    home = tmp_path / "home"
    build(home, data, paths.queries_folder())
    return home


def test_an_edited_value_reaches_table_cards_charts_and_provenance(
    open_page: OpenPage, edited_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "619 个" in links(shown(open_page("overview")))
    monkeypatch.setenv(paths.HOME_VARIABLE, str(edited_home))
    assert links(shown(open_page("overview")))["850 个"]["open"] == ["compounds.xihu.whole"]
    app = open_page("comparison", open="compounds_per_community.xihu.whole")
    texts = json.loads(app.get("plotly_chart")[0].proto.spec)["data"][-1]["text"]
    assert texts[0] == "5.00 个/社区"
    readings = app.dataframe[0].value["reading"].tolist()
    assert readings[0] == "5.00 个/社区"
    said = "\n".join(one.value for one in app.markdown)
    assert "居民小区数 850个 ÷ 社区数 170个" in said
    assert "「850个」" in said
    table = open_page("cases").dataframe[0].value.set_index("figure_id")
    assert table.loc["xihu-002", ["quote", "value"]].tolist() == ["850个", 850]
