"""Chart descriptions refuse what could not be drawn truthfully."""

from __future__ import annotations

from decimal import Decimal

import pandas
import pytest

from governance.exports.charts import Cell, Mark, MatrixChart, State, number

PUBLISHED = State("published", "有数字", "●", "strong")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (None, None),
        (pandas.NA, None),
        (pandas.NaT, None),
        (float("nan"), None),
        (Decimal("52.24"), 52.24),
        (0, 0.0),
    ],
)
def test_number_tells_missing_from_zero(given: object, wanted: float | None) -> None:
    assert number(given) == wanted


@pytest.mark.parametrize(
    ("bounds", "complaint"),
    [
        ({"value": float("nan")}, "missing is None"),
        ({"value": 5.0, "upper": float("inf")}, "missing is None"),
        ({"value": 5.0, "lower": 6.0}, "lower <= value"),
        ({"value": None, "lower": 6.0, "upper": 5.0}, "lower <= value"),
        ({"value": 5.0, "upper": 6.0, "open_upper": True}, "open above"),
        ({"value": 5.0, "lower": 4.0, "open_lower": True}, "open below"),
    ],
)
def test_mark_refuses(bounds: dict[str, float], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Mark("xihu", "西湖区", **bounds)  # type: ignore[arg-type]


def test_mark_without_numbers_is_missing_and_zero_is_not() -> None:
    assert Mark("a", "甲", None).missing
    assert not Mark("b", "乙", 0.0).missing
    assert not Mark("c", "丙", None, lower=5, upper=10).missing


def test_matrix_refuses_a_label_given_twice() -> None:
    with pytest.raises(ValueError, match="西湖区"):
        MatrixChart("", "", ("西湖区", "西湖区"), ("规模",), {}, (PUBLISHED,))


def test_matrix_refuses_a_state_without_a_legend() -> None:
    with pytest.raises(ValueError, match="silent"):
        cells = {("西湖区", "规模"): Cell("3", "silent")}
        MatrixChart("", "", ("西湖区",), ("规模",), cells, (PUBLISHED,))
