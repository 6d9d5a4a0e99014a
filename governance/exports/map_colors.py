"""The colours of classes on a map, light and dark; neighbours in the order differ in lightness."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from governance.exports.palette import Theme


@dataclass(frozen=True)
class MapColors:
    """Colours as ``#rrggbb``: `low` to `high` for classes, `below` and `above` beside a norm."""

    low: str
    high: str
    below: str
    within: str
    above: str
    missing: str
    neutral: str
    neighbour: str
    border: str
    outline: str


MAP_COLORS: Mapping[Theme, MapColors] = {
    "light": MapColors(
        low="#dbe8f8",
        high="#0b3c7f",
        below="#b85c00",
        within="#e9ece0",
        above="#1f5fbf",
        missing="#ffffff",
        neutral="#dde1e6",
        neighbour="#f0f2f4",
        border="#8793a0",
        outline="#1b2530",
    ),
    "dark": MapColors(
        low="#1c3656",
        high="#b9d7ff",
        below="#f0a04b",
        within="#3a4038",
        above="#7db2ff",
        missing="#10161d",
        neutral="#2f3a45",
        neighbour="#1a222b",
        border="#6b7885",
        outline="#e9eef3",
    ),
}


def class_colors(count: int, theme: Theme = "light", norm: int | None = None) -> tuple[str, ...]:
    """Return a colour for each class, from low to high.

    Around a norm, the class within it is pale, and classes are the stronger the further they lie
    from it, in one colour below and another above.
    """
    colors = MAP_COLORS[theme]
    if norm is None:
        steps = max(1, count - 1)
        return tuple(mixed(colors.low, colors.high, n / steps) for n in range(count))
    below = [mixed(colors.within, colors.below, (norm - n) / max(1, norm)) for n in range(norm)]
    rest = count - norm - 1
    above = [mixed(colors.within, colors.above, (n + 1) / max(1, rest)) for n in range(rest)]
    return (*below, colors.within, *above)


def mixed(start: str, end: str, part: float) -> str:
    """Return the colour `part` of the way from one to the other."""
    pairs = [(int(start[n : n + 2], 16), int(end[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def ink_on(fill: str) -> str:
    """Return black or white, whichever is read better on the colour."""
    red, green, blue = (int(fill[n : n + 2], 16) / 255 for n in (1, 3, 5))
    luminance = 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2
    return "#000000" if luminance > 0.179 else "#ffffff"
