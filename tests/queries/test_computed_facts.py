"""A real export, loaded as a user loads it: what its publisher and its description state comes out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
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


def test_what_a_load_finds_beside_the_others_is_told_of_each_record(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flags = printed(capsys, "rows", "--type", "requests", "--home", str(home))["flags"].explode()
    found = flags.value_counts()
    assert (found["bulk_entry"], found["in_gap"], found["closed_before_opened"]) == (728, 147, 371)


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


def _still_open(seconds: pd.Series, is_closed: pd.Series, day: int) -> tuple[float, float]:
    """Share still open after some days and Greenwood's error, multiplied out request by request."""
    times, ended = np.unique(seconds[is_closed & (seconds <= day * 86_400)], return_counts=True)
    at_risk = len(seconds) - np.searchsorted(np.sort(seconds), times)
    share = float(np.prod(1 - ended / at_risk))
    return share, share * float(np.sum(ended / (at_risk * (at_risk - ended)))) ** 0.5


def test_time_to_close_is_that_of_kaplan_and_meier_on_the_rows(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Written from the product limit alone, on times to the second: the program counts in buckets.
    given = pd.read_csv(EXPORT, usecols=["SR Status", "Created Date", "Close Date"])
    opened, closed = (pd.to_datetime(given[f"{name} Date"]) for name in ("Created", "Close"))
    is_closed = closed.notna()
    followed = closed.fillna(closed.max()) - opened
    kept = followed >= pd.Timedelta(0)
    seconds = followed.dt.total_seconds()[kept]
    words = ("values", "--indicator", "requests_closed_by_day_share", "--place", "xihu")
    frame = printed(capsys, *words, "--period", "all", "--home", str(home))
    assert (kept & is_closed).sum() == 8397 - 371
    shares = {
        int("".join(filter(str.isdigit, str(row["breakdown"])))): row
        for row in frame.to_dict("records")
    }
    assert sorted(shares) == [1, 3, 7, 15, 30]
    for day, row in shares.items():
        share, error = _still_open(seconds, is_closed[kept], day)
        assert row["value"] == pytest.approx(100 * (1 - share), abs=0.05), day
        width = row["upper"] - row["lower"]
        assert width == pytest.approx(2 * 1.96 * 100 * error, abs=0.05), day
