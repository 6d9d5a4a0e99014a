"""Charts on a page: drawn, described in words, and opened by a click."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any

import streamlit as st
from plotly.graph_objects import Figure

from governance.components import plots, simulated, theme
from governance.components.language import Language, language, t
from governance.components.theme import Palette
from governance.exports.charts import Bar, DotIntervalChart, Line, LineChart, StackedBars
from governance.exports.heat_map import HeatMap
from governance.exports.reading import number
from governance.exports.xy_chart import Series, XYChart

Opener = Callable[[str], None]
"""Takes the key of the mark that was clicked; called before the page is drawn anew."""

_CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def dot_interval(
    chart: DotIntervalChart, *, key: str, on_click: Opener, opened: str | None
) -> None:
    """Draw the chart; a click on a mark calls ``on_click``; ``opened`` is the mark that is open."""
    chart = simulated.marked(chart)
    widget = _widget(key, opened)
    st.plotly_chart(
        _figure(chart, theme.current(), language()),
        key=widget,
        on_select=partial(_clicked, widget, on_click),
        selection_mode="points",
        theme=None,
        config=_CONFIG,
        alt=in_words(chart),
    )


def show(chart: DotIntervalChart | StackedBars | LineChart, *, key: str) -> None:
    """Draw a chart that is only to be read: nothing on it opens."""
    chart = simulated.marked(chart)
    st.plotly_chart(
        _figure(chart, theme.current(), language()),
        key=f"plot-{key}",
        theme=None,
        config=_CONFIG,
        alt=in_words(chart),
    )


def xy(
    chart: XYChart, *, key: str, on_click: Opener | None = None, opened: str | None = None
) -> None:
    """Draw a chart on two axes; a click on a mark that has a key calls ``on_click`` with it.

    ``opened`` is the mark that is open.
    """
    widget = f"plot-{key}" if on_click is None else _widget(key, opened)
    st.plotly_chart(
        _xy_figure(chart, theme.current()),
        key=widget,
        on_select="ignore" if on_click is None else partial(_clicked, widget, on_click),
        selection_mode="points",
        theme=None,
        config=_CONFIG,
        alt=xy_in_words(chart),
    )


def heat(
    chart: HeatMap, *, key: str, on_click: Opener | None = None, opened: str | None = None
) -> None:
    """Draw a heat map; a click on a cell that has a key calls ``on_click`` with it.

    ``opened`` is the cell that is open.
    """
    pressed = on_click if chart.keys else None
    widget = f"plot-{key}" if pressed is None else _widget(key, opened)
    st.plotly_chart(
        _heat_figure(chart, theme.current()),
        key=widget,
        on_select="ignore" if pressed is None else partial(_clicked, widget, pressed),
        selection_mode="points",
        theme=None,
        config=_CONFIG,
        alt=f"{chart.title}. {chart.subtitle}",
    )


def in_words(chart: DotIntervalChart | StackedBars | LineChart) -> str:
    """Return the chart as a screen reader should say it: each label with its value."""
    if isinstance(chart, StackedBars):
        return f"{chart.title}. {t('；', '; ').join(_bar(chart, bar) for bar in chart.bars)}"
    if isinstance(chart, LineChart):
        return f"{chart.title}. {t('；', '; ').join(_line(chart, line) for line in chart.lines)}"
    said = t("；", "; ").join(
        f"{f'{mark.group} ' if mark.group else ''}{mark.label} "
        f"{mark.text or t('原文未提供', 'not in the source text')}"
        for mark in chart.marks
    )
    return f"{chart.title}. {said}"


def xy_in_words(chart: XYChart) -> str:
    """Return a chart on two axes as a screen reader should say it: each line by its first and last number."""
    words = dict(chart.ticks)
    said = [_ends(one, words) for one in chart.series if one.name and one.kind == "line"]
    noted = [f"{words.get(one.x, number(one.x))}: {one.text}" for one in chart.notes]
    return ". ".join([chart.title, chart.subtitle, *(one for one in (*said, *noted) if one)])


def _ends(series: Series, words: Mapping[float, str]) -> str:
    pairs = zip(series.x, series.y, strict=True)
    known = [(x, y) for x, y in pairs if y is not None]
    ends = [known[0], known[-1]] if len(known) > 1 else known
    told = (f"{words.get(x, number(x))} {number(y, 1)}" for x, y in ends)
    return f"{series.name} {t('，至 ', ', to ').join(told)}"


def _bar(chart: StackedBars, bar: Bar) -> str:
    parts = zip(chart.series, bar.values, strict=True)
    return f"{bar.label} {t('，', ', ').join(f'{name} {number(value)}' for name, value in parts)}"


def _line(chart: LineChart, line: Line) -> str:
    """A line by its first and last number: a screen reader finds all of them in the table."""
    known, words = [(x, y) for x, y in line.points if y is not None], dict(chart.ticks)
    ends = [known[0], known[-1]] if len(known) > 1 else known
    said = (f"{words.get(x, number(x))} {number(y, 1)} {chart.unit}".strip() for x, y in ends)
    return f"{line.label} {t('，至 ', ', to ').join(said)}"


class _Drawn(Figure):  # type: ignore[misc]
    """A figure that is checked and copied once, and shown many times."""

    def to_dict(self) -> Any:
        if "_once" not in self.__dict__:
            self.__dict__["_once"] = super().to_dict()
        return self.__dict__["_once"]


@lru_cache(maxsize=512)
def _figure(
    chart: DotIntervalChart | StackedBars | LineChart, palette: Palette, words: Language
) -> Figure:
    if isinstance(chart, StackedBars):
        return _Drawn(plots.stacked_bars(chart, palette))
    if isinstance(chart, LineChart):
        return _Drawn(plots.lines(chart, palette))
    return _Drawn(plots.dot_interval(chart, palette, words))


@lru_cache(maxsize=128)
def _xy_figure(chart: XYChart, palette: Palette) -> Figure:
    return _Drawn(plots.xy(chart, palette))


@lru_cache(maxsize=64)
def _heat_figure(chart: HeatMap, palette: Palette) -> Figure:
    return _Drawn(plots.heat(chart, palette))


def _widget(key: str, opened: str | None) -> str:
    """The name of the chart, a new one once its clicked mark is no longer the open one.

    The browser keeps a clicked mark selected, and a second click on it would say nothing.
    """
    counter = f"drawn-{key}"
    count = st.session_state.setdefault(counter, 0)
    selected = _selected(f"plot-{key}-{count}")
    if selected is not None and selected != opened:
        st.session_state[counter] = count + 1
    return f"plot-{key}-{st.session_state[counter]}"


def _selected(widget: str) -> str | None:
    event: Any = st.session_state.get(widget)
    points = event["selection"]["points"] if event else []
    return str(points[0]["customdata"]) if points and points[0].get("customdata") else None


def _clicked(widget: str, on_click: Opener) -> None:
    if selected := _selected(widget):
        on_click(selected)
