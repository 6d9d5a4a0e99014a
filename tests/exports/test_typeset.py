"""Text is set in the project's font: measured as drawn, broken where Chinese and English break."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.exports.typeset import (
    balance,
    drawable,
    font_file,
    longest_word,
    measure,
    shorten,
    wrap,
)
from governance.model.errors import DataError


def test_the_font_is_the_one_of_the_project() -> None:
    assert font_file().parent.parts[-2:] == ("static", "fonts")


def test_a_folder_without_font_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="没有出图用的字体"):
        font_file(tmp_path)


def test_chinese_is_as_wide_as_its_size() -> None:
    assert measure("党建引领", 20) == 80
    assert 0 < measure("ii", 20) < measure("WW", 20) < 80


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("党建引领基层治理", 100, ["党建引领基", "层治理"]),
        ("党建引领，基层", 80, ["党建引", "领，基层"]),
        ("党建（引领）基层", 60, ["党建", "（引", "领）基", "层"]),
        ("约 96,817 户", 64, ["约", "96,817", "户"]),
        ("households per grid", 120, ["households", "per grid"]),
        ("两\n行", 100, ["两", "行"]),
        ("", 100, [""]),
    ],
)
def test_lines_break_where_they_may(text: str, width: float, lines: list[str]) -> None:
    assert wrap(text, width, 20) == lines


@given(st.text(alphabet="党建（）“”，。 ab1,.%/\n"), st.integers(25, 300))
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width, 20)
    assert "".join("".join(lines).split()) == "".join(text.split())
    # One character with the mark that must stay with it is the least that a line can hold.
    assert all(measure(line, 20) <= width or len(line) <= 3 for line in lines)


def test_too_many_lines_end_in_an_ellipsis() -> None:
    assert wrap("党建引领基层治理", 60, 20, most=2) == ["党建引", "领基…"]
    assert wrap("one two three four", 80, 20, most=2) == ["one two", "three…"]
    assert shorten("党建引领", 60, 20) == "党建…"
    assert shorten("党建", 60, 20) == "党建"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("小区服务与物业", ["小区服务", "与物业"]),
        ("福建某市（未公布）", ["福建某市", "（未公布）"]),
        ("覆盖率", ["覆盖率"]),
    ],
)
def test_balanced_lines_leave_no_orphan(text: str, lines: list[str]) -> None:
    assert balance(text, 120, 20) == lines


def test_a_character_that_the_font_lacks_is_shown_as_lacking() -> None:
    assert drawable("社區𠀀\t小区") == "社區〓 小区"


@pytest.mark.parametrize("size", [28.0, 20.0])
def test_balancing_keeps_a_long_word_whole(size: float) -> None:
    width = longest_word("Xinghualing District", size) * 1.2
    assert balance("Xinghualing District", width, size) == ["Xinghualing", "District"]


def test_only_words_of_letters_must_stay_whole() -> None:
    assert longest_word("杏花岭区", 20) == 0
    assert longest_word("杏花岭 Xinghualing", 20) == measure("Xinghualing", 20)
