"""Several dashboards behind nginx: what nginx is told, and what readers then meet."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from governance.components import import_access
from setup import nginx, serving
from setup.address import Address
from setup.messages import SetupError
from tests.repository.files import ROOT
from tests.setup.served_like import PROCESSES


def _told(host: str = "127.0.0.1", *ports: int) -> str:
    return nginx.configuration(Address(host, 8501), ports, Path("/folder"))


def test_every_process_has_the_others_behind_it() -> None:
    told = _told("127.0.0.1", 9001, 9002, 9003)
    second = re.search(r"upstream process_2 \{(.+?)\}", told, re.DOTALL)
    assert second
    servers = re.findall(r"server (\S+?)( backup)?;", second[1])
    assert servers == [
        ("127.0.0.1:9002", ""),
        ("127.0.0.1:9001", " backup"),
        ("127.0.0.1:9003", " backup"),
    ]
    assert '"2" process_2;' in told and '"127.0.0.1:9002" "2";' in told


def test_nginx_listens_where_it_is_asked_to_and_speaks_to_this_machine_alone() -> None:
    assert "listen 0.0.0.0:8501;" in _told("0.0.0.0", 9001)
    assert "listen [::1]:8501;" in _told("::1", 9001)
    addresses = re.findall(r"^ *server (\S+?)(?: backup)?;", _told("0.0.0.0", 9001, 9002), re.M)
    assert {one.partition(":")[0] for one in addresses} == {"127.0.0.1"}


@pytest.mark.parametrize("text", ["0", "65", "two", "-1", "2.5", "２"])
def test_a_number_of_processes_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(SetupError, match=f"PROCESSES={re.escape(text)} is no number of processes"):
        serving.wanted({"PROCESSES": text})


def test_without_a_number_each_processor_gets_a_process() -> None:
    assert serving.wanted({}) == os.cpu_count()
    assert serving.wanted({"PROCESSES": " 3 "}) == 3


def test_the_dashboards_are_told_where_they_are_reached_from() -> None:
    assert serving.REACHED_AT == import_access.ADDRESS


def test_without_nginx_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda *given, **named: None)
    with pytest.raises(SetupError) as caught:
        nginx.find()
    assert "apt-get install nginx" in str(caught.value) and "make run" in str(caught.value)


def _find_nginx() -> str | None:
    try:
        return nginx.find()
    except SetupError:
        return None


@dataclass(frozen=True)
class _Served:
    port: int
    pids: list[int]
    process: subprocess.Popen[str]

    def ask(
        self, method: str = "GET", body: bytes | None = None, **headers: str
    ) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, "/", body, headers)
        return connection.getresponse()

    def drawn_by(self, cookie: str) -> str:
        return self.ask(Cookie=cookie).read().decode()


@pytest.fixture
def served() -> Iterator[_Served]:
    if _find_nginx() is None:
        pytest.skip("nginx is not installed on this machine")
    [port] = serving.free_ports(1)
    line = [sys.executable, "-m", "tests.setup.served_like", str(port)]
    process = subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    pids = [int(one) for one in process.stdout.readline().split()]
    yield _Served(port, pids, process)
    process.terminate()
    process.wait(30)


def test_readers_stay_with_a_process_and_everything_stops_together(served: _Served) -> None:
    """One visit to real processes: their start costs more than what is asked of them."""
    _newcomers_are_spread_and_stay(served)
    _a_reader_changes_protocol_and_sends_more_than_nginx_would_take(served)
    _another_takes_over_and_the_lost_one_comes_back(served)
    served.process.send_signal(signal.SIGTERM)
    assert served.process.wait(30) == 0
    assert not any(_runs(pid) for pid in served.pids)
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", served.port), timeout=1)


def _newcomers_are_spread_and_stay(served: _Served) -> None:
    drawn = Counter[str]()
    for _ in range(2 * PROCESSES):
        first = served.ask()
        process = first.read().decode()
        cookie = str(first.getheader("Set-Cookie")).partition(";")[0]
        assert {served.drawn_by(cookie) for _ in range(3)} == {process}
        assert served.ask(Cookie=cookie).getheader("Set-Cookie") is None
        drawn[process] += 1
    assert len(drawn) == PROCESSES


def _a_reader_changes_protocol_and_sends_more_than_nginx_would_take(served: _Served) -> None:
    with socket.create_connection(("127.0.0.1", served.port), timeout=10) as reader:
        reader.sendall(
            b"GET /_stcore/stream HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\n"
            b"Upgrade: websocket\r\nCookie: governance_process=1\r\n\r\n"
        )
        assert reader.recv(4096).startswith(b"HTTP/1.1 101")
    sent = served.ask("PUT", b"x" * 3_000_000, Host="board.intranet:8501")
    assert sent.read() == b"3000000 board.intranet:8501"


def _another_takes_over_and_the_lost_one_comes_back(served: _Served) -> None:
    own = served.drawn_by("governance_process=1")
    os.kill(served.pids[0], signal.SIGKILL)
    assert served.drawn_by("governance_process=1") != own
    assert served.ask(Cookie="governance_process=9").getheader("Set-Cookie")
    with _reached(int(own)) as again:
        assert again
    assert served.process.poll() is None


def _reached(port: int) -> socket.socket:
    for _ in range(100):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=1)
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"nothing listens at {port} again")


def _runs(pid: int) -> bool:
    end = time.monotonic() + 5
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.05)
    return True
