"""What compounds have of each list (two different 五有, 六化, 四管), on one day and on an earlier one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import pandas as pd

from governance.components.coverage.choice import ALL_TYPES, Choice
from governance.components.coverage.words import FORM_NAMES
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import rows
from governance.datasets.records.catalogue import record_type
from governance.indicators.coverage import FORMS
from governance.model.errors import Text

MODE: Final = "management_mode"
FORM: Final = "party_org_form"


@dataclass(frozen=True)
class Kind:
    """One list of things a compound may have: its title, whose it is, and its columns.

    ``states`` are those of a thing of which a compound has one of several, such as its mode.
    """

    title: Text
    about: Text
    columns: tuple[str, ...]
    is_count: bool = False
    states: Mapping[str, Text] = field(default_factory=dict)


MODES: Final[Mapping[str, Text]] = {
    "unit": Text("单位包管", "By a unit"),
    "self": Text("居民自管", "By residents"),
    "market": Text("引入物业", "By the market"),
    "community": Text("社区代管", "By the community"),
    "shared": Text("共享物业", "Shared firm"),
    "none": Text("无人管理", "Nobody"),
}
_FORM_STATES: Final[Mapping[str, Text]] = {
    **{form: FORM_NAMES[form] for form in FORMS},
    "none": FORM_NAMES["uncovered"],
    "exempt": Text("不应建", "Needs none"),
}
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
        states=MODES,
    ),
    "forms": Kind(
        Text("党组织形式（单建、联建、挂建、指导员）", "Forms of organisation"),
        Text(
            "小区党组织的形式；不应建的单列，形式算不算覆盖由上面的规则定。",
            "How compounds are organised; those that need none stand apart, and the rule above says what counts.",
        ),
        (FORM,),
        states=_FORM_STATES,
    ),
}
UNSAID: Final = Text("没有写明", "Not said")


def profiles(choice: Choice, day: str) -> pd.DataFrame:
    """Return one row per compound of the place as the register has it on a day."""
    return _profiles(choice, day, choice.types)


def pair(choice: Choice, before: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the profiles on the chosen day and on an earlier one, of the same compounds.

    They are those that are of the chosen types on either day: one whose type was changed did not
    leave the register.
    """
    now, then = profiles(choice, choice.day), profiles(choice, before)
    if choice.types == (ALL_TYPES,):
        return now, then
    ids = {*now["place_id"], *then["place_id"]}
    found = [_profiles(choice, day, (ALL_TYPES,)) for day in (choice.day, before)]
    return found[0][found[0]["place_id"].isin(ids)], found[1][found[1]["place_id"].isin(ids)]


def _profiles(choice: Choice, day: str, types: Sequence[str]) -> pd.DataFrame:
    asked = {"place": choice.place, "day": day, "types": list(types), "split": choice.group_split}

    def make() -> pd.DataFrame:
        found = rows("compound_profiles", **asked)
        return found.assign(**{FORM: found[FORM].where(found["should_establish"], "exempt")})

    key = (choice.place, day, choice.group_split, ",".join(types))
    return kept("coverage-profile-rows", make, *key).copy(deep=False)


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
