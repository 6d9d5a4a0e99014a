"""What the dictionary says about the columns of users' records."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from governance.datasets.catalogue import DictionaryEntry
from governance.datasets.record_type import Field, RecordType
from governance.datasets.records.catalogue import RECORD_TYPES

# The dictionary lists the project's own files too, and one of those is called places as well.
PREFIX: Final = "records_"


def dictionary_name(kind: RecordType) -> str:
    """The name under which the dictionary lists a type of records."""
    return PREFIX + kind.name


def record_entries(
    choices: Mapping[str, Mapping[str, Sequence[str]]],
) -> Iterator[DictionaryEntry]:
    """One entry per column of each type; ``choices`` are the words by type and column."""
    for kind in RECORD_TYPES:
        for position, field in enumerate(kind.fields, start=1):
            words = choices[kind.name].get(field.name, ())
            yield _entry(kind, position, field, words)


def _entry(kind: RecordType, position: int, field: Field, words: Sequence[str]) -> DictionaryEntry:
    return DictionaryEntry(
        dataset=dictionary_name(kind),
        position=position,
        column_name=field.name,
        type=field.type,
        required=field.required,
        title_zh=field.title_zh,
        title_en=field.title_en,
        description_zh=_with_unit(field.description_zh, "单位：", field.unit_zh, "。"),
        description_en=_with_unit(field.description_en, " Unit: ", field.unit_en, "."),
        choices=", ".join(words) or None,
        reference=f"codes.{field.code_list}" if field.code_list else None,
    )


def _with_unit(description: str, lead: str, unit: str, end: str) -> str:
    return f"{description}{lead}{unit}{end}" if unit else description
