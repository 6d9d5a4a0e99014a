"""A form with nothing but its example loads: what the program asks for, it also takes."""

import json
from pathlib import Path

import pytest

from governance.cli import main
from governance.datasets.records.catalogue import RECORD_TYPES


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_the_example_of_every_form_loads(
    own_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    home = ["--home", str(own_home)]
    # The form as a text is loaded for good; that a workbook is read alike shows without keeping it.
    if suffix == ".xlsx":
        home.append("--dry-run")
    for kind in RECORD_TYPES:
        form = str(tmp_path / f"{kind.name}{suffix}")
        assert main(["template", kind.name, "-o", form]) == 0
        capsys.readouterr()
        how = ["--type", kind.name, "--create-places", "xihu", "--yes", "--json"]
        assert main(["load", form, *how, *home]) == 0
        loaded = json.loads(capsys.readouterr().out)
        counted = {name: loaded[name] for name in ("rows_in", "rows_used", "flags")}
        assert counted == {"rows_in": 1, "rows_used": 1, "flags": {}}, kind.name
