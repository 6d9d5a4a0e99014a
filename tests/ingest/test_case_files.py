"""Data files are read whole or refused with every problem: file, line, column, got."""

from pathlib import Path

import pytest

from governance.datasets.catalogue import DATASETS
from governance.ingest.case_files import data_paths, read_case_files
from governance.model.errors import DataError, Problem
from tests.tiny_data import FILES, tiny_text, write_tiny_data

Found = tuple[str | None, int | None, str | None, str]


def problems_of(folder: Path) -> list[Problem]:
    with pytest.raises(DataError) as caught:
        read_case_files(folder)
    return list(caught.value.problems)


def places_of(folder: Path) -> list[Found]:
    return [(p.file, p.line, p.column, p.got) for p in problems_of(folder)]


def test_tiny_data_is_read_with_types(tmp_path: Path) -> None:
    files = read_case_files(write_tiny_data(tmp_path))
    row = files.tables["observations"].rows[4]
    assert (row.line, row["observation_id"], row["line"]) == (6, "west-05", 2)
    assert (row["value"], row["lower"], row["upper"]) == (None, 300.0, 500.0)
    assert files.tables["places"].column("withheld") == (False, False, False, True)
    assert files.relations[0].terms[1].role == "whole"
    assert files.mechanisms[0].measures[0].datasets == ("meetings",)
    assert [part.listed for part in files.mechanisms[0].parts] == [True, False]


def test_every_file_a_build_reads_is_named(tmp_path: Path) -> None:
    names = {path.relative_to(tmp_path).as_posix() for path in data_paths(tmp_path)}
    assert names == set(FILES)


def test_a_span_may_lack_its_dates(tmp_path: Path) -> None:
    undated = tiny_text("observations").replace("2022-08-02,as_of", ",over")
    tables = read_case_files(write_tiny_data(tmp_path, observations=undated)).tables
    assert set(tables) == {dataset.name for dataset in DATASETS}


def test_a_byte_order_mark_is_no_problem(tmp_path: Path) -> None:
    write_tiny_data(tmp_path, scopes="\ufeff" + tiny_text("scopes"))
    assert len(read_case_files(tmp_path).tables["scopes"].rows) == 2


OBSERVATIONS = "cases/observations.csv"


@pytest.mark.parametrize(
    ("file", "old", "new", "found"),
    [
        ("observations", "10个,1,10,", "10个,1,ten,", (OBSERVATIONS, 2, "value", "ten")),
        ("observations", ",exact,count", ",exactly,count", (OBSERVATIONS, 2, "qualifier", "exactly")),
        ("observations", "west-2022,3,10个", "west-2022,0,10个", (OBSERVATIONS, 2, "line", "0")),
        ("observations", "west-2022,3,10个", "lost,3,10个", (OBSERVATIONS, 2, "source_id", "lost")),
        ("observations", "10,10,10,", "10,11,12,", (OBSERVATIONS, 2, "value", "10.0")),
        ("observations", "2600,2600,2700", "2600,2600,", (OBSERVATIONS, 4, "qualifier", "over")),
        ("observations", "85,85,,%", "85,85,100,%", (OBSERVATIONS, 5, "qualifier", "at_least")),
        ("observations", "1,,300,500", "1,400,300,500", (OBSERVATIONS, 6, "value", "400.0")),
        ("observations", "1,,300,500", "1,,500,300", (OBSERVATIONS, 6, "upper", "300.0")),
        ("observations", ",urban,", ",suburb,", (OBSERVATIONS, 4, "scope", "suburb")),
        (
            "observations",
            ",2022-08-02,as_of",
            ",2022-08-02,not_stated",
            (OBSERVATIONS, 2, "period_basis", "not_stated"),
        ),
        (
            "observations",
            "whole,,2022-08-02",
            "whole,2022-08-03,2022-08-02",
            (OBSERVATIONS, 2, "period_end", "2022-08-02"),
        ),
        (
            "observations",
            "west-02,",
            "west-01,",
            (OBSERVATIONS, 3, "observation_id", "west-01"),
        ),
        ("places", "west-lane,west,", "west-lane,south,", ("reference/places.csv", 4, "parent_id", "south")),
        ("places", ",西区,West", ",,West", ("reference/places.csv", 3, "name_zh", "")),
        ("norms", ",300,500,", ",500,300,", ("reference/norms.csv", 2, "upper", "300.0")),
        ("glossary", ",community\n", ",community,x\n", ("reference/glossary.csv", 2, None, "7")),
        (
            "glossary",
            ",community\n",
            ",community;lane\n",
            ("reference/glossary.csv", 2, "not_to_confuse_with", "lane"),
        ),
        ("scopes", "scope,name_zh", "scope,名", ("reference/scopes.csv", 1, None, "place_id,scope,名,name_en,note")),
        ("relations", '"part_whole"', '"likes"', ("cases/relations.toml", 1, "kind", "likes")),
        ("relations", '"west-02"', '"west-99"', ("cases/relations.toml", 1, "terms", "west-99")),
        ("relations", "title_en =", "titel_en =", ("cases/relations.toml", 1, "title_en", "")),
        ("mechanisms", '["west-01"]', '["west-98"]', ("cases/mechanisms.toml", 6, "figures", "west-98")),
        ("mechanisms", 'kind = "deliberation"', 'kind = "magic"', ("cases/mechanisms.toml", 6, "kind", "magic")),
        ("mechanisms", '["meetings"]\nf', '["x"]\nf', ("cases/mechanisms.toml", 6, "datasets", "x")),
        ("mechanisms", "listed = true", 'listed = "yes"', ("cases/mechanisms.toml", 6, "parts[1].listed", "yes")),
        ("mechanisms", "unlisted_zh", "unlisted", ("cases/mechanisms.toml", 6, "unlisted", "unlisted")),
        ("mechanisms", "line = 4", 'line = "4"', ("cases/mechanisms.toml", 6, "named[1].line", "4")),
    ],
)  # fmt: skip
def test_one_broken_thing_is_found_where_it_is(
    tmp_path: Path, file: str, old: str, new: str, found: Found
) -> None:
    text = tiny_text(file)
    assert old in text
    write_tiny_data(tmp_path, **{file: text.replace(old, new, 1)})
    assert found in places_of(tmp_path)


