"""The colours of both themes, read from the one place that states them: .streamlit/config.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Literal

import streamlit as st

from governance.components.navigation import ROOT

Kind = Literal["light", "dark"]

FONT = "Noto Sans SC"


@dataclass(frozen=True)
class Palette:
    """Colours of one theme as ``#rrggbb``.

    ``categorical`` are ten for things that differ in kind, in the order to use them;
    ``faded`` is for axes and notes, still readable as text on ``background``.
    """

    background: str
    secondary: str
    text: str
    faded: str
    border: str
    primary: str
    categorical: tuple[str, ...]


@cache
def palette(kind: Kind) -> Palette:
    """Return the colours of the light or the dark theme."""
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    theme = settings["theme"][kind]
    return Palette(
        background=theme["backgroundColor"],
        secondary=theme["secondaryBackgroundColor"],
        text=theme["textColor"],
        faded=tint(theme["textColor"], theme["backgroundColor"], 0.75),
        border=theme["borderColor"],
        primary=theme["primaryColor"],
        categorical=tuple(theme["chartCategoricalColors"]),
    )


def kind() -> Kind:
    """Return the theme that the reader's browser shows; light until it has said so."""
    return "dark" if st.context.theme.type == "dark" else "light"


def current() -> Palette:
    """Return the colours of the theme that the reader's browser shows."""
    return palette(kind())


def rgb(color: str) -> tuple[int, int, int]:
    """Return red, green and blue of ``#rrggbb``."""
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def tint(front: str, back: str, share: float) -> str:
    """Return the colour that ``share`` of ``front`` over ``back`` gives."""
    pairs = ((int(front[i : i + 2], 16), int(back[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(share * f + (1 - share) * b):02x}" for f, b in pairs)
