"""How words become numbers: qualifiers, intervals, percents, what is missing. Examples are computed."""

from __future__ import annotations

from decimal import Decimal

from governance.components.language import language, t
from governance.components.markup import Html, element, join, table
from governance.components.words import QUALIFIERS, word
from governance.exports.reading import interval
from governance.model.errors import Text
from governance.model.figures import Figure, parse_figure

# Made-up phrases, one for each way of saying a number; what they mean is computed.
_EXAMPLES = (
    "170个",
    "2600余名",
    "17万余名",
    "1.8万余名",
    "98%以上",
    "至少一次",
    "上万人次",
    "100户以下",
    "300户左右",
    "1000-1500户",
    "24.1万",
    "52.24%",
    "每月召开",
)

_RULES: tuple[tuple[Text, Text], ...] = (
    (
        Text("两种读法", "Two readings"),
        Text(
            "默认：余、多读作不足末位非零数加一（2600余是 2600 至不足 2700，17万余是 17万 至不足 18万）。"
            "也可以切换成只取下限：上面不封顶。图和表上写明用的是哪一种。",
            "By default 余/多: under one more of the last non-zero digit (2600余 is 2,600 to under 2,700, "
            "17万余 is 170,000 to under 180,000). It can be switched to the bare lower bound, open "
            "above. Charts and tables say which one is used.",
        ),
    ),
    (
        Text("百分比和小数", "Percents and decimals"),
        Text(
            "印出的小数和百分比按四舍五入看：上下各留末位的一半；份额不超过 100%。整数就是它本身。",
            "Printed decimals and percents are taken as rounded: half of the last digit either way; "
            "a share does not exceed 100 %. A whole number is taken as it stands.",
        ),
    ),
    (
        Text("约、左右", "About"),
        Text(
            "只有一个点，不给区间：原文没有说“约”有多宽。",
            "A point without an interval: the text does not say how wide “about” is.",
        ),
    ),
    (
        Text("推算值的区间", "Intervals of derived values"),
        Text(
            "比值的下限是分子下限除以分母上限，上限是分子上限除以分母下限；一端没有界限，结果那一端也没有。"
            "这是用词和小数位带来的区间，不是抽样误差。",
            "A ratio's lower bound is the numerator's lower bound over the denominator's upper bound, and vice versa; "
            "an open end stays open. The interval comes from wording and rounding, not from sampling.",
        ),
    ),
    (
        Text("缺就是缺", "Missing is missing"),
        Text(
            "原文没有给的，写“原文未提供”，从不写 0，也不估。",
            "What a text does not give is shown as not given: never as 0, never estimated.",
        ),
    ),
    (
        Text("说法不是数字", "A statement is not a figure"),
        Text(
            "“全覆盖”这类没有数字的说法照样列出，不折算成 100%。层级和列举的个数（四级、三类）也不算数字。",
            "Claims without a number, such as full coverage, are listed as words and never turned into 100 %. "
            "Counts of levels or of list items are not figures either.",
        ),
    ),
    (
        Text("同一个数印了两次", "Printed twice"),
        Text(
            "两处都收，指标用先印出的一处；两处不同，由登记表写明用哪一处，并列入一致性核查。",
            "Both are kept and an indicator uses the first; where they differ the registry says which one, "
            "and the pair is checked.",
        ),
    ),
    (
        Text("范围与层级", "Scope and level"),
        Text(
            "城区的数不当作全市的数；梧州市、福建某市是地级市，西湖区、东港市、杏花岭区是县级，并列时写明。",
            "A figure for the urban part is not one for the whole. Wuzhou and the Fujian city are "
            "prefecture-level; Xihu, Donggang and Xinghualing are county-level; where they appear "
            "together, this is stated.",
        ),
    ),
    (
        Text("不排名", "No ranking"),
        Text(
            "不做综合得分，不给五地排名；能不能比，由指标登记的可比规则决定，不能比的并列在表里并说明原因。",
            "There is no composite score and no ranking of the five cases. The registry decides what may be compared; "
            "the rest stands side by side in a table, with the reason.",
        ),
    ),
)


def describe() -> Html:
    """Return the conventions: the table of wordings, then each rule."""
    headings = [
        t("写法（举例）", "Wording (example)"),
        t("限定词", "Qualifier"),
        t("数值", "Value"),
        t("默认区间", "Interval by default"),
        t("只取下限时", "With bare lower bounds"),
    ]
    title = t("用词怎样读成区间", "How wordings are read as intervals")
    rules = (join([element("dt", t(*name)), element("dd", t(*rule))]) for name, rule in _RULES)
    return join(
        [
            element("h2", title),
            table(headings, map(_example, _EXAMPLES), caption=title),
            element("h2", t("其他约定", "Other conventions")),
            element("dl", *(element("div", rule, class_="fact") for rule in rules)),
        ]
    )


def _example(phrase: str) -> list[str]:
    figure = parse_figure(phrase)
    bare_upper = None if figure.qualifier == "over" else figure.upper
    value = "—" if figure.value is None else f"{figure.value:,}"
    return [
        element("span", phrase, lang="zh-CN"),
        word(QUALIFIERS, "rounded" if _is_rounded(figure) else figure.qualifier),
        value,
        _bounds(figure.lower, figure.upper, below=figure.upper_open),
        _bounds(figure.lower, bare_upper),
    ]


def _is_rounded(figure: Figure) -> bool:
    return figure.qualifier == "exact" and figure.lower != figure.upper


def _bounds(lower: Decimal | None, upper: Decimal | None, *, below: bool = False) -> str:
    low, high = (None if one is None else float(one) for one in (lower, upper))
    if low is not None and low == high:
        return t("就是这个数", "the number itself")
    return interval(low, high, None, language(), below=below) or t("不给区间", "none")
