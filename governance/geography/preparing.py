"""From the sources to the cache: every case cut out with its neighbours, small, with its record."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from governance.datasets.reference_data import LEVELS
from governance.geography import cache, codes, official
from governance.geography.boundaries import Boundaries, boundaries
from governance.geography.layers import PACKAGE, Layer, official_layer, own_layer
from governance.geography.national import write_national
from governance.geography.own_files import own_files
from governance.geography.places import Gazetteer, Place
from governance.geography.selecting import select
from governance.geography.settings import review_number
from governance.geography.simplifying import for_screen, torn_borders
from governance.geography.writing import write_layer
from governance.model.errors import DataError, Text

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

_RECIPE: Final = 2  # to be raised when preparing comes to give other results from the same files


def prepare(home: Path, gazetteer: Gazetteer) -> Boundaries | None:
    """Make the cache of all cases anew and return it; None where no source has any case.

    Sources of one level: the user's own files, else the optional package, which is left aside
    where it is not the examined one. Raises DataError for a file that cannot be used, and for such
    a package where it is the only source; the cache that was there before then stays.
    """
    now = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    has_package = _has_package(home)
    layers = _all_layers(home, gazetteer, has_package)
    made = cache.unfinished(home)
    cases = {
        case.place_id: dict(_case(made, case, layers, now))
        for case in gazetteer.cases
        if case.code or case.place_id in _named(layers)
    }
    index = {
        "format": cache.FORMAT,
        "fingerprint": fingerprint(home, gazetteer),
        "prepared_at": now,
        "cases": {place_id: levels for place_id, levels in cases.items() if levels},
        "missing": {
            case.place_id: _why_missing(case)
            for case in gazetteer.cases
            if not cases.get(case.place_id)
        },
        "national": write_national(made, now, review_number(home)) if has_package else None,
    }
    cache.write_json(made / cache.INDEX, index)
    stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"
    cache.publish(home, made, f"{stamp}-{str(index['fingerprint'])[:8]}")
    return boundaries(home)


def is_current(home: Path, gazetteer: Gazetteer) -> bool:
    """Return whether preparing again would give what is there."""
    found = boundaries(home)
    return found is not None and found.fingerprint == fingerprint(home, gazetteer)


def fingerprint(home: Path, gazetteer: Gazetteer) -> str:
    """Return a digest of all that the cache is made from: places, the user's files, the package."""
    files = own_files(home)
    parts = {
        "recipe": [_RECIPE, cache.FORMAT],
        "places": [asdict(place) for place in gazetteer.places if files or _is_wide(place)],
        "cases": gazetteer.case_ids,
        "package": [official.installed_version(), official.refusal() is None],
        "review_number": review_number(home),
        "own": [[own.key, own.record.to_json(), asdict(own.columns)] for own in files],
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _is_wide(place: Place) -> bool:
    """Return whether the package may have shapes of the place: it ends at the county."""
    return not place.is_own or place.level in codes.ABOVE_STREETS


def _has_package(home: Path) -> bool:
    """Return whether the optional package may be read; a wrong one must not lock out own files."""
    refusal = official.refusal()
    if refusal is not None and not own_files(home):
        raise DataError(refusal)
    return refusal is None


def _all_layers(home: Path, gazetteer: Gazetteer, has_package: bool) -> dict[str, list[Layer]]:
    """Return the layers by level, the user's before the package's."""
    layers: dict[str, list[Layer]] = {level: [] for level in LEVELS}
    for own in own_files(home):
        layers[own.level].append(own_layer(own, gazetteer))
    county = official_layer("county", gazetteer, review_number(home)) if has_package else None
    if county is not None:
        layers["county"].append(county)
    return layers


def _named(layers: Mapping[str, list[Layer]]) -> set[str]:
    """Return the cases that lie in some layer, also those without a code."""
    return {
        str(case_id)
        for several in layers.values()
        for layer in several
        for case_id in layer.units["case_id"].unique()
    }


def _case(
    made: Path, case: Place, layers: Mapping[str, list[Layer]], now: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Write a file for each level that has the case, and yield the level and its entry."""
    for level, several in layers.items():
        parts = [(layer, select(layer.units, case, level)) for layer in several]
        parts = [(layer, part) for layer, part in parts if not part.empty]
        own = [(layer, part) for layer, part in parts if layer.key != PACKAGE]
        chosen = own or parts
        if chosen:
            yield level, _written(made, f"{case.place_id}-{level}", level, chosen, now)


def _written(
    made: Path, name: str, level: str, chosen: list[tuple[Layer, GeoDataFrame]], now: str
) -> dict[str, Any]:
    import pandas

    whole: Any = pandas.concat([part for _, part in chosen], ignore_index=True)
    whole = whole.drop_duplicates("unit_id")
    outline = whole["role"].eq("case") & whole["level"].ne(level)  # lies over its own units
    small, tolerance = for_screen(whole[~outline])
    if outline.any():
        small = pandas.concat([_outline(whole[outline], small), small], ignore_index=True)
    rows = {int(one.row) for layer, _ in chosen for one in layer.mismatches}
    return {
        **write_layer(made, name, level, small),
        "records": [replace(layer.record, prepared_at=now).to_json() for layer, _ in chosen],
        "tolerance": tolerance,
        "mismatches": len(rows),
        "torn": torn_borders(whole[~outline]),
    }


def _outline(outline: GeoDataFrame, small: GeoDataFrame) -> GeoDataFrame:
    """Return the outline as the union of its simplified units, so that both borders agree."""
    inner = small[small["role"] == "unit"].geometry.union_all()
    return outline.set_geometry([inner], crs=outline.crs)


def _why_missing(case: Place) -> Text:
    if not case.code and not case.is_own:
        return Text(
            f"“{case.name_zh}”没有公布是哪里，不能放在图上",
            f"the text does not say where “{case.name_en}” is, so it has no place on a map",
        )
    if case.is_own:
        return Text(
            f"没有“{case.name_zh}”的边界：加入自己的边界文件",
            f"no boundary of “{case.name_en}”: add a file of your own",
        )
    return Text(
        f"没有“{case.name_zh}”的边界：安装 {official.REQUIREMENTS} 或加入自己的边界文件",
        f"no boundary of “{case.name_en}”: install {official.REQUIREMENTS} or add your own file",
    )
