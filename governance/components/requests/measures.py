"""The shares by which units are compared and followed: what each counts, over what, at each unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan, nan

import pandas as pd

from governance.components import link
from governance.components.language import t
from governance.components.lookup import records
from governance.components.requests import deadlines, due
from governance.components.requests.choice import Choice
from governance.components.requests.counts import (
    Counts,
    by_category,
    by_month,
    by_place,
    is_answer_recorded,
    is_contact_recorded,
    number,
)
from governance.indicators.case_mix import Cell
from governance.indicators.rank_bands import Share
from governance.model.errors import Text


@dataclass(frozen=True)
class Measure:
    """A share of requests: names of the counts that are its part and whole, and both in words.

    ``failures`` says what the part leaves over; ``indicator`` is its id in the registry.
    ``matures`` says that the part of a month still grows: requests of late months were followed
    for a shorter time.
    """

    indicator: str
    title: Text
    part: str
    whole: str
    counted: Text
    cases: Text
    failures: Text
    matures: bool = False


MEASURES: Mapping[str, Measure] = {
    "solution": Measure(
        "requests_solution_rate",
        Text("解决率", "Solution rate"),
        "solved_valid",
        "valid",
        Text("答“解决”", "answered “solved”"),
        Text("有效回访", "valid call-backs"),
        Text("没有答“解决”", "not answered “solved”"),
    ),
    "satisfaction": Measure(
        "requests_satisfaction_rate",
        Text("满意率", "Satisfaction rate"),
        "satisfied_valid",
        "valid",
        Text("满意（基本满意按规则折算）", "satisfied (basically satisfied weighted)"),
        Text("有效回访", "valid call-backs"),
        Text("没有得到满意的分", "score not given"),
    ),
    "response": Measure(
        "requests_response_rate",
        Text("响应率", "Response rate"),
        "contacted_valid",
        "valid",
        Text("已联系", "contacted"),
        Text("有效回访", "valid call-backs"),
        Text("没有联系", "not contacted"),
    ),
    "on_time": Measure(
        "requests_on_time_share",
        Text("按期办结率", "Share closed on time"),
        "on_time",
        "due",
        Text("按期办结", "closed by the deadline"),
        Text("已到期的应办诉求", "requests due"),
        Text("到期没有按期办结（含仍未办结）", "not closed by the deadline (open ones among them)"),
    ),
    "callback": Measure(
        "requests_callback_share",
        Text("有效回访率", "Valid call-back share"),
        "valid",
        "to_handle",
        Text("有效回访", "validly called back"),
        Text("应办诉求", "requests to handle"),
        Text("没有有效回访", "not validly called back"),
        matures=True,
    ),
    "closed": Measure(
        "requests_closed_share",
        Text("办结率", "Share closed"),
        "closed",
        "to_handle",
        Text("已办结", "closed"),
        Text("应办诉求", "requests to handle"),
        Text("到数据日期未办结", "open at the data date"),
        matures=True,
    ),
    "reopened": Measure(
        "requests_reopened_share",
        Text("重办率", "Share reopened"),
        "reopened",
        "reopened_known",
        Text("重办", "reopened"),
        Text("登记了是否重办的诉求", "requests for which reopening is recorded"),
        Text("没有重办", "not reopened"),
        matures=True,
    ),
}


def choose() -> Measure:
    """Draw the list of measures and return the one chosen."""
    titles = {code: t(*one.title) for code, one in MEASURES.items()}
    return MEASURES[link.selectbox(t("比较哪个率", "Measure"), titles, key="measure")]


def shares(choice: Choice, measure: Measure, basically: float) -> dict[str, Share | None]:
    """Return part and whole at the parent and at each unit; None where the slice does not hold them.

    Where a count is kept back, part and whole are NaN.

    ``basically`` is what 基本满意 counts for. On time goes by the month of the deadline.
    """
    counts = due.by_place(choice) if measure.whole == "due" else by_place(choice)
    if measure.part == "contacted_valid" and not is_contact_recorded(choice):
        return dict.fromkeys(choice.units.every_id)  # not registered, which is not 0 %
    return {
        place: _share(counts.get(place, {}), measure, basically) for place in choice.units.every_id
    }


def monthly(choice: Choice, measure: Measure, place: str, basically: float) -> list[Share | None]:
    """Return part and whole at one place for each month of the choice."""
    if measure.whole == "due":
        frame = due.by_month(choice, place)
    else:
        names = (measure.whole, measure.part, *_halves(measure), "answer_known")
        frame = by_month(choice, place, *names)
    if measure.part == "contacted_valid" and not is_contact_recorded(choice):
        return [None] * len(frame)
    held = records(frame)
    return [_share(one, measure, basically) for one in held]


def failures(
    choice: Choice, measure: Measure, basically: float
) -> dict[str, dict[str, Cell]] | None:
    """Return unit → category → (failures, cases); None where categories cannot be told apart.

    That is where one category is chosen already, and where the units' level does not hold it.
    """
    if choice.category is not None:
        return None
    frame = _categories(choice, measure)
    if frame.empty or measure.whole not in frame or frame[measure.whole].isna().all():
        return None
    if measure.part not in frame or frame[measure.part].isna().all():
        return None
    found: dict[str, dict[str, Cell]] = {}
    for row in records(frame):
        one = _share(row, measure, basically)
        if one is not None and one.whole == one.whole:  # a slice that does not hold it has NaN
            cell = (one.whole - one.part, one.whole)
            found.setdefault(str(row["place_id"]), {})[str(row["category"])] = cell
    return found


def _categories(choice: Choice, measure: Measure) -> pd.DataFrame:
    if measure.whole != "due":
        return by_category(choice, choice.units.ids)
    if choice.is_part or choice.channel is not None:
        return deadlines.by_category(choice)
    frame = due.rows_of(choice, "category", choice.units.every_id)
    return frame[frame["place_id"].isin(choice.units.ids)].rename(columns={"slice": "category"})


def _halves(measure: Measure) -> tuple[str, ...]:
    return ("basically_valid",) if measure.part == "satisfied_valid" else ()


def _share(counts: Counts, measure: Measure, basically: float) -> Share | None:
    part, whole = counts.get(measure.part), counts.get(measure.whole)
    if part is None or whole is None:
        return None
    if measure.part == "valid" and not is_answer_recorded(counts):
        return Share(0.0, 0.0)  # not registered, which is not 0 %
    half = number(counts, "basically_valid") if _halves(measure) else 0.0
    if isnan(part) or isnan(whole) or isnan(half):
        return Share(nan, nan)
    if not _halves(measure):
        return Share(part, whole)
    scores, squares = part + basically * half, part + basically**2 * half
    mean = scores / whole if whole else 0.0
    return Share(scores, whole, max(squares / whole - mean**2, 0.0) if whole else 0.0)
