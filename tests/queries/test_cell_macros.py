"""The macros that every type of records shares: periods, shares, counts, values and ratios of cells."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import pytest

from governance.store.paths import queries_folder
from governance.store.workshop import Workshop

MACROS = ("wilson", "byar", "periods_of", "share_of", "count_of", "value_of", "ratio_of")
CELLS = """
create table marts.cell as
select 'elm' as place_id, 'community' as place_level, 'month' as period,
    date '2025-01-01' as period_start, date '2025-01-31' as period_end, kind, part, whole
from (values ('own', 3, 6), ('joint', 1, 2), ('posted', 2, null)) as given (kind, part, whole)
"""
MONTHS = """
create table marts.month_load as
from (values ('talks', date '2024-11-01'), ('talks', date '2025-02-01'), ('talks', date '2025-03-01'),
    ('talks', date '2025-03-01'), ('lists', date '2025-08-01')) as given (record_type, month_start)
"""


@pytest.fixture(scope="module")
def cells() -> Iterator[Workshop]:
    with Workshop.open() as workshop:
        for name in MACROS:
            workshop.execute_file(queries_folder() / "marts" / f"{name}_macro.sql")
        workshop.execute(CELLS)
        workshop.execute(MONTHS)
        workshop.execute_file(queries_folder() / "marts" / "record_period.sql")
        yield workshop


def found(cells: Workshop, call: str) -> list[tuple[object, ...]]:
    """Breakdown, numerator, denominator, value and n that a macro gives."""
    frame = cells.fetch(f"from marts.{call} order by breakdown")
    shown = frame[["breakdown", "numerator", "denominator", "value", "n"]].astype(object)
    return list(shown.where(shown.notna(), None).itertuples(index=False, name=None))


def test_sums_are_pooled_before_they_are_divided(cells: Workshop) -> None:
    assert found(cells, "share_of('marts.cell', sum(part), sum(whole))") == [(None, 6, 8, 75, 8)]
    assert found(cells, "ratio_of('marts.cell', sum(part), sum(whole), factor := 4)") == [
        (None, 6, 8, 3, 8)
    ]


def test_a_column_names_the_breakdown_and_what_has_no_whole_has_no_value(cells: Workshop) -> None:
    expected = [("joint", 1, 2, 50, 2), ("own", 3, 6, 50, 6)]
    assert found(cells, "share_of('marts.cell', sum(part), sum(whole), name := kind)") == expected
    halves = [("joint", 1, 2, 0.5, 2), ("own", 3, 6, 0.5, 6)]
    assert found(cells, "ratio_of('marts.cell', sum(part), sum(whole), name := kind)") == halves


def test_counts_have_byar_s_interval_and_values_none(cells: Workshop) -> None:
    counted = cells.fetch("from marts.count_of('marts.cell', sum(part))").iloc[0]
    assert (counted["value"], counted["n"]) == (6, 6)
    assert (counted["lower"], counted["upper"]) == (
        pytest.approx(2.2018943),
        pytest.approx(13.0594740),
    )
    valued = cells.fetch("from marts.value_of('marts.cell', sum(part))").iloc[0]
    assert valued["value"] == 6
    assert valued[["lower", "upper"]].isna().all()


def test_a_measure_that_nobody_gives_has_no_value(cells: Workshop) -> None:
    assert found(cells, "value_of('marts.cell', sum(whole) filter (kind = 'posted'))") == []
    assert found(cells, "count_of('marts.cell', sum(whole) filter (kind = 'posted'))") == []


def test_a_period_reaches_over_the_months_with_records(cells: Workshop) -> None:
    frame = cells.fetch("from marts.record_period where record_type = 'talks'")
    frame["from"], frame["to"] = (
        pd.to_datetime(frame[name]).dt.strftime("%Y-%m-%d")
        for name in ("period_start", "period_end")
    )
    spans = frame.groupby("period")[["from", "to"]].agg(["min", "max"])
    assert spans.loc["year"].tolist() == ["2024-11-01", "2025-02-01", "2024-11-30", "2025-03-31"]
    assert spans.loc["quarter"].tolist() == ["2024-11-01", "2025-02-01", "2024-11-30", "2025-03-31"]
    assert spans.loc["all"].tolist() == ["2024-11-01", "2024-11-01", "2025-03-31", "2025-03-31"]
    assert len(frame[frame["period"] == "month"]) == 3
