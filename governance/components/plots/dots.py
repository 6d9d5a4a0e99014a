"""The dot-and-interval plot.

Figures are plain dicts and not `graph_objects`: a page that builds six reruns three times as fast.
"""

from __future__ import annotations

from collections.abc import Sequence

from governance.components.plots import labels
from governance.components.plots.layout import Figure, layout, plain
from governance.components.theme import Palette
from governance.exports.charts import DotIntervalChart, Language, Mark, Reference
from governance.exports.scale import domain, magnitude
from governance.exports.wording import WORDS

_LONG_UNIT = 6
_TEN_THOUSAND, _MOST_TICKS = 10_000, 6
_NEAR_THE_EDGE = 2 / 3  # of a telephone's axis, which is not twice as long as the words
_UNSEEN = "rgba(0,0,0,0)"
_ARROW = {"upper": "triangle-right", "lower": "triangle-left"}


def dot_interval(chart: DotIntervalChart, palette: Palette, language: Language) -> Figure:
    """Return the dot-and-interval plot; `customdata` of each dot is the key of its mark."""
    rows = _rows(chart.marks)
    low, high = _domain(chart)
    marks = [(y, mark) for y, mark, _ in rows if mark is not None]
    placed = [(y, mark) for y, mark in marks if not mark.missing]
    traces = [
        *_whiskers(placed, (low, high), palette),
        *_arrows(placed, (low, high), palette),
    ]
    texts = [_short(mark.text, chart.unit) for _, mark in placed]
    above = labels.above([(y, label, mark is None) for y, mark, label in rows], texts)
    traces.append(_dots(placed, chart.unit, (low, high), palette, "bottom" if above else "top"))
    frame = layout(palette, len(rows), head=bool(chart.reference), row=labels.row(above))
    unit = {**frame["xaxis"]["title"], "text": plain(chart.unit)}
    ticks = _ticks(chart, high, language)
    frame["xaxis"] |= {"range": [low, high], "title": unit, **ticks}
    frame["yaxis"] |= {
        "tickvals": [y for y, _, _ in rows],
        "ticktext": [
            labels.in_two_lines(label) if mark else labels.heading(plain(label))
            for _, mark, label in rows
        ],
        # The words above the first dot keep off those above the plot.
        "range": [-0.6, len(rows) - (0.25 if chart.reference else 0.4)],
        "showticklabels": not above,
    }
    frame["shapes"] = [_band(one, palette, (low, high)) for one in chart.reference]
    frame["annotations"] = [
        *(_band_label(one, palette, (low, high)) for one in chart.reference),
        *(
            _missing(y, plain(mark.text) or WORDS[language].missing, palette)
            for y, mark in marks
            if mark.missing
        ),
        *(labels.drawn(y, lines, palette) for y, lines in above.items()),
    ]
    return {"data": traces, "layout": frame}


def _ticks(chart: DotIntervalChart, high: float, language: Language) -> Figure:
    """Return the ticks of large numbers in Chinese, as 1万: Plotly would write 10k."""
    if language != "zh" or high < _TEN_THOUSAND:
        return {}
    ticks, _, _ = domain(chart, _MOST_TICKS)
    scale = magnitude(high, "", language)
    return {
        "tickvals": list(ticks),
        "ticktext": [scale.write(one) + (scale.unit if one else "") for one in ticks],
    }


def _rows(marks: Sequence[Mark]) -> list[tuple[int, Mark | None, str]]:
    """Return (height, mark or None for a heading, label), the first mark on top."""
    rows: list[tuple[Mark | None, str]] = []
    group = ""
    for mark in marks:
        if mark.group and mark.group != group:
            rows.append((None, mark.group))
        group = mark.group
        rows.append((mark, mark.label))
    last = len(rows) - 1
    return [(last - index, mark, label) for index, (mark, label) in enumerate(rows)]


def _domain(chart: DotIntervalChart) -> tuple[float, float]:
    """Return the ends of the axis: from 0 or the lowest number to a margin past the highest."""
    if chart.domain:
        return chart.domain
    numbers = [number for mark in chart.marks for number in mark.numbers]
    numbers += [end for one in chart.reference for end in (one.lower, one.upper) if end is not None]
    low = min(0.0, *numbers) if numbers else 0.0
    high = max(numbers, default=1.0)
    return low, low + (high - low or 1.0) * 1.25


def _whiskers(
    rows: Sequence[tuple[int, Mark]], domain: tuple[float, float], palette: Palette
) -> list[Figure]:
    """A line from bound to bound; a range without a value is a bar, an open end runs to the edge.

    The bar of a derived range is hollow, as in the pictures.
    """
    whiskers = [(y, mark) for y, mark in rows if not mark.is_range]
    bars = [(y, mark) for y, mark in rows if mark.is_range]
    hollow = [(y, mark) for y, mark in bars if mark.derived]
    rim = (domain[1] - domain[0]) * 0.005
    lines = (
        _lines(whiskers, domain, palette.categorical[0], 3),
        _lines(bars, domain, palette.categorical[2], 14),
        _lines(hollow, domain, palette.background, 8, inset=rim),
    )
    return [line for line in lines if line["x"]]


