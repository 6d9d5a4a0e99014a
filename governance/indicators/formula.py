"""The formula of a value with its numbers filled in, as a reader would write it down."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from governance.indicators.indicator import Indicator
from governance.indicators.result_rows import Printed, ResultRow
from governance.model.errors import Text

# What the qualifier of a printed figure says, before and after the number.
_BEFORE_ZH: Final = {"at_least": "至少 ", "under": "不超过 ", "about": "约 "}
_BEFORE_EN: Final = {
    "over": "over ",
    "at_least": "at least ",
    "under": "at most ",
    "about": "about ",
}
_SIGNS: Final = {"term": " + ", "subtrahend": " − ", "factor": " × "}


def formula(indicator: Indicator, row: ResultRow, figures: Mapping[str, Printed]) -> Text:
    """How a value came about: operands as printed, the result, and its interval."""
    inputs = [(given.role, figures[given.figure_id]) for given in row.inputs]
    if [role for role, _ in inputs] == ["value"]:
        quote = inputs[0][1].quote
        return Text(f"原文印作“{quote}”", f"printed as “{quote}”")
    return Text(
        _arithmetic([(role, _operand_zh(figure)) for role, figure in inputs])
        + _result_zh(indicator, row),
        _arithmetic([(role, _operand_en(figure)) for role, figure in inputs])
        + _result_en(indicator, row),
    )


def number(value: float, decimals: int | None = None) -> str:
    """A number with thousands separated; all its digits where no decimals are asked for."""
    return f"{value:,.10g}" if decimals is None else f"{value:,.{decimals}f}"


def _arithmetic(operands: Sequence[tuple[str, str]]) -> str:
    """The left-hand side: a quotient of sums, or terms and factors in order."""
    above = [text for role, text in operands if role == "numerator"]
    below = [text for role, text in operands if role == "denominator"]
    if above or below:
        return f"{_sum(above)} ÷ {_sum(below)}"
    first, *others = operands
    return first[1] + "".join(_SIGNS[role] + text for role, text in others)


def _sum(terms: Sequence[str]) -> str:
    return terms[0] if len(terms) == 1 else f"({' + '.join(terms)})"


def _operand_zh(figure: Printed) -> str:
    before = _BEFORE_ZH.get(figure.qualifier, "")
    after = "" if figure.qualifier != "over" else "多" if "多" in figure.quote else "余"
    return f"{figure.subject_zh} {before}{_digits(figure)}{after}{figure.unit or ''}"


def _operand_en(figure: Printed) -> str:
    percent = "%" if figure.unit == "%" else ""
    return f"{figure.subject_en} {_BEFORE_EN.get(figure.qualifier, '')}{_digits(figure)}{percent}"


def _digits(figure: Printed) -> str:
    if figure.value is not None:
        return number(figure.value)
    return "–".join(number(end) for end in (figure.lower, figure.upper) if end is not None)


def _result_zh(indicator: Indicator, row: ResultRow) -> str:
    unit = _spaced(indicator.unit_zh)
    interval = _interval(indicator, row)
    if row.value is None:
        return f"；只能定出区间 {interval}{unit}"
    shown = f" = {number(row.value, indicator.decimals)}{unit}"
    return f"{shown}，区间 {interval}" if interval else shown


def _result_en(indicator: Indicator, row: ResultRow) -> str:
    unit = _spaced(indicator.unit_en)
    interval = _interval(indicator, row)
    if row.value is None:
        return f"; only the interval {interval}{unit} can be stated"
    shown = f" = {number(row.value, indicator.decimals)}{unit}"
    return f"{shown}, interval {interval}" if interval else shown


def _interval(indicator: Indicator, row: ResultRow) -> str:
    """The interval as text; "" where there is none to tell from the value itself."""
    ends = (row.lower, row.upper)
    if ends == (None, None) or all(end == row.value for end in ends):
        return ""
    lower, upper = (_end(end, indicator.decimals) for end in ends)
    if row.lower is None:
        return f"≤ {upper}"
    return f"≥ {lower}" if row.upper is None else f"{lower}–{upper}"


def _end(end: float | None, decimals: int) -> str:
    return "" if end is None else number(end, decimals)


def _spaced(unit: str) -> str:
    """The unit as it stands after a number: a percent sign close to it, words apart."""
    return unit if unit == "%" else f" {unit}"


def joined(texts: Iterable[Text]) -> tuple[str | None, str | None]:
    """Several remarks as one in each language; None where there are none."""
    given = tuple(texts)
    if not given:
        return None, None
    return "".join(text.zh for text in given), " ".join(text.en for text in given)
