"""The made-up city (模拟): `python -m bench.demo [district city province]`, writing rows and refreshing apart.

The bars are 30 s for a city and 4 minutes for a province, the whole command, on a machine that does
nothing else. CPU seconds tell what the work costs where others work beside it.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.served import ROOT
from governance.pipeline.demo import load_demo
from governance.pipeline.load import Project, Stage, Watch
from governance.store.demo_rows import size_named

BARS = {"city": 30.0, "province": 240.0}


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


@contextmanager
def _home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder:
        yield Path(folder)


def measure(name: str) -> None:
    """Print seconds and CPU seconds of the rows and of the warehouse, and hold the sum to the bar."""
    marks: list[tuple[Stage, float, float]] = []

    def begin(stage: Stage) -> None:
        marks.append((stage, time.perf_counter(), _cpu()))

    with _home() as home:
        started = time.perf_counter()
        project = Project(home, ROOT / "data", ROOT / "queries")
        loads = load_demo(size_named(name), 1, project, watch=Watch(begin, lambda share: None))
        ended, cpu = time.perf_counter(), _cpu()
    rows = sum(entry.rows_in for entry in loads)
    (_, drawing, drawing_cpu), (_, building, building_cpu) = marks
    print(f"{name}: {rows:,} rows (模拟), {ended - started:.1f} s, bar {BARS.get(name, '–')} s")
    print(f"  rows       {building - drawing:6.1f} s  {building_cpu - drawing_cpu:6.1f} CPU s")
    print(f"  warehouse  {ended - building:6.1f} s  {cpu - building_cpu:6.1f} CPU s")
    for entry in sorted(loads, key=lambda each: -each.seconds)[:4]:
        print(f"    {entry.record_type:18} {entry.rows_in:>11,} {entry.seconds:6.1f} s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    print(f"  peak memory {peak:.2f} GB", flush=True)


def main() -> None:
    """Measure the sizes that are named, a district and a city where none is."""
    for name in sys.argv[1:] or ["district", "city"]:
        measure(name)


if __name__ == "__main__":
    main()
