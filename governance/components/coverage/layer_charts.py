"""The charts of 覆盖率: the two layers by group, the forms, and the trend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from governance.components.control.picture import notes
from governance.components.coverage import words
from governance.components.coverage.choice import BY_PLACE, Choice
from governance.components.coverage.groups import Group, Groups, groups, months
from governance.components.coverage.words import FORM_NAMES, LAYER_NAMES
from governance.components.footnotes import footer
from governance.components.language import t
from governance.components.words import ORIGINS, localised, word
from governance.exports.charts import (
    Bar,
    DotIntervalChart,
    Footer,
    Mark,
    Reference,
    StackedBars,
)
from governance.exports.xy_chart import Series, Tone, XYChart
from governance.indicators.coverage import Coverage, Layer

_WHOLE = (0.0, 106.0)  # a share on the whole of its scale, with room for the words at 100


def layer_chart(groups: Groups, choice: Choice, layer: Layer) -> DotIntervalChart:
    """Return one layer of coverage by group, what they are held against as a line behind them."""
    whole = groups.behind.layer(layer)
    # A group's own name, in the subtitle, can be longer than a telephone is wide.
    name = t("同组合计", "Group") if groups.compared else groups.total.name
    behind = () if whole.value is None else (_whole(name, whole),)
    return DotIntervalChart(
        title=t(*LAYER_NAMES[layer]),
        subtitle=compared(choice, groups.total),
        unit="%",
        marks=tuple(_mark(group, layer) for group in groups.parts),
        reference=behind,
        footer=footnote(choice),
        domain=_WHOLE,
        interval=words.whiskers(),
    )


def forms_chart(groups: Groups, choice: Choice) -> StackedBars:
    """Return how many compounds have which form, by group; silent and lacking ones are a part."""
    return StackedBars(
        title=t("应建小区的党组织形式", "Forms of organisation in compounds that should have one"),
        subtitle=compared(choice, groups.total),
        unit=t("个小区", "compounds"),
        series=tuple(t(*name) for name in FORM_NAMES.values()),
        bars=tuple(_bar(group) for group in groups.parts),
        footer=footnote(choice),
        unknown=(t(*FORM_NAMES["unknown"]), t(*FORM_NAMES["missing"])),
    )


def trend_chart(groups: Groups, choice: Choice, pinned: Mapping[str, str]) -> XYChart:
    """Return both layers over the months of the register, with what lacking and old rows can change.

    ``pinned`` are month → note.
    """
    found = months(choice)
    names = tuple(month.day[:7] for month in found)
    return XYChart(
        title=t("两层覆盖率的变化", "Both layers over time"),
        subtitle=subtitle(choice, groups.total),
        x_title="",
        y_title=t("覆盖率（%）", "Coverage (%)"),
        series=(
            *_layer(t(*LAYER_NAMES["organisation"]), [one.organisation for one in found], "main"),
            *_layer(t(*LAYER_NAMES["work"]), [one.work for one in found], "second"),
        ),
        ticks=tuple((float(x), name) for x, name in enumerate(names)),
        notes=notes(names, pinned),
        domain=(0.0, 100.0),
        footer=footnote(choice),
    )


def _layer(name: str, found: Sequence[Coverage], tone: Tone) -> list[Series]:
    """A layer as a line with its points, over the band of its bounds."""
    xs = tuple(float(x) for x in range(len(found)))
    values = tuple(one.value for one in found)
    band = Series(
        "", "band", xs, tuple(one.upper for one in found), tone, tuple(one.lower for one in found)
    )
    line = Series(name, "line", xs, values, tone)
    said = tuple(f"{name} {words.rate(one)}" for one in found)
    return [band, line, Series("", "points", xs, values, tone, texts=said)]


def subtitle(choice: Choice, total: Group) -> str:
    """Return place, day, number of compounds and origin: what every chart says of itself."""
    place, count = localised(choice.units.parent, "place_name"), total.counts["should_establish"]
    said = t("、", ", ").join(word(ORIGINS, one) for one in total.origins)
    return t(
        f"{place}，截至 {choice.day}，台账应建小区 {count:,} 个；{said}",
        f"{place}, as of {choice.day}, {count:,} compounds that should have one; {said}",
    )


def compared(choice: Choice, total: Group) -> str:
    """Return what a chart of several groups says of itself: also which they are."""
    about = subtitle(choice, total)
    if choice.split != BY_PLACE or len(choice.units.ids) < 2:
        return about
    return t("；", "; ").join([about, choice.units.words])


def footnote(choice: Choice) -> Footer:
    """Return the footer: what was chosen, the origin, and what the bounds are."""
    note = t("；", "; ").join([words.counts_as(choice).rstrip("。."), words.whiskers()])
    return footer(choice.words, [], groups(choice).total.origins, note)


def _mark(group: Group, layer: Layer) -> Mark:
    found = group.layer(layer)
    if found.value is None:
        return Mark(group.group_id, group.name, None, text=words.rate(found))
    return Mark(
        key=group.group_id,
        label=group.name,
        value=found.value,
        lower=min(found.lower or 0.0, found.value),
        upper=max(found.upper or 0.0, found.value),
        origin=group.origins[0],
        text=words.rate(found),
    )


def _whole(name: str, found: Coverage) -> Reference:
    label = f"{name} {words.rate(found)}"
    return Reference(label, found.value, found.value)


def _bar(group: Group) -> Bar:
    values = tuple(float(group.counts[form]) for form in FORM_NAMES)
    return Bar(group.group_id, group.name, values)
