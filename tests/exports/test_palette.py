"""Words in pictures can be read: at least 4.5 : 1 against whatever lies behind them (WCAG AA)."""

from __future__ import annotations

import tomllib

import pytest

from governance.exports.palette import PALETTES, Palette
from governance.store.paths import project_root


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_every_ink_stands_out_from_its_ground(palette: Palette) -> None:
    pairs = [
        (palette.ink, palette.ground),
        (palette.ink, palette.norm_fill),
        (palette.muted, palette.ground),
        (palette.muted, palette.stripe),
        (palette.accent, palette.ground),
        (palette.norm_ink, palette.ground),
        *((ink, fill) for fill, ink in palette.cells.values()),
    ]
    assert min(contrast(ink, ground) for ink, ground in pairs) >= 4.5


def test_pictures_tell_kinds_apart_by_the_colours_of_the_pages() -> None:
    pages = tomllib.loads((project_root() / ".streamlit/config.toml").read_text("utf-8"))["theme"]
    for name, palette in PALETTES.items():
        assert list(palette.series) == pages[name]["chartCategoricalColors"]
        assert len(set(palette.series)) == 10