def test_all_problems_are_reported_at_once(tmp_path: Path) -> None:
    observations = tiny_text("observations").replace("10个,1,10,", "10个,1,ten,")
    glossary = tiny_text("glossary").replace("community,社区,", "compound,社区,")
    write_tiny_data(
        tmp_path,
        observations=observations.replace("coast-01,coast-undated", "coast-01,nowhere"),
        glossary=glossary,
    )
    assert places_of(tmp_path) == [
        (OBSERVATIONS, 2, "value", "ten"),
        (OBSERVATIONS, 7, "source_id", "nowhere"),
        ("reference/glossary.csv", 3, "term_id", "compound"),
        ("reference/glossary.csv", 2, "not_to_confuse_with", "community"),
    ]


def test_a_missing_file_is_named_once_and_not_again_by_whoever_refers_to_it(tmp_path: Path) -> None:
    write_tiny_data(tmp_path)
    (tmp_path / "reference/places.csv").unlink()
    assert places_of(tmp_path) == [("reference/places.csv", None, None, "")]


def test_a_file_in_another_encoding_says_so(tmp_path: Path) -> None:
    write_tiny_data(tmp_path)
    path = tmp_path / "reference/glossary.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    assert places_of(tmp_path) == [("reference/glossary.csv", 2, None, "c7")]
    assert problems_of(tmp_path)[0].expected == "UTF-8"


def test_broken_quotes_and_broken_toml_say_where(tmp_path: Path) -> None:
    write_tiny_data(
        tmp_path,
        glossary=tiny_text("glossary").replace('"a residential', 'x"a residential').replace('not",', 'not"y",'),
        relations=tiny_text("relations").replace('kind = "part_whole"', "kind = part_whole"),
    )  # fmt: skip
    files = {(problem.file, problem.line) for problem in problems_of(tmp_path)}
    assert ("cases/relations.toml", 3) in files
    assert ("reference/glossary.csv", 2) in files


def test_lines_are_counted_through_cells_that_hold_line_breaks(tmp_path: Path) -> None:
    glossary = tiny_text("glossary").replace("居民居住的院落", '"居民居住\n的院落"')
    write_tiny_data(tmp_path, glossary=glossary.replace(",社区,community", ",,community"))
    assert places_of(tmp_path) == [("reference/glossary.csv", 4, "term_zh", "")]
