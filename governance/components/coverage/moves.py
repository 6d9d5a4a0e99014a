"""What moved between two days: the state of every compound then and now, and how many went from which to which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from governance.components.coverage.profile_rows import Kind, item
from governance.components.language import t
from governance.components.words import word
from governance.model.errors import Text

YES, NO, UNSAID, ABSENT = "yes", "no", "unsaid", "absent"
CHANGED: Final = "changed"
STATES: Final[Mapping[str, Text]] = {
    YES: Text("有", "has it"),
    NO: Text("没有", "has it not"),
    UNSAID: Text("没有写明", "not said"),
    ABSENT: Text("台账没有行", "no row"),
}
# A count moves by more or less; what a compound did not say on one of the days moves by nothing known.
CHANGES: Final[Mapping[str, Text]] = {
    "more": Text("多了", "more"),
    "fewer": Text("少了", "fewer"),
    "same": Text("不变", "the same"),
    "unknown": Text("有一天没写或没有行", "not said, or no row, on one day"),
}


def moves(now: pd.DataFrame, then: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    """Return one row per compound and thing of the list: ``item``, ``before``, ``after`` and ``cell``.

    ``now`` and ``then`` are profiles on the two days. ``cell`` is where the compound is counted:
    before~after, or the change of a count.
    """
    parts = []
    for name in kind.columns:
        both = pd.concat(
            {"before": _states(then, name, kind), "after": _states(now, name, kind)}, axis=1
        ).fillna(ABSENT)
        parts.append(both.assign(item=name, cell=_cells(both, kind)).reset_index(names="place_id"))
    return pd.concat(parts, ignore_index=True)


def _states(frame: pd.DataFrame, name: str, kind: Kind) -> pd.Series[str]:
    """Place id → what the register says of one thing on a day."""
    given = frame.set_index("place_id")[name].astype(object)
    if kind.is_count:
        given = given.map("{:.0f}".format, na_action="ignore")
    elif not kind.states:
        given = given.map({True: YES, False: NO})
    return given.fillna(UNSAID)


def _cells(both: pd.DataFrame, kind: Kind) -> pd.Series[str]:
    if not kind.is_count:
        return both["before"] + "~" + both["after"]
    change = pd.to_numeric(both["after"], "coerce") - pd.to_numeric(both["before"], "coerce")
    named = change.map(lambda by: "more" if by > 0 else "fewer" if by < 0 else "same")
    return named.where(change.notna(), "unknown")


def is_change(moved: pd.DataFrame) -> pd.Series[bool]:
    """Return which rows are a change of state; a row that is new or newly filled in is one too."""
    return moved["before"] != moved["after"]


def counted(moved: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    """Return one row per thing and cell: ``item``, ``cell``, compounds, and by how much a count moved."""
    by = pd.to_numeric(moved["after"], "coerce") - pd.to_numeric(moved["before"], "coerce")
    found = (
        moved.assign(by=by)
        .groupby(["item", "cell"], sort=False)
        .agg(compounds=("place_id", "size"), by=("by", "sum"))
        .reset_index()
    )
    order = {code: position for position, code in enumerate(codes(kind))}
    key = found["item"] + "~" + found["cell"]
    return found.assign(code=key).sort_values("code", key=lambda one: one.map(order))


def codes(kind: Kind) -> list[str]:
    """Return every cell that there may be, item first, in the order of the states."""
    cells = list(CHANGES)
    if not kind.is_count:
        known = list(states(kind))
        cells = [f"{before}~{after}" for before in known for after in known]
    return [f"{name}~{cell}" for name in kind.columns for cell in cells]


def states(kind: Kind) -> Mapping[str, Text]:
    """Return the states of a thing: code → words."""
    if not kind.states:
        return STATES
    return {**kind.states, UNSAID: STATES[UNSAID], ABSENT: STATES[ABSENT]}


def cell_name(cell: str, kind: Kind) -> str:
    """Return a cell in words: 单建→联建, or the change of a count."""
    if kind.is_count:
        return word(CHANGES, cell)
    before, after = cell.split("~")
    return f"{word(states(kind), before)}→{word(states(kind), after)}"


def label(code: str, kind: Kind) -> str:
    """Return a thing and its cell in words; of a list with one thing, the cell alone."""
    name, cell = code.split("~", 1)
    said = cell_name(cell, kind)
    return said if len(kind.columns) == 1 else t(f"{item(name)}：{said}", f"{item(name)}: {said}")
