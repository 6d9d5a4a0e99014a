"""A printed count against what the text lists by name."""

from governance.indicators.checks.comparing import overlap
from governance.indicators.checks.quantities import Quantity, equation, known, plus, stated
from governance.indicators.checks.terms import Finding, Terms
from governance.indicators.checks.wording import worded
from governance.model.errors import Text
from governance.model.intervals import Bounds

_OPEN_LIST = Text(
    "列举以「等」结尾，没有列全。", "The list ends in “and so on” (等): it is not complete."
)


def list_count(terms: Terms) -> Finding:
    """As many are listed as the text says.

    Either a printed count and the number of names `listed` (with `open` = 1 where the list ends
    in 等), or `item` figures that together are the number `printed` in the name of the list.
    """
    if terms.has("item"):
        items, said = plus(terms.all("item")), known(terms.number("printed"))
        return _closed(items, said, equation(items))
    printed, listed = terms.one("printed"), known(terms.number("listed"))
    if terms.number("open"):
        return _open(listed, printed)
    return _closed(listed, printed, listed.label)


def _closed(listed: Quantity, said: Quantity, shown: Text) -> Finding:
    holds = overlap(listed.bounds, said.bounds)
    template = (
        Text("列出 {}，与所称 {} 相符", "{} listed, agrees with the {} announced")
        if holds
        else Text("列出 {}，与所称 {} 不符", "{} listed, does not agree with the {} announced")
    )
    return Finding(holds, worded(template, shown, stated(said)), listed.bounds, said.bounds)


def _open(listed: Quantity, said: Quantity) -> Finding:
    """An open list can contradict its count only by naming too many."""
    at_least = Bounds(listed.value, None)
    if overlap(at_least, said.bounds) is False:
        return _closed(listed, said, listed.label)
    arithmetic = worded(
        Text("列出 {}，其后有「等」，所称 {}", "{} listed, then “and so on”, {} announced"),
        listed.label,
        stated(said),
    )
    return Finding(None, arithmetic, at_least, said.bounds, _OPEN_LIST)
