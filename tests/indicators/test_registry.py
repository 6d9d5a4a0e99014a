from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from governance.indicators import registry
from governance.indicators.indicator import Compare, ExpectedValue, Where
from governance.model.errors import DataError, Problem


def _problems(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(DataError) as raised:
        registry.load(folder)
    return raised.value.problems


def test_an_entry_is_read_whole(write_registry: Callable[..., Path]) -> None:
    (indicator,) = registry.load(write_registry())

    assert indicator.indicator_id == "compounds_per_community"
    assert indicator.sql.name == "compounds_per_community.sql"
    assert (indicator.unit_zh, indicator.unit_en) == ("个/社区", "compounds per community")
    assert indicator.compare == Compare("compounds_per_community", "communities", *["any"] * 3)
    assert indicator.compare_group == "compounds_per_community"
    assert indicator.checks[0].given[0].upper == 12
    assert indicator.checks[0].expected == (ExpectedValue("here", "whole", None, 3, 3, 3),)


def test_indicators_come_sorted_by_id(write_registry: Callable[..., Path]) -> None:
    write_registry(stem="b")
    write_registry(stem="c")
    folder = write_registry(stem="a")

    assert [indicator.indicator_id for indicator in registry.load(folder)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("old", "new", "key", "got"),
    [
        ('title_en = "Compounds per community"', "", "title_en", ""),
        ('family = "scale"', 'family = "size"', "family", "size"),
        ('direction = "none"', 'direction = "up"', "direction", "up"),
        ("additive = false", "additive = 0", "additive", "0"),
        ("decimals = 2", "decimals = -1", "decimals", "-1"),
        ("decimals = 2", "decimals = 2\ncaveat_zn = 'x'", "caveat_zn", "caveat_zn"),
        ('base = "communities"', "base = 3", "compare.base", "3"),
        ('level = "any"', 'level = "some"', "compare.level", "some"),
        ("value = 12", "value = true", "check[1].given[1].value", "True"),
        ("expected = [{", "expected = [{ place = '', ", "check[1].expected[1].place", ""),
    ],
)
def test_a_wrong_field_is_named_by_file_and_key(
    write_registry: Callable[..., Path], old: str, new: str, key: str, got: str
) -> None:
    (problem,) = _problems(write_registry((old, new)))

    assert problem.file is not None
    assert problem.file.endswith("compounds_per_community.toml")
    assert (problem.column, problem.got) == (key, got)


def test_every_problem_is_reported_at_once(write_registry: Callable[..., Path]) -> None:
    swaps = (('family = "scale"', ""), ('kind = "derived"', ""), ('scope = "any"', ""))

    assert [p.column for p in _problems(write_registry(*swaps))] == [
        "family",
        "kind",
        "compare.scope",
    ]


def test_a_derived_indicator_must_have_a_check(write_registry: Callable[..., Path]) -> None:
    folder = write_registry()
    path = folder / "compounds_per_community.toml"
    path.write_text(path.read_text(encoding="utf-8").split("[[check]]")[0], encoding="utf-8")

    assert [problem.column for problem in _problems(folder)] == ["check"]


def test_half_of_a_pair_is_refused(write_registry: Callable[..., Path]) -> None:
    folder = write_registry()
    (folder / "lonely.sql").write_text("-- One row per place.\nselect 1", encoding="utf-8")

    (problem,) = _problems(folder)
    assert problem.got == "lonely.sql"
    assert "lonely.toml" in problem.english()


def test_sql_must_say_what_a_row_is(write_registry: Callable[..., Path]) -> None:
    folder = write_registry()
    (folder / "compounds_per_community.sql").write_text("select 1", encoding="utf-8")

    assert [problem.got for problem in _problems(folder)] == ["compounds_per_community.sql"]


def test_broken_toml_is_a_problem_not_a_crash(write_registry: Callable[..., Path]) -> None:
    (problem,) = _problems(write_registry(("[compare]", "[compare")))

    assert "UTF-8" in problem.english()


def test_indicators_that_share_an_axis_share_its_rules(write_registry: Callable[..., Path]) -> None:
    shared = ("decimals = 2", 'decimals = 2\ncompare_group = "g"')
    write_registry(shared, stem="a")
    folder = write_registry(shared, ('level = "any"', 'level = "same"'), stem="b")

    assert [problem.column for problem in _problems(folder)] == ["compare_group"]


@pytest.mark.parametrize(
    ("where", "holds"),
    [
        (Where("xihu"), True),
        (Where("xihu", "urban"), True),
        (Where("xihu", "whole"), False),
        (Where("xihu", None, "b"), True),
        (Where("xihu", None, "c"), False),
        (Where("wuzhou"), False),
    ],
)
def test_where_leaves_out_what_it_does_not_name(where: Where, holds: bool) -> None:
    assert where.matches("xihu", "urban", "b") is holds
