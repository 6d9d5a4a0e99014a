"""A TOML file of `[[entry]]` tables read with the line of each, and its fields taken with checks."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from governance.model.errors import Problem, Text

Made = TypeVar("Made")


@dataclass
class Entry:
    """One `[[name]]` table; each wrong field adds a problem and reads as something harmless."""

    file: str
    line: int
    fields: Mapping[str, Any]
    problems: list[Problem] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def text(self, name: str) -> str:
        """The required text called `name`; "" with a problem where it is missing."""
        value = self._take(name)
        if isinstance(value, str) and value.strip():
            return value
        self.report(name, value, Text("非空文字", "a text that is not empty"))
        return ""

    def optional_text(self, name: str) -> str | None:
        """The text called `name`, None where it is left out or empty."""
        value = self._take(name)
        if value is not None and not isinstance(value, str):
            self.report(name, value, Text("文字", "a text"))
            return None
        return value or None

    def whole_number(self, name: str) -> int:
        """The required whole number called `name`; 0 with a problem where it is none."""
        value = self._take(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self.report(name, value, Text("整数", "a whole number"))
        return 0

    def boolean(self, name: str, default: bool) -> bool:
        """The true or false called `name`, or `default` where it is left out."""
        value = self._take(name)
        if value is not None and not isinstance(value, bool):
            self.report(name, value, Text("true 或 false", "true or false"))
        return value if isinstance(value, bool) else default

    def texts(self, name: str) -> tuple[str, ...]:
        """The list of texts called `name`; empty where it is left out."""
        value = self._take(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.report(name, value, Text("文字的列表", "a list of texts"))
            return ()
        return tuple(value)

    def numbers(self, name: str) -> dict[str, float]:
        """The table of numbers called `name`; empty where it is left out."""
        value = self._take(name)
        if value is None:
            return {}
        if not isinstance(value, dict) or not all(_is_number(item) for item in value.values()):
            self.report(name, value, Text("名称 = 数 的表", "a table of name = number"))
            return {}
        return {key: float(item) for key, item in value.items()}

    def entries(self, name: str) -> tuple["Entry", ...]:
        """The list of inline tables called `name`; their problems join this entry's."""
        value = self._take(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.report(name, value, Text("表的列表", "a list of tables"))
            return ()
        return tuple(Entry(self.file, self.line, item, self.problems) for item in value)

    def report(self, name: str, got: object, expected: Text) -> None:
        """Add a problem about the field called `name`."""
        shown = "" if got is None else str(got)
        self.problems.append(problem(self.file, self.line, name, shown, expected))

    def finish(self) -> None:
        """Report every field that nobody has taken: a misspelt name would lose data silently."""
        for name in sorted(set(self.fields) - self.taken):
            known = ", ".join(sorted(self.taken))
            self.report(name, name, Text(f"已知的字段：{known}", f"a known field: {known}"))

    def _take(self, name: str) -> Any:
        self.taken.add(name)
        return self.fields.get(name)


def problem(file: str, line: int, column: str, got: str, expected: Text) -> Problem:
    """A problem of one field of one entry."""
    what = Text("这一项的字段不合规定", "A field of this entry is not as declared")
    step = Text("改正从这一行开始的一项。", "Mend the entry that starts on this line.")
    return Problem(what, got, expected, step, file, line, column)


def read_entries(data_dir: Path, file: str, name: str) -> tuple[tuple[Entry, ...], list[Problem]]:
    """Every `[[name]]` table of `file` in order, and what is wrong with the file as a whole."""
    try:
        text = (data_dir / file).read_text(encoding="utf-8")
        found = tomllib.loads(text).get(name, [])
    except FileNotFoundError:
        return (), [_unreadable(file, None, Text("文件不存在", "The file is missing"), "")]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return (), [_unreadable(file, _line_in(error), _NOT_TOML, str(error))]
    lines = list(_header_lines(text, name))
    if not isinstance(found, list) or len(lines) != len(found):
        return (), [_unreadable(file, None, _NOT_TOML, name)]
    return tuple(Entry(file, line, item) for line, item in zip(lines, found, strict=True)), []


def build(entries: tuple[Entry, ...], make: Callable[[Entry], Made]) -> tuple[Made, ...]:
    """What `make` reads from each entry; fields it did not ask for are reported."""
    made = []
    for entry in entries:
        made.append(make(entry))
        entry.finish()
    return tuple(made)


_NOT_TOML = Text("不是可读的 TOML", "The file is not readable TOML")


def _unreadable(file: str, line: int | None, what: Text, got: str) -> Problem:
    step = Text("改正或恢复这个文件。", "Mend the file or restore it.")
    return Problem(what, got, Text("UTF-8 的 TOML 文件", "a TOML file in UTF-8"), step, file, line)


def _header_lines(text: str, name: str) -> Iterator[int]:
    header = re.compile(rf"\s*\[\[\s*{re.escape(name)}\s*\]\]")
    for number, line in enumerate(text.splitlines(), start=1):
        if header.match(line):
            yield number


def _line_in(error: Exception) -> int | None:
    match = re.search(r"at line (\d+)", str(error))
    return int(match.group(1)) if match else None


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
