"""What every plot shares: fonts, axes, margins, and text that stays text."""

from __future__ import annotations

import html
from typing import Any

from governance.components.theme import FONT, Palette

Figure = dict[str, Any]

ROW = 46  # pixels a row needs on a projector
_AXIS = 54  # below the rows: ticks and the unit
_HEAD = 40  # above them, where something is written there


def plain(text: str) -> str:
    """Plotly reads tags; text of data has none."""
    return html.escape(text, quote=False)


def layout(palette: Palette, rows: int, *, head: bool = True) -> Figure:
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
        "height": rows * ROW + above + _AXIS,
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
