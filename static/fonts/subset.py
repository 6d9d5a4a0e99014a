"""Cut Noto Sans SC down to the characters that the program shows.

Writes `NotoSansSC-subset.woff2` (for browsers) and `NotoSansSC-subset.otf` (for pictures made
on the server) beside this file. Run it in an environment of its own:

    python -m pip install -r static/fonts/requirements.txt
    python static/fonts/subset.py
"""

from collections.abc import Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pylopdf_fonts_zh_cn import sans_path

FOLDER = Path(__file__).resolve().parent
STEM = "NotoSansSC-subset"

# Blocks of signs; the font lacks some of their code points, which are then left out.
BLOCKS = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin letters with marks, among them pinyin
    (0x01CD, 0x01DC),  # ǎ ǐ ǒ ǔ ǖ ǘ ǚ ǜ
    (0x01F8, 0x01F9),  # Ǹ ǹ
    (0x0251, 0x0251),  # ɑ as pinyin prints it
    (0x0261, 0x0261),  # ɡ
    (0x02C7, 0x02DD),  # tone marks
    (0x0391, 0x03C9),  # Greek: μ, σ, χ …
    (0x2000, 0x206F),  # dashes, quotation marks, … ‰ ′
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20AC, 0x20AC),  # €
    (0x2100, 0x218F),  # ℃ № ™ ⅓ Ⅳ
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # ≈ ≠ ≤ ≥ − ∑ √ ∞
    (0x2318, 0x2318),  # ⌘, in Streamlit's hints on macOS
    (0x2460, 0x24FF),  # ① ⑿ ⓐ
    (0x2500, 0x25FF),  # boxes, blocks, ▲ ▼ ► ◄ ● ○
    (0x2600, 0x27BF),  # ★ ☑ ✓ ✗
    (0x3000, 0x303F),  # 、。〈《「『【〇
    (0x3200, 0x33FF),  # ㈠ ㊣ ㎡ ㎞
    (0xFE30, 0xFE6F),  # ﹔ and other small forms
    (0xFF01, 0xFFEF),  # full-width forms, ￥
)

# In names of places and people, and in the two Traditional documents, yet in neither code table.
EXTRA = (
    "饋裏衆爲眞啓峯羣綫綉喆堃镕玥翙旻晞赟甦彧焜昇犇琞珺翀燊"
    "浉鄠渌瀍硚滘湴塱漖氹埗堨塅榃埇㵲潵沄湴溇漷垕垵堽嵔嵂墕窊觃磻礎湾洣溵濉硐碥嵖岈鄚"
)

# Signs that the font lacks, drawn with a sign of the same meaning.
ALIASES = {"►": "▶", "◄": "◀", "✗": "×", "✘": "×", "✔": "✓"}


def gb2312() -> Iterator[str]:
    """Yield the 7,445 characters of GB 2312: today's Simplified text almost whole."""
    yield from _decodable("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))


def big5_level_1() -> Iterator[str]:
    """Yield the 5,401 common characters of Big5: Traditional text almost whole."""
    yield from _decodable("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])


def _decodable(encoding: str, leads: range, trails: range | list[int]) -> Iterator[str]:
    for lead in leads:
        for trail in trails:
            try:
                yield bytes((lead, trail)).decode(encoding)
            except UnicodeDecodeError:
                continue  # a hole in the code table


def wanted() -> set[int]:
    """Return the code points to keep, whether the font has them or not."""
    signs = {code for first, last in BLOCKS for code in range(first, last + 1)}
    return signs | {ord(character) for character in (*gb2312(), *big5_level_1(), *EXTRA)}


def cut(flavor: str | None, target: Path) -> int:
    """Write the subset to `target` and return how many characters it holds."""
    font = TTFont(sans_path(), recalcTimestamp=False)  # the same bytes on every run
    options = Options()
    options.hinting = False  # a third smaller; today's screens and matplotlib do without
    options.name_IDs = ["*"]  # copyright and licence stay inside the file
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    alias(font)
    font.flavor = flavor
    font.save(target)
    return len(font.getBestCmap())


def alias(font: TTFont) -> None:
    """Let each sign of `ALIASES` show the drawing of its stand-in."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            for sign, stand_in in ALIASES.items():
                table.cmap[ord(sign)] = table.cmap[ord(stand_in)]


def main() -> None:
    """Write both files and print their sizes."""
    for flavor, suffix in (("woff2", "woff2"), (None, "otf")):
        target = FOLDER / f"{STEM}.{suffix}"
        count = cut(flavor, target)
        print(f"{target.name}: {count} characters, {target.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
