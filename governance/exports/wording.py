"""The words that exports add of their own, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from governance.exports.charts import Footer, Language


@dataclass(frozen=True)
class Words:
    """Every label that a picture or a sheet adds to what it is given."""

    missing: str
    nothing: str
    unit: str
    filters: str
    origin: str
    source: str
    version: str
    note: str
    colon: str
    dot: str
    interval: str
    confidence: str
    bar: str
    derived_bar: str
    open_end: str
    origins: Mapping[str, str]
    lacking_glyphs: str
    magnitudes: tuple[tuple[float, str], ...]
    """Powers of ten with the word that stands for them, largest first, each joined to the unit."""


WORDS: Mapping[Language, Words] = {
    "zh": Words(
        missing="原文未提供",
        nothing="没有可画的数据",
        unit="单位",
        filters="筛选",
        origin="数据性质",
        source="来源",
        version="数据版本",
        note="说明",
        colon="：",
        dot="数值",
        interval="用词或小数位所含的区间",
        confidence="95% 置信区间",
        bar="原文只给范围",
        derived_bar="推算只能定出区间",
        open_end="箭头一端没有界限",
        origins={"published": "公开发布", "loaded": "用户载入", "demo": "模拟数据"},
        lacking_glyphs="〓 处字库缺字",
        magnitudes=((1e8, "亿"), (1e4, "万")),
    ),
    "en": Words(
        missing="Not in the source text",
        nothing="No data to draw",
        unit="Unit",
        filters="Filters",
        origin="Origin",
        source="Source",
        version="Data version",
        note="Note",
        colon=": ",
        dot="Value",
        interval="Interval that wording or decimals imply",
        confidence="95 % confidence interval",
        bar="Source gives a range only",
        derived_bar="Derivation gives only a range",
        open_end="Arrow: no bound on that side",
        origins={"published": "Published", "loaded": "Loaded by user", "demo": "Simulated data"},
        lacking_glyphs="〓 stands for characters the font lacks",
        magnitudes=((1e6, "million "), (1e3, "thousand ")),
    ),
}


def footer_lines(footer: Footer, language: Language) -> tuple[tuple[str, str], ...]:
    """Return (label, text) for each part of the footer that says something, in reading order."""
    words = WORDS[language]
    parts = (
        (words.filters, footer.filters),
        (words.origin, footer.origin),
        (words.source, footer.source),
        (words.version, footer.version),
        (words.note, footer.note),
    )
    return tuple((label, text) for label, text in parts if text)
