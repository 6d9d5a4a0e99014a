"""The words that a map adds of its own, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from governance.exports.charts import Language


@dataclass(frozen=True)
class MapWords:
    """Labels of the legend and of a panel."""

    missing: str
    neutral: str
    neighbour: str
    spot: str
    symbols: str
    within_norm: str
    areas: str
    kilometres: str
    left_out: str
    own_scales: str
    common_scale: str
    aside: str


MAP_WORDS: Mapping[Language, MapWords] = {
    "zh": MapWords(
        missing="原文未提供",
        neutral="不着色：口径不同或只知上下限",
        neighbour="相邻县区",
        spot="只含局部或示例的数字",
        symbols="圆的面积与数值成正比，最大 {}",
        within_norm="达到标准",
        areas="{} 个",
        kilometres="公里",
        left_out="未标注 {} 处，见数据表",
        own_scales="各图比例尺不同",
        common_scale="各图同一比例尺",
        aside="不在图上",
    ),
    "en": MapWords(
        missing="Not in the source text",
        neutral="Not coloured: other basis, or only bounds known",
        neighbour="Neighbouring counties",
        spot="Figure of a part, or an example",
        symbols="Area of a circle in proportion to the value, largest {}",
        within_norm="within the norm",
        areas="{}",
        kilometres="km",
        left_out="Not labelled: {}, see the table",
        own_scales="Each map has its own scale",
        common_scale="All maps have one scale",
        aside="Not on the map",
    ),
}
