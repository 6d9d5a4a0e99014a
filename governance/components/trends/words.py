"""What a panel says in words: signal and noise, the change from a year before, what is missing."""

from __future__ import annotations

from governance.components import small_counts
from governance.components.control import words as control_words
from governance.components.language import t
from governance.components.requests.wording import listed
from governance.components.trends.limits import Panel, few_a_month
from governance.components.trends.lines import Cell
from governance.components.trends.measures import Measure
from governance.indicators.change import difference

_A_FEW = 4


def paragraph(panel: Panel) -> list[str]:
    """Return the sentences under a panel."""
    return [*_said(panel), _few(panel), _kept_back(panel), change(panel)]


def _said(panel: Panel) -> list[str]:
    if panel.followed is None:
        return [_why(panel), _missing(panel)]
    return control_words.paragraph(panel.followed)


def _few(panel: Panel) -> str:
    few = few_a_month(panel)
    if few is None:
        return ""
    return t(
        f"一般的月份里，较少的一边只有约 {few:.1f} 件（不到 5 件），限和信号只作参考。",
        f"A usual month has about {few:.1f} cases on the rarer side (under 5): take limits and signals as hints.",
    )


def of_period(panel: Panel, index: int) -> str:
    """Return what one period says: signal, noise, or why there is nothing to say."""
    cell = panel.line.cells[index]
    if cell is not None and cell.is_kept_back:
        return small_counts.words()
    if panel.followed is not None:
        return control_words.of_month(panel.followed, index)
    if cell is None or cell.value is None:
        return t("没有记录", "no record")
    return t("未满期", "not yet over") if index in panel.partial else ""


def change(panel: Panel) -> str:
    """Return how the latest whole period compares with the same one a year before."""
    line = panel.line
    both = [
        i
        for i, (now, then) in enumerate(zip(line.cells, line.before, strict=True))
        if i not in panel.left_out and _is_known(now) and _is_known(then)
    ]
    if not both:
        return ""
    last = both[-1]
    now, then = line.cells[last], line.before[last]
    assert now is not None and then is not None
    values = [number(line.measure, one.value or 0.0) for one in (now, then)]
    said = t(
        f"{line.names[last]} 为 {values[0]}，上年同期 {values[1]}，",
        f"{line.names[last]}: {values[0]}, a year before {values[1]}, ",
    )
    return said + _difference(line.measure, now, then)


def _difference(measure: Measure, now: Cell, then: Cell) -> str:
    one, other = now.estimate, then.estimate
    assert one is not None and other is not None
    by = f"{one.value - other.value:+,.{measure.decimals}f}{_points(measure)}"
    bounds = difference(one, other)
    if bounds is None:
        return t(f"相差 {by}。", f"difference {by}.")
    span = f"{bounds.lower:+,.{measure.decimals}f} – {bounds.upper:+,.{measure.decimals}f}"
    if measure.interval == "byar":
        span += t("，按泊松计数", ", counts taken as Poisson")
    if bounds.lower <= 0 <= bounds.upper:
        return t(
            f"相差 {by}（95% 区间 {span}，含 0：可能只是偶然）。",
            f"difference {by} (95 % interval {span}, 0 within it: chance may be all there is).",
        )
    return t(
        f"相差 {by}（95% 区间 {span}，不含 0）。",
        f"difference {by} (95 % interval {span}, 0 not within it).",
    )


def number(measure: Measure, value: float) -> str:
    """Return a value with its unit and the decimals of its indicator."""
    said = f"{value:,.{measure.decimals}f}"
    return f"{said}%" if measure.unit == "%" else f"{said} {measure.unit}"


def _points(measure: Measure) -> str:
    return t(" 个百分点", " points") if measure.unit == "%" else f" {measure.unit}"


def _is_known(cell: Cell | None) -> bool:
    return cell is not None and cell.value is not None


def _why(panel: Panel) -> str:
    said = {
        "register": t(
            "这是登记在册的状态，逐个登记，没有抽样误差，也不设控制限：数变了，就是登记变了。",
            "This is a state on a register that counts every one: no sampling error and no control "
            "limits. Where the number changes, the register has changed.",
        ),
        "period": t(
            "控制图按月画；按季、半年、年合并时只画数值。",
            "Control charts go by month; pooled over longer periods only the values are drawn.",
        ),
        "few": control_words.no_limits(),
    }
    return said[panel.why] if panel.why else ""


def _missing(panel: Panel) -> str:
    names = [panel.line.names[i] for i in panel.missing]
    if not names:
        return ""
    if panel.line.is_register:
        there = [name for name in panel.line.names if name not in names]
        return t(
            f"登记的时段：{_short(there)}；其余时段没有登记，不补数。",
            f"Registered in {_short(there)}; nothing is filled in for the others.",
        )
    return t(
        f"没有记录的时段（缺数据，不是 0）：{_short(names)}。",
        f"Periods without a record (gaps, not 0): {_short(names)}.",
    )


def _short(names: list[str]) -> str:
    if len(names) <= _A_FEW:
        return listed(names)
    return t(
        f"{names[0]} 至 {names[-1]} 间的 {len(names)} 个",
        f"{len(names)} from {names[0]} to {names[-1]}",
    )


def _kept_back(panel: Panel) -> str:
    hidden = sum(one is not None and one.is_kept_back for one in panel.line.cells)
    if not hidden:
        return ""
    return t(
        f"{hidden} 个时段的数太少，不显示，连同能推出它的时段。",
        f"{hidden} periods are not shown: small counts, and those that would give them away.",
    )
