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

from playwright.sync_api import Browser, Dialog, Error, Page, Playwright, Request, WebSocket, expect

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
# Without a graphics card a page with four maps stands still for half a minute on a busy machine.
PATIENCE_MS = 60_000

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
    """One browser process, whose tabs are used again.

    A tab keeps its process: what the scripts of Streamlit's front end were compiled to is there
    when the tab opens the next page, which takes a third of the time it takes in a new tab.
    """

    def __init__(self, browser: Browser) -> None:
        self._context = browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai")
        self._context.set_default_timeout(PATIENCE_MS)
        self._idle: list[Page] = []

    def tab(self, theme: Theme, width: int, height: int) -> Page:
        """Return a tab with a theme and a size of the window, as if nobody had used it."""
        page = self._idle.pop() if self._idle else self._context.new_page()
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": height})
        return page

    def take_back(self, page: Page) -> None:
        """Empty a tab and keep it: nothing that was stored, no page that still talks."""
        try:
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
            page.goto("about:blank")
        except Error:  # it broke in the test, which has told of it
            page.close()
        else:
            self._idle.append(page)
        self._context.clear_cookies()


class Visitor:
    """Opens pages of one server and keeps what they did.

    ``outside`` lists the addresses that were asked for elsewhere, ``faults`` what the pages'
    own scripts threw or asked in a box of the browser.
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
        page = self._chromium.tab(theme, width, height)
        self._pages.append(page)
        page.on("request", self._asked)
        page.on("websocket", self._asked)
        page.on("pageerror", self._threw)
        page.on("dialog", self._stopped)
        query = {**parameters, **({"lang": "en"} if lang == "en" else {})}
        page.goto(f"{self._server.url}{path}" + (f"?{urlencode(query)}" if query else ""))
        settle(page)
        return page

    def leave(self) -> None:
        """Give back every tab that was opened."""
        for page in self._pages:
            self._chromium.take_back(page)
            page.remove_listener("request", self._asked)
            page.remove_listener("websocket", self._asked)
            page.remove_listener("pageerror", self._threw)
            page.remove_listener("dialog", self._stopped)
        self._pages.clear()

    def _asked(self, one: Request | WebSocket) -> None:
        parts = urlsplit(one.url)
        if parts.scheme not in ("data", "blob", "about") and parts.netloc != self._server.host:
            self.outside.append(one.url)

    def _threw(self, error: Error) -> None:
        self.faults.append(str(error))

    def _stopped(self, dialog: Dialog) -> None:
        self.faults.append(f"{dialog.type}: {dialog.message}")
        dialog.dismiss()


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
