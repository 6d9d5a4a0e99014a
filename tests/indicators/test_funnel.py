"""Where units lie in the funnel of their group: tails, and how many cases it takes to be judged."""

import pytest

from governance.indicators.funnel import TOO_FEW, Zone, funnel
from governance.indicators.rank_bands import Share

CALM = {f"u{n}": Share(50, 100) for n in range(8)}


@pytest.mark.parametrize(
    ("part", "zone"), [(59, "inside"), (61, "outside_95"), (64, "outside_95"), (67, "outside_998")]
)
def test_a_unit_is_judged_by_the_tails_of_95_and_998_percent(part: int, zone: Zone) -> None:
    # Of 100 cases around one half a standard error is 5: 1.8, 2.2, 2.8 and 3.4 of them.
    found = funnel({**CALM, "high": Share(part, 100), "low": Share(100 - part, 100)})
    assert found is not None and found.target == 0.5 and not found.spread.is_over
    assert found.zones["high"] == found.zones["low"] == zone


def test_thirty_cases_are_judged_and_twenty_nine_are_not() -> None:
    assert TOO_FEW == 30
    found = funnel({**CALM, "enough": Share(15, 30), "few": Share(14, 29)})
    assert found is not None
    assert "enough" in found.zones and "few" not in found.zones
