"""What is simulated says so, and what is not does not."""

from dataclasses import replace

import pandas as pd
import pytest

from governance.components import footnotes, simulated
from governance.exports.charts import Bar, Footer, StackedBars
from governance.exports.tables import Table
from governance.store import reader

CHART = StackedBars("标题", "", "个", ("甲",), (Bar("a", "a", (1.0,)),), Footer())
TABLE = Table("标题", pd.DataFrame({"a": [1]}), (), Footer())


@pytest.fixture
def made_up(warehouse: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A warehouse, beside the build, with the demo in it."""
    place = {"place_id": "demo", "place_name_zh": "示例市", "place_name_en": "Example City"}
    monkeypatch.setattr(reader, "current_version", lambda: "0008-demo")
    monkeypatch.setattr(
        reader, "query", lambda name, **_: pd.DataFrame([place] if "made_up" in name else [])
    )


@pytest.mark.usefixtures("made_up")
@pytest.mark.parametrize("described", [CHART, TABLE])
def test_a_chart_or_table_of_loaded_records_says_that_they_are_simulated(
    described: StackedBars | Table,
) -> None:
    own = replace(described, footer=footnotes.footer("", [], ["loaded"]))
    assert own.footer.origin == "模拟数据"
    assert simulated.marked(own).title == "【模拟数据】标题"
    assert simulated.marked(simulated.marked(own)).title == "【模拟数据】标题"


@pytest.mark.usefixtures("made_up")
def test_what_documents_print_is_not_simulated() -> None:
    published = replace(CHART, footer=footnotes.footer("", [], ["published"]))
    assert published.footer.origin == "公开发布"
    assert simulated.marked(published) is published


@pytest.mark.usefixtures("warehouse")
def test_records_of_a_users_own_are_not_simulated() -> None:
    own = replace(CHART, footer=footnotes.footer("", [], ["loaded"]))
    assert own.footer.origin == "用户载入"
    assert simulated.marked(own) is own
    assert simulated.own() == "loaded"
