"""Finding what was drawn on a canvas, by the name it was given."""

from __future__ import annotations

from typing import Any

from governance.exports.canvas import Canvas


def found(canvas: Canvas, gid: str) -> list[Any]:
    return [one for one in canvas.artists() if one.get_gid() == gid]


def words(canvas: Canvas, gid: str) -> list[str]:
    return [one.get_text() for one in found(canvas, gid)]


def x_of(canvas: Canvas, gid: str) -> list[float]:
    (one,) = found(canvas, gid)
    return [float(x) for x in one.get_xdata()]


def tick_x(canvas: Canvas, number: str) -> float:
    return next(
        float(one.get_position()[0]) for one in found(canvas, "tick") if one.get_text() == number
    )
