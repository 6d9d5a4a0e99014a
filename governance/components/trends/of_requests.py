"""Which values of requests the page 诉求工单 keeps back month by month: 趋势 shows none of them either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from governance.components import months, units
from governance.components.months import Months
from governance.components.requests import counts, due
from governance.components.requests.choice import DATASET, Choice
from governance.components.requests.withheld import ALL, Key
from governance.components.units import Units

_VALID = "valid"
# The counts of 诉求工单 that a value of an indicator tells.
TELLS: Mapping[str, frozenset[str]] = {
    "requests_received": frozenset({"received"}),
    "requests_to_handle": frozenset({"to_handle"}),
    "requests_closed": frozenset({"closed"}),
    "requests_open": frozenset({"open"}),
    "requests_closed_share": frozenset({"closed", "to_handle"}),
    "requests_callback_share": frozenset({_VALID, "to_handle"}),
    "requests_response_rate": frozenset({"contacted_valid", _VALID}),
    "requests_solution_rate": frozenset({"solved_valid", _VALID}),
    "requests_satisfaction_rate": frozenset({"satisfied_valid", "basically_valid", _VALID}),
    "requests_reopened_share": frozenset({"reopened", "reopened_known"}),
}
_ON_TIME = "requests_on_time_share"


def kept_back(indicator: str) -> set[tuple[str, str]]:
    """Return place and period (as `small.named` names it) of what is kept back there, of all years."""
    found: set[tuple[str, str]] = set()
    for run in months.years_of(DATASET).values():
        chosen = _choice(run)
        if indicator == _ON_TIME:
            found |= periods(due.months_kept_back(chosen), frozenset(due.NAMES))
        elif indicator in TELLS:
            found |= periods(counts.months_kept_back(chosen), TELLS[indicator])
    return found


def periods(back: Iterable[Key], names: frozenset[str]) -> set[tuple[str, str]]:
    """Return place and period of the counts of some names, those of all months left out."""
    return {(at.place, at.month) for at, name in back if name in names and at.month != ALL}


def _choice(run: Months) -> Choice:
    """What 诉求工单 shows of a year with nothing chosen: what it keeps back hangs on no place."""
    top = units.known(DATASET)[0]
    return Choice(Units(top, str(top["place_level"]), ()), run, None, None, "time")
