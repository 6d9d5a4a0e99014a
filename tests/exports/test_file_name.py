"""Names of downloads: they say what is inside, and every system takes them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.exports.charts import Footer
from governance.exports.file_name import file_name


def _named(title: str, filters: str, suffix: str = ".csv") -> str:
    return file_name(title, Footer(filters=filters, version="0001-e2458ec36e"), suffix)


@pytest.mark.parametrize(
    ("title", "filters", "name"),
    [
        (
            "案例数据：公开案例印出的数字",
            "案例地区：西湖区；单位：个",
            "案例数据_案例地区：西湖区；单位：个_0001-e2458ec36e.csv",
        ),
        (
            "Case data: figures printed",
            "Case: Xihu District",
            "Case data_Case Xihu District_0001-e2458ec36e.csv",
        ),
        ("机制库", "文字：a/b?<c>", "机制库_文字：a-b-c_0001-e2458ec36e.csv"),
        ("机制库", "", "机制库_0001-e2458ec36e.csv"),
        ("机制库", "字" * 31, "机制库_" + "字" * 29 + "…_0001-e2458ec36e.csv"),
    ],
)
def test_a_name_says_page_filter_and_version(title: str, filters: str, name: str) -> None:
    assert _named(title, filters) == name


@given(st.text(), st.text())
def test_every_system_takes_the_name(title: str, filters: str) -> None:
    name = _named(title, filters, ".parquet")
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f\x7f\n]', name)
    assert not re.search(r"[ .]$", name)
    assert name.endswith("_0001-e2458ec36e.parquet") or name == "0001-e2458ec36e.parquet"
    assert len(name.encode("utf-16-le")) / 2 < 160
