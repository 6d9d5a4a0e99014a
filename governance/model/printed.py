"""What print does to text: pinyin in parentheses, stray spaces, full-width signs, two scripts."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Polluted pages print the reading behind a character: 社區(qū), 鄰里中心,設(shè). A run of
# small Latin letters with or without tone marks; (APP), (GB) and (次) stay.
_PINYIN = re.compile(
    r"(?<=[\u4e00-\u9fff])[(\uff08][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹɑɡ'\u2019 ]+[)\uff09]"
)
# Digits are named one by one: NFKC would turn the ⑿ of a corrupted word into a figure 12.
_SIGNS = str.maketrans("０１２３４５６７８９％\ufe6a．／～\u301c－−–", "0123456789%%./~~---")
# A space between two digits may part two numbers, so it alone is kept.
_SPACE = re.compile(r"[\u200b\ufeff]|(?<![0-9])\s+|\s+(?![0-9])")
_SIMPLIFIED = str.maketrans(
    "兩萬億餘幾來不於過達約將個戶條項場處棟間塊張冊臺輛隻對組隊類種時鐘畝頃筆樁層屆歲噸門課輪週內後數學節預簽鄰臨滿為碼裡裏統單",
    "两万亿余几来不于过达约将个户条项场处栋间块张册台辆只对组队类种时钟亩顷笔桩层届岁吨门课轮周内后数学节预签邻临满为码里里统单",
)


@dataclass(frozen=True)
class Printed:
    """A quote made ready to read: ``text`` in its own script, ``plain`` the same in Simplified."""

    text: str
    plain: str


def clean(quote: str) -> Printed:
    """Return ``quote`` without pinyin and stray spaces, its signs of the usual width.

    Only the ASCII and the full-width digits are digits afterwards; circled, bracketed and
    superscript ones stay the signs they are.
    """
    text = _SPACE.sub("", _PINYIN.sub("", quote).translate(_SIGNS))
    return Printed(text, text.translate(_SIMPLIFIED))
