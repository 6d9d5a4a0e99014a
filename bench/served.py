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
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from math import nan
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass(frozen=True)
class Server:
    """A dashboard that is being served, and the number of the process that was started for it."""

    url: str
    pid: int

    def processor_seconds(self) -> float:
        """Return what it and all that it started have cost so far; NaN on systems that do not tell."""
        return sum(map(_processor_seconds, _with_children(self.pid)))


def _processor_seconds(pid: int) -> float:
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return nan
    user, system = told.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _with_children(pid: int) -> list[int]:
    found = [pid]
    for file in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in file.read_text(encoding="utf-8").split():
            found += _with_children(int(child))
    return found


@contextmanager
def served(
    furnish: Callable[[Path], object] = lambda home: None,
    home: Path | None = None,
    processes: int = 1,
) -> Iterator[Server]:
    """Build, let ``furnish`` add to the home, serve, and stop at the end.

    The home is a new one that is thrown away, unless one is given; that one is served as it is built.
    More ``processes`` than one stand behind nginx, as `make serve` starts them.
    """
    with nullcontext(home) if home else tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "GOVERNANCE_HOME": str(folder)}
        if home is None:
            line = [sys.executable, "-m", "governance", "build"]
            subprocess.run(line, cwd=ROOT, env=environment, check=True)
        furnish(Path(folder))
        with _running(environment, processes) as server:
            yield server


@contextmanager
def _running(environment: dict[str, str], processes: int) -> Iterator[Server]:
    port = _free_port()
    line = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    if processes > 1:
        line = [sys.executable, "-m", "bench.several", str(port), str(processes)]
    process = subprocess.Popen(
        line, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        url = f"http://127.0.0.1:{port}"
        _wait(f"{url}/_stcore/health", process)
        yield Server(url, process.pid)
    finally:
        process.terminate()
        process.wait(timeout=60)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 120
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
