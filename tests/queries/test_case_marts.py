"""Given the tiny data, each mart of the cases holds exactly these rows."""

from typing import Any

import pytest

from governance.store.workshop import Workshop


def rows(workshop: Workshop, sql: str) -> list[tuple[Any, ...]]:
    found = workshop.fetch(sql).astype(object)
    return list(found.where(found.notna(), None).itertuples(index=False, name=None))


def test_figures_stand_in_the_order_of_the_sources_and_their_lines(tiny_marts: Workshop) -> None:
    found = rows(tiny_marts, "select figure_id, sort_key, line from marts.figure order by sort_key")
    assert found == [
        ("west-05", 1, 2),
        ("west-01", 2, 3),
        ("west-02", 3, 3),
        ("west-03", 4, 5),
        ("west-04", 5, 5),
        ("coast-01", 6, 1),
    ]


def test_only_over_loses_its_upper_bound_when_bare(tiny_marts: Workshop) -> None:
    found = rows(
        tiny_marts,
        "select qualifier, value, lower, upper, bare_lower, bare_upper"
        " from marts.figure order by figure_id",
    )
    assert found == [
        ("exact", 12, 12, 12, 12, 12),
        ("exact", 10, 10, 10, 10, 10),
        ("exact", 4, 4, 4, 4, 4),
        ("over", 2600, 2600, 2700, 2600, None),
        ("at_least", 85, 85, None, 85, None),
        ("range", None, 300, 500, 300, 500),
    ]


def test_a_figure_carries_the_names_of_place_scope_and_source(tiny_marts: Workshop) -> None:
    found = rows(
        tiny_marts,
        "select figure_id, place_name_zh, place_level, case_place_id, scope_name_zh, scope_name_en,"
        " source_title, publisher from marts.figure order by sort_key",
    )
    assert found[3:] == [
        (
            "west-03",
            "西区",
            "county",
            "west",
            "西区城区",
            "Urban part of West",
            "西区的做法",
            "西区报",
        ),
        ("west-04", "西巷小区", "compound", "west", "全部", "Whole", "西区的做法", "西区报"),
        ("coast-01", "某市", "prefecture", "coast", "全部", "Whole", None, None),
    ]


def test_a_place_belongs_to_the_nearest_place_with_a_document(tiny_marts: Workshop) -> None:
    found = rows(
        tiny_marts,
        "select place_id, parent_place_id, case_place_id, is_withheld"
        " from marts.place order by sort_key",
    )
    assert found == [
        ("land", None, None, False),
        ("west", "land", "west", False),
        ("west-lane", "west", "west", False),
        ("coast", "land", "coast", True),
    ]


def test_every_place_has_the_scope_whole(tiny_marts: Workshop) -> None:
    found = rows(tiny_marts, "select place_id, scope, scope_name_zh from marts.scope order by all")
    assert found == [
        ("coast", "whole", "全部"),
        ("land", "whole", "全部"),
        ("west", "urban", "西区城区"),
        ("west", "whole", "全区"),
        ("west-lane", "whole", "全部"),
    ]


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        (
            "select source_id, figures, script from marts.source order by sort_key",
            [("west-2022", 5, "simplified"), ("coast-undated", 1, "traditional")],
        ),
        (
            "select norm_id, lower, upper, unit, figure_id from marts.norm",
            [("west-households", 300, 500, "户", "west-05")],
        ),
        (
            "select source_id, line, span, occurrence, reason from marts.not_figure",
            [("west-2022", 1, "2022", 1, "日期")],
        ),
        (
            "select type_id, type_name_zh, source_id from marts.compound_type",
            [("old", "老旧小区", "west-2022")],
        ),
        (
            "select term_id, definition_en from marts.term order by sort_key",
            [
                ("compound", "a residential estate, walled or not"),
                ("community", "the area of a residents' committee"),
            ],
        ),
    ],
)
def test_the_other_marts_of_the_cases(
    tiny_marts: Workshop, sql: str, expected: list[tuple[Any, ...]]
) -> None:
    assert rows(tiny_marts, sql) == expected
