"""What is read before a load waits for its turn is swept only once nobody uses it."""

from pathlib import Path

from governance.store.lake import incoming_folder, lake_of, sweep


def test_a_sweep_leaves_what_another_load_is_reading(tmp_path: Path) -> None:
    abandoned = lake_of(tmp_path).incoming / "1234-dead"
    abandoned.mkdir(parents=True)
    (abandoned / "a.csv").write_text("1")
    with incoming_folder(tmp_path) as folder:
        folder.mkdir()
        (folder / "a.csv").write_text("2")
        sweep(lake_of(tmp_path))
        assert (folder / "a.csv").read_text() == "2"
        assert not abandoned.exists()
    assert list(lake_of(tmp_path).incoming.iterdir()) == []


def test_what_a_killed_load_held_is_swept(tmp_path: Path) -> None:
    incoming = lake_of(tmp_path).incoming
    (incoming / "99-x").mkdir(parents=True)
    (incoming / "99-x.held").touch()
    sweep(lake_of(tmp_path))
    assert list(incoming.iterdir()) == []
