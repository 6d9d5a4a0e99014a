"""Counts kept back: none of the small ones can be worked out of totals, parts, rates or balances."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.indicators import suppression_attack
from governance.indicators.suppression import (
    Sum,
    kept_back,
    suppressed,
    suppressed_table,
    suppressed_with_totals,
)
from governance.indicators.suppression_attack import System, exposed

LEAST = 4
tables = st.integers(2, 3).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([0, 1, 1, 2, 3, 5, 7, 9]), min_size=width, max_size=width),
        min_size=2,
        max_size=6 // width,
    )
)


def test_a_small_count_takes_the_next_smallest_with_it() -> None:
    assert suppressed([3, 40, 7, 0], 5) == [True, False, True, False]
    assert suppressed([3, 2, 40], 5) == [True, True, False]
    assert suppressed([3, 40], 5, total_shown=False) == [True, False]
    assert suppressed([3, 40, None], 0) == [False] * 3


def test_nothing_small_keeps_nothing_back() -> None:
    assert suppressed([5, 40, 0], 5) == [False] * 3


def test_ones_that_a_total_gives_away_take_another_with_them() -> None:
    # Two hidden counts, none of them 0, that add up to 2 are 1 each: a third one is needed, or,
    # where there is none, the total.
    assert suppressed([1, 1, 4, 9], 4) == [True, True, True, False]
    assert suppressed_with_totals([[1] * 6], 4)[0] == [True] * 7


def test_what_is_left_over_is_protected_though_nobody_prints_it() -> None:
    counts = {"whole": 100.0, "part": 98.0, "rest": 2.0}
    assert kept_back(counts, [Sum("whole", ("part", "rest"))], 5, {"rest"}) == {"part"}
    enough = {"whole": 100.0, "part": 60.0, "rest": 40.0}
    assert kept_back(enough, [Sum("whole", ("part", "rest"))], 5, {"rest"}) == set()


def test_counts_that_contradict_their_sums_come_to_an_end() -> None:
    # Nobody at the place, one below it: nothing is left to hide beside the one.
    assert kept_back({"whole": 0.0, "part": 1.0}, [Sum("whole", ("part",))], 5) == {"part"}


def test_counts_that_contradict_their_sums_leave_the_others_protected() -> None:
    wrong = {"whole": 0.0, "part": 1.0}
    right = {"a": 1.0, "b": 1.0, "c": 8.0, "all": 10.0}
    sums = [Sum("whole", ("part",)), Sum("all", ("a", "b", "c"))]
    assert kept_back({**wrong, **right}, sums, 5) == {"part", "a", "b", "c"}


def test_where_the_program_fails_all_that_is_not_0_is_kept_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(suppression_attack, "_cheapest", lambda *_: None)
    assert suppressed([1, 1, 4, 9, 0], 4) == [True, True, True, True, False]


def test_of_a_balance_over_many_months_the_fewest_counts_are_kept_back() -> None:
    # Three are open at the end of March; what came or went before and after has to give way.
    opening = (20.0, 10.0, 30.0, 3.0, 13.0, 23.0, 33.0)
    closed = (70.0, 40.0, 87.0, 50.0, 50.0, 50.0)
    counts = {f"open {month}": one for month, one in enumerate(opening, 1)}
    counts |= {f"out {month}": one for month, one in enumerate(closed, 1)}
    counts |= {f"in {month}": 60.0 for month in range(1, 7)}
    through = {f"all {m}": counts[f"open {m}"] + counts[f"in {m}"] for m in range(1, 7)}
    sums = [Sum(f"all {m}", (f"open {m}", f"in {m}")) for m in range(1, 7)]
    sums += [Sum(f"all {m}", (f"out {m}", f"open {m + 1}")) for m in range(1, 7)]
    back = kept_back({**counts, **through}, sums, 5, through.keys())
    assert back == {"open 4", "in 3", "out 4"}


@settings(max_examples=30, deadline=None)
@given(tables)
def test_one_program_covers_all_that_is_exposed_at_once(counts: list[list[int]]) -> None:
    # A look costs as much as all that is hidden: hundreds of them kept a reader waiting for a minute.
    wide = len(counts[0])
    cells = [count for row in counts for count in row]
    lines = [list(range(start, start + wide)) for start in range(0, len(cells), wide)]
    columns = [list(range(start, len(cells), wide)) for start in range(wide)]
    totals = [sum(cells[one] for one in parts) for parts in (*lines, *columns)]
    sums = [(len(cells) + n, parts) for n, parts in enumerate((*lines, *columns))]
    system = System([*cells, *totals], sums, LEAST, ())
    system.cover(exposed(system))
    assert exposed(system) == []


def test_a_count_that_joins_two_squares_of_hidden_ones_follows_from_no_line_and_from_all() -> None:
    counts = [[2, 2, 9, 9], [2, 2, 3, 9], [9, 9, 2, 2], [9, 9, 2, 2]]
    by_lines = [[0 < count < 4 for count in row] for row in counts]
    assert all(sum(line) > 1 for line in (*by_lines, *zip(*by_lines, strict=True)))
    hidden = suppressed_table(counts, 4)
    assert sum(map(sum, hidden)) > sum(map(sum, by_lines))


@settings(max_examples=60, deadline=None)
@given(tables)
def test_of_each_small_count_at_least_two_values_agree_with_all_that_is_shown(
    counts: list[list[int]],
) -> None:
    hidden = suppressed_with_totals(counts, LEAST)
    with_totals = [[*row, sum(row)] for row in counts]
    with_totals.append([sum(column) for column in zip(*with_totals, strict=True)])
    cells = [(r, c) for r, row in enumerate(with_totals) for c, _ in enumerate(row)]
    small = {(r, c) for r, c in cells if 0 < with_totals[r][c] < LEAST}
    assert small <= {(r, c) for r, c in cells if hidden[r][c]}
    agreeing = _fillings(with_totals, hidden)
    assert all(len(agreeing[cell]) > 1 for cell in small), (counts, hidden)


def _fillings(counts: list[list[int]], hidden: list[list[bool]]) -> dict[tuple[int, int], set[int]]:
    """Hidden cell → the values it has in the fillings near by that agree with what is shown.

    What is hidden is not 0. Found by trying every change by one of every inner cell that is hidden.
    """
    high, wide = len(counts) - 1, len(counts[0]) - 1
    inner = [(r, c) for r in range(high) for c in range(wide) if hidden[r][c]]
    found: dict[tuple[int, int], set[int]] = {}
    for change in product((-1, 0, 1), repeat=len(inner)):
        filled = [row[:wide] for row in counts[:high]]
        for (r, c), by in zip(inner, change, strict=True):
            filled[r][c] += by
        added = [[*row, sum(row)] for row in filled]
        added.append([sum(column) for column in zip(*added, strict=True)])
        told = [
            (added[r][c] > 0) if hidden[r][c] else added[r][c] == counts[r][c]
            for r in range(high + 1)
            for c in range(wide + 1)
        ]
        if all(told):
            for r, row in enumerate(hidden):
                for c, hides in enumerate(row):
                    if hides:
                        found.setdefault((r, c), set()).add(added[r][c])
    return found


def test_what_nothing_ties_together_is_worked_out_as_if_it_stood_alone() -> None:
    one = {"a": 3.0, "b": 1.0, "c": 9.0, "all": 13.0}
    other = {"x": 2.0, "y": 2.0, "z": 0.0, "both": 4.0}
    large = {"far": 700.0, "near": 300.0, "whole": 1000.0}
    of_one, of_other = Sum("all", ["a", "b", "c"]), Sum("both", ["x", "y", "z"])
    assert kept_back(one, [of_one], 5) == {"a", "b"}
    assert kept_back(other, [of_other], 5) == {"x", "y", "both"}
    sums = [of_one, of_other, Sum("whole", ["far", "near"])]
    together = kept_back({**one, **other, **large}, sums, 5, unseen={"near"})
    assert together == {"a", "b", "x", "y", "both"}


def test_a_second_look_finds_nothing_where_nothing_was_hidden_since() -> None:
    # Two ones that a total gives away: both are exposed, and once only.
    system = System([1.0, 1.0, 0.0, 2.0, 8.0, 10.0], [(3, [0, 1, 2]), (5, [3, 4])], 2, [])
    found = exposed(system)
    assert found == [0, 1]
    assert exposed(system) == []
    system.cover(found)
    assert exposed(system) == []
