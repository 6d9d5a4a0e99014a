"""Rules about what a printed figure may say: bounds, qualifier and period must agree."""

from collections.abc import Callable, Iterator
from datetime import date

from governance.datasets.published_figures import WHOLE
from governance.ingest.csv_tables import Row, Table
from governance.ingest.rules import Tables
from governance.model.errors import Problem, Text

Rule = Callable[[Row], bool]


def figure_problems(tables: Tables) -> Iterator[Problem]:
    """Every published figure and norm that contradicts itself, and every unknown scope."""
    observations = tables["observations"]
    for row in _sound_rows(observations):
        yield from _self_contradictions(observations, row)
    for row in _sound_rows(tables["norms"]):
        if not _ordered(row, "lower", "upper"):
            yield _problem(tables["norms"], row, "upper", _BOUNDS)
    yield from _unknown_scopes(observations, tables["scopes"])


def _sound_rows(table: Table) -> Iterator[Row]:
    """The rows whose cells are all readable; the others have been reported already."""
    broken = {problem.line for problem in table.problems}
    return (row for row in table.rows if row.line not in broken)


def _self_contradictions(table: Table, row: Row) -> Iterator[Problem]:
    for column, text, holds in _RULES:
        if not holds(row):
            yield _problem(table, row, column, text)


def _ordered(row: Row, low: str, high: str) -> bool:
    """Whether the two values stand in order; an empty one is open and never out of order."""
    left, right = row[low], row[high]
    if isinstance(left, float) and isinstance(right, float):
        return left <= right
    if isinstance(left, date) and isinstance(right, date):
        return left <= right
    return True


def _value_inside(row: Row) -> bool:
    return _ordered(row, "lower", "value") and _ordered(row, "value", "upper")


def _value_present(row: Row) -> bool:
    """A range prints two ends and no value; everything else prints a value."""
    return row["qualifier"] is None or (row["qualifier"] == "range") == (row["value"] is None)


def _bounds_fit_qualifier(row: Row) -> bool:
    """Whether the ends that the qualifier leaves open are empty and the others are given."""
    closed = (row["lower"] is not None, row["upper"] is not None)
    wanted = {
        "exact": (True, True),
        "over": (True, True),
        "range": (True, True),
        "at_least": (True, False),
        "under": (False, True),
        "about": (False, False),
    }.get(str(row["qualifier"]))
    return wanted is None or closed == wanted


def _period_fits_basis(row: Row) -> bool:
    """Whether a date stands only where the text states one.

    The reverse does not hold: a text may say 年内 or 自…以来 and leave the dates out.
    """
    stated = row["period_start"] is not None or row["period_end"] is not None
    return not (stated and row["period_basis"] == "not_stated")


_BOUNDS = Text("下限不大于上限", "a lower bound that is not above the upper bound")
_RULES: tuple[tuple[str, Text, Rule], ...] = (
    ("upper", _BOUNDS, lambda row: _ordered(row, "lower", "upper")),
    ("value", Text("数值在上下限之间", "a value between its bounds"), _value_inside),
    (
        "value",
        Text(
            "区间(range)为空，其他修饰都有数值", "no value for a range, a value for everything else"
        ),
        _value_present,
    ),
    (
        "qualifier",
        Text(
            "与上下限相符:exact、over、range 两端都有,at_least 无上限,under 无下限,about 两端都无",
            "bounds that fit: exact, over and range have both, at_least no upper, "
            "under no lower, about neither",
        ),
        _bounds_fit_qualifier,
    ),
    (
        "period_end",
        Text("结束不早于开始", "an end that is not before the start"),
        lambda row: _ordered(row, "period_start", "period_end"),
    ),
    (
        "period_basis",
        Text("有日期时为 as_of 或 over", "as_of or over where a date is given"),
        _period_fits_basis,
    ),
)


def _unknown_scopes(observations: Table, scopes: Table) -> Iterator[Problem]:
    known = {(row["place_id"], row["scope"]) for row in scopes.rows}
    if scopes.problems:  # they are reported already, and what follows from them is not news
        return
    expected = Text(
        f"{WHOLE}，或 {scopes.dataset.path} 中这个地方的范围",
        f"{WHOLE}, or a scope of this place in {scopes.dataset.path}",
    )
    for row in observations.rows:
        scope = row["scope"]
        if scope not in (None, WHOLE) and (row["place_id"], scope) not in known:
            yield _problem(observations, row, "scope", expected)


def _problem(table: Table, row: Row, column: str, expected: Text) -> Problem:
    return Problem(
        Text("这一行自相矛盾", "The row contradicts itself"),
        str(row[column]) if row[column] is not None else "",
        expected,
        Text("对照原文改正这一行。", "Mend the row against the source."),
        table.dataset.path,
        row.line,
        column,
    )
