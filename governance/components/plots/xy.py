"""Charts on two axes: the same tones, shapes and dashes as in the pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from governance.components.plots.layout import Figure, layout, plain, ticks
from governance.components.theme import Palette
from governance.exports.typeset import balance, measure
from governance.exports.xy_chart import Series, Tone, XYChart

_HEIGHT = 460
_FEW = 8  # counts that are each written at the axis
_DASH = "6px,4px"
_TITLE_ROOM = 34  # pixels of the words over the vertical axis; notes stand above them
_NOTE_SIZE = 14
_NOTE_WIDTH = 130.0  # half of what a chart has on a telephone
_NOTE_RISE = 20  # for a line
_NAMED = re.compile(r"(?<=：)|(?<=: )")
_SYMBOLS = {
    "circle": "circle",
    "square": "square",
    "diamond": "diamond",
    "triangle": "triangle-up",
    "cross": "x",
}


def xy(chart: XYChart, palette: Palette) -> Figure:
    """Return the figure of a chart on two axes; hovering says the texts of its points."""
    frame = layout(palette, 0)
    low, high = chart.x_range
    lines = _note_lines(chart)
    noted = _NOTE_RISE * sum(map(len, lines))
    pad = 0.6 if any(one.kind == "bars" for one in chart.series) else (high - low) * 0.02 or 0.5
    frame |= {
        "height": _HEIGHT + noted,
        "margin": {"l": 8, "r": 24, "t": 44 + noted, "b": 84},
        "barmode": "group",
        "bargap": 0.2,
        "showlegend": True,
        "legend": {"orientation": "h", "y": -0.2, "x": 0, "font": {"size": 15}, "itemclick": False},
        "hovermode": "closest",
    }
    words = ticks(chart.ticks, chart.x_title)
    if not chart.ticks:
        words = {"tickformat": ",~g", "title": words["title"]}
    frame["xaxis"] |= {
        **words,
        "range": [low - pad, high + pad],
        "title": frame["xaxis"]["title"] | words["title"],
        "showgrid": False,
    }
    frame["yaxis"] |= {"range": list(chart.y_range), "showgrid": True, "tickformat": ",~g"}
    least, most = chart.y_range
    if chart.is_whole and most - least <= _FEW:
        frame["yaxis"]["dtick"] = 1  # left to itself it would write halves of a request
    words_of_notes = _note_words(chart, lines, palette)
    frame["shapes"] = _uprights(words_of_notes, palette)
    frame["annotations"] = [_y_title(chart, palette), *words_of_notes]
    return {
        "data": [trace for one in chart.series for trace in _traces(one, palette)],
        "layout": frame,
    }


def color(tone: Tone, palette: Palette) -> str:
    """Return the colour of a tone on the page."""
    known = {
        "main": palette.primary,
        "second": palette.categorical[1],
        "third": palette.categorical[2],
        "limit": palette.faded,
        "far": palette.faded,
        "centre": palette.text,
        "signal": palette.categorical[1],
        "quiet": palette.faded,
    }
    return known[tone]


def _traces(series: Series, palette: Palette) -> list[Figure]:
    ink = color(series.tone, palette)
    common: Figure = {
        "type": "scatter",
        "name": plain(series.name),
        "showlegend": bool(series.name),
        "x": list(series.x),
        "y": list(series.y),
        "hoverinfo": "text" if series.texts else "skip",
        "hovertext": [plain(one) for one in series.texts] or None,
        "cliponaxis": False,
    }
    if series.keys:
        # A chosen mark stays as it is, and so do the others: they are still to be read.
        seen = {"marker": {"opacity": 1}}
        common |= {"customdata": list(series.keys), "selected": seen, "unselected": seen}
    if series.kind == "band":
        return _band(series, common, palette)
    if series.kind == "bars":
        return [common | {"type": "bar", "marker": {"color": ink}}]
    if series.kind == "points":
        return [common | _points(series, ink, palette)]
    line = {
        "color": ink,
        "width": 3 if series.tone in ("main", "second") else 2,
        "dash": _DASH if series.dashed else "solid",
        "shape": "hv" if series.kind == "step" else "linear",
    }
    return [common | {"mode": "lines", "line": line, "connectgaps": False}]


def _band(series: Series, common: Figure, palette: Palette) -> list[Figure]:
    """Two lines without ink, the upper one filled down to the lower."""
    line = {"width": 0, "shape": "hv"}
    lower = common | {"y": list(series.low), "mode": "lines", "line": line, "showlegend": False}
    upper = common | {"mode": "lines", "line": line, "fill": "tonexty", "fillcolor": _soft(palette)}
    return [lower, upper]


def _points(series: Series, ink: str, palette: Palette) -> Figure:
    fill = ink if series.tone in ("main", "signal") else palette.background
    alone = series.symbol == "none"
    return {
        # Labels alone have marks that are not to be seen: a page stands still at a trace of text.
        "mode": "markers+text" if any(series.labels) else "markers",
        "text": [plain(one) for one in series.labels] or None,
        "textposition": "bottom right" if series.rises and not alone else "top center",
        "textfont": {"size": 14, "color": palette.text},
        "marker": {
            "symbol": _SYMBOLS.get(series.symbol, "circle"),
            "size": 1 if alone else 11,
            "opacity": 0 if alone else 1,
            "color": fill,
            "line": {"color": ink, "width": 2},
        },
    }


def _soft(palette: Palette) -> str:
    red, green, blue = (int(palette.primary[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.16)"


def _uprights(words: list[Figure], palette: Palette) -> list[Figure]:
    """Lines through the chart, and on up to the words of each."""
    common: Figure = {
        "type": "line",
        "yref": "paper",
        "line": {"color": palette.categorical[1], "width": 2, "dash": "dot"},
    }
    through = [common | {"x0": one["x"], "x1": one["x"], "y0": 0, "y1": 1} for one in words]
    above = {"ysizemode": "pixel", "yanchor": 1, "y0": 0}
    return [
        *through,
        *(one | above | {"y1": word["yshift"]} for one, word in zip(through, words, strict=True)),
    ]


def _note_lines(chart: XYChart) -> list[list[str]]:
    """Break the words of each note where a longer line would run out of the chart on a telephone."""
    return [list(_broken(note.text)) for note in chart.notes]


def _broken(text: str) -> Iterator[str]:
    """Break first where a place is named: what happened stands on a line of its own."""
    parts = [text] if measure(text, _NOTE_SIZE) <= _NOTE_WIDTH else _NAMED.split(text, maxsplit=1)
    for part in parts:
        yield from balance(part, _NOTE_WIDTH, _NOTE_SIZE)


def _note_words(chart: XYChart, lines: list[list[str]], palette: Palette) -> list[Figure]:
    """Write each note above the chart, from its line towards the middle, the first one highest."""
    middle = sum(chart.x_range) / 2
    annotations = []
    below = sum(map(len, lines))
    for note, words in zip(chart.notes, lines, strict=True):
        below -= len(words)
        side = "right" if note.x > middle else "left"
        annotations.append(
            {
                "x": note.x,
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                "yshift": _TITLE_ROOM + _NOTE_RISE * below,
                "xanchor": side,
                "align": side,
                "text": "<br>".join(plain(one) for one in words),
                "showarrow": False,
                "font": {"size": _NOTE_SIZE, "color": palette.text},
                "bgcolor": palette.background,
            }
        )
    return annotations


def _y_title(chart: XYChart, palette: Palette) -> Figure:
    """Above the axis and level: an upright title would be read with the head on one side."""
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": 10,
        "text": plain(chart.y_title),
        "showarrow": False,
        "font": {"size": 15, "color": palette.faded},
    }
