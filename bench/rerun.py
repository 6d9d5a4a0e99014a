"""Warm reruns of every page in one session: `python -m bench.rerun`. The bar is 100 ms."""

import asyncio
import statistics
import sys

from bench.served import PAGES, served
from bench.session import Session

WARM_UP = 3
RUNS = 30


async def _page(url: str, page: str) -> list[float]:
    async with Session(url) as session:
        for _ in range(WARM_UP):
            await session.rerun(page)
        return [await session.rerun(page) for _ in range(RUNS)]


def main() -> None:
    """Print minimum, median, 95th percentile and maximum per page, in milliseconds."""
    print(f"{'page':12} {'min':>6} {'median':>7} {'p95':>6} {'max':>6}   ms, {RUNS} warm reruns")
    with served() as url:
        for page in PAGES:
            times = sorted(1000 * one for one in asyncio.run(_page(url, page)))
            p95 = statistics.quantiles(times, n=20)[-1]
            median = statistics.median(times)
            print(
                f"{page or 'overview':12} {times[0]:6.0f} {median:7.0f} {p95:6.0f} {times[-1]:6.0f}"
            )
            sys.stdout.flush()


if __name__ == "__main__":
    main()
