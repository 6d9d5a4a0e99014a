"""A canvas that also draws areas, and gives itself as SVG and PDF beside PNG."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.transforms import Bbox, TransformedBbox
from numpy.typing import NDArray

from governance.exports.canvas import Canvas, Region
from governance.exports.palette import Palette

Ring = NDArray[np.float64]
_HATCH = "////"


class MapCanvas(Canvas):
    """Draws polygons with holes, hatched or plain, cut off at the edge of their panel."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette)
        self._cuts: dict[Region, TransformedBbox] = {}

    def area(
        self,
        polygons: Sequence[Sequence[Ring]],
        within: Region,
        fill: str,
        edge: str,
        thickness: float = 1,
        hatch: str = "",
        gid: str = "",
    ) -> None:
        """Fill polygons (rings in pixels, outer one first); `hatch` is the colour of hatching."""
        patch = PathPatch(
            _outline([ring for polygon in polygons for ring in polygon], closed=True),
            facecolor=fill or "none",
            edgecolor=hatch or edge,
            linewidth=0 if hatch else thickness,
            joinstyle="round",
            hatch=_HATCH if hatch else None,
            zorder=self._next(),
            gid=gid,
        )
        patch.set_hatch_linewidth(1.2)
        self._put(patch, within)
        if hatch:
            self.stroke(polygons, within, edge, thickness, f"{gid}:edge")

    def stroke(
        self,
        lines: Sequence[Sequence[Ring]],
        within: Region,
        color: str,
        thickness: float,
        gid: str = "",
        closed: bool = True,
    ) -> None:
        """Draw the rings (or, if not closed, the lines) without filling them."""
        path = _outline([line for part in lines for line in part], closed)
        patch = PathPatch(
            path,
            facecolor="none",
            edgecolor=color,
            linewidth=thickness,
            joinstyle="round",
            capstyle="round",
            zorder=self._next(),
            gid=gid,
        )
        self._put(patch, within)

    def frame(self, region: Region, color: str, gid: str = "") -> None:
        """Draw the edge of a region."""
        self.stroke([[corners(region)]], region.inset(-2, -2, -2, -2), color, 1, gid)

    def svg(self) -> bytes:
        """Return the picture as SVG, letters as outlines, so that it looks alike everywhere."""
        out = io.BytesIO()
        canvas: Any = FigureCanvasSVG(self.figure)
        canvas.print_svg(out, metadata={"Date": None})
        return out.getvalue()

    def pdf(self, title: str) -> bytes:
        """Return the picture as a PDF of one page, with its title."""
        out = io.BytesIO()
        canvas: Any = FigureCanvasPdf(self.figure)
        canvas.print_pdf(out, metadata={"Title": title, "CreationDate": None})
        return out.getvalue()

    def _put(self, patch: Any, within: Region) -> None:
        self._axes.add_artist(patch)  # unlike add_patch it does not work out limits, which stand
        patch.set_clip_path(None)
        patch.set_clip_box(self._cut(within))

    def _cut(self, within: Region) -> TransformedBbox:
        """Return the box of a region, made once, as making it takes longer than drawing an area."""
        if within not in self._cuts:
            box = Bbox.from_extents(within.left, within.top, within.right, within.bottom)
            self._cuts[within] = TransformedBbox(box, self._axes.transData)
        return self._cuts[within]


def corners(region: Region) -> Ring:
    """Return the four corners of a region."""
    left, top, right, bottom = region.left, region.top, region.right, region.bottom
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]])


def _outline(rings: Sequence[Ring], closed: bool) -> Outline:
    """Return one path of all rings; what lies inside two of them is a hole."""
    vertices, codes = [], []
    for ring in rings:
        vertices.append(ring)
        codes += [Outline.MOVETO, *[Outline.LINETO] * (len(ring) - 1)]
        if closed:
            vertices.append(ring[:1])
            codes.append(Outline.CLOSEPOLY)
    return Outline(np.concatenate(vertices), codes)
