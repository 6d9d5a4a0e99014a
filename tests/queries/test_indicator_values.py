"""What the registry gives over the published figures of the five cases."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import combinations

import pandas as pd
import pytest

from governance.datasets.records.catalogue import RECORD_TYPES
from governance.indicators import comparand_rows, registry
from governance.indicators.comparability import Comparand, compare, partition
from governance.ingest.case_files import read_case_files
from governance.pipeline import case_rows, indicator_rows
from governance.store.paths import data_folder, queries_folder
from governance.store.records import create_tables
from governance.store.statements import in_order
from governance.store.workshop import Workshop

INDICATORS = {one.indicator_id: one for one in registry.load(queries_folder() / "indicators")}


def _column(file: str, name: str) -> set[str]:
    with (data_folder() / file).open(encoding="utf-8", newline="") as lines:
        return {row[name] for row in csv.DictReader(lines)} - {""}


@pytest.fixture(scope="module")
def marts() -> Iterator[Workshop]:
    """The marts of the five cases with every indicator computed."""
    rooms = (queries_folder() / "staging", queries_folder() / "marts")
    with Workshop.open() as workshop:
        case_rows.fill_raw(workshop, read_case_files(data_folder()))
        create_tables(workshop, RECORD_TYPES, 1)
        for path in in_order(path for room in rooms for path in room.glob("*.sql")):
            workshop.execute_file(path)
        indicators = tuple(INDICATORS.values())
        indicator_rows.fill_registry(workshop, indicators)
        indicator_rows.fill_observations(workshop, indicators)
        yield workshop


@pytest.fixture(scope="module")
def values(marts: Workshop) -> pd.DataFrame:
    return marts.fetch("from marts.observation").set_index("observation_id")


@pytest.fixture(scope="module")
def comparands(marts: Workshop) -> dict[str, Comparand]:
    rows = comparand_rows.from_frame(marts.fetch("from marts.comparand"))
    return {row.observation_id: row for row in rows}


def test_every_indicator_that_a_figure_names_is_registered() -> None:
    assert _column("cases/observations.csv", "indicator_id") <= INDICATORS.keys()


def test_every_reported_indicator_is_printed_somewhere() -> None:
    reported = {name for name, one in INDICATORS.items() if one.kind == "reported"}
    assert reported <= _column("cases/observations.csv", "indicator_id")


def test_every_derived_indicator_has_a_value(values: pd.DataFrame) -> None:
    derived = {name for name, one in INDICATORS.items() if one.kind == "derived"}
    assert derived <= set(values["indicator_id"])


def test_every_norm_that_an_indicator_names_exists() -> None:
    named = {one.norm for one in INDICATORS.values() if one.norm}
    assert named <= _column("reference/norms.csv", "indicator_id")
    assert _column("reference/norms.csv", "indicator_id") <= named


def test_titles_are_unique_in_both_languages() -> None:
    for name in ("title_zh", "title_en"):
        titles = [getattr(one, name) for one in INDICATORS.values()]
        assert len(titles) == len(set(titles))


def test_what_is_said_is_said_in_both_languages() -> None:
    for one in INDICATORS.values():
        for name in ("caveat", "numerator", "denominator"):
            zh, en = getattr(one, f"{name}_zh"), getattr(one, f"{name}_en")
            assert (zh is None) == (en is None), f"{one.indicator_id}: {name}"


def test_every_breakdown_has_a_title(values: pd.DataFrame) -> None:
    given = values.loc[values["breakdown"].notna(), ["indicator_id", "breakdown"]]
    titled = {
        (one.indicator_id, b.breakdown)
        for one in INDICATORS.values()
        if one.kind != "computed"
        for b in one.breakdowns
    }
    assert set(given.itertuples(index=False, name=None)) == titled


def test_notes_and_variants_are_for_places_that_have_a_value(values: pd.DataFrame) -> None:
    have = set(zip(values["indicator_id"], values["place_id"], strict=True))
    for one in INDICATORS.values():
        wheres = [*(n.where for n in one.notes), *(v.where for v in one.compare.variants)]
        for where in wheres:
            assert (one.indicator_id, where.place_id) in have


def test_notes_repeat_no_number_that_the_data_might_change() -> None:
    for one in INDICATORS.values():
        for note in one.notes:
            assert not any(character.isdigit() for character in note.zh + note.en)


def test_counts_without_a_denominator_stay_out_of_every_rate(marts: Workshop) -> None:
    """The texts print how many were solved or mediated, never out of how many."""
    divided = marts.fetch(
        "select distinct f.indicator_id from marts.observation_input as i"
        " join marts.figure as f using (figure_id)"
        " where i.role in ('numerator', 'denominator')"
    )["indicator_id"]
    solved = {name for name, one in INDICATORS.items() if one.family == "requests"}
    assert not solved & set(divided)


# observation, value, lower, upper
PINNED = [
    ("compounds_per_community.xihu.whole", 619 / 170, 619 / 170, 619 / 170),
    ("compounds_per_community.donggang.urban", 168 / 18, 168 / 18, 168 / 18),
    ("compounds_per_community.fujian-city.whole", 1521 / 159, 1521 / 159, 1521 / 159),
    ("compounds_per_branch.xinghualing.whole", 983 / 270, 983 / 270, 983 / 270),
    ("compounds_per_branch.donggang.urban", 1.6, 1.6, 1.6),
    ("old_compound_share.xinghualing.whole", 68.7413, 68.7413, 68.7413),
    ("old_compound_share.xihu.whole", 41.0339, 41.0339, 41.0339),
    ("area_organisation_coverage.xinghualing.whole", 100, 100, 100),
    ("compound_organisation_coverage_bounds.xinghualing.whole", None, 27.4669, 100),
    ("compound_organisation_coverage_bounds.fujian-city.whole", None, 80.1446, 100),
    ("compound_organisation_coverage_bounds.donggang.urban", None, 62.5, 100),
    ("committees_chaired_share.wuzhou.whole", 62.0513, 62.0513, 62.0513),
    ("red_committee_total_implied.fujian-city.whole", 674, 669, 678),
    ("red_firm_total_implied.fujian-city.whole", 583, 583, 583),
    ("households_per_grid_level2.donggang.whole", 922.0667, 922.0667, 922.0667),
    ("households_per_grid_level3.donggang.whole", 253.4476, 253.4476, 253.4476),
    ("grid_workers_per_grid.wuzhou.whole", 3200 / 610, 3200 / 620, 3300 / 610),
    ("building_leaders_per_compound.xihu.whole", 11.0388, 11.0388, 11.0388),
    ("departments_per_community.donggang.whole.communities_paired", 78 / 21, 78 / 21, 78 / 21),
    ("departments_per_community.donggang.urban.communities", 78 / 18, 78 / 18, 78 / 18),
    (
        "members_reported_per_community.donggang.whole.communities_paired",
        3800 / 21,
        3800 / 21,
        3900 / 21,
    ),
    (
        "members_reported_per_community.donggang.urban.communities",
        3800 / 18,
        3800 / 18,
        3900 / 18,
    ),
    ("agenda_items_tabled.donggang.whole", 239, 239, 239),
    ("agenda_items_per_meeting.donggang.whole", 239 / 85, 239 / 85, 239 / 85),
    ("agenda_items_settled_own_tier_share.donggang.whole", 86.1925, 86.1925, 86.1925),
    ("agenda_items_sent_up_solved_share.donggang.whole", 81.8182, 81.8182, 81.8182),
    ("agenda_items_open.donggang.whole", 6, 6, 6),
    ("hours_per_volunteer.xihu.whole", 72 / 17, 4, 73 / 17),
    ("person_visits_per_member.fujian-city.whole", 553 / 43, 552.5 / 43.5, 553.5 / 42.5),
    ("members_reported_per_branch.wuzhou.whole", 12.5, 12, 40 / 2.4),
    ("part_time_members_per_community.xihu.whole", 326 / 170, 326 / 170, 326 / 170),
    ("venues_per_service_centre.wuzhou.whole", 3, 3, 3),
    ("grid_branch_funds_total.donggang.whole", 630000, 630000, 630000),
]


@pytest.mark.parametrize(("name", "value", "lower", "upper"), PINNED)
def test_values_of_the_cases(
    values: pd.DataFrame, name: str, value: float | None, lower: float, upper: float
) -> None:
    found = values.loc[name, ["value", "lower", "upper"]].tolist()
    expected = float("nan") if value is None else value
    assert found == pytest.approx([expected, lower, upper], rel=1e-4, nan_ok=True)


# observation, whose time, up to which day, formula
WORDED = [
    (
        "agenda_items_open.donggang.whole",
        ("over", None),
        "上移的议题 33件 − 上移后已解决的议题 27件 = 6 件",
    ),
    (
        "agenda_items_per_meeting.donggang.whole",
        ("over", None),
        "(本级解决的议题 206件 + 上移的议题 33件) ÷ 各级联席会议召开次数 85次 = 2.81 件/次",
    ),
    (
        "agenda_items_sent_up_share.donggang.whole",
        ("over", None),
        "上移的议题 33件 ÷ (上移的议题 33件 + 本级解决的议题 206件) = 13.8%",
    ),
    (
        "grid_branch_funds_total.donggang.whole",
        ("not_stated", None),
        "每个网格党支部的工作经费 6,000元 × 小区网格党支部 105个 = 630,000 元",
    ),
    (
        "grid_branches_per_grid.donggang.whole",  # the branches have a day, the grids none
        ("not_stated", None),
        "小区网格党支部 105个 ÷ 二级网格 105个 = 1.00 个/网格",
    ),
    (
        "aid_value_per_consortium.donggang.whole",
        ("as_of", "2021-04-28"),
        "帮扶资金和物资价值 1,000,000余元 ÷ 区域党建协同体 18个 = 55,556 元/协同体，"
        "区间 55,556–111,111",
    ),
]


@pytest.mark.parametrize(("name", "time", "formula"), WORDED)
def test_a_value_says_its_time_and_its_arithmetic(
    values: pd.DataFrame, name: str, time: tuple[str, str | None], formula: str
) -> None:
    row = values.loc[name]
    end = None if pd.isna(row["period_end"]) else row["period_end"].date().isoformat()
    assert (row["period_basis"], end) == time
    assert row["formula_zh"] == formula


MUST_COMPARE = [
    ("compounds_per_community", ("xihu.whole", "donggang.urban", "fujian-city.whole")),
    ("old_compound_share", ("xihu.whole", "xinghualing.whole")),
    ("part_time_members_per_community", ("xihu.whole", "fujian-city.whole")),
    ("compounds_per_branch", ("donggang.urban", "xinghualing.whole", "fujian-city.whole")),
]


@pytest.mark.parametrize(("indicator", "places"), MUST_COMPARE)
def test_what_must_compare_shares_one_axis(
    comparands: dict[str, Comparand], indicator: str, places: tuple[str, ...]
) -> None:
    group = [comparands[f"{indicator}.{place}"] for place in places]
    assert partition(group).groups == (tuple(group),)


# two observations, every field that must be named
REFUSED = [
    ("compounds.xihu.whole", "compounds.donggang.urban", ["scope"]),
    ("compounds.xihu.whole", "compounds.fujian-city.whole", ["level"]),
    ("compounds.xinghualing.whole", "compounds.xinghualing-sanqiao.whole", ["level"]),
    ("communities.donggang.urban", "communities.fujian-city.whole", ["scope", "level"]),
    ("grids_per_community.donggang.urban", "grids_per_community.fujian-city.whole", ["definition"]),
    ("grid_workers_per_grid.wuzhou.whole", "grid_workers_per_grid.donggang.whole", ["definition"]),
    ("grids.wuzhou.whole", "grids.fujian-city.whole", ["definition"]),
    ("compound_branches.wuzhou.whole", "compound_branches.fujian-city.whole", ["definition"]),
    ("service_centres.wuzhou.whole", "service_centres.fujian-city.whole", ["definition"]),
    (
        "service_centres_per_compound.xihu.whole",
        "service_centres_per_compound.fujian-city.whole",
        ["definition"],
    ),
    (
        "compound_organisation_coverage_bounds.xinghualing.whole",
        "compound_organisation_coverage_bounds.fujian-city.whole",
        ["base"],
    ),
    (
        "disputes_mediated.donggang.whole",
        "disputes_mediated.wuzhou.whole",
        ["definition", "level", "period"],
    ),
    ("volunteers.xihu.whole", "volunteers.wuzhou.whole", ["definition", "level", "period"]),
    (
        "old_compound_share.xihu.whole",
        "old_compound_share_printed.xinghualing.whole",
        ["indicator", "definition"],
    ),
    (
        "compounds_per_community.xihu.whole",
        "households_per_compound.donggang.urban",
        ["indicator", "definition", "unit", "base"],
    ),
]


@pytest.mark.parametrize(("left", "right", "fields"), REFUSED)
def test_what_does_not_compare_is_refused_by_field(
    comparands: dict[str, Comparand], left: str, right: str, fields: list[str]
) -> None:
    failures = compare(comparands[left], comparands[right])
    assert [failure.field for failure in failures] == fields


def test_every_reason_says_two_different_things(comparands: dict[str, Comparand]) -> None:
    by_axis: dict[str, list[Comparand]] = {}
    for row in comparands.values():
        by_axis.setdefault(row.axis, []).append(row)
    for rows in by_axis.values():
        for one, other in combinations(rows, 2):
            for failure in compare(one, other):
                assert failure.field == "period" or failure.left != failure.right
