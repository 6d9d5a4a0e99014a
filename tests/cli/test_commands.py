"""The command line, run as a person runs it: what it prints and its exit code."""

import csv
import io
import json
from pathlib import Path

import pytest

from governance.cli import main
from governance.pipeline.build import build
from governance.store.paths import warehouse_folder
from tests.tiny_data import tiny_text, write_tiny_data
from tests.tiny_queries import write_tiny_queries


@pytest.fixture
def inputs(tmp_path: Path) -> list[str]:
    """The options that name a tiny project's home, data and queries."""
    data = write_tiny_data(tmp_path / "data")
    queries = write_tiny_queries(tmp_path / "queries")
    return ["--home", str(tmp_path / "home"), "--data", str(data), "--queries", str(queries)]


@pytest.fixture
def home(inputs: list[str]) -> list[str]:
    """The option that names a home in which the tiny project has been built."""
    build(Path(inputs[1]), Path(inputs[3]), Path(inputs[5]))
    return inputs[:2]


def test_build_says_the_version_and_then_that_nothing_changed(
    inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", *inputs]) == 0
    assert capsys.readouterr().out.startswith("已建立 0001-")
    assert main(["build", *inputs, "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("unchanged 0001-")
    assert main(["build", *inputs, "--force"]) == 0
    assert capsys.readouterr().out.startswith("已建立 0002-")


def test_build_of_broken_data_lists_problems_and_writes_nothing(
    inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    scopes = Path(inputs[3]) / "reference/scopes.csv"
    scopes.write_text(tiny_text("scopes").replace("西区城区", ""), encoding="utf-8")
    assert main(["build", *inputs, "--lang", "en"]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("reference/scopes.csv, line 3, column “name_zh”: ")
    assert not list(warehouse_folder(Path(inputs[1])).glob("warehouse-*"))


def test_values_as_a_table_line_up(home: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["values", "--indicator", "old_share", "compounds", *home]) == 0
    assert capsys.readouterr().out == (
        "指标       地方  范围   细分  数值  下限  上限  单位  修饰   算式\n"
        "─────────  ────  ─────  ────  ────  ────  ────  ────  ─────  ────────────────────────────────\n"
        "compounds  西区  whole     —    10    10    10  个    exact  原文印作“10个”\n"
        "old_share  西区  whole     —    40    40    40  %     exact  老旧小区 4个 ÷ 小区 10个 = 40.0%\n"
    )


def test_a_table_rounds_values_and_json_does_not(
    inputs: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    observations = tiny_text("observations").replace("10个,1,10,10,10", "7个,1,7,7,7")
    path = Path(inputs[3]) / "cases/observations.csv"
    path.write_text(observations, encoding="utf-8")
    assert main(["build", *inputs]) == 0
    command = ["values", "--indicator", "old_share", *inputs[:2]]
    assert main(command) == 0
    assert "  57.1  57.1  57.1  %" in capfdbinary.readouterr().out.decode()
    assert main([*command, "--json"]) == 0
    [record] = json.loads(capfdbinary.readouterr().out)["records"]
    assert record["value"] == pytest.approx(400 / 7)


def test_values_in_english(home: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["values", "--indicator", "old_share", "--lang", "en", *home]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[0].split() == (
        [
            "Indicator",
            "Place",
            "Scope",
            "Breakdown",
            "Value",
            "Lower",
            "Upper",
            "Unit",
            "Qualifier",
            "Formula",
        ]
    )
    assert "old compounds 4 ÷ compounds 10 = 40.0%" in out


def test_values_as_json_and_csv_hold_every_column(
    home: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    command = ["values", "--indicator", "old_share", *home]
    assert main([*command, "--json"]) == 0
    document = json.loads(capfdbinary.readouterr().out)
    [record] = document["records"]
    assert (record["value"], record["numerator"], record["denominator"]) == (40, 4, 10)
    assert (record["load_id"], record["period_end"]) == (None, "2022-08-02")
    assert document["metadata"]["version"].startswith("0001-")
    assert main([*command, "--format", "csv"]) == 0
    text = capfdbinary.readouterr().out.decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text))
    assert (row["indicator_id"], row["value"], row["load_id"]) == ("old_share", "40", "")


def test_a_place_without_a_value_prints_no_row(
    home: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["values", "--indicator", "old_share", "--place", "coast", *home]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh", "没有指标 old_shares。相近的：old_share"), ("en", "no indicator old_shares. Nearest: old_share")],
)  # fmt: skip
def test_an_unknown_indicator_names_the_nearest(
    home: list[str], capsys: pytest.CaptureFixture[str], language: str, said: str
) -> None:
    assert main(["values", "--indicator", "old_shares", "--lang", language, *home]) == 2
    assert said in capsys.readouterr().err


def test_figures_can_be_chosen_by_place_role_and_indicator(
    home: list[str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    def ids(*options: str) -> list[str]:
        assert main(["figures", "--json", *options, *home]) == 0
        records = json.loads(capfdbinary.readouterr().out)["records"]
        return [record["figure_id"] for record in records]

    assert ids() == ["west-05", "west-01", "west-02", "west-03", "west-04", "coast-01"]
    assert ids("--place", "west-lane", "coast") == ["west-04", "coast-01"]
    assert ids("--role", "norm") == ["west-05"]
    assert ids("--indicator", "compounds_old") == ["west-02"]


def test_a_range_shows_its_ends_and_a_dash_for_its_value(
    home: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["figures", "--role", "norm", *home]) == 0
    assert "—   300   500  range" in capsys.readouterr().out


def test_checks_end_with_1_only_on_a_contradiction(
    inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", *inputs]) == 0
    assert main(["checks", *inputs[:2]]) == 0
    assert "consistent  4 ≤ 10" in capsys.readouterr().out
    observations = tiny_text("observations").replace("4个,1,4,4,4", "14个,1,14,14,14")
    path = Path(inputs[3]) / "cases/observations.csv"
    path.write_text(observations, encoding="utf-8")
    assert main(["build", *inputs]) == 0
    assert main(["checks", "--verdict", "inconsistent", *inputs[:2]]) == 1
    assert "inconsistent" in capsys.readouterr().out


def test_indicators_lists_the_registry(home: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["indicators", *home]) == 0
    lines = capsys.readouterr().out.splitlines()[2:]
    assert sorted(line.split()[0] for line in lines) == ["compounds", "compounds_old", "old_share"]


@pytest.mark.parametrize("command", [["figures"], ["checks"], ["values", "--indicator", "x"]])
def test_without_a_warehouse_every_reader_says_what_to_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    assert main([*command, "--home", str(tmp_path)]) == 3
    assert "python -m governance build" in capsys.readouterr().err


def test_datapackage_checks_then_writes(
    inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["datapackage", *inputs]
    assert main([*command, "--check"]) == 1
    assert main(command) == 0
    assert main([*command, "--check"]) == 0
    written = Path(inputs[3]) / "reference" / "datapackage.json"
    assert '"name": "governance-reference"' in written.read_text(encoding="utf-8")
    assert str(written) in capsys.readouterr().out


def test_doctor_tells_what_is_missing_and_then_that_all_is_well(
    inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor", "--lang", "en", *inputs]) == 1
    assert "✗ Warehouse: not built yet. Run: python -m governance build" in capsys.readouterr().out
    assert main(["build", *inputs]) == 0
    assert main(["doctor", *inputs]) == 0
    assert "✗" not in capsys.readouterr().out


def test_a_home_that_cannot_be_written_is_named(
    inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(inputs[1]).write_text("a file, not a folder", encoding="utf-8")
    assert main(["build", *inputs, "--lang", "en"]) == 3
    assert capsys.readouterr().err.startswith(f"cannot read or write {inputs[1]}")


@pytest.mark.parametrize(
    "command",
    ["build", "datapackage", "doctor", "indicators", "values", "figures", "checks"],
)
def test_every_command_has_an_example_in_its_help(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert f"例 example: python -m governance {command}" in capsys.readouterr().out


@pytest.mark.parametrize("command", [[], ["nothing"], ["values"], ["build", "--speed"]])
def test_wrong_usage_ends_with_2(command: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(command)
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("words", "chinese", "english"),
    [
        ([], "没有写要做什么", "no command is given"),
        (["frobnicate"], "没有“frobnicate”这个命令", "no command “frobnicate”"),
        (["load"], "缺少必须写的内容：FILE", "something required is missing: FILE"),
        (["load", "a.csv", "--type"], "--type 后面要写一个值", "--type must be followed"),
        (["load", "a.csv", "--tpye", "requests"], "是不是 --type", "Did you mean --type"),
        (["load", "a.csv", "--type", "reqs"], "不能是“reqs”。可用的：places", "There are: places"),
        (["load", "a.csv", "--as-of", "31.3"], "应写成 2025-03-31。", "write 2025-03-31."),
    ],
)
def test_wrong_usage_is_told_in_both_languages_with_the_next_step(
    words: list[str], chinese: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert chinese in told and english in told
    assert "用法见：python -m governance" in told and "usage: python -m governance" in told


def test_the_home_and_the_language_may_stand_before_the_command(
    home: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for line in (["--lang=en", *home, "loads"], ["loads", *home, "--lang", "en"]):
        assert main(line) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1] and "Rows in" in told[0]
