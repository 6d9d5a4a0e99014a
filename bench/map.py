"""A map of 3,000 made-up communities: `python -m bench.map`.

The bars: 150 ms for a warm rerun on the server, 1 MB for what a first visit is sent beyond the same
page without shapes, 4 s until the first visit shows the drawn map in a headless Chromium.
"""

import asyncio
import json
import random
import statistics
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.served import served
from bench.session import Session
from governance.geography.adding import Request
from governance.geography.record import Record
from governance.pipeline import boundaries
from governance.store import paths
from setup import browser

COLUMNS, ROWS, POINTS = 60, 50, 12
SIDE = 0.003  # degrees
WEST, SOUTH = 120.0, 30.1
QUERY = "case=xihu&level=community&indicator=compounds"
RUNS = 20


def made_up(home: Path) -> None:
    """Add a file of 3,000 communities with crooked borders that neighbours share."""
    file = home / "communities.geojson"
    features = [_feature(i, j) for i in range(COLUMNS) for j in range(ROWS)]
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    request = Request(
        file, "community", system="CGCS2000", within="xihu", record=Record(source="made up")
    )
    boundaries.add(home, paths.data_folder(), request)


def _feature(i: int, j: int) -> dict[str, object]:
    low, high = _border(i, j, 1, 0), _border(i, j + 1, 1, 0)
    left, right = _border(i, j, 0, 1), _border(i + 1, j, 0, 1)
    ring = [*low[:-1], *right[:-1], *high[:0:-1], *left[:0:-1], low[0]]
    return {
        "type": "Feature",
        "properties": {"name": f"社区{i:02}{j:02}"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def _border(i: int, j: int, east: int, north: int) -> list[list[float]]:
    """The border from one corner to the next, the same for both that share it."""
    start, end = _corner(i, j), _corner(i + east, j + north)
    dice = random.Random(f"{i} {j} {east}")
    inner = [
        [
            start[axis] + (end[axis] - start[axis]) * n / POINTS + dice.uniform(-0.02, 0.02) * SIDE
            for axis in (0, 1)
        ]
        for n in range(1, POINTS)
    ]
    return [start, *inner, end]


def _corner(i: int, j: int) -> list[float]:
    dice = random.Random(f"{i} {j}")
    return [
        WEST + (i + dice.uniform(-0.2, 0.2)) * SIDE,
        SOUTH + (j + dice.uniform(-0.2, 0.2)) * SIDE,
    ]


async def _server(url: str, query: str) -> tuple[list[float], int]:
    """Return the seconds of warm reruns, and the bytes of the first."""
    async with Session(url) as session:
        await session.rerun("map", query)
        first = session.bytes_read
        for _ in range(3):
            await session.rerun("map", query)
        return [await session.rerun("map", query) for _ in range(RUNS)], first


def _first_paint(url: str) -> float:
    """Return the seconds from asking for the page to the drawn map, in a browser with a cache."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find(), args=["--no-sandbox"])
        page = chromium.new_page(viewport={"width": 1920, "height": 1080})
        page.goto(f"{url}/definitions")  # the ten megabytes of the front end are there
        page.locator(".st-key-footer").wait_for(timeout=60_000)
        started = time.perf_counter()
        page.goto(f"{url}/map?{QUERY}")
        page.locator(".st-key-map-panel-xihu canvas").first.wait_for(timeout=60_000)
        page.wait_for_function(_PAINTED, timeout=60_000, polling=50)
        seconds = time.perf_counter() - started
        chromium.close()
        return seconds


# Something stands on the canvas: the picture of a deck that has drawn nothing is of one colour.
_PAINTED = """() => {
  const canvas = document.querySelector('.st-key-map-panel-xihu canvas');
  if (!canvas || !canvas.width) return false;
  const copy = document.createElement('canvas');
  copy.width = 64; copy.height = 64;
  const pen = copy.getContext('2d');
  return new Promise(done => requestAnimationFrame(() => {
    pen.drawImage(canvas, 0, 0, 64, 64);
    const data = pen.getImageData(0, 0, 64, 64).data;
    done(new Set(new Uint32Array(data.buffer)).size > 3);
  }));
}"""


def main() -> None:
    """Print the figures beside their bars."""
    with served(made_up) as server:
        times, sent = asyncio.run(_server(server.url, QUERY))
        milliseconds = sorted(1000 * one for one in times)
        median, most = statistics.median(milliseconds), milliseconds[-1]
        print(f"server, warm rerun      {median:6.0f} ms, at most {most:.0f} ms   (bar 150 ms)")
        print(f"sent on a first visit   {sent / 1e6:6.2f} MB   (bar 1 MB)")
        print(f"first paint             {_first_paint(server.url):6.2f} s   (bar 4 s)")


if __name__ == "__main__":
    main()
