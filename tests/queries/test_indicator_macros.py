"""What the macros make of given figures: which are used, how they join, how bounds carry over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from governance.indicators import registry
from governance.indicators.computation import compute
from governance.indicators.indicator import GivenFigure, Indicator, Use
from governance.indicators.result_rows import printed
from governance.model.errors import DataError
from governance.store.paths import queries_folder
from tests.given_figures import given

INDICATORS = {one.indicator_id: one for one in registry.load(queries_folder() / "indicators")}


def exact(name: str, indicator: str, value: float, place: str = "here") -> GivenFigure:
    return GivenFigure(name, indicator, place, "whole", value, value, value, "exact", "observed")


def over(name: str, indicator: str, value: float, upper: float) -> GivenFigure:
    return GivenFigure(name, indicator, "here", "whole", value, value, upper, "over", "observed")


def figures_used(*figures: GivenFigure, uses: tuple[Indicator, ...] = ()) -> list[str]:
    """The ids of the figures that stand for `areas`."""
    with given(figures, uses) as bench:
        return [row.inputs[0].figure_id for row in bench.values("from marts.published('areas')")]


def test_the_first_of_two_equal_printings_is_used() -> None:
    assert figures_used(exact("a", "areas", 270), exact("b", "areas", 270)) == ["a"]


def test_every_place_keeps_its_own_figure() -> None:
    assert figures_used(exact("a", "areas", 2), exact("b", "areas", 2, "there")) == ["a", "b"]


@pytest.mark.parametrize(
    ("role", "used"), [("observed", 1), ("example", 1), ("norm", 0), ("model", 0)]
)
def test_norms_and_worked_calculations_are_not_values(role: str, used: int) -> None:
    assert len(figures_used(replace(exact("a", "areas", 1), role=role))) == used


def test_a_worked_calculation_is_a_value_where_the_indicator_is_named_for_it() -> None:
    figure = replace(exact("a", "model_fee_rate", 0.5), role="model")
    with given([figure]) as bench:
        assert [row.value for row in bench.values("from marts.published('model_fee_rate')")] == [
            0.5
        ]


def test_two_printings_that_differ_are_refused_until_the_registry_chooses() -> None:
    printed = (exact("a", "areas", 270), exact("b", "areas", 271))
    areas = INDICATORS["areas"]
    with given(printed) as bench, pytest.raises(DataError) as raised:
        bench.compute(areas)
    assert {"a", "b"} <= {name for p in raised.value.problems for name in p.got.split(", ")}

    chosen = replace(areas, uses=(Use("here", "whole", "b"),))
    assert figures_used(*printed, uses=(chosen,)) == ["b"]


def test_figures_for_different_parts_of_a_place_do_not_meet() -> None:
    part = replace(exact("a", "compounds", 6), scope="urban")
    with given([part, exact("b", "communities", 3)]) as bench:
        assert bench.values("from marts.ratio('compounds', 'communities')") == []
        (joined,) = bench.values("from marts.ratio_across_scopes('compounds', 'communities')")
    assert (joined.scope, joined.value) == ("urban", 2)


def test_figures_of_the_same_part_are_preferred_to_joining_across() -> None:
    figures = [exact("a", "compounds", 6), exact("b", "communities", 3)]
    figures.append(replace(exact("c", "communities", 1), scope="urban"))
    with given(figures) as bench:
        (joined,) = bench.values("from marts.ratio_across_scopes('compounds', 'communities')")
    assert (joined.scope, joined.value) == ("whole", 2)


def test_bare_bounds_drop_what_over_only_implies() -> None:
    with given(
        [over("a", "volunteer_hours", 600, 700), over("b", "volunteers", 200, 300)]
    ) as bench:
        (row,) = bench.values("from marts.ratio('volunteer_hours', 'volunteers')")
    assert (row.value, row.lower, row.upper) == (3, 2, 3.5)
    assert (row.bare_lower, row.bare_upper, row.qualifier) == (None, None, "range")


def test_about_has_no_bounds_and_gives_none() -> None:
    about = replace(exact("a", "compounds", 6), lower=None, upper=None, qualifier="about")
    with given([about, exact("b", "communities", 3)]) as bench:
        (row,) = bench.values("from marts.ratio('compounds', 'communities')")
    assert (row.value, row.lower, row.upper, row.qualifier) == (2, None, None, "about")


def test_nothing_is_divided_by_zero() -> None:
    with given([exact("a", "compounds", 6), exact("b", "communities", 0)]) as bench:
        (row,) = bench.values("from marts.ratio('compounds', 'communities')")
    assert (row.value, row.lower, row.upper) == (None, None, None)


def test_a_difference_takes_opposite_ends() -> None:
    figures = [over("a", "agenda_items_sent_up", 30, 40), over("b", "areas", 10, 20)]
    with given(figures) as bench:
        (row,) = bench.values("from marts.difference('agenda_items_sent_up', 'areas')")
    assert (row.value, row.lower, row.upper) == (20, 10, 30)


def test_a_whole_that_no_whole_number_can_be_is_not_implied() -> None:
    share = replace(exact("b", "red_firm_share", 70), lower=69.95, upper=70.05)
    with given([exact("a", "red_firms", 3), share]) as bench:
        assert bench.values("from marts.implied_total('red_firms', 'red_firm_share')") == []


def test_an_implied_whole_survives_binary_arithmetic() -> None:
    with given([exact("a", "red_firms", 36), exact("b", "red_firm_share", 72)]) as bench:
        (row,) = bench.values("from marts.implied_total('red_firms', 'red_firm_share')")
    assert (row.value, row.lower, row.upper) == (50, 50, 50)


def test_a_figure_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    areas = INDICATORS["areas"]
    with given([exact("a", "areas", 1)]) as bench:
        rows = bench.rows("from marts.published('areas')")
        figures = printed(bench.rows("from marts.figure where false"))
    with pytest.raises(DataError, match="“a”"):
        compute(areas, rows, figures)


def test_missing_columns_are_named() -> None:
    with given([exact("a", "areas", 1)]) as bench:
        rows = bench.rows("select * exclude (bare_lower) from marts.published('areas')")
        figures = printed(bench.rows("from marts.figure"))
    with pytest.raises(DataError, match="bare_lower"):
        compute(INDICATORS["areas"], rows, figures)
