"""Which columns of a user's file are about persons, and so are not kept."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from governance.datasets.record_type import Field, RecordType
from governance.ingest.personal import Role, column_kind
from governance.ingest.personal_headers import read_header_rules

_JUDGED: Final = 200
# Whether a header with these cells is personal, given the field that it leads to, if any.
IsPersonal = Callable[[str, Sequence[str], Field | None], bool]


def judge(record_type: RecordType, data_dir: Path) -> IsPersonal:
    """How the columns of a file of a type are judged.

    A column that leads to none of the type's is judged by its header and its cells, one that
    leads to a text by its cells. Dates, numbers, codes and places are looked up or parsed: what
    else stands in them is set aside.
    """
    rules = read_header_rules(data_dir)

    def is_personal(header: str, cells: Sequence[str], field: Field | None) -> bool:
        if field is None:
            return column_kind(header, cells[:_JUDGED], rules) is not None
        if field.type != "text" or field.free_text:
            return False
        role: Role = "key" if field.name in record_type.key else "text"
        return column_kind("", cells[:_JUDGED], (), role) is not None

    return is_personal
