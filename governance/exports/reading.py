"""A value as people read it: number, qualifier, unit, and the interval where there is one."""

from __future__ import annotations

from collections.abc import Callable

from governance.exports.charts import Language

_Phrase = Callable[[str, str], str]
"""A number and its unit put into words; the unit brings the space before it where it has one."""

_QUALIFIED: dict[str, dict[Language, _Phrase]] = {
    "at_least": {
        "zh": lambda n, unit: f"{n}{unit.strip()}以上",
        "en": lambda n, unit: f"at least {n}{unit}",
    },
    "under": {
        "zh": lambda n, unit: f"{n}{unit.strip()}以下",
        "en": lambda n, unit: f"under {n}{unit}",
    },
    "about": {
        "zh": lambda n, unit: f"约 {n}{unit}",
        "en": lambda n, unit: f"about {n}{unit}",
    },
}


def number(value: float, decimals: int | None = None) -> str:
    """Return ``value`` with commas between thousands; ``decimals`` fixes how many follow the point.

    Without ``decimals`` a whole number has none and another as many as it needs, at most four.
    """
    if decimals is not None:
        return f"{value:,.{decimals}f}"
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def reading(
    value: float | None,
    lower: float | None,
    upper: float | None,
    *,
    qualifier: str = "exact",
    unit: str = "",
    decimals: int | None = None,
    language: Language = "zh",
    more: str = "余",
) -> str:
    """Return for instance ``170,000余名``, ``4.24（4.00–4.29）小时/人`` or ``1,000–1,500 户``.

    ``more`` is the sign that the text prints for "over", 余 or 多. The interval stands behind a
    computed value only: behind 余 or 以上 it would repeat the word. A value that is nowhere
    given, bounds neither, is an empty text.
    """
    suffix = _unit(unit, language)
    if value is None:
        return f"{text}{suffix}" if (text := interval(lower, upper, decimals, language)) else ""
    shown = number(value, decimals)
    if qualifier == "over":
        zh = f"{shown}{more}{suffix.strip()}"
        return zh if language == "zh" else f"over {shown}{suffix}"
    if phrase := _QUALIFIED.get(qualifier):
        return phrase[language](shown, suffix)
    if lower == upper == value or (lower is None and upper is None):
        return shown + suffix
    between = interval(lower, upper, decimals, language)
    inside = f"（{between}）" if language == "zh" else f" ({between})"
    return f"{shown}{inside}{suffix.strip() if language == 'zh' else suffix}"


def interval(
    lower: float | None,
    upper: float | None,
    decimals: int | None,
    language: Language,
    *,
    below: bool = False,
) -> str:
    """Return ``4.00–4.29``, ``≥ 4.00`` or ``≤ 4.29``; nothing where both ends are open.

    ``below`` says that the upper end is not reached: ``2,600 至不足 2,700``.
    """
    if lower is not None and upper is not None:
        if below:
            joined = {"zh": " 至不足 ", "en": " to under "}[language]
            return f"{number(lower, decimals)}{joined}{number(upper, decimals)}"
        return f"{number(lower, decimals)}–{number(upper, decimals)}"
    if lower is not None:
        return f"≥ {number(lower, decimals)}"
    return f"≤ {number(upper, decimals)}" if upper is not None else ""


def _unit(unit: str, language: Language) -> str:
    if not unit:
        return ""
    return unit if unit.startswith("%") else f" {unit}"
