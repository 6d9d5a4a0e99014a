"""Parquet whose columns say what they are, in R (arrow) and Python (pandas, pyarrow) alike."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pyarrow
import pyarrow.parquet

from governance.exports.json_file import metadata
from governance.exports.tabular import Table
from governance.model.errors import DataError, Problem, Text


def to_parquet(table: Table) -> bytes:
    """Return a Parquet file with column names as in the frame and types kept; missing is null.

    Each field carries ``title_zh``, ``title_en``, ``unit`` and the descriptions; the schema
    carries title, footer, data version, and everything once more as JSON under ``governance``.
    Raises DataError for a column that mixes types.
    """
    arrow = pyarrow.table(
        [_array(table, column.name) for column in table.columns],
        names=[column.name for column in table.columns],
    )
    fields = [
        field.with_metadata({k: v for k, v in dataclasses.asdict(column).items() if v})
        for field, column in zip(arrow.schema, table.columns, strict=True)
    ]
    arrow = arrow.cast(pyarrow.schema(fields, metadata=_about(table)))
    out = pyarrow.BufferOutputStream()
    pyarrow.parquet.write_table(arrow, out)
    return out.getvalue().to_pybytes()


def _array(table: Table, name: str) -> pyarrow.Array[Any]:
    try:
        array = pyarrow.Array.from_pandas(table.frame[name])
    except (pyarrow.ArrowInvalid, pyarrow.ArrowTypeError) as error:
        raise DataError(
            Problem(
                what=Text("这一列混有几种类型", "the column mixes types"),
                got=str(error),
                expected=Text("一列一种类型", "one type in a column"),
                next_step=Text("请在查询里统一类型。", "Give it one type in the query."),
                column=name,
            )
        ) from error
    if pyarrow.types.is_null(array.type) or pyarrow.types.is_large_string(array.type):
        # A column without a value has no type of its own, and not every reader knows large text.
        return array.cast(pyarrow.string())
    return array


def _about(table: Table) -> dict[bytes | str, bytes | str]:
    about: dict[bytes | str, bytes | str] = {"title": table.title}
    about |= {name: text for name, text in dataclasses.asdict(table.footer).items() if text}
    about["governance"] = json.dumps(metadata(table), ensure_ascii=False, default=str)
    return about
