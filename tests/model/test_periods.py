import pytest

from governance.model.periods import PeriodError, parse_period


@pytest.mark.parametrize(
    ("cells", "zh", "en"),
    [
        (("", "2021-04-28", "as_of"), "截至 2021-04-28", "as of 2021-04-28"),
        (("", "", "as_of"), "截至 原文未提供日期", "as of a date not given in the source"),
        (
            ("2021-01-01", "2021-12-31", "over"),
            "2021-01-01 至 2021-12-31",
            "2021-01-01 to 2021-12-31",
        ),
        (("2021-01-01", "", "over"), "2021-01-01 至 未提供", "2021-01-01 to not given"),
        (("", "", "over"), "时间原文未提供", "period not given in the source"),
        (("", "", "not_stated"), "时间原文未提供", "period not given in the source"),
    ],
)
def test_period_in_both_languages(cells: tuple[str, str, str], zh: str, en: str) -> None:
    period = parse_period(*cells)
    assert (period.chinese(), period.english()) == (zh, en)


@pytest.mark.parametrize(
    "cells", [("", "2021-4", "as_of"), ("", "", "now"), ("2022-01-02", "2022-01-01", "over")]
)
def test_what_is_no_period_is_refused(cells: tuple[str, str, str]) -> None:
    with pytest.raises(PeriodError, match="应为"):
        parse_period(*cells)
