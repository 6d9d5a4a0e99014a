"""A section's values, whether it is refused, and whose norms stand behind them."""

from dataclasses import replace
from typing import Any

from governance.components.comparison_sections import Section
from governance.indicators.comparability import Partition


def _value(place: str, case: str) -> dict[str, Any]:
    return {"observation_id": place, "place_id": place, "case_place_id": case}


WEST, EAST = _value("west", "west"), _value("east", "east")
LANE = _value("west-lane", "west")
NORMS = tuple({"figure_id": f"{place}-1", "place_id": place} for place in ("west", "east"))
SECTION = Section("grids", (), ((WEST, LANE), (EAST,)), Partition((), ()), (), NORMS)


def test_a_norm_stands_behind_the_values_of_its_own_place_only() -> None:
    behind = [
        [norm["place_id"] for norm in SECTION.norms_of(group)]
        for group in ((WEST,), (EAST,), (LANE,), (WEST, EAST), ())
    ]
    assert behind == [["west"], ["east"], ["west"], ["west", "east"], []]


def test_values_keep_their_order_and_more_than_one_group_is_a_refusal() -> None:
    assert SECTION.values == (WEST, LANE, EAST)
    assert SECTION.is_refused
    assert not replace(SECTION, groups=((WEST, EAST),)).is_refused
    assert not replace(SECTION, groups=()).is_refused
