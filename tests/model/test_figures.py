from decimal import Decimal

from governance.model.figures import digit_spans, parse_figure


def test_a_qualified_figure_is_read() -> None:
    figure = parse_figure("17万余名")
    assert (figure.value, figure.upper, figure.unit) == (Decimal(170000), Decimal(180000), "名")


def test_a_stray_space_stays_in_one_span() -> None:
    assert [span.text for span in digit_spans("24 .1万,⑿2")] == ["24 .1", "2"]
