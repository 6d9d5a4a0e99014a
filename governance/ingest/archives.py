"""Packed files: what a .gz or .zip holds, opened as streams and never unpacked to disk."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Final

from governance.ingest.encodings import OpenBytes
from governance.model.errors import DataError, Problem, Text

GZIP: Final = b"\x1f\x8b"
ZIP: Final = b"PK\x03\x04"
MEGABYTE: Final = 1_000_000
Packed = IO[bytes] | gzip.GzipFile


@dataclass(frozen=True)
class Limits:
    """How much a packed file may hold: members, bytes in all, times its own size.

    Tables repeat themselves and are packed 10 to 60 times; a bomb is packed a thousand times.
    The ratio is not looked at below ``ratio_from_mb`` megabytes (a million bytes) unpacked.
    """

    members: int = 500
    unpacked_mb: float = 100_000
    ratio: float = 250
    ratio_from_mb: float = 200


@dataclass(frozen=True)
class Member:
    """A file inside a packed file: its name there, and how to open it."""

    name: str
    open_bytes: OpenBytes


def gzip_member(path: Path, limits: Limits = Limits()) -> Member:
    """What a .gz file holds."""
    name = path.stem if path.suffix.lower() == ".gz" else path.name
    return Member(name, _bounded(path, lambda: gzip.open(path, "rb"), limits))


def zip_members(path: Path, limits: Limits = Limits()) -> tuple[Member, ...]:
    """The files of a .zip in order, without folders and what systems add to it.

    Raises DataError for a file that is broken, locked by a password, or larger inside than
    ``limits`` allow.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            found = [one for one in archive.infolist() if _is_table(one.filename)]
    except zipfile.BadZipFile as error:
        raise DataError(broken(path, str(error))) from error
    _refuse(path, found, limits)
    return tuple(Member(_name(one), _bounded(path, _opener(path, one), limits)) for one in found)


def broken(path: Path, got: str) -> Problem:
    """The problem of a packed file that cannot be unpacked."""
    return Problem(
        Text("压缩文件已损坏", "The packed file is damaged"),
        got,
        Text("完整的 .gz 或 .zip 文件", "a whole .gz or .zip file"),
        Text("重新下载或重新压缩这个文件。", "Download it or pack it again."),
        path.name,
    )


def _is_table(name: str) -> bool:
    path = PurePosixPath(name)
    return not name.endswith("/") and "__MACOSX" not in path.parts and path.name[:1] not in "._"


def _refuse(path: Path, found: list[zipfile.ZipInfo], limits: Limits) -> None:
    if any(one.flag_bits & 1 for one in found):
        raise DataError(_locked(path))
    size = sum(one.file_size for one in found)
    if len(found) > limits.members:
        raise DataError(_too_large(path, f"{len(found)}", limits))
    if _is_bomb(size, path.stat().st_size, limits):
        raise DataError(_too_large(path, f"{size / MEGABYTE:,.0f} MB", limits))


def _is_bomb(unpacked: int, packed: int, limits: Limits) -> bool:
    if unpacked > limits.unpacked_mb * MEGABYTE:
        return True
    return unpacked > max(limits.ratio_from_mb * MEGABYTE, limits.ratio * packed)


def _opener(path: Path, member: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    return lambda: zipfile.ZipFile(path).open(member)


def _name(member: zipfile.ZipInfo) -> str:
    """The name as its maker wrote it: Windows in China writes GBK and does not say so."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return member.filename


def _bounded(path: Path, opener: Callable[[], Packed], limits: Limits) -> OpenBytes:
    return lambda: io.BufferedReader(_Bounded(path, opener(), limits), 1 << 20)


class _Bounded(io.RawIOBase):
    """A stream that is being unpacked, and refuses to go on when it turns out too large."""

    def __init__(self, path: Path, stream: Packed, limits: Limits) -> None:
        self._path, self._stream, self._limits = path, stream, limits
        self._packed, self._read = path.stat().st_size, 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Read the next bytes; DataError where the packed file is damaged or too large."""
        try:
            block = self._stream.read(len(buffer))
        except (OSError, EOFError, zlib.error, zipfile.BadZipFile) as error:
            raise DataError(broken(self._path, str(error))) from error
        self._read += len(block)
        if _is_bomb(self._read, self._packed, self._limits):
            read = f"> {self._read / MEGABYTE:,.0f} MB"
            raise DataError(_too_large(self._path, read, self._limits))
        buffer[: len(block)] = block
        return len(block)

    def close(self) -> None:
        """Close the packed file as well."""
        self._stream.close()
        super().close()


def read_whole(member: OpenBytes, path: Path, most_mb: float) -> bytes:
    """The bytes of a packed workbook or Parquet file, which must be read back and forth."""
    with member() as stream:
        content = stream.read(int(most_mb * MEGABYTE) + 1)
    if len(content) > most_mb * MEGABYTE:
        limits = Limits(unpacked_mb=most_mb)
        raise DataError(_too_large(path, f"> {most_mb:,.0f} MB", limits))
    return content


def _locked(path: Path) -> Problem:
    return Problem(
        Text("压缩文件有密码", "The packed file is locked by a password"),
        "",
        Text("没有密码的 .zip", "a .zip without a password"),
        Text("解压后再导入。", "Unpack it and load what it holds."),
        path.name,
    )


def _too_large(path: Path, got: str, limits: Limits) -> Problem:
    most, times, members = limits.unpacked_mb, limits.ratio, limits.members
    return Problem(
        Text("压缩文件解开后过大", "The packed file is too large inside"),
        got,
        Text(
            f"最多 {members} 个文件，解开不超过 {most:,.0f} MB，也不超过压缩时的 {times:g} 倍",
            f"at most {members} files, {most:,.0f} MB unpacked and {times:g} times the packed size",
        ),
        Text(
            "确认文件来源；若确实这么大，先解压再导入。",
            "Make sure where it comes from; if it is that large, unpack it and load the file.",
        ),
        path.name,
    )
