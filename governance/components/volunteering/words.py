"""The sentences of 志愿服务: what was done, and what records that are lacking can change."""

from __future__ import annotations

from governance.components import small_counts
from governance.components.footnotes import footer as footnote
from governance.components.language import t
from governance.components.volunteering import values
from governance.components.volunteering.choice import Choice
from governance.components.volunteering.measures import AMOUNTS, MEASURES
from governance.components.words import ORIGINS, word
from governance.exports.charts import Footer


def sentence(choice: Choice) -> str:
    """Return the five amounts of the place, each on its own, and what lacking records do to them."""
    said = []
    for code in AMOUNTS:
        found = values.pooled(choice, code).get(choice.place)
        one = MEASURES[code]
        if found is not None and small_counts.is_kept_back(found[0]):
            said.append(f"{one.title} {small_counts.words()}")
        elif found is None:
            said.append(t(f"{one.title}无数据", f"{one.title}: no data"))
        else:
            said.append(
                t(
                    f"{one.title} {values.written(found[0], one)}",
                    f"{one.title} {values.written(found[0], one)}",
                )
            )
    head = t(
        f"{choice.place_name}，{choice.months.words}：",
        f"{choice.place_name}, {choice.months.words}: ",
    )
    return head + t("，", "; ").join(said) + t("。", ". ") + persons() + missing(choice)


def persons() -> str:
    """Return how persons are counted: never added over months."""
    return t(
        "登记和活跃人数是最后一个有记录的月份的，不把各月相加；一个人在几支队里数几次。",
        "Persons are those of the last month with records, never added over months; who is in several "
        "teams counts in each. ",
    )


def missing(choice: Choice) -> str:
    """Return how many months of teams have no record, and which way that moves the sums."""
    found = values.gaps(choice)
    if not found.missing:
        return t(
            "各队伍从第一次有记录起每个月都有记录。",
            "Every team has records of every month since its first.",
        )
    share = 100 * found.missing / found.possible
    return t(
        f"各队伍从第一次有记录起共 {found.possible:,} 个队月，其中 {found.missing:,} 个（{share:.1f}%）没有记录，"
        "不当作 0：人次、小时和场次的合计是下限，只会更多。",
        f"Of {found.possible:,} months of teams since their first record, {found.missing:,} ({share:.1f} %) "
        "have none and are not taken as 0: the sums of visits, hours and sessions are lower bounds.",
    )


def subtitle(choice: Choice) -> str:
    """Return place, units, months and origin: what every chart says of itself."""
    origin = t("、", ", ").join(word(ORIGINS, one) for one in values.origins())
    where = dict.fromkeys([choice.place_name, choice.units.words])  # a lone place is its own unit
    return t("；", "; ").join([*where, choice.months.words, origin])


def footer(choice: Choice, note: str = "") -> Footer:
    """Return what every export of the page says of itself."""
    said = " ".join(one for one in (note, small_counts.note()) if one)
    return footnote(choice.words, (), values.origins(), said)
