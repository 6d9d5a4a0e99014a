"""Every check that the registry holds, run: given figures, expected values."""

from __future__ import annotations

import pytest

from governance.indicators import registry
from governance.indicators.indicator import Check, ExpectedValue, Indicator
from governance.indicators.result_rows import ResultRow
from governance.store.paths import queries_folder
from tests.given_figures import given

CHECKS = [
    pytest.param(indicator, check, id=f"{indicator.indicator_id}-{number}")
    for indicator in registry.load(queries_folder() / "indicators")
    for number, check in enumerate(indicator.checks, start=1)
]


def _expected(value: ExpectedValue) -> list[object]:
    ends = (value.value, value.lower, value.upper)
    return [value.place_id, value.scope, value.breakdown, *map(pytest.approx, ends)]


def _found(row: ResultRow) -> list[object]:
    return [row.place_id, row.scope, row.breakdown, row.value, row.lower, row.upper]


@pytest.mark.parametrize(("indicator", "check"), CHECKS)
def test_given_figures_give_the_expected_values(indicator: Indicator, check: Check) -> None:
    with given(check.given) as bench:
        values = bench.values(indicator.sql.read_text(encoding="utf-8"))
        computed = bench.compute(indicator)

    expected = sorted(
        check.expected, key=lambda value: (value.place_id, value.scope, value.breakdown or "")
    )
    assert [_found(row) for row in values] == [_expected(value) for value in expected]
    assert len(computed.observations) == len(computed.comparands) == len(expected)
