"""Heat maps: the same colours as in the pictures, from pale to deep; numbers where they fit."""

from __future__ import annotations

from governance.components.plots.layout import Figure, layout, plain
from governance.components.theme import Palette, tint
from governance.exports.heat_map import HeatMap

_HEIGHT = 420


def heat(chart: HeatMap, palette: Palette) -> Figure:
    """Return the figure of a heat map; pointing at a cell says its row, column and number."""
    frame = layout(palette, 0)
    frame |= {
        "height": _HEIGHT,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 60},
        "hovermode": "closest",
    }
    title = frame["xaxis"]["title"]
    frame["xaxis"] |= {
        "title": {**title, "text": plain(chart.x_title)},
        "showgrid": False,
        "type": "category",
        "tickangle": 0,
    }
    frame["yaxis"] |= {"type": "category", "autorange": "reversed", "showgrid": False}
    return {"data": [_cells(chart, palette)], "layout": frame}


def _cells(chart: HeatMap, palette: Palette) -> Figure:
    said = [
        [
            _said(chart, row, column, value)
            for column, value in zip(chart.columns, line, strict=True)
        ]
        for row, line in zip(chart.rows, chart.values, strict=True)
    ]
    return {
        "type": "heatmap",
        "x": [plain(one) for one in chart.columns],
        "y": [plain(one) for one in chart.rows],
        "z": [list(line) for line in chart.values],
        "zmin": 0,
        "zmax": chart.most,
        "text": [[_number(one) for one in line] for line in chart.values],
        "texttemplate": "%{text}",
        "hovertext": said,
        "hoverinfo": "text",
        "hoverongaps": True,
        "xgap": 2,
        "ygap": 2,
        "colorscale": [[0, tint(palette.primary, palette.background, 0.06)], [1, palette.primary]],
        "showscale": False,
    }


def _said(chart: HeatMap, row: str, column: str, value: float | None) -> str:
    number = chart.empty if value is None else f"{value:,.0f} {chart.unit}"
    return plain(f"{row} {column}: {number}")


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f}"
