"""Figures as the five case documents print them, one phrase of each kind."""

from decimal import Decimal

import pytest

from governance.model.figures import Figure, FigureError, parse_figure


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


# quote, value, lower, upper, upper_open, unit, qualifier
PRINTED = [
    # whole numbers
    ("170个", "170", "170", "170", False, "个", "exact"),
    ("96,817户", "96817", "96817", "96817", False, "户", "exact"),
    ("983個", "983", "983", "983", False, "個", "exact"),
    ("1戶群眾", "1", "1", "1", False, "戶", "exact"),
    ("连续三年", "3", "3", "3", False, "年", "exact"),
    ("一名", "1", "1", "1", False, "名", "exact"),
    # decimals carry half a unit of their last digit; 万 is expanded
    ("24 .1万", "241000", "240500", "241500", False, "", "exact"),
    ("15.2万人", "152000", "151500", "152500", False, "人", "exact"),
    ("55.3萬人次", "553000", "552500", "553500", False, "人次", "exact"),
    ("6萬元", "60000", "60000", "60000", False, "元", "exact"),
    ("0.5元/平方米/月", "0.5", "0.45", "0.55", False, "元/平方米/月", "exact"),
    # shares
    ("52.24%", "52.24", "52.235", "52.245", False, "%", "exact"),
    ("占比72%", "72", "71.5", "72.5", False, "%", "exact"),
    ("100%覆盖", "100", "99.5", "100", False, "%", "exact"),
    ("98%以上", "98", "98", None, False, "%", "at_least"),
    # areas and times
    ("10万方", "100000", "100000", "100000", False, "平方米", "exact"),
    ("27平方公里", "27", "27", "27", False, "平方公里", "exact"),
    ("15分鐘", "15", "15", "15", False, "分鐘", "exact"),
    # 余 and 多
    ("2600余个", "2600", "2600", "2700", True, "个", "over"),
    ("17万余名志愿者", "170000", "170000", "180000", True, "名", "over"),
    ("1.8萬余名", "18000", "18000", "19000", True, "名", "over"),
    ("100余万元", "1000000", "1000000", "2000000", True, "元", "over"),
    ("17000多名", "17000", "17000", "18000", True, "名", "over"),
    ("3万多名", "30000", "30000", "40000", True, "名", "over"),
    ("万余次", "10000", "10000", "20000", True, "次", "over"),
    ("1600多条(次)", "1600", "1600", "1700", True, "条(次)", "over"),
    # bounds
    ("上万人次", "10000", "10000", None, False, "人次", "at_least"),
    ("不少于300平方米", "300", "300", None, False, "平方米", "at_least"),
    ("至少设立1个", "1", "1", None, False, "个", "at_least"),
    ("1次以上", "1", "1", None, False, "次", "at_least"),
    ("1个或多个", "1", "1", None, False, "个", "at_least"),
    ("100戶以下", "100", None, "100", False, "戶", "under"),
    ("1000人左右", "1000", None, None, False, "人", "about"),
    # ranges
    ("300至500户", None, "300", "500", False, "户", "range"),
    ("每3至5家", None, "3", "5", False, "家", "range"),
    ("5-10个联系户", None, "5", "10", False, "个", "range"),
    ("1至2個", None, "1", "2", False, "個", "range"),
    ("每个二级网格覆盖1000-1500户左右", None, "1000", "1500", False, "户", "range"),
    # frequencies
    ("每月召开", "1", "1", "1", False, "次", "exact"),
    ("每半年召开一次", "1", "1", "1", False, "次", "exact"),
    ("每季度至少召開一次", "1", "1", None, False, "次", "at_least"),
    ("至少每月研究一次", "1", "1", None, False, "次", "at_least"),
    ("每月一研判", "1", "1", "1", False, "次", "exact"),
    ("每月10日举行", "1", "1", "1", False, "次", "exact"),
    ("每周一小时", "1", "1", "1", False, "小时", "exact"),
    # pinyin inside words
    ("253個城市社區(qū)", "253", "253", "253", False, "個", "exact"),
    ("志願服務(wù)隊1148支", "1148", "1148", "1148", False, "支", "exact"),
]

