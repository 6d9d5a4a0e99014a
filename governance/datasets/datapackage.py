"""The Frictionless description of a data folder, written from the declarations."""

import json
from pathlib import PurePosixPath
from typing import Final

from governance.datasets.catalogue import DATASETS
from governance.datasets.declaration import Column, ColumnType, Dataset

FOLDERS: Final = ("cases", "reference")
FILE_NAME: Final = "datapackage.json"

_FIELD_TYPES: dict[ColumnType, str] = {
    "text": "string",
    "integer": "integer",
    "number": "number",
    "date": "date",
    "boolean": "boolean",
}


def datapackage(folder: str) -> str:
    """The text of `data/<folder>/datapackage.json`: every dataset that stands in the folder."""
    described = {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "name": f"governance-{folder}",
        "title": {
            "cases": "案例数据 / Published figures of the case documents",
            "reference": "参考数据 / Reference data",
        }[folder],
        "resources": [_resource(dataset) for dataset in _standing_in(folder)],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def _standing_in(folder: str) -> list[Dataset]:
    return [dataset for dataset in DATASETS if _folder(dataset) == folder]


def _folder(dataset: Dataset) -> str:
    return PurePosixPath(dataset.path).parent.name


def _resource(dataset: Dataset) -> dict[str, object]:
    return {
        "name": dataset.name.replace("_", "-"),
        "title": f"{dataset.title_zh} / {dataset.title_en}",
        "description": f"{dataset.row_zh} / {dataset.row_en}",
        "path": PurePosixPath(dataset.path).name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(dataset),
    }


def _schema(dataset: Dataset) -> dict[str, object]:
    schema: dict[str, object] = {
        "fields": [_field(column) for column in dataset.columns],
        "missingValues": [""],
        "primaryKey": list(dataset.key),
    }
    keys = [key for column in dataset.columns if (key := _foreign_key(dataset, column))]
    if keys:
        schema["foreignKeys"] = keys
    return schema


def _field(column: Column) -> dict[str, object]:
    field: dict[str, object] = {
        "name": column.name,
        "type": _FIELD_TYPES[column.type],
        "title": f"{column.title_zh} / {column.title_en}",
        "description": f"{column.description_zh} / {column.description_en}",
    }
    if column.type == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    if constraints := _constraints(column):
        field["constraints"] = constraints
    return field


def _constraints(column: Column) -> dict[str, object]:
    constraints: dict[str, object] = {}
    if column.required:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.minimum is not None:
        constraints["minimum"] = column.minimum
    return constraints


def _foreign_key(own: Dataset, column: Column) -> dict[str, object] | None:
    """The key of a column; None where it refers to another folder, for which the form has no word."""
    reference = column.reference
    if reference is None or column.listed:  # a foreign key cannot speak of parts of a cell
        return None
    target = next(each for each in DATASETS if each.name == reference.dataset)
    if _folder(target) != _folder(own):
        return None
    resource = "" if target is own else target.name.replace("_", "-")
    return {
        "fields": [column.name],
        "reference": {"resource": resource, "fields": [reference.column]},
    }
