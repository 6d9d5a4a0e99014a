"""What compounds have of each list (two different 五有, 六化, 四管), on one day and on an earlier one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pandas as pd

from governance.components.coverage.choice import Choice
from governance.components.language import t
from governance.components.lookup import rows
from governance.datasets.records.catalogue import record_type
from governance.model.errors import Text

MODE: Final = "management_mode"


@dataclass(frozen=True)
class Kind:
    """One list of things a compound may have: its title, whose it is, and its columns."""

    title: Text
    about: Text
    columns: tuple[str, ...]
    is_count: bool = False


KINDS: Final[Mapping[str, Kind]] = {
    "services": Kind(
        Text("五有（保洁、绿化、维修、停车、治安）", "Five services"),
        Text(
            "梧州的“五有四管”；与“五有建设”是两回事，不合并。",
            "Wuzhou's; not the five basics, never merged with them.",
        ),
        tuple(
            f"service_{one}" for one in ("cleaning", "greening", "repair", "parking", "security")
        ),
    ),
    "basics": Kind(
        Text("五有建设（组织、阵地、台账、联系、预案）", "Five basics"),
        Text(
            "杏花岭的“五有建设”；与“五有四管”是两回事，不合并。",
            "Xinghualing's; not the five services, never merged with them.",
        ),
        tuple(f"basics_{one}" for one in ("organisation", "venue", "ledger", "contact", "plan")),
    ),
    "standards": Kind(
        Text("六化（30 条标准，分六组）", "Thirty standards in six groups"),
        Text(
            "梧州的“六化”：六组合计不超过 30 条，各组几条原文没有列出。",
            "Wuzhou's: at most 30 in all; the text does not list how many each group has.",
        ),
        tuple(
            f"standards_{one}"
            for one in ("organisation", "venue", "service", "team", "democracy", "support")
        ),
        is_count=True,
    ),
    "modes": Kind(
        Text("四管（管理方式）", "Modes of management"),
        Text(
            "单位包管、居民自管、引入物业、社区代管，另有共享物业和无人管理。",
            "By a unit, residents, the market, the community; also a shared firm, or nobody.",
        ),
        (MODE,),
    ),
}
MODES: Final[Mapping[str, Text]] = {
    "unit": Text("单位包管", "By a unit"),
    "self": Text("居民自管", "By residents"),
    "market": Text("引入物业", "By the market"),
    "community": Text("社区代管", "By the community"),
    "shared": Text("共享物业", "Shared firm"),
    "none": Text("无人管理", "Nobody"),
}
UNSAID: Final = Text("没有写明", "Not said")


def profiles(choice: Choice, day: str) -> pd.DataFrame:
    """Return one row per compound of the place as the register has it on a day."""
    return rows("compound_profiles", **(choice.within | {"day": day}), split=choice.group_split)


def item(name: str) -> str:
    """Return what a column of the register is called, without what all of its list share."""
    field = record_type("compound_register").field(name)
    zh = field.title_zh.removeprefix("五有建设：").removesuffix("达标条数").removeprefix("有")
    en = (
        field.title_en.removeprefix("Basics: ").removeprefix("Standards met: ").removeprefix("Has ")
    )
    return t(zh, en.capitalize())


def counted(frame: pd.DataFrame, name: str) -> tuple[int, int, int]:
    """Return how many compounds have something, have it not, and do not say."""
    known = frame[name].dropna()
    have = int(known.astype(bool).sum())
    return have, len(known) - have, len(frame) - len(known)


def total(frame: pd.DataFrame, kind: Kind) -> pd.Series[float]:
    """Return how many of the list each compound has; missing where it says none of them."""
    given = frame[list(kind.columns)].astype("Float64")
    return given.sum(axis=1, min_count=1)
