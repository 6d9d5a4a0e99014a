"""Rows of a DataFrame turned into typed records: what an indicator's SQL gives, what was printed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd


@dataclass(frozen=True)
class Input:
    """A printed figure that a value was computed from, and its part in the arithmetic."""

    role: str
    figure_id: str


@dataclass(frozen=True)
class ResultRow:
    """One value of an indicator as its SQL gives it; None is missing, or an open bound."""

    place_id: str
    scope: str
    breakdown: str | None
    period_start: date | None
    period_end: date | None
    period_basis: str
    source_id: str | None
    numerator: float | None
    denominator: float | None
    value: float | None
    lower: float | None
    upper: float | None
    bare_lower: float | None
    bare_upper: float | None
    qualifier: str
    inputs: tuple[Input, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this value from the indicator's others."""
        whole = (self.place_id, self.scope)
        return whole if self.breakdown is None else (*whole, self.breakdown)


@dataclass(frozen=True)
class Printed:
    """What a formula and a comparison need to know about a printed figure."""

    figure_id: str
    quote: str
    value: float | None
    lower: float | None
    upper: float | None
    unit: str | None
    qualifier: str
    subject_zh: str
    subject_en: str
    place_zh: str
    place_en: str
    level: str
    scope: str
    scope_zh: str
    scope_en: str


COLUMNS = (*(name for name in ResultRow.__dataclass_fields__ if name != "inputs"), "inputs")


def result_rows(frame: pd.DataFrame) -> list[ResultRow]:
    """The rows that an indicator's SQL returned; KeyError where it lacks a column."""
    return [_result_row(record) for record in frame[list(COLUMNS)].to_dict("records")]


def printed(figures: pd.DataFrame) -> dict[str, Printed]:
    """The rows of `marts.figure` by their id."""
    return {record["figure_id"]: _printed(record) for record in figures.to_dict("records")}


def _result_row(record: dict[Any, Any]) -> ResultRow:
    numbers = ("numerator", "denominator", "value", "lower", "upper", "bare_lower", "bare_upper")
    return ResultRow(
        place_id=record["place_id"],
        scope=record["scope"],
        breakdown=_text(record["breakdown"]),
        period_start=_day(record["period_start"]),
        period_end=_day(record["period_end"]),
        period_basis=record["period_basis"],
        source_id=_text(record["source_id"]),
        qualifier=record["qualifier"],
        inputs=tuple(Input(item["role"], item["figure_id"]) for item in record["inputs"]),
        **{name: _number(record[name]) for name in numbers},
    )


def _printed(record: dict[Any, Any]) -> Printed:
    return Printed(
        figure_id=record["figure_id"],
        quote=record["quote"],
        value=_number(record["value"]),
        lower=_number(record["lower"]),
        upper=_number(record["upper"]),
        unit=_text(record["unit"]),
        qualifier=record["qualifier"],
        subject_zh=record["subject_zh"],
        subject_en=record["subject_en"],
        place_zh=record["place_name_zh"],
        place_en=record["place_name_en"],
        level=record["place_level"],
        scope=record["scope"],
        scope_zh=record["scope_name_zh"],
        scope_en=record["scope_name_en"],
    )


def _number(value: Any) -> float | None:
    return None if pd.isna(value) else float(value)


def _text(value: Any) -> str | None:
    return None if pd.isna(value) else str(value)


def _day(value: Any) -> date | None:
    if pd.isna(value):
        return None
    return value.date() if isinstance(value, datetime) else value
