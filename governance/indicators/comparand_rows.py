"""Comparands as rows: made for each value when it is computed, read back where it is shown."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

import pandas as pd

from governance.indicators.comparability import Comparand
from governance.indicators.indicator import Indicator, VariantField
from governance.indicators.result_rows import Printed, ResultRow
from governance.model.errors import Text

_UNSTATED = Text("原文未给统计时段", "period not stated")


def comparand(
    indicator: Indicator, observation_id: str, row: ResultRow, figures: Iterable[Printed]
) -> Comparand:
    """What decides about one value; its place and scope are named after the figures behind it."""
    given = list(figures)
    scoped = next((figure for figure in given if figure.scope == row.scope), given[0])
    definition, definition_reason = _variant(indicator, row, "definition")
    base, base_reason = _variant(indicator, row, "base")
    period, period_name = _period(indicator, observation_id, row)
    return Comparand(
        observation_id=observation_id,
        axis=indicator.compare_group,
        title=Text(indicator.title_zh, indicator.title_en),
        place=Text(scoped.place_zh, scoped.place_en),
        definition=definition,
        definition_reason=definition_reason,
        base=base,
        base_reason=base_reason,
        unit=Text(indicator.unit_zh, indicator.unit_en),
        scope=row.scope,
        scope_name=Text(scoped.scope_zh, scoped.scope_en),
        scope_matters=indicator.compare.scope == "same",
        level=scoped.level,
        level_matters=indicator.compare.level == "same",
        period=period,
        period_name=period_name,
    )


def to_records(comparands: Iterable[Comparand], indicator_id: str) -> list[dict[str, object]]:
    """One record per comparand, by the columns of `marts.comparand`."""
    return [_record(item) | {"indicator_id": indicator_id} for item in comparands]


def from_frame(frame: pd.DataFrame) -> tuple[Comparand, ...]:
    """The comparands that rows of `marts.comparand` describe, in their order."""
    return tuple(_comparand(record) for record in frame.to_dict("records"))


def _variant(indicator: Indicator, row: ResultRow, field: VariantField) -> tuple[str, Text | None]:
    for variant in indicator.compare.variants:
        if variant.field == field and variant.where.matches(row.place_id, row.scope, row.breakdown):
            return variant.value, Text(variant.reason_zh, variant.reason_en)
    compare = indicator.compare
    return (compare.definition if field == "definition" else compare.base), None


def _period(
    indicator: Indicator, observation_id: str, row: ResultRow
) -> tuple[str | None, Text | None]:
    """The period that must be shared, if any.

    Nobody knows whether two unstated periods agree, so each is told apart by its observation.
    """
    if indicator.compare.period == "any":
        return None, None
    if row.period_basis != "over" or row.period_start is None or row.period_end is None:
        return f"unstated:{observation_id}", _UNSTATED
    start, end = row.period_start.isoformat(), row.period_end.isoformat()
    return f"{start}/{end}", Text(f"{start} 至 {end}", f"{start} to {end}")


def _record(item: Comparand) -> dict[str, object]:
    return {
        "observation_id": item.observation_id,
        "axis": item.axis,
        **_both("title", item.title),
        **_both("place", item.place),
        "definition": item.definition,
        **_both("definition_reason", item.definition_reason),
        "base": item.base,
        **_both("base_reason", item.base_reason),
        **_both("unit", item.unit),
        "scope": item.scope,
        **_both("scope", item.scope_name),
        "scope_matters": item.scope_matters,
        "level": item.level,
        "level_matters": item.level_matters,
        "period": item.period,
        **_both("period", item.period_name),
    }


def _both(name: str, text: Text | None) -> dict[str, str | None]:
    zh, en = (None, None) if text is None else text
    return {f"{name}_zh": zh, f"{name}_en": en}


def _comparand(record: Mapping[Hashable, Any]) -> Comparand:
    return Comparand(
        observation_id=record["observation_id"],
        axis=record["axis"],
        title=_text(record, "title"),
        place=_text(record, "place"),
        definition=record["definition"],
        definition_reason=_optional_text(record, "definition_reason"),
        base=record["base"],
        base_reason=_optional_text(record, "base_reason"),
        unit=_text(record, "unit"),
        scope=record["scope"],
        scope_name=_text(record, "scope"),
        scope_matters=bool(record["scope_matters"]),
        level=record["level"],
        level_matters=bool(record["level_matters"]),
        period=None if pd.isna(record["period"]) else record["period"],
        period_name=_optional_text(record, "period"),
    )


def _text(record: Mapping[Hashable, Any], name: str) -> Text:
    return Text(record[f"{name}_zh"], record[f"{name}_en"])


def _optional_text(record: Mapping[Hashable, Any], name: str) -> Text | None:
    return None if pd.isna(record[f"{name}_zh"]) else _text(record, name)
