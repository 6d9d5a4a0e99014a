"""Printed figures as a table to read: what, in which words, how it is read, and where it is from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from governance.components.language import language, t
from governance.components.markup import Html, element, join, link, table
from governance.components.opening import PARAMETER
from governance.components.printed_units import behind
from governance.components.words import (
    ROLES,
    localised,
    place_with_scope,
    text,
    word,
)
from governance.exports.charts import number
from governance.exports.reading import interval, reading


def figure_table(figures: Sequence[dict[str, Any]], *, caption: str) -> Html:
    """Return one row per figure; its quote is a link that opens its provenance."""
    headings = [
        t("事项", "Subject"),
        t("原文（点开看出处）", "As printed (opens its source)"),
        t("读作", "Read as"),
        t("用途", "Role"),
        t("地方与范围", "Place and scope"),
    ]
    return table(headings, map(_row, figures), caption=caption)


def quote_link(figure: dict[str, Any]) -> Html:
    """Return the printed words of a figure as a link to its provenance."""
    quote = element("q", text(figure["quote"]), lang="zh-CN")
    return join(["「", link(quote, **{PARAMETER: figure["figure_id"]}), "」"])


def read_as(figure: Mapping[str, Any]) -> str:
    """Return the number that a figure's words stand for, with its interval and unit."""
    value, lower, upper = (number(figure[name]) for name in ("value", "lower", "upper"))
    unit = behind(text(figure["unit"]), value)
    if figure["qualifier"] == "over":
        return f"{interval(lower, upper, None, language(), below=True)} {unit}".rstrip()
    about = figure["qualifier"] == "about"
    is_open = not about and (lower is None or upper is None)
    return reading(
        None if is_open else value,  # an interval without an end says it all: ≥ 50
        lower,
        upper,
        qualifier="about" if about else "exact",
        unit=unit,
        language=language(),
    )


def _row(figure: dict[str, Any]) -> list[str]:
    return [
        localised(figure, "subject"),
        quote_link(figure),
        read_as(figure),
        word(ROLES, figure["role"]),
        place_with_scope(figure),
    ]
