"""Counts in two directions as a plain description: each cell says its number before its colour does."""

from __future__ import annotations

from dataclasses import dataclass, field

from governance.exports.charts import Footer


@dataclass(frozen=True)
class HeatMap:
    """Rows against columns of counts from 0 up; None is a cell without a number.

    ``empty`` says what None means, in the legend; it is left out where every cell has a number.
    ``keys`` name the cells that open something when they are pressed, row by row.
    Raises ValueError where a row has more or fewer numbers than there are columns.
    """

    title: str
    subtitle: str
    x_title: str
    unit: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]
    empty: str = ""
    keys: tuple[tuple[str, ...], ...] = ()
    footer: Footer = field(default_factory=Footer)

    def __post_init__(self) -> None:
        """Refuse rows that do not belong to the columns."""
        lengths = {len(self.columns), *(len(row) for row in self.values)}
        if len(lengths) > 1 or len(self.rows) != len(self.values):
            raise ValueError(f"heat map {self.title!r}: rows of {sorted(lengths)} numbers")

    @property
    def most(self) -> float:
        """The highest number, 1 where there is none above 0."""
        return max((one for row in self.values for one in row if one), default=0.0) or 1.0

    @property
    def lacks(self) -> bool:
        """Whether any cell has no number."""
        return any(one is None for row in self.values for one in row)

    def depth(self, value: float) -> float:
        """Return how deep the colour of a number is, from 0 to 1."""
        return value / self.most
