"""A table of a registry file, its fields taken with checks that name the whole key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from governance.model.errors import Problem, Text

Choice = TypeVar("Choice", bound=str)


@dataclass
class Table:
    """A TOML table; each wrong field adds a problem and reads as something harmless."""

    file: str
    fields: Mapping[str, Any]
    key: str = ""
    problems: list[Problem] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def text(self, name: str) -> str:
        """The required text called `name`; "" with a problem where it is missing."""
        value = self.take(name)
        if isinstance(value, str) and value.strip():
            return value
        self.report(name, value, Text("非空文字", "a text that is not empty"))
        return ""

    def optional_text(self, name: str) -> str | None:
        """The text called `name`; None where it is left out."""
        return None if self.take(name) is None else self.text(name)

    def choice(self, name: str, choices: tuple[Choice, ...]) -> Choice:
        """The required one of `choices`."""
        value = self.take(name)
        for choice in choices:
            if value == choice:
                return choice
        listed = ", ".join(choices)
        self.report(name, value, Text(f"以下之一：{listed}", f"one of: {listed}"))
        return choices[0]

    def boolean(self, name: str) -> bool:
        """The required true or false called `name`."""
        value = self.take(name)
        if not isinstance(value, bool):
            self.report(name, value, Text("true 或 false", "true or false"))
        return value is True

    def whole_number(self, name: str) -> int:
        """The required whole number called `name`, not negative."""
        value = self.take(name)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self.report(name, value, Text("不小于 0 的整数", "a whole number of at least 0"))
        return 0

    def optional_number(self, name: str) -> float | None:
        """The number called `name`; None where it is left out."""
        value = self.take(name)
        if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
            return value
        self.report(name, value, Text("数", "a number"))
        return None

    def texts(self, name: str) -> tuple[str, ...]:
        """The list of texts called `name`; empty where it is left out."""
        value = self.take(name)
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(item, str) and item for item in value):
            return tuple(value)
        self.report(name, value, Text("文字的列表", "a list of texts"))
        return ()

    def table(self, name: str) -> "Table":
        """The required table called `name`; its problems join this table's."""
        value = self.take(name)
        if not isinstance(value, dict):
            self.report(name, value, Text("一个表", "a table"))
            value = {}
        return Table(self.file, value, self.path(name), self.problems)

    def tables(self, name: str) -> tuple["Table", ...]:
        """The tables of the array called `name`; empty where it is left out."""
        value = self.take(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.report(name, value, Text("表的列表", "a list of tables"))
            return ()
        return tuple(
            Table(self.file, item, f"{self.path(name)}[{number}]", self.problems)
            for number, item in enumerate(value, start=1)
        )

    def finish(self) -> None:
        """Report every field that nobody took: a misspelt name would be lost without a word."""
        known = ", ".join(sorted(self.taken))
        for name in sorted(set(self.fields) - self.taken):
            self.report(name, name, Text(f"已知的字段：{known}", f"a known field: {known}"))

    def report(self, name: str, got: object, expected: Text) -> None:
        """Add a problem about the field called `name`."""
        self.problems.append(
            Problem(
                Text("指标登记有误", "The entry of the indicator is wrong"),
                "" if got is None else str(got),
                expected,
                Text("改正这个文件。", "Mend the file."),
                self.file,
                column=self.path(name),
            )
        )

    def take(self, name: str) -> Any:
        """The raw value of a field, which then counts as known; None where it is left out."""
        self.taken.add(name)
        return self.fields.get(name)

    def path(self, name: str) -> str:
        """The whole key of a field, such as `check[2].expected`."""
        return f"{self.key}.{name}" if self.key else name
