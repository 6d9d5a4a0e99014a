"""A map as a picture: PNG of 1920 × 1080 pixels, SVG and PDF, with legend, scale bars and footer."""

from __future__ import annotations

from math import ceil
from typing import Final

from governance.exports.canvas import Region
from governance.exports.charts import Language
from governance.exports.map_canvas import MapCanvas, corners
from governance.exports.map_colors import MAP_COLORS, class_colors
from governance.exports.map_drawing import HEADING, draw_panel
from governance.exports.map_naming import Style
from governance.exports.map_view import views
from governance.exports.map_wording import MAP_WORDS
from governance.exports.maps import OWN, MapChart, MapPanel
from governance.exports.page import Entry, draw_page
from governance.exports.palette import PALETTES, Theme
from governance.exports.typeset import wrap
from governance.exports.wording import WORDS, footer_lines

_GAP: Final = 28  # pixels between panels
_ASIDE: Final = 300  # pixels of the column of texts beside the maps
_ASIDE_SIZE: Final = 19


def map_png(chart: MapChart, language: Language = "zh", theme: Theme = "light") -> bytes:
    """Return the map as PNG, exactly 1920 × 1080 pixels, with title and footer inside the file."""
    words = WORDS[language]
    footer = [words.colon.join(part) for part in footer_lines(chart.footer, language)]
    about = {"Title": chart.title, "Description": "\n".join(footer)}
    return draw_map(chart, language, theme).png(about | {"Source": chart.footer.source})


def map_svg(chart: MapChart, language: Language = "zh", theme: Theme = "light") -> bytes:
    """Return the map as SVG; each area is a group whose id is its kind and key."""
    return draw_map(chart, language, theme).svg()


def map_pdf(chart: MapChart, language: Language = "zh", theme: Theme = "light") -> bytes:
    """Return the map as a PDF of one page."""
    return draw_map(chart, language, theme).pdf(chart.title)


def draw_map(chart: MapChart, language: Language = "zh", theme: Theme = "light") -> MapCanvas:
    """Return the canvas with the whole picture on it."""
    canvas = MapCanvas(PALETTES[theme])
    fills = class_colors(len(chart.classes), theme, chart.norm)
    style = Style(fills, MAP_COLORS[theme], language)
    entries = _legend(chart, style)
    subtitle = _subtitle(chart, language)
    region = draw_page(canvas, chart.title, subtitle, chart.footer, entries, language)
    if chart.aside:
        column = region.inset(left=region.width - _ASIDE)
        _draw_aside(canvas, chart.aside, column, language)
        region = region.inset(right=_ASIDE + _GAP)
    places = _places(region, len(chart.panels))
    maps = [place.inset(top=HEADING) for place in places]
    seen = views(maps, [panel.box for panel in chart.panels], chart.common_scale)
    for panel, place, view in zip(chart.panels, places, seen, strict=True):
        draw_panel(canvas, panel, place, view, style, alone=len(chart.panels) == 1)
    return canvas


def _subtitle(chart: MapChart, language: Language) -> str:
    """Return the subtitle with the unit and, for several panels, how their scales compare."""
    words, mark = MAP_WORDS[language], WORDS[language]
    scale = words.common_scale if chart.common_scale else words.own_scales
    unit = f"{mark.unit}{mark.colon}{chart.unit}" if chart.unit else ""
    parts = (chart.subtitle, unit, scale if len(chart.panels) > 1 else "")
    return (" · ").join(part for part in parts if part)


