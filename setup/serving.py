"""Several dashboards behind one address: started together, looked after, stopped together."""

import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType

from setup import nginx
from setup.address import Address
from setup.environment import ROOT
from setup.messages import SetupError, command

MOST = 64
START_SECONDS = 120
STOP_SECONDS = 20
LOOK_SECONDS = 0.5
# A process that ends sooner after its start would end again: nothing is gained by another start.
LEAST_SECONDS = 60
# What a dashboard that listens to its own machine alone must know: who reaches it all the same.
REACHED_AT = "GOVERNANCE_ADDRESS"
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))

Line = Sequence[str | Path]


def wanted(environment: Mapping[str, str] = os.environ) -> int:
    """Return how many processes `PROCESSES` asks for; without it, one for each processor."""
    text = environment.get("PROCESSES", "").strip() or str(min(os.cpu_count() or 1, MOST))
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= MOST):
        example = command("serve", PROCESSES=4)
        raise SetupError(
            (f"PROCESSES={text} 不是进程数。", f"PROCESSES={text} is no number of processes."),
            [(f"取 1 到 {MOST} 的数，如 {example}", f"Take 1 to {MOST}, as in {example}")],
        )
    return int(text)


class Program:
    """A program that runs until it is stopped; it is not reached by the Ctrl+C of the terminal."""

    def __init__(self, line: Line, environment: Mapping[str, str]) -> None:
        """Start it."""
        self._line, self._environment = line, environment
        self.start()

    def start(self) -> None:
        """Start it, or start it again."""
        self.since = time.monotonic()
        # What Streamlit prints is the address of one process, at which nobody is to come.
        self._process = subprocess.Popen(
            self._line,
            cwd=ROOT,
            env=self._environment,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def ended(self) -> bool:
        """Whether it has ended by itself."""
        return self._process.poll() is not None

    def ask_to_stop(self) -> None:
        """Ask it to stop; it may take its time."""
        self._process.terminate()

    def stop(self) -> None:
        """Return when it has ended; after twenty seconds it is made to."""
        self.ask_to_stop()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def serve(
    program: str,
    where: Address,
    count: int,
    line: Callable[[int], Line],
    ready: Callable[[Sequence[Program]], None],
) -> None:
    """Serve until Ctrl+C or a signal to end comes; then stop everything and return.

    ``program`` is nginx, ``line`` how a dashboard is started at a local port; ``ready`` is told the
    dashboards once ``where`` answers. SetupError where one of the programs does not keep running.
    """
    with _until_told(), tempfile.TemporaryDirectory(prefix="governance-") as made:
        folder = Path(made)
        folder.chmod(0o711)  # nginx gives up the rights of an administrator who starts it
        ports = free_ports(count)
        with ExitStack() as stack:
            dashboards = _dashboards([line(port) for port in ports], where, stack)
            for port, one in zip(ports, dashboards, strict=True):
                _wait(Address("127.0.0.1", port), one)
            front = _front(program, nginx.configuration(where, ports, folder), folder)
            stack.callback(front.stop)
            _wait(where, front)
            ready(dashboards)
            _look_after(front, dashboards)


def _dashboards(lines: Sequence[Line], where: Address, stack: ExitStack) -> list[Program]:
    environment = {**os.environ, REACHED_AT: where.host}
    started: list[Program] = []
    stack.callback(_stop, started)
    for line in lines:
        started.append(Program(line, environment))
    return started


def _stop(programs: Sequence[Program]) -> None:
    """Stop them at the same time, not one after the other."""
    for one in programs:
        one.ask_to_stop()
    for one in programs:
        one.stop()


def _front(program: str, told: str, folder: Path) -> Program:
    file = folder / "nginx.conf"
    file.write_text(told, encoding="utf-8")
    return Program([program, "-e", "stderr", "-p", folder, "-c", file], os.environ)


def _look_after(front: Program, dashboards: Sequence[Program]) -> None:
    while not front.ended:
        for one in dashboards:
            if one.ended:
                _again(one)
        time.sleep(LOOK_SECONDS)
    raise _ended("nginx")


def _again(one: Program) -> None:
    if time.monotonic() - one.since < LEAST_SECONDS:
        raise _ended("Streamlit")
    print("! 一个进程意外结束，已重新启动 · a process ended by itself and was started again")
    one.start()


def _ended(name: str) -> SetupError:
    return SetupError(
        (f"{name} 意外结束，全部停止。", f"{name} ended by itself; everything was stopped."),
        [("原因见上面的输出。", "The reason is in the output above.")],
    )


def _wait(where: Address, program: Program) -> None:
    """Return when the address answers; SetupError where its program ends, or is silent for too long."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and not program.ended:
        try:
            _DIRECT.open(f"{where.url}/_stcore/health", timeout=5).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise SetupError(
        (f"{where.url} 没有启动。", f"{where.url} did not start."),
        [("原因见上面的输出。", "The reason is in the output above.")],
    )


def free_ports(count: int) -> list[int]:
    """Return ports of this machine at which nothing listens now."""
    with ExitStack() as probes:
        taken = [probes.enter_context(socket.socket()) for _ in range(count)]
        for probe in taken:
            probe.bind(("127.0.0.1", 0))
        return [int(probe.getsockname()[1]) for probe in taken]


@contextmanager
def _until_told() -> Iterator[None]:
    """End what is inside, as Ctrl+C does, at a signal to end; what it started is stopped then."""

    def stop(number: int, frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_IGN)  # a second one would break off the stopping
        raise KeyboardInterrupt

    before = {one: signal.signal(one, stop) for one in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
