"""How long requests stay at each stage, open ones counted as far as they were followed, and where they wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from governance.components import small_counts
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import rows
from governance.components.requests import presentation, stage_names
from governance.components.requests.choice import Choice
from governance.components.requests.presentation import col
from governance.components.requests.wording import count, days, percent, span
from governance.components.source_link import cell
from governance.exports.charts import DotIntervalChart, Mark
from governance.exports.tables import Column
from governance.indicators.intervals import wilson
from governance.indicators.survival import Curve, kaplan_meier
from governance.model.errors import Text

_WHOLE_WAY = "settled"
_NOTHING_BETWEEN = ("opened", "closed")


@dataclass(frozen=True)
class Stay:
    """The times at a stage, or of one step from it: how many left, how many wait, the median in days.

    ``median`` is None where fewer than half have left; ``upper`` where its interval has no end.
    """

    left: float
    waiting: float
    median: float | None
    lower: float | None
    upper: float | None


@dataclass(frozen=True)
class Times:
    """Stage → its stay, and (stage, next stage) → the step, in the order of the stages."""

    stays: Mapping[str, Stay]
    steps: Mapping[tuple[str, str], Stay]


def draw(choice: Choice, where: str) -> None:
    """Draw how long requests stay at each stage of a place, and every step from stage to stage."""
    presentation.heading(t("停在哪里，停多久", "Where requests wait, and how long"))
    found = kept("request-stays", lambda: times(choice, where), *choice.key, where)
    if not found.steps:
        presentation.say(_nothing(found))
        return
    if set(found.steps) == {_NOTHING_BETWEEN}:
        presentation.say(
            t(
                "只登记了创建和办结，中间的环节没有登记时间：停在哪里看不出来，不能说都停在创建之后。"
                "从创建到办结的时间见“按期与办结时间”。",
                "Opening and closing alone are recorded, no stage in between: where requests wait cannot be told, and "
                "not that all of them wait at the start. From opening to closing see “On time and time to close”.",
            )
        )
        return
    names = stage_names.names(choice.process)
    told = _told(found)
    shown = {stage: stay for stage, stay in told.stays.items() if stay.left}
    cells = {name: cell("stays", row, "median") for row, name in enumerate(told.stays)}
    numbers = {cells[name]: names[name] for name in shown}
    spots = [
        presentation.chart(_chart(choice, where, shown, names), "stays", cells),
        presentation.say(*_words(told, shown, names), key="stays", numbers=numbers),
    ]
    title = t(
        "各环节停留的时间（含仍停在那里的）", "Time at each stage (those still there included)"
    )
    presentation.table(title, _frame(told.stays, names), _columns(), choice, "stays", spots=spots)
    steps = {" → ".join(names[one] for one in step): stay for step, stay in told.steps.items()}
    title = t(
        "每两个相继登记的环节之间（两端都有时间的）",
        "Between every two stages recorded one after the other (both times known)",
    )
    frame = _frame(steps, {name: name for name in steps})
    columns = [one for one in _columns(step=True) if one.name != "waiting"]
    presentation.table(title, frame, columns, choice, "steps")


def times(choice: Choice, where: str) -> Times:
    """Return the times of the requests opened at a place in the months of the choice."""
    asked = {
        "place": where,
        "process": choice.process,
        "first": choice.months.first,
        "last": choice.months.last,
    }
    gone, waiting = rows("request_stays", **asked), rows("request_waiting", **asked)
    gone = gone[gone["next_stage"] != _WHOLE_WAY]
    if gone.empty:
        waits = waiting.groupby("stage")["requests"].sum()
        return Times(
            {str(one): Stay(0, float(n), None, None, None) for one, n in waits.items()}, {}
        )
    order = stage_names.ORDER
    steps = {
        (str(stage), str(following)): _stay(part, part.iloc[:0])
        for (stage, following), part in gone.groupby(["stage", "next_stage"])
    }
    stays = {
        stage: _stay(gone[gone["stage"] == stage], waiting[waiting["stage"] == stage])
        for stage in order
        if stage in {*gone["stage"], *waiting["stage"]}
    }
    ranked = sorted(steps, key=lambda one: (order.index(one[0]), order.index(one[1])))
    return Times(stays, {step: steps[step] for step in ranked})


def _stay(gone: pd.DataFrame, waiting: pd.DataFrame) -> Stay:
    ends = ["from_days", "to_days"]
    both = pd.concat(
        [
            gone.groupby(ends)["requests"].sum().rename("gone"),
            waiting.groupby(ends)["requests"].sum().rename("waiting"),
        ],
        axis=1,
    ).fillna(0.0)
    both = both.sort_index().reset_index()
    curve = kaplan_meier(list(both["to_days"]), list(both["gone"]), list(both["waiting"]))
    middles = dict(zip(both["to_days"], (both["from_days"] + both["to_days"]) / 2, strict=True))
    return _summed(curve, middles)


def _summed(curve: Curve, middles: Mapping[float, float]) -> Stay:
    def middle(time: float | None) -> float | None:
        return None if time is None else float(middles[time])

    lower, upper = curve.median_interval
    return Stay(
        curve.closings,
        curve.total - curve.closings,
        middle(curve.median),
        middle(lower),
        middle(upper),
    )


def _told(found: Times) -> Times:
    """Those of enough requests, where the operator keeps small counts back; else all of them."""
    if not small_counts.is_set():
        return found
    stays = {one: stay for one, stay in found.stays.items() if not small_counts.is_small(stay.left)}
    steps = {one: step for one, step in found.steps.items() if not small_counts.is_small(step.left)}
    return Times(stays, steps)


def _nothing(found: Times) -> str:
    if found.stays:
        return t(
            "社区一级没有统计环节之间的时间，从街道起有。",
            "Times between stages are kept from the subdistrict upwards, not at a community.",
        )
    return t("所选范围内没有环节的时间：无数据。", "No time of a stage is held here: no data.")


def _chart(
    choice: Choice, where: str, shown: Mapping[str, Stay], names: Mapping[str, str]
) -> DotIntervalChart:
    return DotIntervalChart(
        title=t("各环节停留的中位时间（天）", "Median time at each stage (days)"),
        subtitle=f"{choice.units.names[where]}{t('；', '; ')}{presentation.about(choice, _cases(shown))}",
        unit=t("天", "days"),
        marks=tuple(
            _mark(stage, _after(names[stage]), stay, choice.origin) for stage, stay in shown.items()
        ),
        footer=presentation.footer(
            choice,
            t(
                "Kaplan–Meier 中位数和 95% 区间，仍停在环节上的计到数据日期",
                "Kaplan–Meier medians with 95 % intervals; those still there are followed to the data date",
            ),
        ),
    )


def _cases(shown: Mapping[str, Stay]) -> str:
    if small_counts.is_set():
        return (
            small_counts.note()
        )  # steps add up to stages, stages to the requests: no count of them
    left = count(sum(stay.left for stay in shown.values()))
    waiting = count(sum(stay.waiting for stay in shown.values()))
    return t(
        f"走过环节 {left} 次，数据日期停在环节上 {waiting} 件",
        f"{left} stages left, {waiting} requests waiting at the data date",
    )


def _after(name: str) -> str:
    return t(f"{name}之后", f"After: {name.lower()}")


def _mark(key: str, label: str, stay: Stay, origin: str) -> Mark:
    return Mark(
        key,
        label,
        stay.median,
        stay.lower if stay.median is not None else None,
        stay.upper if stay.median is not None else None,
        open_upper=stay.median is not None and stay.upper is None,
        origin=origin,
        text=_median(stay),
    )


def _median(stay: Stay) -> str:
    if stay.median is None:
        return t("不到一半离开，中位没有到达", "fewer than half have left: no median yet")
    upper = days(stay.upper) if stay.upper is not None else t("以上", "and more")
    between = f"{days(stay.lower)}–{upper}"
    return t(f"{days(stay.median)}（{between}）", f"{days(stay.median)} ({between})")


def _words(found: Times, shown: Mapping[str, Stay], names: Mapping[str, str]) -> list[str]:
    said = []
    timed = {stage: stay for stage, stay in shown.items() if stay.median is not None}
    if timed:
        longest = max(timed, key=lambda one: timed[one].median or 0.0)
        said.append(
            t(
                f"中位停留时间数值最大的环节：{_after(names[longest])}，{_median(timed[longest])}。",
                f"The stage with the largest median is that after: {names[longest].lower()}, "
                f"{_median(timed[longest])}.",
            )
        )
    said.append("" if small_counts.is_set() else _waiting(found.stays, names))
    said.append(
        t(
            "只在登记了时间的环节之间计；次序颠倒的不计。",
            "Only between stages whose times are recorded; steps back in time are left out.",
        )
    )
    return said


def _waiting(stays: Mapping[str, Stay], names: Mapping[str, str]) -> str:
    total = sum(stay.waiting for stay in stays.values())
    if not total:
        return t("数据日期没有停在环节上的诉求。", "No request waits at the data date.")
    most = max(stays, key=lambda one: stays[one].waiting)
    bounds = wilson(stays[most].waiting, total)
    share = percent(100 * stays[most].waiting / total)
    between = span(bounds.scaled(100) if bounds else None)
    return t(
        f"数据日期未办结的 {count(total)} 件中，{count(stays[most].waiting)} 件（{share}，95% 区间 {between}）"
        f"停在{_after(names[most])}。",
        f"Of {count(total)} open at the data date {count(stays[most].waiting)} ({share}, 95 % interval {between}) "
        f"wait after: {names[most].lower()}.",
    )


def _frame(stays: Mapping[str, Stay], names: Mapping[str, str]) -> pd.DataFrame:
    made: Sequence[dict[str, object]] = [
        {
            "stage": names[stage],
            "left": stay.left,
            "waiting": stay.waiting,
            "median": stay.median,
            "lower": stay.lower,
            "upper": stay.upper,
        }
        for stage, stay in stays.items()
    ]
    return pd.DataFrame(
        made, columns=["stage", "left", "waiting", "median", "lower", "upper"]
    ).round(3)


def _columns(*, step: bool = False) -> list[Column]:
    """The columns of stages or steps; without counts where small ones are kept back."""
    first = Text("环节之间", "Step") if step else Text("环节（到达之后）", "Stage (after it)")
    unit = t("天", "days")
    counts = [
        col("left", Text("已离开", "Left it") if not step else Text("件数", "Requests")),
        col("waiting", Text("仍停在这里", "Still there")),
    ]
    return [
        col("stage", first),
        *(() if small_counts.is_set() else counts),
        col("median", Text("中位", "Median"), unit=unit),
        col("lower", Text("95% 下限", "95 % lower"), unit=unit),
        col("upper", Text("95% 上限", "95 % upper"), unit=unit),
    ]
