"""Errors that tell a person what is wrong with data, what was expected, and what to do next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

SHOWN = 10


class Text(NamedTuple):
    """One message in both languages."""

    zh: str
    en: str


@dataclass(frozen=True)
class Problem:
    """One thing wrong with data.

    ``what``, ``expected`` and ``next_step`` are a plain string (shown in both languages)
    or a :class:`Text`; ``got`` is the data itself and is never translated. ``line`` counts
    from 1 and is the line of ``file``; ``column`` is the name of the column.
    """

    what: str | Text
    got: str
    expected: str | Text
    next_step: str | Text
    file: str | None = None
    line: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        """Return the problem in Chinese, the language of the operators."""
        return self.chinese()

    def chinese(self) -> str:
        """Return one Chinese sentence: place, what, got, expected, next step."""
        line = None if self.line is None else f"第 {self.line} 行"
        column = None if self.column is None else f"“{self.column}”列"
        place = "，".join(part for part in (self.file, line, column) if part)
        what, expected, step = (_zh(part) for part in (self.what, self.expected, self.next_step))
        return f"{_before(place, '：')}{what}。得到：{_shown(self.got, '空')}；应为：{expected}。{step}"

    def english(self) -> str:
        """Return the same in English."""
        line = None if self.line is None else f"line {self.line}"
        column = None if self.column is None else f"column “{self.column}”"
        place = ", ".join(part for part in (self.file, line, column) if part)
        what, expected, step = (_en(part) for part in (self.what, self.expected, self.next_step))
        return f"{_before(place, ': ')}{what}. Got {_shown(self.got, 'nothing')}; expected {expected}. {step}"


class DataError(Exception):
    """Data cannot be used. ``problems`` holds every problem found, not only the first."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        """Take one problem or many; the message lists the first ten and the count."""
        given = (problems,) if isinstance(problems, Problem) else tuple(problems)
        self.problems: tuple[Problem, ...] = given
        super().__init__(self.chinese())

    def chinese(self) -> str:
        """Return up to ten problems, one a line, and how many there are in all."""
        lines = [problem.chinese() for problem in self.problems[:SHOWN]]
        if len(self.problems) > SHOWN:
            lines.append(f"共 {len(self.problems)} 处问题，以上为前 {SHOWN} 处。")
        return "\n".join(lines)

    def english(self) -> str:
        """Return the same in English."""
        lines = [problem.english() for problem in self.problems[:SHOWN]]
        if len(self.problems) > SHOWN:
            lines.append(f"{len(self.problems)} problems in all, the first {SHOWN} shown.")
        return "\n".join(lines)


def _zh(text: str | Text) -> str:
    return text.zh if isinstance(text, Text) else text


def _en(text: str | Text) -> str:
    return text.en if isinstance(text, Text) else text


def _before(place: str, mark: str) -> str:
    return f"{place}{mark}" if place else ""


def _shown(got: str, empty: str) -> str:
    """Return ``got`` quoted, cut to a length that keeps the message readable."""
    if not got:
        return empty
    return f"“{got}”" if len(got) <= 80 else f"“{got[:80]}…”"