def _lines(
    rows: Sequence[tuple[int, Mark]],
    domain: tuple[float, float],
    color: str,
    width: int,
    inset: float = 0.0,
) -> Figure:
    """One trace of lines from bound to bound, less the inset, broken between the marks."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for y, mark in rows:
        ends = _ends(mark, domain)
        if ends and ends[1] - ends[0] > 2 * inset:
            xs += [ends[0] + inset, ends[1] - inset, None]
            ys += [y, y, None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "line": {"color": color, "width": width},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _ends(mark: Mark, domain: tuple[float, float]) -> tuple[float, float] | None:
    low, high = domain
    edge = (high - low) * 0.04
    start = low + edge if mark.open_lower else mark.lower
    end = high - edge if mark.open_upper else mark.upper
    known = [x for x in (start, mark.value, end) if x is not None]
    if (start is None and end is None) or max(known) == min(known):
        return None
    return min(known), max(known)


def _arrows(
    rows: Sequence[tuple[int, Mark]], domain: tuple[float, float], palette: Palette
) -> list[Figure]:
    """Hollow triangles where an interval has no end."""
    traces = []
    for side in ("lower", "upper"):
        points = [
            (ends[0 if side == "lower" else 1], y)
            for y, mark in rows
            if getattr(mark, f"open_{side}") and (ends := _ends(mark, domain))
        ]
        if points:
            traces.append(
                {
                    "type": "scatter",
                    "mode": "markers",
                    "x": [x for x, _ in points],
                    "y": [y for _, y in points],
                    "marker": {
                        "symbol": _ARROW[side],
                        "size": 14,
                        "color": palette.background,
                        "line": {"color": palette.primary, "width": 2.5},
                    },
                    "hoverinfo": "skip",
                    "showlegend": False,
                }
            )
    return traces


def _dots(
    rows: Sequence[tuple[int, Mark]],
    unit: str,
    domain: tuple[float, float],
    palette: Palette,
    words: str,
) -> Figure:
    """Dots at the values, their ``words`` on top or at the bottom, where a click opens the provenance.

    A range has no value, so what stands at its middle takes the click and is not to be seen.
    """
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [_place(mark) for _, mark in rows],
        "y": [y for y, _ in rows],
        "text": [plain(_short(mark.text, unit)) for _, mark in rows],
        "textposition": [f"{words} {_side(_place(mark), domain)}" for _, mark in rows],
        "textfont": {"size": 15, "color": palette.text},
        "cliponaxis": False,
        "customdata": [mark.key for _, mark in rows],
        "hovertext": [f"{plain(mark.label)}<br>{plain(mark.text)}" for _, mark in rows],
        "hoverinfo": "text",
        "marker": {
            "size": 15,
            "symbol": ["circle" if mark.origin == "published" else "diamond" for _, mark in rows],
            "color": [_UNSEEN if mark.is_range else palette.primary for _, mark in rows],
            "opacity": 1,
            "line": {
                "color": [_UNSEEN if mark.is_range else palette.background for _, mark in rows],
                "width": 1.5,
            },
        },
        # A chosen dot grows; the others stay as they are, for they are still to be read.
        "selected": {"marker": {"opacity": 1, "size": 20}},
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": palette.text}},
        "showlegend": False,
    }


def _place(mark: Mark) -> float:
    return mark.value if mark.value is not None else _middle(mark)


def _short(text: str, unit: str) -> str:
    """A value without a unit of many letters: it stands under the axis, and would be cut off."""
    return text.removesuffix(f" {unit}") if len(unit) > _LONG_UNIT else text


def _side(x: float, domain: tuple[float, float]) -> str:
    """Which way a value's words run from its dot, so that they stay on the plot."""
    low, high = domain
    share = (x - low) / (high - low)
    if share > _NEAR_THE_EDGE:
        return "left"
    return "right" if share < 1 - _NEAR_THE_EDGE else "center"


def _middle(mark: Mark) -> float:
    known = [end for end in (mark.lower, mark.upper) if end is not None]
    return sum(known) / len(known)


def _band(one: Reference, palette: Palette, domain: tuple[float, float]) -> Figure:
    low, high = domain
    start = low if one.lower is None else one.lower
    end = high if one.upper is None else one.upper
    return {
        "type": "rect",
        "xref": "x",
        "yref": "paper",
        "x0": start,
        "x1": end,
        "y0": 0,
        "y1": 1,
        "layer": "below",
        "fillcolor": palette.border,
        "opacity": 0.45,
        "line": {"width": 2 if start == end else 0, "color": palette.faded},
    }


def _band_label(one: Reference, palette: Palette, domain: tuple[float, float]) -> Figure:
    """The words over a reference, towards the middle of the axis: centred near an end they would be cut off."""
    ends = [end for end in (one.lower, one.upper) if end is not None]
    at, (low, high) = sum(ends) / len(ends), domain
    share = (at - low) / (high - low)
    return {
        "x": at,
        "xref": "x",
        "xanchor": "left" if share < 1 / 3 else "right" if share > 2 / 3 else "center",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "text": plain(one.label),
        "showarrow": False,
        "font": {"size": 15, "color": palette.faded},
    }


def _missing(y: int, word: str, palette: Palette) -> Figure:
    return {
        "x": 0.01,
        "xref": "paper",
        "xanchor": "left",
        "y": y,
        "yref": "y",
        "text": word,
        "showarrow": False,
        "font": {"size": 15, "color": palette.faded},
    }
