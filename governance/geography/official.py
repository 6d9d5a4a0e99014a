"""The boundary files of the optional package geotool-cn: found, checked, never imported.

The package is a carrier of data here. Its files are used only while they are exactly those that
were examined: other versions of it carry other data, without the right to pass it on.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path
from typing import Final, NamedTuple

from governance.geography.record import Record
from governance.model.errors import DataError, Problem, Text

DISTRIBUTION: Final = "geotool-cn"
VERSION: Final = "1.1.0"
REQUIREMENTS: Final = "requirements-maps.txt"


class OfficialFile(NamedTuple):
    """A file inside the package and the digest of the one that was examined."""

    path: str
    sha256: str


FILES: Final = {
    "province": OfficialFile(
        "GeoToolCN/data/china_province.geojson",
        "3af8294f9ad61cc2bf84c1bb7e4bbf86a6336c68d754b699a0e6ddc33ef81486",
    ),
    "prefecture": OfficialFile(
        "GeoToolCN/data/china_city.geojson",
        "d7a6f05b7e58cf758d74bd71ed0ea2ce981ef99436e4881e9a68098c3cd80b3b",
    ),
    "county": OfficialFile(
        "GeoToolCN/data/china_district.geojson",
        "91edf86abe109a1de33052977852e37f848f350d37ae069b40e0d80dcc2a97d3",
    ),
}


def record(level: str, review_number: str = "") -> Record:
    """Return what a map drawn from the package must say; the review number is the operator's."""
    return Record(
        source="天地图（国家基础地理信息中心）",
        source_en="Tianditu (National Geomatics Center of China)",
        edition="2025-09",
        review_number=review_number,
        datum="CGCS2000",
        usage="来源网站允许用于地图可视化，没有给出开放许可；边界不得再分发。",
        usage_en="The source allows use for map visualisation and gives no open licence; "
        "do not pass the geometry on.",
        sha256=FILES[level].sha256,
    )


def find(level: str, search: Sequence[str] | None = None) -> Path | None:
    """Return the checked file of a level, None where the package is not installed.

    `search` are folders to look in instead of Python's own. Raises DataError where the package
    has another version, or the file is not the examined one.
    """
    found = _distribution(search)
    if found is None or level not in FILES:
        return None
    if found.version != VERSION:
        raise DataError(_wrong("version", found.version, f"{DISTRIBUTION}=={VERSION}"))
    path = Path(str(found.locate_file(FILES[level].path)))
    got = digest(path) if path.is_file() else ""
    if got != FILES[level].sha256:
        raise DataError(_wrong(path.name, got, f"sha256 {FILES[level].sha256}"))
    return path


def refusal(search: Sequence[str] | None = None) -> Problem | None:
    """Return why the package that is installed is not used, None where nothing speaks against it."""
    try:
        for level in FILES:
            find(level, search)
    except DataError as error:
        return error.problems[0]
    return None


def installed_version(search: Sequence[str] | None = None) -> str:
    """Return the version of the package that is installed, "" where none is."""
    found = _distribution(search)
    return "" if found is None else found.version


def digest(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def _distribution(search: Sequence[str] | None) -> metadata.Distribution | None:
    folders = sys.path if search is None else list(search)
    return next(iter(metadata.distributions(name=DISTRIBUTION, path=folders)), None)


def _wrong(what: str, got: str, expected: str) -> Problem:
    step = f"pip install -r {REQUIREMENTS}"
    return Problem(
        Text("边界软件包与核对过的不同，没有使用", "The boundary package is not the examined one"),
        got or "—",
        expected,
        Text(f"重新安装：{step}", f"Install it again: {step}"),
        f"{DISTRIBUTION}: {what}",
    )
