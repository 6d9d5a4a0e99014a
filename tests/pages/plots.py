"""Reads the plots of a page as its readers meet them: labels with their values."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest


def plots(app: AppTest) -> list[dict[str, Any]]:
    """The figures of the page, in order."""
    return [json.loads(one.proto.spec) for one in app.get("plotly_chart")]


def dots(plot: dict[str, Any]) -> dict[str, Any]:
    """The trace that holds the values of a dot-and-interval plot."""
    return next(trace for trace in plot["data"] if trace.get("mode") == "markers+text")


def labelled(plot: dict[str, Any]) -> list[tuple[str, str]]:
    """Label and text of each row that has one, from the top."""
    axis = plot["layout"]["yaxis"]
    labels = dict(zip(axis["tickvals"], axis["ticktext"], strict=True))
    texts = dict(zip(dots(plot)["y"], dots(plot)["text"], strict=True))
    return [(labels[y], texts[y]) for y in sorted(texts, reverse=True)]
