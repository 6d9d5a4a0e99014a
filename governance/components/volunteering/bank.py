"""时间银行: a ledger that must balance; what is issued, redeemed, left over, how old, and in doubt."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from governance.components import computed, empty_page
from governance.components.export_columns import column
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.lookup import rows
from governance.components.markdown import escape
from governance.components.volunteering import bank_marks, words
from governance.components.volunteering.bank_marks import REASONS
from governance.components.volunteering.choice import Choice
from governance.components.volunteering.measures import Measure
from governance.components.volunteering.table import table
from governance.exports.reading import number
from governance.exports.tables import Column
from governance.exports.xy_chart import Tone, XYChart
from governance.model.errors import Text

_MEASURES: Mapping[str, Measure] = {
    "issued": Measure("time_bank_issued", "sum"),
    "redeemed": Measure("time_bank_redeemed", "sum"),
    "expired": Measure("time_bank_expired", "sum"),
    "rate": Measure("time_bank_redemption_rate", "ratio"),
    "outstanding": Measure("time_bank_outstanding", "last"),
    "oldest": Measure("time_bank_oldest_days", "last"),
    "per_hour": Measure("time_bank_points_per_hour", "ratio"),
    "balanced": Measure("time_bank_balanced_share", "ratio"),
}
_TONES: tuple[Tone, ...] = ("main", "second", "third")
_CHARTS = (
    (Text("发放、兑换和过期", "Issued, redeemed and expired"), ("issued", "redeemed", "expired")),
    (Text("未兑换的积分", "Points outstanding"), ("outstanding",)),
    (Text("最早一笔积分的天数", "Age of the oldest balance"), ("oldest",)),
    (Text("每小时服务发放的积分", "Points issued per hour served"), ("per_hour",)),
)


def draw(choice: Choice) -> None:
    """Draw the ledger of the place: sentence, flows, what is left and how old, ledgers in doubt."""
    found = computed.values(
        [one.indicator for one in _MEASURES.values()], [choice.place], choice.months
    )
    if found.empty:
        empty_page.show(["time_bank"])
        return
    doubts = rows("time_bank_doubts", **choice.span)
    key = choice.key
    st.markdown(
        escape(kept("volunteering-bank-words", lambda: sentence(found, doubts, choice), key))
    )
    marked = kept("volunteering-bank-marks", lambda: bank_marks.of(doubts), key)
    for start in range(0, len(_CHARTS), 2):
        for cell, (title, codes) in zip(st.columns(2), _CHARTS[start : start + 2], strict=True):
            with cell:
                _draw_chart(choice, found, title, codes, marked)
    table(
        t("存疑的账", "Ledgers in doubt"),
        kept("volunteering-bank-doubts", lambda: _doubted(doubts), key),
        _doubt_columns(),
        words.footer(choice),
        "volunteering-doubts",
    )
    table(
        t("各月的账", "The ledger by month"),
        kept("volunteering-bank-months", lambda: _months(choice, found), key),
        _month_columns(),
        words.footer(choice),
        "volunteering-bank",
    )


def _draw_chart(
    choice: Choice,
    found: pd.DataFrame,
    title: Text,
    codes: tuple[str, ...],
    marked: Mapping[str, str],
) -> None:
    key = f"volunteering-bank-{codes[0]}"
    framed(kept(key, lambda: _chart(choice, found, title, codes, marked), choice.key), key)


def sentence(found: pd.DataFrame, doubts: pd.DataFrame, choice: Choice) -> str:
    """Return what was issued and redeemed, what is left, and how many ledgers are in doubt."""
    issued, redeemed = (_sum(found, code) for code in ("issued", "redeemed"))
    rate = _pooled(found, "rate")
    left, oldest = _last(found, "outstanding"), _last(found, "oldest")
    zh = f"{choice.place_name}，{choice.months.words}：发放 {issued:,.0f} 分，兑换 {redeemed:,.0f} 分"
    en = f"{choice.place_name}, {choice.months.words}: {issued:,.0f} points issued, {redeemed:,.0f} redeemed"
    if rate is not None:
        zh, en = f"{zh}，兑换率 {rate:.1f}%", f"{en}, redemption rate {rate:.1f} %"
    if left is not None:
        zh, en = (
            f"{zh}；最后一个月末未兑换 {left:,.0f} 分",
            f"{en}; {left:,.0f} outstanding at the end",
        )
    if oldest is not None:
        zh, en = f"{zh}，最早一笔 {oldest:,.0f} 天", f"{en}, the oldest {oldest:,.0f} days old"
    return t(f"{zh}。", f"{en}. ") + _doubt_sentence(doubts)


def _doubt_sentence(doubts: pd.DataFrame) -> str:
    counted = [
        (int(doubts[name].sum()), t(*title))
        for name, title in REASONS.items()
        if doubts[name].sum()
    ]
    if not counted:
        return t("每一笔账都对得上。", "Every ledger balances.")
    told = t("、", ", ").join(f"{title} {count}" for count, title in counted)
    return t(
        f"存疑的账：{told}（一个地方、一种积分、一个月算一笔），列在下面；合计仍按原样计入。",
        f"Ledgers in doubt: {told} (one a place, scheme and month), listed below; the sums include them as they are.",
    )


def _rows_of(found: pd.DataFrame, code: str) -> pd.DataFrame:
    shown = found[(found["indicator_id"] == _MEASURES[code].indicator) & found["breakdown"].isna()]
    return shown.sort_values("period_start")


def _sum(found: pd.DataFrame, code: str) -> float:
    return float(_rows_of(found, code)["value"].sum())


def _pooled(found: pd.DataFrame, code: str) -> float | None:
    shown = _rows_of(found, code)
    below = float(shown["denominator"].sum())
    return 100 * float(shown["numerator"].sum()) / below if below else None


def _last(found: pd.DataFrame, code: str) -> float | None:
    shown = _rows_of(found, code)["value"].dropna()
    return None if shown.empty else float(shown.iloc[-1])


def _by_month(found: pd.DataFrame, code: str) -> dict[str, float]:
    shown = _rows_of(found, code).dropna(subset=["value"])
    return dict(zip(shown["period_start"].dt.strftime("%Y-%m"), shown["value"], strict=True))


def _chart(
    choice: Choice,
    found: pd.DataFrame,
    title: Text,
    codes: tuple[str, ...],
    marked: Mapping[str, str],
) -> XYChart:
    """Return measures month by month, the months with ledgers in doubt marked; ``marked`` are month → words."""
    names = tuple(f"{start:%Y-%m}" for start in choice.months.starts)
    lines = [
        one
        for code, tone in zip(codes, _TONES, strict=False)
        for one in bank_marks.line(_MEASURES[code], _by_month(found, code), names, tone)
    ]
    tally = _by_month(found, codes[0])
    shown = {month: words for month, words in marked.items() if month in names}
    tallest = max((y for one in lines for y in one.numbers), default=0.0) or 1.0
    return XYChart(
        title=t(*title),
        subtitle=words.subtitle(choice),
        x_title="",
        y_title=_MEASURES[codes[0]].unit,
        series=(*lines, *bank_marks.points(tally, names, shown)),
        ticks=tuple((float(x), name) for x, name in enumerate(names)),
        notes=bank_marks.notes(names, shown),
        domain=(0.0, bank_marks.high(tallest, shown)),
        footer=words.footer(choice, bank_marks.said(shown)),
    )


def _months(choice: Choice, found: pd.DataFrame) -> pd.DataFrame:
    told = {code: _by_month(found, code) for code in _MEASURES}
    names = [f"{start:%Y-%m}" for start in choice.months.starts]
    return pd.DataFrame(
        [{"month": name} | {code: told[code].get(name) for code in _MEASURES} for name in names]
    )


def _month_columns() -> list[Column]:
    listed = [column("month", Text("月份", "Month"), Text("月份。", "The month."))]
    for code, one in _MEASURES.items():
        row = one.row
        title = Text(str(row["title_zh"]), str(row["title_en"]))
        meaning = Text(str(row["definition_zh"]), str(row["definition_en"]))
        listed.append(column(code, title, meaning, one.unit))
    return listed


def _doubted(doubts: pd.DataFrame) -> pd.DataFrame:
    reasons = [
        t("、", ", ").join(t(*title) for name, title in REASONS.items() if row[name])
        for row in doubts.to_dict("records")
    ]
    off = doubts["closing"] - doubts["closing_expected"]
    return doubts.assign(
        place=doubts[f"place_name_{language()}"],
        month=doubts["month_start"].dt.strftime("%Y-%m"),
        reason=reasons,
        off=off.map(number, na_action="ignore"),
    )


def _doubt_columns() -> list[Column]:
    plain = {
        "opening": Text("期初", "Opening"),
        "issued": Text("发放", "Issued"),
        "redeemed": Text("兑换", "Redeemed"),
        "expired": Text("过期", "Expired"),
        "closing": Text("期末", "Closing"),
        "closing_expected": Text("应为期末", "Closing should be"),
        "closing_before": Text("上月期末", "Closing before"),
    }
    return [
        column("month", Text("月份", "Month"), Text("哪个月的账。", "The month.")),
        column("place", Text("地方", "Place"), Text("哪里的账。", "Where.")),
        column("scheme", Text("积分种类", "Scheme"), Text("哪一种积分。", "Which points.")),
        column(
            "reason", Text("为什么存疑", "Why"), Text("对不上的地方。", "What does not add up.")
        ),
        column(
            "off",
            Text("差额", "Off by"),
            Text("期末减应为期末。", "Closing less what it should be."),
        ),
        *(
            column(name, title, Text(f"{title.zh}的积分。", f"{title.en} points."))
            for name, title in plain.items()
        ),
        column("place_id", Text("地方编号", "Place id"), Text("供连接用。", "To join by.")),
    ]
