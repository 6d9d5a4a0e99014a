"""Plotly figures from the neutral descriptions of `exports.charts`."""

from governance.components.plots.dots import dot_interval
from governance.components.plots.matrix import matrix

__all__ = ["dot_interval", "matrix"]
