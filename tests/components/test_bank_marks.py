"""Ledgers in doubt on the charts of a time bank: month, reason and place in words."""

import pandas as pd

from governance.components.volunteering import bank_marks

MONTHS = ("2025-01", "2025-02", "2025-03")


def _doubts(*rows: tuple[str, str, str]) -> pd.DataFrame:
    made = [
        {"month_start": pd.Timestamp(month), "place_name_zh": place, "place_name_en": place}
        | {name: name == reason for name in bank_marks.REASONS}
        for month, place, reason in rows
    ]
    return pd.DataFrame(made)


def test_a_mark_says_what_is_wrong_and_where() -> None:
    found = bank_marks.of(
        _doubts(
            ("2025-02-01", "甲社区", "is_out_of_balance"),
            ("2025-03-01", "甲社区", "is_reset"),
            ("2025-03-01", "乙社区", "is_reset"),
            ("2025-03-01", "丙社区", "is_reset"),
        )
    )
    assert found == {"2025-02": "账不平：甲社区", "2025-03": "清零 3 笔"}
    told = [(note.x, note.text) for note in bank_marks.notes(MONTHS, found)]
    assert told == [(1.0, "2025-02 账不平：甲社区"), (2.0, "2025-03 清零 3 笔")]
    [marks] = bank_marks.points({"2025-02": 7.0}, MONTHS, found)
    assert (marks.x, marks.y) == ((1.0, 2.0), (7.0, None)), "a month without a number has no dot"
    assert "2025-02 账不平：甲社区" in bank_marks.said(found)


def test_without_doubts_nothing_is_marked_and_many_are_not_written_over_one_another() -> None:
    assert bank_marks.of(_doubts()) == {} and bank_marks.said({}) == ""
    assert bank_marks.points({}, MONTHS, {}) == []
    many = {f"2025-{n:02}": "清零" for n in range(1, 10)}
    assert bank_marks.notes(tuple(many), many) == ()
    assert "另有 3 个月" in bank_marks.said(many)
    assert bank_marks.high(100.0, {}) < bank_marks.high(100.0, {"2025-01": "清零"})
