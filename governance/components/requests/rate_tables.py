"""The tables of the three rates: who is in them and who is not, and each unit's rates."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from governance.components.language import t
from governance.components.requests.choice import Choice
from governance.components.requests.counts import Counts, is_answer_recorded, number
from governance.components.requests.presentation import PLACE, PLACE_ID, col
from governance.components.requests.wording import rate
from governance.exports.tables import Column
from governance.indicators.three_rates import RATES, Rate, share
from governance.model.errors import Text

TITLES: Mapping[str, Text] = {
    "response": Text("响应率", "Response rate"),
    "solution": Text("解决率", "Solution rate"),
    "satisfaction": Text("满意率", "Satisfaction rate"),
    "score": Text("三率得分", "Score of the three rates"),
}
_NUMERATORS: Mapping[str, Text] = {
    "response": Text("有效回访中已联系的", "contacted, of valid call-backs"),
    "solution": Text("有效回访中答“解决”的", "answered “solved”"),
    "satisfaction": Text("满意 + 折算的基本满意", "satisfied + weighted basically satisfied"),
    "score": Text("各件得分之和", "scores of the requests together"),
}
Found = Mapping[str, Mapping[str, Rate]]
_COUNTED_OUT = Text("不要求办理，不计入三率", "asks for no handling; in no rate")
_FUNNEL: Mapping[str, tuple[Text, Text]] = {
    "received": (
        Text("收到（不含重复）", "Received (without duplicates)"),
        Text("本期创建的诉求", "opened in the period"),
    ),
    "cancelled": (Text("撤销", "Cancelled"), _COUNTED_OUT),
    "referred": (
        Text("转出到别处", "Referred elsewhere"),
        Text("不由这里办理，不计入三率", "handled elsewhere; in no rate"),
    ),
    "to_handle": (
        Text("应办", "To handle"),
        Text("收到，减去撤销和转出", "received less cancelled and referred"),
    ),
    "open": (
        Text("其中未办结", "of these still open"),
        Text("到数据日期还没有办结", "not closed by the data date"),
    ),
    "never": (
        Text("没有有效回访", "Never validly called back"),
        Text("不计入三率", "in no rate"),
    ),
    "valid": (
        Text("有效回访 V", "Valid call-backs V"),
        Text("三率的分母", "the denominator of all three rates"),
    ),
    "contacted_valid": (
        Text("V 中已联系", "of V: contacted"),
        Text("响应率的分子", "numerator of response"),
    ),
    "solved_valid": (
        Text("V 中答“解决”", "of V: solved"),
        Text("解决率的分子", "numerator of solution"),
    ),
    "satisfied_valid": (
        Text("V 中满意", "of V: satisfied"),
        Text("满意率的分子", "numerator of satisfaction"),
    ),
    "basically_valid": (
        Text("V 中基本满意", "of V: basically satisfied"),
        Text("按规则折算进满意率", "weighted by the rule set"),
    ),
}
# What nobody can tell where no record says anything of a call-back.
_OF_CALL_BACKS = tuple(_FUNNEL)[tuple(_FUNNEL).index("never") :]
COUNTED_COLUMNS = (
    col("step", Text("类别", "Group")),
    col("requests", Text("件数", "Requests")),
    col("meaning", Text("怎样计", "How it counts")),
)


def step(name: str) -> Text:
    """Return what a group of requests is called in the table."""
    return _FUNNEL[name][0]


def counted(counts: Counts) -> pd.DataFrame:
    """Return one row per group of requests: how many, and how they count."""
    known: dict[str, float | None] = dict(counts)
    known["never"] = number(counts, "to_handle") - number(counts, "valid")
    if not is_answer_recorded(counts):
        known |= dict.fromkeys(_OF_CALL_BACKS)
    return pd.DataFrame(
        [
            {"step": t(*title), "requests": known.get(name), "meaning": t(*meaning)}
            for name, (title, meaning) in _FUNNEL.items()
            if known.get(name) is not None
        ]
    )


def units(choice: Choice, counts: Mapping[str, Counts], found: Found) -> pd.DataFrame:
    """Return one row per place, the pooled one first: its rates as read and as numbers."""
    return pd.DataFrame(
        [_unit(choice, place, counts[place], found[place]) for place in choice.units.every_id]
    )


def _unit(
    choice: Choice, place: str, counts: Counts, found: Mapping[str, Rate]
) -> dict[str, object]:
    handled = counts.get("to_handle")
    valid = counts.get("valid") if is_answer_recorded(counts) else None
    row: dict[str, object] = {
        "place": t("合计", "Pooled") if place == choice.parent else choice.units.names[place],
        "place_id": place,
        "to_handle": handled,
        "valid": valid,
        "reached": rate(share(valid or 0.0, 0.0 if valid is None else handled or 0.0)),
    }
    for name in RATES:
        one = found[name]
        row[name] = rate(one, t(" 分", " points") if name == "score" else "%")
        row |= {
            f"{name}_numerator": one.numerator if one.value is not None else None,
            f"{name}_value": one.value,
            f"{name}_lower": one.interval.lower if one.interval else None,
            f"{name}_upper": one.interval.upper if one.interval else None,
        }
    return row


def unit_columns() -> list[Column]:
    """Return the columns of the units, as read first, as numbers last."""
    said = [
        PLACE,
        col("to_handle", Text("应办", "To handle")),
        col("valid", Text("有效回访 V", "Valid call-backs V")),
        col(
            "reached",
            Text("回访率", "Called back"),
            Text("V ÷ 应办，括号里是 95% 区间", "V ÷ to handle, 95 % interval"),
        ),
    ]
    said += [col(name, title, _meaning(name)) for name, title in TITLES.items()]
    return [*said, *number_columns()]


def _meaning(name: str) -> Text:
    numerator = _NUMERATORS[name]
    return Text(
        f"{numerator.zh} ÷ V，括号里是 95% 区间", f"{numerator.en} ÷ V, 95 % interval in brackets"
    )


def number_columns() -> list[Column]:
    """Return the columns that only the downloads hold."""
    columns = [PLACE_ID]
    for name, title in TITLES.items():
        unit = "" if name == "score" else "%"
        for part, words in (
            ("numerator", Text("分子", "numerator")),
            ("value", Text("数值", "value")),
            ("lower", Text("下限", "lower")),
            ("upper", Text("上限", "upper")),
        ):
            both = Text(f"{title.zh}·{words.zh}", f"{title.en}: {words.en}")
            columns.append(col(f"{name}_{part}", both, unit="" if part == "numerator" else unit))
    return columns