# Forms that other texts of the kind print.
ELSEWHERE = [
    ("60％", "60", "59.5", "60.5", False, "%", "exact"),
    ("１２３名", "123", "123", "123", False, "名", "exact"),
    ("300㎡", "300", "300", "300", False, "平方米", "exact"),
    ("3公里", "3", "3", "3", False, "公里", "exact"),
    ("约1.2亿元", "120000000", None, None, False, "元", "about"),
    ("近300户", "300", None, None, False, "户", "about"),
    ("最近3年", "3", "3", "3", False, "年", "exact"),
    ("节约3元", "3", "3", "3", False, "元", "exact"),
    ("不足100户", "100", None, "100", True, "户", "under"),
    ("不超过100户", "100", None, "100", False, "户", "under"),
    ("不低于85%", "85", "85", None, False, "%", "at_least"),
    ("逾3000人", "3000", "3000", None, False, "人", "at_least"),
    ("三千餘人", "3000", "3000", "4000", True, "人", "over"),
    ("十几个", "10", "10", "20", True, "个", "over"),
    ("十来个", "10", None, None, False, "个", "about"),
    ("三年多", "3", "3", "4", True, "年", "over"),
    ("百分之七十二点五", "72.5", "72.45", "72.55", False, "%", "exact"),
    ("3～5家", None, "3", "5", False, "家", "range"),
    ("30%到40%", None, "30", "40", False, "%", "range"),
    ("三至五万元", None, "30000", "50000", False, "元", "range"),
    ("5000至1万元", None, "5000", "10000", False, "元", "range"),
    ("5日至10日", None, "5", "10", False, "日", "range"),
    ("每周五召开", "1", "1", "1", False, "次", "exact"),
    ("每一名党员认领2个", "2", "2", "2", False, "个", "exact"),
    ("10名党员以上", "10", "10", None, False, "名", "at_least"),
    ("25村民以上", "25", "25", None, False, "村民", "at_least"),
]


@pytest.mark.parametrize("case", PRINTED + ELSEWHERE, ids=lambda case: case[0])
def test_quote_is_read(
    case: tuple[str, str | None, str | None, str | None, bool, str, str],
) -> None:
    quote, value, lower, upper, upper_open, unit, qualifier = case
    expected = Figure(
        _decimal(value), _decimal(lower), _decimal(upper), upper_open, unit, qualifier
    )
    assert parse_figure(quote) == expected


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        ("3个街道18个社区", "有 2 个数字"),
        ("2021-04-28", "有 3 个数字"),
        ("3个至5家", "有 2 个数字"),
        ("96，817户", "有 2 个数字"),  # a full-width comma may part two numbers
        ("小区⑿个", "没有数字"),
        ("第三季度", "没有数字"),
        ("统一部署三级组织", "没有数字"),
        ("一起参与一站式服务", "没有数字"),
        ("数百名", "不定"),
        ("一个半小时", "不定"),
        ("三分之一", "不定"),
        ("-5%", "为负"),
        ("三五个", "无法读出"),
        ("1234567890123456个", "无法读出"),
        ("近4000余名", "相互矛盾"),
        ("至少3至5家", "另有限定"),
        ("5至3家", "下限"),
        ("每月最多召开", "没有数字"),
        ("户" * 100, "太长"),
        ("", "没有数字"),
    ],
)
def test_refusal_says_why(quote: str, reason: str) -> None:
    with pytest.raises(FigureError) as caught:
        parse_figure(quote)
    (problem,) = caught.value.problems
    assert reason in str(problem)
    assert problem.got == quote
    assert "Got " in problem.english()


def test_values_print_without_an_exponent() -> None:
    figure = parse_figure("1.80万余名")
    assert [str(part) for part in (figure.value, figure.lower, figure.upper)] == [
        "18000",
        "18000",
        "19000",
    ]
