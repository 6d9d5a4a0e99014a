"""What a warehouse was built from, as a short name: equal name, equal rows."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import governance
from governance.ingest.case_files import data_paths

LENGTH: Final = 10
_ROOMS: Final = ("model", "datasets", "ingest", "store", "indicators", "pipeline")


def data_sha256(data_dir: Path) -> str:
    """The SHA-256 of the data files, names and bytes; a file that is missing counts as absent."""
    return _digest(data_dir, (path for path in data_paths(data_dir) if path.is_file()))


def fingerprint(data_dir: Path, queries_dir: Path) -> str:
    """Ten hexadecimal digits that change with the data, the queries and the program."""
    program = Path(governance.__file__).parent
    parts = (
        data_sha256(data_dir),
        _digest(queries_dir, _query_files(queries_dir)),
        _digest(program, _program_files(program)),
        governance.__version__,
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:LENGTH]


def _query_files(folder: Path) -> Iterator[Path]:
    # Lookups only read a warehouse; a change in them needs no new one.
    for room in ("staging", "marts", "indicators"):
        yield from (
            path for path in (folder / room).glob("**/*") if path.suffix in (".sql", ".toml")
        )


def _program_files(folder: Path) -> Iterator[Path]:
    for room in _ROOMS:
        yield from (folder / room).glob("**/*.py")


def _digest(root: Path, paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        # Lines end differently in a checkout on Windows; the content is the same.
        digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()
