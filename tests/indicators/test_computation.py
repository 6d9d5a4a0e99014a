"""From the rows of an indicator's SQL to observations, their inputs and what they compare with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from governance.indicators import registry, registry_frames
from governance.indicators.comparability import compare
from governance.indicators.comparand_rows import from_frame
from governance.indicators.computation import Computed, Record, compute
from governance.indicators.indicator import (
    INTERVALS,
    Breakdown,
    Indicator,
    Note,
    Use,
    Variant,
    Where,
)
from governance.indicators.method_references import METHOD_REFERENCES
from governance.indicators.result_rows import Printed
from governance.model.errors import DataError

FIGURE = Printed(
    figure_id="a",
    quote="12个",
    value=12,
    lower=12,
    upper=12,
    unit="个",
    qualifier="exact",
    subject_zh="小区",
    subject_en="compounds",
    place_zh="西湖区",
    place_en="Xihu",
    level="county",
    scope="whole",
    scope_zh="全区",
    scope_en="Whole district",
)
FIGURES = {
    "a": FIGURE,
    "b": replace(FIGURE, figure_id="b", scope="urban", scope_zh="城区", scope_en="Urban part"),
    "c": replace(FIGURE, figure_id="c", place_zh="梧州市", level="prefecture"),
}


@pytest.fixture
def indicator(write_registry: Callable[..., Path]) -> Indicator:
    (one,) = registry.load(write_registry())
    return one


def row(place: str = "xihu", **changes: object) -> dict[str, object]:
    given = {
        "place_id": place,
        "scope": "whole",
        "breakdown": None,
        "period_start": None,
        "period_end": None,
        "period_basis": "not_stated",
        "source_id": "s",
        "numerator": 12.0,
        "denominator": 4.0,
        "value": 3.0,
        "lower": 3.0,
        "upper": 3.0,
        "bare_lower": 3.0,
        "bare_upper": None,
        "qualifier": "exact",
        "inputs": [
            {"role": "numerator", "figure_id": "a"},
            {"role": "denominator", "figure_id": "a"},
        ],
    }
    return given | changes


def computed(indicator: Indicator, *rows: dict[str, object]) -> Computed:
    return compute(indicator, pd.DataFrame(rows), FIGURES)


def column(records: list[Record], name: str) -> list[object]:
    return [record[name] for record in records]


def test_an_observation_is_named_by_indicator_place_scope_and_breakdown(
    indicator: Indicator,
) -> None:
    found = computed(indicator, row(), row(scope="urban", breakdown="by_type"))
    assert column(found.observations, "observation_id") == [
        "compounds_per_community.xihu.whole",
        "compounds_per_community.xihu.urban.by_type",
    ]
    assert column(found.observations, "origin") == ["published"] * 2


def test_inputs_keep_their_order_and_role(indicator: Indicator) -> None:
    found = computed(indicator, row()).inputs
    assert [(one["position"], one["role"], one["figure_id"]) for one in found] == [
        (1, "numerator", "a"),
        (2, "denominator", "a"),
    ]


def test_notes_go_to_the_values_they_are_for(indicator: Indicator) -> None:
    notes = (Note(Where("xihu"), "一。", "One."), Note(Where("xihu", "urban"), "二。", "Two."))
    found = computed(replace(indicator, notes=notes), row(), row(scope="urban"), row("wuzhou"))
    assert column(found.observations, "note_zh")[:2] == ["一。", "一。二。"]
    assert column(found.observations, "note_en")[:2] == ["One.", "One. Two."]
    assert column(found.observations, "note_zh")[2] is None


def test_no_rows_give_no_records(indicator: Indicator) -> None:
    found = compute(indicator, pd.DataFrame([row()])[:0], FIGURES)
    assert (len(found.observations), len(found.inputs), len(found.comparands)) == (0, 0, 0)


def test_two_values_for_one_place_and_scope_are_refused(indicator: Indicator) -> None:
    with pytest.raises(DataError) as raised:
        computed(indicator, row(), row(), row("wuzhou"))
    assert [problem.got for problem in raised.value.problems] == ["xihu.whole, a, a"] * 2


def test_place_level_and_scope_are_named_after_the_figures(indicator: Indicator) -> None:
    inputs = [{"role": "numerator", "figure_id": name} for name in ("a", "b")]
    (one,) = from_frame(
        pd.DataFrame(computed(indicator, row(scope="urban", inputs=inputs)).comparands)
    )
    assert (one.place.zh, one.level, one.scope_name.zh) == ("西湖区", "county", "城区")


def test_a_variant_changes_definition_or_base_for_its_place_only(indicator: Indicator) -> None:
    variants = (
        Variant("definition", Where("xihu"), "narrow", "只计一部分", "only a part"),
        Variant("base", Where("xihu", "urban"), "other", "另一个分母", "another base"),
    )
    varied = replace(indicator, compare=replace(indicator.compare, variants=variants))
    found = computed(varied, row(), row(scope="urban"), row("wuzhou"))
    assert [(one.definition, one.base) for one in from_frame(pd.DataFrame(found.comparands))] == [
        ("narrow", "communities"),
        ("narrow", "other"),
        ("compounds_per_community", "communities"),
    ]


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        (("over", 2020, 2020), ("over", 2020, 2020), True),
        (("over", 2020, 2020), ("over", 2021, 2021), False),
        (("over", None, 2020), ("over", None, 2020), False),
        (("not_stated", None, None), ("not_stated", None, None), False),
        (("as_of", None, 2020), ("as_of", None, 2020), False),
    ],
)
def test_a_flow_shares_an_axis_only_over_a_stated_period(
    indicator: Indicator,
    left: tuple[str, int | None, int | None],
    right: tuple[str, int | None, int | None],
    alike: bool,
) -> None:
    def over(basis: str, start: int | None, end: int | None) -> dict[str, object]:
        return {
            "period_basis": basis,
            "period_start": start and date(start, 1, 1),
            "period_end": end and date(end, 12, 31),
        }

    flow = replace(indicator, compare=replace(indicator.compare, period="same"))
    found = computed(flow, row(**over(*left)), row("wuzhou", **over(*right)))
    one, other = from_frame(pd.DataFrame(found.comparands))
    assert [failure.field for failure in compare(one, other)] == ([] if alike else ["period"])
    assert compare(one, one) == ()


def test_the_registry_fills_its_tables(indicator: Indicator) -> None:
    rich = replace(
        indicator,
        references=("一", "二"),
        interval="byar",
        uses=(Use("xihu", "whole", "a"),),
        breakdowns=(Breakdown("x", "甲", "A"),),
    )
    frames = registry_frames.frames([rich])
    assert frames["marts.indicator"]["sql"].tolist() == [indicator.sql.read_text(encoding="utf-8")]
    references = frames["marts.indicator_reference"]["reference"].tolist()
    assert references == ["一", "二", *METHOD_REFERENCES["byar"]]
    assert all(METHOD_REFERENCES[method] for method in INTERVALS if method != "none")
    assert frames["marts.indicator_use"]["figure_id"].tolist() == ["a"]
    assert frames["marts.indicator_breakdown"]["breakdown"].tolist() == ["x"]
