"""What stands at a month of a control chart besides its value: gaps in the export, published figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import pandas as pd

from governance.components import beside
from governance.components.control.followed import Span
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries, rows
from governance.components.requests.choice import DATASET, Choice
from governance.components.trends.published import admitted
from governance.components.words import localised
from governance.datasets.records.catalogue import record_type
from governance.indicators.comparability import Comparand
from governance.indicators.comparand_rows import from_frame
from governance.indicators.completeness import is_incomplete
from governance.store import paths, value_rows
from governance.store.reader import reader_of

_MOSTLY = 0.5  # from such a share of its records on a month is what its flag says


def incomplete(starts: Iterable[pd.Timestamp]) -> tuple[int, ...]:
    """Return the positions of the months whose export ends early or begins late."""
    known = {row["month_start"]: row for row in entries("request_extents")}
    found = []
    for position, start in enumerate(starts):
        row = known.get(start)
        if row is not None and is_incomplete(
            start,
            start + pd.DateOffset(months=1),
            row["first_opened_at"],
            row["last_opened_at"],
            float(row["records"]),
        ):
            found.append(position)
    return tuple(found)


def flagged(
    starts: Iterable[pd.Timestamp], flag: Literal["in_gap", "bulk_entry"]
) -> tuple[int, ...]:
    """Return the positions of the months most of whose records carry a flag of the load.

    A gap of some weeks leaves a month with too many records to be called empty and with too few to
    be a fall; an evening of typing makes another look like a flood.
    """
    shares = kept("request-months-flagged", _flagged)
    return tuple(i for i, one in enumerate(starts) if shares.get((one, flag), 0.0) > _MOSTLY)


def _flagged() -> dict[tuple[pd.Timestamp, str], float]:
    """Month and flag → the share of the month's records that carry it."""
    every = {row["month_start"]: float(row["records"]) for row in entries("request_extents")}
    declared = record_type(DATASET)
    found = value_rows.flags_by_month(reader_of(paths.home()), declared, value_rows.Choice())
    return {
        (start, str(flag)): records / every[start]
        for start, flag, records in found.itertuples(index=False)
        if every.get(start)
    }


def of_gaps(span: Span) -> dict[str, str]:
    """Return month → what is missing there."""
    gap, part = t("缺数据", "no data"), t("导出不全", "export incomplete")
    bulk = t("成批录入", "entered in bulk")
    return (
        {span.names[i]: bulk for i in span.bulk}
        | {span.names[i]: gap for i in span.gaps}
        | {span.names[i]: part for i in span.partial}
    )


def of_published(choice: Choice, where: str, indicator: str) -> dict[str, str]:
    """Return month → the published figures of the place that the guard lets stand there."""
    named = next(row for row in entries("indicators") if row["indicator_id"] == indicator)
    every = rows("comparands")
    others = from_frame(every[every["axis"] == str(named["compare_group"])])
    values = {row["observation_id"]: row for row in entries("observations")}
    of_place = [
        one
        for one in others
        if one.observation_id in values and values[one.observation_id]["place_id"] == where
    ]
    if not of_place:
        return {}
    place = next(row for row in entries("places") if row["place_id"] == where)
    mine = [
        beside.comparand(
            named,
            place,
            f"{start:%Y-%m-%d}",
            f"{start + pd.DateOffset(months=1, days=-1):%Y-%m-%d}",
        )
        for start in choice.months.starts
    ]
    return {
        f"{choice.months.starts[i]:%Y-%m}": _said(values[one.observation_id])
        for i, one in admitted(mine, of_place, lambda one: _has_value(values, one))
    }


def joined(*given: Mapping[str, str]) -> dict[str, str]:
    """Return month → everything that is said there."""
    months = dict.fromkeys(month for one in given for month in one)
    return {
        month: t("；", "; ").join(one[month] for one in given if month in one) for month in months
    }


def _has_value(values: Mapping[str, Mapping[str, object]], one: Comparand) -> bool:
    value = values[one.observation_id]["value"]
    return value is not None and value == value


def _said(row: Mapping[str, object]) -> str:
    title = localised(row, "title")
    return t(f"公开：{title} {row['value']:,g}", f"published: {title} {row['value']:,g}")
