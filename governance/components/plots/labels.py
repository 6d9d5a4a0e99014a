"""The labels of rows: beside a plot where they are short, and over the rows where they are not.

A telephone is 340 pixels wide within a frame: a label of half of that leaves the plot no axis.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from governance.components.plots.layout import ROW, Figure, plain
from governance.components.theme import Palette
from governance.exports.typeset import balance, measure

_LONG = 30  # bytes: ten signs of Chinese, thirty letters
_SIZE = 16
_BESIDE, _ACROSS = 152, 290  # pixels of a telephone: beside a plot, and over its rows
_LINE = 20


def in_two_lines(label: str) -> str:
    """Return a label, a long one broken before its last bracket."""
    at = max(label.rfind(" ("), label.rfind("（"))
    if at <= 0 or len(label.encode()) <= _LONG:
        return plain(label)
    return f"{plain(label[:at])}<br>{plain(label[at:].strip())}"


def above(rows: Sequence[tuple[int, str, bool]], texts: Iterable[str]) -> dict[int, list[str]]:
    """Return the lines of every label by the height of its row, where they stand over their rows.

    ``rows`` are height, label, and whether it is a heading; ``texts`` the words of the values.
    Nothing where every label is short enough to stand beside a telephone's plot, and leaves room
    for the words of a value on it.
    """
    beside = max((measure(label, _SIZE) for _, label, _ in rows), default=0.0)
    said = max((measure(text, _SIZE) for text in texts), default=0.0)
    if beside <= _BESIDE and beside + said <= _ACROSS:
        return {}
    return {y: _lines(label, is_heading) for y, label, is_heading in rows}


def _lines(label: str, is_heading: bool) -> list[str]:
    lines = [plain(one) for one in balance(label, _ACROSS, _SIZE)]
    return [heading(one) for one in lines] if is_heading else lines


def heading(words: str) -> str:
    """Return the words of a group as the label of its row; they are escaped already."""
    return f"<b>{words}</b>"


def row(lines: Mapping[int, Sequence[str]]) -> int:
    """Return the height of a row: its mark, the words of its value, and the lines over it."""
    most = max(map(len, lines.values()), default=0)
    return ROW + 12 + _LINE * most if most else ROW


def drawn(y: int, lines: Sequence[str], palette: Palette, shift: int = 12) -> Figure:
    """Return the label over a row, from the left edge of the plot, ``shift`` pixels over its middle."""
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": y,
        "yref": "y",
        "yshift": shift,
        "yanchor": "bottom",
        "align": "left",
        "text": "<br>".join(lines),
        "showarrow": False,
        "font": {"size": _SIZE, "color": palette.text},
    }
