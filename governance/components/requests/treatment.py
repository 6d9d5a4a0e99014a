"""What becomes of the rates where doubtful records are counted, and where they are left out."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from governance.components import small_counts
from governance.components.language import t
from governance.components.requests import compared, measures
from governance.components.requests.choice import Choice
from governance.components.requests.counts import by_place, number
from governance.components.requests.measures import Measure
from governance.components.requests.wording import count, listed, no_data, percent
from governance.indicators.rank_bands import Share

NOT_FOLLOWING = (
    "用时和流量不随这一选择变化：没有可用办结时间的，本来就不在里面。",
    "Times and flows do not follow this choice: what has no usable closing is not in them anyway.",
)


def words(
    choice: Choice, where: str, of: Sequence[Measure], basically: float = 1.0
) -> tuple[str, ...]:
    """Return which treatment is chosen and how each share of a place moves with it."""
    if small_counts.is_set():
        return ()  # the difference of both would give small counts away
    counted = dataclasses.replace(choice, without_doubtful=False)
    left_out = dataclasses.replace(choice, without_doubtful=True)
    doubtful = _records(counted, where) - _records(left_out, where)
    if not doubtful:
        return (
            t(
                "这里没有存疑的记录，计入或剔除没有差别。",
                "No record here is doubtful: counting them or not makes no difference.",
            ),
        )
    moves = [_move(one, counted, left_out, where, basically) for one in of]
    return (_which(choice, doubtful, _records(counted, where)), *filter(None, moves))


def _records(choice: Choice, where: str) -> float:
    counts = by_place(choice)[where]
    return number(counts, "received") + number(counts, "duplicates")


def _which(choice: Choice, doubtful: float, every: float) -> str:
    said = f"{count(doubtful)} / {count(every)}（{percent(100 * doubtful / every)}）"
    if choice.without_doubtful:
        return t(
            f"存疑记录 {said} 已从各率和件数中剔除。",
            f"Doubtful records, {count(doubtful)} of {count(every)} ({percent(100 * doubtful / every)}), are left out "
            "of rates and counts.",
        )
    return t(
        f"存疑记录 {said} 计入各率和件数。",
        f"Doubtful records, {count(doubtful)} of {count(every)} ({percent(100 * doubtful / every)}), are counted in "
        "rates and counts.",
    )


def _move(measure: Measure, counted: Choice, left_out: Choice, where: str, basically: float) -> str:
    with_them = measures.shares(counted, measure, basically)[where]
    without = measures.shares(left_out, measure, basically)[where]
    if with_them is None or without is None or not with_them.whole:
        return ""
    both = listed(
        (
            t(f"计入 {_rate(with_them)}", f"counted {_rate(with_them)}"),
            t(f"剔除 {_rate(without)}", f"left out {_rate(without)}"),
        )
    )
    moved = _points(with_them, without)
    return t(f"{measure.title.zh}：{both}{moved}。", f"{measure.title.en}: {both}{moved}.")


def _rate(share: Share) -> str:
    return compared.rate(share) if share.whole else no_data()


def _points(with_them: Share, without: Share) -> str:
    if not without.whole:
        return ""
    moved = 100 * (without.part / without.whole - with_them.part / with_them.whole)
    points = round(moved, 2) + 0.0  # never -0.00
    return t(f"，相差 {points:+.2f} 个百分点", f", {points:+.2f} points")
