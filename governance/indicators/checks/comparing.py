"""One side held against the other: do they agree, does one fit within the other."""

from decimal import Decimal

from governance.indicators.checks.quantities import HUNDRED, Quantity, equation, stated
from governance.indicators.checks.terms import Finding
from governance.indicators.checks.wording import both, number, worded
from governance.model.errors import Text
from governance.model.intervals import Bounds

VAGUE = Text(
    "「左右」「约」没有给出界限，不能判定在内还是在外。",
    "“About” gives no bounds, so neither inside nor outside can be said.",
)
_AGREES = Text("{}，与原文 {} 相符", "{}, agrees with the printed {}")
_DIFFERS = Text("{}，与原文 {} 不符", "{}, does not agree with the printed {}")
UNTOLD = Text("{}；与 {} 无从核对", "{}; cannot be held against {}")


def overlap(left: Bounds | None, right: Bounds | None) -> bool | None:
    """Return whether both can be the same number; None where nothing is known of one."""
    if left is None or right is None:
        return None
    return left.overlaps(right)


def not_above(left: Bounds | None, right: Bounds | None) -> bool | None:
    """Return whether `left` can be at most `right`; None where nothing is known of one."""
    if left is None or right is None:
        return None
    return Bounds(None, right.upper, upper_open=right.upper_open).overlaps(left)


def agreement(left: Quantity, right: Quantity) -> Finding:
    """Hold a calculated quantity against the printed one."""
    holds = overlap(left.bounds, right.bounds)
    template = {True: _AGREES, False: _DIFFERS, None: UNTOLD}[holds]
    arithmetic = worded(template, equation(left), stated(right))
    return Finding(holds, arithmetic, left.bounds, right.bounds)


def within_norm(mean: Quantity, norm: Quantity) -> Finding:
    """Hold a mean (or a single figure) against a norm; one without bounds is only compared."""
    holds = overlap(mean.bounds, norm.bounds)
    cause = VAGUE if norm.value is not None and norm.bounds is None else None
    arithmetic = worded(Text("{}，{}", "{}, {}"), equation(mean), _place(mean, norm))
    return Finding(holds, arithmetic, mean.bounds, norm.bounds, cause)


def _place(mean: Quantity, norm: Quantity) -> Text:
    """Say where the mean stands to the norm, and how far off it is."""
    if mean.bounds is None:
        return worded(Text("标准 {}", "norm {}"), norm.label)
    if norm.bounds is None:
        return _apart(mean, norm.value, norm.label, _BESIDE)
    if mean.bounds.overlaps(norm.bounds):
        return worded(Text("符合标准 {}", "meets the norm {}"), norm.label)
    below = not_above(mean.bounds, norm.bounds)
    end = norm.bounds.lower if below else norm.bounds.upper
    return _apart(mean, end, norm.label, _OUTSIDE)


_OUTSIDE = (
    Text("低于标准 {0}（差 {1}%）", "below the norm {0} (by {1}%)"),
    Text("高于标准 {0}（差 {1}%）", "above the norm {0} (by {1}%)"),
)
_BESIDE = (
    Text("比标准 {0} 低 {1}%", "{1}% below the norm {0}"),
    Text("比标准 {0} 高 {1}%", "{1}% above the norm {0}"),
)


def _apart(mean: Quantity, end: Decimal | None, label: Text, wordings: tuple[Text, Text]) -> Text:
    """Say by how many percent of `end` the mean is below or above it."""
    if mean.value is None or not end:
        return label
    apart = (mean.value - end) / end * HUNDRED
    return worded(wordings[apart > 0], label, both(number(abs(apart))))
