"""Notes that users pin to a month: kept once, taken away, refused where they cannot be used."""

from pathlib import Path

import pytest

from governance.model.errors import DataError
from governance.store.month_notes import FILE, MonthNote, add_note, read_notes, remove_note

NOTE = MonthNote("xihu", "2024-06", "换了热线系统")


def test_a_note_is_kept_once_and_taken_away(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert read_notes(home) == ()
    add_note(home, NOTE)
    add_note(home, NOTE)
    earlier = MonthNote("xihu", "2023-01", "开始统计")
    add_note(home, earlier)
    assert read_notes(home) == (earlier, NOTE)
    remove_note(home, NOTE)
    remove_note(home, NOTE)
    assert read_notes(home) == (earlier,)
    assert [path.name for path in home.iterdir()] == [FILE]


@pytest.mark.parametrize("text", ["", "  ", "长" * 41])
def test_an_empty_or_long_note_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(DataError, match="批注不能用"):
        add_note(tmp_path, MonthNote("xihu", "2024-06", text))


def test_a_line_that_is_no_note_is_named(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"place_id": "xihu"}\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"第 1 行|1"):
        read_notes(tmp_path)
