"""Rules about whole tables: keys that must be unique, values that must stand in another table."""

from collections.abc import Iterator, Mapping

from governance.datasets.declaration import Column
from governance.ingest.cells import Value
from governance.ingest.csv_tables import Row, Table
from governance.model.errors import Problem, Text

Tables = Mapping[str, Table]


def problems_between(tables: Tables) -> Iterator[Problem]:
    """Every broken key and every reference to something that is not there."""
    for table in tables.values():
        yield from repeated_keys(table)
        for column in table.dataset.columns:
            if column.reference:
                target = tables[column.reference.dataset]
                yield from unknown_references(table, column, target)


def repeated_keys(table: Table) -> Iterator[Problem]:
    """One problem per row whose key an earlier row already has."""
    seen: dict[tuple[Value, ...], int] = {}
    for row in table.rows:
        key = tuple(row[name] for name in table.dataset.key)
        if None in key:
            continue
        if key in seen:
            yield _repeated(table, row, key, seen[key])
        seen.setdefault(key, row.line)


def unknown_references(table: Table, column: Column, target: Table) -> Iterator[Problem]:
    """One problem per value of `column` that `target` does not hold."""
    reference = column.reference
    known = known_values(target, reference.column) if reference else None
    if known is None:
        return
    for row in table.rows:
        for value in _values(row[column.name], column):
            if value not in known:
                yield _unknown(table, row, column, target, value)


def _values(cell: Value, column: Column) -> list[Value]:
    if cell is None:
        return []
    return [*str(cell).split(";")] if column.listed else [cell]


def known_values(table: Table, column: str) -> frozenset[Value] | None:
    """The values of a key column; None where the table lost some of them.

    A table that lost keys, or all its rows, says so itself: what follows from that is not
    reported again by everyone who refers to it.
    """
    values = frozenset(table.column(column))
    lost = None in values or (table.problems and not table.rows)
    return None if lost else values


def _repeated(table: Table, row: Row, key: tuple[Value, ...], first: int) -> Problem:
    return Problem(
        Text(f"与第 {first} 行重复", f"The row repeats the key of line {first}"),
        ", ".join(str(part) for part in key),
        Text("每行的键都不同", "a key no other row has"),
        Text("改编号，或删去重复的一行。", "Give it another key or remove the row."),
        table.dataset.path,
        row.line,
        ", ".join(table.dataset.key),
    )


def _unknown(table: Table, row: Row, column: Column, target: Table, value: Value) -> Problem:
    name = column.reference.column if column.reference else ""
    path = target.dataset.path
    return Problem(
        Text("引用的编号不存在", "The id referred to does not exist"),
        str(value),
        Text(f"{path} 中的 {name}", f"a {name} of {path}"),
        Text(f"改正编号，或在 {path} 中加一行。", f"Mend the id or add a row to {path}."),
        table.dataset.path,
        row.line,
        column.name,
    )
