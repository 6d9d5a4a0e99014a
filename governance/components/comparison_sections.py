"""What stands on one axis and what may not: the chosen indicators at the chosen places.

The guard of `indicators.comparability` decides; here its groups are only given rows and words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from governance.components.kept import kept
from governance.components.lookup import entries, rows
from governance.components.words import text
from governance.indicators.comparability import Comparand, Partition, partition
from governance.indicators.comparand_rows import from_frame
from governance.store import reader

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Section:
    """One axis of the registry: the values that claim it, in groups that may share it.

    ``indicators`` is one, or several that the registry means for one axis. ``groups`` holds rows
    of the lookup `observations`, in the order of the sources; ``split`` says what keeps the groups
    apart. ``missing`` are the chosen places that publish nothing here. ``norms`` are what the
    chosen places have set for it.
    """

    axis: str
    indicators: tuple[Row, ...]
    groups: tuple[tuple[Row, ...], ...]
    split: Partition
    missing: tuple[Row, ...]
    norms: tuple[Row, ...]

    @cached_property
    def key(self) -> str:
        """What tells this section from every other of the same data: its axis, values and places."""
        ids = [row["indicator_id"] for row in self.indicators]
        ids += [row["observation_id"] for row in self.values]
        ids += [row["place_id"] for row in self.missing]
        return ",".join([self.axis, *ids])

    @cached_property
    def values(self) -> tuple[Row, ...]:
        """Every value of the section, group by group."""
        return tuple(row for group in self.groups for row in group)

    @property
    def is_refused(self) -> bool:
        """Whether some of the values may not share an axis."""
        return len(self.groups) > 1

    def norms_of(self, group: Iterable[Row]) -> tuple[Row, ...]:
        """The norms that the places of these values have set themselves."""
        places = {place for row in group for place in (row["place_id"], row["case_place_id"])}
        return tuple(norm for norm in self.norms if norm["place_id"] in places)


def sections(indicator_ids: Sequence[str], place_ids: Sequence[str]) -> tuple[Section, ...]:
    """Return one section per axis of the chosen indicators, in the order chosen."""
    key = (",".join(indicator_ids), ",".join(place_ids))
    return kept("sections", lambda: _sections(indicator_ids, place_ids), *key)


def _sections(indicator_ids: Sequence[str], place_ids: Sequence[str]) -> tuple[Section, ...]:
    chosen = {row["indicator_id"]: row for row in entries("indicators")}
    axes: dict[str, list[Row]] = {}
    for indicator_id in indicator_ids:
        row = chosen[indicator_id]
        axes.setdefault(str(row["compare_group"]), []).append(row)
    values = [row for row in entries("observations") if row["case_place_id"] in place_ids]
    places = [row for row in cases() if row["place_id"] in place_ids]
    return tuple(_section(axis, of, values, places) for axis, of in axes.items())


def cases() -> tuple[Row, ...]:
    """Return the places that have a document of their own, in the order of the documents."""
    return tuple({row["place_id"]: row for row in entries("sources")}.values())


def comparable() -> set[str]:
    """Return the indicators of which at least two places may share an axis."""
    axes: dict[str, list[Comparand]] = {}
    for indicator_id, one in _guard(reader.current_version()).values():
        axes.setdefault(indicator_id, []).append(one)
    return {
        indicator_id
        for indicator_id, values in axes.items()
        if any(len({one.place for one in group}) > 1 for group in partition(values).groups)
    }


@lru_cache(maxsize=2)
def _guard(version: str) -> Mapping[str, tuple[str, Comparand]]:
    """The indicator of each value and what decides about it, by the value's id."""
    del version  # it is part of the key only
    frame = rows("comparands")
    pairs = zip(frame["indicator_id"], from_frame(frame), strict=True)
    return {one.observation_id: (indicator_id, one) for indicator_id, one in pairs}


def _section(
    axis: str,
    indicators: Sequence[Row],
    values: Iterable[Row],
    places: Iterable[Row],
) -> Section:
    ids = {row["indicator_id"] for row in indicators}
    own = {row["observation_id"]: row for row in values if row["indicator_id"] in ids}
    guard = _guard(reader.current_version())
    split = partition(guard[one][1] for one in own)
    there = {row["case_place_id"] for row in own.values()}
    return Section(
        axis=axis,
        indicators=tuple(indicators),
        groups=tuple(tuple(own[one.observation_id] for one in group) for group in split.groups),
        split=split,
        missing=tuple(place for place in places if place["place_id"] not in there),
        norms=_norms(indicators, places),
    )


def _norms(indicators: Iterable[Row], places: Iterable[Row]) -> tuple[Row, ...]:
    """The norms of these indicators, or of those whose norms hold for them, at these places."""
    ids = {text(row[name]) for row in indicators for name in ("indicator_id", "norm")}
    known = {row["place_id"]: row["case_place_id"] for row in entries("places")}
    wanted = {place["place_id"] for place in places}
    return tuple(
        row
        for row in entries("norms")
        if row["indicator_id"] in ids and known.get(row["place_id"]) in wanted
    )
