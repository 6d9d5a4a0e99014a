"""The least count that is shown: a whole number, never negative."""

from pathlib import Path

import pytest

from governance.model.errors import DataError
from governance.store.settings import FILE, read_settings


def test_every_count_is_shown_unless_the_operator_says_otherwise(tmp_path: Path) -> None:
    assert read_settings(tmp_path).small_counts == 0
    (tmp_path / FILE).write_text("small_counts = 5\n", encoding="utf-8")
    assert read_settings(tmp_path).small_counts == 5


@pytest.mark.parametrize("given", ["-1", '"5"', "2.5"])
def test_what_is_no_count_is_refused_by_name(tmp_path: Path, given: str) -> None:
    (tmp_path / FILE).write_text(f"small_counts = {given}\n", encoding="utf-8")
    with pytest.raises(DataError, match="small_counts"):
        read_settings(tmp_path)


def test_settings_that_are_changed_are_seen_at_once_and_wrong_ones_are_told_again(
    tmp_path: Path,
) -> None:
    assert read_settings(tmp_path).small_counts == 0
    for count in (5, 12):
        (tmp_path / FILE).write_text(f"small_counts = {count}\n", encoding="utf-8")
        assert read_settings(tmp_path) is read_settings(tmp_path)
        assert read_settings(tmp_path).small_counts == count
    (tmp_path / FILE).write_text('small_counts = "many"\n', encoding="utf-8")
    for _ in range(2):
        with pytest.raises(DataError):
            read_settings(tmp_path)
