"""A file of 200 MB through 「数据导入」: `python -m bench.upload [ROWS]`, memory of the server.

The bar: the server stays within 1.5 GB from the upload to the end of the load. Made-up requests
(模拟), uploaded in a headless Chromium as an operator does it.
"""

import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from bench.load import load
from bench.requests import write_places, write_requests
from bench.served import served
from setup import browser

ROWS = 1_040_000  # as many as fit into 200 MB
_WORK_MS = 1_800_000
_EVERY = 0.2


def main() -> None:
    """Print the size of the file, the seconds of each step and the server's largest memory."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder:
        path = write_requests(Path(folder) / "requests.csv", rows)
        places = write_places(Path(folder) / "places.csv")
        print(f"{rows:,} rows (模拟), {path.stat().st_size / 2**20:.0f} MiB", flush=True)
        with served(lambda home: load(home, places, "places")) as url, _watched(url) as memory:
            print(f"before: {memory[-1]:.2f} GB", flush=True)
            for step, seconds in _uploaded(url, path):
                print(f"{step}: {seconds:.0f} s, at most {max(memory):.2f} GB so far", flush=True)


def _uploaded(url: str, path: Path) -> Iterator[tuple[str, float]]:
    """Every step of the page, with its seconds."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find())
        page = chromium.new_page(locale="zh-CN")
        page.set_default_timeout(_WORK_MS)
        page.goto(f"{url}/import_data")
        started = time.monotonic()
        page.locator("input[type=file]").set_input_files(path)
        check = page.get_by_role("button", name="检查文件", exact=True)
        check.wait_for()
        yield "upload", time.monotonic() - started
        started = time.monotonic()
        check.click()
        begin = page.get_by_role("button", name="导入", exact=True)
        _answer(page)
        yield "check and preview", time.monotonic() - started
        started = time.monotonic()
        begin.click()
        expect(page.get_by_text("已导入，编号")).to_be_visible(timeout=_WORK_MS)
        yield "load", time.monotonic() - started
        chromium.close()


def _answer(page: Page) -> None:
    """Go on past the mapping of columns, which asks nothing of this file."""
    end = time.monotonic() + _WORK_MS / 1000
    go_on = page.get_by_role("button", name="继续", exact=True)
    while time.monotonic() < end:
        if page.get_by_role("button", name="导入", exact=True).count():
            return
        if go_on.count() and go_on.is_enabled():
            go_on.click()
        time.sleep(1)
    raise RuntimeError(f"the page never offered to load: {page.inner_text('body')[:500]}")


@contextmanager
def _watched(url: str) -> Iterator[list[float]]:
    """Resident memory of the server in GB, taken five times a second."""
    process = _process(url.rsplit(":", 1)[1])
    taken = [_resident(process)]
    stop = threading.Event()

    def watch() -> None:
        while not stop.wait(_EVERY):
            taken.append(_resident(process))

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield taken
    finally:
        stop.set()
        thread.join()


def _process(port: str) -> Path:
    """The folder in /proc of the server of a port."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            line = (folder / "cmdline").read_bytes().decode().split("\0")
        except OSError:
            continue
        if "--server.port" in line and port in line:
            return folder
    raise RuntimeError("no server found; this benchmark needs /proc")


def _resident(process: Path) -> float:
    status = (process / "status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024**2


if __name__ == "__main__":
    main()
