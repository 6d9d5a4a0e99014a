"""Parquet files as tables: flat columns, read batch by batch."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute
import pyarrow.csv
import pyarrow.parquet

from governance.ingest import headers
from governance.ingest.found import FoundTable
from governance.ingest.plan import NormalisedFile
from governance.ingest.row_files import new_file
from governance.model.errors import DataError, Problem, Text

MAGIC: Final = b"PAR1"
_SAMPLE_ROWS: Final = 2000
_BATCH: Final = 65_536
Source = Path | bytes
# The types that are published for Arrow's functions do not fit their use.
pc: Final[Any] = pyarrow.compute


def find(original: Path, source: Source, member: str | None = None) -> FoundTable:
    """The table of a Parquet file; columns of lists or structs are left out.

    Raises DataError where it cannot be read.
    """
    file = _open(original, source)
    columns = tuple(one.name for one in file.schema_arrow if not pa.types.is_nested(one.type))
    first: Any = next(file.iter_batches(_SAMPLE_ROWS, columns=list(columns)), None)
    texts = [] if first is None else [_texts(column).to_pylist() for column in first.columns]
    sample = tuple(tuple(cell or "" for cell in row) for row in zip(*texts, strict=True))
    found = _Parquet(original, source, member, columns, headers.unique(columns))
    return FoundTable(original, member, found.names, sample, found.keep)


@dataclass(frozen=True)
class _Parquet:
    original: Path
    source: Source
    member: str | None
    columns: tuple[str, ...]
    names: tuple[str, ...]

    def keep(self, positions: Sequence[int], folder: Path) -> NormalisedFile:
        """The columns at ``positions`` as CSV, instants as ISO 8601."""
        kept = tuple(self.names[at] for at in positions)
        schema = pa.schema([(name, pa.string()) for name in kept])
        file = _open(self.original, self.source)
        wanted = [self.columns[at] for at in positions]
        target = new_file(folder)
        with target.open("wb") as sink, pyarrow.csv.CSVWriter(sink, schema) as writer:
            for batch in file.iter_batches(_BATCH, columns=wanted):
                texts = [_texts(batch.column(name)) for name in wanted]
                writer.write_batch(pa.RecordBatch.from_arrays(texts, schema=schema))
        return NormalisedFile(
            self.original,
            self.member,
            "",
            target,
            True,
            kept,
            first_line=0,
            counted="record",
        )


def _texts(column: Any) -> Any:
    """The column as text on one line each."""
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if pa.types.is_binary(column.type):
        column = pa.nulls(len(column), pa.string())
    return pc.replace_substring_regex(column.cast(pa.string()), r"[\r\n]+", " ")


def _open(original: Path, source: Source) -> pyarrow.parquet.ParquetFile:
    try:
        return pyarrow.parquet.ParquetFile(
            io.BytesIO(source) if isinstance(source, bytes) else source
        )
    except (pa.ArrowException, OSError) as error:
        raise DataError(_broken(original, str(error))) from error


def _broken(path: Path, got: str) -> Problem:
    return Problem(
        Text("Parquet 文件读不出来", "The Parquet file cannot be read"),
        got,
        Text("完整的 Parquet 文件", "a whole Parquet file"),
        Text("重新导出这个文件。", "Export it again."),
        path.name,
    )
