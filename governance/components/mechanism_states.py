"""How far a mechanism can be measured today: three states, and the rule behind them."""

from __future__ import annotations

from typing import NamedTuple

from governance.components.language import t
from governance.components.markup import Html, element
from governance.exports.charts import Tone
from governance.model.errors import Text


class State(NamedTuple):
    """A state in words, with its symbol, its colour (never alone), and when it applies."""

    title: Text
    symbol: str
    colour: str
    tone: Tone
    rule: Text


# The rule itself stands in queries/lookups/mechanism_states.sql.
STATES: dict[str, State] = {
    "computed": State(
        Text("已可计算", "Computed"),
        "●",
        "green",
        "strong",
        Text(
            "至少有一个推算指标，已由公布的数字算出该地的值或区间。",
            "At least one derived indicator has a value or an interval for the place, "
            "computed from published figures.",
        ),
    ),
    "published": State(
        Text("仅有公布数字", "Published figures only"),
        "◎",
        "blue",
        "soft",
        Text(
            "原文印出了相关数字（包括要求和标准），但还推算不出指标。",
            "The text prints figures about it (norms included), but no indicator derives from them.",
        ),
    ),
    "needs_data": State(
        Text("需要您的数据", "Needs your data"),
        "○",
        "gray",
        "none",
        Text(
            "原文没有印出相关数字；要有您自己的记录才能衡量。",
            "The text prints no figure about it; it can only be measured with your own records.",
        ),
    ),
}


def badge(state: str) -> Html:
    """Return the symbol and the words of a state."""
    one = STATES[state]
    symbol = element("span", one.symbol, aria_hidden="true")
    return element("span", symbol, " ", t(*one.title), class_=f"mark {one.colour}")
