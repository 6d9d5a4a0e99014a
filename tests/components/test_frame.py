"""The frame as AppTest sees it: every page inside it, and calm when something fails."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from governance.components.navigation import ROOT
from governance.model.errors import Problem, Text
from governance.store import reader

pytestmark = pytest.mark.apptest
Make = Callable[[str], AppTest]


def test_the_entry_stays_small() -> None:
    lines = (ROOT / "app.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 40


@pytest.mark.usefixtures("warehouse")
def test_a_page_stands_inside_the_frame(page_of: Make) -> None:
    app = page_of("st.text('内容')").run()
    assert [title.value for title in app.title] == ["总览"]
    assert [text.value for text in app.text] == ["内容"]
    assert "0007-abc" in app.caption[-1].value
    assert not app.exception


@pytest.mark.usefixtures("warehouse")
def test_a_page_run_alone_comes_up_inside_the_frame_once(page_of: Make, project: Path) -> None:
    page_of("st.text('内容')")
    app = AppTest.from_file(str(project / "pages" / "overview.py"), default_timeout=30).run()
    assert [title.value for title in app.title] == ["总览"]
    assert [text.value for text in app.text] == ["内容"]


@pytest.mark.usefixtures("warehouse")
def test_footer_tells_version_time_and_counts_in_both_languages(page_of: Make) -> None:
    app = page_of("pass").run()
    assert "5 份案例文件，195 个数字" in app.caption[-1].value
    assert "2026-03-01 04:05 UTC。" in app.caption[-1].value
    app.query_params["lang"] = "en"
    assert "5 documents, 195 figures" in app.run().caption[-1].value


@pytest.mark.usefixtures("warehouse")
def test_the_footer_tells_the_time_of_the_reader_and_how_far_it_is_off_utc(
    page_of: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(st.context), "timezone", property(lambda _: "Asia/Shanghai"))
    assert "2026-03-01 12:05 UTC+08:00" in page_of("pass").run().caption[-1].value


def test_without_a_warehouse_the_page_says_what_to_run(
    page_of: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> str:
        problem = Problem(
            Text("还没有建立数据仓库", "No warehouse has been built yet"),
            "/home",
            Text("CURRENT", "CURRENT"),
            Text("运行 python -m governance build", "Run: python -m governance build"),
        )
        raise reader.MissingWarehouse(problem)

    monkeypatch.setattr(reader, "current_version", missing)
    app = page_of("st.text('内容')").run()
    assert len(app.error) == 1
    assert r"python \-m governance build" in app.error[0].value
    assert not app.exception
    assert not app.text


@pytest.mark.usefixtures("warehouse")
def test_an_error_of_data_is_told_in_the_language_of_the_page(page_of: Make) -> None:
    app = page_of(
        "raise DataError(Problem(Text('缺列', 'A column is missing'), 'x', 'y', 'z', file='a.csv'))"
    ).run()
    assert "缺列" in app.error[0].value
    app.query_params["lang"] = "en"
    assert "A column is missing" in app.run().error[0].value


@pytest.mark.usefixtures("warehouse")
def test_a_fault_gives_a_number_whose_traceback_is_in_the_log(
    page_of: Make, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "governance"):
        app = page_of("st.text('before')\n1 / 0").run()
    record = next(r for r in caplog.records if r.name == "governance.failures")
    number = record.getMessage().removeprefix("error ")
    assert number in app.error[0].value
    assert record.exc_info is not None and record.exc_info[0] is ZeroDivisionError
    assert "ZeroDivisionError" not in app.error[0].value
    assert not app.exception
    assert "0007-abc" in app.caption[-1].value


@pytest.mark.usefixtures("warehouse")
def test_stopping_and_rerunning_a_page_are_no_faults(page_of: Make) -> None:
    app = page_of("st.text('a')\nst.stop()\nst.text('b')").run()
    assert [text.value for text in app.text] == ["a"]
    assert not app.error
