"""The order in which files of SQL must run: what a file makes comes before whoever mentions it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from governance.model.errors import DataError, Problem, Text

_MADE = re.compile(
    r"^\s*create\s+(?:or\s+replace\s+)?(?:table|view|macro|function)\s+(\w+\.\w+)", re.MULTILINE
)
_NAME = re.compile(r"\b(?:raw|staging|marts|demo)\.\w+")
_COMMENT = re.compile(r"--[^\n]*")


@dataclass(frozen=True)
class SqlFile:
    """A file of one statement, the object it makes, and the objects it mentions."""

    path: Path
    makes: str
    mentions: frozenset[str]


def read_statement(path: Path) -> SqlFile:
    """What a file makes and mentions; DataError where it makes nothing in one of the schemas."""
    sql = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    made = _MADE.search(sql)
    if made is None:
        raise DataError(_makes_nothing(path))
    mentions = set(_NAME.findall(sql)) - {made.group(1)}
    return SqlFile(path, made.group(1), frozenset(mentions))


def in_order(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files sorted so that each runs after those it reads; ties by name; DataError on a ring."""
    files = {file.makes: file for file in map(read_statement, sorted(paths))}
    graph = {name: sorted(file.mentions & files.keys()) for name, file in files.items()}
    try:
        return tuple(files[name].path for name in TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise DataError(_ring(error)) from error


def cells(marts: Path, query: Path) -> frozenset[str]:
    """The marts that a query reads, itself or through macros; `marts` holds their files."""
    found: set[str] = set()
    for name in _read_by(query):
        macro = marts / f"{name}_macro.sql"
        found |= cells(marts, macro) if macro.is_file() else {name}
    return frozenset(found)


def sources(marts: Path, query: Path) -> frozenset[str]:
    """Every mart behind a query: those that it reads, those that these read, and so on."""
    found: set[str] = set()
    waiting = list(cells(marts, query))
    while waiting:
        name = waiting.pop()
        path = marts / f"{name}.sql"
        if name not in found and path.is_file():
            waiting += cells(marts, path)
        found.add(name)
    return frozenset(found)


@cache
def _read_by(path: Path) -> frozenset[str]:
    """The marts and macros that a file names, without what it makes itself."""
    sql = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    made = _MADE.search(sql)
    own = set() if made is None else {made.group(1)}
    names = {name for name in _NAME.findall(sql) if name.startswith("marts.")} - own
    return frozenset(name.removeprefix("marts.") for name in names)


def _makes_nothing(path: Path) -> Problem:
    return Problem(
        Text("这个文件没有建立任何表", "The file makes no table, view or macro"),
        path.name,
        "create table | view | macro <schema>.<name>",
        Text("改正这个文件。", "Mend the file."),
        "/".join(path.parts[-3:]),
    )


def _ring(error: CycleError) -> Problem:
    return Problem(
        Text("SQL 文件互相依赖成环", "The SQL files depend on each other in a ring"),
        " → ".join(error.args[1]),
        Text("没有环的依赖", "dependencies without a ring"),
        Text("拆开其中一个文件。", "Split one of the files."),
    )
