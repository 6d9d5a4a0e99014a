"""Which counts of persons and person-visits of 志愿服务 are kept back, and the measures that rest on them.

Hours, sessions and points count nobody and are shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from governance.components import computed, small_counts, units
from governance.components.kept import kept
from governance.components.requests import withheld
from governance.components.requests.withheld import At, Counts, Key
from governance.components.volunteering.choice import DATASET, Choice
from governance.components.volunteering.measures import MEASURES
from governance.indicators.suppression import Sum

PERSONS = ("registered", "active", "visits")
# What a measure counts or is worked out of: where one of them is kept back, so is the measure.
RESTS_ON: Mapping[str, tuple[str, ...]] = {
    **{name: (name,) for name in PERSONS},
    "active_share": ("registered", "active"),
    "per_registered": ("registered",),
    "per_active": ("active",),
    "per_visit": ("visits",),
    "per_session": ("visits",),
}


def months(choice: Choice, code: str, place: str) -> set[str]:
    """Return the months (YYYY-MM) of which a measure at a place is kept back; ALL where all together are."""
    if code not in RESTS_ON or not small_counts.is_set():
        return set()
    span = (choice.months.first, choice.months.last)
    least = f"{small_counts.threshold()}"
    back = kept("volunteering-kept-back", lambda: _by_place(_keys(choice)), *span, least)
    return {month for month, name in back.get(place, ()) if name in RESTS_ON[code]}


def _by_place(keys: Iterable[Key]) -> dict[str, list[tuple[str, str]]]:
    """Place → month and name of each count that is kept back there."""
    found: dict[str, list[tuple[str, str]]] = {}
    for at, name in keys:
        found.setdefault(at.place, []).append((at.month, name))
    return found


def _keys(choice: Choice) -> set[Key]:
    known = [str(row["place_id"]) for row in units.known(DATASET)]
    counts = _counts(choice, known)
    more: list[Sum[Key]] = []
    rests: dict[Key, float] = {}
    for at, of in counts.items():
        rest = (of["registered"] or 0.0) - (of["active"] or 0.0)
        if rest > 0:
            key = (at, "inactive")
            rests[key] = rest
            more.append(Sum((at, "registered"), [(at, "active"), key]))
    return withheld.keys(counts, more, rests, DATASET)


def _counts(choice: Choice, places: Sequence[str]) -> dict[At, Counts]:
    """Persons and visits of each place by month, and all months together (persons as person-months)."""
    frame = computed.values([MEASURES[one].indicator for one in PERSONS], places, choice.months)
    codes = {MEASURES[one].indicator: one for one in PERSONS}
    told = frame.assign(code=[codes[str(one)] for one in frame["indicator_id"]])
    wide: pd.DataFrame = told.pivot_table(
        index="period_start", columns=["place_id", "code"], values="value", aggfunc="sum"
    ).fillna(0.0)
    frames = {
        place: wide[place].reindex(columns=list(PERSONS)).fillna(0.0)
        for place in wide.columns.get_level_values(0).unique()
    }
    return withheld.months(frames) if frames else {}
