"""JSON: what the table is about, then its records."""

from __future__ import annotations

import dataclasses
import json

from governance.exports.tabular import Table, values


def to_json(table: Table) -> bytes:
    """Return UTF-8 JSON with ``metadata`` and ``records``, one object per row.

    Records are keyed by column name; missing is null, dates are ISO text. ``metadata`` holds
    title, footer, number of rows, the columns with titles, unit and meaning, and the sources.
    """
    names = [column.name for column in table.columns]
    document = {
        "metadata": metadata(table),
        "records": [dict(zip(names, record, strict=True)) for record in table.records()],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1, default=str) + "\n").encode()


def metadata(table: Table) -> dict[str, object]:
    """Return everything that is known about the table but its rows."""
    return {
        "title": table.title,
        **dataclasses.asdict(table.footer),
        "rows": len(table.frame),
        "missing": "null 与空白表示原文未提供或无数据，不是 0 / null and blank mean not given, not 0",
        "columns": [dataclasses.asdict(column) for column in table.columns],
        "sources": _sources(table),
    }


def _sources(table: Table) -> list[dict[str, object]]:
    names = [str(name) for name in table.sources.columns]
    columns = [values(table.sources[name]) for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
