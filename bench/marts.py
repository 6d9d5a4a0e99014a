"""The queries that pages ask of the marts of requests (模拟): `python -m bench.marts 1000000`, warm, in ms.

A folder in place of the number is a home that holds such requests already.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.load import load
from bench.requests import write_places, write_requests
from governance.store.paths import queries_folder, warehouse_folder
from governance.store.reader import Reader

LEVELS = ("community", "subdistrict", "county")
INDICATORS = ("requests_received", "requests_on_time_share", "requests_closed_by_day_share")
MONTHS = {"first": "2023-01", "last": "2024-12"}
TIMES = 15


def main() -> None:
    """Print the medians of each query: what it takes, and what it costs the processor."""
    asked = sys.argv[1] if len(sys.argv) > 1 else "1000000"
    if not asked.isdigit():
        _measure(Path(asked))
        return
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder:
        root = Path(folder)
        load(root / "home", write_places(root / "places.csv"), "places")
        requests = write_requests(root / "requests.csv", int(asked))
        load(root / "home", requests, "requests", "--as-of", "2025-01-01")
        _measure(root / "home")


def _measure(home: Path) -> None:
    reader = Reader(warehouse_folder(home), queries_folder() / "lookups")
    try:
        for label, name, parameters in _queries(reader):
            taken = [_seconds(reader, name, parameters) for _ in range(TIMES + 1)][1:]
            median, processor = (
                statistics.median(kind) * 1000 for kind in zip(*taken, strict=True)
            )
            rows = len(reader.query(name, **parameters))
            said = (
                f"{median:6.1f} ms, of the processor {processor:6.1f} ms, {rows:6,} rows: {label}"
            )
            print(said, flush=True)
    finally:
        reader.close()


def _seconds(reader: Reader, name: str, parameters: Mapping[str, object]) -> tuple[float, float]:
    """Seconds that a query takes, and seconds of processor time."""
    started, worked = time.perf_counter(), time.process_time()
    reader.query(name, **parameters)
    return time.perf_counter() - started, time.process_time() - worked


def _queries(reader: Reader) -> Iterator[tuple[str, str, dict[str, object]]]:
    """What is asked in words, the lookup, and its parameters."""
    units = reader.query("computed_places", dataset="requests")
    for level in LEVELS:
        places = list(units.loc[units["place_level"] == level, "place_id"])
        for indicator in INDICATORS:
            chosen = {"indicators": [indicator], "places": places, "period": "month", **MONTHS}
            yield f"{indicator}, every {level}, 24 months", "computed_values", chosen
    yield "units with values", "computed_places", {"dataset": "requests"}
    yield "months with values", "computed_periods", {"dataset": "requests", "period": "month"}
    yield "categories and channels of the county", "request_slices", {"place": "xihu"}
    chosen = {"grain": "place", "places": ["xihu"], "category": None, "channel": None, **MONTHS}
    yield "every count of the county, 24 months", "request_counts", chosen


if __name__ == "__main__":
    main()
