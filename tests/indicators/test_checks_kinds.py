"""Each kind of relation on small invented figures: the verdict and the arithmetic it shows."""

import pytest

from governance.datasets.relations import MissingTerm, Relation, RelationTerm
from governance.indicators.checks import CheckResult, evaluate, figures_from
from governance.indicators.checks.kinds import KINDS
from governance.model.figures import parse_figure

MISSING = "?"


def check_terms(
    kind: str,
    terms: list[tuple[str, str]],
    differs: str = "inconsistent",
    **numbers: float,
) -> CheckResult:
    printed = [(role, quote) for role, quote in terms if quote != MISSING]
    relation = Relation(
        relation_id="it",
        kind=kind,
        title_zh="题",
        title_en="title",
        place_id=None,
        terms=tuple(RelationTerm(f"f{n}", role) for n, (role, _) in enumerate(printed)),
        differs=differs,
        note_zh="据",
        note_en="basis",
        numbers=numbers,
        missing=tuple(MissingTerm(role, "缺", "lack") for role, q in terms if q == MISSING),
    )
    rows = [row(f"f{n}", quote) for n, (_, quote) in enumerate(printed)]
    return evaluate([relation], figures_from(rows))[0]


def row(figure_id: str, quote: str) -> dict[str, object]:
    figure = parse_figure(quote)
    return {
        "figure_id": figure_id,
        "quote": quote,
        "value": figure.value,
        "lower": figure.lower,
        "upper": figure.upper,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
    }


def told(result: CheckResult) -> tuple[str, str, str]:
    return result.verdict, result.arithmetic_zh, result.arithmetic_en