def _places(region: Region, count: int) -> list[Region]:
    """Return a region for each panel: one row up to four, two rows above."""
    rows = 1 if count <= 4 else 2
    columns = ceil(count / rows) if count else 1
    width = (region.width - _GAP * (columns - 1)) / columns
    height = (region.height - _GAP * (rows - 1)) / rows
    corners = [
        (region.left + (n % columns) * (width + _GAP), region.top + n // columns * (height + _GAP))
        for n in range(count)
    ]
    return [Region(left, top, left + width, top + height) for left, top in corners]


def _legend(chart: MapChart, style: Style) -> list[Entry]:
    """Return the classes with their numbers, then what else is on the maps, and only that."""
    words = MAP_WORDS[style.language]
    entries = []
    for n, one in enumerate(chart.classes):
        said = f"{one.label}（{words.areas.format(one.count)}）"
        if style.language == "en":
            said = f"{one.label} ({words.areas.format(one.count)})"
        within = f" {words.within_norm}" if n == chart.norm else ""
        entries.append(_sample(said + within, style.fills[n], style))
    kinds: set[tuple[str, bool]] = {
        (area.kind, area.index is None) for panel in chart.panels for area in panel.areas
    }
    kinds |= {(spot.kind, spot.index is None) for panel in chart.panels for spot in panel.spots}
    if ("unit", True) in kinds:
        entries.append(_missing(chart, style))
    drawn = {kind for kind, _ in kinds}
    if "neutral" in drawn:
        entries.append(_sample(words.neutral, style.colors.neutral, style))
    areas = {area.kind for panel in chart.panels for area in panel.areas}
    if "neighbour" in areas and areas & OWN:  # on a map of the country nobody is a neighbour
        entries.append(_sample(words.neighbour, style.colors.neighbour, style))
    sized = [spot for panel in chart.panels for spot in panel.spots if spot.size is not None]
    if sized:
        largest = max(sized, key=lambda spot: spot.size or 0.0).text
        entries.append(Entry(words.symbols.format(largest), _draw_spot_sample, width=24))
    if any(_plain_spots(panel) for panel in chart.panels):
        entries.append(Entry(words.spot, _draw_spot_sample, width=24))
    return entries


def _missing(chart: MapChart, style: Style) -> Entry:
    """Return the entry of units without a value: hatched areas, or circles where all are points."""
    said = chart.absent or MAP_WORDS[style.language].missing
    areas = (one for panel in chart.panels for one in panel.areas)
    if any(one.kind == "unit" and one.index is None for one in areas):
        return _sample(said, style.colors.missing, style, hatched=True)

    def draw(canvas: object, region: Region) -> None:
        assert isinstance(canvas, MapCanvas)
        x, y = (region.left + region.right) / 2, (region.top + region.bottom) / 2
        canvas.marker(x, y, "o", 14, style.colors.border, style.colors.outline, "legend-missing")

    return Entry(said, draw, width=24)


def _plain_spots(panel: MapPanel) -> bool:
    return any(spot.size is None and spot.kind == "part" for spot in panel.spots)


def _sample(words: str, fill: str, style: Style, hatched: bool = False) -> Entry:
    def draw(canvas: object, region: Region) -> None:
        assert isinstance(canvas, MapCanvas)
        box = region.inset(top=4, bottom=4)
        canvas.box(box, fill, "legend-sample")
        if hatched:
            border = style.colors.border
            canvas.area([[corners(box)]], box, fill, border, 1, border)
        canvas.frame(box, style.colors.border, "legend-frame")

    return Entry(words, draw, width=40)


def _draw_spot_sample(canvas: object, region: Region) -> None:
    assert isinstance(canvas, MapCanvas)
    x, y = (region.left + region.right) / 2, (region.top + region.bottom) / 2
    canvas.marker(x, y, "o", 14, canvas.palette.norm_fill, canvas.palette.norm_ink)


def _draw_aside(
    canvas: MapCanvas, texts: tuple[str, ...], column: Region, language: Language
) -> None:
    y = column.top + HEADING / 2
    canvas.text(column.left, y, MAP_WORDS[language].aside, 24, gid="aside-title")
    y += HEADING
    for text in texts:
        for line in wrap(text, column.width, _ASIDE_SIZE):
            canvas.text(column.left, y, line, _ASIDE_SIZE, canvas.palette.muted, gid="aside")
            y += _ASIDE_SIZE * 1.45
        y += _ASIDE_SIZE
