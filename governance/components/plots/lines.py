"""Lines over months or shares, with their bands."""

from __future__ import annotations

from governance.components.plots.layout import Figure, layout, plain, ticks
from governance.components.theme import Palette, rgb
from governance.exports.charts import Line, LineChart
from governance.exports.line_plot import MOST_DOTS, vertical
from governance.exports.reading import number

_ROWS = 7  # as high as so many rows of the other plots


def lines(chart: LineChart, palette: Palette) -> Figure:
    """Return the lines; hovering shows every value of a month at once."""
    frame = layout(palette, _ROWS, head=True)
    heights, low, high = vertical(chart) if chart.numbers else ((), 0.0, 1.0)
    frame["yaxis"] |= {
        "range": [low, high + (high - low) * 0.03],
        "showgrid": True,
        "tickvals": list(heights),
        "ticktext": [number(one) for one in heights],  # Plotly would write 10k
        "title": {**frame["yaxis"]["title"], "text": plain(chart.unit)},
    }
    words = ticks(chart.ticks, chart.across)
    frame["xaxis"] |= {
        **words,
        "showgrid": False,
        "title": frame["xaxis"]["title"] | words["title"],
    }
    frame["legend"] = {
        "orientation": "h",
        "y": 1,
        "yanchor": "bottom",
        "x": 0,
        "font": {"size": 15},
    }
    frame |= {"showlegend": len(chart.lines) > 1, "hovermode": "x unified"}
    named = dict(chart.ticks)
    colors = [palette.categorical[n % len(palette.categorical)] for n in range(len(chart.lines))]
    pairs = list(zip(chart.lines, colors, strict=True))
    bands = [band for line, color in pairs for band in _band(line, color)]
    return {
        "data": [*bands, *(_line(line, named, color) for line, color in pairs)],
        "layout": frame,
    }


def _band(line: Line, color: str) -> list[Figure]:
    if not line.band:
        return []
    xs = [x for x, _, _ in line.band]
    lows, highs = [low for _, low, _ in line.band], [high for _, _, high in line.band]
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [*xs, *xs[::-1]],
            "y": [*highs, *lows[::-1]],
            "fill": "toself",
            "fillcolor": f"rgba({', '.join(str(one) for one in rgb(color))}, 0.2)",
            "line": {"width": 0},
            "hoverinfo": "skip",
            "showlegend": False,
        }
    ]


def _line(line: Line, words: dict[float, str], color: str) -> Figure:
    few = len(line.points) <= MOST_DOTS and not line.dashed
    return {
        "type": "scatter",
        "mode": "lines+markers" if few else "lines",
        "name": plain(line.label),
        "x": [x for x, _ in line.points],
        "y": [y for _, y in line.points],
        "hovertext": [
            f"{plain(line.label)} {plain(words.get(x, number(x)))} {number(y, 1)}"
            for x, y in line.points
            if y is not None
        ]
        if all(y is not None for _, y in line.points)
        else None,
        "hoverinfo": "text" if all(y is not None for _, y in line.points) else "x+y+name",
        "line": {
            "color": color,
            "width": 2 if line.dashed else 3,
            "dash": "dash" if line.dashed else "solid",
        },
        "marker": {"size": 7, "color": color},
        "connectgaps": False,
    }
