"""An older lake becomes a current one in steps that may be broken off; a newer one is refused."""

import json
from pathlib import Path

import pytest

from governance.model.errors import DataError
from governance.store import layout, ledger
from governance.store.lake import Lake, lake_of, writing

# An entry as the first layout had it, with what every entry holds.
ENTRY = {
    "load_id": "000001-aaaaaaaa", "sequence": 1, "record_type": "requests", "digest": "a" * 64,
    "as_of": "2025-03-31T00:00:00", "loaded_at": "2025-04-01T08:00:00+08:00",
    "program_version": "0.1.0", "operator": "", "profile": None, "place_id": "west",
    "files": [{"name": "三月.csv", "sheet": None, "sha256": "b" * 64, "rows": 2}],
    "rows_in": 2, "rows_used": 2, "rows_updated": 0, "rows_superseded": 0, "rows_set_aside": {},
    "flags": {}, "dropped": [], "masked": 0, "codes_other": {}, "places_created": 0,
    "first_month": "2025-03-01", "last_month": "2025-03-01", "seconds": 1.0,
}  # fmt: skip


@pytest.fixture
def first(tmp_path: Path) -> Lake:
    """A lake as the first layout left it, with three loads."""
    lake = lake_of(tmp_path)
    lake.ledger.mkdir(parents=True)
    for number in (1, 2, 3):
        load_id = f"00000{number}-aaaaaaaa"
        entry = ENTRY | {"load_id": load_id, "sequence": number}
        text = json.dumps(entry, ensure_ascii=False)
        (lake.ledger / f"{load_id}.json").write_text(text, encoding="utf-8")
        lake.records("requests", load_id).mkdir(parents=True)
    (lake.root / layout.FILE).write_text('{"layout": 1}\n')
    return lake


def version(lake: Lake) -> int:
    found: int = json.loads((lake.root / layout.FILE).read_text())["layout"]
    return found


def origins(lake: Lake) -> list[str | None]:
    paths = sorted(lake.ledger.glob("*.json"))
    return [json.loads(path.read_text(encoding="utf-8")).get("origin") for path in paths]


def test_whoever_writes_brings_an_older_lake_up_to_date(first: Lake, tmp_path: Path) -> None:
    with writing(tmp_path, lambda: None) as lake:
        assert version(lake) == layout.LAYOUT
    assert origins(first) == ["loaded"] * 3
    assert [entry.files[0].name for entry in ledger.entries(first)] == ["三月.csv"] * 3


def test_a_lake_with_loads_and_no_version_is_of_the_first_layout(first: Lake) -> None:
    (first.root / layout.FILE).unlink()
    assert not layout.is_current(first.root)
    layout.settle(first.root)
    assert origins(first) == ["loaded"] * 3


def test_a_step_that_was_broken_off_is_run_again(
    first: Lake, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = layout.replace_text

    def stop_at_the_second(path: Path, text: str) -> None:
        if path.name.startswith("000002"):
            raise OSError("the power is gone")
        written(path, text)

    with monkeypatch.context() as patch:
        patch.setattr(layout, "replace_text", stop_at_the_second)
        with pytest.raises(OSError, match="power"):
            layout.settle(first.root)
    assert (version(first), origins(first)) == (1, ["loaded", None, None])
    layout.settle(first.root)
    assert (version(first), origins(first)) == (layout.LAYOUT, ["loaded"] * 3)


def test_a_settled_lake_is_not_written_again(first: Lake) -> None:
    layout.settle(first.root)
    before = {path: path.stat().st_mtime_ns for path in first.root.rglob("*")}
    layout.settle(first.root)
    assert {path: path.stat().st_mtime_ns for path in first.root.rglob("*")} == before


def test_a_newer_lake_is_refused_for_reading_and_writing(first: Lake, tmp_path: Path) -> None:
    (first.root / layout.FILE).write_text(json.dumps({"layout": layout.LAYOUT + 1}))
    with pytest.raises(DataError, match="请更新本程序"):
        ledger.entries(first)
    with pytest.raises(DataError, match="请更新本程序"), writing(tmp_path, lambda: None):
        pass
    assert origins(first) == [None] * 3


@pytest.mark.parametrize("text", ["", "{}", '{"layout": "two"}', '{"layout": 0}', "[1]"])
def test_a_version_that_cannot_be_read_is_refused(first: Lake, text: str) -> None:
    (first.root / layout.FILE).write_text(text)
    with pytest.raises(DataError, match="restore"):
        layout.settle(first.root)
