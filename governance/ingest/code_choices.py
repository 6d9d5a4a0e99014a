"""The words offered for a coded column: the names of its codes, in the order of the table."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from governance.datasets.mapping_tables import CODES
from governance.datasets.record_type import Field, RecordType
from governance.ingest.csv_tables import Row, read_table

YES_OR_NO = "boolean"
Name = Literal["name_zh", "name_en", "code"]


def code_list_of(field: Field) -> str | None:
    """The list that a column's codes come from; None for a column that has none."""
    return field.code_list or (YES_OR_NO if field.type == "boolean" else None)


def choices_of(
    kind: RecordType, codes: Iterable[Row], name: Name = "name_zh"
) -> dict[str, tuple[str, ...]]:
    """The words offered for each coded column of a type, by the column's name."""
    listed: dict[str, list[str]] = {}
    for row in codes:
        listed.setdefault(str(row["code_list"]), []).append(str(row[name]))
    coded = {field.name: code_list_of(field) for field in kind.fields}
    return {column: tuple(listed.get(at, ())) for column, at in coded.items() if at}


def read_choices(
    kind: RecordType, data_dir: Path, name: Name = "name_zh"
) -> dict[str, tuple[str, ...]]:
    """The same from the table of codes under the data folder."""
    return choices_of(kind, read_table(CODES, data_dir).rows, name)
