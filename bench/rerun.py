"""Warm reruns in one session: `python -m bench.rerun [--demo district|city] [--small-counts N]`.

Without a demo the pages of published figures, bar 100 ms; with one every view of every page that
shows records too, bar 150 ms. Processor time of the server is what to read where others work beside.
"""

import asyncio
import statistics

from bench.options import of, parser
from bench.served import Server, served
from bench.session import Session
from bench.visits import Visit

WARM_UP = 3
RUNS = 30


class _Figures:
    """Seconds by the clock and of the processor: of the first opening, then of each warm rerun."""

    def __init__(self) -> None:
        self.clock: list[float] = []
        self.first = self.processor = 0.0


async def _measure(server: Server, visit: Visit, runs: int) -> _Figures:
    figures = _Figures()
    async with Session(server.url) as session:
        await session.rerun()  # a new session, of a page that is measured by itself
        begun = server.processor_seconds()
        await session.rerun(visit.page, visit.link)
        figures.first = server.processor_seconds() - begun
        for _ in range(WARM_UP - 1):
            await session.rerun(visit.page, visit.link)
        begun = server.processor_seconds()
        figures.clock = [await session.rerun(visit.page, visit.link) for _ in range(runs)]
        figures.processor = (server.processor_seconds() - begun) / runs
    return figures


def _print(visit: Visit, figures: _Figures) -> None:
    times = sorted(1000 * one for one in figures.clock)
    p95, median = (
        statistics.quantiles(times, n=20, method="inclusive")[-1],
        statistics.median(times),
    )
    first, each = 1000 * figures.first, 1000 * figures.processor
    line = f"{times[0]:6.0f} {median:7.0f} {p95:6.0f} {times[-1]:6.0f} {each:10.0f} {first:7.0f}"
    print(f"{visit.name:44} {line}", flush=True)


def main() -> None:
    """Print what each visit takes by the clock, and what it costs the processor, in milliseconds."""
    arguments = parser(__doc__)
    arguments.add_argument("--runs", type=int, default=RUNS, help="how many are timed")
    given = arguments.parse_args()
    asked, runs = of(given), given.runs
    heads = f"{'min':>6} {'median':>7} {'p95':>6} {'max':>6} {'processor':>10} {'first':>7}"
    print(f"{f'{runs} warm reruns, ms':44} {heads}")
    with served(asked.furnish, asked.home) as server:
        for visit in asked.visits:
            _print(visit, asyncio.run(_measure(server, visit, runs)))


if __name__ == "__main__":
    main()
