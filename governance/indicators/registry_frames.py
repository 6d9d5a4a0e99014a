"""The registry as rows, so that pages read meaning and value from the same warehouse."""

from collections.abc import Iterable, Mapping
from typing import Final

import pandas as pd

from governance.indicators.indicator import Indicator
from governance.indicators.method_references import METHOD_REFERENCES

_SAME_NAME: Final = (
    *("indicator_id", "title_zh", "title_en", "family", "unit_zh", "unit_en"),
    *("definition_zh", "definition_en", "numerator_zh", "numerator_en"),
    *("denominator_zh", "denominator_en", "kind", "direction", "additive", "interval"),
    *("compare_group", "caveat_zh", "caveat_en", "norm", "decimals"),
    *("dataset", "left_out_zh", "left_out_en"),
)


def frames(indicators: Iterable[Indicator]) -> Mapping[str, pd.DataFrame]:
    """The rows of every table that the registry fills, by the table's name."""
    known = tuple(indicators)
    return {
        "marts.indicator": pd.DataFrame(map(_row, known)),
        "marts.indicator_reference": pd.DataFrame(
            {"indicator_id": one.indicator_id, "position": position, "reference": reference}
            for one in known
            for position, reference in enumerate(_references(one), start=1)
        ),
        "marts.indicator_breakdown": pd.DataFrame(
            {"indicator_id": one.indicator_id, "position": position, **vars(breakdown)}
            for one in known
            for position, breakdown in enumerate(one.breakdowns, start=1)
        ),
        "marts.indicator_flag": pd.DataFrame(
            {"indicator_id": one.indicator_id, **vars(flag)} for one in known for flag in one.flags
        ),
        "marts.indicator_use": pd.DataFrame(
            {"indicator_id": one.indicator_id, **vars(use)} for one in known for use in one.uses
        ),
    }


def _references(indicator: Indicator) -> tuple[str, ...]:
    """Its own come first, then those of the way its interval is worked out."""
    return (*indicator.references, *METHOD_REFERENCES[indicator.interval])


def _row(indicator: Indicator) -> dict[str, object]:
    compare = indicator.compare
    return {name: getattr(indicator, name) for name in _SAME_NAME} | {
        "compare_definition": compare.definition,
        "compare_base": compare.base,
        "compare_scope": compare.scope,
        "compare_level": compare.level,
        "compare_period": compare.period,
        "sql": indicator.sql.read_text(encoding="utf-8"),
    }
