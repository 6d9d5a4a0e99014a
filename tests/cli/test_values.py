"""`values` and `rows` on loaded records: choices, formats, wrong words."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from governance.cli import main
from governance.cli.value_absence import absence_of_numerator
from governance.store.reader import reader_of

EXPORT = """\
工单编号,创建时间,办结时间,一级分类,受理渠道
a1,2025-01-03 09:00,2025-01-05 09:00,道路,电话
a2,2025-01-13 10:00,,道路,网络
a3,2025-02-14 11:00,2025-02-15 11:00,供水,电话
"""


@pytest.fixture(scope="module")
def home(pristine_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("values")
    shutil.copytree(pristine_home, folder / "home")
    export = folder / "三月.csv"
    export.write_text(EXPORT, encoding="utf-8")
    home = str(folder / "home")
    words = ["load", str(export), "--type", "requests", "--place", "xihu", "--yes", "--json"]
    assert main([*words, "--home", home]) == 0
    yield home
    reader_of(Path(home)).close()


def records(capsysbinary: pytest.CaptureFixture[bytes], *words: str) -> list[dict[str, object]]:
    capsysbinary.readouterr()
    assert main([*words, "--json"]) == 0
    found: list[dict[str, object]] = json.loads(capsysbinary.readouterr().out)["records"]
    return found


def test_values_are_chosen_by_month_and_level(
    home: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    asked = ("values", "--home", home, "--indicator", "requests_received")
    months = records(capsysbinary, *asked, "--level", "county", "--from", "2025-02")
    assert [(row["place_id"], row["period_start"], row["value"]) for row in months] == [
        ("xihu", "2025-02-01", 1)
    ]
    upto = records(capsysbinary, *asked, "--place", "zhejiang", "--to", "2025-01")
    assert [(row["value"], row["origin"]) for row in upto] == [(2, "loaded")]


def test_values_are_split_and_pooled(home: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    asked = ("values", "--home", home, "--indicator", "requests_received", "--place", "xihu")
    rows = records(capsysbinary, *asked, "--by", "category", "--period", "all")
    assert {row["slice"]: row["value"] for row in rows} == {"供水": 1, "道路": 2}


def test_a_published_and_a_computed_value_each_tell_their_origin(
    home: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    asked = ("values", "--home", home, "--indicator", "compounds", "requests_received")
    rows = records(capsysbinary, *asked, "--place", "xihu", "--period", "all")
    assert [row["origin"] for row in rows] == ["published", "loaded"]


@pytest.mark.parametrize(
    ("wanted", "read"), [("xlsx", pd.read_excel), ("parquet", pd.read_parquet)]
)
def test_values_are_written_to_a_file(home: str, tmp_path: Path, wanted: str, read: object) -> None:
    path = tmp_path / f"values.{wanted}"
    asked = ["values", "--home", home, "--indicator", "requests_closed_share", "--period", "all"]
    assert main([*asked, "--place", "xihu", "--format", wanted, "-o", str(path)]) == 0
    frame = read(io.BytesIO(path.read_bytes()))  # type: ignore[operator]
    assert len(frame) == 1


def test_rows_carry_the_time_to_close_in_three_measures(
    home: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    rows = records(
        capsysbinary, "rows", "--home", home, "--type", "requests", "--place", "hangzhou"
    )
    first = rows[0]
    assert [row["request_id"] for row in rows] == ["a1", "a2", "a3"]
    # 3 January 2025 is a Friday, 5 January a Sunday.
    days = (first["elapsed_days"], first["calendar_days"], first["working_days"])
    assert days == (2, 2, 0)


@pytest.mark.parametrize("words", [("--from", "2025"), ("--by", "colour"), ("--level", "galaxy")])
def test_a_wrong_word_is_refused(home: str, words: tuple[str, str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["values", "--home", home, "--indicator", "requests_received", *words])
    assert refused.value.code == 2


def test_a_place_is_given_by_code_and_a_level_is_sought_below_it(
    home: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    asked = ("values", "--home", home, "--indicator", "requests_received", "--to", "2025-01")
    [by_code] = records(capsysbinary, *asked, "--place", "330106")
    [below] = records(capsysbinary, *asked, "--place", "zhejiang", "--level", "county")
    assert by_code["place_id"] == below["place_id"] == "xihu"
    assert main([*asked, "--place", "nowhere"]) == 3
    assert "nowhere" in capsysbinary.readouterr().err.decode()


def test_counts_are_printed_without_the_noise_of_floating_point(
    home: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    asked = ("values", "--home", home, "--indicator", "requests_closed_by_day_share")
    rows = records(capsysbinary, *asked, "--place", "xihu", "--period", "all")
    counts = [float(str(row["numerator"])) for row in rows if row["numerator"] is not None]
    assert counts
    assert counts == [round(count, 6) for count in counts]


def test_breakdowns_stand_in_the_order_of_the_registry(
    home: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    asked = ("values", "--home", home, "--indicator", "requests_closed_by_day_share")
    rows = records(capsysbinary, *asked, "--place", "xihu", "--period", "all")
    assert [row["breakdown"] for row in rows] == ["day_1", "day_3", "day_7", "day_15", "day_30"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("requests_received", "--from", "2030-01"), "2025-01 至 2025-02"),
        (("compounds_registered",), "load 文件 --type compound_register"),
    ],
    ids=["elsewhere", "nothing-loaded"],
)
def test_no_value_is_answered_with_what_is_there(
    home: str, capsysbinary: pytest.CaptureFixture[bytes], asked: tuple[str, ...], said: str
) -> None:
    capsysbinary.readouterr()
    assert main(["values", "--home", home, "--lang", "zh", "--json", "--indicator", *asked]) == 0
    answer = capsysbinary.readouterr()
    assert json.loads(answer.out)["records"] == []
    assert said in answer.err.decode()


def test_cases_of_which_nothing_is_counted_say_that_it_is_not_recorded() -> None:
    frame = pd.DataFrame(
        {
            "numerator": [None, 0.0, None],
            "denominator": [3.0, 3.0, None],
            "value": [None, 0.0, 5.0],
        }
    )
    assert absence_of_numerator(frame) == ["没有登记 not recorded", "", ""]
