"""Plotly figures from the neutral descriptions of `exports.charts`."""

from governance.components.plots.bars import stacked_bars
from governance.components.plots.dots import dot_interval
from governance.components.plots.heat import heat
from governance.components.plots.lines import lines
from governance.components.plots.xy import xy

__all__ = ["dot_interval", "heat", "lines", "stacked_bars", "xy"]
