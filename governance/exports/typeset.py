"""Setting Chinese and Latin text in the project's own font: how wide it is, where lines break."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Iterator
from pathlib import Path

from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags

from governance.model.errors import DataError, Problem, Text

FONT_FOLDER = Path(__file__).resolve().parents[2] / "static" / "fonts"
LACKING = "〓"  # Chinese printers set it where the right type is not in the case
_UNIT = 1000  # the size at which widths are measured, so that rounding does not matter

# What must not begin or end a line, taken together with its neighbour; Latin words stay whole.
_PIECE = re.compile(
    r"\s+|[（「『《“‘【(\[{]*"
    r"(?:[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ.,:/%@&=?#_'’+-]*[A-Za-z0-9À-ɏ%]|\S)"
    r"[，。、；：！？）」』》”’】…)\]},.;:!?%]*"
)
_LETTERS = re.compile("[!-~À-ɏ]+")
_lock = threading.Lock()


@functools.cache
def font_file(folder: Path = FONT_FOLDER) -> Path:
    """Return the font of every picture, the first ``.otf`` of ``static/fonts``.

    Raises DataError where there is none: a system font may lack Chinese and would draw boxes.
    """
    found = sorted(folder.glob("*.otf"))
    if not found:
        raise DataError(
            Problem(
                what=Text("没有出图用的字体", "no font to draw pictures with"),
                got=folder.name,
                expected="static/fonts/*.otf",
                next_step=Text("请重新取得完整的程序目录。", "Restore the project's folder."),
            )
        )
    return found[0]


@functools.cache
def font() -> FontProperties:
    """Return the font as matplotlib asks for it."""
    return FontProperties(fname=str(font_file()))


def drawable(text: str) -> str:
    """Return ``text`` with 〓 for each character that the font lacks, never an empty box."""
    spaced = (" " if one.isspace() else one for one in text)
    return "".join(one if _advance(one) is not None else LACKING for one in spaced)


def measure(text: str, size: float) -> float:
    """Return the width of one line in pixels at ``size`` pixels."""
    blank = _UNIT
    advances = (_advance(one) for one in text)
    return sum(blank if one is None else one for one in advances) * size / _UNIT


def wrap(text: str, width: float, size: float, most: int = 99) -> list[str]:
    """Return ``text`` in lines no wider than ``width`` pixels, the last one cut with … if need be.

    Breaks at spaces and between Chinese characters, not inside a Latin word or number unless it
    alone is wider than the line, and never before a closing mark.
    """
    lines = [line for part in text.split("\n") for line in _lines(part, width, size)]
    if len(lines) <= most:
        return lines
    at = 0
    for line in lines[: most - 1]:
        at = text.index(line, at) + len(line)
    return [*lines[: most - 1], shorten(" ".join(text[at:].split()), width, size)]


def balance(text: str, width: float, size: float, most: int = 99) -> list[str]:
    """Return what ``wrap`` returns, with lines of about the same length instead of a short last."""
    lines = wrap(text, width, size, most)
    if len(lines) == 2 and (parts := _at_bracket(text, width, size)):
        return parts
    narrower = width - size / 2
    while len(lines) > 1 and narrower > max(size, longest_word(text, size)):
        tighter = wrap(text, narrower, size)
        if len(tighter) > len(lines):
            break
        lines, narrower = tighter, narrower - size / 2
    return lines


def longest_word(text: str, size: float) -> float:
    """Return the width of the longest word of letters; Chinese may break anywhere."""
    return max((measure(word, size) for word in _LETTERS.findall(text)), default=0.0)


def shorten(text: str, width: float, size: float) -> str:
    """Return ``text`` on one line, cut with … where it is wider than ``width``."""
    if measure(text, size) <= width:
        return text
    while text and measure(text + "…", size) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def _at_bracket(text: str, width: float, size: float) -> list[str]:
    """Return the text broken before its last bracket, the better place; nothing if too wide."""
    at = max(text.rfind("（"), text.rfind("("))
    parts = [text[:at].rstrip(), text[at:]] if at > 0 else []
    return parts if all(measure(part, size) <= width for part in parts) else []


def _lines(text: str, width: float, size: float) -> Iterator[str]:
    line = ""
    for piece in _pieces(text, width, size):
        if line and measure((line + piece).rstrip(), size) > width:
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    yield line.rstrip()


def _pieces(text: str, width: float, size: float) -> Iterator[str]:
    """Yield what stays on one line; a piece wider than a line comes letter by letter."""
    for piece in _PIECE.findall(text):
        if measure(piece, size) > width:
            yield from piece
        else:
            yield piece


@functools.cache
def _advance(character: str) -> float | None:
    """Return how far a character moves the pen at the measuring size; None if the font lacks it."""
    with _lock:  # a FreeType face must not be used by two threads at once
        face = _face()
        if not face.get_char_index(ord(character)):
            return None
        glyph = face.load_char(ord(character), flags=LoadFlags.NO_HINTING)
        return float(glyph.linearHoriAdvance) / 65536


@functools.cache
def _face() -> FT2Font:
    face = FT2Font(str(font_file()))
    face.set_size(_UNIT, 72)
    return face
