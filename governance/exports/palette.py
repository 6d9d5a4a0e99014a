"""The colours of pictures, for paper and for a dark room. Text keeps at least 4.5 : 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from governance.exports.charts import Tone

Theme = Literal["light", "dark"]


@dataclass(frozen=True)
class Palette:
    """One set of colours; ``cells`` gives (fill, ink) for each tone of a matrix cell.

    ``series`` are ten for things that differ in kind, in the order to use them: those of the pages.
    """

    ground: str
    ink: str
    muted: str
    rule: str
    stripe: str
    accent: str
    norm_fill: str
    norm_ink: str
    cells: Mapping[Tone, tuple[str, str]]
    series: tuple[str, ...]


PALETTES: Mapping[Theme, Palette] = {
    "light": Palette(
        ground="#ffffff",
        ink="#1b2530",
        muted="#56636f",
        rule="#dfe4e9",
        stripe="#f3f5f7",
        accent="#1f5fbf",
        norm_fill="#fbeccb",
        norm_ink="#7a4d00",
        cells={
            "strong": ("#d3e3f8", "#123f80"),
            "soft": ("#ecf2fb", "#2f4d74"),
            "none": ("#f3f5f7", "#56636f"),
            "warn": ("#fbeccb", "#7a4d00"),
        },
        series=(
            "#115588",
            "#886600",
            "#4499dd",
            "#dd6677",
            "#770000",
            "#552244",
            "#993344",
            "#aa7799",
            "#889900",
            "#4466dd",
        ),
    ),
    "dark": Palette(
        ground="#10161d",
        ink="#e9eef3",
        muted="#a9b5c1",
        rule="#2b3641",
        stripe="#1a222b",
        accent="#7db2ff",
        norm_fill="#3b3013",
        norm_ink="#f0c05a",
        cells={
            "strong": ("#1d3f6e", "#d8e8ff"),
            "soft": ("#1b2b40", "#b9d0ee"),
            "none": ("#1a222b", "#a9b5c1"),
            "warn": ("#3b3013", "#f0c05a"),
        },
        series=(
            "#66bbee",
            "#bb5500",
            "#008877",
            "#aaff99",
            "#ffbbcc",
            "#994499",
            "#dd77aa",
            "#aaaa00",
            "#88aa88",
            "#7777ee",
        ),
    ),
}
