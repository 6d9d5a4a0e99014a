"""Draw `icon.png`, the icon of the page: three dots with their intervals, as the charts show them.

python static/icon.py
"""

from pathlib import Path

from PIL import Image, ImageDraw

SIDE = 256
SCALE = 4  # drawn large and shrunk, so that round edges are smooth
BLUE = "#1f5fbf"
# (height, left end, dot, right end) as shares of the side
ROWS = ((0.25, 0.14, 0.40, 0.64), (0.50, 0.30, 0.60, 0.86), (0.75, 0.14, 0.32, 0.70))


def icon() -> Image.Image:
    """Return the icon, 256 x 256 pixels with transparent corners."""
    side = SIDE * SCALE
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((0, 0, side - 1, side - 1), radius=0.21 * side, fill=BLUE)
    for height, left, dot, right in ROWS:
        _bar(pen, left * side, right * side, height * side, thickness=0.07 * side)
        _disc(pen, dot * side, height * side, radius=0.11 * side)
    return picture.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


def _bar(
    pen: ImageDraw.ImageDraw, left: float, right: float, height: float, thickness: float
) -> None:
    half = thickness / 2
    pen.rounded_rectangle((left, height - half, right, height + half), half, fill="#9dc3ff")


def _disc(pen: ImageDraw.ImageDraw, x: float, y: float, radius: float) -> None:
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill="white")


if __name__ == "__main__":
    icon().save(Path(__file__).with_name("icon.png"), optimize=True)
