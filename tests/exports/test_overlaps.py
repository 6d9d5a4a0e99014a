"""Words never cover words: one row or thirty, Chinese or English, on a page or in panels."""

from __future__ import annotations

from typing import Any

import pytest

from governance.exports.canvas import WIDTH
from governance.exports.charts import (
    DotIntervalChart,
    Mark,
    Reference,
    SmallMultiples,
)
from governance.exports.paging import split
from governance.exports.png import draw


def crowded(rows: int, groups: int, label: str, text: str) -> DotIntervalChart:
    """Marks of all shapes in turn, from 0 to 120,000, under two norms."""
    kinds: list[dict[str, Any]] = [
        {"value": 1.0, "lower": 0.9, "upper": 1.1},
        {"value": 1.0, "lower": 1.0, "open_upper": True},
        {"value": 1.0, "upper": 1.0, "open_lower": True},
        {"value": None, "lower": 0.5, "upper": 1.0},
        {"value": None},
    ]
    marks = []
    for n in range(rows):
        scaled: dict[str, Any] = {
            name: one * n * 120_000 / rows if isinstance(one, float) else one
            for name, one in kinds[n % 5].items()
        }
        words = "" if scaled["value"] is None else text
        marks.append(
            Mark(str(n), label, **scaled, group=f"组 {n % groups}" if groups else "", text=words)
        )
    norms = (
        Reference("标准：3 万至 5 万户", 3e4, 5e4),
        Reference("另一地的标准，其名称很长，长过一格小图的轴，却仍要全部看得见", 4e4, None),
    )
    return DotIntervalChart("题目", "说明", "户", tuple(marks), norms)


@pytest.mark.parametrize(
    ("rows", "groups", "label", "text"),
    [
        (1, 0, "西湖区", "约 17 万户"),
        (3, 0, "浙江省杭州市西湖区（含回迁安置小区与城中村）的居民小区党组织", "17万余户"),
        (12, 2, "Xinghualing District, Taiyuan, Shanxi Province (old compounds)", "over 170,000"),
        (25, 4, "杏花岭区·一级网格（社区）", "约合 922（917–927）户，不含空置"),
        (30, 0, "福建某市（名称未公布）", "1,000–1,500 户"),
        (5, 0, "东港市（城区）", "4.24（4.00–4.29）小时/人"),
    ],
)
@pytest.mark.parametrize("in_panels", [False, True])
def test_no_words_cover_others(
    rows: int, groups: int, label: str, text: str, in_panels: bool
) -> None:
    one = crowded(rows, groups, label, text)
    parts = split(SmallMultiples("", "", (one,) * 6) if in_panels else one)
    canvas = draw(parts[0])
    canvas.png({})
    texts = [a for a in canvas.artists() if hasattr(a, "get_text")]
    boxes = [(a.get_text(), a.get_window_extent().padded(-1)) for a in texts]
    overlaps = [
        (a, b) for n, (a, one) in enumerate(boxes) for b, two in boxes[:n] if one.overlaps(two)
    ]
    assert overlaps == []
    values = "".join(one.get_text() for one in texts if one.get_gid().startswith("value:"))
    assert "…" not in values
    assert all(box.x0 >= 0 and box.x1 <= WIDTH for _, box in boxes)
