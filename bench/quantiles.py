"""Errors of merged quantiles: `python -m bench.quantiles HOME CSV`, or `python -m bench.quantiles 100000`.

The medians that the marts merge from buckets are held against those of all requests one by one, at the county:
of closed requests alone, and with open ones (Kaplan-Meier); counts must be equal. HOME holds the
requests of CSV as `bench.load` makes them (模拟). A number of rows instead makes requests whose closing
is heaped at deadlines: on the hour before 1, 3, 5, 7 and 15 days, at them, and shortly after.
"""

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt

from bench.load import load
from governance.store.paths import queries_folder, warehouse_folder
from governance.store.reader import Reader

PLACE = "xihu"
DAY = 86_400
_HEAPED = f"""
copy (
    with numbered as (
        select i, hash(i) % 1000 / 1000.0 as u, hash(i + 777) as g,
            timestamp '2024-01-01' + to_seconds((i * 7776000 // $rows)::bigint) as opened
        from range($rows) as t(i)
    )
    select 'H' || i as "工单编号", opened as "创建时间",
        case when u > 0.08 then opened + to_seconds(greatest(60,
            [1, 3, 5, 7, 15][1 + (g % 5)::integer] * {DAY}
            + [0, 0, 0, -3600, -600, -60, 60, 7200][1 + ((g // 8) % 8)::integer]
            - case when u < 0.2 then g % {DAY} else 0 end
        )::bigint) end as "办结时间"
    from numbered order by i
) to '$path' (header, delimiter ',')"""


def main() -> None:
    """Print counts that differ, and the largest errors of the medians."""
    if len(sys.argv) > 2:
        _compare(Path(sys.argv[1]), Path(sys.argv[2]))
        return
    rows = sys.argv[1] if len(sys.argv) > 1 else "100000"
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder:
        home, path = Path(folder) / "home", Path(folder) / "heaped.csv"
        duckdb.execute(_HEAPED.replace("$rows", rows).replace("$path", str(path)))
        load(home, path, "requests", "--place", PLACE)
        _compare(home, path)


def _compare(home: Path, path: Path) -> None:
    reader = Reader(warehouse_folder(home), queries_folder() / "lookups")
    try:
        until = reader.select("select data_date from marts.request_horizon")["data_date"][0]
        merged = reader.select(
            "select period, period_start, total, closings, median_days, closed_median_days "
            f"from marts.request_speed where place_id = '{PLACE}' and split = 'none'"
        )
    finally:
        reader.close()
    with duckdb.connect(config={"memory_limit": "800MB"}) as connection:
        connection.execute(
            "create table request as select date_trunc('month', opened) as month, "
            "date_diff('second', opened, coalesce(closed, $until))::integer as seconds, "
            "closed is not null as is_closed from (select 创建时间 as opened, 办结时间 as closed "
            "from read_csv($path, types = {'创建时间': 'timestamp', '办结时间': 'timestamp'}))",
            {"until": until.to_pydatetime(), "path": str(path)},
        )
        errors = [error for row in merged.itertuples() for error in _errors(connection, row)]
    differing = [error for error in errors if error[0] == "count"]
    print(f"{len(merged)} periods of {PLACE}; counts that differ: {len(differing)}")
    for which in ("closed only", "open included"):
        found = [error for error in errors if error[0] == which]
        worst = max(found, key=lambda error: error[1])
        print(f"{which}: {len(found)} medians, largest error {worst[1]:.3%} ({worst[2]})")


def _errors(connection: duckdb.DuckDBPyConnection, row: Any) -> list[tuple[str, float, str]]:
    """What differs in one period: the counts, and by how much the medians."""
    end = {"month": "month", "year": "year"}.get(row.period)
    start = row.period_start.to_pydatetime()
    within = f"date_trunc('{end}', month) = $start" if end else "$start is not null"
    answer = connection.execute(
        f"select seconds, is_closed from request where {within}", {"start": start}
    ).fetchnumpy()
    seconds, closed = answer["seconds"], answer["is_closed"].astype(bool)
    found = []
    if (row.total, row.closings) != (len(seconds), int(closed.sum())):
        found.append(("count", 1.0, f"{row.period} {start:%Y-%m}: {row.total}, {len(seconds)}"))
    exact = np.sort(seconds[closed])[(int(closed.sum()) + 1) // 2 - 1] / DAY
    survived = _survival_median(seconds, closed) / DAY
    for which, mine, true in (
        ("closed only", row.closed_median_days, exact),
        ("open included", row.median_days, survived),
    ):
        told = f"{row.period} {start:%Y-%m}: {mine:.6f} for {true:.6f} days"
        found.append((which, abs(mine - true) / true, told))
    return found


def _survival_median(seconds: npt.NDArray[np.int32], closed: npt.NDArray[np.bool_]) -> float:
    """The time by which the Kaplan-Meier share still open is one half or less."""
    order = np.lexsort((~closed, seconds))
    times, ends = seconds[order], closed[order]
    at_risk = len(times) - np.arange(len(times))
    share = np.cumprod(np.where(ends, 1 - 1 / at_risk, 1.0))
    return float(times[np.argmax(share <= 0.5)]) if share[-1] <= 0.5 else float("nan")


if __name__ == "__main__":
    main()
