"""Reads 诉求工单 as its readers meet it: paragraphs, and tables by a column that each alone has."""

import re
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest

QINGHE, LIULIN, SHIQIAO = "清河社区", "柳林社区", "石桥社区"


def words(app: AppTest) -> str:
    """What the page says in paragraphs and captions, escapes removed."""
    said = [one.value for one in (*app.markdown, *app.caption, *app.warning, *app.info)]
    return re.sub(r"\\(.)", r"\1", "\n".join(said))


# A table is known by a column that it alone has.
TABLES = {
    "counted": "step",
    "rate-units": "reached",
    "compared": "zone",
    "months": "said",
    "closed-by": "day",
    "flow": "closing",
    "ages": "age",
    "oldest": "overdue",
    "stages": "reached",
    "hours": "weekday_1",
    "stays": "waiting",
    "process-stages": "handled",
    "categories": "running",
    "flags": "treatment",
    "rows": "request_id",
    "on-time": "whole",
    "medians": "of",
}


def _is(key: str, frame: pd.DataFrame) -> bool:
    """Whether a frame is the table of that key where two have a column of one name."""
    return key != "stages" or "stage" in frame.columns


def table(app: AppTest, key: str) -> pd.DataFrame:
    """A table of the page."""
    [found] = [
        one.value
        for one in app.dataframe
        if TABLES[key] in one.value.columns and _is(key, one.value)
    ]
    return found


def rows(app: AppTest, key: str) -> list[dict[str, Any]]:
    """The rows of a table, missing cells as None."""
    frame = table(app, key)
    return frame.astype(object).where(frame.notna(), None).to_dict("records")
