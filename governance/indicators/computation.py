"""The values of an indicator: what its SQL gives, with formula, note and what it may be compared with."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from governance.indicators import comparand_rows
from governance.indicators.formula import formula, joined
from governance.indicators.indicator import Indicator
from governance.indicators.result_rows import COLUMNS, Printed, ResultRow, result_rows
from governance.model.errors import DataError, Problem, Text

Record = dict[str, object]


@dataclass(frozen=True)
class Computed:
    """Rows for `marts.observation`, `marts.observation_input` and `marts.comparand`."""

    observations: list[Record]
    inputs: list[Record]
    comparands: list[Record]


def compute(indicator: Indicator, rows: pd.DataFrame, figures: Mapping[str, Printed]) -> Computed:
    """The values of one indicator, from the rows of its SQL and all printed figures by their id.

    An observation's id is `<indicator>.<place>.<scope>`, and `.<breakdown>` where there is one.
    Raises DataError where the SQL lacks a column, names an unknown figure, or gives two values
    for one place, scope and breakdown.
    """
    _refuse_missing_columns(indicator, rows)
    values = result_rows(rows)
    problems = [*_unknown(indicator, values, figures), *_repeated(indicator, values)]
    if problems:
        raise DataError(problems)
    named = {_observation_id(indicator, row): row for row in values}
    return Computed(
        [_observation(indicator, name, row, figures) for name, row in named.items()],
        [record for name, row in named.items() for record in _inputs(name, row)],
        comparand_rows.to_records(
            (
                comparand_rows.comparand(indicator, name, row, _behind(row, figures))
                for name, row in named.items()
            ),
            indicator.indicator_id,
        ),
    )


def _observation_id(indicator: Indicator, row: ResultRow) -> str:
    return ".".join((indicator.indicator_id, *row.key))


def _observation(
    indicator: Indicator, name: str, row: ResultRow, figures: Mapping[str, Printed]
) -> Record:
    text = formula(indicator, row, figures)
    note_zh, note_en = joined(
        Text(note.zh, note.en)
        for note in indicator.notes
        if note.where.matches(row.place_id, row.scope, row.breakdown)
    )
    taken = {column: getattr(row, column) for column in COLUMNS if column != "inputs"}
    return taken | {
        "observation_id": name,
        "indicator_id": indicator.indicator_id,
        "n": None,
        "origin": "published",
        "load_id": None,
        "formula_zh": text.zh,
        "formula_en": text.en,
        "note_zh": note_zh,
        "note_en": note_en,
    }


def _inputs(name: str, row: ResultRow) -> list[Record]:
    return [
        {
            "observation_id": name,
            "position": position,
            "role": given.role,
            "figure_id": given.figure_id,
        }
        for position, given in enumerate(row.inputs, start=1)
    ]


def _behind(row: ResultRow, figures: Mapping[str, Printed]) -> list[Printed]:
    return [figures[given.figure_id] for given in row.inputs]


def _refuse_missing_columns(indicator: Indicator, rows: pd.DataFrame) -> None:
    missing = [column for column in COLUMNS if column not in rows.columns]
    if missing:
        expected = Text("约定的各列", "the agreed columns")
        raise DataError(_problem(indicator, "缺列", "Columns are missing", missing, expected))


def _unknown(
    indicator: Indicator, rows: Iterable[ResultRow], known: Mapping[str, Printed]
) -> list[Problem]:
    ids = {given.figure_id for row in rows for given in row.inputs} - known.keys()
    expected = Text("marts.figure 中的编号", "an id in marts.figure")
    return [
        _problem(indicator, "引用的数字不存在", "A figure does not exist", [figure_id], expected)
        for figure_id in sorted(ids)
    ]


def _repeated(indicator: Indicator, rows: Iterable[ResultRow]) -> list[Problem]:
    """Two printings that differ, or a join that multiplies rows: neither may pass as a value."""
    given = list(rows)
    counts = Counter(row.key for row in given)
    return [
        _problem(
            indicator,
            "同一地方、范围有不止一个值",
            "A place and scope have more than one value",
            [".".join(row.key), *(item.figure_id for item in row.inputs)],
            Text("一个值，或在 [[use]] 中选定用哪一处", "one value, or a [[use]] that chooses one"),
        )
        for row in given
        if counts[row.key] > 1
    ]


def _problem(
    indicator: Indicator, what_zh: str, what_en: str, got: list[str], expected: Text
) -> Problem:
    step = Text("改正指标的两个文件或数据。", "Mend the indicator's two files or the data.")
    file = "/".join(indicator.sql.parts[-3:])
    return Problem(Text(what_zh, what_en), ", ".join(got), expected, step, file)
