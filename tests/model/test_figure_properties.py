"""What holds for every figure, not only for those of the five documents."""

import re
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from governance.model.figures import Figure, FigureError, digit_spans, parse_figure
from governance.model.numerals import CHARACTERS, NumeralError, parse_numeral
from governance.model.qualifiers import QUALIFIERS

DIGITS, UNITS, GROUPS = "零一二三四五六七八九", ["", "十", "百", "千"], ["", "万", "亿", "万亿"]
SIMPLIFIED, TRADITIONAL = "万亿余几个户条项场处栋间两", "萬億餘幾個戶條項場處棟間兩"
LOOK_ALIKES = "⑿①⒈㈠²³₂½Ⅻ㊀🄀٣३"

measures = st.sampled_from(["个", "名", "户", "人次", "平方公里", "元", "小时", "元/平方米/月"])
counts = st.integers(0, 10**12)
mantissas = st.decimals(Decimal("0.1"), Decimal(9999), places=1)
scales = st.sampled_from([("万", 10**4), ("亿", 10**8), ("百万", 10**6), ("千万", 10**7)])


@st.composite
def phrases(draw: st.DrawFn) -> str:
    """A figure as it might be printed: number, scale, qualifier and measure in Simplified."""
    number = str(draw(st.one_of(st.integers(1, 9999), mantissas)))
    scale = draw(st.sampled_from(["", "万", "亿"]))
    lead, more, end = draw(
        st.sampled_from(
            [
                ("", "", ""),
                ("", "余", ""),
                ("", "多", ""),
                ("至少", "", ""),
                ("", "", "以上"),
                ("不足", "", ""),
                ("", "", "以下"),
                ("约", "", ""),
                ("", "", "左右"),
            ]
        )
    )
    return f"{lead}{number}{scale}{more}{draw(measures)}{end}"


def print_numeral(number: int) -> str:
    """Print a whole number below 10**16 in Chinese numerals."""
    if number == 0:
        return "零"
    printed, gap = "", False
    for place in range(15, -1, -1):
        digit = number // 10**place % 10
        if digit:
            printed += ("零" if gap else "") + DIGITS[digit] + UNITS[place % 4]
            gap = False
        elif printed:
            gap = True
        if place in (4, 12) and number // 10**place % 10**4:
            printed += "万"
            gap = gap and number // 10 ** (place - 1) % 10 == 0
        if place == 8 and number >= 10**8:
            printed += "亿"
    return printed


@given(counts, measures, st.booleans())
def test_counts_come_back(count: int, unit: str, grouped: bool) -> None:
    figure = parse_figure(f"{count:,}{unit}" if grouped else f"{count}{unit}")
    assert figure == Figure(Decimal(count), Decimal(count), Decimal(count), False, unit, "exact")


@given(mantissas, scales, measures)
def test_scaled_decimals_come_back(mantissa: Decimal, scale: tuple[str, int], unit: str) -> None:
    figure = parse_figure(f"{mantissa}{scale[0]}{unit}")
    half = Decimal("0.05") * scale[1]
    assert figure.value == mantissa * scale[1]
    assert (figure.lower, figure.upper) == (figure.value - half, figure.value + half)
    assert figure.unit == unit


@given(st.integers(0, 10**16 - 1))
@example(10**8)
@example(10_0000_0001)
@example(2_0000_3000)
def test_numerals_come_back(number: int) -> None:
    assert parse_numeral(print_numeral(number)) == number


@given(st.integers(1, 10**12))
def test_chinese_and_arabic_digits_read_alike(number: int) -> None:
    assert parse_figure(f"{print_numeral(number)}个") == parse_figure(f"{number}个")


@given(st.decimals(0, 100, places=2))
def test_a_share_stays_within_its_half_digit_and_the_whole(share: Decimal) -> None:
    figure = parse_figure(f"{share}%")
    assert figure.lower is not None and figure.upper is not None
    assert 0 <= figure.lower <= share <= figure.upper <= 100
    assert figure.upper - figure.lower <= Decimal("0.01")


