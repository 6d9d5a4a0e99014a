"""Observations as marks of a chart: label, value, and the bounds of the chosen convention."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from governance.components.language import language, t
from governance.components.words import localised, place_with_scope, text
from governance.exports.charts import Mark, number
from governance.exports.reading import reading
from governance.model.errors import Text

Convention = Literal["implied", "bare"]
CONVENTIONS: Mapping[Convention, Text] = {
    "implied": Text(
        "余、多读作不足末位非零数加一", "余/多: under one more of the last non-zero digit"
    ),
    "bare": Text("余、多只取下限", "余/多: lower bound only"),
}


def bounds(row: Mapping[str, Any], convention: Convention) -> tuple[float | None, float | None]:
    """Return lower and upper bound of a row: as its words imply, or with 余/多 left open above."""
    prefix = "bare_" if convention == "bare" else ""
    return number(row[f"{prefix}lower"]), number(row[f"{prefix}upper"])


def value_text(row: Mapping[str, Any], convention: Convention = "implied") -> str:
    """Return the value of an observation as people read it, with qualifier, interval and unit."""
    lower, upper = bounds(row, convention)
    return reading(
        number(row["value"]),
        lower,
        upper,
        qualifier=str(row.get("qualifier") or "exact"),
        unit=localised(row, "unit"),
        decimals=None if (places := number(row["decimals"])) is None else int(places),
        language=language(),
        more=text(row.get("more")) or "余",
    )


def mark(row: Mapping[str, Any], convention: Convention = "implied", group: str = "") -> Mark:
    """Return the mark of an observation; its key is the observation's id."""
    value = number(row["value"])
    lower, upper = bounds(row, convention)
    known = [one for one in (lower, value, upper) if one is not None]
    return Mark(
        key=str(row["observation_id"]),
        label=label(row),
        value=value,
        lower=lower,
        upper=upper,
        open_upper=bool(known) and upper is None and row["qualifier"] != "about",
        open_lower=bool(known) and lower is None and row["qualifier"] != "about",
        group=group,
        origin=str(row["origin"]),
        text=value_text(row, convention),
        derived=row.get("kind") == "derived",
    )


def missing(place: Mapping[str, Any]) -> Mark:
    """Return the mark of a place that publishes nothing for an indicator."""
    name = localised(place, "place_name")
    return Mark(key=f"missing:{place['place_id']}", label=name, value=None)


def label(row: Mapping[str, Any]) -> str:
    """Return the place of an observation with its scope, and which of several values it is."""
    place = place_with_scope(row)
    detail = localised(row, "breakdown_name") or text(row["breakdown"])
    return t(f"{place}（{detail}）", f"{place} ({detail})") if detail else place
