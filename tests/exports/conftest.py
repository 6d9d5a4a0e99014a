"""A small table like the one researchers download, and charts like those on the pages."""

from __future__ import annotations

import pandas
import pytest

from governance.exports.charts import DotIntervalChart, Footer, Mark, Reference
from governance.exports.tabular import Column, Table

FOOTER = Footer(
    filters="地方=西湖区、福建某市",
    origin="公开发布",
    source="人民网, 2022-08-02",
    version="2026-11-21-a1b2c3",
)


@pytest.fixture
def footer() -> Footer:
    return FOOTER


@pytest.fixture
def table(footer: Footer) -> Table:
    """One row per figure: whole and decimal numbers, gaps, dates, text that looks like a formula."""
    frame = pandas.DataFrame(
        {
            "figure_id": ["xihu-001", "xihu-002", "fujian-001"],
            "subject": ["小区党组织", '=HYPERLINK("http://evil.example","点")', None],
            "value": [619.0, None, 0.685],
            "change": [-5, 0, 12],
            "published": pandas.to_datetime(["2022-08-02", "NaT", "2021-04-28"]),
            "whole": [True, False, True],
            "hidden": ["不下载", "不下载", "不下载"],
        }
    )
    columns = (
        Column("figure_id", "编号", "Figure id"),
        Column("subject", "对象", "Subject", description_zh="数的是什么"),
        Column("value", "数值", "Value", "个", "原文数字展开万、亿之后"),
        Column("change", "变化", "Change"),
        Column("published", "发布日期", "Published"),
        Column("whole", "全域", "Whole place"),
    )
    sources = pandas.DataFrame(
        {
            "source_id": ["xihu-2022", "fujian-undated"],
            "title": ["“全域党建”引领", "社區黨建典型材料"],
            "publisher": ["人民网", None],
            "published_date": ["2022-08-02", None],
        }
    )
    return Table("案例数据", frame, columns, footer, sources)


@pytest.fixture
def chart(footer: Footer) -> DotIntervalChart:
    """One mark of every kind: interval, both open ends, range, about, missing, other origins."""
    return DotIntervalChart(
        title="每个网格服务多少户",
        subtitle="平均值",
        unit="户",
        marks=(
            Mark("interval", "西湖区", 900.0, 850.0, 950.0, group="区", text="约合 900"),
            Mark("over", "东港市（城区）", 320.0, 320.0, None, open_upper=True, group="区"),
            Mark("under", "福建某市", 500.0, None, 500.0, open_lower=True, group="市"),
            Mark("range", "梧州市", None, 300.0, 500.0, group="市"),
            Mark("about", "杏花岭区", 400.0, group="区", origin="loaded"),
            Mark("missing", "万秀区", None, group="市"),
            Mark("zero", "示例区", 0.0, 0.0, 0.0, group="市", origin="demo"),
        ),
        reference=(Reference("标准：1000–1500 户", 1000, 1500),),
        footer=footer,
    )
