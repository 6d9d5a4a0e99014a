"""覆盖率 as the documents print it, beside the register: apart wherever definition or base differ."""

from __future__ import annotations

from governance.components import beside
from governance.components.beside import Computed
from governance.components.coverage import words
from governance.components.coverage.choice import Choice
from governance.components.coverage.groups import groups, months
from governance.components.coverage.layer_charts import footnote, subtitle
from governance.components.coverage.party_counts import committees
from governance.indicators.coverage import Coverage
from governance.model.errors import Text

_ORGANISATION = (
    "compound_coverage_rate",
    "compound_organisation_coverage_bounds",
    "area_organisation_coverage",
)


def draw(choice: Choice) -> None:
    """Draw what is computed for the place with what the documents print, and claims without a number."""
    total, counted = groups(choice).total, committees(choice)[0]
    known = months(choice)
    start = known[0].day if known else choice.day
    found = [
        _coverage(
            "compound_organisation_coverage", _ORGANISATION, total.organisation, start, choice.day
        ),
        _share(
            "committee_party_seat_share",
            ("committee_party_share", "committees_chaired_share"),
            counted["party_seats"],
            counted["seats"],
            choice.day,
        ),
        _share(
            "compound_committee_share",
            ("red_committee_share",),
            counted["committees"],
            counted["committee_known"],
            choice.day,
        ),
        _share(
            "property_firm_organisation_share",
            ("red_firm_share", "firms_per_organisation"),
            counted["firm_organised"],
            counted["firm_served"],
            choice.day,
        ),
    ]
    about = subtitle(choice, total)
    beside.draw(found, choice.units.parent, total.origins[0], about, footnote(choice))
    beside.statements(
        ("全覆盖", "全覆蓋"), Text("“全覆盖”是一种说法", "“Full coverage” is a statement")
    )


def _coverage(
    indicator: str, published: tuple[str, ...], found: Coverage, start: str, end: str
) -> Computed:
    said = words.rate(found)
    return Computed(indicator, published, found.value, found.lower, found.upper, said, start, end)


def _share(
    indicator: str, published: tuple[str, ...], above: float, below: float, day: str
) -> Computed:
    value = 100 * above / below if below else None
    said = "" if value is None else f"{value:.1f}% · {above:,.0f}/{below:,.0f}"
    return Computed(indicator, published, value, None, None, said, day, day)
