"""Requests typed in at one go are named beside the hours that they fill."""

from unittest.mock import Mock

import pandas as pd
import pytest

from governance.components.requests import bulk_entries, hours, month_marks
from governance.components.requests.bulk_entries import Bulk
from governance.components.requests.choice import Choice
from governance.exports.charts import Footer

CHOICE = Choice(Mock(), Mock(), None, None, "topics")
FRIDAY = pd.Timestamp("2025-06-20 18:30")


def _grid(**cells: float) -> hours.Received:
    """So many at weekday and hour, as in d4_18."""
    rows = [[cells.get(f"d{day}_{hour}", 0.0) for hour in range(24)] for day in range(7)]
    return hours.Received(tuple(map(tuple, rows)), 0.0)


def test_bulk_entries_are_counted_by_weekday_and_hour() -> None:
    found = bulk_entries.counted(pd.Series([FRIDAY, FRIDAY, FRIDAY + pd.Timedelta(hours=1)]))
    assert found == Bulk({(4, 18): 2.0, (4, 19): 1.0}, ("2025-06-20",))


@pytest.mark.parametrize(
    ("thursday", "said"), [(185.0, "周四 12–13 时，185 件"), (40.0, "不变")], ids=["moves", "stays"]
)
def test_the_fullest_cell_without_them_is_named(thursday: float, said: str) -> None:
    bulk = Bulk({(4, 18): 250.0}, ("2025-06-20",))
    fullest = hours._fullest_name(_grid(d4_18=300.0, d3_12=thursday), bulk)
    told = "".join(bulk_entries.words(bulk, CHOICE, fullest))
    assert "250 件是一小时内成批录入的（2025-06-20）" in told
    assert said in told


def test_where_nothing_was_typed_in_bulk_nothing_is_said() -> None:
    assert bulk_entries.words(Bulk({}, ()), CHOICE, None) == []


@pytest.mark.parametrize(("share", "expected"), [(0.5, ()), (0.51, (1,))])
def test_a_month_is_what_most_of_its_records_are(
    share: float, expected: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    starts = [pd.Timestamp("2025-05-01"), pd.Timestamp("2025-06-01")]
    shares = {(starts[1], "bulk_entry"): share, (starts[0], "in_gap"): 1.0}
    monkeypatch.setattr(month_marks, "kept", lambda *_: shares)
    assert month_marks.flagged(starts, "bulk_entry") == expected
    assert month_marks.flagged(starts, "in_gap") == (0,)


def test_every_cell_of_the_map_opens_its_cell_of_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    found = _grid(d0_9=3.0, d6_23=5.0)
    hidden = [[False] * 25 for _ in range(8)]
    monkeypatch.setattr(hours.presentation, "about", lambda *_: "")
    monkeypatch.setattr(hours.presentation, "footer", lambda _: Footer())
    chart = hours._chart(Mock(units=Mock(names={"elm": "Elm"})), "elm", found, hidden)
    assert chart.keys[6][23] == "hours.23.weekday_7"
    frame = hours._frame(found, hidden)
    for day, line in enumerate(chart.keys):
        for hour, code in enumerate(line):
            _, row, column = code.split(".")
            assert frame[column][int(row)] == f"{found.grid[day][hour]:,.0f}"
