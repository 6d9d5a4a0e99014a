import pytest

from governance.model.numerals import NumeralError, parse_numeral


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("零", 0),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("一百五", 150),
        ("三百二十", 320),
        ("千", 1000),
        ("万", 10_000),
        ("一万五", 15_000),
        ("一万零五", 10_005),
        ("十二万三千", 123_000),
        ("两千三百萬", 23_000_000),
        ("一億零三萬", 100_030_000),
        ("万亿", 10**12),
        ("二〇二四", 2024),
    ],
)
def test_numeral_is_read(text: str, number: int) -> None:
    assert parse_numeral(text) == number


@pytest.mark.parametrize(
    "text",
    ["", "第三", "三五", "十百", "百十", "一百零", "亿万", "零万", "五二十", "12", "万" * 40],
)
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(NumeralError, match="中文数字"):
        parse_numeral(text)
