"""The Frictionless description of the types of users' records: one Table Schema a template."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

from governance.datasets.record_type import Field, FieldType, RecordType
from governance.datasets.records.catalogue import RECORD_TYPES

FOLDER: Final = "records"
Choices = Mapping[str, Sequence[str]]

_TYPES: Final[Mapping[FieldType, dict[str, object]]] = {
    "text": {"type": "string"},
    "code": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "date": {"type": "date"},
    "timestamp": {"type": "datetime", "format": "any"},
    "month": {"type": "yearmonth"},
    "boolean": {"type": "boolean", "trueValues": ["是"], "falseValues": ["否"]},
    "place": {"type": "string"},
}


def record_package(choices: Mapping[str, Choices]) -> str:
    """The text of `data/records/datapackage.json`; ``choices`` are the words by type and column."""
    described = {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "name": "governance-records",
        "title": "用户数据的模板 / Templates of users' records",
        "resources": [_resource(kind, choices[kind.name]) for kind in RECORD_TYPES],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def table_schema(kind: RecordType, choices: Choices) -> dict[str, object]:
    """The Table Schema of a filled template: its columns are called as its headers are."""
    schema: dict[str, object] = {
        "fields": [_field(field, choices.get(field.name, ())) for field in kind.fields],
        "missingValues": [""],
    }
    if set(kind.key) <= set(kind.names) and all(kind.field(name).required for name in kind.key):
        schema["primaryKey"] = [kind.field(name).title_zh for name in kind.key]
    return schema


def _resource(kind: RecordType, choices: Choices) -> dict[str, object]:
    return {
        "name": kind.name.replace("_", "-"),
        "title": f"{kind.title_zh} / {kind.title_en}",
        "description": f"{kind.row_zh} / {kind.row_en}",
        "path": f"{kind.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": table_schema(kind, choices),
    }


def _field(field: Field, words: Sequence[str]) -> dict[str, object]:
    described = {
        "name": field.title_zh,
        "title": f"{field.title_zh} / {field.title_en}",
        "description": f"{field.description_zh} / {field.description_en}",
        "column": field.name,
        **_TYPES[field.type],
    }
    if field.unit_zh:
        described["unit"] = f"{field.unit_zh} / {field.unit_en}".removesuffix(" / ")
    if constraints := _constraints(field, words):
        described["constraints"] = constraints
    return described


def _constraints(field: Field, words: Sequence[str]) -> dict[str, object]:
    constraints: dict[str, object] = {}
    if field.required:
        constraints["required"] = True
    if field.type == "code":
        constraints["enum"] = list(words)
    if field.minimum is not None:
        constraints["minimum"] = field.minimum
    if field.maximum is not None:
        constraints["maximum"] = field.maximum
    if field.max_length is not None:
        constraints["maxLength"] = field.max_length
    return constraints
