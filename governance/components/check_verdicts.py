"""The verdicts of the checks on the screen: symbol, words and colour, and what each one means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.markup import Html, element
from governance.components.words import localised


class _Look(NamedTuple):
    symbol: str
    colour: str


# In reading order: what asks for a second look comes first.
LOOKS: Mapping[str, _Look] = {
    "inconsistent": _Look("≠", "red"),
    "outside_norm": _Look("△", "orange"),
    "to_verify": _Look("?", "blue"),
    "cannot_check": _Look("○", "gray"),
    "consistent": _Look("√", "green"),
}


def verdicts() -> dict[str, dict[str, Any]]:
    """Return code → row of every verdict with title and meaning, in reading order."""
    by_code = {row["verdict"]: row for row in records(rows("verdicts"))}
    return {code: by_code[code] for code in LOOKS}


def badge(code: str, title: str) -> Html:
    """Return the symbol and the words of a verdict."""
    look = LOOKS[code]
    symbol = element("span", look.symbol, aria_hidden="true")
    return element("span", symbol, " ", title, class_=f"mark {look.colour}")


def legend(counts: Mapping[str, int]) -> Html:
    """Return how many checks reached each verdict, and what the verdict means."""
    tiles = (
        element(
            "li",
            element("div", str(counts.get(code, 0)), class_="count"),
            element("strong", f"{LOOKS[code].symbol} {localised(row, 'title')}"),
            element("p", localised(row, "meaning"), class_="small quiet"),
            class_=LOOKS[code].colour,
        )
        for code, row in verdicts().items()
    )
    return element("ul", *tiles, class_="tiles")


def caution() -> str:
    """Return what a reader must not take a verdict for."""
    return t(
        "核查只看公布的数字之间对不对得上，不评价任何地方的工作。"
        "“待核”是请人再查一下口径、范围或时点，不是说数字有误；“无法核查”是原文没有印出核对所需的数。"
        "余、多、以上、百分比等用词按各自的区间参与核对。",
        "A check only asks whether published figures fit together; it does not judge the work of any place. "
        "“To verify” asks someone to look again at definition, scope or date and does not say that a figure "
        "is wrong; “cannot be checked” means that the text does not print what a check needs. "
        "Wordings such as 余, 多, 以上 and percentages take part with the interval they imply.",
    )
