"""The dashboard, served for a benchmark: a built warehouse in a folder of its own, a free port."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("", "comparison", "map", "cases", "mechanisms", "checks", "import_data", "definitions")

_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@contextmanager
def served(furnish: Callable[[Path], object] = lambda home: None) -> Iterator[str]:
    """Build, let ``furnish`` add to the home, serve, and yield the address; stop at the end."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "GOVERNANCE_HOME": home}
        subprocess.run(
            [sys.executable, "-m", "governance", "build"], cwd=ROOT, env=environment, check=True
        )
        furnish(Path(home))
        port = _free_port()
        line = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
        process = subprocess.Popen(
            line, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(f"{url}/_stcore/health", process)
            yield url
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end and process.poll() is None:
        try:
            _DIRECT.open(url, timeout=5).close()
            return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError("the dashboard did not start")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
