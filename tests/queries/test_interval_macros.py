"""The interval macros against worked examples that others have published."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.store.paths import queries_folder
from governance.store.workshop import Workshop

MACROS = ("wilson", "multinomial", "byar", "greenwood")


@pytest.fixture(scope="module")
def macros() -> Iterator[Workshop]:
    with Workshop.open() as workshop:
        for name in MACROS:
            workshop.execute_file(queries_folder() / "marts" / f"{name}_macro.sql")
        yield workshop


def bounds(workshop: Workshop, call: str) -> tuple[float, float] | None:
    """The two bounds that a macro gives, None where it gives no interval."""
    row = workshop.fetch(f"select interval.* from (select marts.{call} as interval)")
    found = row.iloc[0]
    return None if found.isna().any() else (float(found["lower"]), float(found["upper"]))


# Newcombe 1998, Statistics in Medicine 17:857, table I, method 3 (Wilson without correction).
WILSON = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
]


@pytest.mark.parametrize(("part", "whole", "lower", "upper"), WILSON)
def test_wilson_gives_the_published_intervals(
    macros: Workshop, part: int, whole: int, lower: float, upper: float
) -> None:
    found = bounds(macros, f"wilson({part}, {whole})")
    assert found == (pytest.approx(lower, abs=5e-5), pytest.approx(upper, abs=5e-5))


def test_one_late_of_six_due_says_little(macros: Workshop) -> None:
    found = bounds(macros, "wilson(5, 6)")
    assert found == (pytest.approx(0.4365, abs=5e-5), pytest.approx(0.9699, abs=5e-5))


def test_without_trials_there_is_no_interval(macros: Workshop) -> None:
    assert bounds(macros, "wilson(0, 0)") is None
    assert bounds(macros, "multinomial(0, 0, 0)") is None


def test_answers_that_all_agree_leave_no_certainty(macros: Workshop) -> None:
    # Of some of these totals the rounding of the sums would make a spread of 1e-17.
    found = macros.fetch(
        "select max(abs(spread.lower - plain.lower) + abs(spread.upper - plain.upper)) as apart from ("
        " select marts.multinomial(0.9::double * n, 0.9::double ** 2 * n, n) as spread,"
        " marts.wilson(0.9::double * n, n) as plain from range(1, 400) as totals (n))"
    )
    assert float(found["apart"].iloc[0]) < 1e-9


# Exact Poisson limits: the tables of Pearson and Hartley, to two decimals, for 0 to 9 events;
# Byar's approximation: Breslow and Day 1987, table 2.11 (ratios for 10, 20, 50, 100 observed).
EXACT = [(0, 0.00, 3.69), (1, 0.03, 5.57), (2, 0.24, 7.22), (3, 0.62, 8.77), (9, 4.12, 17.08)]
BYAR = [(10, 4.79, 18.39), (20, 12.21, 30.89), (50, 37.11, 65.92), (100, 81.36, 121.63)]


@pytest.mark.parametrize(("events", "lower", "upper"), [*EXACT, *BYAR])
def test_a_count_has_the_tabulated_limits(
    macros: Workshop, events: int, lower: float, upper: float
) -> None:
    found = bounds(macros, f"byar({events})")
    assert found == (pytest.approx(lower, abs=6e-3), pytest.approx(upper, abs=6e-3))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 400), st.integers(1, 400))
def test_scores_of_nothing_and_one_have_wilson_s_interval(
    macros: Workshop, part: int, whole: int
) -> None:
    part = min(part, whole)
    wilson = bounds(macros, f"wilson({part}, {whole})")
    assert bounds(macros, f"multinomial({part}::double, {part}::double, {whole})") == (
        pytest.approx(wilson)
    )


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 200), st.integers(0, 200), st.integers(0, 200))
def test_basically_satisfied_answers_make_the_interval_narrower_than_wilson_s(
    macros: Workshop, satisfied: int, basically: int, others: int
) -> None:
    total = satisfied + basically + others
    if not total:
        return
    scores, squares = satisfied + 0.9 * basically, satisfied + 0.81 * basically
    lower, upper = bounds(macros, f"multinomial({scores}, {squares}, {total})") or (1, 0)
    low, high = bounds(macros, f"wilson({scores}, {total})") or (1, 0)
    mean = scores / total
    assert 0 <= lower <= mean + 1e-9 and mean - 1e-9 <= upper <= 1
    assert low - 1e-9 <= lower and upper <= high + 1e-9


def test_many_answers_have_the_normal_interval_of_a_multinomial_mean(macros: Workshop) -> None:
    # 4,000 satisfied, 3,000 basically, 3,000 not: mean 0.67, variance 0.643 - 0.67².
    half = 1.959964 * ((0.643 - 0.67**2) / 10_000) ** 0.5
    found = bounds(macros, "multinomial(6700, 6430, 10000)")
    assert found == (pytest.approx(0.67 - half, abs=2e-4), pytest.approx(0.67 + half, abs=2e-4))


# Freireich 1963, the 21 patients on 6-mercaptopurine: share in remission after 6, 10 and 13 weeks
# with Greenwood's standard error, and the log-log intervals that SAS and R print for them.
REMISSION = [
    (0.8571, 0.0764, 0.620, 0.952),
    (0.7529, 0.0963, 0.503, 0.889),
    (0.6902, 0.1068, 0.432, 0.849),
]


@pytest.mark.parametrize(("share", "error", "lower", "upper"), REMISSION)
def test_kaplan_meier_shares_have_the_published_log_log_interval(
    macros: Workshop, share: float, error: float, lower: float, upper: float
) -> None:
    spread = (error / share) ** 2
    found = bounds(macros, f"greenwood({share}, {spread}, 21)")
    assert found == (pytest.approx(lower, abs=1e-3), pytest.approx(upper, abs=1e-3))
