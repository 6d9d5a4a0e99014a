"""Measure words: the unit of a figure, as printed."""

from __future__ import annotations

import re

# Simplified; a Traditional quote is matched through its Simplified reading and keeps its script.
# 级 is left out on purpose: 三级组织 names a level and counts nothing.
_THINGS = (
    "个名位人户家支条项件起次场处所座栋幢套间块份张册本台部辆只对组队类种门堂课期批轮层届笔宗桩"
)
_THINGS += "片站点班股盏棵株倍成例篇封枚艘根顿遍趟口"
_COMPOUNDS = ["人次", "户次", "场次", "件次", "家次", "车次", "班次", "批次", "个百分点", "百分点"]
_TIMES = ["年", "个季度", "季度", "个月", "月", "周", "个工作日", "日", "天", "岁"]
_TIMES += ["个小时", "小时", "个学时", "学时", "课时", "分钟", "秒"]
_SIZES = [
    "平方公里",
    "平方千米",
    "平方米",
    "平米",
    "立方米",
    "公顷",
    "亩",
    "公里",
    "千米",
    "米",
    "里",
]
_SIZES += ["㎡", "㎢", "m²", "km²", "吨", "公斤", "千克"]
_MONEY = ["元", "角", "美元", "港元"]
_WORDS = [*_THINGS, *_COMPOUNDS, *_TIMES, *_SIZES, *_MONEY]
_ONE = "|".join(map(re.escape, sorted(_WORDS, key=len, reverse=True)))
# 元/平方米/月, 条(次): a compound unit is one unit.
_MEASURE = re.compile(rf"(?:{_ONE})(?:/(?:{_ONE})|[(\uff08](?:{_ONE})[)\uff09])*")
_SQUARE_METRES = re.compile(r"方(?!面|案|式|针|便|向|位|法|联|协|参|力)|㎡|m²")


def measure_length(plain: str) -> int:
    """Return how many characters at the start of Simplified ``plain`` are a measure word."""
    found = _MEASURE.match(plain)
    return found.end() if found else 0


def square_metres(plain: str) -> int:
    """Return the length of a sign that stands for 平方米 that starts ``plain`` (方, ㎡)."""
    found = _SQUARE_METRES.match(plain)
    return found.end() if found else 0
