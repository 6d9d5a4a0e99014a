"""Two counts side by side: a part within its whole, one per unit, printed twice, look-alikes."""

from governance.indicators.checks.comparing import UNTOLD, not_above, overlap
from governance.indicators.checks.quantities import equation, plus, times
from governance.indicators.checks.terms import Finding, Terms
from governance.indicators.checks.wording import both, worded
from governance.model.errors import Text


def part_whole(terms: Terms) -> Finding:
    """A part is at most its whole; `each` says how many the whole has room for per unit."""
    part = terms.one("part")
    whole = plus(terms.all("whole"))
    if terms.has("each"):
        whole = times([whole, terms.one("each")])
    holds = not_above(part.bounds, whole.bounds)
    template = {True: both("{} ≤ {}"), False: both("{} > {}"), None: UNTOLD}[holds]
    arithmetic = worded(template, equation(part), equation(whole))
    return Finding(holds, arithmetic, part.bounds, whole.bounds)


def equal(terms: Terms) -> Finding:
    """Counts that come in equal number: a branch for every grid, a centre for every community."""
    left, right = terms.all("count")
    holds = overlap(left.bounds, right.bounds)
    template = {True: both("{} = {}"), False: both("{} ≠ {}"), None: UNTOLD}[holds]
    arithmetic = worded(template, left.label, right.label)
    return Finding(holds, arithmetic, left.bounds, right.bounds)


def repeated(terms: Terms) -> Finding:
    """One thing whose number the text prints twice."""
    first, second = terms.all("printing")
    holds = overlap(first.bounds, second.bounds)
    template = {True: _SAME, False: _NOT_SAME, None: UNTOLD}[holds]
    arithmetic = worded(template, first.label, second.label)
    return Finding(holds, arithmetic, first.bounds, second.bounds)


_SAME = Text("两处印作 {} 和 {}，相符", "printed twice, as {} and {}: they agree")
_NOT_SAME = Text("两处印作 {} 和 {}，不符", "printed twice, as {} and {}: they do not agree")


def distinct(terms: Terms) -> Finding:
    """Different things whose numbers look the same: neither confirms the other, nor do they add."""
    first, second = terms.figures("counter")
    alike = overlap(first.bounds, second.bounds)
    template = _ALIKE if alike else _UNLIKE
    arithmetic = worded(template, both(first.quote), both(second.quote))
    holds, cause = (None, None) if alike is None else (not alike, _MISTAKEN if alike else _APART)
    return Finding(holds, arithmetic, first.bounds, second.bounds, cause)


_ALIKE = Text("{} 与 {}：数目相同或相近", "{} and {}: the same number, or nearly")
_UNLIKE = Text("{} 与 {}：数目不同", "{} and {}: different numbers")
_MISTAKEN = Text(
    "两个数相同或相近，说的却是两件事：不能互相印证，也不能相加；是否误抄，或同一件事计了两次，须查证。",
    "The numbers are the same, or nearly, yet stand for different things: neither confirms the other "
    "and they do not add. Whether one was copied or one matter counted twice is to be verified.",
)
_APART = Text("两数不同，不会混同。", "The numbers differ and cannot be mistaken.")
