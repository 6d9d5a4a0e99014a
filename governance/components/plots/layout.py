"""What every plot shares: fonts, axes, margins, and text that stays text."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import Any

from governance.components.theme import FONT, Palette

Figure = dict[str, Any]

ROW = 46  # pixels a row needs on a projector
_AXIS = 54  # below the rows: ticks and the unit
_MONTHS = 6  # side by side under an axis on a telephone
_WORDS = 8  # of an axis that has more than it can show
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_HEAD = 40  # above them, where something is written there


def plain(text: str) -> str:
    """Plotly reads tags; text of data has none."""
    return html.escape(text, quote=False)


def ticks(words: Sequence[tuple[float, str]], title: str) -> Figure:
    """Return the ticks and the title of a horizontal axis, no more than stand level on a telephone.

    Months have the year above them; an axis of months needs no title, and two lines leave it no room.
    """
    angle: int | None
    if words and all(_MONTH.fullmatch(word) for _, word in words):
        shown = [(place, _MONTH.sub(r"\1<br>\2", word)) for place, word in _thinned(words, _MONTHS)]
        title, angle = "", 0
    else:
        few = _WORDS if len(words) > 2 * _WORDS else len(words)
        shown = [(place, plain(word)) for place, word in _thinned(words, few)]
        angle = None  # left to the drawing, which turns words where they do not fit
    return {
        "tickvals": [place for place, _ in shown],
        "ticktext": [word for _, word in shown],
        "tickangle": angle,
        "title": {"text": plain(title)},
    }


def _thinned(words: Sequence[tuple[float, str]], most: int) -> Sequence[tuple[float, str]]:
    return words[:: max(-(-len(words) // max(most, 1)), 1)]


def layout(palette: Palette, rows: int, *, head: bool = True, row: int = ROW) -> Figure:
    """Return the layout of a plot of ``rows`` rows: no dragging, so that a page scrolls.

    ``head`` leaves room for a line of words above the rows.
    """
    above = _HEAD if head else 4
    axis = {
        "gridcolor": palette.border,
        "linecolor": palette.border,
        "tickfont": {"size": 16, "color": palette.text},
        "title": {"font": {"size": 15, "color": palette.faded}, "standoff": 6},
        "zeroline": False,
        "automargin": True,
        "fixedrange": True,
    }
    return {
        "height": rows * row + above + _AXIS,
        "margin": {"l": 8, "r": 24, "t": above, "b": _AXIS},
        "font": {"family": f"{FONT}, sans-serif", "size": 16, "color": palette.text},
        "paper_bgcolor": palette.background,
        "plot_bgcolor": palette.background,
        "dragmode": False,
        "clickmode": "event+select",
        "hoverlabel": {"font": {"family": f"{FONT}, sans-serif", "size": 15}},
        "xaxis": dict(axis),
        "yaxis": {**axis, "showgrid": False},
    }
