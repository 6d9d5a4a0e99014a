"""Units compared fairly: against chance, on the same mix of categories, and never by a naked rank."""

from __future__ import annotations

from math import isnan

from governance.components import small_counts
from governance.components.kept import kept
from governance.components.language import t
from governance.components.requests import (
    comparing_chart,
    comparing_table,
    comparing_words,
    measures,
    presentation,
    rules,
    treatment,
)
from governance.components.requests.choice import Choice, not_held
from governance.components.requests.compared import Compared
from governance.components.requests.measures import Measure
from governance.components.source_link import Spot
from governance.indicators.case_mix import standardise
from governance.indicators.funnel import TOO_FEW, funnel
from governance.indicators.rank_bands import bands

_MOST = 12  # numbers of a paragraph that can be pressed


def draw(choice: Choice) -> None:
    """Draw the view."""
    measure = measures.choose()
    chosen = rules.choose() if measure.part == "satisfied_valid" else None
    if chosen:
        rules.caption(chosen)
    basically = chosen.weights.basically if chosen else 1.0
    if len(choice.units.ids) < 2:
        presentation.say(_alone(choice))
        return
    if not choice.is_held_at(choice.units.level):
        presentation.say(not_held())
        return
    key = (*choice.key, measure.indicator, f"{basically}")
    found = kept("request-comparison", lambda: _compare(choice, measure, basically), *key)
    if not found.units:
        presentation.say(small_counts.note() if found.kept_back else _nothing(choice, measure))
        return
    spots: list[Spot | None] = []
    if found.funnel is not None:
        drawn = kept(
            "request-funnel", lambda: comparing_chart.funnel_chart(choice, measure, found), *key
        )
        spots.append(presentation.chart(drawn, "funnel"))
    told = comparing_words.paragraph(choice, measure, found)
    spots.append(presentation.say(*told, key="units", numbers=_numbers(choice, found)))
    presentation.say(*treatment.words(choice, choice.parent, [measure], basically))
    presentation.table(
        t(
            f"{measure.title.zh}：各单位与同组比较（按地方次序，不排名）",
            f"{measure.title.en}: units within their group (in the order of places, not ranked)",
        ),
        kept("request-compared", lambda: comparing_table.frame(choice, found), *key),
        comparing_table.columns(found, measure),
        choice,
        "compared",
        indicator=measure.indicator,
        hidden=(
            "place_id",
            "part",
            "lower",
            "upper",
            "expected_lower",
            "expected_upper",
            "best",
            "worst",
        ),
        note=comparing_table.note(chosen),
        plain=("expected", "expected_lower", "expected_upper", "best", "worst"),
        spots=spots,
    )


def _numbers(choice: Choice, found: Compared) -> dict[str, str]:
    """The units that the paragraph speaks of: where the rate of each stands in the table."""
    zones = found.funnel.zones if found.funnel else {}
    told = [one for one in found.units if zones.get(one) != "inside"]
    cells = comparing_chart.cells(choice)
    return {cells[one]: choice.units.names[one] for one in (told or list(found.units))[:_MOST]}


def _compare(choice: Choice, measure: Measure, basically: float) -> Compared:
    every = measures.shares(choice, measure, basically)
    units = {one: share for one in choice.units.ids if (share := every[one]) and share.whole > 0}
    hidden = tuple(one for one in choice.units.ids if (s := every[one]) and isnan(s.whole))
    cells = measures.failures(choice, measure, basically)
    enough = {name: share for name, share in units.items() if share.whole >= TOO_FEW}
    return Compared(
        units,
        tuple(one for one in choice.units.ids if one not in {*units, *hidden}),
        hidden,
        funnel(units),
        standardise(cells) if cells else {},
        bands(enough),
    )


def _alone(choice: Choice) -> str:
    name = choice.units.names[choice.parent]
    return t(
        f"{name}在这一层级只有一个单位，没有可比的。请在上面选一个包含几个单位的地方。",
        f"{name} has one unit of this level alone: there is nothing to compare. Choose a place that "
        "holds several.",
    )


def _nothing(choice: Choice, measure: Measure) -> str:
    return t(
        f"所选范围内没有一件能算{measure.title.zh}的诉求（{measure.cases.zh}为 0，或这一细分没有统计）："
        "无数据，不是 0。",
        f"No request here enters the {measure.title.en.lower()} (no {measure.cases.en}, or not counted for this "
        "slice): no data, which is not 0.",
    )
