"""The columns of a large delimited text, read in blocks, and some of them written as UTF-8 CSV."""

from __future__ import annotations

import csv
import io
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Literal

import pyarrow as pa
import pyarrow.compute
import pyarrow.csv

from governance.ingest import encodings, stray_quotes
from governance.model.errors import DataError, Problem, Text

if TYPE_CHECKING:
    from governance.ingest.delimited import Delimited

BLOCK: Final = 1 << 23
# A cell longer than this, in characters or lines, is an unpaired quote that swallows its followers.
LONGEST_CELL: Final = 1 << 20
MOST_LINES: Final = 10_000


class RaggedRow(Exception):
    """A row has more or fewer cells than the header."""


def blocks(
    stream: BinaryIO,
    names: Sequence[str],
    wanted: Sequence[str],
    delimiter: str = ",",
    skip: int = 0,
    codec: str = "utf-8",
    ragged: Literal["skip", "error"] = "skip",
) -> Iterator[pa.RecordBatch]:
    """The ``wanted`` columns as text, block by block; an empty cell is null.

    ``stream`` stands before ``skip`` lines and the header's last line. A row of another width
    is left out (``ragged="skip"``) or raises RaggedRow (``"error"``).
    """
    seen: list[object] = []

    def on_ragged(row: object) -> Literal["skip", "error"]:
        seen.append(row)
        return ragged

    reader = pyarrow.csv.open_csv(
        stream,
        read_options=pyarrow.csv.ReadOptions(
            block_size=BLOCK,
            skip_rows=skip,
            skip_rows_after_names=1,
            column_names=list(names),
            encoding=codec,
        ),
        parse_options=pyarrow.csv.ParseOptions(
            delimiter=delimiter,
            newlines_in_values=True,
            ignore_empty_lines=ragged == "skip",
            invalid_row_handler=on_ragged,
        ),
        convert_options=pyarrow.csv.ConvertOptions(
            include_columns=list(wanted),
            column_types=dict.fromkeys(wanted, pa.string()),
            null_values=[""],
            strings_can_be_null=True,
        ),
    )
    try:
        yield from reader
    except pa.ArrowInvalid as error:
        if seen and ragged == "error":
            raise RaggedRow from error
        raise


def write_columns(found: Delimited, positions: Sequence[int], folder: Path) -> Path:
    """Write the columns at ``positions`` of a text as UTF-8 CSV into ``folder``; return the file.

    Every row keeps its line. A row of another width than the header's stays of another width, so
    that whoever reads the file can set it aside. Raises DataError for bytes that the encoding
    does not know.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{uuid.uuid4().hex}.csv"
    try:
        if found.strays:  # only a reader of lines can mend them
            _write_rows(found, positions, target)
        else:
            _write_blocks(found, positions, target)
    except (RaggedRow, pa.ArrowInvalid, UnicodeDecodeError):
        # Read by row, such a text is either kept with its odd rows or refused with the line.
        _write_rows(found, positions, target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target


def _write_blocks(found: Delimited, positions: Sequence[int], target: Path) -> None:
    wanted = [found.names[at] for at in positions]
    schema = pa.schema([(name, pa.string()) for name in wanted])
    with found.open_bytes() as stream, target.open("wb") as sink:
        stream.read(found.encoding.mark)
        with pyarrow.csv.CSVWriter(sink, schema) as writer:
            for block in blocks(
                stream,
                found.names,
                wanted,
                found.delimiter,
                found.skip,
                found.encoding.codec,
                ragged="error",
            ):
                _refuse_swallowed(block)
                writer.write_batch(block)


def _refuse_swallowed(block: pa.RecordBatch) -> None:
    """Raise RaggedRow where a cell holds what looks like the rows below it."""
    lengths: Any = pyarrow.compute.binary_length
    for column in block.columns:
        longest = pyarrow.compute.max(lengths(column)).as_py()
        if longest is not None and longest > LONGEST_CELL:
            raise RaggedRow


def _write_rows(found: Delimited, positions: Sequence[int], target: Path) -> None:
    """The same row by row, five times slower, for a text with rows of other widths."""
    try:
        _copy_rows(found, positions, target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _copy_rows(found: Delimited, positions: Sequence[int], target: Path) -> None:
    csv.field_size_limit(LONGEST_CELL)
    with (
        found.open_bytes() as stream,
        target.open("w", encoding="utf-8", newline="") as out,
    ):
        stream.read(found.encoding.mark)
        # A stray quote is told by its line, and lines end with a line feed alone.
        newline = "\n" if found.strays else ""
        text = io.TextIOWrapper(stream, found.encoding.codec, newline=newline)
        lines = stray_quotes.mended(iter(text), found.strays, found.layout)
        for _ in range(found.skip):
            next(lines)
        reader = csv.reader(lines, delimiter=found.delimiter)
        writer = csv.writer(out, lineterminator="\n")
        try:
            next(reader)
            line = reader.line_num
            writer.writerow([found.names[at] for at in positions])
            for row in reader:
                if reader.line_num - line > MOST_LINES:
                    raise DataError(_broken(found.original, line, f"{reader.line_num - line}"))
                line = reader.line_num
                writer.writerow(_kept(row, positions, len(found.names)))
        except UnicodeDecodeError as error:
            raise DataError(
                encodings.fault(found.open_bytes, found.original, found.encoding)
            ) from error
        except csv.Error as error:
            raise DataError(_broken(found.original, reader.line_num, str(error))) from error


def _kept(row: list[str], positions: Sequence[int], width: int) -> list[str]:
    if len(row) == width or not row:
        return [row[at] for at in positions] if row else []
    return [*(row[at] if at < len(row) else "" for at in positions), ""]


def _broken(path: Path, line: int, got: str) -> Problem:
    return Problem(
        Text("引号没有成对，读不下去", "The quotes do not pair, so reading stops"),
        got,
        Text("成对的双引号", "paired double quotes"),
        Text("检查这一行之前的引号。", "Check the quotes before this line."),
        path.name,
        line,
    )
