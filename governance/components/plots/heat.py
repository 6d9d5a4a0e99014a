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
        "hoverdistance": -1,  # whole cells are pointed at, not only their middles
    }
    title = frame["xaxis"]["title"]
    frame["xaxis"] |= {
        "title": {**title, "text": plain(chart.x_title)},
        "showgrid": False,
        "type": "category",
        "tickangle": 0,
        "range": [-0.5, len(chart.columns) - 0.5],  # marks would else ask for room beside the cells
    }
    frame["yaxis"] |= {
        "type": "category",
        "range": [len(chart.rows) - 0.5, -0.5],
        "showgrid": False,
    }
    drawn = [_cells(chart, palette), *_to_be_pressed(chart, palette)]
    return {"data": drawn, "layout": frame}


def _to_be_pressed(chart: HeatMap, palette: Palette) -> list[Figure]:
    """A mark that is not seen on each cell: a press chooses points, and a heat map has none."""
    if not chart.keys:
        return []
    cells = [(column, row) for row in chart.rows for column in chart.columns]
    unseen = {"marker": {"opacity": 0}}
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [plain(column) for column, _ in cells],
            "y": [plain(row) for _, row in cells],
            "customdata": [key for line in chart.keys for key in line],
            "hovertext": [one for line in _every(chart) for one in line],
            "hoverinfo": "text",
            "showlegend": False,
            "marker": {"symbol": "square", "size": 24, "opacity": 0, "color": palette.text},
            "selected": unseen,
            "unselected": unseen,
        }
    ]


def _every(chart: HeatMap) -> list[list[str]]:
    """What is said of each cell, row by row."""
    return [
        [
            _said(chart, row, column, value)
            for column, value in zip(chart.columns, line, strict=True)
        ]
        for row, line in zip(chart.rows, chart.values, strict=True)
    ]


def _cells(chart: HeatMap, palette: Palette) -> Figure:
    return {
        "type": "heatmap",
        "x": [plain(one) for one in chart.columns],
        "y": [plain(one) for one in chart.rows],
        "z": [list(line) for line in chart.values],
        "zmin": 0,
        "zmax": chart.most,
        "text": [[_number(one) for one in line] for line in chart.values],
        "texttemplate": "%{text}",
        "hovertext": _every(chart),
        "hoverinfo": "skip" if chart.keys else "text",
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
