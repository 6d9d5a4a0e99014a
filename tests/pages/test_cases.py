import re
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.data.case_texts import rows

OpenPage = Callable[..., AppTest]
FIGURES = rows("observations.csv")
SIMPLIFIED = str.maketrans("個戶鐘", "个户钟")


def _table(app: AppTest) -> list[dict[str, Any]]:
    return app.dataframe[0].value.to_dict("records")


def _panel(app: AppTest) -> str:
    return "\n".join(one.value for one in app.markdown)


def test_every_figure_is_there_in_the_order_of_the_texts(open_page: OpenPage) -> None:
    app = open_page("cases")
    assert [row["figure_id"] for row in _table(app)] == [
        figure["observation_id"] for figure in FIGURES
    ]


def test_where_a_figure_is_from_stands_before_what_is_out_of_view(open_page: OpenPage) -> None:
    columns = list(open_page("cases").dataframe[0].value.columns)
    assert columns[:6] == ["figure_id", "place", "subject", "quote", "line", "source"]


def test_each_label_stands_on_its_own_value(open_page: OpenPage) -> None:
    """A public dashboard once showed satisfaction under the name of resolution."""
    shown = {row["figure_id"]: row for row in _table(open_page("cases"))}
    for figure in FIGURES:
        row = shown[figure["observation_id"]]
        assert (row["subject"], row["quote"], row["unit"]) == (
            figure["subject_zh"],
            figure["quote"],
            figure["unit"].translate(SIMPLIFIED),
        )
        for name in ("value", "lower", "upper"):
            printed = float(figure[name]) if figure[name] else None
            assert row[name] == printed or (printed is None and row[name] != row[name])


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ({"case_place_id": "wuzhou"}, lambda f: f["place_id"] == "wuzhou"),
        ({"role": ["norm", "model"]}, lambda f: f["role"] in ("norm", "model")),
        (
            {"qualifier": "over", "unit": "名"},
            lambda f: (f["qualifier"], f["unit"]) == ("over", "名"),
        ),
        ({"kind": "money"}, lambda f: f["kind"] == "money"),
        ({"q": "17万余名"}, lambda f: f["quote"] == "17万余名"),
        ({"q": "VOLUNTEER HOURS"}, lambda f: f["subject_en"] == "volunteer hours"),
    ],
)
def test_filters_come_from_the_link(
    open_page: OpenPage, link: dict[str, Any], kept: Callable[[dict[str, str]], bool]
) -> None:
    shown = [row["figure_id"] for row in _table(open_page("cases", **link))]
    assert shown == [figure["observation_id"] for figure in FIGURES if kept(figure)]


def test_the_order_is_chosen_in_the_link_and_missing_values_come_last(open_page: OpenPage) -> None:
    values = [row["value"] for row in _table(open_page("cases", sort="value-down"))]
    given = [value for value in values if value == value]
    assert given == sorted(given, reverse=True)
    assert all(value != value for value in values[len(given) :])


def test_a_figure_opens_from_the_link_with_its_place_in_the_source(open_page: OpenPage) -> None:
    panel = _panel(open_page("cases", open="xihu-024"))
    assert "17万余名" in panel
    assert "170\\,000 至不足 180\\,000 名" in panel
    assert "第 25 行" in panel
    assert "人民网\\-中国共产党新闻网，2022\\-08\\-02" in panel


@pytest.mark.parametrize(
    "figure_id",
    [
        "donggang-012",  # 96,817户, of the urban part
        "donggang-046",  # 96,817户, of the whole city
        "xinghualing-015",  # the third 270個 of its line
        "xinghualing-017",  # the fourth
        "fujian-023",
        "wuzhou-023",  # 2400多项
        "wuzhou-025",  # 2400多个
    ],
)
def test_look_alikes_open_each_their_own_source(open_page: OpenPage, figure_id: str) -> None:
    (figure,) = (row for row in FIGURES if row["observation_id"] == figure_id)
    app = open_page("cases", open=figure_id)
    panel = re.sub(r"\\(.)", r"\1", _panel(app))
    assert f"**「{figure['quote']}」**　{figure['subject_zh']}\n" in panel
    assert f"第 {figure['line']} 行（非空行），编号 {figure_id}\n" in f"{panel}\n"
    subject = re.sub(r"\\(.)", r"\1", app.subheader[0].value)
    assert subject.startswith("东港城区 · ") == (figure["scope"] == "urban")


def test_the_sentence_is_shown_only_where_the_reader_keeps_the_text(
    open_page: OpenPage, built_home: Any
) -> None:
    texts = built_home / "sources"
    before = _panel(open_page("cases", open="xihu-001"))
    texts.mkdir()
    try:
        filler = "\n".join("行" for _ in range(8))
        (texts / "xihu-2022.txt").write_text(f"{filler}\n甲。乙有170个*丙*。丁", encoding="utf-8")
        after = _panel(open_page("cases", open="xihu-001"))
    finally:
        (texts / "xihu-2022.txt").unlink()
        texts.rmdir()
    assert "乙有" not in before
    assert "> 乙有:blue-background[**170个**]\\*丙\\*。" in after
    assert "丁" not in after


@pytest.mark.parametrize("search", ["没有这样的数字", "(.*)"])
def test_filters_that_leave_nothing_say_so_and_offer_no_row(
    open_page: OpenPage, search: str
) -> None:
    app = open_page("cases", q=search)
    assert [one.value for one in app.info] == ["没有符合条件的数字，请放宽筛选。"]
    assert not app.dataframe
    assert "点一行" not in "\n".join(one.value for one in app.markdown)


def test_english_is_complete(open_page: OpenPage) -> None:
    app = open_page("cases", lang="en", open="fujian-009")
    assert app.title[0].value == "Case data"
    assert app.dataframe[0].value.iloc[0]["subject"] == "communities"
    assert "publisher not stated" in _panel(app)
