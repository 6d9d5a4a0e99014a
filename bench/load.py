"""Loading made-up requests (模拟): `python -m bench.load 1000000 [gb18030]`, ratios to DuckDB's own.

The yardstick is `create table as select * from read_csv` with explicit types on the same file, in
the same run. Then a month's append of 3 % is loaded and timed from the end of reading.
"""

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from bench.requests import COLUMNS, INSTANTS, write_places, write_requests
from bench.served import ROOT

APPENDED = 0.03


def yardstick(path: Path, target: Path) -> float:
    """Seconds in which DuckDB makes a typed table of the file."""
    names = COLUMNS.split(",")
    types = ["timestamp" if at in INSTANTS else "varchar" for at in range(len(names))]
    types[-1] = "bigint"
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in zip(names, types, strict=True))
    with duckdb.connect(str(target)) as connection:
        started = time.perf_counter()
        connection.execute(
            f"create table t as select * from read_csv('{path}', auto_detect=false, header=true, "
            f"delim=',', quote='\"', escape='\"', columns={{{columns}}})"
        )
        return time.perf_counter() - started


def load(home: Path, path: Path, kind: str, *options: str) -> tuple[float, str]:
    """Seconds of a whole command, Python's start included, and what it printed."""
    line = [
        sys.executable,
        "-m",
        "governance",
        "load",
        str(path),
        "--type",
        kind,
        "--yes",
        *options,
    ]
    started = time.perf_counter()
    done = subprocess.run(
        line,
        cwd=ROOT,
        env={**os.environ, "GOVERNANCE_HOME": str(home)},
        check=True,
        capture_output=True,
        text=True,
    )
    return time.perf_counter() - started, done.stdout


def processor() -> float:
    """Seconds of processor time of all commands so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak_gb() -> float:
    """The largest resident size of any command so far, in GB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024**2


def main() -> None:
    """Print seconds, the ratio to the yardstick, peak memory, and the append."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    encoding = sys.argv[2] if len(sys.argv) > 2 else "utf-8"
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder:
        root = Path(folder)
        home = root / "home"
        path = write_requests(root / "requests.csv", rows)
        print(f"{rows:,} rows (模拟), {path.stat().st_size / 1e6:.0f} MB, {encoding}", flush=True)
        load(home, write_places(root / "places.csv"), "places")
        before = yardstick(path, root / "before.duckdb")
        given = path if encoding == "utf-8" else _transcoded(path, encoding)
        worked = processor()
        seconds, said = load(home, given, "requests", "--as-of", "2025-01-01")
        worked = processor() - worked
        after = yardstick(path, root / "after.duckdb")
        base = (before + after) / 2
        print(said)
        print(
            f"yardstick {before:.1f} and {after:.1f} s; load {seconds:.1f} s = {seconds / base:.2f} ×"
        )
        print(f"processor {worked:.1f} s, peak memory {peak_gb():.2f} GB", flush=True)
        more = write_requests(root / "april.csv", int(rows * APPENDED), rows, 1096)
        worked = processor()
        seconds, said = load(home, more, "requests", "--as-of", "2025-02-01")
        worked = processor() - worked
        print(
            f"append of {APPENDED:.0%}: {seconds:.1f} s for the whole command, processor {worked:.1f} s"
        )
        print("\n".join(line for line in said.splitlines() if re.search(r"\d", line)))


def _transcoded(path: Path, encoding: str) -> Path:
    target = path.with_name(f"{encoding}.csv")
    with path.open(encoding="utf-8") as source, target.open("w", encoding=encoding) as sink:
        while chunk := source.read(1 << 22):
            sink.write(chunk)
    return target


if __name__ == "__main__":
    main()
