"""Many readers at once: `python -m bench.sessions [SESSIONS] [SECONDS] [--demo district|city]`.

The bars: p95 ≤ 400 ms for the pages of published figures, ≤ 600 ms with records.

Each session opens a page, thinks for three seconds (evenly spread, so that they do not march in
step), opens the next, and so on through all pages.
"""

import asyncio
import random
import statistics
import time

from bench.options import of, parser
from bench.served import served
from bench.session import PageFailed, Session
from bench.visits import Visit

THINK = 3.0
WARM_UP = 2


Visits = tuple[Visit, ...]


async def _reader(
    url: str, visits: Visits, seed: int, end: float, times: list[float], failures: list[str]
) -> None:
    chance = random.Random(seed)
    await asyncio.sleep(chance.uniform(0, THINK))
    async with Session(url) as session:
        await session.rerun()  # a new session costs more than a click; it is not counted
        while time.monotonic() < end:
            await asyncio.sleep(chance.uniform(0.5 * THINK, 1.5 * THINK))
            visit = chance.choice(visits)
            try:
                times.append(await session.rerun(visit.page, visit.link))
            except PageFailed as error:
                failures.append(f"{visit.name}: {error}")


async def _load(
    url: str, visits: Visits, sessions: int, seconds: float
) -> tuple[list[float], list[str]]:
    times: list[float] = []
    failures: list[str] = []
    async with Session(url) as first:
        for visit in visits * WARM_UP:
            await first.rerun(visit.page, visit.link)
    end = time.monotonic() + THINK + seconds
    readers = [_reader(url, visits, seed, end, times, failures) for seed in range(sessions)]
    await asyncio.gather(*readers)
    return times, failures


def main() -> None:
    """Print the median, 95th and 99th percentile of all reruns, in milliseconds."""
    arguments = parser(__doc__)
    arguments.add_argument("sessions", nargs="?", type=int, default=50)
    arguments.add_argument("seconds", nargs="?", type=float, default=60.0)
    given = arguments.parse_args()
    asked = of(given)
    with served(asked.furnish, asked.home) as server:
        loaded = _load(server.url, asked.visits, given.sessions, given.seconds)
        times, failures = asyncio.run(loaded)
    cuts = statistics.quantiles([1000 * one for one in times], n=100)
    told = f"{given.sessions} sessions, {THINK:g} s think time, {given.seconds:g} s"
    print(f"{told}, {len(asked.visits)} views, {len(times)} reruns")
    print(f"p50 {cuts[49]:.0f} ms   p95 {cuts[94]:.0f} ms   p99 {cuts[98]:.0f} ms")
    print(f"failed: {len(failures)}" + "".join(f"\n  {one}" for one in failures[:5]))


if __name__ == "__main__":
    main()
