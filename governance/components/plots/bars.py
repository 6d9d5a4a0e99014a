"""Stacked bars: the numbers of the parts inside them, so that colour is never all that tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from governance.components.plots import labels
from governance.components.plots.layout import Figure, layout, plain
from governance.components.theme import Palette
from governance.exports.charts import StackedBars
from governance.exports.reading import number
from governance.exports.stacked_bars import inside
from governance.exports.typeset import measure

_ENTRY = 16  # pixels of a telephone's legend, whose entries stand one under another
_HALF = 17  # pixels: half of a bar whose label stands over it
_PLOT = 360  # pixels: little more than the plot of a telephone
_NARROW = 0.035  # of the axis: a number does not fit into less


def stacked_bars(chart: StackedBars, palette: Palette) -> Figure:
    """Return the stacked bars, the first row on top; `customdata` of a part is the key of its row."""
    heights = list(range(len(chart.bars)))[::-1]
    above = labels.above(
        [(y, bar.label, False) for y, bar in zip(heights, chart.bars, strict=True)],
        [bar.text for bar in chart.bars],
    )
    frame = layout(palette, len(chart.bars), head=True, row=labels.row(above))
    frame["height"] += _ENTRY * max(len(chart.drawn) - 2, 0)
    end = chart.end * _room([bar.text for bar in chart.bars])
    unit = {**frame["xaxis"]["title"], "text": plain(chart.unit)}
    frame["xaxis"] |= {"range": [0, end], "title": unit}
    frame["yaxis"] |= {
        "showticklabels": not above,
        "tickvals": heights,
        "ticktext": [plain(bar.label) for bar in chart.bars],
        "range": [-0.6, len(chart.bars) - 0.4],
    }
    frame |= {
        "barmode": "stack",
        "bargap": 0.6 if above else 0.3,
        "showlegend": True,
        "legend": _LEGEND,
    }
    frame["annotations"] = [
        _text(sum(bar.values), y, bar.text, palette)
        for bar, y in zip(chart.bars, heights, strict=True)
        if bar.text
    ] + [labels.drawn(y, lines, palette, _HALF) for y, lines in above.items()]
    traces = [_part(chart, position, heights, palette) for position in range(len(chart.series))]
    return {"data": traces, "layout": frame}


_LEGEND: dict[str, Any] = {
    "orientation": "h",
    "traceorder": "normal",
    "y": 1,
    "yanchor": "bottom",
    "x": 0,
    "font": {"size": 15},
}


def _room(texts: Sequence[str]) -> float:
    """How much longer than its longest bar an axis is, for the words at the ends of the bars."""
    return 1 / (1 - min(max(map(_width, texts), default=0.0), 0.45)) + 0.02


def _width(text: str) -> float:
    return measure(text, 15) / _PLOT


def _part(chart: StackedBars, position: int, heights: list[int], palette: Palette) -> Figure:
    values = [bar.values[position] for bar in chart.bars]
    name = chart.series[position]
    color, ink = _fill(chart, position, palette)
    return {
        "type": "bar",
        "orientation": "h",
        "name": plain(name),
        "x": values,
        "y": heights,
        "text": [
            inside(chart, bar, position) if value > _NARROW * chart.end else ""
            for bar, value in zip(chart.bars, values, strict=True)
        ],
        "showlegend": position in chart.drawn,
        "textposition": "inside",
        "textangle": 0,
        "insidetextanchor": "middle",
        "insidetextfont": {"color": ink, "size": 15},
        "constraintext": "none",
        "hovertext": [
            f"{plain(bar.label)}<br>{plain(name)} {number(value)}"
            for bar, value in zip(chart.bars, values, strict=True)
        ],
        "hoverinfo": "text",
        "customdata": [bar.key for bar in chart.bars],
        "marker": {
            "color": color,
            "line": {"color": palette.background, "width": 1},
        },
    }


def _fill(chart: StackedBars, position: int, palette: Palette) -> tuple[str, str]:
    """Return the colour of a part and of the number in it; what is unknown is grey."""
    name = chart.series[position]
    if name in chart.unknown:
        greys = ((palette.faded, palette.background), (palette.border, palette.text))
        return greys[chart.unknown.index(name) % 2]
    return palette.categorical[position % len(palette.categorical)], palette.background


def _text(x: float, y: int, words: str, palette: Palette) -> Figure:
    return {
        "x": x,
        "y": y,
        "xanchor": "left",
        "xshift": 8,
        "text": plain(words),
        "showarrow": False,
        "font": {"size": 15, "color": palette.text},
    }
