"""Plotly figures from the neutral descriptions of `exports.charts`."""

from governance.components.plots.dots import dot_interval

__all__ = ["dot_interval"]
