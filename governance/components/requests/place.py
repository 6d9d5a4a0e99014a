"""One place of the comparison group: the whole of it, or one of its units."""

from __future__ import annotations

from governance.components import link, units
from governance.components.language import t
from governance.components.requests.choice import DATASET, Choice

UNIT = "unit"


def choose(choice: Choice) -> str:
    """Draw the list of the parent and its units; return the id of the one chosen."""
    names = choice.units.names
    whole = t(f"{names[choice.parent]}（合计）", f"{names[choice.parent]} (all)")
    options = {choice.parent: whole} | {
        one: names[one] for one in choice.units.ids if one != choice.parent
    }
    known = [str(row["place_id"]) for row in units.known(DATASET)]
    return link.selectbox(t("看哪个地方", "Which place"), options, key=UNIT, known=known)
