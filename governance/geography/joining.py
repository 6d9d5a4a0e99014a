"""Shapes joined to places: by code, then by name inside the parent; what does not match is listed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from governance.geography import codes
from governance.geography.places import Gazetteer, Place
from governance.model.errors import DataError, Problem, Text

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

# Headers under which code, name and parent are usually found, compared in lower case.
HEADERS: Final[Mapping[str, tuple[str, ...]]] = {
    "code": ("code", "gb", "adcode", "代码", "行政区划代码", "区划代码", "xzqdm", "zoneid", "id"),
    "name": ("name", "name_zh", "名称", "行政区名称", "小区名称", "社区名称", "xzqmc", "mc"),
    "parent": ("parent", "parent_code", "parent_name", "上级", "上级代码", "上级名称", "所属"),
}
UNIT_COLUMNS: Final = ("unit_id", "code", "name", "level", "case_id", "place_id", "row", "geometry")


@dataclass(frozen=True)
class Columns:
    """Which columns of a file hold code, name and parent (its code or name); "" is none."""

    code: str = ""
    name: str = ""
    parent: str = ""


@dataclass(frozen=True)
class Mismatch:
    """One feature of a file (`row` counts from 1) that did not match as its words say, and why."""

    row: int
    code: str
    name: str
    why: Text


@dataclass(frozen=True)
class _Found:
    """What a feature was found to be: a place, or a unit of a case, or neither, and the doubt."""

    place: Place | None = None
    case: Place | None = None
    doubt: Text | None = None


def columns_of(frame: GeoDataFrame, given: Columns, file: str = "") -> Columns:
    """Return the columns to read: those given, else those with a usual header.

    Raises DataError for a column that the file has not, or when it has neither code nor name.
    """
    present = {str(name).lower(): str(name) for name in frame.columns if name != "geometry"}
    chosen = {}
    for part, usual in HEADERS.items():
        wanted = getattr(given, part)
        if wanted and wanted not in present.values():
            raise DataError(_no_column(wanted, list(present.values()), file))
        found = (present[name] for name in usual if name in present)
        chosen[part] = wanted or next(found, "")
    if not (chosen["code"] or chosen["name"]):
        raise DataError(_no_column("code / name", list(present.values()), file))
    return Columns(**chosen)


def joined(
    frame: GeoDataFrame,
    level: str,
    columns: Columns,
    gazetteer: Gazetteer,
    within: Place | None = None,
) -> tuple[GeoDataFrame, tuple[Mismatch, ...]]:
    """Return one row per unit (UNIT_COLUMNS) and what did not match.

    `within` is the parent of features that name none. Units of provinces, prefectures and
    counties are kept wherever they lie, as neighbours; below, a unit that lies in no case is
    left out. Features of the same unit are put together.
    """
    mismatches = []
    rows: list[dict[str, object]] = []
    first: dict[object, int] = {}
    for feature in _features(frame, columns):
        found = _find(feature, level, gazetteer, within)
        doubt = found.doubt
        if found.case is not None or (level in codes.ABOVE_STREETS and feature.code):
            rows.append(_unit(feature, level, found))
            before = first.setdefault(rows[-1]["unit_id"], feature.row)
            doubt = doubt or (_same(before) if before != feature.row else None)
        if doubt is not None:
            mismatches.append(Mismatch(feature.row, feature.given, feature.name, doubt))
    return _frame(rows, frame.crs), tuple(mismatches)


@dataclass(frozen=True)
class _Feature:
    """A row of the file; `code` is a division code or "", `given` the code as it stands."""

    row: int
    code: str
    given: str
    name: str
    parent: str
    geometry: Any


def _features(frame: GeoDataFrame, columns: Columns) -> Iterator[_Feature]:
    rows = frame["row"] if "row" in frame.columns else range(1, len(frame) + 1)
    texts = [
        frame[name] if name else [None] * len(frame)
        for name in (columns.code, columns.name, columns.parent)
    ]
    for row, code, name, parent, shape in zip(rows, *texts, frame.geometry, strict=True):
        plain = codes.normal_code(code)
        given = codes.written(code)
        yield _Feature(int(row), plain, given, _text(name), codes.written(_text(parent)), shape)


def _text(value: object) -> str:
    return "" if value is None or value != value else " ".join(str(value).split())


def _find(feature: _Feature, level: str, gazetteer: Gazetteer, within: Place | None) -> _Found:
    """Return what a feature is: by its code, then by its name inside its parent, else nothing known."""
    parent = _parent(feature, gazetteer) or within
    coded = gazetteer.identified(feature.given)
    around = parent or coded
    case = _case(feature.code, gazetteer) or (gazetteer.case_of(around) if around else None)
    if coded and _agrees(coded, feature.name):
        return _Found(coded, gazetteer.case_of(coded), _other_level(coded, level))
    named = _named(feature, level, gazetteer, case, parent)
    if len(named) == 1:
        return _Found(named[0], case, _other_name(coded, feature.name))
    if len(named) > 1:
        return _Found(None, case, _several(named))
    if coded and (level in codes.ABOVE_STREETS or (coded.is_own and not feature.code)):
        return _Found(coded, gazetteer.case_of(coded), _other_name(coded, feature.name))
    if case is None and level not in codes.ABOVE_STREETS:
        return _Found(doubt=_NOWHERE)
    if not feature.code and not (feature.name and case):
        return _Found(doubt=_NAMELESS)
    doubt = _other_name(coded, feature.name) or _unknown(case, level, gazetteer)
    return _Found(None, case, doubt)


def _named(
    feature: _Feature, level: str, gazetteer: Gazetteer, case: Place | None, parent: Place | None
) -> list[Place]:
    """Return the places of the level and the name that lie in the parent, else in the case."""
    inside = parent or case
    if inside is None or case is None:
        return []
    return [
        place
        for place in gazetteer.named(feature.name, level)
        if gazetteer.case_of(place) == case and gazetteer.lies_in(place, inside)
    ]


def _agrees(place: Place, name: str) -> bool:
    return not name or place.is_named(name)


def _parent(feature: _Feature, gazetteer: Gazetteer) -> Place | None:
    """Return the place that the feature names as its parent, None if it names none, or several."""
    if not feature.parent:
        return None
    coded = gazetteer.identified(feature.parent)
    named = () if coded else gazetteer.named(feature.parent)
    return coded or (named[0] if len(named) == 1 else None)


def _case(code: str, gazetteer: Gazetteer) -> Place | None:
    return next((case for case in gazetteer.cases if codes.inside(code, case.code)), None)


def _unit(feature: _Feature, level: str, found: _Found) -> dict[str, object]:
    place, case = found.place, found.case
    case_id = case.place_id if case else ""
    own_id = feature.code or f"{case_id}/{level}/{feature.name or feature.row}"
    return {
        "unit_id": place.place_id if place else own_id,
        "code": feature.code or (place.code if place else ""),
        "name": feature.name or (place.name_zh if place else feature.code),
        "level": level,
        "case_id": case_id,
        "place_id": place.place_id if place else "",
        "row": feature.row,
        "geometry": feature.geometry,
    }


def _frame(rows: list[dict[str, object]], crs: object) -> GeoDataFrame:
    import geopandas

    made = geopandas.GeoDataFrame(rows, columns=UNIT_COLUMNS, geometry="geometry", crs=crs)
    if made["unit_id"].is_unique:
        return made
    return made.dissolve("unit_id", sort=False).reset_index()[list(UNIT_COLUMNS)]


_NOWHERE: Final = Text(
    "不在任何案例地区内，也不在您导入的地方内：没有它们的代码或上级名称，略去",
    "in no case and in no place that you loaded: neither a code nor a parent of one, left out",
)
_NAMELESS: Final = Text("没有代码，也没有名称，略去", "neither code nor name, left out")


def _other_name(place: Place | None, name: str) -> Text | None:
    """Return the doubt about a place found by code whose name is not the feature's."""
    if place is None or not name or place.is_named(name):
        return None
    return Text(
        f"代码属于“{place.name_zh}”，文件写作“{name}”",
        f"the code is that of “{place.name_zh}”, the file says “{name}”",
    )


