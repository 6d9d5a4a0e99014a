"""Many readers at once: `python -m bench.sessions [SESSIONS] [SECONDS]`. The bar: p95 ≤ 400 ms.

Each session opens a page, thinks for three seconds (evenly spread, so that they do not march in
step), opens the next, and so on through all pages.
"""

import asyncio
import random
import statistics
import sys
import time

from bench.served import PAGES, served
from bench.session import PageFailed, Session

THINK = 3.0
WARM_UP = 2


async def _reader(url: str, seed: int, end: float, times: list[float], failures: list[str]) -> None:
    chance = random.Random(seed)
    await asyncio.sleep(chance.uniform(0, THINK))
    async with Session(url) as session:
        await session.rerun()  # a new session costs more than a click; it is not counted
        while time.monotonic() < end:
            await asyncio.sleep(chance.uniform(0.5 * THINK, 1.5 * THINK))
            try:
                times.append(await session.rerun(chance.choice(PAGES)))
            except PageFailed as error:
                failures.append(str(error))


async def _load(url: str, sessions: int, seconds: float) -> tuple[list[float], list[str]]:
    times: list[float] = []
    failures: list[str] = []
    async with Session(url) as first:
        for page in PAGES * WARM_UP:
            await first.rerun(page)
    end = time.monotonic() + THINK + seconds
    readers = [_reader(url, seed, end, times, failures) for seed in range(sessions)]
    await asyncio.gather(*readers)
    return times, failures


def main() -> None:
    """Print the median, 95th and 99th percentile of all reruns, in milliseconds."""
    sessions = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60.0
    with served() as url:
        times, failures = asyncio.run(_load(url, sessions, seconds))
    cuts = statistics.quantiles([1000 * one for one in times], n=100)
    print(f"{sessions} sessions, {THINK:g} s think time, {seconds:g} s, {len(times)} reruns")
    print(f"p50 {cuts[49]:.0f} ms   p95 {cuts[94]:.0f} ms   p99 {cuts[98]:.0f} ms")
    print(f"failed: {len(failures)}" + "".join(f"\n  {one}" for one in failures[:5]))


if __name__ == "__main__":
    main()
