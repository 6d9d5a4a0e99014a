"""A picture of 1920 × 1080 pixels to draw on, measured from its upper left corner."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon, Rectangle
from matplotlib.patheffects import withStroke
from numpy import asarray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from governance.exports.palette import Palette
from governance.exports.typeset import drawable, font

WIDTH, HEIGHT = 1920, 1080
_DPI = 72  # one point is one pixel, so that every size below is in pixels
_BASELINE = 0.37  # of the size: from the middle of a line of Chinese down to its baseline
LEADING = 1.22  # from one line of a block to the next, in sizes

Horizontal = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Region:
    """A part of the picture, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Pixels from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Pixels from top to bottom."""
        return self.bottom - self.top

    def inset(self, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Region:
        """Return the region with each side moved inwards by so many pixels."""
        return Region(self.left + left, self.top + top, self.right - right, self.bottom - bottom)


class Canvas:
    """Draws text, lines, dots and boxes by pixel; each artist carries a ``gid`` to find it by.

    It builds a figure of its own and touches nothing global (no pyplot, no rcParams), so that
    several threads may draw at once. ``lacking`` collects characters that the font has not.
    """

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.lacking: set[str] = set()
        self._drawn = 0
        self.figure = Figure(figsize=(WIDTH / _DPI, HEIGHT / _DPI), dpi=_DPI)
        self.figure.patch.set_facecolor(palette.ground)
        self._axes: Axes = self.figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, WIDTH)
        self._axes.set_ylim(HEIGHT, 0)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        color: str = "",
        align: Horizontal = "left",
        gid: str = "",
        halo: str = "",
    ) -> None:
        """Write one line whose middle is at height ``y``; a halo keeps off what lies beneath."""
        shown = drawable(words)
        self.lacking |= {one for one, got in zip(words, shown, strict=True) if one != got}
        self._axes.text(
            x + _hang(words, size, align),
            y + _BASELINE * size,
            shown,
            color=color or self.palette.ink,
            ha=align,
            va="baseline",
            font=font(),
            fontsize=size,
            parse_math=False,  # a $ in data is a dollar
            path_effects=[withStroke(linewidth=size / 5, foreground=halo)] if halo else None,
            zorder=self._next(),
            gid=gid,
        )

    def block(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        size: float,
        color: str = "",
        align: Horizontal = "left",
        gid: str = "",
        halo: str = "",
    ) -> None:
        """Write lines one below the other, together centred on height ``y``."""
        for position, words in enumerate(lines):
            below = (position - (len(lines) - 1) / 2) * size * LEADING
            self.text(x, y + below, words, size, color, align, gid, halo)

    def line(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        color: str = "",
        thickness: float = 1,
        gid: str = "",
        dashed: bool = False,
    ) -> None:
        """Draw a line through the points, with square corners."""
        self._axes.add_line(
            Line2D(
                xs,
                ys,
                color=color or self.palette.rule,
                linewidth=thickness,
                linestyle=(0, (3, 2)) if dashed else "solid",
                solid_capstyle="butt",
                solid_joinstyle="miter",
                zorder=self._next(),
                gid=gid,
            )
        )

    def marker(
        self, x: float, y: float, shape: str, size: float, fill: str, edge: str, gid: str = ""
    ) -> None:
        """Draw one marker (matplotlib's letters for shapes) of so many pixels across."""
        self._axes.add_line(
            Line2D(
                [x],
                [y],
                linestyle="none",
                marker=shape,
                markersize=size,
                markerfacecolor=fill,
                markeredgecolor=edge,
                markeredgewidth=max(2.0, size / 8),
                zorder=self._next(),
                gid=gid,
            )
        )

    def box(
        self, region: Region, fill: str, gid: str = "", edge: str = "", thickness: float = 0
    ) -> None:
        """Fill a region, with an outline of so many pixels where an ``edge`` colour is given."""
        self._axes.add_patch(
            Rectangle(
                (region.left, region.top),
                region.width,
                region.height,
                facecolor=fill,
                edgecolor=edge or "none",
                linewidth=thickness,
                zorder=self._next(),
                gid=gid,
            )
        )

    def between(
        self,
        xs: Sequence[float],
        lows: Sequence[float],
        highs: Sequence[float],
        fill: str,
        gid: str,
    ) -> None:
        """Fill what lies between two lines, thinly enough to see what is behind it."""
        corners = [*zip(xs, lows, strict=True), *reversed(list(zip(xs, highs, strict=True)))]
        self._axes.add_patch(
            Polygon(corners, facecolor=fill, alpha=0.22, linewidth=0, zorder=self._next(), gid=gid)
        )

    def polygon(self, points: Sequence[tuple[float, float]], fill: str, gid: str = "") -> None:
        """Fill the area inside a line through the points."""
        self._axes.add_patch(
            Polygon(
                points, closed=True, facecolor=fill, edgecolor="none", zorder=self._next(), gid=gid
            )
        )

    def artists(self) -> list[Any]:
        """Return all that was drawn, in the order of drawing."""
        return [one for one in self._axes.get_children() if one.get_gid()]

    def png(self, about: Mapping[str, str]) -> bytes:
        """Return the picture as PNG, with ``about`` as text inside the file."""
        info = PngInfo()
        for name, text in about.items():
            if text:
                info.add_itxt(name, text)
        canvas: Any = FigureCanvasAgg(self.figure)
        canvas.draw()
        out = io.BytesIO()
        Image.fromarray(asarray(canvas.buffer_rgba())).convert("RGB").save(out, "png", pnginfo=info)
        return out.getvalue()

    def _next(self) -> int:
        """Return a place above all that was drawn before, whatever its kind."""
        self._drawn += 1
        return self._drawn


def _hang(words: str, size: float, align: Horizontal) -> float:
    """Return how far a mark at the edge hangs over it, as that half of its square is empty."""
    if align == "right" and words.endswith(tuple("）」』》】，。；：")):
        return size * 0.4
    return -size * 0.4 if align == "left" and words.startswith(tuple("（「『《【")) else 0
