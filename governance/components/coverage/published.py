"""覆盖率 as the documents print it, beside the register: apart wherever definition or base differ."""

from __future__ import annotations

from governance.components import beside
from governance.components.beside import Computed
from governance.components.coverage import words
from governance.components.coverage.choice import Choice
from governance.components.coverage.groups import Row, groups, months
from governance.components.coverage.layer_charts import footnote, subtitle
from governance.components.coverage.party_counts import (
    RATES,
    SEATS,
    around,
    committees,
    lacking,
    share,
)
from governance.indicators.coverage import CensusShare, Coverage
from governance.model.errors import Text

_FULL = ("全覆盖", "全覆蓋")
_ORGANISATION = (
    "compound_coverage_rate",
    "compound_organisation_coverage_bounds",
    "area_organisation_coverage",
)
_SEATED = ("committee_party_share", "committees_chaired_share")
_SHARES = (
    ("committee", "compound_committee_share", ("red_committee_share",)),
    ("firm", "property_firm_organisation_share", ("red_firm_share", "firms_per_organisation")),
)


def alone() -> None:
    """Draw what the documents print where no register is loaded: figures, and claims without a number."""
    beside.alone([*_ORGANISATION, *_SEATED, *(one for share in _SHARES for one in share[2])])
    _statements()


def _statements() -> None:
    beside.statements(_FULL, Text("“全覆盖”是一种说法", "“Full coverage” is a statement"))


def draw(choice: Choice) -> None:
    """Draw what is computed for the place with what the documents print, and claims without a number."""
    total, counted = groups(choice).total, committees(choice)[0]
    missing, _ = lacking(choice)
    known = months(choice)
    start = known[0].day if known else choice.day
    found = [
        _coverage(
            "compound_organisation_coverage", _ORGANISATION, total.organisation, start, choice.day
        ),
        _seats(counted, choice.day),
        *(
            _share(indicator, published, share(counted, RATES[code], missing), choice.day)
            for code, indicator, published in _SHARES
        ),
    ]
    about = subtitle(choice, total)
    beside.draw(found, choice.units.parent, total.origins[0], about, footnote(choice))
    _statements()


def _coverage(
    indicator: str, published: tuple[str, ...], found: Coverage, start: str, end: str
) -> Computed:
    said = words.rate(found)
    return Computed(indicator, published, found.value, found.lower, found.upper, said, start, end)


def _share(indicator: str, published: tuple[str, ...], found: CensusShare, day: str) -> Computed:
    said = "" if found.value is None else words.share(found)
    lower, upper = around(found.value, found.lower, found.upper)
    return Computed(indicator, published, found.value, lower, upper, said, day, day)


def _seats(counted: Row, day: str) -> Computed:
    above, below = counted[SEATS.above], counted[SEATS.below]
    value = 100 * above / below if below else None
    said = "" if value is None else f"{value:.1f}% · {above:,}/{below:,}"
    return Computed("committee_party_seat_share", _SEATED, value, None, None, said, day, day)
