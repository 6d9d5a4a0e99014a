"""A user's boundary file looked at, with a report, and taken in when it can be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from governance.datasets.reference_data import LEVELS
from governance.geography import layers, official, own_files, reading
from governance.geography import reference_systems as systems
from governance.geography.joining import Columns, Mismatch, columns_of
from governance.geography.own_files import OwnFile
from governance.geography.places import Gazetteer, Place
from governance.geography.reading import Limits
from governance.geography.record import Record
from governance.geography.reference_systems import System
from governance.geography.repair import Mended, repaired
from governance.geography.shift import Shift, likely_shift
from governance.geography.simplifying import torn_borders
from governance.model.errors import DataError, Problem, Text

if TYPE_CHECKING:
    from geopandas import GeoDataFrame


@dataclass(frozen=True)
class Request:
    """What a person says of a file: its level, and as much as the file does not say itself.

    `system` is the name of a reference system, "" to take the file's own; `within` the id of the
    place in which features without parent lie. The record holds what the footer will say.
    """

    path: Path
    level: str
    system: str = ""
    columns: Columns = field(default_factory=Columns)
    layer: str = ""
    within: str = ""
    record: Record = field(default_factory=Record)
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Report:
    """What was found in a file.

    `features` were read, `units` can be drawn (by case in `cases`), `places` of them the program
    knows; `mended` and `mismatches` name features by row; `torn` shapes have borders that overlap
    or do not meet. `accuracy` is how far off conversion of the coordinates may be in metres, None
    where nobody states it; `shift` a datum that fits better than the declared one, if any;
    `lacking` are known places of the level, in these cases, that the file has no shape for.
    """

    own: OwnFile
    features: int
    units: int
    places: int
    cases: Mapping[str, int]
    mended: tuple[Mended, ...]
    mismatches: tuple[Mismatch, ...]
    torn: int
    accuracy: float | None
    shift: Shift | None
    lacking: tuple[Place, ...]


def add(home: Path, request: Request, gazetteer: Gazetteer) -> Report:
    """Take a file in, as it is, and return the report; DataError where it cannot be used.

    The cache is not touched: prepare it afterwards.
    """
    report = examine(request, gazetteer)
    return replace(report, own=own_files.keep(home, request.path, report.own))


def examine(request: Request, gazetteer: Gazetteer) -> Report:
    """Return what `add` would report, and change nothing."""
    _check_words(request, gazetteer)
    frame = reading.read(request.path, request.limits, request.layer)
    own = _described(request, frame)
    layer = layers.own_layer(own, gazetteer, request.limits)
    if layer.units.empty:
        raise DataError(_no_unit(request, layer.mismatches))
    drawn = layer.units[layer.units["case_id"] != ""]
    counts = {str(case): int(n) for case, n in drawn["case_id"].value_counts().items()}
    return Report(
        own=own,
        features=len(frame),
        units=len(layer.units),
        places=int((layer.units["place_id"] != "").sum()),
        cases=counts,
        mended=layer.mended,
        mismatches=layer.mismatches,
        torn=torn_borders(layer.units),
        accuracy=systems.accuracy(own.system),
        shift=_shift(frame, own.system, layer.units, gazetteer),
        lacking=_lacking(request.level, counts, set(layer.units["place_id"]), gazetteer),
    )


def _described(request: Request, frame: GeoDataFrame) -> OwnFile:
    """Return the file with its system, its columns and its digest."""
    name = request.path.name
    system = systems.parse(request.system) if request.system else systems.own_system(frame)
    if system is None:
        raise DataError(systems.not_given(name))
    return OwnFile(
        path=request.path,
        level=request.level,
        system=system,
        columns=columns_of(frame, request.columns, name),
        layer=request.layer,
        within=request.within,
        record=replace(request.record, datum=system.key, sha256=official.digest(request.path)),
    )


def _shift(
    frame: GeoDataFrame, system: System, units: GeoDataFrame, gazetteer: Gazetteer
) -> Shift | None:
    """Compare with the package's counties, where it is installed and the file lies in one case."""
    border = _border(units, gazetteer)
    if border is None:
        return None
    polygons, _ = repaired(frame)
    kept = polygons[polygons["row"].isin(units["row"])]
    return likely_shift(kept, system, border) if not kept.empty else None


def _border(units: GeoDataFrame, gazetteer: Gazetteer) -> Any:
    try:
        counties = layers.official_layer("county", gazetteer)
    except DataError:  # a package that is not the examined one is no yardstick
        return None
    if counties is None:
        return None
    inside = counties.units[counties.units["case_id"].isin(set(units["case_id"]) - {""})]
    return inside.geometry.union_all() if not inside.empty else None


def _lacking(
    level: str, cases: Mapping[str, int], found: set[str], gazetteer: Gazetteer
) -> tuple[Place, ...]:
    return tuple(
        place
        for place in gazetteer.places
        if place.level == level
        and place.place_id not in found
        and getattr(gazetteer.case_of(place), "place_id", "") in cases
    )


def _check_words(request: Request, gazetteer: Gazetteer) -> None:
    problems = []
    if request.level not in LEVELS:
        what = Text("没有这个层级", "There is no such level")
        problems.append(_wrong_word(what, request.level, ", ".join(LEVELS)))
    if request.within and request.within not in gazetteer.by_id:
        what = Text("没有这个地方", "There is no such place")
        problems.append(_wrong_word(what, request.within, ", ".join(gazetteer.case_ids)))
    if not request.path.is_file():
        what = Text("没有这个文件", "There is no such file")
        problems.append(_wrong_word(what, request.path.name, Text("一个文件", "a file")))
    if problems:
        raise DataError(problems)


def _wrong_word(what: Text, got: str, expected: str | Text) -> Problem:
    return Problem(what, got, expected, Text("改正后再试。", "Mend it and try again."))


def _called(mismatch: Mismatch) -> str:
    return " ".join(part for part in (mismatch.code, mismatch.name) if part) or "—"


def _no_unit(request: Request, mismatches: tuple[Mismatch, ...]) -> Problem:
    return Problem(
        Text(
            "没有一个面属于案例地区或您导入的地方",
            "Not one polygon belongs to a case or to a place that you loaded",
        ),
        _called(mismatches[0]) if mismatches else "—",
        Text("它们的代码，或上级的代码、名称", "their codes, or codes or names of a parent"),
        Text(
            "用“属于哪个地方”（--within）说明文件属于哪里，或用 --code-column、--parent-column 指明列；"
            "您自己的地方要先导入地方名录。",
            "Say with “Within” (--within) which place the file is of, or name --code-column, "
            "--parent-column; places of your own are to be loaded first.",
        ),
        request.path.name,
    )
