"""The checks to read one after another, and one check by itself: arithmetic, reason, figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from governance.components.check_verdicts import LOOKS, badge, verdicts
from governance.components.figure_table import figure_table, quote_link
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.markup import SHORT, Html, element, facts, fold, join, link
from governance.components.narrowing import Choice, Narrowed, narrow, occurring
from governance.components.words import localised
from governance.indicators.checks.kinds import KINDS

Row = dict[str, Any]

_SEARCHED = (
    "relation_id",
    "title_zh",
    "title_en",
    "arithmetic_zh",
    "arithmetic_en",
    "reason_zh",
    "reason_en",
    "note_zh",
    "note_en",
    "quotes",
)


def everything() -> pd.DataFrame:
    """Return every check with the quotes of its figures; the frame is kept, not to be changed."""
    return kept("checks", _everything)


def _everything() -> pd.DataFrame:
    frame = rows("checks")
    inputs = rows("check_inputs")
    frame["quotes"] = frame["relation_id"].map(
        inputs.groupby("relation_id")["quote"].agg("\n".join)
    )
    return frame


def choose(checks: pd.DataFrame) -> Narrowed:
    """Draw the filters by verdict, place, kind and text; return the checks that are left."""
    placeholder = t("标题、算式、理由、引文", "Title, arithmetic, reason, quote")
    choices = kept("check-choices", lambda: _choices(checks))
    return narrow(checks, choices, _SEARCHED, placeholder)


def _choices(checks: pd.DataFrame) -> list[Choice]:
    titles = {code: localised(row, "title") for code, row in verdicts().items()}
    kinds = {code: t(*kind.title) for code, kind in KINDS.items() if code in set(checks["kind"])}
    places = occurring(checks, "case_place_id", t("case_name_zh", "case_name_en"))
    return [
        Choice("verdict", t("结论", "Verdict"), titles),
        Choice("case_place_id", t("地方", "Place"), places),
        Choice("kind", t("关系的种类", "Kind of relation"), kinds),
    ]


def in_groups(checks: pd.DataFrame) -> Html:
    """Return the checks under their verdicts, each with arithmetic, reason and its figures."""
    figures: dict[str, list[Row]] = {}
    for figure in records(rows("check_inputs")):
        figures.setdefault(figure["relation_id"], []).append(figure)
    by_verdict: dict[str, list[Row]] = {}
    for row in records(checks):
        by_verdict.setdefault(row["verdict"], []).append(row)
    long = len(checks) > SHORT
    return join(
        _group(verdict, by_verdict[code], figures, long=long)
        for code, verdict in verdicts().items()
        if code in by_verdict
    )


def alone(row: Row) -> Html:
    """Return one check with everything it rests on."""
    verdict = verdicts()[row["verdict"]]
    inputs = rows("check_inputs")
    figures = records(inputs[inputs["relation_id"] == row["relation_id"]])
    title = t("用到的数字", "Figures used")
    return join(
        [
            element("p", link(t("← 回到全部核查", "← All checks"), check="", open="")),
            element("h2", localised(row, "title"), data_focus=True),
            element("p", badge(row["verdict"], localised(verdict, "title")), " ", _about(row)),
            element("p", localised(row, "arithmetic"), class_="arithmetic"),
            facts(
                [
                    (t("结论的含义", "What the verdict means"), localised(verdict, "meaning")),
                    (t("理由", "Reason"), _reason(row, verdict)),
                    (t("为什么这样核对", "Why it is held so"), localised(row, "note")),
                ]
            ),
            element("h3", title),
            figure_table(figures, caption=title),
        ]
    )


def _group(
    verdict: Row, checks: list[Row], figures: Mapping[str, list[Row]], *, long: bool
) -> Html:
    count = t(f"（{len(checks)} 项）", f" ({len(checks)})")
    look = LOOKS[verdict["verdict"]]
    items = (_item(row, verdict, figures.get(row["relation_id"], []), long) for row in checks)
    heading = element("h2", f"{look.symbol} {localised(verdict, 'title')}{count}")
    return fold(heading, element("ul", *items, class_=f"items {look.colour}"), long=long)


def _item(row: Row, verdict: Row, figures: Iterable[Row], long: bool) -> Html:
    title = link(localised(row, "title"), check=row["relation_id"], open="")
    return element(
        "li",
        element("h3", title),
        element("p", badge(row["verdict"], localised(verdict, "title")), " ", _about(row)),
        element("p", localised(row, "arithmetic"), class_="arithmetic"),
        fold(_more(), join([_why(row, verdict), _used(figures)]), long=long, class_="more"),
    )


def _more() -> Html:
    return element("span", t("理由与用到的数字", "Reason and figures used"), class_="quiet")


def _about(row: Row) -> Html:
    kind = KINDS.get(row["kind"])
    said = (localised(row, "place_name"), t(*kind.title) if kind else row["kind"])
    return element("span", " · ".join(one for one in said if one), class_="small quiet")


def _why(row: Row, verdict: Row) -> Html:
    parts = (_reason(row, verdict), localised(row, "note"))
    return element("p", t("", " ").join(one for one in parts if one))


def _reason(row: Row, verdict: Row) -> str:
    """The reason, where it says more than the meaning of the verdict."""
    reason = localised(row, "reason")
    return "" if reason == localised(verdict, "meaning") else reason


def _used(figures: Iterable[Row]) -> Html:
    links = [
        join([quote_link(one), element("span", f" {localised(one, 'subject')}", class_="quiet")])
        for one in figures
    ]
    label = element("strong", t("用到的数字：", "Figures used: "))
    return element("p", label, join(links, t("；", "; ")), class_="small")
