"""The units of printed figures: as printed on Chinese pages, with their English on English ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from governance.components.language import language


class English(NamedTuple):
    """A unit behind one and behind many."""

    one: str
    many: str


# A mere measure word says nothing that the subject of the figure does not say: it is a count.
_COUNT: Final = English("count", "count")
ENGLISH: Mapping[str, English] = {
    "%": English("%", "%"),
    "个": _COUNT,
    "人": English("person", "persons"),
    "人次": English("person-visit", "person-visits"),
    "件": _COUNT,
    "元": English("yuan", "yuan"),
    "元/平方米/月": English("yuan per m² a month", "yuan per m² a month"),
    "分钟": English("minute", "minutes"),
    "名": English("person", "persons"),
    "家": _COUNT,
    "小时": English("hour", "hours"),
    "年": English("year", "years"),
    "幢": English("building", "buildings"),
    "平方公里": English("km²", "km²"),
    "平方米": English("m²", "m²"),
    "户": English("household", "households"),
    "支": English("team", "teams"),
    "条": _COUNT,
    "栋": English("building", "buildings"),
    "次": English("time", "times"),
    "类": English("class", "classes"),
    "起": _COUNT,
    "项": _COUNT,
}


def behind(unit: str, value: float | None) -> str:
    """Return the unit to stand behind ``value``; in English nothing where it only says: a count."""
    english = ENGLISH.get(unit)
    if language() == "zh" or english is None:
        return unit
    if english is _COUNT:
        return ""
    return english.one if value == 1 else english.many


def named(unit: str) -> str:
    """Return the unit as printed and, on an English page, what it means: ``户 (households)``."""
    english = ENGLISH.get(unit)
    if language() == "zh" or english is None or english.many == unit:
        return unit
    return f"{unit} ({english.many})"
