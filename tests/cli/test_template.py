"""`template` writes a form, tells where, and never over one that may be filled in already."""

import json
from pathlib import Path

import pytest

from governance.cli import main


@pytest.mark.parametrize(
    ("suffix", "begins"), [(".xlsx", b"PK"), (".csv", b"\xef\xbb\xbf"), (".json", b"{")]
)
def test_a_form_is_written_in_the_kind_that_its_name_asks_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], suffix: str, begins: bytes
) -> None:
    output = tmp_path / f"诉求{suffix}"
    assert main(["template", "requests", "-o", str(output)]) == 0
    assert output.read_bytes().startswith(begins)
    assert str(output) in capsys.readouterr().out


def test_the_schema_names_the_headers(tmp_path: Path) -> None:
    output = tmp_path / "schema.json"
    assert main(["template", "volunteer_records", "-o", str(output)]) == 0
    fields = json.loads(output.read_text(encoding="utf-8"))["fields"]
    assert {"name": "月份", "column": "month"}.items() <= fields[6].items()


def test_a_form_that_is_there_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "filled.csv"
    output.write_text("mine", encoding="utf-8")
    assert main(["template", "places", "-o", str(output), "--lang", "en"]) == 3
    assert "there already" in capsys.readouterr().err
    assert output.read_text(encoding="utf-8") == "mine"
    assert main(["template", "places", "-o", str(output), "--force"]) == 0
    assert output.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize("arguments", [["nothing", "-o", "x.csv"], ["requests"]])
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["template", *arguments])
    assert ended.value.code == 2


def test_a_kind_of_file_that_cannot_be_written_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["template", "requests", "-o", str(tmp_path / "form.docx")]) == 3
    assert ".xlsx, .csv, .json" in capsys.readouterr().err
