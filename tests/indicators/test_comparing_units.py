"""What a comparison of units may say: expected failures, bands of ranks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.indicators.case_mix import standardise
from governance.indicators.rank_bands import Band, Share, bands


def test_a_unit_with_hard_cases_is_expected_to_fail_more() -> None:
    # Noise fails in 20 of 100 cases of the group, light in 2 of 100.
    found = standardise(
        {
            "hard": {"noise": (16, 80), "light": (1, 20)},
            "easy": {"noise": (4, 20), "light": (1, 80)},
        }
    )
    assert found["hard"].expected == pytest.approx(80 * 0.2 + 20 * 0.02)
    assert found["easy"].expected == pytest.approx(20 * 0.2 + 80 * 0.02)
    assert found["hard"].ratio == pytest.approx(17 / 16.4)
    assert found["easy"].ratio == pytest.approx(5 / 5.6)
    interval = found["hard"].interval
    assert interval is not None and interval.lower < 1 < interval.upper


# Events and persons by age band of two areas and of the reference, from the tests of the package
# behind OHID's Fingertips (PHEindicatormethods, made-up data).
BIG = [
    *((127, 636), (25, 558), (18, 609), (21, 543), (12, 384), (27, 594), (48, 669), (27, 843)),
    *((29, 660), (32, 576), (32, 606), (34, 522), (45, 426), (65, 273), (38, 300), (68, 288)),
    *((74, 153), (82, 123), (91, 207)),
]
SMALL = [12, 4, 3, 2, 3, 4, 8, 2, 2, 3, 4, 5, 6, 8, 5, 6, 5, 5, 4]
REFERENCE = [
    *((10303, 50520), (2824, 57173), (0, 60213), (3615, 54659), (3641, 44345), (3490, 50128)),
    *((3789, 62163), (3213, 67423), (3031, 62899), (2771, 55463), (3089, 60479), (3490, 49974)),
    *((3595, 44140), (4745, 40888), (5514, 37239), (7125, 30819), (5694, 18136), (6210, 15325)),
    (5757, 13918),
]


@pytest.mark.parametrize(
    ("area", "observed", "printed"),
    [
        (BIG, 895, (1.070723, 1.001715, 1.143233)),
        (
            [(events, of) for events, (_, of) in zip(SMALL, BIG, strict=True)],
            91,
            (0.1088668, 0.08765040, 0.1336658),
        ),
    ],
    ids=["big", "small"],
)
def test_observed_over_expected_is_what_fingertips_prints(
    area: list[tuple[int, int]], observed: int, printed: tuple[float, float, float]
) -> None:
    # The group is the reference: the area and what the reference holds besides.
    rest = [(e - a, n - b) for (e, n), (a, b) in zip(REFERENCE, area, strict=True)]
    group = {"area": area, "rest": rest}
    found = standardise(
        {name: dict(zip("abcdefghijklmnopqrs", of, strict=True)) for name, of in group.items()}
    )
    one = found["area"]
    assert one.observed == observed
    assert one.expected == pytest.approx(835.8836, abs=5e-5)
    assert one.interval is not None
    assert (one.ratio, *one.interval) == tuple(pytest.approx(p, rel=1e-6) for p in printed)


def test_where_nothing_is_expected_there_is_no_ratio() -> None:
    found = standardise({"a": {"x": (0, 5)}, "b": {"x": (0, 9)}})
    assert found["a"].ratio is None


cells = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda one: (min(one), max(one)))


@given(
    st.dictionaries(
        st.text("abc", min_size=1, max_size=2),
        st.dictionaries(st.sampled_from("xyz"), cells),
        min_size=1,
    )
)
def test_expected_failures_add_up_to_the_observed(
    units: dict[str, dict[str, tuple[int, int]]],
) -> None:
    found = standardise(units).values()
    assert sum(one.expected for one in found) == pytest.approx(sum(one.observed for one in found))


def test_units_that_cannot_be_told_apart_share_every_rank() -> None:
    found = bands({"a": Share(5, 6), "b": Share(6, 6), "c": Share(55, 60)})
    assert set(found.values()) == {Band(1, 3)}


def test_units_far_apart_have_one_rank_each() -> None:
    found = bands({"low": Share(100, 1000), "high": Share(900, 1000), "mid": Share(500, 1000)})
    assert found == {"low": Band(3, 3), "high": Band(1, 1), "mid": Band(2, 2)}


def test_all_near_a_hundred_percent_are_not_ranked_by_their_few_failures() -> None:
    found = bands({f"u{n}": Share(997 + n % 3, 1000) for n in range(10)})
    assert set(found.values()) == {Band(1, 10)}


def test_two_units_are_told_apart_at_95_percent_two_sided() -> None:
    # 1.7 standard errors apart: beyond the one-sided 95 % point, within the two-sided one.
    assert set(bands({"a": Share(50, 100), "b": Share(62, 100)}).values()) == {Band(1, 2)}
    assert bands({"a": Share(50, 100), "b": Share(66, 100)}) == {"a": Band(2, 2), "b": Band(1, 1)}


def test_one_unit_ranks_first() -> None:
    assert bands({"only": Share(1, 2)}) == {"only": Band(1, 1)}


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), min_size=1, max_size=8))
def test_a_band_holds_at_least_one_rank(given_units: list[tuple[int, int]]) -> None:
    units = {str(n): Share(min(part, whole), whole) for n, (part, whole) in enumerate(given_units)}
    for band in bands(units).values():
        assert 1 <= band.best <= band.worst <= len(units)
