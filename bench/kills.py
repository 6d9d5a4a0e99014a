"""Loads killed at random moments (模拟 requests): `python -m bench.kills 200 [ROWS]`, on a small project.

Each time a load in a process of its own is killed by SIGKILL; then, with no repair, the app's reader is
opened and every record counted. The earlier load must be whole, the killed one absent or complete.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from governance.pipeline.build import build
from governance.pipeline.load import Project
from governance.pipeline.unload import unload
from governance.store import ledger
from governance.store.lake import lake_of
from governance.store.paths import warehouse_folder
from governance.store.reader import Reader
from tests.pipeline.forking import Forks, forking
from tests.tiny_data import write_tiny_data
from tests.tiny_queries import write_tiny_queries

EARLIER = 500
SEED = 2026
# Loads on a busy machine take longer than the first: the last moments of a load are to be hit too.
SPREAD = 1.6


@dataclass(frozen=True)
class Trial:
    """A home with one load in it, and the command that would make the second."""

    project: Project
    loading: Sequence[str]
    rows: int

    def seen(self) -> dict[str, int]:
        """How many requests of each load the reader of the app finds, just started."""
        lookups = self.project.queries / "lookups"
        reader = Reader(warehouse_folder(self.project.home), lookups)
        try:
            found = reader.select(
                "select left(request_id, 1) as load, count(*)::int as n from staging.requests group by all"
            )
        finally:
            reader.close()
        return dict(zip(found["load"], found["n"], strict=True))

    def loads(self) -> list[str]:
        """The loads that the ledger holds."""
        return [entry.load_id for entry in ledger.entries(lake_of(self.project.home))]

    def take_out(self) -> None:
        """Take the second load out again."""
        unload(self.loads()[1], self.project)

    def absent(self) -> dict[str, int]:
        """What there is without the second load."""
        return {"A": EARLIER}

    def complete(self) -> dict[str, int]:
        """What there is with it."""
        return {"A": EARLIER, "B": self.rows}


def main() -> None:
    """Print how often the killed load was absent, complete, or anything else."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder, forking() as forks:
        trial = _trial(Path(folder), rows, forks)
        seconds = _seconds(trial, forks)
        print(f"a load of {rows:,} rows takes {seconds:.1f} s; {kills} kills", flush=True)
        moments = random.Random(SEED)
        came: Counter[str] = Counter()
        for number in range(1, kills + 1):
            came[_kill(trial, forks, moments.uniform(0, SPREAD * seconds))] += 1
            if number % 20 == 0:
                print(number, dict(came), flush=True)
        print(f"seed {SEED}: {dict(came)}")


def _trial(folder: Path, rows: int, forks: Forks) -> Trial:
    data, queries = write_tiny_data(folder / "data"), write_tiny_queries(folder / "queries")
    project = Project(folder / "home", data, queries)
    options = ["--type", "requests", "--place", "west", "--yes", "--home", str(project.home)]
    options += ["--data", str(data), "--queries", str(queries)]
    files = [_requests(folder, name, count) for name, count in (("A", EARLIER), ("B", rows))]
    first, second = (["load", str(path), *options] for path in files)
    forks.start(first)
    if forks.end() != 0:
        raise RuntimeError("the first load did not succeed")
    return Trial(project, second, rows)


def _requests(folder: Path, prefix: str, rows: int) -> Path:
    """Made-up requests whose ids begin with the prefix."""
    path = folder / f"{prefix}.csv"
    lines = [
        f"{prefix}{number},2025-{number % 12 + 1:02d}-{number % 28 + 1:02d} 09:00,2026-01-05 10:00,{number % 5 + 1}"
        for number in range(rows)
    ]
    path.write_text("\n".join(["工单编号,创建时间,办结时间,评分", *lines]), encoding="utf-8")
    return path


def _seconds(trial: Trial, forks: Forks) -> float:
    started = time.monotonic()
    forks.start(trial.loading)
    if forks.end() != 0:
        raise RuntimeError("the second load did not succeed")
    seconds = time.monotonic() - started
    trial.take_out()
    return seconds


def _kill(trial: Trial, forks: Forks, after: float) -> str:
    """What is there once a load was killed `after` so many seconds: in a word."""
    process = forks.start(trial.loading)
    time.sleep(after)
    ended = forks.kill(process)
    at_once = trial.seen()
    build(trial.project.home, trial.project.data, trial.project.queries)
    loads, then = trial.loads(), trial.seen()
    if at_once not in (trial.absent(), trial.complete()):
        return f"BROKEN for the reader: {at_once}"
    if then != (trial.complete() if len(loads) == 2 else trial.absent()):
        return f"BROKEN after the next build: {then}"
    if len(loads) == 2:
        trial.take_out()
        return "complete" if ended == -signal.SIGKILL else "had ended before"
    return "absent"


if __name__ == "__main__":
    main()
