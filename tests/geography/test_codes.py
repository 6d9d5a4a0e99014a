"""One way of writing a code."""

import pytest

from governance.geography import codes


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("156330106", "330106"),
        (" 330106 ", "330106"),
        (330106.0, "330106"),
        ("330106002000", "330106002"),
        ("330106000000", "330106"),
        ("330106002054", "330106002054"),
        ("140107002", "140107002"),
        ("450400", "450400"),
        ("西湖区", ""),
        ("12", ""),
        (None, ""),
        (float("nan"), ""),
    ],
)
def test_spellings_of_a_code(written: object, normal: str) -> None:
    assert codes.normal_code(written) == normal


@pytest.mark.parametrize(
    ("code", "place", "answer"),
    [
        ("450403", "450400", True),
        ("450500", "450400", False),
        ("330106002054", "330106", True),
        ("330106", "330000", True),
        ("", "330106", False),
        ("330106", "", False),
    ],
)
def test_inside_goes_by_code(code: str, place: str, answer: bool) -> None:
    assert codes.inside(code, place) is answer
