"""A real export, loaded as a user loads it: what its publisher and its description state comes out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from governance.cli import main
from governance.store.paths import project_root
from governance.store.reader import reader_of

FOLDER = project_root().parent / "shared" / "data" / "requests"
EXPORT = FOLDER / "baltimore_downtown_2024_2025_sla.csv"
PUBLISHED = FOLDER / "baltimore_downtown_published.csv"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not EXPORT.is_file(), reason="needs ../shared/data/requests"),
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home in which the export has been loaded at one place."""
    home = tmp_path_factory.mktemp("home")
    asked = ["load", str(EXPORT), "--type", "requests", "--place", "xihu", "--yes", "--json"]
    assert main([*asked, "--home", str(home)]) == 0
    yield home
    reader_of(home).close()


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> pd.DataFrame:
    """The rows that a command prints as JSON."""
    capsys.readouterr()
    assert main([*words, "--json"]) == 0
    return pd.DataFrame(json.loads(capsys.readouterr().out)["records"])


def pooled(
    capsys: pytest.CaptureFixture[str], home: Path, indicator: str
) -> dict[str | None, tuple[float, float]]:
    """Numerator and denominator by breakdown, all months pooled."""
    words = ("values", "--indicator", indicator, "--place", "xihu", "--period", "all")
    frame = printed(capsys, *words, "--home", str(home))
    pairs = zip(frame["numerator"], frame["denominator"], strict=True)
    return dict(zip(frame["breakdown"], pairs, strict=True))


def test_on_time_is_counted_over_what_was_due(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pooled(capsys, home, "requests_on_time_share") == {None: (5390, 9130)}


def test_the_publisher_s_shares_stand_beside_it(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shares = pooled(capsys, home, "requests_closed_in_time_share")
    assert shares["days_allowed"] == (4870, 7272)
    assert shares["due_with_days_allowed"] == (5066, 7272)


def test_what_is_doubtful_is_counted(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    doubtful = {name: pair[0] for name, pair in pooled(capsys, home, "requests_doubtful").items()}
    assert (doubtful["closed_before_opened"], doubtful["without_days_allowed"]) == (371, 1129)
    assert pooled(capsys, home, "requests_open")[None][0] == 890
    assert pooled(capsys, home, "requests_closed")[None][0] == 8397


def test_every_duration_of_the_publisher_recomputes(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs = pd.read_csv(EXPORT, usecols=["Service Request Number", "Days_Difference"])
    theirs = theirs.dropna().set_index("Service Request Number")["Days_Difference"]
    rows = printed(capsys, "rows", "--type", "requests", "--home", str(home))
    ours = rows.dropna(subset="elapsed_days").set_index("request_id")["elapsed_days"]
    assert len(ours) == len(theirs) == 8397
    assert (ours.sort_index() - theirs.sort_index()).abs().max() < 1e-6


def test_thirteen_of_seventeen_months_equal_the_publisher_s(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs = pd.read_csv(PUBLISHED).set_index("month")
    words = ("values", "--indicator", "requests_received", "--place", "xihu")
    months = ("--from", "2024-01", "--to", "2025-05")
    frame = printed(capsys, *words, *months, "--home", str(home))
    ours = dict(zip(frame["period_start"].str[:7], frame["value"], strict=True))
    assert ours == theirs["recomputed_created"].to_dict()
    equal = sum(ours[month] == count for month, count in theirs.iloc[:, 0].items())
    assert equal == 13
