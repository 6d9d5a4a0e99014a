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
