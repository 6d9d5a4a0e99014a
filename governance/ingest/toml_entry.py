"""A TOML table whose fields are taken one by one, with checks that name file, line and key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeGuard, TypeVar

from governance.model.errors import Problem, Text

Choice = TypeVar("Choice", bound=str)


@dataclass
class Entry:
    """A TOML table; each wrong field adds a problem and reads as something harmless.

    `line` is where it starts, None for a whole file; `key` is its own place within that.
    """

    file: str
    line: int | None
    fields: Mapping[str, Any]
    key: str = ""
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
        """The text called `name`; None where it is left out."""
        return None if self._take(name) is None else self.text(name)

    def choice(self, name: str, choices: tuple[Choice, ...]) -> Choice:
        """The required one of `choices` called `name`."""
        value = self._take(name)
        for choice in choices:
            if value == choice:
                return choice
        listed = ", ".join(choices)
        self.report(name, value, Text(f"以下之一：{listed}", f"one of: {listed}"))
        return choices[0]

    def boolean(self, name: str, default: bool | None = None) -> bool:
        """The true or false called `name`, or `default` where it is left out."""
        value = self._take(name)
        if value is None:
            value = default
        if not isinstance(value, bool):
            self.report(name, value, Text("true 或 false", "true or false"))
        return value is True

    def whole_number(self, name: str) -> int:
        """The required whole number called `name`, not negative; 0 with a problem otherwise."""
        value = self._take(name)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self.report(name, value, Text("不小于 0 的整数", "a whole number of at least 0"))
        return 0

    def optional_number(self, name: str) -> float | None:
        """The number called `name`; None where it is left out."""
        value = self._take(name)
        if value is None or _is_number(value):
            return value
        self.report(name, value, Text("数", "a number"))
        return None

    def texts(self, name: str) -> tuple[str, ...]:
        """The list of texts called `name`; empty where it is left out."""
        value = self._take(name)
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self.report(name, value, Text("文字的列表", "a list of texts"))
        return ()

    def numbers(self, name: str) -> dict[str, float]:
        """The table of numbers called `name`; empty where it is left out."""
        value = self._take(name)
        if value is None:
            return {}
        if isinstance(value, dict) and all(map(_is_number, value.values())):
            return {key: float(item) for key, item in value.items()}
        self.report(name, value, Text("名称 = 数 的表", "a table of name = number"))
        return {}

    def entry(self, name: str) -> "Entry":
        """The required table called `name`; its problems join this entry's."""
        value = self._take(name)
        if not isinstance(value, dict):
            self.report(name, value, Text("一个表", "a table"))
            value = {}
        return Entry(self.file, self.line, value, self._path(name), self.problems)

    def entries(self, name: str) -> tuple["Entry", ...]:
        """The tables listed under `name`, empty where it is left out; their problems join this."""
        value = self._take(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.report(name, value, Text("表的列表", "a list of tables"))
            return ()
        return tuple(
            Entry(self.file, self.line, item, f"{self._path(name)}[{number}]", self.problems)
            for number, item in enumerate(value, start=1)
        )

    def report(self, name: str, got: object, expected: Text) -> None:
        """Add a problem about the field called `name`."""
        shown = "" if got is None else str(got)
        self.problems.append(self.problem(name, shown, expected))

    def problem(self, name: str, got: str, expected: Text) -> Problem:
        """A problem of the field called `name`, not yet added."""
        what = Text("这一项的字段不合规定", "A field of this entry is not as declared")
        step = Text("改正从这一行开始的一项。", "Mend the entry that starts on this line.")
        if self.line is None:
            step = Text("改正这个文件。", "Mend the file.")
        return Problem(what, got, expected, step, self.file, self.line, self._path(name))

    def finish(self) -> None:
        """Report every field that nobody has taken: a misspelt name would lose data silently."""
        for name in sorted(set(self.fields) - self.taken):
            known = ", ".join(sorted(self.taken))
            self.report(name, name, Text(f"已知的字段：{known}", f"a known field: {known}"))

    def _take(self, name: str) -> Any:
        self.taken.add(name)
        return self.fields.get(name)

    def _path(self, name: str) -> str:
        return f"{self.key}.{name}" if self.key else name


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
