"""A TOML file of `[[entry]]` tables, each read with the line on which it starts."""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from governance.ingest.toml_entry import Entry
from governance.model.errors import Problem, Text

Made = TypeVar("Made")


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
