"""A printed figure as the checks use it, and how the arithmetic writes it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from governance.indicators.checks.wording import both, number
from governance.model.errors import Text
from governance.model.intervals import Bounds
from governance.model.qualifiers import ABOUT, AT_LEAST, OVER, RANGE, UNDER

_DIGITS = re.compile(r"([0-9][0-9,]*(?: ?\.[0-9]+)?)(万|萬|亿|億)?")
_AT_LEAST = ("至少", "不少于", "不低于")
_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, None: 1}


@dataclass(frozen=True)
class CheckedFigure:
    """A figure of `observations.csv`: what it prints and the interval its wording implies."""

    figure_id: str
    quote: str
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    unit: str
    qualifier: str

    @property
    def bounds(self) -> Bounds | None:
        """The interval; None where the wording implies none (左右, 约)."""
        if self.lower is None and self.upper is None:
            return None
        return Bounds(self.lower, self.upper, upper_open=self.qualifier == OVER)

    @property
    def sign(self) -> str:
        """% for a percentage, else nothing."""
        return "%" if self.unit == "%" else ""

    @property
    def label(self) -> Text:
        """The number as printed, without its unit: 96,817, 24.1万, 600多, 至少50, 68.7%."""
        if self.qualifier == RANGE:
            return both(f"{_plain(self.lower)}–{_plain(self.upper)}{self.sign}")
        zh, en = self._digits(), f"{_plain(self.value)}{self.sign}"
        if self.qualifier == OVER:
            return Text(zh + ("多" if "多" in self.quote else "余"), f"{en}-odd")
        if self.qualifier == ABOUT:
            return Text(f"{zh}左右", f"about {en}")
        if self.qualifier == AT_LEAST:
            words = next((word for word in _AT_LEAST if word in self.quote), None)
            return Text(f"{words}{zh}" if words else f"{zh}以上", f"at least {en}")
        if self.qualifier == UNDER:
            return Text(f"{zh}以下", f"at most {en}")
        return Text(zh, en)

    def _digits(self) -> str:
        """The digits of the quote where they still give the value, else the value."""
        for digits, scale in _DIGITS.findall(self.quote):
            printed = digits.replace(" ", "")
            if Decimal(printed.replace(",", "")) * _SCALES[scale or None] == self.value:
                return f"{printed}{scale.replace('萬', '万').replace('億', '亿')}{self.sign}"
        return f"{_plain(self.value)}{self.sign}"


def figures_from(rows: Iterable[Mapping[str, object]]) -> dict[str, CheckedFigure]:
    """Return the figures by id, read from rows of marts.figure or of observations.csv.

    A row gives figure_id (or observation_id), quote, value, lower, upper, unit and qualifier;
    None, NaN and an empty text are all a missing number.
    """
    figures = (_figure(row) for row in rows)
    return {figure.figure_id: figure for figure in figures}


def _figure(row: Mapping[str, object]) -> CheckedFigure:
    return CheckedFigure(
        figure_id=str(row["figure_id"] if "figure_id" in row else row["observation_id"]),
        quote=str(row["quote"]),
        value=_decimal(row["value"]),
        lower=_decimal(row["lower"]),
        upper=_decimal(row["upper"]),
        unit=str(row["unit"] or ""),
        qualifier=str(row["qualifier"]),
    )


def _decimal(cell: object) -> Decimal | None:
    text = "" if cell is None else str(cell).strip()
    if text.lower() in ("", "nan", "none", "<na>"):
        return None
    return Decimal(text)


def _plain(value: Decimal | None) -> str:
    return "" if value is None else number(value)
