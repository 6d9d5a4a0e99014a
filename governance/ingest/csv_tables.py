"""One declared CSV file read into typed rows, with every cell that does not fit reported."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from governance.datasets.declaration import Column, Dataset
from governance.ingest import cells
from governance.ingest.cells import Value
from governance.model.errors import Problem, Text

if TYPE_CHECKING:
    from _csv import Reader


@dataclass(frozen=True)
class Row:
    """One record of a file: the line it starts on and its values by column name."""

    line: int
    values: Mapping[str, Value]

    def __getitem__(self, column: str) -> Value:
        return self.values[column]


@dataclass(frozen=True)
class Table:
    """What one file holds: the rows in file order, and the problems of the cells.

    A cell with a problem is None in its row, so that rules about whole tables can still run.
    """

    dataset: Dataset
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]

    def column(self, name: str) -> tuple[Value, ...]:
        """The values of one column, in file order."""
        return tuple(row[name] for row in self.rows)


def read_table(dataset: Dataset, data_dir: Path) -> Table:
    """Read the file of `dataset` under `data_dir`; never raises for what the file holds."""
    try:
        text = (data_dir / dataset.path).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Table(dataset, (), (_missing_file(dataset),))
    except UnicodeDecodeError as error:
        return Table(dataset, (), (_wrong_encoding(dataset, error),))
    return _table(dataset, text)


def _table(dataset: Dataset, text: str) -> Table:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    problems: list[Problem] = []
    rows: list[Row] = []
    try:
        header = next(reader, [])
        if tuple(header) != dataset.column_names:
            return Table(dataset, (), (_wrong_header(dataset, header),))
        for line, record in _records(reader):
            rows.append(_row(dataset, line, record, problems))
    except csv.Error as error:
        problems.append(_broken_csv(dataset, reader.line_num, error))
    return Table(dataset, tuple(rows), tuple(problems))


def _records(reader: "Reader") -> Iterator[tuple[int, list[str]]]:
    """Records with the line each starts on; a quoted cell may run over several lines."""
    start = reader.line_num + 1
    for record in reader:
        if record:
            yield start, record
        start = reader.line_num + 1


def _row(dataset: Dataset, line: int, record: list[str], problems: list[Problem]) -> Row:
    if len(record) != len(dataset.columns):
        problems.append(_wrong_width(dataset, line, record))
        return Row(line, dict.fromkeys(dataset.column_names))
    values: dict[str, Value] = {}
    for column, text in zip(dataset.columns, record, strict=True):
        values[column.name] = _value(dataset, line, column, text, problems)
    return Row(line, values)


def _value(
    dataset: Dataset, line: int, column: Column, text: str, problems: list[Problem]
) -> Value:
    text = text.strip()
    if not text:
        if column.required:
            problems.append(_bad_cell(dataset, line, column, text))
        return None
    try:
        value = cells.parse(text, column.type)
    except ValueError:
        value = None
    if value is None or not cells.allowed(value, column):
        problems.append(_bad_cell(dataset, line, column, text))
        return None
    return value


def _bad_cell(dataset: Dataset, line: int, column: Column, text: str) -> Problem:
    what = Text("单元格不合规定", "The cell does not fit its column")
    if not text:
        what = Text("必填的单元格是空的", "A required cell is empty")
    step = Text(
        f"改正这一格；这一列是：{column.description_zh}",
        f"Mend the cell; the column holds: {column.description_en}",
    )
    expected = cells.expected(column)
    return Problem(what, text, expected, step, dataset.path, line, column.name)


def _missing_file(dataset: Dataset) -> Problem:
    return Problem(
        Text(f"缺少“{dataset.title_zh}”文件", f"The file of {dataset.title_en} is missing"),
        "",
        Text(f"{dataset.path} 文件", f"the file {dataset.path}"),
        Text("从版本库恢复这个文件。", "Restore the file from the repository."),
        dataset.path,
    )


def _wrong_encoding(dataset: Dataset, error: UnicodeDecodeError) -> Problem:
    line = error.object[: error.start].count(b"\n") + 1
    return Problem(
        Text("文件编码不是 UTF-8", "The file is not encoded in UTF-8"),
        error.object[error.start : error.end].hex(),
        "UTF-8",
        Text("用 UTF-8 另存这个文件。", "Save the file again as UTF-8."),
        dataset.path,
        line,
    )


def _wrong_header(dataset: Dataset, header: list[str]) -> Problem:
    return Problem(
        Text("表头不对", "The header is not the declared one"),
        ",".join(header),
        ",".join(dataset.column_names),
        Text("按此改正第一行。", "Mend the first line accordingly."),
        dataset.path,
        1,
    )


def _wrong_width(dataset: Dataset, line: int, record: list[str]) -> Problem:
    want = len(dataset.columns)
    return Problem(
        Text("这一行的列数不对", "The row has the wrong number of cells"),
        str(len(record)),
        Text(f"{want} 列", f"{want} cells"),
        Text(
            "检查多余或缺少的逗号；含逗号的文字要加英文双引号。",
            "Look for a comma too many or too few; text with a comma needs double quotes.",
        ),
        dataset.path,
        line,
    )


def _broken_csv(dataset: Dataset, line: int, error: csv.Error) -> Problem:
    return Problem(
        Text("CSV 格式有误", "The CSV is malformed"),
        str(error),
        Text("成对的双引号", "paired double quotes"),
        Text("检查这一行的引号。", "Check the quotes of the line."),
        dataset.path,
        line,
    )
