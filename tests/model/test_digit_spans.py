import pytest

from governance.model.figures import digit_spans


@pytest.mark.parametrize(
    ("line", "spans"),
    [
        ("常住人口24 .1万,其中8.9万", ["24 .1", "8.9"]),
        ("96,817户", ["96,817"]),
        ("1,2,3", ["1", "2", "3"]),
        ("1234,567", ["1234", "567"]),
        ("2022年08月02日15:22", ["2022", "08", "02", "15", "22"]),
        ("1+11+N", ["1", "11"]),
        ("1.“网格上色”", ["1"]),
        ("志愿服务3.0体系", ["3.0"]),
        ("O2O、156N", ["2", "156"]),
        ("８０余人", ["８０"]),
        ("將⑿黨①m²", []),
        ("三级", []),
    ],
)
def test_spans_of_a_line(line: str, spans: list[str]) -> None:
    found = digit_spans(line)
    assert [span.text for span in found] == spans
    assert all(line[span.start : span.end] == span.text for span in found)