CASES = [
    (
        "sum",
        [("part", "8.9万人"), ("part", "15.2万人"), ("whole", "24.1万人")],
        {},
        "consistent",
        "8.9万 + 15.2万 = 241,000（240,000–242,000），与原文 24.1万（240,500–241,500）相符",
        "89,000 + 152,000 = 241,000 (240,000–242,000), "
        "agrees with the printed 241,000 (240,500–241,500)",
    ),
    (
        "sum",
        [("part", "3个"), ("part", "4个"), ("whole", "8个")],
        {},
        "inconsistent",
        "3 + 4 = 7，与原文 8 不符",
        "3 + 4 = 7, does not agree with the printed 8",
    ),
    (
        "sum",  # 多 reaches up to, not including, one more unit of its last digit
        [("part", "600多件"), ("whole", "700件")],
        {},
        "inconsistent",
        "600多，与原文 700 不符",
        "600-odd, does not agree with the printed 700",
    ),
    (
        "product",
        [("limit", "100户以下"), ("factor", "0.5元/平方米/月"), ("total", "600元")],
        {"times": 12},
        "consistent",
        "100 × 0.5 × 12 = 600（540–660），与原文 600 相符",
        "100 × 0.5 × 12 = 600 (540–660), agrees with the printed 600",
    ),
    (
        "product",
        [("factor", "902个"), ("factor", "1至2个"), ("total", MISSING)],
        {},
        "cannot_check",
        "902 ×（1–2）= 902–1804；与【缺】无从核对",
        "902 × (1–2) = 902–1804; cannot be held against [lack]",
    ),
    (
        "union",
        [("counter", "600多件"), ("counter", "500余件"), ("total", MISSING)],
        {},
        "cannot_check",
        "600多、500余：不可直接相加；合计不少于最大的一项，不多于各项之和，即 600 至不足 1300",
        "600-odd, 500-odd: not to be added; "
        "together at least the largest and at most the sum, that is 600 to under 1300",
    ),
    (
        "union",
        [("counter", "6件"), ("counter", "5件"), ("total", "5件")],
        {},
        "inconsistent",
        "6、5：不可直接相加；合计不少于最大的一项，不多于各项之和，即 6–11；原文合计 5",
        "6, 5: not to be added; together at least the largest and at most the sum, that is 6–11; "
        "total printed 5",
    ),
    ("part_whole", [("part", "27件"), ("whole", "33件")], {}, "consistent", "27 ≤ 33", "27 ≤ 33"),
    ("part_whole", [("part", "34件"), ("whole", "33件")], {}, "inconsistent", "34 > 33", "34 > 33"),
    (
        "part_whole",
        [("part", "21个"), ("whole", "10个"), ("each", "1至3个")],
        {},
        "consistent",
        "21 ≤ 10 ×（1–3）= 10–30",
        "21 ≤ 10 × (1–3) = 10–30",
    ),
    ("equal", [("count", "105个"), ("count", "105个")], {}, "consistent", "105 = 105", "105 = 105"),
    (
        "equal",
        [("count", "270个"), ("count", "983个")],
        {},
        "inconsistent",
        "270 ≠ 983",
        "270 ≠ 983",
    ),
    (
        "repeated",
        [("printing", "4200余名"), ("printing", "4200余名")],
        {},
        "consistent",
        "两处印作 4200余 和 4200余，相符",
        "printed twice, as 4200-odd and 4200-odd: they agree",
    ),
    (
        "repeated",
        [("printing", "4200余名"), ("printing", "4300余名")],
        {},
        "inconsistent",
        "两处印作 4200余 和 4300余，不符",
        "printed twice, as 4200-odd and 4300-odd: they do not agree",
    ),
    (
        "distinct",
        [("counter", "57家"), ("counter", "57个")],
        {},
        "inconsistent",
        "57家 与 57个：数目相同或相近",
        "57家 and 57个: the same number, or nearly",
    ),
    (
        "distinct",
        [("counter", "57家"), ("counter", "58个")],
        {},
        "consistent",
        "57家 与 58个：数目不同",
        "57家 and 58个: different numbers",
    ),
    (
        "ratio",
        [("numerator", "983個"), ("denominator", "1430個"), ("share", "68.7%")],
        {},
        "consistent",
        "983 ÷ 1430 = 68.74%，与原文 68.7%（68.65–68.75%）相符",
        "983 ÷ 1430 = 68.74%, agrees with the printed 68.7% (68.65–68.75%)",
    ),
    (
        "ratio",
        [("numerator", MISSING), ("denominator", MISSING), ("share", "52.24%")],
        {},
        "cannot_check",
        "【缺】÷【缺】；与 52.24%（52.235–52.245%）无从核对；印出这样的占比，分母至少是 67",
        "[lack] ÷ [lack]; cannot be held against 52.24% (52.235–52.245%); "
        "such a share takes a base of at least 67",
    ),
    (
        "norm",
        [("count", "96,817户"), ("base", "105个"), ("norm", "1000-1500户")],
        {},
        "outside_norm",
        "96,817 ÷ 105 = 922.07，低于标准 1000–1500（差 7.79%）",
        "96,817 ÷ 105 = 922.07, below the norm 1000–1500 (by 7.79%)",
    ),
    (
        "norm",
        [("count", "78家"), ("base", "10个"), ("norm", "3至5家")],
        {},
        "outside_norm",
        "78 ÷ 10 = 7.8，高于标准 3–5（差 56%）",
        "78 ÷ 10 = 7.8, above the norm 3–5 (by 56%)",
    ),
    (
        "norm",
        [("count", "78家"), ("base", "21个"), ("norm", "3至5家")],
        {},
        "consistent",
        "78 ÷ 21 = 3.71，符合标准 3–5",
        "78 ÷ 21 = 3.71, meets the norm 3–5",
    ),
    (
        "norm",
        [("count", "96,817户"), ("base", "382个"), ("norm", "300户左右")],
        {},
        "cannot_check",
        "96,817 ÷ 382 = 253.45，比标准 300左右 低 15.52%",
        "96,817 ÷ 382 = 253.45, 15.52% below the norm about 300",
    ),
    (
        "implied_total",
        [("part", "485個"), ("share", "72%"), ("candidate", "1219個"), ("candidate", "159個")],
        {},
        "to_verify",
        "485 ÷ 72%（71.5–72.5%）= 669–678；不可能是 1219 或 159",
        "485 ÷ 72% (71.5–72.5%) = 669–678; it cannot be 1219 or 159",
    ),
    (
        "implied_total",
        [("part", "485個"), ("share", "72%"), ("candidate", "1219個"), ("candidate", "670個")],
        {},
        "consistent",
        "485 ÷ 72%（71.5–72.5%）= 669–678；可能是 670",
        "485 ÷ 72% (71.5–72.5%) = 669–678; it can be 670",
    ),
    (
        "same_base",
        [("part_1", "485個"), ("share_1", "72%"), ("part_2", "400個"), ("share_2", "68.6%")],
        {},
        "to_verify",
        "485 ÷ 72%（71.5–72.5%）= 669–678；400 ÷ 68.6%（68.55–68.65%）= 583：不是同一个总数",
        "485 ÷ 72% (71.5–72.5%) = 669–678; 400 ÷ 68.6% (68.55–68.65%) = 583: "
        "they do not share one total",
    ),
    (
        "list_count",
        [("printed", "6个")],
        {"listed": 6},
        "consistent",
        "列出 6，与所称 6 相符",
        "6 listed, agrees with the 6 announced",
    ),
    (
        "list_count",
        [("printed", "16类")],
        {"listed": 3, "open": 1},
        "cannot_check",
        "列出 3，其后有「等」，所称 16",
        "3 listed, then “and so on”, 16 announced",
    ),
    (
        "list_count",  # even an open list must not be longer than its count
        [("printed", "2类")],
        {"listed": 3, "open": 1},
        "inconsistent",
        "列出 3，与所称 2 不符",
        "3 listed, does not agree with the 2 announced",
    ),
    (
        "list_count",
        [("item", "每月一研判"), ("item", "每月一督查")],
        {"printed": 2},
        "consistent",
        "列出 1 + 1 = 2，与所称 2 相符",
        "1 + 1 = 2 listed, agrees with the 2 announced",
    ),
    (
        "schedule",
        [
            ("frequency_1", "每半年召开一次"),
            ("units_2", "3个"),
            ("frequency_2", "至少每季度召开一次"),
            ("held", "85次"),
            ("years", MISSING),
        ],
        {"per_year_1": 2, "per_year_2": 4},
        "cannot_check",
        "一年应有 1 × 2 + 3 × 至少1 × 4 = 至少 14；已有 85，相当于 6.07 年的要求",
        "a year asks for 1 × 2 + 3 × at least 1 × 4 = at least 14; held: 85, "
        "what the rule asks for in 6.07 years",
    ),
    (
        "schedule",
        [("frequency_1", "每月召开"), ("held", "10次"), ("years", "1年")],
        {"per_year_1": 12},
        "outside_norm",
        "一年应有 1 × 12 = 12；已有 10，相当于 304 天的要求",
        "a year asks for 1 × 12 = 12; held: 10, what the rule asks for in 304 days",
    ),
]
DIFFERS = {
    "norm": "outside_norm",
    "schedule": "outside_norm",
    "implied_total": "to_verify",
    "same_base": "to_verify",
}


@pytest.mark.parametrize(("kind", "terms", "numbers", "verdict", "zh", "en"), CASES)
def test_kind_finds_and_shows(
    kind: str,
    terms: list[tuple[str, str]],
    numbers: dict[str, float],
    verdict: str,
    zh: str,
    en: str,
) -> None:
    result = check_terms(kind, terms, DIFFERS.get(kind, "inconsistent"), **numbers)
    assert told(result) == (verdict, zh, en)


def test_every_kind_is_tried_here() -> None:
    assert {case[0] for case in CASES} == set(KINDS)


def test_what_differs_is_what_the_relation_says() -> None:
    terms = [("printing", "18个"), ("printing", "21个")]
    verdicts = {
        check_terms("repeated", terms, code).verdict for code in ("to_verify", "inconsistent")
    }
    assert verdicts == {"to_verify", "inconsistent"}


def test_division_by_a_printed_zero_is_not_judged() -> None:
    terms = [("numerator", "3个"), ("denominator", "0个"), ("share", "10%")]
    assert check_terms("ratio", terms).verdict == "cannot_check"
