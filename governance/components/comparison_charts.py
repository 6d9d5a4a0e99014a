"""A section of a comparison as charts: one per group of values that may share an axis."""

from __future__ import annotations

from collections.abc import Sequence

from governance.components import comparison_words, marks
from governance.components.comparison_sections import Row, Section, cases
from governance.components.footnotes import footer
from governance.components.kept import kept
from governance.components.language import t
from governance.components.marks import Convention
from governance.components.words import localised
from governance.exports.charts import (
    Chart,
    DotIntervalChart,
    Footer,
    Mark,
    Reference,
    SmallMultiples,
    number,
)


def panels(section: Section, convention: Convention, filters: str) -> tuple[DotIntervalChart, ...]:
    """Return one chart per group; the only group stands among the places without a value."""

    def make() -> tuple[DotIntervalChart, ...]:
        return tuple(_chart(section, group, convention, filters) for group in section.groups)

    return kept("panels", make, section.key, convention, filters)


def picture(
    section: Section, drawn: tuple[DotIntervalChart, ...], convention: Convention, filters: str
) -> Chart:
    """Return the panels of a section as one picture: side by side where there are several."""
    if not section.is_refused:
        return drawn[0]

    def make() -> SmallMultiples:
        return SmallMultiples(
            title=comparison_words.title(section),
            subtitle=comparison_words.refusal(section),
            panels=drawn,
            footer=footnote(section.values, convention, filters, _across(section.groups)),
        )

    return kept("panels-together", make, section.key, convention, filters)


def footnote(
    values: Sequence[Row], convention: Convention, filters: str, across: Sequence[str] = ()
) -> Footer:
    """Return what a picture of these values says about itself; ``across``: what its axes span."""
    notes = (note.rstrip("。.") for note in comparison_words.notes(values))
    # How 余 and 多 are read concerns what was printed, and nothing that is computed from records.
    is_computed = bool(values) and all(row["kind"] == "computed" for row in values)
    read_as = [] if is_computed else [t(*marks.CONVENTIONS[convention])]
    said = [*read_as, *across, *notes]
    source_ids = [row["source_id"] for row in values]
    origins = {row["origin"] for row in values}
    return footer(filters, source_ids, origins, t("；", "; ").join(said))


def _chart(
    section: Section, group: Sequence[Row], convention: Convention, filters: str
) -> DotIntervalChart:
    unit = comparison_words.unit(section)
    title = comparison_words.title(section)
    drawn = tuple(_marks(section, group, convention))
    return DotIntervalChart(
        title=comparison_words.names(group) if section.is_refused else title,
        subtitle=comparison_words.about(section),
        unit=unit,
        marks=drawn,
        reference=tuple(_reference(norm, unit) for norm in section.norms_of(group)),
        footer=footnote(group, convention, filters, _across([group])),
        domain=_domain(unit, drawn),
    )


def _across(groups: Sequence[Sequence[Row]]) -> list[str]:
    return [line for group in groups for line in comparison_words.across(group)]


def _domain(unit: str, drawn: Sequence[Mark]) -> tuple[float, float] | None:
    """Shares are drawn on the whole of their scale, so that they look as large as they are."""
    numbers = [one for mark in drawn for one in mark.numbers]
    return (0.0, 106.0) if unit == "%" and all(0 <= one <= 100 for one in numbers) else None


def _marks(section: Section, group: Sequence[Row], convention: Convention) -> list[Mark]:
    """The values of a group; on a common axis the places without one stand among them."""
    if len(section.indicators) > 1:
        return [marks.mark(row, convention, localised(row, "title")) for row in group]
    placed = [(row["case_place_id"], marks.mark(row, convention)) for row in group]
    if not section.is_refused:
        placed += [(place["place_id"], marks.missing(place)) for place in section.missing]
    order = [place["place_id"] for place in cases()]
    return [mark for _, mark in sorted(placed, key=lambda one: order.index(one[0]))]


def _reference(norm: Row, unit: str) -> Reference:
    lower, upper, value = (number(norm[name]) for name in ("lower", "upper", "value"))
    label = comparison_words.norm(norm, unit)
    if lower is None and upper is None:
        return Reference(label, value, value)
    return Reference(label, lower, upper)
