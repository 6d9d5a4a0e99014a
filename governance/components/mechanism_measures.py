"""What could be measured of a mechanism: the records it takes, the indicators, the users' own values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import pandas as pd

from governance.components.language import language, t
from governance.components.lookup import records, rows
from governance.components.markup import Html, element, join, link, table
from governance.components.words import ORIGINS, day, localised, text, word
from governance.exports.reading import reading

Row = dict[str, Any]
# Of an indicator with many parts the first tell how it looks; the rest stand where it is explored.
SHOWN: Final = 6


def describe(measures: Sequence[Row]) -> Html:
    """Return the measures of a mechanism as a table: records, indicators, values where there are any."""
    title = t("有什么数据才能衡量", "What data would measure it")
    headings = [
        t("可以衡量的", "Measure"),
        t("需要的数据", "Records needed"),
        t("由哪个指标算出（点开看口径），您的值", "Computed by (opens the definition), your value"),
    ]
    values = _values(measures)
    lines = [_line(one, values) for one in measures]
    note = t(
        "上面「公布的数字」只取案例文件。您自己的记录在「数据导入」载入，指标随即算出；这里写最近一个月、"
        "您的记录所在地方的值，全部地方和月份用命令 python -m governance values 取出。",
        "The published figures above come from the case documents alone. Load your own records on "
        "the page “Load data” and the indicators are computed; here stands the value of the latest "
        "month at the place of your records. All places and months: python -m governance values.",
    )
    listed = table(headings, lines, caption=title)
    return join([element("h3", title), listed, element("p", note, class_="small quiet")])


def _values(measures: Iterable[Row]) -> dict[str, list[Row]]:
    """Return the latest values computed from the users' records, by indicator."""
    named = sorted({one for measure in measures for one in measure["indicators"]})
    found: dict[str, list[Row]] = {}
    if named:
        for row in records(rows("measured_values", indicators=named)):
            found.setdefault(row["indicator_id"], []).append(row)
    return found


def _line(measure: Row, values: dict[str, list[Row]]) -> list[Html | str]:
    datasets = rows("dataset_types").set_index("dataset_type")[f"title_{language()}"]
    titles = rows("indicators").set_index("indicator_id")[f"title_{language()}"]
    return [
        localised(measure, "title"),
        t("、", ", ").join(datasets[list(measure["datasets"])]),
        _computed_by(measure, titles, values),
    ]


def _computed_by(measure: Row, titles: pd.Series[str], values: dict[str, list[Row]]) -> Html | str:
    """Return links to the indicators of a measure with their values, or why there is none."""
    said = localised(measure, "cannot")
    if said and not len(measure["indicators"]):
        return t("算不出：", "Not computed: ") + said
    lines = [
        element("li", link(titles[one], "definitions", indicator=one), _value(values.get(one)))
        for one in measure["indicators"]
    ]
    listed = element("ul", *lines, class_="bare")
    return join([listed, element("span", said, class_="small")]) if said else listed


def _value(values: Sequence[Row] | None) -> Html | None:
    """Return the values of an indicator with their place, month and origin; None without any."""
    if not values:
        return None
    parts = [_part(one) for one in values[:SHOWN]] + (["…"] if len(values) > SHOWN else [])
    first = values[0]
    origin = word(ORIGINS, "demo" if len(rows("made_up_places")) else "loaded")
    where = t("，", ", ").join(
        [localised(first, "place_name"), day(first["period_end"])[:7], origin]
    )
    shown = t("；", "; ").join(parts)
    return element("span", t(f"　{shown}（{where}）", f" {shown} ({where})"), class_="small quiet")


def _part(row: Row) -> str:
    value = reading(
        row["value"],
        row["value"],
        row["value"],
        unit=localised(row, "unit"),
        decimals=int(row["decimals"]),
        language=language(),
    )
    return f"{localised(row, 'breakdown_name')} {value}" if text(row["breakdown"]) else value
