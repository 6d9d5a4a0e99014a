"""What a control chart says in words: signal, noise, and what is in no limit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from governance.components import small_counts
from governance.components.control.followed import Followed
from governance.components.language import t
from governance.indicators.control_charts import LEAST_MONTHS, LEAST_VALUES, RUN, Signal
from governance.model.errors import Text

SIGNALS: Mapping[Signal, Text] = {
    "outside": Text("超出自然波动限", "outside the limits of natural variation"),
    "shift": Text(
        f"连续 {RUN} 个月以上在均值同一侧", f"{RUN} or more months in a row on one side of the mean"
    ),
    "trend": Text(
        f"连续 {RUN} 个月以上一路上升或下降", f"{RUN} or more months in a row rising or falling"
    ),
    "two_of_three": Text("三个月里两个接近同一侧的限", "two of three months close to one limit"),
}


def paragraph(found: Followed) -> list[str]:
    """Return the sentences under the chart."""
    if not found.chart.has_limits:
        return [no_limits(), _gaps(found), _bulk(found)]
    return [
        _main(found),
        *_by_rule(found),
        _gaps(found),
        _bulk(found),
        _enough(found),
        method(found) + t("。", "."),
    ]


def no_limits() -> str:
    """Return why there are no limits where hardly a month has a value."""
    return t(
        f"有数的月份不足 {LEAST_VALUES} 个，不设控制限。",
        f"Fewer than {LEAST_VALUES} months have values: no control limits.",
    )


def method(found: Followed) -> str:
    """Return how the limits came about, or why there are none."""
    if not found.chart.has_limits:
        return no_limits().rstrip("。.")
    if found.is_rate:
        return t(
            f"限按 Laney p′ 计算（σz = {found.chart.sigma_z:.1f}），规则取自 NHS“Making Data Count”",
            f"Limits by Laney's p′ (σz = {found.chart.sigma_z:.1f}), rules of NHS “Making Data Count”",
        )
    if not found.is_volume:
        return t(
            "限按 XmR 计算，规则取自 NHS“Making Data Count”",
            "XmR limits, rules of NHS “Making Data Count”",
        )
    season = (
        t("先除以各月份的季节系数", "values divided by the factor of their month of the year first")
        if found.seasonal
        else t("不足三整年，没有去除季节", "less than three whole years: season not taken out")
    )
    return t(
        f"限按 XmR 计算（{season}），规则取自 NHS“Making Data Count”",
        f"XmR limits ({season}), rules of NHS “Making Data Count”",
    )


def of_month(found: Followed, index: int) -> str:
    """Return what a month says."""
    if index in found.partial:
        return t("未满月，不计入限", "incomplete, not in the limits")
    if index in found.bulk:
        return t("过半是成批录入，不计入限", "mostly entered in bulk, not in the limits")
    if index in found.gaps:
        return t(
            "记录极少或没有，可能缺数据；不计入限",
            "few or no records, perhaps a gap; not in the limits",
        )
    if found.drawn[index] is None:
        is_back = small_counts.is_kept_back(found.cases[index])
        return small_counts.words() if is_back else t("无数据", "no data")
    if not found.chart.has_limits:
        return t("不设控制限", "no control limits")
    rules = found.chart.signals[index]
    return _listed(t(*SIGNALS[one]) for one in rules) or t("自然波动", "natural variation")


def value(found: Followed, number: float | None) -> str:
    """Return a value of the axis with its unit, as people read it."""
    if number is None:
        return t("无数据", "no data")
    said = f"{number:,.{found.decimals}f}"
    return f"{said}%" if found.unit == "%" else f"{said} {found.unit}"


def _main(found: Followed) -> str:
    count = sum(1 for one in found.chart.values if one is not None)
    telling = sum(1 for one in found.chart.signals if one)
    centre = value(found, found.factor * found.chart.centre[0])
    if not telling:
        return t(
            f"{count} 个月的{found.title}都在自然波动之内，均值 {centre}：月与月的高低是噪声，不必逐月找原因。",
            f"All {count} months of “{found.title}” lie within natural variation around {centre}: ups and "
            "downs from month to month are noise and need no explanation each.",
        )
    if telling == count:
        return t(
            f"{count} 个月都是信号（均值 {centre}）：",
            f"All {count} months carry a signal (mean {centre}):",
        )
    return t(
        f"{count} 个月里有 {telling} 个月是信号，其余是自然波动（均值 {centre}）：",
        f"{telling} of {count} months carry a signal, the others are natural variation (mean {centre}):",
    )


def _by_rule(found: Followed) -> list[str]:
    said = []
    for rule, words in SIGNALS.items():
        months = [found.months[i] for i, one in enumerate(found.chart.signals) if rule in one]
        if months:
            named = _months(months)
            said.append(t(f"{words.zh}：{named}。", f"{words.en}: {named}."))
    return said


def _months(months: list[str]) -> str:
    """A few months by name, many by the first and the last."""
    if len(months) <= 4:
        return _listed(months)
    return t(
        f"{months[0]} 至 {months[-1]} 间的 {len(months)} 个月",
        f"{len(months)} months from {months[0]} to {months[-1]}",
    )


def _gaps(found: Followed) -> str:
    if not found.gaps:
        return ""
    named = _listed(found.months[i] for i in found.gaps)
    return t(
        f"记录极少或没有的月份（可能缺数据）不计入限：{named}。",
        f"Months with few or no records (perhaps gaps in the data) are not in the limits: {named}.",
    )


def _bulk(found: Followed) -> str:
    if not found.bulk:
        return ""
    named = _listed(found.months[i] for i in found.bulk)
    return t(
        f"过半记录在一小时内成批录入的月份不计入限：{named}；那是录入的时间，不一定是诉求发生的时间。",
        f"Months most of whose records were entered in bulk within an hour are not in the limits: {named}; "
        "that is when they were typed in, which need not be when they came.",
    )


def _enough(found: Followed) -> str:
    if found.chart.is_enough:
        return ""
    return t(
        f"有数的月份不足 {LEAST_MONTHS} 个，限还不稳，信号只作参考。",
        f"Fewer than {LEAST_MONTHS} months have values: the limits are not stable yet, take signals as hints.",
    )


def _listed(words: Iterable[str]) -> str:
    return t("、", ", ").join(words)
