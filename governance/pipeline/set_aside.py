"""The rows of a load that were set aside, as a file that loads once they are mended."""

import csv
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from governance.datasets.findings import finding
from governance.ingest.plan import ColumnPlan
from governance.store.check_sql import BLANK
from governance.store.csv_scan import lines_of
from governance.store.lake import Lake
from governance.store.load_report import LoadReport, SetAsideRow
from governance.store.staging_area import StagedFile

# Columns that a load passes over: they say what is wrong, they are no data.
NOTES: Final = ("_文件 file", "_行 line", "_原因 reason", "_列 column", "_值 value")
NOT_A_ROW: Final = "not_a_row"
# Of loads that were not kept, the latest few: whoever mends a file does so before the next.
REFUSED: Final = 20


def write(
    target: Path,
    report: LoadReport,
    staged: Sequence[StagedFile],
    columns: Sequence[ColumnPlan],
) -> None:
    """Write the rows with the columns of their files that are kept, and what is wrong with them."""
    called = {column.name: column.header for column in columns if column.header}
    target.parent.mkdir(parents=True, exist_ok=True)
    headers = _headers(staged)
    with target.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow([*headers, *NOTES])
        for file in staged:
            rows = [row for row in report.rows_set_aside() if row.file_number == file.number]
            writer.writerows(_lines(file, rows, headers, called))


def keep(lake: Lake, load_id: str, copy: Path | None = None) -> None:
    """Keep the rows set aside by a load that is not kept itself: as a ``copy``, or in the lake."""
    source = lake.set_aside(load_id)
    if not source.is_file():
        return
    target = copy or lake.refused(load_id)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    if copy is None:
        _newest_only(target.parent)


def of(lake: Lake, load_id: str) -> Path | None:
    """The file of the rows that a load set aside, whether or not the load was kept; None without.

    A load that was not kept may be named by its running number alone, as one that was.
    """
    kept = lake.set_aside(load_id)
    if kept.is_file():
        return kept
    pattern = f"{load_id}.csv" if "-" in load_id else f"{load_id.zfill(6)}-*.csv"
    return max(lake.root.glob(f"refused/{pattern}"), key=_written, default=None)


def _newest_only(folder: Path) -> None:
    for path in sorted(folder.glob("*.csv"), key=_written)[:-REFUSED]:
        path.unlink(missing_ok=True)


def _written(path: Path) -> tuple[float, str]:
    return path.stat().st_mtime, path.name


def write_invented(target: Path, report: LoadReport, headers: Sequence[str]) -> None:
    """Write the rows that were invented to be set aside; they stood in no file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8-sig", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow([*headers, *NOTES])
        for row in report.rows_set_aside():
            said = "; ".join(_said(reason.partition(":")[0]) for reason in row.reasons)
            named = "; ".join(reason.partition(":")[2] for reason in row.reasons)
            cells = [cell or "" for cell in row.cells]
            writer.writerow([*cells, "模拟数据 simulated", str(row.row_number), said, named, ""])


def _headers(staged: Sequence[StagedFile]) -> list[str]:
    """The kept columns of all files, each once."""
    return list(dict.fromkeys(file.file.headers[at] for file in staged for at in file.kept))


def _lines(
    file: StagedFile,
    rows: Sequence[SetAsideRow],
    headers: Sequence[str],
    called: Mapping[str, str],
) -> Iterator[list[str]]:
    name = file.file.original.name
    lines = lines_of(
        file.file, [row.row_number for row in rows], file.rows, list(file.reject_offsets)
    )
    kept = [file.file.headers[at] for at in file.kept]
    for row in rows:
        cells = dict(zip(kept, row.cells, strict=True))
        # What a blank row lacks besides is no news.
        told = row.reasons[:1] if row.reasons[0] == BLANK else row.reasons
        reasons = [reason.partition(":")[::2] for reason in told]
        where = [called.get(name, name) for _, name in reasons]
        yield [
            *(cells.get(header) or "" for header in headers),
            name,
            str(lines[row.row_number]),
            "; ".join(_said(reason) for reason, _ in reasons),
            "; ".join(where),
            "; ".join(cells.get(header) or "" for header in where),
        ]
    # What is no row has no cells that could be told apart, and a shifted one may hold a name.
    for reject in file.rejects:
        yield [*("" for _ in headers), name, str(reject.line), _said(NOT_A_ROW), "", reject.error]


def _said(reason: str) -> str:
    """The reason as programs know it, and in words."""
    return f"{reason} {finding(reason).zh}"
