"""A matrix of places against things: a heat map whose cells say their state in words."""

from __future__ import annotations

from governance.components.plots.layout import Figure, layout, plain
from governance.components.theme import Palette
from governance.exports.charts import MatrixChart


def matrix(chart: MatrixChart, palette: Palette) -> Figure:
    """Return the matrix as a heat map whose cells say their state in words and a symbol."""
    tones = {"strong": palette.primary, "soft": palette.border, "warn": palette.categorical[3]}
    states = {state.key: (index, state) for index, state in enumerate(chart.states)}
    rows = list(reversed(chart.rows))
    cells = [[chart.cells.get((row, column)) for column in chart.columns] for row in rows]
    colours = [tones.get(state.tone, palette.background) for state in chart.states]
    steps = len(chart.states)
    heat = {
        "type": "heatmap",
        "x": [plain(column) for column in chart.columns],
        "y": [plain(row) for row in rows],
        "z": [[states[cell.state][0] if cell else None for cell in line] for line in cells],
        "zmin": -0.5,
        "zmax": steps - 0.5,
        "colorscale": [
            [edge, colour]
            for index, colour in enumerate(colours)
            for edge in (index / steps, (index + 1) / steps)
        ],
        "showscale": False,
        "xgap": 3,
        "ygap": 3,
        "hovertemplate": "%{y} · %{x}<br>%{hovertext}<extra></extra>",
        "hovertext": [
            [
                f"{plain(states[cell.state][1].label)} {plain(cell.text)}" if cell else ""
                for cell in line
            ]
            for line in cells
        ],
    }
    frame = layout(palette, len(rows))
    frame["xaxis"] |= {"side": "top", "type": "category", "showgrid": False}
    frame["yaxis"] |= {"type": "category", "showgrid": False}
    frame["annotations"] = [
        {
            "x": plain(column),
            "y": plain(row),
            "text": f"{plain(states[cell.state][1].symbol)} {plain(cell.text)}".strip(),
            "showarrow": False,
            "font": {
                "size": 15,
                "color": palette.background
                if states[cell.state][1].tone in ("strong", "warn")
                else palette.text,
            },
        }
        for row, line in zip(rows, cells, strict=True)
        for column, cell in zip(chart.columns, line, strict=True)
        if cell
    ]
    return {"data": [heat], "layout": frame}
