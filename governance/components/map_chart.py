"""A map as a description that the page and the picture draw alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from governance.components import (
    comparison_charts,
    comparison_words,
    map_values,
    map_words,
    simulated,
)
from governance.components.comparison_sections import Section
from governance.components.language import language, t
from governance.components.map_choice import Choice
from governance.components.map_values import Row, Shown, Values
from governance.components.words import NOT_GIVEN, localised
from governance.exports.charts import Footer, number
from governance.exports.maps import Area, Kind, MapChart, MapClass, MapPanel, Spot
from governance.geography.boundaries import Boundaries, CaseBoundaries, Layer, Shape
from governance.model.errors import Text

_UNITS_ONLY: Final = Text(
    "只有它的下级单位的边界，没有它自己的；在“看哪里”里可以单独看",
    "there are boundaries of its units alone, none of its own; “Where” shows it by itself",
)


def side_by_side(
    values: Values, places: Sequence[Row], found: Boundaries, choice: Choice
) -> MapChart:
    """Return one panel for each place that has boundaries; what has none stands aside."""
    panels = [
        _panel(place, case, values.shown[place["place_id"]], values, choice)
        for place in places
        if (case := found.outlined(place["place_id"]))
    ]
    aside = [beside(values.section, place, found) for place in places if not _has(found, place)]
    if values.section.is_refused:
        aside += [
            comparison_words.refusal(values.section),
            *comparison_words.differences(values.section),
        ]
    return chart(values, panels, layers(found, places), found, choice, aside)


def chart(
    values: Values,
    panels: Sequence[MapPanel],
    drawn: Sequence[Layer],
    found: Boundaries,
    choice: Choice,
    aside: Sequence[str] = (),
) -> MapChart:
    """Return panels with the legend, the footer and what stands beside them."""
    counts = values.classes.counts(
        number(one.row["value"])
        for one in values.shown.values()
        if one.row and one.index is not None
    )
    labels = () if choice.symbols else map_words.class_labels(values)
    made = MapChart(
        title=comparison_words.title(values.section),
        subtitle=comparison_words.about(values.section),
        unit=comparison_words.unit(values.section),
        classes=tuple(MapClass(*one) for one in zip(labels, counts, strict=False)),
        panels=tuple(panels),
        norm=None if choice.symbols else values.classes.norm,
        common_scale=choice.common_scale,
        aside=tuple(aside),
        footer=_footer(values, found.footer(drawn, language())),
        absent=t(*map_values.absent(values.section)),
    )
    return simulated.marked(made)


def without_shapes(values: Values, footer: Footer) -> MapChart:
    """Return the same values where there is nothing to draw: classes and footer, no panel."""
    section = values.section
    return simulated.marked(
        MapChart(
            title=comparison_words.title(section),
            subtitle=comparison_words.about(section),
            unit=comparison_words.unit(section),
            classes=(),
            panels=(),
            footer=footer,
        )
    )


def layers(found: Boundaries, places: Iterable[Row]) -> list[Layer]:
    """Return the layers that side by side draws: the widest one of each place."""
    cases = (found.outlined(place["place_id"]) for place in places)
    return [next(iter(case.layers.values())) for case in cases if case]


def beside(section: Section, place: Row, found: Boundaries) -> str:
    """Return why a place is not on the map, with its values."""
    why = found.missing.get(place["place_id"])
    reason = t(*(why or _UNITS_ONLY))
    said = [
        map_words.about(row)["value"]
        for row in section.values
        if row["case_place_id"] == place["place_id"]
    ]
    value = t("、", ", ").join(said) or t(*NOT_GIVEN)
    return t(
        f"{localised(place, 'place_name')}：{value}。{reason}。",
        f"{localised(place, 'place_name')}: {value}. {reason[:1].upper()}{reason[1:]}.",
    )


def area(shape: Shape, name: str, shown: Shown | None, drawn: Kind) -> Area:
    """Return a shape as an area with the value it shows."""
    return Area(
        key=shape.unit_id,
        name=name,
        geometry=shape.geometry,
        label=shape.label,
        kind=drawn,
        index=shown.index if shown else None,
        text=_text(shown, drawn) if shown else "",
    )


def spots(
    shown: Shown, name: str, point: tuple[float, float], choice: Choice, most: float
) -> tuple[Spot, ...]:
    """Return the marks at a place: its parts and examples, and its symbol, one above another.

    Where a part lies, nobody says: its mark stands at the place, a little aside of its label.
    """
    found = [
        Spot(
            str(row["observation_id"]),
            map_words.mark_name(row),
            point,
            map_words.about(row)["value"],
        )
        for row in shown.marks
    ]
    if choice.symbols and shown.row and shown.index is not None:
        size = (number(shown.row["value"]) or 0.0) / most if most else 0.0
        found.append(Spot(shown.place_id, name, point, map_words.value(shown), max(0.0, size)))
    return tuple(found)


def most(shown: Mapping[str, Shown]) -> float:
    """Return the largest value that is classed, 0 where there is none."""
    known = [
        number(one.row["value"]) for one in shown.values() if one.row and one.index is not None
    ]
    return max([one for one in known if one is not None], default=0.0)


def _text(shown: Shown, drawn: Kind) -> str:
    said = map_words.value(shown)
    return f"{said}\n{map_words.state(shown)}" if drawn == "neutral" else said


def _panel(
    place: Row, case: CaseBoundaries, shown: Shown, values: Values, choice: Choice
) -> MapPanel:
    name = localised(place, "place_name")
    layer = next(iter(case.layers.values()))
    own = [area(shape, name, shown, kind(shown, choice)) for shape in case.outline]
    around = [
        area(shape, map_words.named(shape.name), None, "neighbour")
        for shape in layer.with_role("neighbour")
    ]
    point = case.outline[0].label
    return MapPanel(
        title=name,
        box=case.box,
        areas=(*around, *own),
        spots=spots(shown, name, point, choice, most(values.shown)),
    )


def kind(shown: Shown, choice: Choice) -> Kind:
    """Return whether a place is coloured or missing, has an uncoloured value, or a symbol."""
    if shown.state in ("refused", "bounds"):
        return "neutral"
    return "outline" if shown.state == "classed" and choice.symbols else "unit"


def _has(found: Boundaries, place: Row) -> bool:
    return found.outlined(place["place_id"]) is not None


def _footer(values: Values, borders: str) -> Footer:
    filters = comparison_words.title(values.section)
    own = comparison_charts.footnote(values.rows, "implied", filters)
    note = t("。", ". ").join(part for part in (own.note, borders) if part)
    return Footer(own.filters, own.origin, own.source, own.version, note)
