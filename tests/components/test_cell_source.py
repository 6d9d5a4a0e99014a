"""What a press on a cell of a table tells: its formula with the numbers in it, and its indicator."""

from __future__ import annotations

import pandas as pd
import pytest

from governance.components.requests import cell_source, rate_tables
from governance.components.requests.presentation import col
from governance.model.errors import Text

REGISTRY = (
    {
        "indicator_id": "requests_solution_rate",
        **{
            f"{name}_{words}": f"{name} {words}"
            for name in ("title", "definition", "left_out", "caveat")
            for words in ("zh", "en")
        },
    },
)


@pytest.fixture(autouse=True)
def _registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cell_source, "entries", lambda name: REGISTRY)


def _rates(**values: object) -> pd.DataFrame:
    row = {"place": "清河社区", "valid": 720, "solution": "90.0%（87.6–92.0%）"}
    return pd.DataFrame([row | {"solution_numerator": 648} | values])


def test_the_formula_is_filled_with_the_numbers_of_the_row() -> None:
    said = cell_source.lines(_rates(), rate_tables.unit_columns(), (0, "solution"), "rate-units")
    assert said["算式"] == "648 ÷ 720 = 90.0%（87.6–92.0%）"
    assert said["分母"] == "有效回访 V = 720"
    assert said["单位"] == "清河社区"
    assert said["指标"] == "title zh（requests_solution_rate）"
    assert said["没有计入的"] == "left_out zh"


def test_what_is_kept_back_stays_so_in_the_formula() -> None:
    frame = _rates(solution_numerator="不显示", solution="不显示")
    said = cell_source.lines(frame, rate_tables.unit_columns(), (0, "solution"), "rate-units")
    assert said["算式"] == "不显示 ÷ 720 = 不显示"
    assert "648" not in str(said)


def test_a_column_that_is_no_indicator_says_what_it_means() -> None:
    columns = [
        col("age", Text("天数", "Days")),
        col("requests", Text("件数", "Requests"), Text("未办结", "open")),
    ]
    frame = pd.DataFrame({"age": ["0–3"], "requests": [float("nan")]})
    said = cell_source.lines(frame, columns, (0, "requests"), "other")
    assert said == {"数": "无数据", "天数": "0–3", "列": "件数", "怎样算": "未办结"}
