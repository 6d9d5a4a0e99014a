"""Many readers at once: `python -m bench.sessions [SESSIONS] [SECONDS] [--demo district|city] [--processes N]`.

The bars: p95 ≤ 400 ms for the pages of published figures, ≤ 600 ms with records.

Each session opens a page, thinks for three seconds (evenly spread, so that they do not march in
step), opens the next, and so on through all pages. The first opening of a view by anyone, which
reads what is kept from then on, is told apart from the others. With several processes each of them
opens it for the first time, and which one did is not known: then `--warm` alone tells them apart.
The readers run on the same processors as the server; what they cost is printed.
"""

import asyncio
import random
import resource
import statistics
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

from bench.options import of, parser
from bench.served import Server, served
from bench.session import PageFailed, Session
from bench.visits import Visit

THINK = 3.0
PERCENTILES = (50, 95, 99)


@dataclass
class _Load:
    """What the readers are to open, and what they met: seconds of first openings and of the others."""

    visits: tuple[Visit, ...]
    end: float = 0.0
    opened: set[Visit] = field(default_factory=set)
    first: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    async def open(self, session: Session, visit: Visit) -> None:
        kept = self.again if visit in self.opened else self.first
        self.opened.add(visit)
        try:
            kept.append(await session.rerun(visit.page, visit.link))
        except PageFailed as error:
            self.failures.append(f"{visit.name}: {error}")


async def _reader(url: str, seed: int, load: _Load) -> None:
    chance = random.Random(seed)
    await asyncio.sleep(chance.uniform(0, THINK))
    async with Session(url) as session:
        await session.rerun()  # a new session costs more than a click; it is not counted
        while time.monotonic() < load.end:
            await asyncio.sleep(chance.uniform(0.5 * THINK, 1.5 * THINK))
            await load.open(session, chance.choice(load.visits))


async def _warm(url: str, processes: int, load: _Load) -> None:
    """Open every view once in every process: sessions that are open together are of different ones."""
    async with AsyncExitStack() as stack:
        for _ in range(processes):
            session = await stack.enter_async_context(Session(url))
            for visit in load.visits:
                load.opened.discard(visit)
                await load.open(session, visit)


async def _run(
    server: Server, sessions: int, seconds: float, processes: int, load: _Load, *, warm: bool
) -> float:
    """Return what the server cost the processor while the readers read."""
    if warm:
        await _warm(server.url, processes, load)
    begun = server.processor_seconds()
    load.end = time.monotonic() + THINK + seconds
    await asyncio.gather(*(_reader(server.url, seed, load) for seed in range(sessions)))
    return server.processor_seconds() - begun


def _said(name: str, times: list[float]) -> str:
    if len(times) < 2:
        return f"{name}: {len(times)}"
    cuts = statistics.quantiles([1000 * one for one in times], n=100, method="inclusive")
    told = "   ".join(f"p{one} {cuts[one - 1]:.0f} ms" for one in PERCENTILES)
    return f"{name}: {len(times)}, {told}"


def _own_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print the median, 95th and 99th percentile of first openings and of all others."""
    arguments = parser(__doc__)
    arguments.add_argument("sessions", nargs="?", type=int, default=50)
    arguments.add_argument("seconds", nargs="?", type=float, default=60.0)
    arguments.add_argument("--processes", type=int, default=1, help="dashboards behind nginx")
    arguments.add_argument("--warm", action="store_true", help="open every view once before")
    given = arguments.parse_args()
    asked = of(given)
    load = _Load(asked.visits)
    with served(asked.furnish, asked.home, given.processes) as server:
        run = _run(server, given.sessions, given.seconds, given.processes, load, warm=given.warm)
        own, cost = _own_seconds(), asyncio.run(run)
    print(
        f"{given.sessions} sessions, {THINK:g} s think time, {given.seconds:g} s, "
        f"{len(asked.visits)} views, processes: {given.processes}"
    )
    print(
        _said(
            "first openings (before the readers come)" if given.warm else "first openings",
            load.first,
        )
    )
    print(_said("warm reruns", load.again))
    print(_said("both together", load.first + load.again))
    print(f"processor: server {cost:.1f} s, readers {_own_seconds() - own:.1f} s")
    print(f"failed: {len(load.failures)}" + "".join(f"\n  {one}" for one in load.failures[:5]))


if __name__ == "__main__":
    main()
