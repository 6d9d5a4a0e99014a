"""Published figures on the matter of a line: each with whether it shares the axis, and if not, why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from governance.components import marks
from governance.components.language import language, t
from governance.components.lookup import entries, rows
from governance.components.requests.presentation import col
from governance.components.trends import published
from governance.components.trends.choice import Choice
from governance.components.trends.lines import Line
from governance.components.trends.measures import Row
from governance.components.words import localised
from governance.exports.tables import Column
from governance.indicators.comparability import FIELD_TITLES, Comparand, Failure, compare
from governance.indicators.comparand_rows import from_frame
from governance.model.errors import Text

# They decide before the others do: a figure of another definition is no matter of period or place.
_FIRST = ("indicator", "definition", "unit", "base")


def frame(choice: Choice, lines: Sequence[Line]) -> pd.DataFrame:
    """Return one row per measure and published figure of its family, by the first place with it."""
    others = from_frame(rows("comparands"))
    values: Mapping[str, Row] = {row["observation_id"]: row for row in entries("observations")}
    first = {line.measure.code: line for line in reversed(lines)}
    made = [
        row
        for measure in choice.measures
        if (line := first.get(measure.code)) is not None
        for row in _rows(line, choice.period, others, values)
    ]
    return pd.DataFrame(made, columns=[one.name for one in columns()])


def columns() -> list[Column]:
    """Return the columns: the line, the published figure, and what the guard says."""
    return [
        col("measure", Text("本页的指标", "Indicator of the page")),
        col("published", Text("公布的指标", "Published indicator")),
        col("place", Text("公布的地方", "Place of the figure")),
        col("value", Text("公布的数", "Published figure"), Text("按原文写法", "As printed")),
        col("verdict", Text("同轴", "One axis")),
        col("why", Text("差在哪里", "What differs")),
    ]


def _rows(
    line: Line, period: str, others: Sequence[Comparand], values: Mapping[str, Row]
) -> Iterator[dict[str, str]]:
    mine = published.comparands(line, period)
    for other in others:
        row = values.get(other.observation_id)
        if row is None or row["family"] != line.measure.family:
            continue
        verdicts = [compare(other, one) for one in mine]
        differs = min(verdicts, key=len)
        yield {
            "measure": line.measure.title,
            "published": localised(row, "title"),
            "place": marks.label(row),
            "value": marks.value_text(row),
            "verdict": t("不同轴", "no") if differs else t("画在图上", "drawn"),
            "why": _why(differs),
        }


def _why(differs: Sequence[Failure]) -> str:
    """What keeps a figure off the axis: the definition where that differs, else the reasons in full."""
    kinds = [one for one in differs if one.field in _FIRST]
    if kinds:
        named = t("、", ", ").join(t(*FIELD_TITLES[one.field]) for one in kinds)
        return t(f"{named}不同", f"another {named}")
    return t("", " ").join(
        one.reason_zh if language() == "zh" else one.reason_en for one in differs
    )
