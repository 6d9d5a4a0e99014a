"""A user's boundary file read: GeoJSON, GeoPackage or zipped Shapefile, within limits."""

from __future__ import annotations

import json
import warnings
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from governance.model.errors import DataError, Problem, Text

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

MEGABYTE: Final = 1_000_000
FORMATS: Final = {".geojson": "GeoJSON", ".json": "GeoJSON", ".gpkg": "GeoPackage", ".zip": "ZIP"}
_SQLITE: Final = b"SQLite format 3\x00"
_PARTS: Final = (".shp", ".shx", ".dbf")
_HEADER: Final = 4096


@dataclass(frozen=True)
class Limits:
    """How large a file may be, in megabytes (a million bytes): packed, unpacked; and how many rows."""

    file_mb: float = 100
    unpacked_mb: float = 400
    features: int = 100_000


def read(path: Path, limits: Limits = Limits(), layer: str = "") -> GeoDataFrame:
    """Return the rows of a file, with its own reference system where it names one.

    `layer` chooses among several in a GeoPackage. Raises DataError for a file that is too large,
    of another kind, broken, or empty; nothing is unpacked to disk.
    """
    kind = FORMATS.get(path.suffix.lower())
    if kind is None:
        raise DataError(_wrong_kind(path, path.suffix))
    _refuse_size(path, path.stat().st_size, limits.file_mb)
    check = {"GeoJSON": _check_geojson, "GeoPackage": _check_geopackage, "ZIP": _check_archive}
    options: dict[str, Any] = check[kind](path, limits, layer)
    return _read(path, limits, options)


def _read(path: Path, limits: Limits, options: dict[str, Any]) -> GeoDataFrame:
    import geopandas
    from pyogrio.errors import DataLayerError, DataSourceError

    source, names_system = options.pop("source", path), options.pop("names_system", True)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # what is wrong is reported by its row
            frame = geopandas.read_file(
                source,
                engine="pyogrio",
                force_2d=True,
                on_invalid="ignore",  # such a shape becomes None
                max_features=limits.features + 1,
                **options,
            )
    except (DataSourceError, DataLayerError, UnicodeDecodeError, ValueError) as error:
        raise DataError(_broken(path, str(error))) from error
    if not isinstance(frame, geopandas.GeoDataFrame) or frame.empty:
        raise DataError(_empty(path))
    if len(frame) > limits.features:
        raise DataError(_too_many(path, limits.features))
    return frame if names_system else frame.set_crs(None, allow_override=True)


def _check_geojson(path: Path, limits: Limits, layer: str) -> dict[str, Any]:
    with path.open("rb") as handle:
        start = handle.read(_HEADER)
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not text.startswith(b"{"):
        raise DataError(_broken(path, text[:30].decode("utf-8", "replace")))
    _check_json(path)
    return {"names_system": _names_system(path)}


def _names_system(path: Path) -> bool:
    """Return whether a GeoJSON names its system, at its beginning or its end.

    Without one the standard says WGS-84; but files from Chinese map services are often shifted
    and name none, so that the person is asked.
    """
    with path.open("rb") as handle:
        start = handle.read(_HEADER)
        handle.seek(max(0, path.stat().st_size - _HEADER))
        return b'"crs"' in start + handle.read()


def _check_json(path: Path) -> None:
    """Read a small file as JSON first: where it breaks off, the place is told by line."""
    if path.stat().st_size > 10 * MEGABYTE:
        return
    try:
        json.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DataError(_not_utf8(path)) from error
    except RecursionError as error:
        raise DataError(_broken(path, "RecursionError")) from error
    except json.JSONDecodeError as error:
        raise DataError(_broken(path, error.msg, error.lineno)) from error


def _check_geopackage(path: Path, limits: Limits, layer: str) -> dict[str, Any]:
    with path.open("rb") as handle:
        if handle.read(len(_SQLITE)) != _SQLITE:
            raise DataError(_broken(path, "SQLite?"))
    import pyogrio
    from pyogrio.errors import DataSourceError

    try:
        layers = [str(name) for name, geometry in pyogrio.list_layers(path) if geometry]
    except DataSourceError as error:
        raise DataError(_broken(path, str(error))) from error
    if layer in layers or (len(layers) == 1 and not layer):
        return {"layer": layer or layers[0]}
    raise DataError(_which_layer(path, layers, layer))


