"""Runs pip, shows how far it is, and explains its failures."""

import os
import re
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path

from setup.messages import SetupError, command
from setup.progress import Ticker

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
_PACKAGE = re.compile(r"^(?:Collecting|Requirement already satisfied:|Ignoring) ([A-Za-z0-9._-]+)")
_NETWORK = re.compile(
    r"NewConnectionError|NameResolutionError|getaddrinfo failed|Temporary failure in name"
    r"|Connect(?:ion|Timeout)Error|Max retries exceeded|Read ?[Tt]imed? ?out|ProxyError"
    r"|Network is unreachable|Connection refused|SSLError|CERTIFICATE_VERIFY_FAILED"
)
_NO_ROOM = re.compile(r"No space left on device|Errno 28|not enough space on the disk")
_NO_WHEEL = re.compile(r"No matching distribution found for (\S+)")


class _Output:
    """What pip has printed so far, and how many of the pinned packages it has dealt with."""

    def __init__(self, pinned: set[str], environment: Path) -> None:
        self.lines: list[str] = []
        self.pinned = pinned
        self.environment = environment
        self.seen: set[str] = set()
        self.doing = "…"
        self.unpacking = False

    def add(self, line: str) -> None:
        self.lines.append(line)
        match = _PACKAGE.match(line)
        if match and _plain(match[1]) in self.pinned:
            self.seen.add(_plain(match[1]))
            self.doing = match[1]
        elif line.startswith("Installing collected packages"):
            self.unpacking = True

    def progress(self) -> str:
        if self.unpacking:
            return f"解包 · unpacking {self._unpacked()}/{len(self.pinned)}"
        return f"下载 · downloading {len(self.seen)}/{len(self.pinned)} {self.doing}"

    def _unpacked(self) -> int:
        # pip says nothing here, but leaves a folder for each package that it is done with
        packages = {
            _plain(folder.name.split("-")[0])
            for site in ("lib/*/site-packages", "Lib/site-packages")  # POSIX, Windows
            for folder in self.environment.glob(f"{site}/*.dist-info")
        }
        return len(self.pinned & packages)


def install(python: Path, requirements: Path, log: Path, options: Sequence[str] = ()) -> None:
    """Install a requirements file with the pip of `python`, keeping pip's words in `log`.

    `options` are further ones of `pip install`.
    Raises SetupError that says whether network, disk or platform stood in the way.
    """
    output = _Output(_pinned(requirements), environment=python.parent.parent)
    code = _run_pip(python, [*options, "-r", requirements], output)
    text = "\n".join(output.lines)
    log.write_text(text, encoding="utf-8")
    if code != 0:
        raise explain(text, requirements.name, log)


def _pinned(requirements: Path) -> set[str]:
    text = requirements.read_text(encoding="utf-8")
    names = {_plain(name) for name in _PIN.findall(text)}
    for included in re.findall(r"^-r (\S+)", text, re.MULTILINE):
        names |= _pinned(requirements.parent / included)
    return names


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _run_pip(python: Path, what: Sequence[str | Path], output: _Output) -> int:
    pip: list[str | Path] = [
        python,
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--no-input",
    ]
    process = subprocess.Popen(
        [*pip, "--progress-bar", "off", *what],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"},
    )
    reader = threading.Thread(target=_read, args=(process, output), daemon=True)
    reader.start()
    ticker = Ticker()
    while reader.is_alive():
        reader.join(ticker.pause)
        if reader.is_alive():
            ticker.show(output.progress())
    ticker.clear()
    return process.wait()


def _read(process: "subprocess.Popen[str]", output: _Output) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        output.add(line.strip())


def explain(output: str, requirements: str, log: Path) -> SetupError:
    """Return what to tell the person when pip has failed with `output`."""
    if _NO_ROOM.search(output):
        return SetupError(
            ("磁盘空间不足，安装没有完成。", "The disk is full; the installation is incomplete."),
            [
                (
                    "腾出约 1 GB，再运行同一条命令。",
                    "Free about 1 GB and run the same command again.",
                )
            ],
        )
    if _NETWORK.search(output):
        return _no_network(requirements)
    wheel = _NO_WHEEL.search(output)
    if wheel:
        return _no_wheel(wheel[1])
    last = [line for line in output.splitlines() if line][-4:]
    return SetupError(
        (f"pip 没有装完 {requirements}。", f"pip did not finish {requirements}."),
        [*((line, line) for line in last), (f"全部输出：{log}", f"Everything it said: {log}")],
    )


def _no_network(requirements: str) -> SetupError:
    mirror = command("run", PIP_INDEX_URL="https://…/simple")
    offline = command("run", PIP_NO_INDEX=1, PIP_FIND_LINKS="wheels")
    download = f"python -m pip download -r {requirements} -d wheels"
    return SetupError(
        (
            "连不上软件包仓库：第一次安装需要网络（装好之后不再需要）。",
            "The package index cannot be reached: the first installation needs the network "
            "(afterwards none is needed).",
        ),
        [
            ("接通网络，再运行同一条命令。", "Connect, and run the same command again."),
            (f"用镜像或代理：{mirror}", f"Through a mirror or proxy: {mirror}"),
            (
                f"完全离线：在联网的同类机器上 {download}，把 wheels 文件夹拷来，再 {offline}",
                f"Without any network: on a like machine that has one, {download}; "
                f"copy the folder wheels here, then {offline}",
            ),
        ],
    )


def _no_wheel(package: str) -> SetupError:
    other = command("run", PYTHON="/path/python3.13")
    return SetupError(
        (
            f"软件包仓库里没有适合这台机器和这个 Python 的 {package}。",
            f"The package index has no {package} for this machine and this Python.",
        ),
        [
            (f"用 Python 3.11–3.13：{other}", f"Use Python 3.11 to 3.13: {other}"),
            (
                "用的是镜像时，它可能还没有同步这个版本。",
                "A mirror may not have this version yet.",
            ),
        ],
    )