def _same(row: int) -> Text:
    return Text(
        f"与第 {row} 个要素是同一个地方，合成一个图形",
        f"the same place as feature {row}, put together with it",
    )


def _other_level(place: Place, level: str) -> Text | None:
    """Return the doubt about a place found by code that stands at another level than the file's."""
    if place.level == level or not place.is_own:
        return None
    return Text(
        f"代码属于“{place.name_zh}”，层级是 {place.level}，文件的层级是 {level}",
        f"the code is that of “{place.name_zh}”, whose level is {place.level}, not {level}",
    )


def _unknown(case: Place | None, level: str, gazetteer: Gazetteer) -> Text | None:
    """Return the doubt about a unit that no place is, where the user has loaded such places."""
    if case is None or (case.place_id, level) not in gazetteer.own_levels:
        return None
    return Text(
        f"“{case.name_zh}”里没有这个代码或名称的地方：画出来，没有数值",
        f"no place in “{case.name_en}” has this code or name: drawn, without a value",
    )


def _several(places: list[Place]) -> Text:
    ids = ", ".join(place.place_id for place in places)
    return Text(f"同名的地方不止一个：{ids}", f"several places have this name: {ids}")


def _no_column(wanted: str, present: list[str], file: str) -> Problem:
    return Problem(
        Text("找不到代码或名称的列", "The column of codes or names is not there"),
        wanted,
        ", ".join(present) or "—",
        Text(
            "在页面上填写列名，或用 --code-column、--name-column 指明。",
            "Enter the names of the columns, or use --code-column and --name-column.",
        ),
        file,
    )