@given(phrases())
def test_bounds_contain_the_value(phrase: str) -> None:
    figure = parse_figure(phrase)
    assert figure.value is not None
    assert figure.lower is None or figure.lower <= figure.value
    assert figure.upper is None or figure.value <= figure.upper
    if figure.qualifier == "about":
        assert figure.lower is None and figure.upper is None


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from("-~～—至到"))
def test_ranges_come_back(low: int, rise: int, join: str) -> None:
    figure = parse_figure(f"{low}{join}{low + rise}户")
    assert figure == Figure(None, Decimal(low), Decimal(low + rise), False, "户", "range")


@given(phrases())
def test_traditional_reads_like_simplified(phrase: str) -> None:
    script = str.maketrans(SIMPLIFIED, TRADITIONAL)
    simplified, traditional = parse_figure(phrase), parse_figure(phrase.translate(script))
    assert traditional.unit == simplified.unit.translate(script)
    assert _without_unit(traditional) == _without_unit(simplified)


@given(phrases(), st.data())
def test_stray_spaces_change_nothing(phrase: str, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from(_gaps(phrase)))
    space = data.draw(st.sampled_from([" ", "\u3000", "\u00a0", "  ", "\u200b"]))
    assert parse_figure(phrase[:at] + space + phrase[at:]) == parse_figure(phrase)


@given(phrases(), st.sampled_from(["(qū)", "（zhì）", "(lǐng)"]), st.data())
def test_pinyin_changes_nothing(phrase: str, pinyin: str, data: st.DataObject) -> None:
    behind = [at for at in range(1, len(phrase) + 1) if "\u4e00" <= phrase[at - 1] <= "\u9fff"]
    at = data.draw(st.sampled_from(behind))
    assert parse_figure(phrase[:at] + pinyin + phrase[at:]) == parse_figure(phrase)


@given(st.text(LOOK_ALIKES + "小区个名", min_size=1, max_size=20))
def test_look_alikes_are_never_digits(text: str) -> None:
    assert digit_spans(text) == []
    try:
        figure = parse_figure(text)
    except FigureError:
        return
    raise AssertionError(f"{text} was read as {figure}")


@given(phrases(), st.sampled_from(LOOK_ALIKES))
def test_a_look_alike_beside_a_figure_adds_nothing(phrase: str, sign: str) -> None:
    assert parse_figure(f"{sign}，{phrase}").value == parse_figure(phrase).value


@given(
    st.one_of(
        st.text(max_size=100),
        st.text(CHARACTERS + "0123456789.,- %余多半第每月周至到上约近个户方()", max_size=30),
    )
)
def test_any_text_is_read_or_clearly_refused(text: str) -> None:
    try:
        figure = parse_figure(text)
    except FigureError as error:
        assert "应为" in str(error) and "expected" in error.english()
        assert isinstance(error, ValueError)
    else:
        assert figure.qualifier in QUALIFIERS
        assert figure.value is not None or figure.qualifier == "range"


@given(st.text(CHARACTERS, max_size=40))
def test_any_numeral_characters_are_read_or_clearly_refused(text: str) -> None:
    try:
        assert parse_numeral(text) >= 0
    except NumeralError as error:
        assert text[:80] in str(error)


@given(st.text("0123456789０９,. 个⑿-年", max_size=30))
def test_spans_cover_every_digit_once(line: str) -> None:
    covered = [at for span in digit_spans(line) for at in range(span.start, span.end)]
    digits = [found.start() for found in re.finditer("[0-9０-９]", line)]
    assert set(digits) <= set(covered)
    assert len(covered) == len(set(covered))
    for span in digit_spans(line):
        assert re.fullmatch("[0-9０-９](.*[0-9０-９])?", span.text)


def _without_unit(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.lower, figure.upper, figure.upper_open, figure.qualifier


def _gaps(phrase: str) -> list[int]:
    """Where a space cannot part a number in two: everywhere but between two digits."""
    return [
        at
        for at in range(len(phrase) + 1)
        if not (phrase[max(at - 1, 0) : at].isdigit() and phrase[at : at + 1].isdigit())
    ]
