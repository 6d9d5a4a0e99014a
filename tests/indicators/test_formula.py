from __future__ import annotations

from pathlib import Path

import pytest

from governance.indicators.formula import formula
from governance.indicators.indicator import Compare, Indicator
from governance.indicators.result_rows import Input, Printed, ResultRow

INDICATOR = Indicator(
    indicator_id="x",
    sql=Path("x.sql"),
    title_zh="指标",
    title_en="Indicator",
    family="scale",
    unit_zh="小时/人",
    unit_en="hours per volunteer",
    definition_zh="。",
    definition_en=".",
    numerator_zh=None,
    numerator_en=None,
    denominator_zh=None,
    denominator_en=None,
    kind="derived",
    direction="none",
    additive=False,
    interval="none",
    decimals=2,
    compare_group="x",
    compare=Compare("x", "none", "any", "any", "any"),
)


def printed(name: str, value: float | None, unit: str, qualifier: str, quote: str = "") -> Printed:
    return Printed(
        figure_id=name,
        quote=quote or f"{value}{unit}",
        value=value,
        lower=3,
        upper=5,
        unit=unit,
        qualifier=qualifier,
        subject_zh="对象",
        subject_en="things",
        place_zh="西湖区",
        place_en="Xihu",
        level="county",
        scope="whole",
        scope_zh="全区",
        scope_en="Whole",
    )


FIGURES = {
    figure.figure_id: figure
    for figure in (
        printed("hours", 720000, "小时", "over", "72万余小时"),
        printed("persons", 17000, "名", "over", "17000多名"),
        printed("share", 72, "%", "exact"),
        printed("rate", 0.5, "元", "exact"),
        printed("least", 300, "平方米", "at_least"),
        printed("most", 100, "戶", "under"),
        printed("around", 1000, "人", "about"),
        printed("range", None, "家", "range"),
    )
}


def row(
    value: float | None, lower: float | None, upper: float | None, *inputs: tuple[str, str]
) -> ResultRow:
    given = tuple(Input(role, name) for role, name in inputs)
    ends = (value, lower, upper, lower, upper)
    return ResultRow(
        "xihu", "whole", None, None, None, "not_stated", None, None, None, *ends, "range", given
    )


def test_a_printed_value_is_quoted() -> None:
    text = formula(INDICATOR, row(720000, 720000, 730000, ("value", "hours")), FIGURES)
    assert text == ("原文印作“72万余小时”", "printed as “72万余小时”")


def test_a_quotient_shows_operands_result_and_interval() -> None:
    given = (("numerator", "hours"), ("denominator", "persons"))
    text = formula(INDICATOR, row(4.2353, 4, 4.29412, *given), FIGURES)
    assert text.zh == "对象 720,000余小时 ÷ 对象 17,000多名 = 4.24 小时/人，区间 4.00–4.29"
    assert text.en == (
        "things over 720,000 ÷ things over 17,000 = 4.24 hours per volunteer, interval 4.00–4.29"
    )


@pytest.mark.parametrize(
    ("roles", "left"),
    [
        (
            (("numerator", "rate"), ("numerator", "rate"), ("denominator", "rate")),
            "({0} + {0}) ÷ {0}",
        ),
        ((("term", "rate"), ("subtrahend", "rate")), "{0} − {0}"),
        ((("factor", "rate"), ("factor", "rate")), "{0} × {0}"),
        ((("term", "rate"), ("term", "rate")), "{0} + {0}"),
    ],
)
def test_each_part_has_its_sign(roles: tuple[tuple[str, str], ...], left: str) -> None:
    text = formula(INDICATOR, row(1, 1, 1, *roles), FIGURES)
    assert text.zh == f"{left.format('对象 0.5元')} = 1.00 小时/人"
    assert text.en == f"{left.format('things 0.5')} = 1.00 hours per volunteer"


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        ("share", "对象 72%", "things 72%"),
        ("least", "对象 至少 300平方米", "things at least 300"),
        ("most", "对象 不超过 100戶", "things at most 100"),
        ("around", "对象 约 1,000人", "things about 1,000"),
        ("range", "对象 3–5家", "things 3–5"),
    ],
)
def test_operands_keep_what_the_text_says_of_them(name: str, zh: str, en: str) -> None:
    text = formula(INDICATOR, row(1, 1, 1, ("term", name)), FIGURES)
    assert (text.zh.split(" = ")[0], text.en.split(" = ")[0]) == (zh, en)


@pytest.mark.parametrize(
    ("ends", "zh", "en"),
    [
        ((2, 2, 2), " = 2.00 小时/人", " = 2.00 hours per volunteer"),
        (
            (2, 2, None),
            " = 2.00 小时/人，区间 ≥ 2.00",
            " = 2.00 hours per volunteer, interval ≥ 2.00",
        ),
        (
            (2, None, 3),
            " = 2.00 小时/人，区间 ≤ 3.00",
            " = 2.00 hours per volunteer, interval ≤ 3.00",
        ),
        ((2, None, None), " = 2.00 小时/人", " = 2.00 hours per volunteer"),
        (
            (None, 27.5, 100),
            "；只能定出区间 27.50–100.00 小时/人",
            "; only the interval 27.50–100.00 hours per volunteer can be stated",
        ),
    ],
)
def test_open_and_missing_ends_are_said(
    ends: tuple[float | None, float | None, float | None], zh: str, en: str
) -> None:
    text = formula(INDICATOR, row(*ends, ("term", "rate")), FIGURES)
    assert text == (f"对象 0.5元{zh}", f"things 0.5{en}")
