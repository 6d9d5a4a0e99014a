"""JSON as tables: one object a row, from an array (Socrata, Open311 GeoReport v2) or one a line."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BufferedReader
from pathlib import Path
from typing import Any, Final

import ijson
import orjson

from governance.ingest import headers
from governance.ingest.encodings import OpenBytes
from governance.ingest.found import FoundTable
from governance.ingest.plan import NormalisedFile
from governance.ingest.row_files import write_rows
from governance.model.errors import DataError, Problem, Text

_SAMPLE_ROWS: Final = 2000
_DEPTH: Final = 2
_MARK: Final = b"\xef\xbb\xbf"
Flat = Mapping[str, str]


def is_json(head: bytes) -> bool:
    """Whether a file that begins so is JSON: an array of objects, or an object."""
    start = head.removeprefix(_MARK).lstrip()
    if start.startswith(b"["):
        return start[1:].lstrip()[:1] in (b"{", b"]", b"")
    return start.startswith(b"{") and start[1:].lstrip()[:1] in (b'"', b"}")


def find(original: Path, open_bytes: OpenBytes, member: str | None = None) -> FoundTable:
    """The table of a JSON file, read once for the names of all its columns.

    An object without a value leaves its key out, so that only the whole file knows all columns.
    Raises DataError where the file is broken off or holds no objects.
    """
    keys: dict[str, None] = {}
    sample: list[Flat] = []
    path = _array(original, open_bytes)
    for row in _rows(original, open_bytes, path):
        keys.update(dict.fromkeys(row))
        if len(sample) < _SAMPLE_ROWS:
            sample.append(row)
    if not keys:
        raise DataError(_problem(original, "", None))
    found = _Json(original, open_bytes, member, path, tuple(keys), _names(tuple(keys)))
    cells = tuple(tuple(row.get(key, "") for key in keys) for row in sample)
    return FoundTable(original, member, found.names, cells, found.keep)


@dataclass(frozen=True)
class _Json:
    original: Path
    open_bytes: OpenBytes
    member: str | None
    path: str | None
    keys: tuple[str, ...]
    names: tuple[str, ...]

    def keep(self, positions: Sequence[int], folder: Path) -> NormalisedFile:
        """The columns at ``positions`` as CSV."""
        kept = tuple(self.names[at] for at in positions)
        keys = [self.keys[at] for at in positions]
        records = _rows(self.original, self.open_bytes, self.path)
        target = write_rows(kept, ([row.get(key, "") for key in keys] for row in records), folder)
        return NormalisedFile(
            self.original, self.member, "", target, True, kept, first_line=0, counted="record"
        )


def _array(original: Path, open_bytes: OpenBytes) -> str | None:
    """Where the rows of a document are, as ijson writes it; None for one object a line."""
    with open_bytes() as stream:
        first = _unmarked(stream).readline().strip()
        more = bool(stream.read(1 << 16).strip())
    if first.startswith(b"["):
        return "item"
    inner = None if more and _is_object(first) else _inner(original, open_bytes)
    if inner is None and not _is_object(first):
        raise DataError(_problem(original, first[:60].decode("utf-8", "replace"), None))
    return inner


def _inner(original: Path, open_bytes: OpenBytes) -> str | None:
    """The first array of objects inside an object, at most one object further in."""
    before = ("", "")
    try:
        with open_bytes() as stream:
            for prefix, event, _ in ijson.parse(_unmarked(stream)):
                starts = event == "start_map" and before[1] == "start_array"
                if starts and len(before[0]) > 0 and before[0].count(".") < _DEPTH:
                    return f"{before[0]}.item"
                before = (prefix, event)
    except (ijson.JSONError, UnicodeDecodeError) as error:
        raise DataError(_problem(original, str(error), None)) from error
    return None


def _rows(original: Path, open_bytes: OpenBytes, path: str | None) -> Iterator[Flat]:
    with open_bytes() as stream:
        if path is None:
            yield from _lines(original, _unmarked(stream))
            return
        number = 1
        try:
            for found in ijson.items(_unmarked(stream), path):
                yield _flat(found)
                number += 1
        except (ijson.JSONError, UnicodeDecodeError) as error:
            raise DataError(_problem(original, str(error), number)) from error


def _lines(original: Path, stream: BufferedReader) -> Iterator[Flat]:
    """The objects of a text with one a line; an empty line is an empty row, to keep the count."""
    for number, line in enumerate(stream, start=1):
        try:
            yield _flat(orjson.loads(line)) if line.strip() else {}
        except orjson.JSONDecodeError as error:
            raise DataError(_problem(original, str(error), number)) from error


def _flat(found: Any) -> Flat:
    """The values of an object as text, those of objects in it under their dotted names."""
    flat: dict[str, str] = {}
    waiting = [("", found if isinstance(found, dict) else {"": found})]
    while waiting:
        above, part = waiting.pop(0)
        for key, value in part.items():
            name = f"{above}.{key}" if above else str(key)
            if isinstance(value, dict):
                waiting.append((name, value))
            else:
                flat[name] = _cell(value)
    return flat


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _names(keys: Sequence[str]) -> tuple[str, ...]:
    """The keys as headers: a dotted one goes by its last part where no other key does."""
    last = [key.rpartition(".")[2] for key in keys]
    return headers.unique(
        short if last.count(short) == 1 else key for key, short in zip(keys, last, strict=True)
    )


def _unmarked(stream: BufferedReader) -> BufferedReader:
    """The stream behind the mark that some systems put before UTF-8."""
    if stream.peek(len(_MARK)).startswith(_MARK):
        stream.read(len(_MARK))
    return stream


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(orjson.loads(line), dict)
    except orjson.JSONDecodeError:
        return False


def _problem(path: Path, got: str, line: int | None) -> Problem:
    return Problem(
        Text("JSON 读不出来", "The JSON cannot be read"),
        got,
        Text(
            "对象的数组，或一行一个对象，UTF-8", "an array of objects or one object a line, UTF-8"
        ),
        Text("重新导出或下载这个文件。", "Export or download it again."),
        path.name,
        line,
    )