def _check_archive(path: Path, limits: Limits, layer: str) -> dict[str, Any]:
    """Look into a zip without unpacking it: its size, one Shapefile, all of its parts."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = [one for one in archive.infolist() if not one.is_dir()]
            _refuse_size(path, sum(one.file_size for one in members), limits.unpacked_mb)
            names = [one.filename for one in members]
            shape = _one_shapefile(path, names)
            encoding = _encoding(archive, shape, names)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise DataError(_broken(path, str(error))) from error
    return {"source": f"/vsizip/{{{path}}}/{shape}", "encoding": encoding}


def _one_shapefile(path: Path, names: list[str]) -> str:
    shapes = [name for name in names if name.lower().endswith(".shp") and "__MACOSX" not in name]
    if len(shapes) != 1:
        raise DataError(_wrong_kind(path, ", ".join(shapes) or ", ".join(names[:5])))
    present = {name.lower() for name in names}
    missing = [end for end in _PARTS if shapes[0][:-4].lower() + end not in present]
    if missing:
        raise DataError(_broken(path, f"{shapes[0]}: {', '.join(missing)} ?"))
    return shapes[0]


def _encoding(archive: zipfile.ZipFile, shape: str, names: list[str]) -> str | None:
    """Return the encoding of the names: what .cpg says, else UTF-8 if it fits, else GB 18030."""
    by_lower = {name.lower(): name for name in names}
    if shape[:-4].lower() + ".cpg" in by_lower:
        return None  # the reader looks there by itself
    with archive.open(by_lower[shape[:-4].lower() + ".dbf"]) as table:
        rows = table.read(MEGABYTE)[32:]
    try:
        rows[: rows.rfind(b" ") + 1].decode("utf-8")
    except UnicodeDecodeError:
        return "GB18030"
    return "UTF-8"


def _refuse_size(path: Path, size: int, limit_mb: float) -> None:
    if size <= limit_mb * MEGABYTE:
        return
    raise DataError(
        Problem(
            Text("文件太大，没有读取", "The file is too large and was not read"),
            f"{size / MEGABYTE:.0f} MB",
            Text(f"不超过 {limit_mb:g} MB", f"at most {limit_mb:g} MB"),
            Text(
                "裁剪到需要的地方，或先简化；确需如此之大时用 --limit-mb 放宽。",
                "Cut it to the places needed or simplify it; --limit-mb raises the limit.",
            ),
            path.name,
        )
    )


def _too_many(path: Path, most: int) -> Problem:
    return Problem(
        Text("要素太多", "There are too many features"),
        f"> {most}",
        Text(f"不超过 {most} 个", f"at most {most}"),
        Text("按地方拆成几个文件。", "Split the file by place."),
        path.name,
    )


def _wrong_kind(path: Path, got: str) -> Problem:
    return Problem(
        Text("不是能读的边界文件", "This is no boundary file that can be read"),
        got,
        Text(
            ".geojson、.json、.gpkg，或装着一个 Shapefile（.shp）的 .zip",
            ".geojson, .json, .gpkg, or a .zip that holds one Shapefile (.shp)",
        ),
        Text("用 GIS 软件另存为其中一种。", "Save it as one of these with a GIS program."),
        path.name,
    )


def _not_utf8(path: Path) -> Problem:
    return Problem(
        Text("文件不是 UTF-8 编码", "The file is not in UTF-8"),
        "GBK / GB 18030 ?",
        "UTF-8",
        Text(
            "用 GIS 软件或文本编辑器另存为 UTF-8，再试。",
            "Save it as UTF-8 with a GIS program or a text editor and try again.",
        ),
        path.name,
    )


def _broken(path: Path, got: str, line: int | None = None) -> Problem:
    return Problem(
        Text("文件损坏或不完整", "The file is broken or incomplete"),
        got.replace(str(path), path.name),
        Text("完整的边界文件", "a whole boundary file"),
        Text("重新导出或重新下载这个文件。", "Export or download the file again."),
        path.name,
        line,
    )


def _empty(path: Path) -> Problem:
    return Problem(
        Text("文件里没有边界", "The file holds no boundaries"),
        "0",
        Text("至少一个面", "at least one polygon"),
        Text("检查导出时的筛选。", "Look at the filter that was used for the export."),
        path.name,
    )


def _which_layer(path: Path, layers: list[str], wanted: str) -> Problem:
    return Problem(
        Text("要说明用哪个图层", "It must be said which layer to use"),
        wanted or "—",
        ", ".join(layers) or Text("至少一个有图形的图层", "at least one layer with shapes"),
        Text("在页面上填“图层”，或用 --layer 指定。", "Enter it under “Layer”, or use --layer."),
        path.name,
    )
