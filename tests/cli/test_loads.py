"""`load`, `loads`, `unload` and `rejects` as a person runs them: what they print, their exit codes."""

import json
import shutil
from pathlib import Path

import pytest

from governance.cli import main
from governance.cli.progress import line

REQUESTS = "工单编号,创建时间,评分\nA1,2025-03-01 09:00,5\nA2,2025-03-02 09:00,9\n"


@pytest.fixture
def inputs(pristine_tiny: Path, tmp_path: Path) -> list[str]:
    """The options that name a built tiny project's home, data and queries."""
    folder = shutil.copytree(pristine_tiny, tmp_path / "tiny")
    return [
        word for name in ("home", "data", "queries") for word in (f"--{name}", str(folder / name))
    ]


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A file of two requests, one of which cannot be used."""
    path = tmp_path / "march.csv"
    path.write_text(REQUESTS, encoding="utf-8")
    return str(path)


def _load(file: str, inputs: list[str], *options: str) -> int:
    return main(["load", file, "--type", "requests", "--place", "west", *options, *inputs])


def test_load_prints_one_object_whose_rows_add_up(
    file: str, inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _load(file, inputs, "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["status"], said["rows_in"], said["rows_used"]) == ("loaded", 2, 1)
    assert said["rows_set_aside"] == {"out_of_range": 1}
    assert said["entry"]["files"][0]["name"] == "march.csv"
    assert _load(file, inputs, "--json") == 0
    again = json.loads(capsys.readouterr().out)
    assert (again["status"], again["load_id"]) == ("unchanged", said["load_id"])


def test_rejects_write_the_row_and_unload_takes_it_away(
    file: str, inputs: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = inputs[:2]
    assert _load(file, inputs, "--json") == 0
    load_id = json.loads(capsys.readouterr().out)["load_id"]
    target = tmp_path / "rejects.csv"
    assert main(["rejects", load_id, "-o", str(target), *home]) == 0
    text = target.read_text(encoding="utf-8-sig")
    assert "A2" in text
    assert "A1" not in text
    capsys.readouterr()
    assert main(["loads", *home]) == 0
    assert load_id in capsys.readouterr().out
    assert main(["unload", load_id, *inputs]) == 0
    assert main(["loads", "--json", *home]) == 0
    assert json.loads(capsys.readouterr().out.partition("\n")[2]) == []
    assert main(["rejects", load_id, "-o", str(target), *home]) == 3


def test_a_question_ends_with_4_and_names_its_option(
    file: str, inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["load", file, "--type", "requests", *inputs]) == 4
    assert "--place" in capsys.readouterr().err
    assert main(["load", file, "--type", "requests", "--json", *inputs]) == 4
    [question] = json.loads(capsys.readouterr().out)["questions"]
    assert question["option"] == "--place"


def test_a_place_that_is_not_known_is_named(
    file: str, inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["load", file, "--type", "requests", "--place", "nowhere", *inputs]
    assert main(command) == 3
    assert "nowhere" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(
    inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _load("missing.csv", inputs) == 3
    assert "missing.csv" in capsys.readouterr().err


def test_a_dry_run_says_so_and_keeps_nothing(
    file: str, inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _load(file, inputs, "--dry-run", "--json") == 0
    assert json.loads(capsys.readouterr().out)["status"] == "dry_run"
    assert main(["loads", "--json", *inputs[:2]]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("command", ["load", "loads", "unload", "rejects"])
def test_every_command_has_an_example_in_its_help(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert f"例 example: python -m governance {command}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("share", "full", "said"), [(0.0, 0, "  0%"), (0.5, 12, " 50%"), (1.7, 24, "100%")]
)
def test_the_bar_says_how_far_a_load_is(share: float, full: int, said: str) -> None:
    text = line("rows", share, "en")
    assert (text.count("█"), text.count("·")) == (full, 24 - full)
    assert text.endswith(f"{said} reading and checking")


def test_a_file_of_which_no_row_can_be_used_is_not_kept(
    inputs: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("工单编号,创建时间,评分\nA2,2025-03-02 09:00,9\n", encoding="utf-8")
    assert _load(str(path), inputs, "--json") == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["status"], said["rows_set_aside"]) == ("nothing_used", {"out_of_range": 1})
    assert main(["loads", "--json", *inputs[:2]]) == 0
    assert json.loads(capsys.readouterr().out) == []
    # Nor are its rows lost: the report says how to get them.
    assert _load(str(path), inputs) == 1
    assert f"rejects {said['load_id']} -o" in capsys.readouterr().out
    target = tmp_path / "rejects.csv"
    assert main(["rejects", said["load_id"], "-o", str(target), *inputs[:2]]) == 0
    assert "A2" in target.read_text(encoding="utf-8-sig")


def test_the_report_names_the_day_the_columns_left_out_and_what_to_do_next(
    tmp_path: Path, inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "april.csv"
    header = "工单编号,工单状态,创建时间,来电人,主要内容,督办级别"
    rows = ["B1,,2025-04-01 09:00,张伟,漏水,高", "B2,没见过,2025-04-02 09:00,李强,噪音,低"]
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    assert _load(str(path), inputs, "--as-of", "2025-04-30", "--map", "督办级别=") == 0
    said = capsys.readouterr().out
    assert "导出日期 2025-04-30" in said
    assert "月份 2025-04" in said
    assert "不保留的个人信息列：来电人" in said
    assert "主要内容" in said
    assert "没有用到的列（--map 指定）：督办级别" in said
    assert "--unknown-codes other" in said


def test_loads_are_listed_by_the_title_of_their_type(
    file: str, inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _load(file, inputs) == 0
    capsys.readouterr()
    assert main(["loads", *inputs[:2]]) == 0
    assert "诉求" in capsys.readouterr().out


def test_a_folder_and_a_day_that_is_none_are_told(
    file: str, inputs: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _load(str(tmp_path), inputs) == 3
    assert "文件夹" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        _load(file, inputs, "--as-of", "昨天")
    assert ended.value.code == 2
    assert "昨天：应写成 2025-03-31" in capsys.readouterr().err
