"""`boundaries prepare|status|add|remove`, run as a person runs them."""

import json
from pathlib import Path

import pytest

from governance.cli import main
from governance.geography import official
from tests.tiny_data import write_tiny_data

LANE = {
    "type": "Feature",
    "properties": {"名称": "西巷小区"},
    "geometry": {
        "type": "Polygon",
        "coordinates": [[[120, 30], [120.01, 30], [120.01, 30.01], [120, 30.01], [120, 30]]],
    },
}


@pytest.fixture
def inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The options of a tiny project on a machine without the optional package."""
    monkeypatch.setattr(official, "_distribution", lambda search: None)
    data = write_tiny_data(tmp_path / "data")
    return ["--home", str(tmp_path / "home"), "--data", str(data)]


@pytest.fixture
def lanes(tmp_path: Path) -> str:
    path = tmp_path / "lanes.geojson"
    text = json.dumps({"type": "FeatureCollection", "features": [LANE]}, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_at_first_nothing_is_there_and_it_says_how_to_get_it(
    inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["boundaries", "status", *inputs]) == 0
    said = capsys.readouterr().out
    assert "pip install -r requirements-maps.txt" in said and "boundaries prepare" in said


def test_a_file_is_checked_added_listed_and_removed(
    inputs: list[str], lanes: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--level", "compound", "--crs", "GCJ-02", "--within", "west", "--source", "区里"]
    assert main(["boundaries", "add", lanes, *words, "--check", *inputs]) == 0
    assert "1 个是已登记的地方" in capsys.readouterr().out
    assert main(["boundaries", "add", lanes, *words, *inputs]) == 0
    assert capsys.readouterr().out.startswith("compound/lanes\n")
    assert main(["boundaries", "status", "--json", *inputs]) == 0
    status = json.loads(capsys.readouterr().out)
    assert status["cases"] == {"west": {"compound": 1}} and status["is_current"]
    assert status["own"]["compound/lanes"]["datum"] == "GCJ-02"
    assert main(["boundaries", "remove", "compound/lanes", *inputs]) == 0
    capsys.readouterr()
    assert main(["boundaries", "status", "--json", *inputs]) == 0
    assert json.loads(capsys.readouterr().out)["cases"] == {}


def test_a_file_without_a_system_exits_with_3_and_the_next_step(
    inputs: list[str], lanes: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--level", "compound", "--within", "west", "--lang", "en"]
    assert main(["boundaries", "add", lanes, *words, *inputs]) == 3
    said = capsys.readouterr()
    assert "--crs" in said.err and said.err.startswith("lanes.geojson: ") and said.out == ""


def test_prepare_only_if_needed_leaves_what_is_there(
    inputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    prepare = ["boundaries", "prepare", "--lang", "en", *inputs]
    assert main([*prepare, "--review-number", "号 1"]) == 0
    first = capsys.readouterr().out
    assert main([*prepare, "--if-needed"]) == 0
    assert capsys.readouterr().out == first
    assert main(prepare) == 0
    assert capsys.readouterr().out != first
    assert main(["boundaries", "status", "--json", *inputs]) == 0
    assert json.loads(capsys.readouterr().out)["review_number"] == "号 1"


def test_another_release_of_the_package_is_refused(
    inputs: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Other:
        version = "3.0.0"

    monkeypatch.setattr(official, "_distribution", lambda search: Other())
    assert main(["boundaries", "prepare", "--lang", "en", *inputs]) == 3
    assert "3.0.0" in capsys.readouterr().err
