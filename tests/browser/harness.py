"""A real browser against a real server: start both, open pages, wait until they are drawn.

Used by the browser tests and by docs/screenshots.py.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from setup import browser as installed

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # The network is cut: no name of another host resolves.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
# Where Streamlit says that a page is drawn: script done, connected, nothing half-made.
DONE = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
)
UNFINISHED = "[data-testid=stSkeleton], [data-stale=true], [data-testid=stStatusWidget]"
# A click takes this long to reach the script; before that the page still looks settled.
REACTION_MS = 200
PATIENCE_MS = 30_000

# Straight to the server, whatever proxy the machine is set up with.
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))

Theme = Literal["light", "dark"]
Language = Literal["zh", "en"]


class Server:
    """The dashboard, or another script, served on a free port with a home of its own."""

    def __init__(self, home: Path, log: Path, script: Path = ROOT / "app.py") -> None:
        self.home = home
        self.log = log
        self.script = script
        self.host = f"127.0.0.1:{_free_port()}"
        self.url = f"http://{self.host}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> "Server":
        port = str(urlsplit(self.url).port)
        line = [sys.executable, "-m", "streamlit", "run", self.script, "--server.port", port]
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                line, cwd=ROOT, env=environment(self.home), stdout=log, stderr=log
            )
        self._wait_until_it_answers(self._process)
        return self

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=20)

    def _wait_until_it_answers(self, process: subprocess.Popen[bytes]) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end and process.poll() is None:
            try:
                _DIRECT.open(f"{self.url}/_stcore/health", timeout=5).close()
                return
            except (urllib.error.URLError, TimeoutError):
                time.sleep(0.1)
        self.stop()
        raise RuntimeError(f"the server did not start:\n{self.log.read_text(errors='replace')}")


@contextmanager
def serving(home: Path, log: Path, script: Path = ROOT / "app.py") -> Iterator[Server]:
    """Serve the dashboard, or another script, for as long as the block runs."""
    server = Server(home, log, script).start()
    try:
        yield server
    finally:
        server.stop()


def environment(home: Path) -> dict[str, str]:
    """The environment in which the program finds itself and ``home``."""
    return {**os.environ, "GOVERNANCE_HOME": str(home), "PYTHONPATH": str(ROOT)}


def launch(playwright: Playwright) -> Browser:
    """Start the Chromium of this machine; raises FileNotFoundError where there is none."""
    path = installed.find()
    if path is None:
        raise FileNotFoundError(installed.MISSING)
    return playwright.chromium.launch(executable_path=path, args=CHROMIUM_OPTIONS)


class Chromium:
    """One browser process, with one context for each kind of screen.

    Contexts are kept, so that the ten megabytes of Streamlit's front end are fetched once.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: dict[tuple[Theme, int, int], BrowserContext] = {}

    def context(self, theme: Theme, width: int, height: int) -> BrowserContext:
        """Return the context for a theme and a size of the window."""
        key = (theme, width, height)
        if key not in self._contexts:
            self._contexts[key] = self._browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=theme,
                locale="zh-CN",
                timezone_id="Asia/Shanghai",
                reduced_motion="reduce",
            )
        return self._contexts[key]


class Visitor:
    """Opens pages of one server and keeps what they did.

    ``outside`` lists the addresses that were asked for elsewhere, ``faults`` what the pages'
    own scripts threw.
    """

    def __init__(self, chromium: Chromium, server: Server) -> None:
        self._chromium = chromium
        self._server = server
        self._pages: list[Page] = []
        self.outside: list[str] = []
        self.faults: list[str] = []

    def open(
        self,
        path: str = "/",
        *,
        lang: Language = "zh",
        theme: Theme = "light",
        width: int = 1920,
        height: int = 1080,
        **parameters: str,
    ) -> Page:
        """Open a page, wait until it is drawn, and return it."""
        page = self._chromium.context(theme, width, height).new_page()
        self._pages.append(page)
        page.on("request", lambda request: self._note(request.url))
        page.on("websocket", lambda socket: self._note(socket.url))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        query = {**parameters, **({"lang": "en"} if lang == "en" else {})}
        page.goto(f"{self._server.url}{path}" + (f"?{urlencode(query)}" if query else ""))
        settle(page)
        return page

    def leave(self) -> None:
        """Close every page that was opened."""
        for page in self._pages:
            page.close()

    def _note(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self._server.host:
            self.outside.append(url)


def settle(page: Page) -> None:
    """Wait until a page is drawn: script done, no skeleton, no stale part, fonts loaded."""
    page.wait_for_timeout(REACTION_MS)
    page.locator(DONE).wait_for(timeout=PATIENCE_MS)
    expect(page.locator(UNFINISHED)).to_have_count(0, timeout=PATIENCE_MS)
    page.evaluate("document.fonts.ready.then(() => true)")


def cut_off(page: Page) -> list[str]:
    """Return the words of the options that stand outside the control they belong to."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('[data-testid="stButtonGroup"]')].flatMap(group => {
            const whole = group.getBoundingClientRect();
            const outside = box => box.left < whole.left - 1 || box.right > whole.right + 1;
            return [...group.querySelectorAll('button')]
                .filter(one => outside(one.getBoundingClientRect()))
                .map(one => one.innerText);
        })"""
    )
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
