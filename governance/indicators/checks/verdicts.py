"""The five verdicts, what each one means, and how one is chosen.

A relation holds when the printed figures can all be true together, each anywhere in the interval
that its wording implies. Where it cannot hold, the relation itself says what that amounts to
(`differs` in relations.toml):

* `inconsistent` where the text itself states the relation for one place, scope and definition:
  a total and the parts it lists, a share and the two counts it is taken from, one count printed
  twice;
* `to_verify` where scope, date or definition may differ, where like numbers stand for different
  things, or where the relation is what a reader
  would expect and not what the text claims;
* `outside_norm` where a mean is held against a rule of the text: a mean outside the rule is no
  contradiction, and a mean inside it may hide units outside.

`cannot_check` is for a figure that the text does not print, a list it leaves open (等), and a
wording that implies no interval (左右, 约).
"""

from dataclasses import dataclass
from typing import Final

from governance.model.errors import Text

CONSISTENT: Final = "consistent"
TO_VERIFY: Final = "to_verify"
OUTSIDE_NORM: Final = "outside_norm"
INCONSISTENT: Final = "inconsistent"
CANNOT_CHECK: Final = "cannot_check"


@dataclass(frozen=True)
class Verdict:
    """A verdict's code, its title, what it means, and the reason of a result that has no other.

    Without a reason of its own the meaning is the reason.
    """

    verdict: str
    title: Text
    meaning: Text
    reason: Text | None = None


VERDICTS: Final = {
    verdict.verdict: verdict
    for verdict in (
        Verdict(
            CONSISTENT,
            Text("一致", "Consistent"),
            Text("各数可以同时成立。", "The figures can all be true together."),
        ),
        Verdict(
            TO_VERIFY,
            Text("待核（口径或不同）", "To verify (definitions may differ)"),
            Text(
                "各数不合而范围、时点或口径可能不同，或者数目相同而说的是两件事；须查证，不判为矛盾。",
                "The figures do not fit though scope, date or definition may differ, or they are the "
                "same number for different things: to be verified, not a contradiction.",
            ),
            Text(
                "各数不合，但范围、时点或口径可能不同，须查证。",
                "The figures do not fit, but scope, date or definition may differ: to be verified.",
            ),
        ),
        Verdict(
            OUTSIDE_NORM,
            Text("偏离标准（平均值）", "Outside the norm (mean)"),
            Text(
                "平均值在标准之外；这不是矛盾，也不说明每个单位都在标准之外。",
                "The mean lies outside the norm; that is no contradiction, "
                "nor does it put every unit outside.",
            ),
        ),
        Verdict(
            INCONSISTENT,
            Text("不一致", "Inconsistent"),
            Text(
                "同一范围、同一口径的数不能同时成立。",
                "Figures of one scope and one definition cannot all be true.",
            ),
        ),
        Verdict(
            CANNOT_CHECK,
            Text("无法核查", "Cannot be checked"),
            Text("原文所给不足以核对。", "What the text prints is not enough to check."),
        ),
    )
}
